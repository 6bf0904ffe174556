//! The calendar of a text that does not say when it was written.
//!
//! "Friday, August 8" fixes which day of that week "Wednesday" is. Across two texts, a weekday here against a day of the
//! month there proves nothing by itself: only when at least two different weekdays in aligned slots fall on two different
//! days that agree, and none disagrees, are they taken for one calendar. A day with a written year takes no part in that:
//! a report of the current week does not write the year.

use super::timex::Point;
use crate::article::date::Date;
use crate::mention::dates::Parts;
use crate::ordered::{Key, Set};

/// A weekday that is known to be a day of a month. The year is known only where it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Anchor {
    weekday: u32,
    /// A stand-in year is used where none is written; it is never shown.
    day: Date,
    year_known: bool,
}

impl Key for Anchor {}

/// A year for arithmetic where none is known: no leap year.
const SOME_YEAR: i32 = 2001;

impl Anchor {
    fn new(weekday: u32, parts: Parts) -> Option<Self> {
        let day = Date::new(parts.year.unwrap_or(SOME_YEAR), parts.month?, parts.day?)?;
        Some(Self {
            weekday,
            day,
            year_known: parts.year.is_some(),
        })
    }

    /// Two anchors of one calendar have the same phase.
    fn phase(self) -> i64 {
        (self.day.days() - i64::from(self.weekday)).rem_euclid(7)
    }
}

/// Which days the weekdays of a text are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Calendar {
    anchors: Set<Anchor>,
}

/// A weekday this many days from a known one is a day of the same week; farther off it may be that of the next.
const SAME_WEEK: i64 = 2;

impl Calendar {
    /// The calendar of a text that names a weekday with its date; `None` where it names several that do not agree.
    pub fn own<'p>(points: impl Iterator<Item = &'p Point>) -> Option<Self> {
        let anchors = points
            .filter(|p| !p.weekday_only)
            .filter_map(|p| Anchor::new(p.fixed.weekday?, p.fixed));
        Self::of(anchors.collect())
    }

    /// The calendar that follows from weekdays of one text aligned with days of the other.
    pub fn agreed(aligned: &[(u32, Parts)]) -> Option<Self> {
        let anchors: Set<Anchor> = aligned
            .iter()
            .filter(|(_, parts)| parts.year.is_none())
            .filter_map(|(weekday, parts)| Anchor::new(*weekday, *parts))
            .collect();
        let first = *anchors.first()?;
        let weekdays: Set<u32> = anchors.iter().map(|a| a.weekday).collect();
        let apart = anchors
            .iter()
            .map(|a| (a.day.days() - first.day.days()).abs());
        let near = apart.max().unwrap_or(0) <= 14;
        (weekdays.len() > 1 && near).then_some(())?;
        Self::of(anchors)
    }

    fn of(anchors: Set<Anchor>) -> Option<Self> {
        let first = *anchors.first()?;
        let agree = anchors.iter().all(|a| a.phase() == first.phase());
        agree.then_some(Self { anchors })
    }

    /// The day of a weekday: a known one, or one at most two days from it.
    pub fn resolve(&self, weekday: u32) -> Option<Parts> {
        let apart = |anchor: &Anchor| {
            let ahead = (i64::from(weekday) - i64::from(anchor.weekday)).rem_euclid(7);
            if ahead > 3 { ahead - 7 } else { ahead }
        };
        let nearest = self.anchors.iter().min_by_key(|a| apart(a).abs())?;
        let days = apart(nearest);
        if days.abs() > SAME_WEEK {
            return None;
        }
        let day = nearest.day.plus_days(days)?;
        Some(Parts {
            year: nearest.year_known.then(|| day.year()),
            month: Some(day.month()),
            day: Some(day.day()),
            weekday: Some(weekday),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(month: u32, day: u32) -> Parts {
        Parts {
            month: Some(month),
            day: Some(day),
            ..Parts::default()
        }
    }

    #[test]
    fn two_slots_that_agree_make_a_calendar_and_one_does_not() {
        let (wednesday, friday) = (2, 4);
        let agreed = Calendar::agreed(&[(wednesday, day(8, 6)), (friday, day(8, 8))]);
        let thursday = agreed.and_then(|a| a.resolve(3)).unwrap();
        assert_eq!(
            (thursday.month, thursday.day, thursday.year),
            (Some(8), Some(7), None)
        );
        assert_eq!(
            Calendar::agreed(&[(wednesday, day(8, 6)), (wednesday, day(8, 6))]),
            None
        );
        assert_eq!(
            Calendar::agreed(&[(wednesday, day(8, 6)), (friday, day(8, 9))]),
            None
        );
    }

    #[test]
    fn a_written_year_takes_no_part() {
        let written = |m, d| Parts {
            year: Some(2023),
            ..day(m, d)
        };
        assert_eq!(
            Calendar::agreed(&[(2, written(10, 4)), (4, written(10, 6))]),
            None
        );
    }
}
