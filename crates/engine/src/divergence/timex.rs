//! TIMEX3 values as intervals of days and as lengths.

use crate::article::date::{Date, days_in_month};
use crate::mention::dates::{Parts, Time, Timex};
use crate::mention::numbers::approximate;

/// A place in the calendar, as far as it is known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// First and last day, where it is resolved.
    pub days: Option<(i64, i64)>,
    /// What is fixed of the calendar, resolved or written.
    pub fixed: Parts,
    /// The year stands in the text.
    pub year_written: bool,
    /// The month stands in the text.
    pub month_written: bool,
    /// The weekday that stands in the text.
    pub said_weekday: Option<u32>,
    /// Only a weekday stands in the text.
    pub weekday_only: bool,
    /// Minutes of the day, where a clock time is given; or the hour a part of the day begins with.
    pub minute: Option<(u32, bool)>,
}

impl Point {
    /// The point of a time expression; `None` for durations, sets and references such as "recently".
    pub fn of(time: &Time) -> Option<Self> {
        if matches!(time.timex, Timex::Duration | Timex::Set) {
            return None;
        }
        let parts = time.parts;
        let mut point = Self {
            fixed: parts,
            year_written: parts.year.is_some(),
            month_written: parts.month.is_some(),
            said_weekday: parts.weekday,
            weekday_only: parts.weekday.is_some()
                && parts.month.is_none()
                && parts.day.is_none()
                && parts.year.is_none(),
            ..Self::default()
        };
        let value = time.value.as_deref().unwrap_or("");
        let (day, clock) = value.split_once('T').unwrap_or((value, ""));
        point.minute = minute(clock);
        point.days = interval(day);
        if let Some(days) = point.days {
            point.fixed = point.fixed.with(fixed(days));
        }
        let nothing = point.fixed == Parts::default() && point.minute.is_none();
        (!nothing || point.days.is_some()).then_some(point)
    }

    /// A day of the month of some year.
    pub fn is_day(&self) -> bool {
        self.fixed.month.is_some() && self.fixed.day.is_some()
    }
}

/// Joining what two readings fix.
pub(super) trait With {
    /// The same, with gaps filled from `other`.
    fn with(self, other: Self) -> Self;
}

impl With for Parts {
    fn with(self, other: Self) -> Self {
        Self {
            year: self.year.or(other.year),
            month: self.month.or(other.month),
            day: self.day.or(other.day),
            weekday: self.weekday.or(other.weekday),
        }
    }
}

/// What an interval fixes: a day all of it, a month its month, a year its year.
fn fixed(days: (i64, i64)) -> Parts {
    let (Some(first), Some(last)) = (Date::from_days(days.0), Date::from_days(days.1)) else {
        return Parts::default();
    };
    let same_year = first.year() == last.year();
    let same_month = same_year && first.month() == last.month();
    let day = days.0 == days.1;
    Parts {
        year: same_year.then(|| first.year()),
        month: same_month.then(|| first.month()),
        day: day.then(|| first.day()),
        weekday: day.then(|| first.weekday()),
    }
}

/// The days of a TIMEX3 date: `2025`, `2025-08`, `2025-08-06`, `2025-W32`, `2025-Q3`, `2025-H1`, a season, a decade (`202`).
fn interval(value: &str) -> Option<(i64, i64)> {
    let number = |s: &str| -> Option<u32> {
        (!s.is_empty() && s.bytes().all(|b| b.is_ascii_digit()))
            .then(|| s.parse().ok())
            .flatten()
    };
    let mut parts = value.split('-');
    let year = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let year_number = i32::try_from(number(year)?).ok()?;
    if year.len() < 4 {
        let width = 10_i32.checked_pow(u32::try_from(4 - year.len()).ok()?)?;
        let first = year_number.checked_mul(width)?.max(1);
        return months((first, 1), (first + width - 1, 12));
    }
    let year = year_number;
    match rest.as_slice() {
        [] => months((year, 1), (year, 12)),
        [part] => match part.strip_prefix('W') {
            Some(week) => {
                let first = week_start(year, number(week)?)?;
                Some((first, first + 6))
            }
            None => part_of_year(year, part, number(part)),
        },
        [week, day] if week.starts_with('W') => {
            let first = week_start(year, number(week.get(1..)?)?)?;
            if *day == "WE" {
                return Some((first + 5, first + 6));
            }
            let day = i64::from(number(day)?.checked_sub(1)?);
            Some((first + day, first + day))
        }
        [month, day, ..] => {
            let day = Date::new(year, number(month)?, number(day)?)?.days();
            Some((day, day))
        }
    }
}

fn part_of_year(year: i32, part: &str, number: Option<u32>) -> Option<(i64, i64)> {
    match part {
        "Q1" => months((year, 1), (year, 3)),
        "Q2" => months((year, 4), (year, 6)),
        "Q3" => months((year, 7), (year, 9)),
        "Q4" => months((year, 10), (year, 12)),
        "H1" => months((year, 1), (year, 6)),
        "H2" => months((year, 7), (year, 12)),
        // Seasons overlap their neighbours' edges: what one calls late summer another calls autumn.
        "SP" => months((year, 3), (year, 6)),
        "SU" => months((year, 6), (year, 9)),
        "FA" => months((year, 9), (year, 12)),
        "WI" => months((year, 12), (year + 1, 3)),
        _ => {
            let month = number?;
            months((year, month), (year, month))
        }
    }
}

fn months(first: (i32, u32), last: (i32, u32)) -> Option<(i64, i64)> {
    let end = Date::new(last.0, last.1, days_in_month(last.0, last.1))?;
    Some((Date::new(first.0, first.1, 1)?.days(), end.days()))
}

/// The Monday of an ISO week: that of the week with January 4, and on.
fn week_start(year: i32, week: u32) -> Option<i64> {
    let fourth = Date::new(year, 1, 4)?;
    let monday = fourth.days() - i64::from(fourth.weekday());
    Some(monday + 7 * (i64::from(week) - 1))
}

/// Minutes of a clock time (exact), or of the beginning of a part of the day.
fn minute(clock: &str) -> Option<(u32, bool)> {
    let part = match clock {
        "MO" => Some(6),
        "MI" | "AF" => Some(12),
        "EV" => Some(17),
        "NI" => Some(18),
        "DT" => Some(8),
        _ => None,
    };
    if let Some(hour) = part {
        return Some((hour * 60, false));
    }
    let mut parts = clock.split(':');
    let hour: u32 = parts.next()?.parse().ok()?;
    let minute: u32 = parts.next().and_then(|m| m.parse().ok()).unwrap_or(0);
    (hour <= 24 && minute < 60).then_some((hour * 60 + minute, true))
}

/// How long something takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Length {
    /// In hours; `None` where only the unit is said ("days").
    pub hours: Option<f64>,
    /// Hours of one of its units.
    pub unit: f64,
    /// How many units.
    pub count: Option<f64>,
}

impl Length {
    /// The length of a TIMEX3 duration (`P2D`, `PT48H`, `P3.5Y`, `P3Y6M`, `PXD`).
    pub fn of(value: &str) -> Option<Self> {
        let mut rest = value.strip_prefix('P')?;
        let (mut time, mut total, mut unit, mut count, mut parts) = (false, 0.0, 0.0, None, 0);
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('T') {
                (time, rest) = (true, after);
                continue;
            }
            let end = rest.find(|c: char| c.is_ascii_alphabetic() && c != 'X')?;
            let (amount, tail) = (rest.get(..end)?, rest.get(end..)?);
            let letter = tail.chars().next()?;
            rest = tail.get(letter.len_utf8()..)?;
            unit = match (letter, time) {
                ('Y', false) => 8766.0,
                ('M', false) => 730.5,
                ('W', false) => 168.0,
                ('D', false) => 24.0,
                ('H', true) => 1.0,
                ('M', true) => 1.0 / 60.0,
                ('S', true) => 1.0 / 3600.0,
                _ => return None,
            };
            parts += 1;
            if amount.contains('X') {
                return Some(Self {
                    hours: None,
                    unit,
                    count: None,
                });
            }
            let amount = approximate(amount)?;
            count = Some(amount);
            total += amount * unit;
        }
        (parts > 0).then_some(Self {
            hours: Some(total),
            unit,
            count: if parts == 1 { count } else { None },
        })
    }

    /// How TIMEX3 writes a whole number of one unit, or an unknown number of it; nothing for what is neither.
    pub fn value(&self) -> Option<String> {
        // No text counts its hours, days or years in more.
        const MOST: u32 = 1000;
        let count = match (self.count, self.hours) {
            (Some(count), _) => (0..MOST)
                .find(|n| (f64::from(*n) - count).abs() < 1e-6)?
                .to_string(),
            (None, None) => "X".to_owned(),
            (None, Some(_)) => return None,
        };
        let (before, behind) = match self.unit {
            1.0 => ("PT", "H"),
            24.0 => ("P", "D"),
            168.0 => ("P", "W"),
            730.5 => ("P", "M"),
            8766.0 => ("P", "Y"),
            _ => return None,
        };
        Some([before, &count, behind].concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(value: &str) -> Option<(String, String)> {
        let (a, b) = interval(value)?;
        Some((
            Date::from_days(a)?.to_string(),
            Date::from_days(b)?.to_string(),
        ))
    }

    #[test]
    fn values_are_intervals() {
        for (value, first, last) in [
            ("2024", "2024-01-01", "2024-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2024-02-29", "2024-02-29", "2024-02-29"),
            ("2025-W32", "2025-08-04", "2025-08-10"),
            ("2025-W32-3", "2025-08-06", "2025-08-06"),
            ("2025-W32-WE", "2025-08-09", "2025-08-10"),
            ("2024-Q4", "2024-10-01", "2024-12-31"),
            ("199", "1990-01-01", "1999-12-31"),
        ] {
            assert_eq!(
                days(value),
                Some((first.to_owned(), last.to_owned())),
                "{value}"
            );
        }
        for value in [
            "",
            "XXXX-08-06",
            "2025-13",
            "2025-02-30",
            "PAST_REF",
            "P2D",
            "99999999999",
        ] {
            assert_eq!(days(value), None, "{value}");
        }
    }

    #[test]
    fn durations_are_hours() {
        let hours = |value: &str| Length::of(value).and_then(|l| l.hours);
        assert_eq!(hours("P2D"), hours("PT48H"));
        assert_eq!(hours("P3.5Y"), hours("P3Y6M"));
        assert_eq!(hours("PXD"), None);
        assert_eq!(Length::of("PXD").map(|l| l.unit), Some(24.0));
        for value in ["P2D", "PT48H", "PXM", "P3Y", "P1W"] {
            assert_eq!(
                Length::of(value).and_then(|l| l.value()).as_deref(),
                Some(value)
            );
        }
        for value in ["P", "2D", "PD", "PT3D", "", "P1é"] {
            assert_eq!(Length::of(value), None, "{value}");
        }
    }
}
