//! The words of time: months, weekdays, units, seasons, parts of the day, zones, holidays.

use super::calendar::{Season, Unit};
use crate::lexicon::table::{has, place, value};

/// A line a month: its name, then its abbreviations.
pub(super) const MONTHS: &str = "\
january jan
february feb
march mar
april apr
may
june jun
july jul
august aug
september sep sept
october oct
november nov
december dec";

/// The same of the days of the week.
pub(super) const WEEKDAYS: &str = "\
monday mon
tuesday tue tues
wednesday wed weds
thursday thu thur thurs
friday fri
saturday sat
sunday sun";

/// The month, 1 to 12, and whether the word is an abbreviation that may carry a full stop.
pub(super) fn month(word: &str) -> Option<(u32, bool)> {
    let (month, form) = place(MONTHS, word)?;
    Some((u32::try_from(month).ok()? + 1, form > 0))
}

/// The day of the week, 0 for Monday, and whether the word is an abbreviation.
pub(super) fn weekday(word: &str) -> Option<(u32, bool)> {
    let (day, form) = place(WEEKDAYS, word)?;
    Some((u32::try_from(day).ok()?, form > 0))
}

/// A unit of time, and whether the word is a plural.
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    const UNITS: &[Unit] = &[
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
    /// In the order of the units: singular and plural.
    const WORDS: &str = "\
second seconds
minute minutes
hour hours
day days night nights
week weeks
weekend weekends
fortnight fortnights
month months
quarter quarters
season seasons
year years
decade decades
century centuries";
    let (unit, form) = place(WORDS, word)?;
    Some((*UNITS.get(unit)?, form % 2 == 1))
}

/// Abbreviated units, which need a number before them.
pub(super) fn short_unit(word: &str) -> Option<Unit> {
    let long = value(
        "\
second = sec secs
minute = min mins
hour = hr hrs
week = wk wks
month = mo mos
year = yr yrs",
        word,
    )?;
    unit(long).map(|(unit, _)| unit)
}

/// A season of the year.
pub(super) fn season(word: &str) -> Option<Season> {
    let (season, _) = place(
        "\
spring springtime
summer summertime
autumn fall
winter wintertime",
        word,
    )?;
    [
        Season::Spring,
        Season::Summer,
        Season::Autumn,
        Season::Winter,
    ]
    .get(season)
    .copied()
}

/// The TIMEX3 code of a part of the day, and whether the word is a plural.
pub(super) fn part_of_day(word: &str) -> Option<(&'static str, bool)> {
    let part = value(
        "\
MO = morning
MOs = mornings
MI = midday lunchtime
AF = afternoon
AFs = afternoons
EV = evening dusk
EVs = evenings
NI = night overnight nighttime
NIs = nights
DA = dawn daybreak",
        word,
    )?;
    let code = part.trim_end_matches('s');
    Some((code, code.len() < part.len()))
}

/// Time zones that may follow a clock time.
pub(super) fn zone(word: &str) -> bool {
    has(
        "\
         gmt utc est edt cst cdt mst mdt pst pdt et pt ct bst cet cest eet eest msk ist jst aest aedt",
        word,
    )
}

/// Feasts on a fixed day: month and day, then the words.
pub(super) const FIXED_FEASTS: &str = "\
12 24 = christmas eve
12 25 = christmas day
12 25 = christmas
12 26 = boxing day
12 31 = new year ' s eve
12 31 = new year ’ s eve
12 31 = new year eve
1 1 = new year ' s day
1 1 = new year ’ s day
2 14 = valentine ' s day
2 14 = valentine ’ s day
10 31 = halloween
7 4 = independence day
11 11 = veterans day
4 1 = april fools ' day
6 19 = juneteenth";

/// Feasts on the nth weekday of a month: month, weekday and n (5 for the last), then the words.
pub(super) const MOVING_FEASTS: &str = "\
11 3 4 = thanksgiving day
11 3 4 = thanks giving day
11 3 4 = thanksgiving
9 0 1 = labor day
5 0 5 = memorial day
10 0 2 = columbus day
5 6 2 = mother ' s day
5 6 2 = mother ’ s day
6 6 3 = father ' s day
6 6 3 = father ’ s day
1 0 3 = martin luther king day
2 0 3 = presidents ' day";
