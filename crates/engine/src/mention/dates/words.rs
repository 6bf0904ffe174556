//! The words of time: months, weekdays, units, seasons, parts of the day, zones, holidays.

use super::calendar::{Season, Unit};

/// The month, 1 to 12, and whether the word is an abbreviation that may carry a full stop.
pub(super) fn month(word: &str) -> Option<(u32, bool)> {
    let full = match word {
        "january" => 1,
        "february" => 2,
        "march" => 3,
        "april" => 4,
        "may" => 5,
        "june" => 6,
        "july" => 7,
        "august" => 8,
        "september" => 9,
        "october" => 10,
        "november" => 11,
        "december" => 12,
        _ => 0,
    };
    if full > 0 {
        return Some((full, false));
    }
    let short = match word {
        "jan" => 1,
        "feb" => 2,
        "mar" => 3,
        "apr" => 4,
        "jun" => 6,
        "jul" => 7,
        "aug" => 8,
        "sep" | "sept" => 9,
        "oct" => 10,
        "nov" => 11,
        "dec" => 12,
        _ => return None,
    };
    Some((short, true))
}

/// The day of the week, 0 for Monday, and whether the word is an abbreviation.
pub(super) fn weekday(word: &str) -> Option<(u32, bool)> {
    Some(match word {
        "monday" => (0, false),
        "tuesday" => (1, false),
        "wednesday" => (2, false),
        "thursday" => (3, false),
        "friday" => (4, false),
        "saturday" => (5, false),
        "sunday" => (6, false),
        "mon" => (0, true),
        "tue" | "tues" => (1, true),
        "wed" | "weds" => (2, true),
        "thu" | "thur" | "thurs" => (3, true),
        "fri" => (4, true),
        "sat" => (5, true),
        "sun" => (6, true),
        _ => return None,
    })
}

/// A unit of time, and whether the word is a plural.
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    Some(match word {
        "second" => (Unit::Second, false),
        "seconds" => (Unit::Second, true),
        "minute" => (Unit::Minute, false),
        "minutes" => (Unit::Minute, true),
        "hour" => (Unit::Hour, false),
        "hours" => (Unit::Hour, true),
        "day" | "night" => (Unit::Day, false),
        "days" | "nights" => (Unit::Day, true),
        "week" => (Unit::Week, false),
        "weeks" => (Unit::Week, true),
        "weekend" => (Unit::Weekend, false),
        "weekends" => (Unit::Weekend, true),
        "fortnight" => (Unit::Fortnight, false),
        "fortnights" => (Unit::Fortnight, true),
        "month" => (Unit::Month, false),
        "months" => (Unit::Month, true),
        "quarter" => (Unit::Quarter, false),
        "quarters" => (Unit::Quarter, true),
        "season" => (Unit::Season, false),
        "seasons" => (Unit::Season, true),
        "year" => (Unit::Year, false),
        "years" => (Unit::Year, true),
        "decade" => (Unit::Decade, false),
        "decades" => (Unit::Decade, true),
        "century" => (Unit::Century, false),
        "centuries" => (Unit::Century, true),
        _ => return None,
    })
}

/// Abbreviated units, which need a number before them.
pub(super) fn short_unit(word: &str) -> Option<Unit> {
    Some(match word {
        "sec" | "secs" => Unit::Second,
        "min" | "mins" => Unit::Minute,
        "hr" | "hrs" => Unit::Hour,
        "wk" | "wks" => Unit::Week,
        "mo" | "mos" => Unit::Month,
        "yr" | "yrs" => Unit::Year,
        _ => return None,
    })
}

/// A season of the year.
pub(super) fn season(word: &str) -> Option<Season> {
    Some(match word {
        "spring" | "springtime" => Season::Spring,
        "summer" | "summertime" => Season::Summer,
        "autumn" | "fall" => Season::Autumn,
        "winter" | "wintertime" => Season::Winter,
        _ => return None,
    })
}

/// The TIMEX3 code of a part of the day, and whether the word is a plural.
pub(super) fn part_of_day(word: &str) -> Option<(&'static str, bool)> {
    Some(match word {
        "morning" => ("MO", false),
        "mornings" => ("MO", true),
        "midday" | "lunchtime" => ("MI", false),
        "afternoon" => ("AF", false),
        "afternoons" => ("AF", true),
        "evening" | "dusk" => ("EV", false),
        "evenings" => ("EV", true),
        "night" | "overnight" | "nighttime" => ("NI", false),
        "nights" => ("NI", true),
        "dawn" | "daybreak" => ("DA", false),
        _ => return None,
    })
}

/// Time zones that may follow a clock time.
pub(super) fn zone(word: &str) -> bool {
    matches!(
        word,
        "gmt"
            | "utc"
            | "est"
            | "edt"
            | "cst"
            | "cdt"
            | "mst"
            | "mdt"
            | "pst"
            | "pdt"
            | "et"
            | "pt"
            | "ct"
            | "bst"
            | "cet"
            | "cest"
            | "eet"
            | "eest"
            | "msk"
            | "ist"
            | "jst"
            | "aest"
            | "aedt"
    )
}

/// A feast on a fixed day, in lower case, as words: month and day.
pub(super) const FIXED_FEASTS: &[(&[&str], u32, u32)] = &[
    (&["christmas", "eve"], 12, 24),
    (&["christmas", "day"], 12, 25),
    (&["christmas"], 12, 25),
    (&["boxing", "day"], 12, 26),
    (&["new", "year", "'", "s", "eve"], 12, 31),
    (&["new", "year", "’", "s", "eve"], 12, 31),
    (&["new", "year", "eve"], 12, 31),
    (&["new", "year", "'", "s", "day"], 1, 1),
    (&["new", "year", "’", "s", "day"], 1, 1),
    (&["valentine", "'", "s", "day"], 2, 14),
    (&["valentine", "’", "s", "day"], 2, 14),
    (&["halloween"], 10, 31),
    (&["independence", "day"], 7, 4),
    (&["veterans", "day"], 11, 11),
    (&["april", "fools", "'", "day"], 4, 1),
    (&["juneteenth"], 6, 19),
];

/// A feast on the nth weekday of a month: words, month, weekday, n (5 for the last).
pub(super) const MOVING_FEASTS: &[(&[&str], u32, u32, u32)] = &[
    (&["thanksgiving", "day"], 11, 3, 4),
    (&["thanks", "giving", "day"], 11, 3, 4),
    (&["thanksgiving"], 11, 3, 4),
    (&["labor", "day"], 9, 0, 1),
    (&["memorial", "day"], 5, 0, 5),
    (&["columbus", "day"], 10, 0, 2),
    (&["mother", "'", "s", "day"], 5, 6, 2),
    (&["mother", "’", "s", "day"], 5, 6, 2),
    (&["father", "'", "s", "day"], 6, 6, 3),
    (&["father", "’", "s", "day"], 6, 6, 3),
    (&["martin", "luther", "king", "day"], 1, 0, 3),
    (&["presidents", "'", "day"], 2, 0, 3),
];
