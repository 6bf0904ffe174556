//! Dates in digits: "2025-08-06", "6/8/2025", "13.5.2015", "2016/11".

use super::named::short_year;
use super::{Reader, When};
use crate::lexicon::table::has;

impl Reader<'_> {
    /// A date in digits.
    pub(super) fn numeric(&self, i: usize) -> Option<When> {
        let t = self.t;
        if !t.is_digits(i) || (t.glued(i) && !t.is(i.wrapping_sub(1), "( [ | \" “")) {
            return None;
        }
        let mark = t.word(i + 1);
        if !has("- / . –", mark) || !t.glued(i + 1) || !t.glued(i + 2) {
            return None;
        }
        let year_first = t.word(i).len() == 4;
        let first = t.int(i)?;
        let end = i + 3;
        if !(t.word(end) == mark && t.glued(end) && t.glued(end + 1)) {
            return self.two_numbers(i, first, mark);
        }
        let third = t.word(end) == mark && t.glued(end) && t.glued(end + 1) && t.is_digits(end + 1);
        if !third || t.word(end + 1).len() > 4 {
            return None;
        }
        let (b, c) = (self.month_or_number(i + 2)?, t.int(end + 1)?);
        let more = t.word(end + 2) == mark && t.glued(end + 2) && t.glued(end + 3);
        let past = end + 2;
        if (more && t.is_digits(end + 3)) || (t.glued(past) && t.is_word(past) && !t.is(past, "t"))
        {
            return None;
        }
        if year_first {
            let year = i32::try_from(first)
                .ok()
                .filter(|y| (1000..2200).contains(y))?;
            return self.settle(i, past, Some(year), b, Some(c).filter(|d| *d >= 1));
        }
        let year = match t.word(end + 1).len() {
            4 => i32::try_from(c).ok().filter(|y| (1000..2200).contains(y))?,
            2 => short_year(c),
            _ => return None,
        };
        if t.is_word(i + 2) {
            return self.settle(i, past, Some(year), b, Some(first));
        }
        // The month comes first as Americans write it, unless it can only be the day; with full stops, the day does.
        let (month, day) = if first > 12 || (mark == "." && b <= 12) {
            (b, first)
        } else {
            (first, b)
        };
        if !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        self.settle(i, past, Some(year), month, Some(day))
    }

    /// "2016-11", "3/2015", and "22/04" where it can only be a day.
    fn two_numbers(&self, i: usize, first: u32, mark: &str) -> Option<When> {
        const BEFORE: &str = "on by until till since from to before after due at back";
        let t = self.t;
        let second = t.int(i + 2)?;
        if mark == "." || t.glued(i + 3) && (t.is_word(i + 3) || t.is(i + 3, "% / - :")) {
            return None;
        }
        let (one, two) = (t.word(i).len(), t.word(i + 2).len());
        let month = |m: u32| (1..=12).contains(&m);
        let year = |y: u32| i32::try_from(y).ok().filter(|y| (1900..2100).contains(y));
        if one == 4 && two == 2 && month(second) && mark != "–" {
            return self.settle(i, i + 3, Some(year(first)?), second, None);
        }
        if mark == "/" && one == 4 && month(second) {
            return self.settle(i, i + 3, Some(year(first)?), second, None);
        }
        if mark == "/" && two == 4 && month(first) {
            return self.settle(i, i + 3, Some(year(second)?), first, None);
        }
        let weekday = super::words::weekday(t.before(i, 1)).is_some();
        if mark != "/" || one > 2 || two > 2 || !(weekday || has(BEFORE, t.before(i, 1))) {
            return None;
        }
        match (month(first), month(second)) {
            (true, false) => self.settle(i, i + 3, None, first, Some(second)),
            (false, true) => self.settle(i, i + 3, None, second, Some(first)),
            _ => None,
        }
    }

    fn month_or_number(&self, i: usize) -> Option<u32> {
        self.t
            .int(i)
            .or_else(|| super::words::month(self.t.word(i)).map(|(m, _)| m))
    }
}
