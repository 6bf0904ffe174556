//! Parts of the day, and days with a time: "this morning", "last night", "Wednesday night", "tomorrow at 7".

use super::calendar::Cal;
use super::relative::Step;
use super::words::part_of_day;
use super::{Hit, Parts, Reader, Time, Timex, When};
use crate::article::date::Date;
use crate::lexicon::table::has;

impl Reader<'_> {
    /// "this morning", "last night", "tonight", "the previous evening", "overnight", "mid-afternoon yesterday".
    pub(super) fn part_with_day(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let mut start = i;
        if t.is(start, "early late later earlier mid") {
            start += 1;
            if t.dash(start) {
                start += 1;
            }
        }
        if t.is(start, "tonight") || t.is(start, "tonite") {
            return Some(self.with_clock(self.published, "NI", start + 1));
        }
        if let Some((step, at)) = self.step(start) {
            let (code, plural) = part_of_day(t.word(at))?;
            if plural {
                return None;
            }
            let day = self.stepped_part(step, code);
            return Some(self.with_clock(day, code, at + 1));
        }
        let the = t.is(start, "the") || t.reads(start, "in the");
        let at = match t.word(start) {
            "the" => start + 1,
            _ => start,
        };
        let (code, plural) = part_of_day(t.word(at))?;
        if plural || t.hyphen(at + 1) {
            return None;
        }
        let on = if t.is(at + 1, "on of ,") {
            at + 2
        } else {
            at + 1
        };
        if let Some(when) = self.day(on) {
            return Some(at_time(when.cal, code, when.end, when.parts));
        }
        let stands = match t.word(at) {
            "overnight" | "midday" => true,
            "morning" | "afternoon" | "evening" => {
                the && t.is(i.wrapping_sub(1), "in during of") || start > i
            }
            _ => false,
        };
        if !stands {
            return None;
        }
        // Which day's morning is told by the day last named, and only where the text itself can be placed.
        let day = self
            .context
            .last
            .filter(|_| self.published.is_some())
            .and_then(|c| match c {
                Cal::Day(d) => Some(d),
                _ => None,
            });
        if the
            && t.is(at + 1, "at around")
            && let Some(hour) = self.hour(at + 2, true)
        {
            let code = afternoon(&hour.code, code);
            return Some(at_time(
                day.or(self.published).map(Cal::Day),
                &code,
                hour.end,
                Parts::default(),
            ));
        }
        Some(at_time(
            day.or(self.published).map(Cal::Day),
            code,
            at + 1,
            Parts::default(),
        ))
    }

    pub(super) fn stepped_part(&self, step: Step, code: &str) -> Option<Date> {
        let named = || {
            self.context
                .last
                .and_then(Cal::first_day)
                .or(self.published)
        };
        match step {
            Step::This => self.published,
            Step::Last => self.published?.plus_days(-1),
            Step::Next => self.published?.plus_days(1),
            Step::Named => named(),
            Step::AfterNamed => named()?.plus_days(1),
            Step::BeforeNamed => named()?.plus_days(if code == "NI" { -1 } else { 0 }),
        }
    }

    /// A part of a day, with the hour behind it if there is one ("tonight around 7", "this morning at 8:30").
    pub(super) fn with_clock(&self, day: Option<Date>, code: &str, end: usize) -> Hit {
        let after = self.before_hour(end);
        let hour = (after > end).then(|| self.hour(after, true)).flatten();
        match hour {
            Some(hour) => {
                let code = afternoon(&hour.code, code);
                at_time(day.map(Cal::Day), &code, hour.end, Parts::default())
            }
            None => at_time(day.map(Cal::Day), code, end, Parts::default()),
        }
    }

    /// A date with what follows of a time of day: "Wednesday night", "tomorrow at 7", "October 14, 8:00 am".
    pub(super) fn with_time_of_day(&self, when: When) -> Hit {
        let t = self.t;
        let is_day = matches!(when.cal, Some(Cal::Day(_)))
            || (when.cal.is_none() && (when.parts.weekday.is_some() || when.parts.day.is_some()))
            || t.is(when.end - 1, "yesterday tomorrow today day");
        if !is_day {
            return when.hit();
        }
        if t.is(when.end, "t")
            && t.glued(when.end)
            && t.glued(when.end + 1)
            && let Some(hour) = self.clock_digits(when.end + 1)
        {
            return at_time(when.cal, &hour.code, hour.end, when.parts);
        }
        let mut at = when.end;
        if t.is(at, ",") && t.reads(at + 1, "in the") {
            at += 1;
        }
        if t.reads(at, "in the") {
            at += 2;
        }
        if t.is(at, "early late mid") {
            at += 1;
        }
        if t.dash(at) {
            at += 1;
        }
        if let Some((code, false)) = part_of_day(t.word(at)) {
            let end = at + 1;
            let after = self.before_hour(end);
            let hour = (after > end).then(|| self.hour(after, true)).flatten();
            return match hour {
                Some(h) => at_time(when.cal, &afternoon(&h.code, code), h.end, when.parts),
                None => at_time(when.cal, code, end, when.parts),
            };
        }
        let after = self.before_hour(when.end);
        let spoken = after > when.end && t.is(after - 1, "at around about")
            || t.is(after + 1, ":") && t.glued(after + 1);
        if let Some(hour) = self.hour(after, spoken) {
            // "Friday, 7 people": without "at" only what reads as a clock time is one.
            return at_time(when.cal, &hour.code, hour.end, when.parts);
        }

        when.hit()
    }
}

/// An hour before one in the afternoon or evening that the words around it put there.
pub(super) fn afternoon(code: &str, part: &str) -> String {
    let later = has("AF EV NI", part);
    let hour = code.get(..2).and_then(|h| h.parse::<u32>().ok());
    match (hour, code.get(2..)) {
        (Some(h), Some(rest)) if later && (1..12).contains(&h) && !(part == "NI" && h < 5) => {
            format!("{:02}{rest}", h + 12)
        }
        _ => code.to_string(),
    }
}

/// A time of a day: with the day where it is known, alone where it is a clock time.
pub(super) fn at_time(cal: Option<Cal>, code: &str, end: usize, parts: Parts) -> Hit {
    let value = match cal {
        Some(Cal::Day(day)) => Some(format!("{day}T{code}")),
        // The hour is written, the day is not known.
        _ if code.contains(':') => Some(format!("T{code}")),
        _ => None,
    };
    Hit {
        end,
        time: Time {
            timex: Timex::Time,
            value,
            parts,
        },
        cal,
    }
}
