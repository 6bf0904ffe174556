//! Days named by their place in a month: "the first Friday of July", "the 20th of next month".

use super::absolute::nth_weekday;
use super::calendar::Cal;
use super::words::weekday;
use super::{Parts, Reader, When};
use crate::article::date::Date;
use crate::mention::numbers::words::ordinal;

impl Reader<'_> {
    /// A day by its number in a month that is named relatively, or the nth such weekday of a month.
    pub(super) fn nth(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.past(i, "the");
        let (n, end) = match ordinal(t, the) {
            Some((n, end)) => (u32::try_from(n).ok()?, end),
            None if t.is(the, "last") => (5, the + 1),
            None => return None,
        };
        if let Some((day, false)) = weekday(t.word(end)) {
            return self.nth_weekday_of(n, day, end + 1);
        }
        let of = t.past(end, "day");
        if !t.is(of, "of") || t.is(the, "last") {
            return None;
        }
        let (month, end) = self.month_of(of + 1)?;
        let cal = month.and_then(|(y, m)| Date::new(y, m, n)).map(Cal::Day);
        ((1..=31).contains(&n)).then_some(When {
            end,
            cal,
            parts: Parts {
                day: Some(n),
                ..Parts::default()
            },
        })
    }

    fn nth_weekday_of(&self, n: u32, day: u32, at: usize) -> Option<When> {
        if !self.t.is(at, "of in") || n > 5 {
            return None;
        }
        let (month, end) = if let Some((month, end)) = self.month_of(at + 1) {
            (month, end)
        } else {
            let named = self.month_date(at + 1).filter(|w| w.parts.day.is_none())?;
            let month = match named.cal {
                Some(Cal::Month(y, m)) => Some((y, m)),
                _ => None,
            };
            (month, named.end)
        };
        Some(When {
            end,
            cal: month
                .and_then(|(y, m)| nth_weekday(y, m, day, n))
                .map(Cal::Day),
            parts: Parts {
                weekday: Some(day),
                ..Parts::default()
            },
        })
    }

    /// "this month", "next month", "the month": its year and number where known, and where the words end.
    fn month_of(&self, i: usize) -> Option<(Option<(i32, u32)>, usize)> {
        let t = self.t;
        let (step, at) = if t.reads(i, "the month") {
            (super::relative::Step::This, i + 1)
        } else {
            self.step(i)?
        };
        if !t.is(at, "month") {
            return None;
        }
        let month = match self.stepped_unit(step, super::calendar::Unit::Month) {
            Some(Cal::Month(y, m)) => Some((y, m)),
            _ => None,
        };
        Some((month, at + 1))
    }
}
