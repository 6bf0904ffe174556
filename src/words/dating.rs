//! What the page says of the days from which the dates of both sources are read.

use super::{NO_DATE, capital, date, letter};
use crossread_engine::article::date::Date;
use crossread_engine::divergence::Side;

/// What the day is for, and what becomes of one that is set.
pub const WHAT: &str = "“Tuesday” and “last week” are read as seen from the day of the report. If it states none, or you know better, \
     set the day here. It holds for this comparison and stands in its link.";
/// The field with the day.
pub const FIELD: &str = "Read as seen from";
/// The button that sets it.
pub const SET: &str = "Set this day";
/// The button that takes it away again.
pub const TAKE_BACK: &str = "Take it back";
/// After taking it away.
pub const TAKEN_BACK: &str = "The day you had set is taken back.";

/// On the button that opens the dialog: the day that holds.
pub fn day(stated: Option<Date>, assumed: Option<Date>) -> String {
    match (stated, assumed) {
        (_, Some(day)) => ["Assumed: ", &date(day)].concat(),
        (Some(day), None) => date(day),
        (None, None) => capital(NO_DATE),
    }
}

/// Behind it, for those who do not see where it stands.
pub fn of(side: Side) -> String {
    [", date of source ", letter(side)].concat()
}

/// Above the dialog.
pub fn title(name: &str) -> String {
    ["Date of ", name].concat()
}

/// What the report itself says.
pub fn stated(stated: Option<Date>) -> String {
    match stated {
        Some(day) => ["The report is dated ", &date(day), "."].concat(),
        None => "The report states no date.".to_owned(),
    }
}

/// After setting a day.
pub fn set(name: &str, day: Date) -> String {
    [
        "“Tuesday” in ",
        name,
        " is now read as seen from ",
        &date(day),
        ".",
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_says_the_day_that_holds_and_who_says_it() {
        let (may, june) = (Date::new(2024, 5, 8), Date::new(2024, 6, 1));
        assert_eq!(day(None, None), "Date not stated");
        assert_eq!(day(may, None), "8 May 2024");
        assert_eq!(day(None, june), "Assumed: 1 June 2024");
        assert_eq!(day(may, june), "Assumed: 1 June 2024");
    }
}
