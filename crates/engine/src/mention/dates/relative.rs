//! Dates seen from the day of publication or from the last date named: "yesterday", "last week", "next June",
//! "this Friday", "that day", "Friday next week".

use super::calendar::{Cal, Season, Unit};
use super::words::{season, unit, weekday};
use super::{Parts, Reader, When};

/// Which of a row of stretches is meant, counted from the one that holds the reference day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    Last,
    This,
    Next,
    /// The one last named in the text.
    Named,
    /// The one after the last named.
    AfterNamed,
    BeforeNamed,
}

impl Reader<'_> {
    /// A relative date.
    pub(super) fn relative(&self, i: usize) -> Option<When> {
        let readings: [fn(&Self, usize) -> Option<When>; 4] = [
            Self::near_day,
            Self::stepped,
            Self::weekday_of_week,
            Self::week_of,
        ];
        readings.iter().find_map(|read| read(self, i))
    }

    /// "yesterday", "the day after tomorrow".
    fn near_day(&self, i: usize) -> Option<When> {
        let t = self.t;
        let day = |n: i64| self.published.and_then(|p| p.plus_days(n)).map(Cal::Day);
        let the = t.past(i, "the");
        if t.reads(the, "day before yesterday") {
            return Some(When::new(the + 3, day(-2)));
        }
        if t.reads(the, "day after tomorrow") {
            return Some(When::new(the + 3, day(2)));
        }
        let step = match t.word(i) {
            "yesterday" => -1,
            "today" => 0,
            "tomorrow" => 1,
            _ => return None,
        };
        Some(When::new(i + 1, day(step)))
    }

    /// The word or words that say which one, and where they end.
    pub(super) fn step(&self, i: usize) -> Option<(Step, usize)> {
        let t = self.t;
        let the = t.is(i, "the");
        let at = if the { i + 1 } else { i };
        if t.is(i, "this") && t.is(i + 1, "past last") {
            return Some((Step::Last, i + 2));
        }
        if t.is(i, "this") && t.is(i + 1, "coming next") {
            return Some((Step::Next, i + 2));
        }
        if t.is(at, "that this") && t.is(at + 1, "same") {
            return Some((Step::Named, at + 2));
        }
        let step = match t.word(at) {
            "last" | "past" => Step::Last,
            "previous" | "preceding" | "prior" if the => Step::BeforeNamed,
            "this" if !the => Step::This,
            "current" => Step::This,
            "next" if the && t.is(at + 1, "day morning afternoon evening night") => {
                Step::AfterNamed
            }
            "next" | "coming" | "upcoming" => Step::Next,
            "following" if the => Step::AfterNamed,
            "that" if !the => Step::Named,
            "same" if the => Step::Named,
            _ => return None,
        };
        Some((step, at + 1))
    }

    /// The stretch of size `unit` that `step` points to.
    pub(super) fn stepped_unit(&self, step: Step, unit: Unit) -> Option<Cal> {
        let of_last = || {
            let day = self
                .context
                .last
                .and_then(Cal::first_day)
                .or(self.published)?;
            Some(Cal::around(day, unit))
        };
        match step {
            Step::Last => Cal::around(self.published?, unit).plus(-1),
            Step::This => Some(Cal::around(self.published?, unit)),
            Step::Next => Cal::around(self.published?, unit).plus(1),
            Step::Named => of_last(),
            Step::AfterNamed => of_last()?.plus(1),
            Step::BeforeNamed => of_last()?.plus(-1),
        }
    }

    fn stepped(&self, i: usize) -> Option<When> {
        let t = self.t;
        let (step, at) = self.step(i)?;
        if let Some((day, _)) =
            weekday(t.word(at)).filter(|(_, short)| !short || t.word(at).len() > 3)
        {
            return Some(When {
                end: at + 1,
                cal: self.stepped_weekday(step, day),
                parts: Parts {
                    weekday: Some(day),
                    ..Parts::default()
                },
            });
        }
        if let Some(season) = season(t.word(at)) {
            return Some(When::new(at + 1, self.stepped_season(step, season)));
        }
        if let Some((month, end)) = self.month_name(at)
            && (t.capital(at) || !t.is(at, "may march"))
        {
            if self.day_number(end).is_some_and(|(_, e)| !t.is_word(e)) {
                return None;
            }
            let cal = self.stepped_month(step, month);
            return Some(When {
                end,
                cal,
                parts: Parts {
                    month: Some(month),
                    ..Parts::default()
                },
            });
        }
        let at = t.past(at, "fiscal financial calendar academic school trading");
        let (unit, plural) = unit(t.word(at))?;
        let vague = matches!(
            unit,
            Unit::Season | Unit::Second | Unit::Minute | Unit::Hour
        );
        if plural || vague || t.is(at, "night") {
            return None;
        }
        if unit == Unit::Day
            && matches!(step, Step::Last | Step::Next | Step::This)
            && !t.is(i, "the")
        {
            return None;
        }
        if unit >= Unit::Decade && step != Step::This && step != Step::Named {
            return None;
        }
        let cal = self.stepped_unit(step, unit);
        let end = at + 1;
        // "next week Sunday", "next week on Friday".
        let on = t.past(end, "on");
        if unit == Unit::Week
            && let Some((day, false)) = weekday(t.word(on))
        {
            let cal = cal
                .and_then(Cal::first_day)
                .and_then(|m| m.plus_days(i64::from(day)));
            return Some(When {
                end: on + 1,
                cal: cal.map(Cal::Day),
                parts: Parts {
                    weekday: Some(day),
                    ..Parts::default()
                },
            });
        }
        Some(When::new(end, cal))
    }

    fn stepped_weekday(&self, step: Step, day: u32) -> Option<Cal> {
        let from = match step {
            Step::Last | Step::This | Step::Next => self.published?,
            _ => self
                .context
                .last
                .and_then(Cal::first_day)
                .or(self.published)?,
        };
        let ahead = (i64::from(day) - i64::from(from.weekday())).rem_euclid(7);
        let move_by = match step {
            Step::Next | Step::AfterNamed => {
                if ahead == 0 {
                    7
                } else {
                    ahead
                }
            }
            Step::This => i64::from(day) - i64::from(from.weekday()),
            Step::Named => ahead,
            Step::Last | Step::BeforeNamed => ahead - 7,
        };
        from.plus_days(move_by).map(Cal::Day)
    }

    fn stepped_season(&self, step: Step, season: Season) -> Option<Cal> {
        let p = self.published?;
        let this = Cal::Season(p.year(), season);
        let begins = this.first_day()?;
        match step {
            // "last fall" in spring is last year's, in late winter too; a season just over is "last" as well.
            Step::Last if begins.plus_months(3)? <= p => Some(this),
            Step::Last => this.plus(-1),
            Step::Next if begins > p => Some(this),
            Step::Next => this.plus(1),
            _ => Some(this),
        }
    }

    fn stepped_month(&self, step: Step, month: u32) -> Option<Cal> {
        let p = self.published?;
        let year = match step {
            Step::Last if month < p.month() => p.year(),
            Step::Last => p.year() - 1,
            Step::Next if month > p.month() => p.year(),
            Step::Next => p.year() + 1,
            _ => p.year(),
        };
        Some(Cal::Month(year, month))
    }

    /// "Friday next week", "Monday of last week", "on Friday of the following week".
    fn weekday_of_week(&self, i: usize) -> Option<When> {
        let t = self.t;
        let (day, _) = weekday(t.word(i))?;
        let at = if t.is(i + 1, "of") { i + 2 } else { i + 1 };
        let (step, at) = self.step(at)?;
        if !t.is(at, "week") {
            return None;
        }
        let cal = self.stepped_unit(step, Unit::Week).and_then(Cal::first_day);
        let cal = cal.and_then(|m| m.plus_days(i64::from(day)));
        Some(When {
            end: at + 1,
            cal: cal.map(Cal::Day),
            parts: Parts {
                weekday: Some(day),
                ..Parts::default()
            },
        })
    }

    /// "the week of March 6".
    fn week_of(&self, i: usize) -> Option<When> {
        let t = self.t;
        let the = t.past(i, "the");
        if !t.reads(the, "week of") {
            return None;
        }
        let day = self.month_date(the + 2).filter(|w| w.parts.day.is_some())?;
        let cal = day
            .cal
            .and_then(Cal::first_day)
            .map(|d| Cal::around(d, Unit::Week));
        Some(When { cal, ..day })
    }
}
