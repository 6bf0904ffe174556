//! Dates with a month or weekday by name: "August 6, 2025", "6 Aug", "Friday, Oct. 13", "September 1990", "Friday".

use super::calendar::Cal;
use super::words::{month, weekday};
use super::{Parts, Reader, When};
use crate::lexicon::table::{Sorted, has};
use crate::mention::numbers::words::ordinal;

impl Reader<'_> {
    /// A date with a name in it.
    pub(super) fn named(&self, i: usize) -> Option<When> {
        let readings: [fn(&Self, usize) -> Option<When>; 3] =
            [Self::weekday_date, Self::month_date, Self::day_of_month];
        readings.iter().find_map(|read| read(self, i))
    }

    /// A weekday, perhaps followed by the date it falls on.
    fn weekday_date(&self, i: usize) -> Option<When> {
        let t = self.t;
        let start = t.past(i, "this the");
        let (day, short) = weekday(t.word(start))?;
        let mut next = start + 1;
        if short && t.is(next, ".") && t.glued(next) {
            next += 1;
        }
        let comma = t.past(next, ", ( -");
        let on = t.past(comma, "on");
        let dated = self
            .month_date(on)
            .filter(|w| w.parts.day.is_some())
            .or_else(|| self.numeric(on))
            .or_else(|| self.day_of_month(on));
        if let Some(mut when) = dated {
            if t.is(comma.wrapping_sub(1), "(") && t.is(when.end, ")") {
                when.end += 1;
            }
            when.parts.weekday = Some(day);
            when.cal = self.agreeing(i, &when);
            return Some(when);
        }
        // "Sun", "Sat" and "Wed" are words too, and so is "this Friday", which the relative reading takes.
        if start > i || (short && !(t.capital(i) && self.short_weekday_stands(i))) {
            return None;
        }
        if !t.capital(i) && t.before(i, 1).is_empty() && t.len() > 1 {
            return None;
        }
        let cal = self.near_weekday(i, day);
        let parts = Parts {
            weekday: Some(day),
            ..Parts::default()
        };
        Some(When {
            end: start + 1,
            cal,
            parts,
        })
    }

    fn short_weekday_stands(&self, i: usize) -> bool {
        let t = self.t;
        t.is(i.wrapping_sub(1), "on by until till from to next last (") && !t.capital(i + 1)
    }

    /// A date with the name of a month.
    pub(super) fn month_date(&self, i: usize) -> Option<When> {
        let start = self.t.past(i, "the");
        self.day_first(start)
            .or_else(|| self.month_first(i))
            .or_else(|| self.year_first(i))
    }

    /// "6 August 2025", "the 22nd of June", "second of Aug."
    fn day_first(&self, i: usize) -> Option<When> {
        let t = self.t;
        let (day, mut next) = self.day_number(i)?;
        if t.is(i.wrapping_sub(1), "$ £ € #") {
            return None;
        }
        if t.is(next, ".") && t.glued(next) {
            next += 1;
        }
        if t.is(next, "day") {
            next += 1;
        }
        if t.is(next, "of") || t.dash(next) {
            next += 1;
        }
        let (number, end) = self.month_name(next)?;
        if !t.capital(next) && t.is(next, "may march") && !t.is(next - 1, "of") {
            return None;
        }
        let (year, end) = self.year_after(end);
        // "The 19 Sept. 11 hijackers" are nineteen.
        let counted = year.is_none() && t.is(i.wrapping_sub(1), "the") && t.is_digits(i);
        if counted && t.is_digits(end) && self.day_number(end).is_some() {
            return None;
        }
        self.settle(i, end, year, number, Some(day))
    }

    /// "August 6, 2025", "Aug. 6", "September 1990", "September".
    fn month_first(&self, i: usize) -> Option<When> {
        let t = self.t;
        let (number, after) = self.month_name(i)?;
        if !t.capital(i) && t.is(i, "may march mar sep dec jan") && !self.dated(after) {
            return None;
        }
        let mut next = after;
        let joined = (t.dash(next) || t.is(next, "/")) && t.glued(next) && t.is_digits(next + 1);
        if joined || (t.is(next, ",") && ordinal(t, next + 1).is_some()) {
            next += 1;
        }
        if t.is(next, "the") {
            next += 1;
        }
        if let Some((day, end)) = self.day_number(next) {
            let (year, end) = self.year_after(end);
            return self.settle(i, end, year, number, Some(day));
        }
        let (year, end) = self.year_after(t.past(after, "of"));
        if let Some(year) = year {
            return self.settle(i, end, Some(year), number, None);
        }
        if !self.month_stands_alone(i, after) {
            return None;
        }
        self.settle(i, after, None, number, None)
    }

    fn dated(&self, after: usize) -> bool {
        self.day_number(after).is_some() || self.year_after(after).0.is_some()
    }

    /// "2016 June", "2017 April".
    fn year_first(&self, i: usize) -> Option<When> {
        let t = self.t;
        let year = self.plain_year(i)?;
        let next = if t.is(i + 1, ",") { i + 2 } else { i + 1 };
        let (number, end) = self.month_name(next)?;
        if self.day_number(end).is_some() {
            return None;
        }
        self.settle(i, end, Some(year), number, None)
    }

    /// Is a month's name without day and year a month here, and no verb, person or modal?
    fn month_stands_alone(&self, i: usize, after: usize) -> bool {
        static BEFORE: Sorted = Sorted::new(
            "\
            - after and around before between by during each early every for from in last late mid next of since the \
            this through till to until",
        );
        let t = self.t;
        let before = t.before(i, 1);
        if t.is(i, "may march mar") {
            return t.capital(i) && BEFORE.has(before) && !t.is(i + 1, "be have");
        }
        if after > i + 1 || t.word(i).len() > 4 || t.is(i, "june july") {
            // "April" and "June" are first names, "August" a surname: a capitalised word beside them tells.
            let name = t.is(i, "april june august")
                && t.is_word(i + 1)
                && t.capital(i + 1)
                && !BEFORE.has(before);
            return !name && (t.capital(i) || BEFORE.has(before));
        }
        t.capital(i) && BEFORE.has(before) && !has("the and", before) && !t.capital(i + 1)
    }

    /// The month at `i` and where its name ends, a full stop behind an abbreviation included.
    pub(super) fn month_name(&self, i: usize) -> Option<(u32, usize)> {
        let t = self.t;
        let (number, short) = month(t.word(i))?;
        let dot = short
            && t.is(i + 1, ".")
            && t.glued(i + 1)
            && (!t.ends_sentence(i + 1) || t.is_digits(i + 2));
        Some((number, if dot { i + 2 } else { i + 1 }))
    }

    /// A day of the month, 1 to 31: "6", "6th", "twenty-second".
    pub(super) fn day_number(&self, i: usize) -> Option<(u32, usize)> {
        let t = self.t;
        if let Some((n, end)) = ordinal(t, i) {
            let day = u32::try_from(n).ok()?;
            let fraction = t.is(end, "quarter half");
            return ((1..=31).contains(&day) && !fraction).then_some((day, end));
        }
        let day = t.int(i).filter(|d| (1..=31).contains(d))?;
        let part_of_more = t.word(i).len() > 2
            || (t.glued(i + 1) && (t.is_word(i + 1) || t.is(i + 1, "%")))
            || (t.glued(i + 1) && t.is(i + 1, ": /") && t.glued(i + 2))
            || (t.glued(i + 1) && t.is(i + 1, ". ,") && t.glued(i + 2) && t.is_digits(i + 2));
        (!part_of_more && !t.is(i + 1, "% percent per")).then_some((day, i + 1))
    }

    /// A year behind a month or day: ", 2025", "2025", "’25".
    fn year_after(&self, i: usize) -> (Option<i32>, usize) {
        let t = self.t;
        let mut next = i;
        if t.is(next, ", of") || (t.dash(next) && t.glued(next)) {
            next += 1;
        }
        if let Some(year) = self.plain_year(next) {
            return (Some(year), next + 1);
        }
        if let Some((year, end)) = self.year_in_words(next) {
            return (Some(year), end);
        }
        if t.is(next, "this last next") && t.is(next + 1, "year") {
            let step = match t.word(next) {
                "last" => -1,
                "next" => 1,
                _ => 0,
            };
            if let Some(p) = self.published {
                return (Some(p.year() + step), next + 2);
            }
        }
        if t.apostrophe(next)
            && t.glued(next + 1)
            && t.word(next + 1).len() == 2
            && let Some(n) = t.int(next + 1)
        {
            return (Some(short_year(n)), next + 2);
        }
        (None, i)
    }

    /// Four digits that can be a year.
    pub(super) fn plain_year(&self, i: usize) -> Option<i32> {
        let t = self.t;
        let year = t.int(i).filter(|_| t.word(i).len() == 4)?;
        let glued_on = t.glued(i + 1)
            && (t.is_word(i + 1)
                || t.is(i + 1, "%")
                || (t.is(i + 1, ". ,") && t.glued(i + 2) && t.is_digits(i + 2)));
        ((1000..2100).contains(&year) && !glued_on)
            .then(|| i32::try_from(year).ok())
            .flatten()
    }

    /// The value of a month or day, with the year that is written or else follows from the day of publication.
    pub(super) fn settle(
        &self,
        i: usize,
        end: usize,
        year: Option<i32>,
        month: u32,
        day: Option<u32>,
    ) -> Option<When> {
        let parts = Parts {
            year,
            month: Some(month),
            day,
            weekday: None,
        };
        if let Some(d) = day
            && d > crate::article::date::days_in_month(year.unwrap_or(2000), month)
        {
            return None;
        }
        let year = year.or_else(|| self.near_year(i, month, day));
        let cal = year.and_then(|y| match day {
            Some(d) => crate::article::date::Date::new(y, month, d).map(Cal::Day),
            None => Some(Cal::Month(y, month)),
        });
        Some(When { end, cal, parts })
    }
}

/// The year of two digits, in the hundred years around 1990.
pub(super) fn short_year(n: u32) -> i32 {
    let n = i32::try_from(n).unwrap_or(0);
    if n < 40 { 2000 + n } else { 1900 + n }
}
