//! Civil dates: the proleptic Gregorian calendar and day arithmetic, and nothing of clocks or zones.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day of the calendar. Years 1 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    year: i16,
    month: u8,
    day: u8,
}

impl Date {
    /// The date, if there is such a day.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let valid = (1..=9999).contains(&year)
            && (1..=12).contains(&month)
            && day >= 1
            && day <= days_in_month(year, month);
        if !valid {
            return None;
        }
        Some(Self {
            year: i16::try_from(year).ok()?,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
        })
    }

    /// Reads `YYYY-MM-DD`, exactly.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |s: &str, n: usize| {
            (s.len() == n && s.bytes().all(|b| b.is_ascii_digit()))
                .then(|| s.parse().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        Self::new(
            i32::try_from(digits(year, 4)?).ok()?,
            digits(month, 2)?,
            digits(day, 2)?,
        )
    }

    /// Year, 1 to 9999.
    pub fn year(self) -> i32 {
        i32::from(self.year)
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u32 {
        u32::from(self.month)
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        u32::from(self.day)
    }

    /// Day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        u32::try_from((self.days() + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// Days since 1970-01-01 (Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`).
    pub fn days(self) -> i64 {
        let y = i64::from(self.year) - i64::from(self.month <= 2);
        let m = i64::from(self.month);
        let era = y.div_euclid(400);
        let year_of_era = y.rem_euclid(400);
        let day_of_year =
            (153 * (m + if m > 2 { -3 } else { 9 }) + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }

    /// The date `days` after 1970-01-01 (`civil_from_days` of the same source); `None` outside the years 1 to 9999.
    pub fn from_days(days: i64) -> Option<Self> {
        let z = days.checked_add(719_468)?;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i64::from(month <= 2);
        Self::new(
            i32::try_from(year).ok()?,
            u32::try_from(month).ok()?,
            u32::try_from(doy - (153 * mp + 2) / 5 + 1).ok()?,
        )
    }

    /// The date `days` later (earlier if negative).
    #[must_use]
    pub fn plus_days(self, days: i64) -> Option<Self> {
        Self::from_days(self.days().checked_add(days)?)
    }

    /// The date `months` later, the day cut to the length of that month.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        let total = (self.year() * 12 + i32::from(self.month) - 1).checked_add(months)?;
        let (year, month) = (
            total.div_euclid(12),
            u32::try_from(total.rem_euclid(12)).ok()? + 1,
        );
        Self::new(year, month, self.day().min(days_in_month(year, month)))
    }

    /// ISO 8601 week: its year and number.
    pub fn iso_week(self) -> (i32, u32) {
        let thursday = self
            .plus_days(3 - i64::from(self.weekday()))
            .unwrap_or(self);
        let first = Self {
            month: 1,
            day: 1,
            ..thursday
        };
        (
            thursday.year(),
            u32::try_from((thursday.days() - first.days()) / 7).unwrap_or(0) + 1,
        )
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number of days of a month (1 to 12) of a year; 0 for another month.
pub fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_numbers_and_dates_are_inverse_over_four_centuries() {
        let start = Date::new(1800, 1, 1).unwrap().days();
        for n in start..start + 146_097 {
            assert_eq!(Date::from_days(n).unwrap().days(), n);
        }
    }

    #[test]
    fn weekdays_weeks_and_months() {
        assert_eq!(Date::parse("2025-08-06").unwrap().weekday(), 2);
        assert_eq!(Date::parse("2023-10-04").unwrap().weekday(), 2);
        assert_eq!(Date::parse("2021-01-03").unwrap().iso_week(), (2020, 53));
        assert_eq!(
            Date::parse("2024-01-31").unwrap().plus_months(1),
            Date::parse("2024-02-29")
        );
        assert_eq!(Date::parse("2025-02-29"), None);
        assert_eq!(Date::parse("2025-8-6"), None);
    }
}
