//! House style: the form of a word that is the same however a paper writes it.

use crate::lexicon::case::lower;
use crate::lexicon::table::{has, value};
use crate::lexicon::word::respelt;

/// The form in which a word is compared: lower case, plain apostrophes, no full stops of abbreviations, no thousands
/// separators, months and small numbers in one form, American spelling.
pub(super) fn fold(word: &str) -> String {
    if has("US U.S U.S. USA U.S.A.", word) {
        // Not the pronoun "us".
        return "u.s".to_owned();
    }
    let lower: String = lower(word).chars().map(plain).collect();
    if lower.starts_with(|c: char| c.is_ascii_digit()) {
        return number(&lower);
    }
    let lower: String = if lower.contains('.') && !lower.contains("..") {
        lower.chars().filter(|c| *c != '.').collect()
    } else {
        lower
    };
    if let Some(form) = value(SAME, &lower) {
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

/// Words of one meaning that papers write in different ways, by the form that stands for all.
const SAME: &str = "\
percent = %
january = jan
february = feb
april = apr
june = jun
july = jul
august = aug
september = sep sept
october = oct
november = nov
december = dec
2 = two
3 = three
4 = four
5 = five
6 = six
7 = seven
8 = eight
9 = nine
10 = ten
11 = eleven
12 = twelve
advisor = adviser
advisors = advisers
amid = amidst
among = amongst
while = whilst
toward = towards
afterward = afterwards
program = programme
programs = programmes
defense = defence
offense = offence
license = licence
gray = grey
check = cheque
judgment = judgement
aging = ageing
centered = centred";

/// Stems whose "our" is "or" in America; a rule for all of "our" would take "four" for "for".
const OUR: &str = "\
    arm behavi clam col end fav ferv harb hon hum lab neighb od rum sav splend val vap vig";

/// British endings and the American ones.
const ENDINGS: &str = "\
isation ization
isations izations
ising izing
ised ized
ises izes
ise ize
ysed yzed
ysing yzing
yse yze
tre ter
tres ters";

/// The same behind an unstressed syllable: "travelled", but not "called".
const DOUBLED: &str = "\
lled led
lling ling
ller ler
llers lers";

/// British spelling to American, by ending. Both sides go through it, so that a word it changes wrongly is changed
/// wrongly on both.
fn american(word: &str) -> String {
    if let Some(american) = respelt(word, ENDINGS, |stem| stem.len() > 2) {
        return american;
    }
    if let Some(american) = respelt(word, DOUBLED, |stem| syllables(stem) > 1) {
        return american;
    }
    for stem in OUR.split(' ') {
        if let Some(rest) = word.strip_prefix(stem).and_then(|r| r.strip_prefix("our")) {
            return [stem, "or", rest].concat();
        }
    }
    word.to_owned()
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
