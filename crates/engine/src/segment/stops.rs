//! Which characters and short words matter where a sentence may end.

use super::scan::{Chars, is_word};
use super::sentences::WORD_REACH;
use crate::lexicon::table::{Sorted, has};

pub(super) fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '!' | '?' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '؟' | '۔' | '।'
    ) || is_wide_stop(c)
}

/// The full-width stops of Chinese and Japanese, behind which no space is written.
pub(super) fn is_wide_stop(c: char) -> bool {
    matches!(c, '。' | '．' | '｡' | '！' | '？')
}

pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '”' | '’' | '\'' | '»' | '“' | '‘' | '」' | '』')
}

pub(super) fn is_closer(c: char) -> bool {
    matches!(
        c,
        ')' | ']' | '}' | '）' | '”' | '’' | '"' | '\'' | '»' | '」' | '』' | '›'
    )
}

/// Joins the parts of an address or a compound.
pub(super) fn is_joint(c: char) -> bool {
    matches!(c, '.' | '/' | '@' | '_' | '-' | ':')
}

/// A mark behind a full stop that cannot open a sentence.
pub(super) fn is_mark_that_goes_on(c: char) -> bool {
    matches!(c, ',' | ';' | ':' | '&' | '/' | '=' | '+' | '*')
}

pub(super) fn is_time_of_day(word: &str) -> bool {
    has("a.m p.m A.M P.M am pm AM PM", word)
}

/// Letters with stops between them: "U.S", "e.g".
pub(super) fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word
            .split('.')
            .all(|p| !p.is_empty() && p.chars().count() <= 2 && p.chars().all(char::is_alphabetic))
}

/// A single "I." is a number or an initial only behind a capitalised word.
pub(super) fn is_roman_context(c: &Chars, from: usize) -> bool {
    let space = c.skip_back(from, 2, |d| d == ' ');
    let word = c.skip_back(space, WORD_REACH, is_word);
    space < from && c.at(word).is_uppercase()
}

pub(super) fn is_calendar_or_zone(word: &str) -> bool {
    static NAMES: Sorted = Sorted::new(
        "\
        April Aug August BST Beijing CDT CEST CET CST CT Central Dec December EDT EST ET Eastern Feb February Friday \
        GMT IST Jan January July June Kyiv Local London MDT MST March May Monday Moscow Nov November Oct October PDT \
        PST PT Pacific Paris Saturday Sept September Sunday Thursday Tuesday UTC Wednesday",
    );
    NAMES.has(word)
}
