//! How often: "every day", "each July", "weekly", "Tuesday nights", "every three weeks".

use super::length::written;
use super::words::{month, part_of_day, season, unit, weekday};
use super::{Hit, Parts, Reader, Timex};
use crate::mention::numbers::decimal::Decimal;

impl Reader<'_> {
    /// A set of times.
    pub(super) fn set(&self, i: usize) -> Option<Hit> {
        self.adverb(i)
            .or_else(|| self.each(i))
            .or_else(|| self.plural_weekday(i))
            .map(|hit| self.at_hour(hit))
            .or_else(|| self.times_a_week(i))
    }

    /// "every night at 9", "each Monday 4pm".
    fn at_hour(&self, hit: Hit) -> Hit {
        let Some((hour, end)) = self.hour_behind(hit.end, hit.time.value.as_deref()) else {
            return hit;
        };
        let value = match hit.time.value.as_deref() {
            Some(v) if v.starts_with("XXXX-W") && !v.contains('T') => format!("{v}T{hour}"),
            _ => format!("T{hour}"),
        };
        let mut timed = Hit::fixed(end, Timex::Set, value);
        timed.time.parts = hit.time.parts;
        timed
    }

    /// "once a week", "three times a day".
    fn times_a_week(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let at = if t.is(i, "once twice") {
            i + 1
        } else {
            let (n, end) = crate::mention::numbers::literal::number(t, i)?;
            // "78,000 times a minute" measures.
            (n.less_than(Decimal::int(13)) && t.is(end, "times")).then_some(end + 1)?
        };
        if !t.is(at, "a an every each per") {
            return None;
        }
        let (unit, plural) = unit(t.word(at + 1)).filter(|_| !t.is(at + 1, "second"))?;
        let value = written(Some(Decimal::int(1)), unit);
        (!plural).then(|| Hit::fixed(at + 2, Timex::Set, value))
    }

    fn adverb(&self, i: usize) -> Option<Hit> {
        let value = match self.t.word(i) {
            "hourly" => "PT1H",
            "daily" | "everyday" | "nightly" => "P1D",
            "weekly" => "P1W",
            "biweekly" | "fortnightly" => "P2W",
            "monthly" => "P1M",
            "quarterly" => "P1Q",
            "annually" | "yearly" => "P1Y",
            _ => return None,
        };
        // "its quarterly dividend" says whose quarter, not how often.
        if self.t.is(i, "quarterly") && self.t.is_word(i + 1) {
            return None;
        }
        // "the Daily Mail" and its like.
        if self.t.capital(i) && i > 0 && !self.t.is(i - 1, ". “ \"") {
            return None;
        }
        Some(Hit::fixed(i + 1, Timex::Set, value))
    }

    /// "every day", "each of the past three years" (not), "every other week", "each Thursday".
    fn each(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        if !t.is(i, "every each per") {
            return None;
        }
        let mut at = i + 1;
        if t.is(at, "single") {
            at += 1;
        }
        if let Some(length) = self
            .length(at)
            .filter(|l| l.count.is_some() && t.is(i, "every"))
        {
            return Some(Hit::fixed(length.end, Timex::Set, length.value()));
        }
        let other = t.is(at, "other");
        if other {
            at += 1;
        }
        let word = t.word(at);
        if let Some((unit, plural)) = unit(word) {
            if plural
                || (t.is(i, "per") && unit.of_clock())
                || word == "second"
                || word == "quarter" && t.is(i, "each")
            {
                return None;
            }
            let count = if other { 2 } else { 1 };
            return Some(Hit::fixed(
                at + 1,
                Timex::Set,
                written(Some(Decimal::int(count)), unit),
            ));
        }
        if t.is(i, "per") {
            return None;
        }
        if let Some((day, false)) = weekday(word) {
            let mut hit = Hit::fixed(at + 1, Timex::Set, format!("XXXX-WXX-{}", day + 1));
            hit.time.parts.weekday = Some(day);
            return Some(hit);
        }
        if let Some((number, false)) = month(word) {
            let mut hit = Hit::fixed(at + 1, Timex::Set, format!("XXXX-{number:02}"));
            hit.time.parts = Parts {
                month: Some(number),
                ..Parts::default()
            };
            return Some(hit);
        }
        if let Some(season) = season(word) {
            return Some(Hit::fixed(
                at + 1,
                Timex::Set,
                format!("XXXX-{}", season.code()),
            ));
        }
        let (code, _) = part_of_day(word)?;
        Some(Hit::fixed(at + 1, Timex::Set, format!("XXXX-XX-XXT{code}")))
    }

    /// "Sundays", "Tuesday nights".
    fn plural_weekday(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let word = t.word(i);
        let single = word.strip_suffix('s').unwrap_or(word);
        let (day, _) = weekday(single).filter(|(_, short)| !short)?;
        let night = part_of_day(t.word(i + 1)).filter(|(_, plural)| *plural);
        let mut hit = match night {
            Some((code, _)) => {
                Hit::fixed(i + 2, Timex::Set, format!("XXXX-WXX-{}T{code}", day + 1))
            }
            None if word.len() > single.len() => {
                Hit::fixed(i + 1, Timex::Set, format!("XXXX-WXX-{}", day + 1))
            }
            None => return None,
        };
        hit.time.parts.weekday = Some(day);
        Some(hit)
    }
}
