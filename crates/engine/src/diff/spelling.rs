//! House style: the form of a word that is the same however a paper writes it.

use crate::lexicon::case::lower;
use crate::lexicon::table::{Sorted, has};
use crate::lexicon::word::respelt;

/// The form in which a word is compared: lower case, plain apostrophes, no full stops of abbreviations, no thousands
/// separators, months and small numbers in one form, American spelling.
pub(super) fn fold(word: &str) -> String {
    if word.starts_with('U') && has("US U.S U.S. USA U.S.A.", word) {
        // Not the pronoun "us".
        return "u.s".to_owned();
    }
    let mut lower = lower(word);
    if !lower.is_ascii() || lower.contains('`') {
        lower = lower.chars().map(plain).collect();
    }
    if lower.starts_with(|c: char| c.is_ascii_digit()) {
        return number(&lower);
    }
    let lower: String = if lower.contains('.') && !lower.contains("..") {
        lower.chars().filter(|c| *c != '.').collect()
    } else {
        lower
    };
    if let Some(form) = SAME.value(&lower) {
        return form.to_owned();
    }
    american(&lower)
}

/// A number without the marks between thousands.
fn number(word: &str) -> String {
    let plain: String = word.chars().filter(|c| *c != ',').collect();
    plain
        .strip_suffix('%')
        .map_or(plain.clone(), |digits| format!("{digits}%"))
}

fn plain(c: char) -> char {
    match c {
        '’' | '‘' | 'ʼ' | '`' | '´' => '\'',
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        _ => c,
    }
}

/// Words of one meaning that papers write in different ways, with the form that stands for all; ascending.
static SAME: Sorted = Sorted::new(
    "\
    %=percent adviser=advisor advisers=advisors afterwards=afterward ageing=aging amidst=amid amongst=among \
    apr=april aug=august centred=centered cheque=check dec=december defence=defense eight=8 eleven=11 feb=february \
    five=5 four=4 grey=gray jan=january judgement=judgment jul=july jun=june licence=license nine=9 nov=november \
    oct=october offence=offense programme=program programmes=programs sep=september sept=september seven=7 six=6 \
    ten=10 three=3 towards=toward twelve=12 two=2 whilst=while",
);

/// Stems whose "our" is "or" in America; a rule for all of "our" would take "four" for "for".
const OUR: &str = "\
    arm behavi clam col end fav ferv harb hon hum lab neighb od rum sav splend val vap vig";

/// British endings and the American ones.
const ENDINGS: [(&str, &str); 11] = [
    ("isation", "ization"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("ise", "ize"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
    ("yse", "yze"),
    ("tre", "ter"),
    ("tres", "ters"),
];

/// The same behind an unstressed syllable: "travelled", but not "called".
const DOUBLED: [(&str, &str); 4] = [
    ("lled", "led"),
    ("lling", "ling"),
    ("ller", "ler"),
    ("llers", "lers"),
];

/// British spelling to American, by ending. Both sides go through it, so that a word it changes wrongly is changed
/// wrongly on both.
fn american(word: &str) -> String {
    // Shorter than all that these rules change.
    if word.len() < 5 {
        return word.to_owned();
    }
    if let Some(american) = respelt(word, &ENDINGS, |stem| stem.len() > 2) {
        return american;
    }
    if let Some(american) = respelt(word, &DOUBLED, |stem| syllables(stem) > 1) {
        return american;
    }
    without_u(word).unwrap_or_else(|| word.to_owned())
}

/// "color" for "colour".
fn without_u(word: &str) -> Option<String> {
    let at = word.as_bytes().windows(3).position(|w| w == b"our")?;
    let (stem, rest) = (word.get(..at)?, word.get(at + 3..)?);
    has(OUR, stem).then(|| [stem, "or", rest].concat())
}

fn syllables(stem: &str) -> usize {
    let (mut count, mut inside) = (0, false);
    for c in stem.chars() {
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        count += usize::from(vowel && !inside);
        inside = vowel;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn house_style_is_one_form_and_different_words_stay_two() {
        for (a, b) in [
            ("colour", "color"),
            ("organisations", "organizations"),
            ("travelled", "traveled"),
            ("U.S.", "US"),
            ("don’t", "don't"),
            ("AUg", "August"),
            ("1,000", "1000"),
            ("centre", "center"),
            ("%", "percent"),
        ] {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
        for (a, b) in [
            ("four", "for"),
            ("US", "us"),
            ("filled", "filed"),
            ("hour", "hor"),
            ("25", "52"),
        ] {
            assert_ne!(fold(a), fold(b), "{a} {b}");
        }
    }
}
