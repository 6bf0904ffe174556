//! The words of time: months, weekdays, units, seasons, parts of the day, zones, holidays.

use super::calendar::{Season, Unit};
use crate::lexicon::table::{Sorted, has};

/// Months by their number; a full stop marks an abbreviation. Like all lists here that are searched by halves, ascending.
pub(super) static MONTHS: Sorted = Sorted::new(
    "\
    apr=4. april=4 aug=8. august=8 dec=12. december=12 feb=2. february=2 jan=1. january=1 jul=7. july=7 jun=6. june=6 \
    mar=3. march=3 may=5 nov=11. november=11 oct=10. october=10 sep=9. sept=9. september=9",
);

/// Days of the week from Monday, 0; a full stop marks an abbreviation.
pub(super) static WEEKDAYS: Sorted = Sorted::new(
    "\
    fri=4. friday=4 mon=0. monday=0 sat=5. saturday=5 sun=6. sunday=6 thu=3. thur=3. thurs=3. thursday=3 tue=1. \
    tues=1. tuesday=1 wed=2. wednesday=2 weds=2.",
);

/// Places in [`Unit::ALL`]; an "s" marks a plural.
static UNITS: Sorted = Sorted::new(
    "\
    centuries=12s century=12 day=3 days=3s decade=11 decades=11s fortnight=6 fortnights=6s hour=2 hours=2s minute=1 \
    minutes=1s month=7 months=7s night=3 nights=3s quarter=8 quarters=8s season=9 seasons=9s second=0 seconds=0s \
    week=4 weekend=5 weekends=5s weeks=4s year=10 years=10s",
);

/// The same of abbreviations.
static SHORT_UNITS: Sorted = Sorted::new(
    "\
    hr=2 hrs=2 min=1 mins=1 mo=7 mos=7 sec=0 secs=0 wk=4 wks=4 yr=10 yrs=10",
);

/// Places in [`Season::ALL`].
static SEASONS: Sorted = Sorted::new(
    "\
    autumn=2 fall=2 spring=0 springtime=0 summer=1 summertime=1 winter=3 wintertime=3",
);

/// TIMEX3 codes of the parts of a day; an "s" marks a plural.
static PARTS_OF_DAY: Sorted = Sorted::new(
    "\
    afternoon=AF afternoons=AFs dawn=DA daybreak=DA dusk=EV evening=EV evenings=EVs lunchtime=MI midday=MI morning=MO \
    mornings=MOs night=NI nights=NIs nighttime=NI overnight=NI",
);

/// The number at `word` in a list, and whether `mark` stands behind it.
fn numbered(list: &Sorted, word: &str, mark: char) -> Option<(u32, bool)> {
    // Shorter than all in the lists.
    if word.len() < 2 {
        return None;
    }
    let value = list.value(word)?;
    let number = value.trim_end_matches(mark);
    Some((number.parse().ok()?, number.len() < value.len()))
}

/// The month, 1 to 12, and whether the word is an abbreviation that may carry a full stop.
pub(super) fn month(word: &str) -> Option<(u32, bool)> {
    numbered(&MONTHS, word, '.')
}

/// The day of the week, 0 for Monday, and whether the word is an abbreviation.
pub(super) fn weekday(word: &str) -> Option<(u32, bool)> {
    numbered(&WEEKDAYS, word, '.')
}

/// A unit of time, and whether the word is a plural.
pub(super) fn unit(word: &str) -> Option<(Unit, bool)> {
    let (unit, plural) = numbered(&UNITS, word, 's')?;
    Some((*Unit::ALL.get(unit as usize)?, plural))
}

/// Abbreviated units, which need a number before them.
pub(super) fn short_unit(word: &str) -> Option<Unit> {
    let (unit, _) = numbered(&SHORT_UNITS, word, 's')?;
    Unit::ALL.get(unit as usize).copied()
}

/// A season of the year.
pub(super) fn season(word: &str) -> Option<Season> {
    let (season, _) = numbered(&SEASONS, word, 's')?;
    Season::ALL.get(season as usize).copied()
}

/// The TIMEX3 code of a part of the day, and whether the word is a plural.
pub(super) fn part_of_day(word: &str) -> Option<(&'static str, bool)> {
    let part = PARTS_OF_DAY.value(word)?;
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

/// The words with which feasts begin.
pub(super) static FEAST: Sorted = Sorted::new(
    "\
    april boxing christmas columbus father halloween independence juneteenth labor martin memorial mother new presidents \
    thanks thanksgiving valentine veterans",
);

/// Feasts on a fixed day, with month and day.
pub(super) const FIXED_FEASTS: &str = "\
christmas eve = 12 24
christmas day = 12 25
christmas = 12 25
boxing day = 12 26
new year ' s eve = 12 31
new year ’ s eve = 12 31
new year eve = 12 31
new year ' s day = 1 1
new year ’ s day = 1 1
valentine ' s day = 2 14
valentine ’ s day = 2 14
halloween = 10 31
independence day = 7 4
veterans day = 11 11
april fools ' day = 4 1
juneteenth = 6 19";

/// Feasts on the nth weekday of a month, with month, weekday and n (5 for the last).
pub(super) const MOVING_FEASTS: &str = "\
thanksgiving day = 11 3 4
thanks giving day = 11 3 4
thanksgiving = 11 3 4
labor day = 9 0 1
memorial day = 5 0 5
columbus day = 10 0 2
mother ' s day = 5 6 2
mother ’ s day = 5 6 2
father ' s day = 6 6 3
father ’ s day = 6 6 3
martin luther king day = 1 0 3
presidents ' day = 2 0 3";
