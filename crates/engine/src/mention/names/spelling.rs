//! Keys under which spellings of one foreign name fall together.

use crate::ordered;

/// The word's first letter and its other consonants in alphabetical order, each once, without "h" and with one letter for
/// "c" and "k", "v" and "w", "s" and "z": equal for most slips of the pen and transliterations of a name, and for some other names too.
/// A first sieve, never a reason by itself.
pub(super) fn sketch(word: &str) -> String {
    let one = |c: char| match c {
        'c' | 'q' => 'k',
        'w' | 'f' => 'v',
        'z' | 'x' => 's',
        _ => c,
    };
    let mut letters = word.chars().map(one);
    let first = letters.next();
    let mut rest: Vec<char> = letters
        .filter(|c| {
            !matches!(
                c,
                'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j' | 'h' | '\'' | '-'
            )
        })
        .collect();
    ordered::sort(&mut rest);
    rest.dedup();
    first.into_iter().chain(rest).collect()
}

/// What is written for what, in this order.
const CHOICES: [(&str, &str); 23] = [
    ("tsch", "ch"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("shch", "sh"),
    ("kh", "h"),
    ("gh", "g"),
    ("zh", "j"),
    ("dj", "j"),
    ("ck", "k"),
    ("ph", "f"),
    ("x", "ks"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
    ("ee", "i"),
    ("yo", "e"),
    ("ya", "ia"),
    ("yu", "iu"),
    ("y", "i"),
    ("j", "i"),
    ("q", "k"),
    ("c", "k"),
    ("'", ""),
];

/// The word with the usual choices of those who transliterate made one way: "sky", "skyy", "skiy" and "skii" are "ski",
/// "ck" is "k", "kh" is "h", "w", "ff" and a final "ov", "off", "ow" are "v", "x" is "ks", "tch" and "tsch" are "ch".
pub(super) fn transliterated(word: &str) -> String {
    let mut plain = doubled(word);
    for (from, to) in CHOICES {
        let first = from.as_bytes().first();
        if !plain.bytes().any(|b| Some(&b) == first) {
            continue;
        }
        // "ch" stays: it is a sound of its own.
        if from == "c" {
            plain = plain
                .replace("ch", "\u{1}")
                .replace('c', "k")
                .replace('\u{1}', "ch");
        } else {
            plain = plain.replace(from, to);
        }
    }
    if let Some(stem) = plain.strip_suffix('f') {
        plain = format!("{stem}v");
    }
    doubled(&plain)
}

/// The word without doubled letters and with one ending for "sky", "skyy", "skiy", "skij", "skii": for the choices of
/// house style between spellings that everybody takes for one.
pub(super) fn house_style(word: &str) -> String {
    let mut plain = doubled(word);
    for ending in ["iy", "ij", "yi", "ii", "y"] {
        if let Some(stem) = plain.strip_suffix(ending) {
            plain = format!("{stem}i");
            break;
        }
    }
    plain.retain(|c| c != '\'' && c != '-');
    plain
}

/// Without the second of two equal letters.
fn doubled(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for c in word.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}
