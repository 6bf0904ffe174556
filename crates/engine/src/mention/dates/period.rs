//! Years and what is counted in them: quarters, halves, fiscal years, seasons, decades, centuries.

use super::calendar::{Cal, Unit};
use super::named::short_year;
use super::tense::Tense;
use super::words::season;
use super::year::year_when;
use super::{Reader, When};
use crate::article::date::Date;
use crate::lexicon::table::has;
use crate::mention::numbers::words::ordinal;

impl Reader<'_> {
    /// A period of the calendar.
    pub(super) fn period(&self, i: usize) -> Option<When> {
        self.longest(
            i,
            &[
                Self::quarter,
                Self::season_of_year,
                Self::decade,
                Self::century,
                Self::fiscal,
                Self::year,
                Self::whole_year,
            ],
        )
    }

    /// "the 1990s", "the late 1970s", "'80s", "the nineties".
    pub(super) fn decade(&self, i: usize) -> Option<When> {
        let t = self.t;
        let mut at = t.past(i, "the");
        if t.is(at, "early late mid middle") {
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
            if !t.is(s, "s") || !t.glued(s) || !t.glued(at + 1) {
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
        (at > i && !t.is(i, "his her")).then(|| When::new(at + 1, Some(Cal::Decade(decade))))
    }

    /// "the 20th century", "21st-century".
    pub(super) fn century(&self, i: usize) -> Option<When> {
        let t = self.t;
        let mut at = t.past(i, "the");
        if t.is(at, "early late mid") {
            at += 1;
            if t.dash(at) {
                at += 1;
            }
        }
        let (n, end) = ordinal(t, at)?;
        let end = if t.hyphen(end) { end + 1 } else { end };
        // "the 21st-century city": the article is the city's.
        if t.hyphen(end - 1) && t.is(i, "the") {
            return None;
        }
        let n = i32::try_from(n).ok().filter(|n| (1..=22).contains(n))?;
        t.is(end, "century centuries")
            .then(|| When::new(end + 1, Some(Cal::Century(n - 1))))
    }

    /// "year-end", "the full year", "the fiscal year", "for the year,".
    pub(super) fn whole_year(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.past(i, "the");
        if t.is(the, "year") {
            let at = t.after_possessive(the + 1);
            let at = if t.hyphen(at) { at + 1 } else { at };
            if t.is(at, "end") && !t.is(at + 1, "of") {
                let past = self.tense(i) == Some(Tense::Past) && t.is(i.wrapping_sub(1), "since");
                let year = self.published.map(|p| p.year() - i32::from(past));
                let day = year.and_then(|y| Date::new(y, 12, 31)).map(Cal::Day);
                return Some(When::new(at + 1, day));
            }
        }
        let kind = t.is(the, "full fiscal financial") && the > i;
        let year = if kind { the + 1 } else { the };
        let told = !kind
            && t.is(i.wrapping_sub(1), "for of in")
            && (t.is(i.wrapping_sub(1), "for")
                || t.is(
                    i.wrapping_sub(2),
                    "months half rest end time later earlier quarters",
                ));
        if the == i
            || !t.is(year, "year")
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
        if !t.reads(i, "the weekend") || t.is(i + 2, "of after before") {
            return None;
        }
        let cal = self.published.and_then(|p| {
            let this = Cal::around(p, Unit::Weekend);
            let ahead = self.tense(i) == Some(Tense::Future)
                || p.weekday() >= 5
                || t.is(i.wrapping_sub(1), "of");
            if ahead { Some(this) } else { this.plus(-1) }
        });
        Some(When::new(i + 2, cal))
    }

    /// "fiscal 1989", "fiscal year 2020", "FY2019".
    pub(super) fn fiscal(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.past(i, "the");
        let at = match t.word(the) {
            "fiscal" | "financial" if t.is(the + 1, "year") => the + 2,
            "fiscal" | "fy" => the + 1,
            _ => return None,
        };
        let year = self.plain_year(at)?;
        Some(year_when(year, at + 1))
    }

    /// "summer 2016", "the summer of 2016", "the winter of nineteen ninety-four", "the summer".
    pub(super) fn season_of_year(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.is(i, "the");
        let mut at = if the { i + 1 } else { i };
        if the && t.is(at, "early late mid") {
            at += 1;
        }
        let season = season(t.word(at))?;
        let of = if t.is(at + 1, "of ,") { at + 2 } else { at + 1 };
        if let Some(year) = self.plain_year(of) {
            return Some(with_cal(year_when(year, of + 1), Cal::Season(year, season)));
        }
        if let Some((year, end)) = self.year_in_words(of) {
            return Some(with_cal(year_when(year, end), Cal::Season(year, season)));
        }
        // "spring", "fall" and "the fall" are other words too.
        let before = t.before(i, 1);
        if t.is(at + 1, "olympics games of") {
            return None;
        }
        let stands = match t.word(at) {
            "summer" | "winter" | "autumn" => {
                the || has("in of since until early late during by", before)
            }
            _ => has("in since until during by", before) && the,
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
}

fn with_cal(when: When, cal: Cal) -> When {
    When {
        cal: Some(cal),
        ..when
    }
}
