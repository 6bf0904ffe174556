//! Points of time, durations and sets of times, with their TIMEX3 values.
//!
//! A grammar over tokens: at each place every reading is tried, and the longest wins. Each reading looks at a bounded
//! number of tokens, so the whole is linear. The readings are in the files below, one kind of expression a file.

use crate::article::date::Date;
use crate::lexicon::Lexicon;
use crate::mention::scan::Tokens;
use crate::span::Span;
use serde::{Deserialize, Serialize};

mod absolute;
mod ago;
mod calendar;
mod clock;
mod daypart;
mod duration;
mod length;
mod named;
mod nth;
mod numeric;
mod period;
mod quarter;
mod reference;
mod relative;
mod set;
mod start;
mod tense;
mod words;
mod year;

use calendar::{Cal, Unit};

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

/// All time expressions, in order. Without `published`, what depends on it has no value: no year is invented.
/// Linear in the length of the blocks.
pub fn find(
    text: &str,
    blocks: &[Span],
    published: Option<Date>,
    _lexicon: &Lexicon,
) -> Vec<(Span, Time)> {
    let lower = text.to_ascii_lowercase();
    let mut context = Context::default();
    let mut found = Vec::new();
    for block in blocks {
        let tokens = Tokens::of(text, &lower, *block);
        let mut i = 0;
        while i < tokens.len() {
            let reader = Reader {
                t: &tokens,
                published,
                context,
            };
            let Some(hit) = reader.read(i) else {
                i += 1;
                continue;
            };
            context.note(&hit, published);
            found.push((tokens.span(i, hit.end), hit.time));
            i = hit.end.max(i + 1);
        }
    }
    found
}

/// What was said before and later expressions lean on.
#[derive(Debug, Clone, Copy, Default)]
struct Context {
    /// The last point of time that was named, for "the next day", "that year".
    last: Option<Cal>,
    /// The quarter that the text reports on: what "a year earlier" is compared with.
    quarter: Option<Cal>,
    /// The figures last spoken of are of a longer time than a quarter.
    longer: bool,
}

impl Context {
    /// The quarter that a comparison with the year before refers to, if it is one.
    fn compared(&self) -> Option<Cal> {
        self.quarter.filter(|_| !self.longer)
    }
    fn note(&mut self, hit: &Hit, published: Option<Date>) {
        // Behind "the first nine months" or "the year ended June 30", "a year earlier" is no quarter.
        if hit.time.timex == Timex::Duration {
            let value = hit.time.value.as_deref();
            if matches!(value, Some("P6M" | "P9M" | "P12M" | "P1Y")) {
                self.longer = true;
            }
        }
        let Some(cal) = hit.cal else { return };
        if matches!(cal, Cal::Quarter(..)) {
            self.longer = false;
        }
        // The quarter a report is about is the latest one that it names up to its own date.
        if matches!(cal, Cal::Quarter(..))
            && self.quarter.is_none_or(|q| q.first_day() < cal.first_day())
            && cal.plus(1).and_then(Cal::first_day) <= published
        {
            self.quarter = Some(cal);
        }
        self.last = Some(cal);
    }
}

/// An expression that was read.
#[derive(Debug, Clone)]
struct Hit {
    end: usize,
    time: Time,
    /// The place in the calendar, where it is one.
    cal: Option<Cal>,
}

/// A place in the calendar that was read; `cal` is missing where nothing tells which one.
#[derive(Debug, Clone, Copy)]
struct When {
    end: usize,
    cal: Option<Cal>,
    parts: Parts,
}

impl When {
    fn new(end: usize, cal: Option<Cal>) -> Self {
        Self {
            end,
            cal,
            parts: Parts::default(),
        }
    }

    fn hit(self) -> Hit {
        Hit {
            end: self.end,
            time: Time {
                timex: Timex::Date,
                value: self.cal.map(|c| c.to_string()),
                parts: self.parts,
            },
            cal: self.cal,
        }
    }
}

impl Hit {
    fn fixed(end: usize, timex: Timex, value: impl Into<String>) -> Self {
        Self {
            end,
            time: Time {
                timex,
                value: Some(value.into()),
                parts: Parts::default(),
            },
            cal: None,
        }
    }
}

/// Reads expressions at given tokens of one block.
struct Reader<'a> {
    t: &'a Tokens<'a>,
    published: Option<Date>,
    context: Context,
}

impl Reader<'_> {
    /// The longest expression that begins at token `i`; the first listed where two are equally long.
    fn read(&self, i: usize) -> Option<Hit> {
        if !start::possible(self.t, i) {
            return None;
        }
        let readings: [fn(&Self, usize) -> Option<Hit>; 5] = [
            Self::set,
            Self::clock,
            Self::date,
            Self::amount,
            Self::reference,
        ];
        let mut best: Option<Hit> = None;
        for read in readings {
            if let Some(hit) = read(self, i)
                && best.as_ref().is_none_or(|b| hit.end > b.end)
            {
                best = Some(hit);
            }
        }
        best
    }

    /// The longest of what several readings make of token `i`; the first listed where two are equally long.
    #[inline(never)]
    fn longest(&self, i: usize, readings: &[fn(&Self, usize) -> Option<When>]) -> Option<When> {
        let mut best: Option<When> = None;
        for read in readings {
            if let Some(when) = read(self, i)
                && best.is_none_or(|b| when.end > b.end)
            {
                best = Some(when);
            }
        }
        best
    }

    /// A place in the calendar, perhaps with a time of day.
    fn date(&self, i: usize) -> Option<Hit> {
        let when = self.when(i)?;
        Some(self.with_time_of_day(when))
    }

    /// A place in the calendar, perhaps only the early or late part of it.
    fn when(&self, i: usize) -> Option<When> {
        let from = self.after_part_word(i);
        if from > i
            && let Some(when) = self.bare(from).or_else(|| self.whole(i, from))
        {
            return Some(when);
        }
        self.bare(i)
    }

    fn bare(&self, i: usize) -> Option<When> {
        self.longest(
            i,
            &[
                Self::numeric,
                Self::named,
                Self::relative,
                Self::period,
                Self::feast,
                Self::weekend,
                Self::nth,
            ],
        )
    }

    /// "the year" in "the end of the year": the one of the day of publication.
    fn whole(&self, i: usize, from: usize) -> Option<When> {
        let t = self.t;
        if !t.is(from, "the my") || !t.is(from - 1, "of in") || t.is(i, "the") && t.is(i + 1, "eve")
        {
            return None;
        }
        let (unit, plural) = words::unit(t.word(from + 1))?;
        let fits = !plural && unit >= Unit::Day && unit <= Unit::Year && unit != Unit::Season;
        if !fits || t.is(from + 2, "of -") || t.is(from + 1, "night") {
            return None;
        }
        Some(When::new(
            from + 2,
            self.published.map(|p| Cal::around(p, unit)),
        ))
    }

    /// Past "early", "late in", "the end of", "mid-": the value is that of the whole.
    fn after_part_word(&self, i: usize) -> usize {
        const EDGES: &str = "end beginning middle start close rest remainder eve";
        let t = self.t;
        let the = t.past(i, "the");
        if t.is(the, EDGES) && t.is(the + 1, "of") {
            return the + 2;
        }
        if t.is(the, "early late mid earlier later sometime") {
            let next = the + 1;
            if t.hyphen(next) {
                return next + 1;
            }
            if t.is(the, "earlier later late early") && t.is(next, "in") {
                return next + 1;
            }
            return next;
        }
        i
    }
}
