//! Times of day: "10:35 a.m. EDT", "4 in the morning", "half past seven", "noon Thursday", "last night", "this morning".

use super::calendar::Cal;
use super::daypart::{afternoon, at_time};
use super::words::{part_of_day, zone};
use super::{Hit, Parts, Reader, Timex, When};
use crate::lexicon::table::has;
use crate::mention::numbers::words::below_hundred;

/// Words before a clock time without "a.m." or "p.m.".
const BEFORE: &str = "at by from until till to around about before after since and - –";

/// A time of day: its TIMEX3 code behind the `T`, and where it ends.
#[derive(Debug, Clone)]
pub(super) struct Hour {
    pub(super) code: String,
    pub(super) end: usize,
}

impl Reader<'_> {
    /// An expression that begins with a time of day.
    pub(super) fn clock(&self, i: usize) -> Option<Hit> {
        if let Some(hour) = self.hour(i, false) {
            return Some(self.on_day(&hour));
        }
        self.part_with_day(i)
    }

    /// A clock time with the day behind it ("10 p.m. Wednesday", "noon on Friday", "8am this morning"), else today's.
    pub(super) fn on_day(&self, hour: &Hour) -> Hit {
        let t = self.t;
        let mut at = hour.end;
        if t.is(at, ",") {
            at += 1;
        }
        if t.is(at, "on of") {
            at += 1;
        }
        if let Some(set) = self.set(at) {
            let day = set
                .time
                .value
                .as_deref()
                .filter(|v| v.starts_with("XXXX-W") && !v.contains('T'));
            let value = format!("{}T{}", day.unwrap_or(""), hour.code);
            let mut hit = Hit::fixed(set.end, Timex::Set, value);
            hit.time.parts = set.time.parts;
            return hit;
        }
        if let Some(when) = self.day(at) {
            let end = part_of_day(t.word(when.end)).map_or(when.end, |_| when.end + 1);
            return at_time(when.cal, &hour.code, end, when.parts);
        }
        if let Some(hit) = self
            .part_with_day(at)
            .filter(|h| matches!(h.cal, Some(Cal::Day(_))))
        {
            return at_time(hit.cal, &hour.code, hit.end, Parts::default());
        }
        at_time(
            self.published.map(Cal::Day),
            &hour.code,
            hour.end,
            Parts::default(),
        )
    }

    /// The hour behind a set of days whose value is `of`, and where it ends.
    pub(super) fn hour_behind(&self, i: usize, of: Option<&str>) -> Option<(String, usize)> {
        let at = self.before_hour(i);
        let spoken = at > i && self.t.is(at - 1, "at");
        let hour = self.hour(at, spoken)?;
        let night = self.t.is(i.wrapping_sub(1), "night evening afternoon")
            || of.is_some_and(|v| v.ends_with("TNI") || v.ends_with("TEV") || v.ends_with("TAF"));
        let code = if night {
            afternoon(&hour.code, "EV")
        } else {
            hour.code
        };
        Some((code, hour.end))
    }

    pub(super) fn day(&self, i: usize) -> Option<When> {
        self.bare(i).filter(|w| {
            matches!(w.cal, Some(Cal::Day(_))) || w.parts.weekday.is_some() || w.parts.day.is_some()
        })
    }

    /// Past "at", "around", ", at".
    pub(super) fn before_hour(&self, i: usize) -> usize {
        let t = self.t;
        let at = t.past(i, ", - –");
        if t.is(at, "at around about by for") {
            return at + 1;
        }
        at
    }

    /// A clock time at `i`; a bare number only where `spoken` says that one is expected.
    pub(super) fn hour(&self, i: usize, spoken: bool) -> Option<Hour> {
        self.named_hour(i)
            .or_else(|| self.past_the_hour(i))
            .or_else(|| self.digits_hour(i, spoken))
            .map(|h| self.after_zone(h))
    }

    pub(super) fn named_hour(&self, i: usize) -> Option<Hour> {
        let t = self.t;
        let at = t.past(i, "12");
        let code = match t.word(at) {
            "noon" => "12:00",
            "midnight" => "24:00",
            _ => return None,
        };
        (!t.hyphen(at + 1)).then(|| Hour {
            code: code.into(),
            end: at + 1,
        })
    }

    /// "half past seven", "a quarter to seven", "20 min past eight".
    pub(super) fn past_the_hour(&self, i: usize) -> Option<Hour> {
        let t = self.t;
        let a = t.past(i, "a");
        let (minutes, at) = match t.word(a) {
            "half" => (30, a + 1),
            "quarter" => (15, a + 1),
            _ => {
                let (n, end) = self.small(a)?;
                let unit = t.is(end, "min mins minutes");
                (
                    (1..60).contains(&n).then_some(n)?,
                    if unit { end + 1 } else { end },
                )
            }
        };
        let to = t.is(at, "to before");
        if !(t.is(at, "past after") || to)
            || (to && t.is(at, "to") && t.is_digits(a) && t.is_digits(at + 1))
        {
            return None;
        }
        let (hour, end) = self.small(at + 1).filter(|(h, _)| (1..=12).contains(h))?;
        if !t.is(a, "half quarter") && !t.is(at - 1, "min mins minutes") && !t.is(end, "in") {
            return None;
        }
        let (hour, minutes) = if to {
            (hour + 11, 60 - minutes)
        } else {
            (hour, minutes)
        };
        let hour = if hour > 12 { hour - 12 } else { hour };
        let (shift, end) = self.half_of_day(end, hour).unwrap_or((hour, end));
        let end = self.after_o_clock(end);
        Some(Hour {
            code: format!("{shift:02}:{minutes:02}"),
            end,
        })
    }

    pub(super) fn after_o_clock(&self, i: usize) -> usize {
        let t = self.t;
        if t.is(i, "oclock") {
            return i + 1;
        }
        if t.is(i, "o") && t.apostrophe(i + 1) && t.is(i + 2, "clock") {
            return i + 3;
        }
        i
    }

    pub(super) fn small(&self, i: usize) -> Option<(u32, usize)> {
        if let Some(n) = self.t.int(i) {
            return (self.t.word(i).len() <= 2).then_some((n, i + 1));
        }
        let (n, end) = below_hundred(self.t, i)?;
        Some((u32::try_from(n).ok()?, end))
    }

    /// "10:35 a.m.", "8.30pm", "4 p.m.", "14:30", "7 o'clock", "4 in the morning", "1600 GMT".
    pub(super) fn digits_hour(&self, i: usize, spoken: bool) -> Option<Hour> {
        let t = self.t;
        if t.glued(i) && !t.is(i.wrapping_sub(1), "( - – — \" “") {
            return None;
        }
        if t.word(i).len() == 4 && zone(t.word(i + 1)) && t.is_digits(i) {
            let n = t.int(i).filter(|n| n / 100 < 24 && n % 100 < 60)?;
            return Some(Hour {
                code: format!("{:02}:{:02}", n / 100, n % 100),
                end: i + 1,
            });
        }
        let (hour, mut end) = self.small(i).filter(|(h, _)| *h <= 24)?;
        let mut rest = String::new();
        let minutes = |at: usize| -> Option<u32> {
            let m = t
                .int(at + 1)
                .filter(|m| *m < 60 && t.word(at + 1).len() == 2)?;
            (t.glued(at) && t.glued(at + 1)).then_some(m)
        };
        let colon = t.is(end, ":");
        if (colon || t.is(end, "."))
            && t.is_digits(i)
            && let Some(m) = minutes(end)
        {
            rest = format!(":{m:02}");
            end += 2;
            if colon
                && t.is(end, ":")
                && let Some(s) = minutes(end)
            {
                rest = format!(":{m:02}:{s:02}");
                end += 2;
            }
        }
        let minute = if rest.is_empty() {
            ":00".to_string()
        } else {
            rest.clone()
        };
        if let Some((hour, end)) = self.half_of_day(end, hour) {
            return Some(Hour {
                code: format!("{hour:02}{minute}"),
                end,
            });
        }
        let clock = self.after_o_clock(end);
        if clock > end {
            let (hour, end) = self.half_of_day(clock, hour).unwrap_or((hour, clock));
            return Some(Hour {
                code: format!("{hour:02}{minute}"),
                end,
            });
        }
        let long = (colon || spoken) && !rest.is_empty();
        let stands =
            long && (spoken || zone(t.word(end)) || has(BEFORE, t.before(i, 1)) || rest.len() > 3);
        let bare = spoken
            && rest.is_empty()
            && !t.is(end, ", . - / : %") | t.ends_sentence(end)
            && (!t.is_word(end) || t.is(end, "on and in to for") || zone(t.word(end)));
        if !(stands || bare) || hour > 23 {
            return None;
        }
        Some(Hour {
            code: format!("{hour:02}{minute}"),
            end,
        })
    }

    /// "12:23:59" as it stands in a time stamp.
    pub(super) fn clock_digits(&self, i: usize) -> Option<Hour> {
        let t = self.t;
        let pair = |at: usize, most: u32| t.int(at).filter(|n| *n <= most && t.word(at).len() == 2);
        let colon = |at: usize| t.is(at, ":") && t.glued(at) && t.glued(at + 1);
        let hour = pair(i, 24)?;
        let minute = pair(i + 2, 59).filter(|_| colon(i + 1))?;
        let second = pair(i + 4, 59).filter(|_| colon(i + 3));
        Some(match second {
            Some(s) => Hour {
                code: format!("{hour:02}:{minute:02}:{s:02}"),
                end: i + 5,
            },
            None => Hour {
                code: format!("{hour:02}:{minute:02}"),
                end: i + 3,
            },
        })
    }

    /// "a.m.", "pm", "in the morning" behind an hour: the hour of 24, and where the words end.
    pub(super) fn half_of_day(&self, i: usize, hour: u32) -> Option<(u32, usize)> {
        let t = self.t;
        let noon_to_night = |h: u32| if h < 12 { h + 12 } else { h };
        let morning = |h: u32| if h == 12 { 0 } else { h };
        match t.word(i) {
            "a.m." | "am" | "a.m" => {
                let letters = !t.is(i, "am") || t.is_digits(i - 1) || t.is_word(i - 1);
                return (letters && hour <= 12).then(|| (morning(hour), i + 1));
            }
            "p.m." | "pm" | "p.m" => return (hour <= 23).then(|| (noon_to_night(hour), i + 1)),
            _ => {}
        }
        if t.reads(i, "in the") && hour <= 12 {
            let hour = match part_of_day(t.word(i + 2))?.0 {
                "MO" | "DA" => morning(hour),
                _ => noon_to_night(hour),
            };
            return Some((hour, i + 3));
        }
        if t.reads(i, "at night") && hour <= 12 {
            return Some((
                if hour < 5 {
                    hour
                } else {
                    noon_to_night(hour) % 24
                },
                i + 2,
            ));
        }
        None
    }

    pub(super) fn after_zone(&self, hour: Hour) -> Hour {
        let t = self.t;
        let mut end = hour.end;
        let local = t.reads(end, "local time");
        if zone(t.word(end)) && t.raw(end).chars().all(char::is_uppercase) {
            end += 1;
        } else if local || (t.capital(end) && t.is(end + 1, "time")) {
            end += 2;
        } else if t.capital(end)
            && t.is(end + 1, "standard daylight summer")
            && t.is(end + 2, "time")
        {
            end += 3;
        }
        Hour { end, ..hour }
    }
}
