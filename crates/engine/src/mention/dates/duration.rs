//! Stretches of time by their length, and points of time counted by it: "three hours", "the past 20 years",
//! "a 3-1/2-year war", "two weeks ago", "a year earlier", "three days later".

use super::calendar::{Cal, Unit};
use super::words::{short_unit, unit};
use super::{Hit, Parts, Reader, Time, Timex};
use crate::mention::numbers::decimal::Decimal;
use crate::mention::numbers::literal::number;
use crate::mention::numbers::words::cardinal;

/// A length of time that was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Length {
    /// How many; nothing for "several", "a few" or a bare plural.
    pub(super) count: Option<Decimal>,
    pub(super) unit: Unit,
    pub(super) end: usize,
    /// Joined by a hyphen ("two-year"), which no "ago" follows.
    hyphen: bool,
}

/// Words in front of a length that belong to the expression.
const LEADS: &[&[&str]] = &[
    &["more", "than"],
    &["less", "than"],
    &["fewer", "than"],
    &["no", "more", "than"],
    &["no", "less", "than"],
    &["at", "least"],
    &["at", "most"],
    &["up", "to"],
    &["as", "long", "as"],
    &["as", "little", "as"],
    &["nearly"],
    &["almost"],
    &["about"],
    &["around"],
    &["roughly"],
    &["approximately"],
    &["over"],
    &["under"],
    &["some"],
];

/// Words between the count and the unit.
const BETWEEN: [&str; 16] = [
    "more",
    "full",
    "consecutive",
    "straight",
    "trading",
    "additional",
    "long",
    "whole",
    "other",
    "further",
    "solid",
    "calendar",
    "working",
    "business",
    "fiscal",
    "extra",
];

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

    fn lead_belongs(&self, i: usize) -> bool {
        !self.t.is(i, &["over", "under", "around"])
            || self.t.is_digits(i + 1)
            || self.length(i + 1).is_some_and(|l| l.count.is_some())
    }

    /// Past "more than", "nearly", "up to".
    pub(super) fn after_lead(&self, i: usize) -> usize {
        LEADS
            .iter()
            .find(|lead| self.t.reads(i, lead))
            .map_or(i, |lead| i + lead.len())
    }

    /// "the last two weeks", "the past year", "the next few months", "the first nine months".
    fn span_of_time(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let the = t.is(i, &["the", "these", "those", "this"]);
        let at = if the { i + 1 } else { i };
        let turn = t.is(
            at,
            &[
                "last",
                "past",
                "next",
                "coming",
                "previous",
                "preceding",
                "following",
                "recent",
            ],
        );
        let first = the && t.is(at, &["first", "final", "entire", "full", "whole", "latest"]);
        if !turn && !first && !the {
            return None;
        }
        let next = if turn || first { at + 1 } else { at };
        // "the past decade": ten years up to now rather than one of the calendar's.
        if turn
            && t.is(next, &["decade", "century"])
            && t.is(at, &["last", "past", "next", "coming"])
        {
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
        if t.is(at, &["recent"]) && length.count.is_none() {
            return Some(Hit::fixed(length.end, Timex::Duration, length.value()));
        }
        let end = if t.reads(length.end, &["or", "so"]) {
            length.end + 2
        } else {
            length.end
        };
        Some(Hit::fixed(end, Timex::Duration, length.value()))
    }

    /// "recent weeks and months".
    fn recent_span(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        if !t.is(i, &["recent", "coming", "future", "past"]) {
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
    fn counted(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let length = self.length(i)?;
        let end = length.end;
        let or = if t.word(end) == "or" && t.is(end + 1, &["so", "two", "three"]) {
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
        if t.is(i, &["a", "an"]) && end == i + 2 && !self.article_counts(i) {
            return None;
        }
        if end == i + 1 && !self.bare_plural_counts(i) {
            return None;
        }
        if self.is_age(&length) {
            return None;
        }
        let more = if t.reads(end, &["or", "so"]) || t.reads(end, &["or", "more"]) {
            end + 2
        } else {
            end
        };
        Some(Hit::fixed(more, Timex::Duration, length.value()))
    }

    /// "52-year-old", "five years old", "six weeks of age": how old somebody is, which is a number.
    fn is_age(&self, length: &Length) -> bool {
        let t = self.t;
        let at = if t.hyphen(length.end) {
            length.end + 1
        } else {
            length.end
        };
        t.is(at, &["old", "olds"]) || t.reads(at, &["of", "age"])
    }

    /// Does "a week" say how long, and not how often?
    fn article_counts(&self, i: usize) -> bool {
        const BEFORE: [&str; 16] = [
            "for", "in", "within", "than", "least", "about", "nearly", "almost", "over", "after",
            "half", "of", "lasted", "took", "last", "around",
        ];
        BEFORE.contains(&self.t.before(i, 1))
            || self.t.is(i + 2, &["after", "before", "long", "of"])
    }

    fn bare_plural_counts(&self, i: usize) -> bool {
        const BEFORE: [&str; 15] = [
            "for", "in", "within", "took", "take", "after", "over", "of", "follows", "followed",
            "spent", "lasted", "lasting", "lasts", "despite",
        ];
        let t = self.t;
        let open = !unit(t.word(i)).is_some_and(|(u, _)| u.of_clock());
        let led = BEFORE.contains(&t.before(i, 1)) && !t.apostrophe(i + 1);
        open && (led || t.is(i + 1, &["before", "after"]))
    }

    /// "day-long", "decades-long", "the weeks ahead".
    fn stretch(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let the = if t.word(i) == "the" { i + 1 } else { i };
        let (unit, plural) = unit(t.word(the)).filter(|(u, _)| *u >= Unit::Hour)?;
        let count = (!plural).then(|| Decimal::int(1));
        if the == i && t.hyphen(i + 1) && t.word(i + 2) == "long" {
            return Some(Hit::fixed(i + 3, Timex::Duration, written(count, unit)));
        }
        (plural && the > i && t.word(the + 1) == "ahead")
            .then(|| Hit::fixed(the + 2, Timex::Duration, written(None, unit)))
    }

    /// "the year ended June 30", "the fiscal year ending in May".
    fn closed_year(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let the = if t.word(i) == "the" { i + 1 } else { i };
        let at = if t.is(the, &["fiscal", "financial"]) {
            the + 1
        } else {
            the
        };
        (the > i && t.word(at) == "year" && t.is(at + 1, &["ended", "ending"]))
            .then(|| Hit::fixed(at + 1, Timex::Duration, "P1Y"))
    }

    /// What follows a length and makes a point of time of it: -1 for back, 1 for ahead.
    fn direction(&self, i: usize) -> Option<(i64, usize)> {
        let t = self.t;
        if t.is(i, &["ago", "earlier", "previously"]) {
            return Some((-1, i + 1));
        }
        if t.word(i) == "from" && t.is(i + 1, &["tomorrow", "yesterday", "today"]) {
            return Some((1, i + 2));
        }
        if t.reads(i, &["from", "now"]) {
            return Some((1, i + 2));
        }
        if t.is(i, &["later", "hence"]) {
            return Some((1, i + 1));
        }
        None
    }

    /// The point of time that lies `length` back or ahead.
    fn moved(&self, length: &Length, sign: i64, end: usize) -> Hit {
        let t = self.t;
        let ago = t.is(
            end - 1,
            &["ago", "now", "hence", "tomorrow", "yesterday", "today"],
        );
        let from = if ago {
            None
        } else {
            self.context.last.and_then(Cal::first_day)
        };
        let from = if sign < 0 { None } else { from };
        let date = |value: Option<Cal>| Hit {
            end,
            time: Time {
                timex: Timex::Date,
                value: value.map(|c| c.to_string()),
                parts: Parts::default(),
            },
            cal: value,
        };
        let Some(count) = length.count.and_then(Decimal::whole) else {
            let reference = if sign < 0 { "PAST_REF" } else { "FUTURE_REF" };
            return Hit::fixed(end, Timex::Date, reference);
        };
        if length.unit == Unit::Year
            && count == 1
            && sign < 0
            && let Some(quarter) = self.context.quarter
        {
            return date(quarter.plus(-4));
        }
        let shift = match t.word(end - 1) {
            "tomorrow" => 1,
            "yesterday" => -1,
            _ => 0,
        };
        let Some(from) = from.or(self.published).and_then(|d| d.plus_days(shift)) else {
            return date(None);
        };
        let n = i64::try_from(count)
            .unwrap_or(i64::MAX)
            .saturating_mul(sign);
        let cal = match length.unit {
            Unit::Fortnight => Cal::around(from, Unit::Week).plus(n.saturating_mul(2)),
            Unit::Season => Cal::around(from, Unit::Year).plus(n),
            Unit::Decade => Cal::around(from, Unit::Year).plus(n.saturating_mul(10)),
            Unit::Century => Cal::around(from, Unit::Century).plus(n),
            unit if unit.of_clock() => Some(Cal::Day(from)),
            unit => Cal::around(from, unit).plus(n),
        };
        date(cal)
    }

    /// A count and a unit: "two weeks", "2 1/2 years", "two-year", "several days", "a couple of years", "weeks".
    pub(super) fn length(&self, i: usize) -> Option<Length> {
        let t = self.t;
        if let Some((unit, true)) = unit(t.word(i)) {
            return Some(Length {
                count: None,
                unit,
                end: i + 1,
                hyphen: false,
            });
        }
        let (count, at, exact) = self.count(i)?;
        let hyphen = t.hyphen(at);
        let mut next = if hyphen { at + 1 } else { at };
        if !hyphen && BETWEEN.contains(&t.word(next)) {
            next += 1;
        }
        let (unit, plural) = unit(t.word(next)).or_else(|| {
            let short = short_unit(t.word(next)).filter(|_| exact)?;
            Some((short, true))
        })?;
        // "one second" and "a second": an ordinal more often than a length.
        let article = t.is(i, &["a", "an"]) && next == i + 1;
        // "barrel-a-day"
        if hyphen && t.is(i, &["a", "an"]) {
            return None;
        }
        if article
            && matches!(
                unit,
                Unit::Second | Unit::Quarter | Unit::Season | Unit::Weekend
            )
        {
            return None;
        }
        if !plural && !hyphen && !article && !self.singular_fits(i, count) {
            return None;
        }
        let mut end = next + 1;
        let mut count = count;
        if t.reads(end, &["and", "a", "half"]) {
            count = count.and_then(|c| c.plus(half()));
            end += 3;
        } else if t.reads(end, &["and", "half"]) {
            count = count.and_then(|c| c.plus(half()));
            end += 2;
        }
        Some(Length {
            count,
            unit,
            end,
            hyphen,
        })
    }

    /// Is a unit in the singular right behind this count? "five year low", "one day", "16 year old".
    fn singular_fits(&self, i: usize, count: Option<Decimal>) -> bool {
        count.is_some() && !self.t.is(i, &["many", "several", "few"])
    }

    /// How many, and where the words for it end; and whether it is an exact number.
    fn count(&self, i: usize) -> Option<(Option<Decimal>, usize, bool)> {
        let t = self.t;
        if t.is(i, &["a", "an"])
            && t.is(
                i + 1,
                &[
                    "few", "couple", "number", "handful", "half", "full", "whole", "good",
                ],
            )
        {
            let of = if t.word(i + 2) == "of" { i + 3 } else { i + 2 };
            return Some(match t.word(i + 1) {
                "couple" => (Some(Decimal::int(2)), of, false),
                "half" => (Some(half()), i + 2, false),
                "full" | "whole" | "good" => (Some(Decimal::int(1)), i + 2, false),
                _ => (None, of, false),
            });
        }
        if t.word(i) == "half" && t.is(i + 1, &["a", "an"]) {
            return Some((Some(half()), i + 2, false));
        }
        if t.is(i, &["several", "few", "many", "some", "numerous"]) {
            return Some((None, i + 1, false));
        }
        if t.is(i, &["couple"]) {
            return Some((
                Some(Decimal::int(2)),
                if t.word(i + 1) == "of" { i + 2 } else { i + 1 },
                false,
            ));
        }
        if t.is(i, &["another", "a", "an"]) {
            if let Some((n, end)) = number(t, i + 1).filter(|_| t.word(i) == "another") {
                return Some((Some(n), end, true));
            }
            if number(t, i).is_none() {
                return Some((Some(Decimal::int(1)), i + 1, false));
            }
        }
        let (mut first, mut end) = number(t, i)?;
        // "the past three quarters" are no three quarters of a thing.
        let turned = t.is(
            i.wrapping_sub(1),
            &[
                "past", "last", "next", "first", "coming", "previous", "final",
            ],
        );
        if turned && t.word(end - 1) == "quarters" {
            (first, end) = cardinal(t, i)?;
        }
        if t.is(end, &["to", "or", "-", "–"])
            && let Some((_, after)) = number(t, end + 1)
            && unit(t.word(if t.hyphen(after) { after + 1 } else { after })).is_some()
        {
            return Some((Some(first), after, true));
        }
        Some((Some(first), end, true))
    }
}

fn half() -> Decimal {
    Decimal::digits("0", "5").unwrap_or_else(|| Decimal::int(1))
}

impl Length {
    /// The TIMEX3 value.
    pub(super) fn value(&self) -> String {
        written(self.count, self.unit)
    }
}

/// A duration as TIMEX3 writes it: `P3D`, `PT90M`, `P2Y6M`, `PXW`.
pub(super) fn written(count: Option<Decimal>, unit: Unit) -> String {
    let clock = if unit.of_clock() { "T" } else { "" };
    let (unit, factor) = match unit {
        Unit::Fortnight => (Unit::Week, 2),
        Unit::Decade => (Unit::Year, 10),
        Unit::Century => (Unit::Year, 100),
        Unit::Weekend => (Unit::Day, 2),
        Unit::Season => (Unit::Year, 1),
        unit => (unit, 1),
    };
    let Some(count) = count else {
        return format!("P{clock}X{}", unit.letter());
    };
    let count = count.times(Decimal::int(factor)).unwrap_or(count);
    // Half a unit is written in the next smaller one.
    let text = count.to_string();
    if let Some(whole) = text.strip_suffix(".5") {
        let smaller = match unit {
            Unit::Year => "6M",
            Unit::Hour => "30M",
            Unit::Minute => "30S",
            Unit::Day => "T12H",
            _ => "",
        };
        if !smaller.is_empty() {
            let head = if whole == "0" {
                String::new()
            } else {
                format!("{whole}{}", unit.letter())
            };
            return format!("P{clock}{head}{smaller}");
        }
    }
    format!("P{clock}{text}{}", unit.letter())
}
