//! Which year or week a date without one means, seen from the day of publication.

use super::calendar::Cal;
use super::tense::Tense;
use super::words::{FEAST, FIXED_FEASTS, MOVING_FEASTS};
use super::{Parts, Reader, When};
use crate::article::date::Date;
use crate::lexicon::table::has;
use crate::mention::numbers::words::ordinal;

impl Reader<'_> {
    /// The day of that weekday which is meant: the last one up to the day of publication, the coming one where the
    /// sentence looks ahead.
    pub(super) fn near_weekday(&self, i: usize, weekday: u32) -> Option<Cal> {
        let published = self.published?;
        let back = i64::from((published.weekday() + 7 - weekday) % 7);
        let step = if self.tense(i) == Some(Tense::Future) {
            (7 - back) % 7
        } else {
            -back
        };
        published.plus_days(step).map(Cal::Day)
    }

    /// The year of a month or day without one: the nearest, unless the sentence points the other way.
    pub(super) fn near_year(&self, i: usize, month: u32, day: Option<u32>) -> Option<i32> {
        let published = self.published?;
        let tense = self.tense(i);
        let since = self.t.is(i.wrapping_sub(1), "since");
        let leap = (month, day) == (2, Some(29));
        let around = if leap { 4 } else { 1 };
        (-around..=around)
            .map(|n| published.year() + n)
            .filter_map(|year| {
                let day = day.unwrap_or(15);
                let ahead = Date::new(year, month, day)?.days() - published.days();
                (!since || ahead <= 15).then(|| (weight(ahead, tense), year))
            })
            .min()
            .map(|(_, year)| year)
    }

    /// The day of a date whose weekday is written too: in the year, or the month, in which both agree; where they agree
    /// nowhere near the day of publication, what the date alone says.
    pub(super) fn agreeing(&self, i: usize, when: &When) -> Option<Cal> {
        let (weekday, Some(day)) = (when.parts.weekday?, when.parts.day) else {
            return when.cal;
        };
        if when.parts.year.is_some() {
            return when.cal;
        }
        let published = self.published?;
        let tense = self.tense(i);
        let months = if when.parts.month.is_some() { 12 } else { 1 };
        let first = match when.parts.month {
            Some(month) => Date::new(published.year(), month, 1)?,
            None => Date::new(published.year(), published.month(), 1)?,
        };
        (-5..=5)
            .filter_map(|n| {
                let first = first.plus_months(n * months)?;
                let date = Date::new(first.year(), first.month(), day)?;
                let ahead = date.days() - published.days();
                (date.weekday() == weekday && ahead.abs() < 800)
                    .then_some((weight(ahead, tense), date))
            })
            .min()
            .map_or(when.cal, |(_, date)| Some(Cal::Day(date)))
    }

    /// "the 27th", where it can only be a day of the month.
    pub(super) fn day_of_month(&self, i: usize) -> Option<When> {
        let t = self.t;
        if !t.is(i, "the") {
            return None;
        }
        let plain = || {
            let stands = t.is(i.wrapping_sub(1), "on by until till since for before after");
            let n = t
                .int(i + 1)
                .filter(|_| stands && t.word(i + 1).len() <= 2)?;
            let ends = !t.is_word(i + 2) && !t.is(i + 2, "% - / : °");
            ends.then_some((u64::from(n), i + 2))
        };
        let fifteen = || {
            let (n, end) = crate::mention::numbers::words::below_hundred(t, i + 1)?;
            super::words::weekday(t.before(i, 1)).map(|_| (n, end))
        };
        // "the first" and "the second" stand for much else.
        let before = t.before(i, 1);
        let spelt = || {
            let (n, end) = ordinal(t, i + 1)?;
            let dated = has("on by until till since before after from for", before)
                || super::words::weekday(before).is_some()
                || has(", -", before) && super::words::weekday(t.before(i, 2)).is_some();
            (t.is_digits(i + 1) || dated && (n > 10 || before != "for")).then_some((n, end))
        };
        let (n, end) = spelt().or_else(plain).or_else(fifteen)?;
        let day = u32::try_from(n).ok().filter(|d| (1..=31).contains(d))?;
        let stands = !t.is_word(end) || t.is(end, "and of with at in for to until from or");
        if !stands || t.hyphen(end) {
            return None;
        }
        let parts = Parts {
            day: Some(day),
            ..Parts::default()
        };
        let cal = self.published.and_then(|p| {
            let here = Date::new(p.year(), p.month(), day);
            let wanted = match self.tense(i) {
                Some(Tense::Future) => 1,
                _ => -1,
            };
            let ahead = i64::from(day) - i64::from(p.day());
            if ahead * wanted >= 0 {
                return here;
            }
            let month = Date::new(p.year(), p.month(), 1)?.plus_months(wanted.try_into().ok()?)?;
            Date::new(month.year(), month.month(), day)
        });
        Some(When {
            end,
            cal: cal.map(Cal::Day),
            parts,
        })
    }

    /// A feast: "Christmas Day", "Thanksgiving", "New Year's Eve 2010".
    pub(super) fn feast(&self, i: usize) -> Option<When> {
        let t = self.t;
        let back = |end: usize| {
            let of = t.past(end, "of");
            match self.plain_year(of) {
                Some(y) => (Some(y), of + 1),
                None => (None, end),
            }
        };
        let feast = |table: &str| {
            let (value, end) = t.phrase(i, &FEAST, table)?;
            let mut numbers = value.split(' ').map(|n| n.parse().unwrap_or(0));
            let mut number = || numbers.next().unwrap_or(0);
            Some((end, [number(), number(), number()]))
        };
        if let Some((end, [month, day, _])) = feast(FIXED_FEASTS) {
            let (year, end) = back(end);
            let when = self.settle(i, end, year, month, Some(day))?;
            return Some(When {
                parts: Parts {
                    year,
                    ..Parts::default()
                },
                ..when
            });
        }
        if let Some((end, [month, weekday, n])) = feast(MOVING_FEASTS) {
            let (year, end) = back(end);
            let resolved = year.or_else(|| self.near_year(i, month, None));
            let cal = resolved.and_then(|y| nth_weekday(y, month, weekday, n));
            return Some(When {
                end,
                cal: cal.map(Cal::Day),
                parts: Parts {
                    year,
                    ..Parts::default()
                },
            });
        }
        None
    }
}

/// How far off a day lies, `ahead` days from publication; one on the side that the sentence does not speak of counts as
/// farther.
fn weight(ahead: i64, tense: Option<Tense>) -> i64 {
    let against = match tense {
        Some(Tense::Past) => ahead > 15,
        Some(Tense::Future) => ahead < -15,
        None => ahead > 120,
    };
    ahead.abs() + if against { 180 } else { 0 }
}

/// The `n`th such weekday of a month; 5 for the last one.
pub(super) fn nth_weekday(year: i32, month: u32, weekday: u32, n: u32) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let lead = (weekday + 7 - first.weekday()) % 7;
    let day = 1 + lead + (n - 1) * 7;
    Date::new(year, month, day).or_else(|| Date::new(year, month, day.checked_sub(7)?))
}
