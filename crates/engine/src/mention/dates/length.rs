//! A count and a unit of time, and how TIMEX3 writes them.

use super::Reader;
use super::calendar::Unit;
use super::words::{short_unit, unit};
use crate::lexicon::table::Sorted;
use crate::mention::numbers::decimal::Decimal;
use crate::mention::numbers::literal::number;
use crate::mention::numbers::words::cardinal;

/// A length of time that was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    /// How many; nothing for "several", "a few" or a bare plural.
    pub(super) count: Option<Decimal>,
    pub(super) unit: Unit,
    pub(super) end: usize,
    /// Joined by a hyphen ("two-year"), which no "ago" follows.
    pub(super) hyphen: bool,
}

/// Words between the count and the unit.
static BETWEEN: Sorted = Sorted::new(
    "\
    additional business calendar consecutive extra fiscal full further long more other solid straight trading whole \
    working",
);

impl Reader<'_> {
    /// A count and a unit: "two weeks", "2 1/2 years", "two-year", "several days", "a couple of years", "weeks".
    pub(super) fn length(&self, i: usize) -> Option<Length> {
        let t = self.t;
        if let Some((unit, true)) = unit(t.word(i)) {
            return Some(Length {
                count: None,
                unit,
                end: i + 1,
                hyphen: false,
            });
        }
        let (count, at, exact) = self.count(i)?;
        let hyphen = t.hyphen(at);
        let mut next = if hyphen { at + 1 } else { at };
        if !hyphen && BETWEEN.has(t.word(next)) {
            next += 1;
        }
        let (unit, plural) = unit(t.word(next)).or_else(|| {
            let short = short_unit(t.word(next)).filter(|_| exact)?;
            Some((short, true))
        })?;
        // "one second" and "a second": an ordinal more often than a length.
        let article = t.is(i, "a an") && next == i + 1;
        // "barrel-a-day"
        if hyphen && t.is(i, "a an") {
            return None;
        }
        if article
            && matches!(
                unit,
                Unit::Second | Unit::Quarter | Unit::Season | Unit::Weekend
            )
        {
            return None;
        }
        if !plural && !hyphen && !article && !self.singular_fits(i, count) {
            return None;
        }
        let mut end = next + 1;
        let mut count = count;
        if t.reads(end, "and a half") {
            count = count.and_then(|c| c.plus(half()));
            end += 3;
        } else if t.reads(end, "and half") {
            count = count.and_then(|c| c.plus(half()));
            end += 2;
        }
        Some(Length {
            count,
            unit,
            end,
            hyphen,
        })
    }

    /// Is a unit in the singular right behind this count? "five year low", "one day", "16 year old".
    pub(super) fn singular_fits(&self, i: usize, count: Option<Decimal>) -> bool {
        count.is_some() && !self.t.is(i, "many several few")
    }

    /// How many, and where the words for it end; and whether it is an exact number.
    pub(super) fn count(&self, i: usize) -> Option<(Option<Decimal>, usize, bool)> {
        let t = self.t;
        if t.is(i, "a an") && t.is(i + 1, "few couple number handful half full whole good") {
            let of = if t.is(i + 2, "of") { i + 3 } else { i + 2 };
            return Some(match t.word(i + 1) {
                "couple" => (Some(Decimal::int(2)), of, false),
                "half" => (Some(half()), i + 2, false),
                "full" | "whole" | "good" => (Some(Decimal::int(1)), i + 2, false),
                _ => (None, of, false),
            });
        }
        if t.is(i, "half") && t.is(i + 1, "a an") {
            return Some((Some(half()), i + 2, false));
        }
        if t.is(i, "several few many some numerous") {
            return Some((None, i + 1, false));
        }
        if t.is(i, "couple") {
            return Some((
                Some(Decimal::int(2)),
                if t.is(i + 1, "of") { i + 2 } else { i + 1 },
                false,
            ));
        }
        if t.is(i, "another a an") {
            if let Some((n, end)) = number(t, i + 1).filter(|_| t.is(i, "another")) {
                return Some((Some(n), end, true));
            }
            if number(t, i).is_none() {
                return Some((Some(Decimal::int(1)), i + 1, false));
            }
        }
        let (mut first, mut end) = number(t, i)?;
        // "the past three quarters" are no three quarters of a thing.
        let turned = t.is(
            i.wrapping_sub(1),
            "past last next first coming previous final",
        );
        if turned && t.is(end - 1, "quarters") {
            (first, end) = cardinal(t, i)?;
        }
        if t.is(end, "to or - –")
            && let Some((_, after)) = number(t, end + 1)
            && unit(t.word(if t.hyphen(after) { after + 1 } else { after })).is_some()
        {
            return Some((Some(first), after, true));
        }
        Some((Some(first), end, true))
    }
}

fn half() -> Decimal {
    Decimal::digits("0", "5").unwrap_or_else(|| Decimal::int(1))
}

impl Length {
    /// The TIMEX3 value.
    pub(super) fn value(&self) -> String {
        written(self.count, self.unit)
    }
}

/// A duration as TIMEX3 writes it: `P3D`, `PT90M`, `P2Y6M`, `PXW`.
pub(super) fn written(count: Option<Decimal>, unit: Unit) -> String {
    let clock = if unit.of_clock() { "T" } else { "" };
    let (unit, factor) = match unit {
        Unit::Fortnight => (Unit::Week, 2),
        Unit::Decade => (Unit::Year, 10),
        Unit::Century => (Unit::Year, 100),
        Unit::Weekend => (Unit::Day, 2),
        Unit::Season => (Unit::Year, 1),
        unit => (unit, 1),
    };
    let Some(count) = count else {
        return format!("P{clock}X{}", unit.letter());
    };
    let count = count.times(Decimal::int(factor)).unwrap_or(count);
    // Half a unit is written in the next smaller one.
    let text = count.to_string();
    if let Some(whole) = text.strip_suffix(".5") {
        let smaller = match unit {
            Unit::Year => "6M",
            Unit::Hour => "30M",
            Unit::Minute => "30S",
            Unit::Day => "T12H",
            _ => "",
        };
        if !smaller.is_empty() {
            let head = if whole == "0" {
                String::new()
            } else {
                format!("{whole}{}", unit.letter())
            };
            return format!("P{clock}{head}{smaller}");
        }
    }
    format!("P{clock}{text}{}", unit.letter())
}
