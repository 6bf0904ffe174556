//! Stretches of time by their length: "three hours", "the past 20 years", "a 3-1/2-year war", "decades-long".

use super::calendar::Unit;
use super::length::{Length, written};
use super::words::unit;
use super::{Hit, Reader, Timex};
use crate::lexicon::table::Sorted;
use crate::mention::numbers::decimal::Decimal;

/// The words with which the phrases below begin.
static LEAD: Sorted = Sorted::new(
    "\
    about almost approximately around as at fewer less more nearly no over roughly some under up",
);

/// Words in front of a length that belong to the expression, a phrase a line.
const LEADS: &str = "\
more than
less than
fewer than
no more than
no less than
at least
at most
up to
as long as
as little as
nearly
almost
about
around
roughly
approximately
over
under
some";

impl Reader<'_> {
    /// A duration, or a point of time counted by one.
    pub(super) fn amount(&self, i: usize) -> Option<Hit> {
        let start = self.after_lead(i);
        self.span_of_time(start)
            .or_else(|| self.recent_span(start))
            .or_else(|| self.closed_year(start))
            .or_else(|| self.stretch(start))
            .or_else(|| self.counted(start))
            .filter(|_| start == i || self.lead_belongs(i))
    }

    pub(super) fn lead_belongs(&self, i: usize) -> bool {
        !self.t.is(i, "over under around")
            || self.t.is_digits(i + 1)
            || self.length(i + 1).is_some_and(|l| l.count.is_some())
    }

    /// Past "more than", "nearly", "up to".
    pub(super) fn after_lead(&self, i: usize) -> usize {
        let lead = self.t.phrase(i, &LEAD, LEADS);
        lead.map_or(i, |(_, end)| end)
    }

    /// "the last two weeks", "the past year", "the next few months", "the first nine months".
    pub(super) fn span_of_time(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let the = t.is(i, "the these those this");
        let at = if the { i + 1 } else { i };
        let turn = t.is(
            at,
            "last past next coming previous preceding following recent",
        );
        let first = the && t.is(at, "first final entire full whole latest");
        if !turn && !first && !the {
            return None;
        }
        let next = if turn || first { at + 1 } else { at };
        // "the past decade": ten years up to now rather than one of the calendar's.
        if turn && t.is(next, "decade century") && t.is(at, "last past next coming") {
            let (unit, _) = unit(t.word(next))?;
            return Some(Hit::fixed(
                next + 1,
                Timex::Duration,
                written(Some(Decimal::int(1)), unit),
            ));
        }
        let length = self.length(next)?;
        if (length.hyphen && !turn && !first) || self.is_age(&length) {
            return None;
        }
        // "the past year" is a place in the calendar, "the past years" a length; "the two men" neither.
        let plural = length.end == next + 1;
        if plural && !turn {
            return None;
        }
        if plural && unit(t.word(next)).is_none_or(|(_, plural)| !plural) {
            return None;
        }
        if length.unit.of_clock() && plural {
            return None;
        }
        if t.is(at, "recent") && length.count.is_none() {
            return Some(Hit::fixed(length.end, Timex::Duration, length.value()));
        }
        let end = if t.reads(length.end, "or so") {
            length.end + 2
        } else {
            length.end
        };
        Some(Hit::fixed(end, Timex::Duration, length.value()))
    }

    /// "recent weeks and months".
    pub(super) fn recent_span(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        if !t.is(i, "recent coming future past") {
            return None;
        }
        let (unit, plural) = unit(t.word(i + 1))?;
        (plural && !unit.of_clock()).then(|| {
            let value = match t.word(i) {
                "future" => "FUTURE_REF".to_string(),
                "past" => "PAST_REF".to_string(),
                _ => written(None, unit),
            };
            let timex = if value.ends_with("REF") {
                Timex::Date
            } else {
                Timex::Duration
            };
            Hit::fixed(i + 2, timex, value)
        })
    }

    /// A length alone, or with "ago", "earlier", "later", "from now".
    pub(super) fn counted(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let length = self.length(i)?;
        let end = length.end;
        let or = if t.is(end, "or") && t.is(end + 1, "so two three") {
            end + 2
        } else {
            end
        };
        if !length.hyphen
            && let Some((sign, after)) = self.direction(end).or_else(|| self.direction(or))
        {
            return Some(self.moved(&length, sign, after));
        }
        // "a day", "an hour" and "a year" alone are often rates ("$5 a day"); a plural alone is a length of no size.
        if t.is(i, "a an") && end == i + 2 && !self.article_counts(i) {
            return None;
        }
        if end == i + 1 && !self.bare_plural_counts(i) {
            return None;
        }
        if self.is_age(&length) {
            return None;
        }
        let more = if t.reads(end, "or so") || t.reads(end, "or more") {
            end + 2
        } else {
            end
        };
        Some(Hit::fixed(more, Timex::Duration, length.value()))
    }

    /// "52-year-old", "five years old", "six weeks of age": how old somebody is, which is a number.
    pub(super) fn is_age(&self, length: &Length) -> bool {
        let t = self.t;
        let at = if t.hyphen(length.end) {
            length.end + 1
        } else {
            length.end
        };
        t.is(at, "old olds") || t.reads(at, "of age")
    }

    /// Does "a week" say how long, and not how often?
    pub(super) fn article_counts(&self, i: usize) -> bool {
        const BEFORE: &str = "\
            for in within than least about nearly almost over after half of lasted took last around";
        self.t.is(i.wrapping_sub(1), BEFORE) || self.t.is(i + 2, "after before long of")
    }

    pub(super) fn bare_plural_counts(&self, i: usize) -> bool {
        const BEFORE: &str = "\
            for in within took take after over of follows followed spent lasted lasting lasts despite";
        let t = self.t;
        let open = !unit(t.word(i)).is_some_and(|(u, _)| u.of_clock());
        let led = t.is(i.wrapping_sub(1), BEFORE) && !t.apostrophe(i + 1);
        open && (led || t.is(i + 1, "before after"))
    }

    /// "day-long", "decades-long", "the weeks ahead".
    pub(super) fn stretch(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let the = t.past(i, "the");
        let (unit, plural) = unit(t.word(the)).filter(|(u, _)| *u >= Unit::Hour)?;
        let count = (!plural).then(|| Decimal::int(1));
        if the == i && t.hyphen(i + 1) && t.is(i + 2, "long") {
            return Some(Hit::fixed(i + 3, Timex::Duration, written(count, unit)));
        }
        (plural && the > i && t.is(the + 1, "ahead"))
            .then(|| Hit::fixed(the + 2, Timex::Duration, written(None, unit)))
    }

    /// "the year ended June 30", "the fiscal year ending in May".
    pub(super) fn closed_year(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let the = t.past(i, "the");
        let at = t.past(the, "fiscal financial");
        (the > i && t.is(at, "year") && t.is(at + 1, "ended ending"))
            .then(|| Hit::fixed(at + 1, Timex::Duration, "P1Y"))
    }
}
