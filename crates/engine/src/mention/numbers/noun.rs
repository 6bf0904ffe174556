//! The noun that a number counts: "13,000 contract workers" counts workers.

use crate::lexicon::table::{Sorted, has, value};
use crate::mention::scan::Tokens;

/// How many words behind a number are looked at.
const REACH: usize = 6;

/// Words at which the noun phrase behind a number has ended.
static STOPS: Sorted = Sorted::new(
    "\
    a about across after against along an and are around as at be because been before behind between but by can could \
    did do does down during for from had has have he her here his i if in into is it its may might must near not of \
    off on or our out over per she should since so than that the their then there these they this those through to \
    under until up was we were when which while who will with within without would you",
);

/// People who are counted without a noun: "two dead, five wounded".
const PEOPLE: &str = "dead injured wounded killed missing hurt others";

/// The counted noun behind token `end`, in the singular; nothing where no noun follows.
pub(super) fn counted(t: &Tokens, end: usize) -> Option<String> {
    let hyphen = t.hyphen(end);
    let at = if hyphen { end + 1 } else { end };
    if !t.is_word(at) || STOPS.has(t.word(at)) {
        return None;
    }
    // "a six-cylinder engine", "four- and five-member"
    if hyphen {
        let single = singular(t.word(at)).unwrap_or_else(|| t.word(at).to_string());
        return Some(single);
    }
    let one = t.is(end.wrapping_sub(1), "one");
    let mut last = None;
    for i in at..at + REACH {
        if t.dash(i) && t.glued(i) && t.glued(i + 1) {
            continue;
        }
        let word = t.word(i);
        if t.is_digits(i) && last.is_some() && !one {
            continue;
        }
        let joined = t.is(i, "and or") && last.is_some() && !one;
        if joined {
            continue;
        }
        if !t.is_word(i) || STOPS.has(word) || t.apostrophe(i) {
            break;
        }
        if has(PEOPLE, word) {
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
    let attribute = t.is_word(noun + 1) && !STOPS.has(t.word(noun + 1)) && !t.capital(noun);
    (one || attribute && !t.word(noun).ends_with("ed") && !t.word(noun).ends_with("ly"))
        .then(|| t.word(noun).to_string())
}

/// Has it the ending of an adjective, or is it a common one?
fn adjective(word: &str) -> bool {
    static COMMON: Sorted = Sorted::new(
        "\
        bad big clear common final full further good great key large last long main major more new old particular \
        short single small whole young",
    );
    const ENDINGS: [&str; 9] = [
        "al", "ful", "ous", "ive", "ic", "able", "ible", "less", "ary",
    ];
    COMMON.has(word) || word.len() > 4 && ENDINGS.iter().any(|e| word.ends_with(e))
}

/// The singular of a plural noun; nothing for what does not look like one.
pub(super) fn singular(word: &str) -> Option<String> {
    let irregular = value(
        "\
person = people persons
man = men
woman = women
child = children
foot = feet
tooth = teeth
life = lives
police = police
staff = staff
personnel = personnel",
        word,
    );
    if let Some(irregular) = irregular {
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
