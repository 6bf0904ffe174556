//! The noun that a number counts: "13,000 contract workers" counts workers.

use crate::mention::scan::Tokens;

/// How many words behind a number are looked at.
const REACH: usize = 6;

/// Words at which the noun phrase behind a number has ended.
const STOPS: [&str; 88] = [
    "behind", "between", "down", "up", "off", "out", "about", "around", "during", "without",
    "within", "along", "across", "near", "so", "then", "there", "here", "of", "in", "on", "at",
    "to", "from", "by", "for", "with", "and", "or", "but", "as", "than", "that", "which", "who",
    "the", "a", "an", "this", "these", "those", "is", "are", "was", "were", "be", "been", "has",
    "have", "had", "will", "would", "can", "could", "may", "might", "should", "must", "do", "does",
    "did", "not", "it", "he", "she", "they", "we", "i", "you", "his", "her", "its", "their", "our",
    "after", "before", "since", "until", "while", "when", "if", "because", "over", "under", "into",
    "through", "against", "per",
];

/// People who are counted without a noun: "two dead, five wounded".
const PEOPLE: [&str; 7] = [
    "dead", "injured", "wounded", "killed", "missing", "hurt", "others",
];

/// The counted noun behind token `end`, in the singular; nothing where no noun follows.
pub(super) fn counted(t: &Tokens, end: usize) -> Option<String> {
    let hyphen = t.hyphen(end);
    let at = if hyphen { end + 1 } else { end };
    if !t.is_word(at) || STOPS.contains(&t.word(at)) {
        return None;
    }
    // "a six-cylinder engine", "four- and five-member"
    if hyphen {
        let single = singular(t.word(at)).unwrap_or_else(|| t.word(at).to_string());
        return Some(single);
    }
    let one = t.before(end, 1) == "one";
    let mut last = None;
    for i in at..at + REACH {
        if t.dash(i) && t.glued(i) && t.glued(i + 1) {
            continue;
        }
        let word = t.word(i);
        if t.is_digits(i) && last.is_some() && !one {
            continue;
        }
        let joined = t.is(i, &["and", "or"]) && last.is_some() && !one;
        if joined {
            continue;
        }
        if !t.is_word(i) || STOPS.contains(&word) || t.apostrophe(i) {
            break;
        }
        if PEOPLE.contains(&word) {
            return Some("person".into());
        }
        if let Some(single) = singular(word) {
            // "one proposal asks": behind "one" the plural is a verb.
            if one && let Some(noun) = last {
                return Some(t.word(noun).to_string());
            }
            return Some(single);
        }
        // "one boat sank": the first word is the noun, unless it looks like an adjective.
        let describes = last.is_none_or(|l| adjective(t.word(l)) || t.capital(l));
        last = if one && describes {
            Some(i)
        } else {
            last.or(Some(i))
        };
    }
    let noun = last?;
    // "a 12 page document": without a plural, a noun stands before another.
    let attribute = t.is_word(noun + 1) && !STOPS.contains(&t.word(noun + 1)) && !t.capital(noun);
    (one || attribute && !t.word(noun).ends_with("ed") && !t.word(noun).ends_with("ly"))
        .then(|| t.word(noun).to_string())
}

/// Has it the ending of an adjective, or is it a common one?
fn adjective(word: &str) -> bool {
    const COMMON: [&str; 24] = [
        "new",
        "old",
        "big",
        "small",
        "large",
        "great",
        "good",
        "bad",
        "last",
        "single",
        "more",
        "young",
        "major",
        "main",
        "key",
        "whole",
        "full",
        "common",
        "clear",
        "final",
        "particular",
        "long",
        "short",
        "further",
    ];
    const ENDINGS: [&str; 9] = [
        "al", "ful", "ous", "ive", "ic", "able", "ible", "less", "ary",
    ];
    COMMON.contains(&word) || word.len() > 4 && ENDINGS.iter().any(|e| word.ends_with(e))
}

/// The singular of a plural noun; nothing for what does not look like one.
pub(super) fn singular(word: &str) -> Option<String> {
    let irregular = match word {
        "people" | "persons" => "person",
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "feet" => "foot",
        "teeth" => "tooth",
        "lives" => "life",
        "police" | "staff" | "personnel" => word,
        _ => "",
    };
    if !irregular.is_empty() {
        return Some(irregular.into());
    }
    if let Some(stem) = word
        .strip_suffix("men")
        .filter(|s| s.len() > 2 && *s != "speci" && *s != "regi")
    {
        return Some(format!("{stem}man"));
    }
    if word.len() < 4 || ["ss", "us", "is", "ous"].iter().any(|e| word.ends_with(e)) {
        return None;
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|s| s.len() > 2) {
        return Some(format!("{stem}y"));
    }
    for end in ["sses", "shes", "ches", "xes"] {
        if word.ends_with(end) {
            return word.strip_suffix("es").map(Into::into);
        }
    }
    word.strip_suffix('s').map(Into::into)
}
