//! Points of time, durations and sets of times, with their TIMEX3 values.

use crate::article::date::Date;
use crate::lexicon::Lexicon;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A time expression (`TimeML` 1.2.1, TIMEX3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Time {
    /// Its type.
    pub timex: Timex,
    /// Its TIMEX3 value (`2025-08-06`, `2025-W32`, `P3D`, `PRESENT_REF`); `None` where it cannot be resolved.
    pub value: Option<String>,
    /// What the words themselves fix, whatever the article's date.
    pub parts: Parts,
}

/// TIMEX3 types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Timex {
    /// A day, or something longer that is a place in the calendar.
    Date,
    /// A time of day, or a part of a day.
    Time,
    /// How long.
    Duration,
    /// How often.
    Set,
}

/// What the words of an expression say by themselves, before anything is resolved; for comparing dates of texts that
/// do not say when they were written. A relative expression ("last week") fixes none of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parts {
    /// The year, if written.
    pub year: Option<i32>,
    /// The month, 1 to 12, if written.
    pub month: Option<u32>,
    /// The day of the month, 1 to 31, if written.
    pub day: Option<u32>,
    /// The day of the week, 0 for Monday, if written.
    pub weekday: Option<u32>,
}

/// All time expressions, in order.
pub fn find(
    _text: &str,
    _blocks: &[Span],
    _published: Option<Date>,
    _lexicon: &Lexicon,
) -> Vec<(Span, Time)> {
    Vec::new()
}
