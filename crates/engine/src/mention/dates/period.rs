//! Years and what is counted in them: quarters, halves, fiscal years, seasons, decades, centuries.

use super::calendar::{Cal, Unit};
use super::named::short_year;
use super::tense::Tense;
use super::words::season;
use super::{Parts, Reader, When};
use crate::article::date::Date;
use crate::mention::numbers::words::{below_hundred, ordinal};

/// Nouns that four digits count.
const COUNTED: [&str; 14] = [
    "dollars", "euros", "pounds", "miles", "meters", "metres", "workers", "troops", "soldiers",
    "jobs", "shares", "homes", "tons", "tonnes",
];

impl Reader<'_> {
    /// A period of the calendar.
    pub(super) fn period(&self, i: usize) -> Option<When> {
        let readings = [
            self.quarter(i),
            self.season_of_year(i),
            self.decade(i),
            self.century(i),
            self.fiscal(i),
            self.year(i),
            self.whole_year(i),
        ];
        let mut best: Option<When> = None;
        for when in readings.into_iter().flatten() {
            if best.is_none_or(|b| when.end > b.end) {
                best = Some(when);
            }
        }
        best
    }

    /// A year in digits or words, where it can only be one.
    fn year(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = if t.reads(i, &["the", "year"]) {
            i + 2
        } else {
            i
        };
        if let Some((year, end)) = self.year_in_words(the) {
            return Some(year_when(year, end));
        }
        let start = if t.word(i) == "the" && t.is_digits(i + 1) {
            i + 1
        } else {
            the
        };
        let year = self.plain_year(start)?;
        let end = start + 1;
        if start == i + 1 {
            // "the 1988 period"
            return t
                .is(end, &["period", "quarter"])
                .then(|| self.period_of(year, end));
        }
        if !self.year_stands(start, year) {
            return None;
        }
        Some(year_when(year, end))
    }

    fn period_of(&self, year: i32, end: usize) -> When {
        let cal = match self.context.quarter {
            Some(Cal::Quarter(_, q)) => Cal::Quarter(year, q),
            _ => Cal::Year(year),
        };
        When {
            cal: Some(cal),
            ..year_when(year, end + 1)
        }
    }

    /// Do four digits stand for a year here, and not for a count, a sum or a part of a longer number?
    fn year_stands(&self, i: usize, year: i32) -> bool {
        const COUNTING: [&str; 16] = [
            "$",
            "£",
            "€",
            "#",
            "no",
            "nos",
            "number",
            "some",
            "nearly",
            "almost",
            "than",
            "least",
            "approximately",
            "roughly",
            "flight",
            "room",
        ];
        const BEFORE: [&str; 25] = [
            "a.d.", "in", "since", "until", "by", "of", "from", "during", "late", "early", "mid",
            "before", "after", "between", "and", "to", "through", "for", "year", "fiscal", "till",
            "circa", "than", "around", "about",
        ];
        let t = self.t;
        let before = t.before(i, 1);
        if t.glued(i)
            && !t.is(
                i - 1,
                &["(", "[", "\"", "“", "-", "–", "—", "/", "‘", "'", "’"],
            )
        {
            return false;
        }
        if t.glued(i)
            && t.is(i - 1, &["/", "-"])
            && t.glued(i - 1)
            && !(t
                .int(i.wrapping_sub(2))
                .is_some_and(|n| (1000..2100).contains(&n))
                || t.before(i, 2) == "mid")
        {
            return false;
        }
        if COUNTING.contains(&before) || self.counted_noun(i + 1) {
            return false;
        }
        if t.glued(i + 1)
            && t.dash(i + 1)
            && t.glued(i + 2)
            && t.is_digits(i + 2)
            && t.word(i + 2).len() > 2
            && self.plain_year(i + 2).is_none()
        {
            return false;
        }
        let pair = t.is(i + 1, &["to"]) || t.dash(i + 1);
        if pair
            && self.plain_year(i + 2).is_some_and(|y| y % 100 == 0)
            && year % 100 == 0
            && t.is_word(i + 3)
        {
            return false;
        }
        if year % 100 == 0
            && (t.is(i.wrapping_sub(1), &["to"]) || t.dash(i.wrapping_sub(1)))
            && t.int(i.wrapping_sub(2)).is_some_and(|y| y % 100 == 0)
            && t.is_word(i + 1)
            && t.word(i + 1).ends_with('s')
        {
            return false;
        }
        if (1900..2050).contains(&year) {
            return before != "." || !t.glued(i);
        }
        BEFORE.contains(&before)
            && (1500..2100).contains(&year)
            && (!t.is_word(i + 1)
                || t.is(
                    i + 1,
                    &[
                        "and", "to", "when", "the", "as", "by", "with", "but", "he", "she", "it",
                    ],
                ))
    }

    /// Is token `i` a plural noun or unit that a number before it would count?
    fn counted_noun(&self, i: usize) -> bool {
        let word = self.t.word(i);
        if matches!(
            word,
            "people" | "feet" | "percent" | "men" | "women" | "km" | "kg" | "rpm" | "mph" | "hp"
        ) {
            return true;
        }
        if matches!(
            word,
            "s" | "was"
                | "as"
                | "is"
                | "has"
                | "this"
                | "does"
                | "its"
                | "his"
                | "us"
                | "elections"
                | "olympics"
                | "games"
                | "results"
                | "earnings"
                | "sales"
        ) {
            return false;
        }
        COUNTED.contains(&word)
    }

    /// "nineteen ninety-six", "two thousand", "twenty twenty-five" behind a word that a year follows.
    pub(super) fn year_in_words(&self, i: usize) -> Option<(i32, usize)> {
        let t = self.t;
        if t.reads(i, &["two", "thousand"]) {
            let behind_year = t.is(i.wrapping_sub(1), &["year", "in"]);
            let next = if t.word(i + 2) == "and" { i + 3 } else { i + 2 };
            if let Some((n, end)) = below_hundred(t, next) {
                return behind_year.then_some((2000 + i32::try_from(n).ok()?, end));
            }
            return (t.before(i, 1) == "year").then_some((2000, i + 2));
        }
        let (high, next) = below_hundred(t, i).filter(|(n, _)| (17..=20).contains(n))?;
        if t.is(i, &["twenty"]) && next > i + 1 {
            return None;
        }
        if t.word(next) == "hundred" {
            return None;
        }
        let (low, end) = below_hundred(t, next).filter(|(n, _)| *n >= 10)?;
        if t.is(end, &["percent", "hundred", "thousand", "million", "years"]) {
            return None;
        }
        Some((i32::try_from(high * 100 + low).ok()?, end))
    }

    /// "the 1990s", "the late 1970s", "'80s", "the nineties".
    fn decade(&self, i: usize) -> Option<When> {
        let t = self.t;
        let mut at = if t.word(i) == "the" { i + 1 } else { i };
        if t.is(at, &["early", "late", "mid", "middle"]) {
            at += 1;
            if t.dash(at) {
                at += 1;
            }
        }
        let quoted = t.apostrophe(at);
        if quoted {
            at += 1;
        }
        let four = t.word(at).len() == 4;
        if let Some(n) = t
            .int(at)
            .filter(|n| n % 10 == 0 && (four || quoted && t.word(at).len() == 2))
        {
            let s = if t.apostrophe(at + 1) { at + 2 } else { at + 1 };
            if t.word(s) != "s" || !t.glued(s) || !t.glued(at + 1) {
                return None;
            }
            let year = if four {
                i32::try_from(n).ok()?
            } else {
                short_year(n).min(1990)
            };
            let cal = if year % 100 == 0 && year < 2000 {
                Cal::Century(year / 100)
            } else {
                Cal::Decade(year / 10)
            };
            return (1000..2100)
                .contains(&year)
                .then(|| When::new(s + 1, Some(cal)));
        }
        let decade = match t.word(at) {
            "twenties" => 192,
            "thirties" => 193,
            "forties" => 194,
            "fifties" => 195,
            "sixties" => 196,
            "seventies" => 197,
            "eighties" => 198,
            "nineties" => 199,
            _ => return None,
        };
        (at > i && !t.is(i, &["his", "her"])).then(|| When::new(at + 1, Some(Cal::Decade(decade))))
    }

    /// "the 20th century", "21st-century".
    fn century(&self, i: usize) -> Option<When> {
        let t = self.t;
        let mut at = if t.word(i) == "the" { i + 1 } else { i };
        if t.is(at, &["early", "late", "mid"]) {
            at += 1;
            if t.dash(at) {
                at += 1;
            }
        }
        let (n, end) = ordinal(t, at)?;
        let end = if t.hyphen(end) { end + 1 } else { end };
        let n = i32::try_from(n).ok().filter(|n| (1..=22).contains(n))?;
        t.is(end, &["century", "centuries"])
            .then(|| When::new(end + 1, Some(Cal::Century(n - 1))))
    }

    /// "year-end", "the full year", "the fiscal year", "for the year,".
    fn whole_year(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = if t.word(i) == "the" { i + 1 } else { i };
        if t.word(the) == "year" {
            let at = t.after_possessive(the + 1);
            let at = if t.hyphen(at) { at + 1 } else { at };
            if t.word(at) == "end" && !t.is(at + 1, &["of"]) {
                let past =
                    self.tense(i) == Some(Tense::Past) && t.word(i.wrapping_sub(1)) == "since";
                let year = self.published.map(|p| p.year() - i32::from(past));
                let day = year.and_then(|y| Date::new(y, 12, 31)).map(Cal::Day);
                return Some(When::new(at + 1, day));
            }
        }
        let kind = t.is(the, &["full", "fiscal", "financial"]) && the > i;
        let year = if kind { the + 1 } else { the };
        let told = !kind
            && t.is(i.wrapping_sub(1), &["for", "of", "in"])
            && (t.word(i.wrapping_sub(1)) == "for"
                || t.is(
                    i.wrapping_sub(2),
                    &[
                        "months", "half", "rest", "end", "time", "later", "earlier", "quarters",
                    ],
                ));
        if the == i
            || t.word(year) != "year"
            || !(kind || told && !t.is_word(year + 1))
            || t.hyphen(year + 1)
        {
            return None;
        }
        Some(When::new(
            year + 1,
            self.published.map(|p| Cal::Year(p.year())),
        ))
    }

    /// "the weekend": the last one, or the coming one where the sentence looks ahead.
    pub(super) fn weekend(&self, i: usize) -> Option<When> {
        let t = self.t;
        if !t.reads(i, &["the", "weekend"]) || t.is(i + 2, &["of", "after", "before"]) {
            return None;
        }
        let cal = self.published.and_then(|p| {
            let this = Cal::around(p, Unit::Weekend);
            let ahead = self.tense(i) == Some(Tense::Future)
                || p.weekday() >= 5
                || t.is(i.wrapping_sub(1), &["of"]);
            if ahead { Some(this) } else { this.plus(-1) }
        });
        Some(When::new(i + 2, cal))
    }

    /// "fiscal 1989", "fiscal year 2020", "FY2019".
    fn fiscal(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = if t.word(i) == "the" { i + 1 } else { i };
        let at = match t.word(the) {
            "fiscal" | "financial" if t.word(the + 1) == "year" => the + 2,
            "fiscal" | "fy" => the + 1,
            _ => return None,
        };
        let year = self.plain_year(at)?;
        Some(year_when(year, at + 1))
    }

    /// "summer 2016", "the summer of 2016", "the winter of nineteen ninety-four", "the summer".
    fn season_of_year(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.word(i) == "the";
        let mut at = if the { i + 1 } else { i };
        if the && t.is(at, &["early", "late", "mid"]) {
            at += 1;
        }
        let season = season(t.word(at))?;
        let of = if t.is(at + 1, &["of", ","]) {
            at + 2
        } else {
            at + 1
        };
        if let Some(year) = self.plain_year(of) {
            return Some(with_cal(year_when(year, of + 1), Cal::Season(year, season)));
        }
        if let Some((year, end)) = self.year_in_words(of) {
            return Some(with_cal(year_when(year, end), Cal::Season(year, season)));
        }
        // "spring", "fall" and "the fall" are other words too.
        let before = t.before(i, 1);
        let stands = match t.word(at) {
            "summer" | "winter" | "autumn" => {
                the && !t.is(at + 1, &["olympics", "games"])
                    || matches!(
                        before,
                        "in" | "of" | "since" | "until" | "early" | "late" | "during" | "by"
                    )
            }
            _ => matches!(before, "in" | "since" | "until" | "during" | "by") && the,
        };
        if !stands {
            return None;
        }
        let cal = self.published.and_then(|p| {
            [p.year() - 1, p.year(), p.year() + 1]
                .into_iter()
                .map(|y| Cal::Season(y, season))
                .min_by_key(|c| {
                    c.first_day()
                        .map_or(i64::MAX, |d| (d.days() + 45 - p.days()).abs())
                })
        });
        Some(When::new(at + 1, cal))
    }

    /// Quarters and halves of a year: "the third quarter of 1990", "third-quarter", "Q3 2015", "the first half",
    /// "the year-earlier quarter".
    fn quarter(&self, i: usize) -> Option<When> {
        self.short_quarter(i)
            .or_else(|| self.quarter_of_another(i))
            .or_else(|| self.named_quarter(i))
    }

    /// "Q3", "Q3 2015", "2016 H2".
    fn short_quarter(&self, i: usize) -> Option<When> {
        let t = self.t;
        let year_first = self
            .t
            .int(i)
            .filter(|n| t.word(i).len() == 4 && (1900..2100).contains(n));
        let at = if year_first.is_some() { i + 1 } else { i };
        let half = t.word(at) == "h";
        if !(half || t.word(at) == "q")
            || !t.capital(at)
            || !t.glued(at + 1)
            || t.word(at + 1).len() != 1
        {
            return None;
        }
        let n = t
            .int(at + 1)
            .filter(|n| (1..=if half { 2 } else { 4 }).contains(n))?;
        if t.glued(at + 2) && t.is_word(at + 2) {
            return None;
        }
        let of = if t.word(at + 2) == "of" {
            at + 3
        } else {
            at + 2
        };
        let behind = self.plain_year(of);
        let year = year_first.and_then(|y| i32::try_from(y).ok()).or(behind);
        if half && year.is_none() {
            return None;
        }
        let end = if behind.is_some() && year_first.is_none() {
            of + 1
        } else {
            at + 2
        };
        Some(self.part_of_year(year, n, half, end))
    }

    fn part_of_year(&self, year: Option<i32>, n: u32, half: bool, end: usize) -> When {
        let cal = year
            .map(|y| {
                if half {
                    Cal::Half(y, n)
                } else {
                    Cal::Quarter(y, n)
                }
            })
            .or_else(|| self.near_part(n, half));
        When {
            end,
            cal,
            parts: Parts {
                year,
                ..Parts::default()
            },
        }
    }

    /// The quarter or half with that number whose middle lies nearest to the day of publication.
    fn near_part(&self, n: u32, half: bool) -> Option<Cal> {
        let p = self.published?;
        let middle = if half { 91 } else { 45 };
        [p.year() - 1, p.year(), p.year() + 1]
            .into_iter()
            .map(|y| {
                if half {
                    Cal::Half(y, n)
                } else {
                    Cal::Quarter(y, n)
                }
            })
            .min_by_key(|c| {
                c.first_day()
                    .map_or(i64::MAX, |d: Date| (d.days() + middle - p.days()).abs())
            })
    }

    /// "the year-earlier quarter", "the year-ago period", "year-ago", "the latest quarter", "the quarter".
    fn quarter_of_another(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.word(i) == "the";
        let at = if the { i + 1 } else { i };
        let at = if t.is(at, &["comparable", "corresponding", "same"]) {
            at + 1
        } else {
            at
        };
        let current = || self.context.quarter;
        if t.word(at) == "year" && t.dash(at + 1) && t.is(at + 2, &["earlier", "ago"]) {
            let before = current()
                .and_then(|q| q.plus(-4))
                .or_else(|| self.published.map(|p| Cal::Year(p.year() - 1)));
            let end = at + 3;
            if let Some((n, next)) = ordinal(t, end)
                .filter(|(n, next)| (1..=4).contains(n) && t.word(*next) == "quarter")
            {
                let year = before.and_then(Cal::year);
                let n = u32::try_from(n).ok()?;
                return Some(When::new(next + 1, year.map(|y| Cal::Quarter(y, n))));
            }
            let end = if t.is(end, &["quarter", "period"]) {
                end + 1
            } else {
                end
            };
            return Some(When::new(end, before));
        }
        if the && t.is(at, &["latest", "current", "most"]) {
            let at = if t.word(at) == "most" && t.word(at + 1) == "recent" {
                at + 1
            } else {
                at
            };
            if t.is(at + 1, &["quarter", "period"]) {
                let cal =
                    current().or_else(|| Cal::around(self.published?, Unit::Quarter).plus(-1));
                return Some(When::new(at + 2, cal));
            }
        }
        if the
            && t.word(at) == "quarter"
            && !t.is(at + 1, &["of", "century", "past", "final", "finals"])
            && !t.hyphen(at + 1)
        {
            let cal = current().or_else(|| Cal::around(self.published?, Unit::Quarter).plus(-1));
            return Some(When::new(at + 1, cal));
        }
        None
    }

    /// "the third quarter [of 1990]", "last year's third quarter", "the 1988 second quarter", "the fiscal first quarter".
    fn named_quarter(&self, i: usize) -> Option<When> {
        let t = self.t;
        let mut at = i;
        let mut year = None;
        let mut known = false;
        if let Some((step, end)) = self.step(i)
            && t.word(end) == "year"
            && t.after_possessive(end + 1) > end + 1
        {
            at = t.after_possessive(end + 1);
            year = self.stepped_unit(step, Unit::Year).and_then(Cal::year);
            known = true;
        } else if t.is(i, &["the", "its", "their"]) {
            at = i + 1;
            if let Some(y) = self.plain_year(at) {
                (year, known, at) = (Some(y), true, at + 1);
            }
        }
        let at = if t.is(at, &["fiscal", "seasonally", "flat", "strong", "weak"]) {
            at + 1
        } else {
            at
        };
        let at = if t.hyphen(at) { at + 1 } else { at };
        let (n, end) = ordinal(t, at)?;
        let n = u32::try_from(n).ok().filter(|n| (1..=4).contains(n))?;
        let end = if t.dash(end) { end + 1 } else { end };
        let half = t.word(end) == "half";
        if !(half && n <= 2) && t.word(end) != "quarter" {
            return None;
        }
        if half && !(known || t.word(end + 1) == "of" && self.plain_year(end + 2).is_some()) {
            return None;
        }
        let mut end = end + 1;
        if !known {
            let of = if t.is(end, &["of", "in"]) {
                end + 1
            } else {
                end
            };
            if let Some(y) = self.plain_year(of) {
                (year, end) = (Some(y), of + 1);
            } else if let Some((step, unit)) = self.step(of)
                && t.word(unit) == "year"
            {
                year = self.stepped_unit(step, Unit::Year).and_then(Cal::year);
                end = unit + 1;
            }
        }
        Some(self.part_of_year(year, n, half, end))
    }
}

fn year_when(year: i32, end: usize) -> When {
    When {
        end,
        cal: Some(Cal::Year(year)),
        parts: Parts {
            year: Some(year),
            ..Parts::default()
        },
    }
}

fn with_cal(when: When, cal: Cal) -> When {
    When {
        cal: Some(cal),
        ..when
    }
}
