//! Points of time counted by a length: "two weeks ago", "a year earlier", "three days later", "two days from tomorrow".

use super::calendar::{Cal, Unit};
use super::length::Length;
use super::{Hit, Parts, Reader, Time, Timex};
use crate::mention::numbers::decimal::Decimal;

impl Reader<'_> {
    /// What follows a length and makes a point of time of it: -1 for back, 1 for ahead.
    pub(super) fn direction(&self, i: usize) -> Option<(i64, usize)> {
        let t = self.t;
        if t.is(i, "ago earlier previously") {
            return Some((-1, i + 1));
        }
        if t.is(i, "from") && t.is(i + 1, "tomorrow yesterday today") {
            return Some((1, i + 2));
        }
        if t.reads(i, "from now") {
            return Some((1, i + 2));
        }
        if t.is(i, "later hence") {
            return Some((1, i + 1));
        }
        None
    }

    /// The point of time that lies `length` back or ahead.
    pub(super) fn moved(&self, length: &Length, sign: i64, end: usize) -> Hit {
        let t = self.t;
        let ago = t.is(end - 1, "ago now hence tomorrow yesterday today");
        let from = if ago {
            None
        } else {
            self.context.last.and_then(Cal::first_day)
        };
        let from = if sign < 0 { None } else { from };
        let date = |value: Option<Cal>| Hit {
            end,
            time: Time {
                timex: Timex::Date,
                value: value.map(|c| c.to_string()),
                parts: Parts::default(),
            },
            cal: value,
        };
        let Some(count) = length.count.and_then(Decimal::whole) else {
            let reference = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
            return Hit::fixed(end, Timex::Date, reference);
        };
        if length.unit == Unit::Year
            && count == 1
            && sign < 0
            && let Some(quarter) = self.context.compared()
        {
            return date(quarter.plus(-4));
        }
        let shift = match t.word(end - 1) {
            "tomorrow" => 1,
            "yesterday" => -1,
            _ => 0,
        };
        let Some(from) = from.or(self.published).and_then(|d| d.plus_days(shift)) else {
            return date(None);
        };
        let n = i64::try_from(count)
            .unwrap_or(i64::MAX)
            .saturating_mul(sign);
        let cal = match length.unit {
            Unit::Fortnight => Cal::around(from, Unit::Week).plus(n.saturating_mul(2)),
            Unit::Season => Cal::around(from, Unit::Year).plus(n),
            Unit::Decade => Cal::around(from, Unit::Year).plus(n.saturating_mul(10)),
            Unit::Century => Cal::around(from, Unit::Century).plus(n),
            unit if unit.of_clock() => Some(Cal::Day(from)),
            unit => Cal::around(from, unit).plus(n),
        };
        date(cal)
    }
}
