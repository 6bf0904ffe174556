//! Years in digits and in words, where they are no counts.

use super::calendar::Cal;
use super::{Parts, Reader, When};
use crate::lexicon::table::{Sorted, has};
use crate::mention::numbers::words::below_hundred;

/// Nouns that four digits count.
const COUNTED: &str = "\
    dollars euros pounds miles meters metres workers troops soldiers jobs shares homes tons tonnes";

impl Reader<'_> {
    /// A year in digits or words, where it can only be one.
    pub(super) fn year(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = if t.reads(i, "the year") { i + 2 } else { i };
        if let Some((year, end)) = self.year_in_words(the) {
            return Some(year_when(year, end));
        }
        let start = if t.is(i, "the") && t.is_digits(i + 1) {
            i + 1
        } else {
            the
        };
        let year = self.plain_year(start)?;
        let end = start + 1;
        if start == i + 1 {
            // "the 1988 period"
            return t
                .is(end, "period quarter")
                .then(|| self.period_of(year, end));
        }
        if !self.year_stands(start, year) {
            return None;
        }
        Some(year_when(year, end))
    }

    pub(super) fn period_of(&self, year: i32, end: usize) -> When {
        let cal = match self.context.compared() {
            Some(Cal::Quarter(_, q)) => Cal::Quarter(year, q),
            _ => Cal::Year(year),
        };
        When {
            cal: Some(cal),
            ..year_when(year, end + 1)
        }
    }

    /// Do four digits stand for a year here, and not for a count, a sum or a part of a longer number?
    pub(super) fn year_stands(&self, i: usize, year: i32) -> bool {
        static COUNTING: Sorted = Sorted::new(
            "\
            # $ almost approximately flight least nearly no nos number room roughly some than £ €",
        );
        static BEFORE: Sorted = Sorted::new(
            "\
            a.d. about after and around before between by circa during early fiscal for from in late mid of since than \
            through till to until year",
        );
        let t = self.t;
        let before = t.before(i, 1);
        if t.glued(i) && !t.is(i - 1, "( [ \" “ - – — / ‘ ' ’") {
            return false;
        }
        if t.glued(i)
            && t.is(i - 1, "/ -")
            && t.glued(i - 1)
            && !(t
                .int(i.wrapping_sub(2))
                .is_some_and(|n| (1000..2100).contains(&n))
                || t.is(i.wrapping_sub(2), "mid"))
        {
            return false;
        }
        // "February 30, 2021", "2021-02-30": the year of a day that does not exist.
        let day_before = before == ","
            && super::words::month(t.before(i, 3)).is_some()
            && t.is_digits(i.wrapping_sub(2));
        let day_after =
            t.hyphen(i + 1) && t.hyphen(i + 3) && t.is_digits(i + 2) && t.is_digits(i + 4);
        if day_before || day_after {
            return false;
        }
        if COUNTING.has(before) || self.counted_noun(i + 1) {
            return false;
        }
        if t.glued(i + 1)
            && t.dash(i + 1)
            && t.glued(i + 2)
            && t.is_digits(i + 2)
            && t.word(i + 2).len() > 2
            && self.plain_year(i + 2).is_none()
        {
            return false;
        }
        let pair = t.is(i + 1, "to") || t.dash(i + 1);
        if pair
            && self.plain_year(i + 2).is_some_and(|y| y % 100 == 0)
            && year % 100 == 0
            && t.is_word(i + 3)
        {
            return false;
        }
        if year % 100 == 0
            && (t.is(i.wrapping_sub(1), "to") || t.dash(i.wrapping_sub(1)))
            && t.int(i.wrapping_sub(2)).is_some_and(|y| y % 100 == 0)
            && t.is_word(i + 1)
            && t.word(i + 1).ends_with('s')
        {
            return false;
        }
        if (1900..2050).contains(&year) {
            return before != "." || !t.glued(i);
        }
        BEFORE.has(before)
            && (1500..2100).contains(&year)
            && (!t.is_word(i + 1) || t.is(i + 1, "and to when the as by with but he she it"))
    }

    /// Is token `i` a plural noun or unit that a number before it would count?
    pub(super) fn counted_noun(&self, i: usize) -> bool {
        let word = self.t.word(i);
        if has("people feet percent men women km kg rpm mph hp", word) {
            return true;
        }
        if has(
            "\
                s was as is has this does its his us elections olympics games results earnings sales",
            word,
        ) {
            return false;
        }
        has(COUNTED, word)
    }

    /// "nineteen ninety-six", "two thousand", "twenty twenty-five" behind a word that a year follows.
    pub(super) fn year_in_words(&self, i: usize) -> Option<(i32, usize)> {
        let t = self.t;
        if t.reads(i, "two thousand") {
            let behind_year = t.is(i.wrapping_sub(1), "year in");
            let next = if t.is(i + 2, "and") { i + 3 } else { i + 2 };
            if let Some((n, end)) = below_hundred(t, next) {
                return behind_year.then_some((2000 + i32::try_from(n).ok()?, end));
            }
            return (t.is(i.wrapping_sub(1), "year")).then_some((2000, i + 2));
        }
        let (high, next) = below_hundred(t, i).filter(|(n, _)| (17..=20).contains(n))?;
        if t.is(i, "twenty") && next > i + 1 {
            return None;
        }
        if t.is(next, "hundred") {
            return None;
        }
        let (low, end) = below_hundred(t, next).filter(|(n, _)| *n >= 10)?;
        if t.is(end, "percent hundred thousand million years") {
            return None;
        }
        Some((i32::try_from(high * 100 + low).ok()?, end))
    }
}

/// A year that is written.
pub(super) fn year_when(year: i32, end: usize) -> When {
    When {
        end,
        cal: Some(Cal::Year(year)),
        parts: Parts {
            year: Some(year),
            ..Parts::default()
        },
    }
}
