//! Places in the calendar of any size, moved by their own unit and written as TIMEX3 values.

use crate::article::date::Date;
use std::fmt;

/// A stretch of the calendar that has a TIMEX3 value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cal {
    Day(Date),
    /// ISO week.
    Week(i32, u32),
    Weekend(i32, u32),
    Month(i32, u32),
    Quarter(i32, u32),
    Half(i32, u32),
    Season(i32, Season),
    Year(i32),
    /// The year without its last digit.
    Decade(i32),
    /// The year without its last two digits.
    Century(i32),
}

/// Seasons of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// Units of time, from the shortest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Weekend,
    Fortnight,
    Month,
    Quarter,
    Season,
    Year,
    Decade,
    Century,
}

impl Unit {
    pub(super) const ALL: [Unit; 13] = [
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Day,
        Unit::Week,
        Unit::Weekend,
        Unit::Fortnight,
        Unit::Month,
        Unit::Quarter,
        Unit::Season,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
    ];

    /// The letter of the unit in a duration, behind `T` for clock units.
    pub(super) fn letter(self) -> &'static str {
        match self {
            Unit::Second | Unit::Season => "S",
            Unit::Minute | Unit::Month => "M",
            Unit::Hour => "H",
            Unit::Day => "D",
            Unit::Week | Unit::Fortnight => "W",
            Unit::Weekend => "WE",
            Unit::Quarter => "Q",
            Unit::Year => "Y",
            Unit::Decade => "DE",
            Unit::Century => "CE",
        }
    }

    /// Shorter than a day.
    pub(super) fn of_clock(self) -> bool {
        self <= Unit::Hour
    }
}

impl Cal {
    /// The stretch of size `unit` in which `day` lies.
    pub(super) fn around(day: Date, unit: Unit) -> Self {
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Cal::Day(day),
            Unit::Week | Unit::Fortnight => {
                let (y, w) = day.iso_week();
                Cal::Week(y, w)
            }
            Unit::Weekend => {
                let (y, w) = day.iso_week();
                Cal::Weekend(y, w)
            }
            Unit::Month => Cal::Month(day.year(), day.month()),
            Unit::Quarter | Unit::Season => Cal::Quarter(day.year(), (day.month() - 1) / 3 + 1),
            Unit::Year => Cal::Year(day.year()),
            Unit::Decade => Cal::Decade(day.year() / 10),
            Unit::Century => Cal::Century(day.year() / 100),
        }
    }

    /// The stretch `n` of its own size later.
    pub(super) fn plus(self, n: i64) -> Option<Self> {
        let small = i32::try_from(n).ok()?;
        let turn = |year: i32, part: u32, parts: i32| -> Option<(i32, u32)> {
            let total = year
                .checked_mul(parts)?
                .checked_add(i32::try_from(part).ok()? - 1)?
                .checked_add(small)?;
            let part = u32::try_from(total.rem_euclid(parts)).ok()? + 1;
            Some((total.div_euclid(parts), part))
        };
        let moved = match self {
            Cal::Day(d) => Cal::Day(d.plus_days(n)?),
            Cal::Week(y, w) => {
                let (y, w) = monday(y, w)?.plus_days(n.checked_mul(7)?)?.iso_week();
                Cal::Week(y, w)
            }
            Cal::Weekend(y, w) => {
                let (y, w) = monday(y, w)?.plus_days(n.checked_mul(7)?)?.iso_week();
                Cal::Weekend(y, w)
            }
            Cal::Month(y, m) => {
                let (y, m) = turn(y, m, 12)?;
                Cal::Month(y, m)
            }
            Cal::Quarter(y, q) => {
                let (y, q) = turn(y, q, 4)?;
                Cal::Quarter(y, q)
            }
            Cal::Half(y, h) => {
                let (y, h) = turn(y, h, 2)?;
                Cal::Half(y, h)
            }
            Cal::Season(y, s) => Cal::Season(y.checked_add(small)?, s),
            Cal::Year(y) => Cal::Year(y.checked_add(small)?),
            Cal::Decade(d) => Cal::Decade(d.checked_add(small)?),
            Cal::Century(c) => Cal::Century(c.checked_add(small)?),
        };
        moved.in_range().then_some(moved)
    }

    fn in_range(self) -> bool {
        let year = match self {
            Cal::Day(d) => d.year(),
            Cal::Week(y, _)
            | Cal::Weekend(y, _)
            | Cal::Month(y, _)
            | Cal::Quarter(y, _)
            | Cal::Half(y, _)
            | Cal::Season(y, _)
            | Cal::Year(y) => y,
            Cal::Decade(d) => d.saturating_mul(10),
            Cal::Century(c) => c.saturating_mul(100),
        };
        (0..=9999).contains(&year)
    }

    /// Its year, where it lies in one.
    pub(super) fn year(self) -> Option<i32> {
        match self {
            Cal::Day(d) => Some(d.year()),
            Cal::Week(y, _)
            | Cal::Weekend(y, _)
            | Cal::Month(y, _)
            | Cal::Quarter(y, _)
            | Cal::Half(y, _)
            | Cal::Season(y, _)
            | Cal::Year(y) => Some(y),
            Cal::Decade(_) | Cal::Century(_) => None,
        }
    }

    /// Its first day, for what is counted from it.
    pub(super) fn first_day(self) -> Option<Date> {
        match self {
            Cal::Day(d) => Some(d),
            Cal::Week(y, w) => monday(y, w),
            Cal::Weekend(y, w) => monday(y, w)?.plus_days(5),
            Cal::Month(y, m) => Date::new(y, m, 1),
            Cal::Quarter(y, q) => Date::new(y, q * 3 - 2, 1),
            Cal::Half(y, h) => Date::new(y, h * 6 - 5, 1),
            Cal::Season(y, s) => Date::new(y, s.month(), 1),
            Cal::Year(y) => Date::new(y, 1, 1),
            Cal::Decade(d) => Date::new(d * 10, 1, 1),
            Cal::Century(c) => Date::new(c * 100, 1, 1),
        }
    }
}

/// The Monday of an ISO week.
fn monday(year: i32, week: u32) -> Option<Date> {
    let fourth = Date::new(year, 1, 4)?;
    fourth.plus_days((i64::from(week) - 1) * 7 - i64::from(fourth.weekday()))
}

impl Season {
    pub(super) const ALL: [Season; 4] = [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ];

    /// The month in which it is taken to begin, on the northern half of the earth.
    fn month(self) -> u32 {
        match self {
            Season::Spring => 3,
            Season::Summer => 6,
            Season::Autumn => 9,
            Season::Winter => 12,
        }
    }

    pub(super) fn code(self) -> &'static str {
        match self {
            Season::Spring => "SP",
            Season::Summer => "SU",
            Season::Autumn => "FA",
            Season::Winter => "WI",
        }
    }
}

impl fmt::Display for Cal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Cal::Day(d) => write!(f, "{d}"),
            Cal::Week(y, w) => write!(f, "{y:04}-W{w:02}"),
            Cal::Weekend(y, w) => write!(f, "{y:04}-W{w:02}-WE"),
            Cal::Month(y, m) => write!(f, "{y:04}-{m:02}"),
            Cal::Quarter(y, q) => write!(f, "{y:04}-Q{q}"),
            Cal::Half(y, h) => write!(f, "{y:04}-H{h}"),
            Cal::Season(y, s) => write!(f, "{y:04}-{}", s.code()),
            Cal::Year(y) => write!(f, "{y:04}"),
            Cal::Decade(d) => write!(f, "{d:03}"),
            Cal::Century(c) => write!(f, "{c:02}"),
        }
    }
}
