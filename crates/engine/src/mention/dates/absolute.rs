//! Which year or week a date without one means, seen from the day of publication.

use super::calendar::Cal;
use super::tense::Tense;
use super::words::{FIXED_FEASTS, MOVING_FEASTS};
use super::{Parts, Reader, When};
use crate::article::date::{Date, days_in_month};
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
        let distance = |year: i32| -> Option<i64> {
            let day = day.unwrap_or(15).min(days_in_month(year, month));
            Some(Date::new(year, month, day)?.days() - published.days())
        };
        let (mut best, mut least) = (published.year(), i64::MAX);
        let tense = self.tense(i);
        for year in [published.year() - 1, published.year(), published.year() + 1] {
            let Some(d) = distance(year) else { continue };
            // A date that lies on the side its sentence speaks of counts as nearer.
            let against = match tense {
                Some(Tense::Past) => d > 15,
                Some(Tense::Future) => d < -15,
                None => d > 120,
            };
            let weight = d.abs() + if against { 120 } else { 0 };
            if weight < least {
                (best, least) = (year, weight);
            }
        }
        Some(best)
    }

    /// "the 27th", where it can only be a day of the month.
    pub(super) fn day_of_month(&self, i: usize) -> Option<When> {
        let t = self.t;
        if t.word(i) != "the" {
            return None;
        }
        let (n, end) = ordinal(t, i + 1)?;
        let day = u32::try_from(n).ok().filter(|d| (1..=31).contains(d))?;
        let stands = !t.is_word(end)
            || t.is(
                end,
                &[
                    "and", "of", "with", "at", "in", "for", "to", "until", "from", "or",
                ],
            );
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
            let of = if t.word(end) == "of" { end + 1 } else { end };
            match self.plain_year(of) {
                Some(y) => (Some(y), of + 1),
                None => (None, end),
            }
        };
        for (words, month, day) in FIXED_FEASTS {
            if t.reads(i, words) {
                let (year, end) = back(i + words.len());
                let when = self.settle(i, end, year, *month, Some(*day))?;
                return Some(When {
                    parts: Parts {
                        year,
                        ..Parts::default()
                    },
                    ..when
                });
            }
        }
        for (words, month, weekday, n) in MOVING_FEASTS {
            if t.reads(i, words) {
                let (year, end) = back(i + words.len());
                let resolved = year.or_else(|| self.near_year(i, *month, None));
                let cal = resolved.and_then(|y| nth_weekday(y, *month, *weekday, *n));
                return Some(When {
                    end,
                    cal: cal.map(Cal::Day),
                    parts: Parts {
                        year,
                        ..Parts::default()
                    },
                });
            }
        }
        None
    }
}

/// The `n`th such weekday of a month; 5 for the last one.
pub(super) fn nth_weekday(year: i32, month: u32, weekday: u32, n: u32) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let lead = (weekday + 7 - first.weekday()) % 7;
    let day = 1 + lead + (n - 1) * 7;
    Date::new(year, month, day).or_else(|| Date::new(year, month, day.checked_sub(7)?))
}
