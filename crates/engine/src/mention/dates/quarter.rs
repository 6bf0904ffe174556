//! Quarters and halves of a year: "the third quarter of 1990", "Q3 2015", "the first half of 2009", "the year-ago quarter".

use super::calendar::{Cal, Unit};
use super::tense::Tense;
use super::{Parts, Reader, When};
use crate::article::date::Date;
use crate::mention::numbers::words::ordinal;

impl Reader<'_> {
    /// Quarters and halves of a year: "the third quarter of 1990", "third-quarter", "Q3 2015", "the first half",
    /// "the year-earlier quarter".
    pub(super) fn quarter(&self, i: usize) -> Option<When> {
        let readings: [fn(&Self, usize) -> Option<When>; 3] = [
            Self::short_quarter,
            Self::quarter_of_another,
            Self::named_quarter,
        ];
        readings.iter().find_map(|read| read(self, i))
    }

    /// "Q3", "Q3 2015", "2016 H2".
    pub(super) fn short_quarter(&self, i: usize) -> Option<When> {
        let t = self.t;
        let year_first = self
            .t
            .int(i)
            .filter(|n| t.word(i).len() == 4 && (1900..2100).contains(n));
        let at = if year_first.is_some() { i + 1 } else { i };
        let half = t.is(at, "h");
        if !(half || t.is(at, "q"))
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
        let of = if t.is(at + 2, "of") { at + 3 } else { at + 2 };
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
        Some(self.part_of_year(i, year, n, half, end))
    }

    pub(super) fn part_of_year(
        &self,
        i: usize,
        year: Option<i32>,
        n: u32,
        half: bool,
        end: usize,
    ) -> When {
        let cal = year
            .map(|y| {
                if half {
                    Cal::Half(y, n)
                } else {
                    Cal::Quarter(y, n)
                }
            })
            .or_else(|| self.near_part(i, n, half));
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
    pub(super) fn near_part(&self, i: usize, n: u32, half: bool) -> Option<Cal> {
        let p = self.published?;
        let ahead = self.tense(i) == Some(Tense::Future);
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
                c.first_day().map_or(i64::MAX, |d: Date| {
                    // Figures are of a quarter that has begun, unless the sentence looks ahead.
                    let unborn = !ahead && d.days() > p.days() + 30;
                    (d.days() + middle - p.days()).abs() + if unborn { 400 } else { 0 }
                })
            })
    }

    /// "the year-earlier quarter", "the year-ago period", "year-ago", "the latest quarter", "the quarter".
    pub(super) fn quarter_of_another(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.is(i, "the");
        let at = if the { i + 1 } else { i };
        let at = t.past(at, "comparable corresponding same");
        let current = || self.context.quarter;
        if t.is(at, "year") && t.dash(at + 1) && t.is(at + 2, "earlier ago") {
            let quarter = if t.is(at + 3, "quarter") {
                self.context.quarter
            } else {
                self.context.compared()
            };
            let before = quarter
                .and_then(|q| q.plus(-4))
                .or_else(|| self.published.map(|p| Cal::Year(p.year() - 1)));
            let end = at + 3;
            if let Some((n, next)) =
                ordinal(t, end).filter(|(n, next)| (1..=4).contains(n) && t.is(*next, "quarter"))
            {
                let year = before.and_then(Cal::year);
                let n = u32::try_from(n).ok()?;
                return Some(When::new(next + 1, year.map(|y| Cal::Quarter(y, n))));
            }
            let end = t.past(end, "quarter period");
            return Some(When::new(end, before));
        }
        if the && t.is(at, "latest current most") {
            let at = if t.is(at, "most") && t.is(at + 1, "recent") {
                at + 1
            } else {
                at
            };
            if t.is(at + 1, "quarter period") {
                let cal =
                    current().or_else(|| Cal::around(self.published?, Unit::Quarter).plus(-1));
                return Some(When::new(at + 2, cal));
            }
        }
        if the
            && t.is(at, "quarter")
            && !t.is(at + 1, "of century past final finals")
            && !t.hyphen(at + 1)
        {
            let cal = current().or_else(|| Cal::around(self.published?, Unit::Quarter).plus(-1));
            return Some(When::new(at + 1, cal));
        }
        None
    }

    /// "the third quarter [of 1990]", "last year's third quarter", "the 1988 second quarter", "the fiscal first quarter".
    pub(super) fn named_quarter(&self, i: usize) -> Option<When> {
        let t = self.t;
        let mut at = i;
        let mut year = None;
        let mut known = false;
        if let Some((step, end)) = self.step(i)
            && t.is(end, "year")
            && t.after_possessive(end + 1) > end + 1
        {
            at = t.after_possessive(end + 1);
            year = self.stepped_unit(step, Unit::Year).and_then(Cal::year);
            known = true;
        } else if t.is(i, "the its their") {
            at = i + 1;
            if let Some(y) = self.plain_year(at) {
                (year, known, at) = (Some(y), true, at + 1);
            }
        }
        let at = t.past(at, "fiscal seasonally flat strong weak");
        let at = if t.hyphen(at) { at + 1 } else { at };
        let (n, end) = ordinal(t, at)?;
        let n = u32::try_from(n).ok().filter(|n| (1..=4).contains(n))?;
        let end = if t.dash(end) { end + 1 } else { end };
        let half = t.is(end, "half");
        if !(t.is(end, "quarter") || half && n <= 2) {
            return None;
        }
        if half && !(known || t.is(end + 1, "of") && self.plain_year(end + 2).is_some()) {
            return None;
        }
        let mut end = end + 1;
        if !known {
            let of = t.past(end, "of in");
            if let Some(y) = self.plain_year(of) {
                (year, end) = (Some(y), of + 1);
            } else if let Some((step, unit)) = self.step(of)
                && t.is(unit, "year")
            {
                year = self.stepped_unit(step, Unit::Year).and_then(Cal::year);
                end = unit + 1;
            }
        }
        Some(self.part_of_year(i, year, n, half, end))
    }
}
