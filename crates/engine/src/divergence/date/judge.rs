//! What two times of one slot come to.

use super::{Bound, Calendars, Item, Judgement, What};
use crate::divergence::calendar::Calendar;
use crate::divergence::timex::{Length, Point};
use crate::divergence::{Side, Verdict};
use crate::mention::dates::Parts;

pub(super) fn judge(x: &Item, y: &Item, calendars: &Calendars) -> Option<Judgement> {
    match (&x.what, &y.what) {
        (What::Point(p), What::Point(q)) => points(p, q, calendars),
        (What::Length(p, of_p), What::Length(q, of_q)) if x.frame == y.frame => {
            lengths((p, *of_p), (q, *of_q))
        }
        _ => None,
    }
}

fn verdict(verdict: Verdict, finer: Option<Side>, reason: &str) -> Judgement {
    Judgement {
        verdict,
        finer,
        inferred: false,
        reason: reason.to_owned(),
    }
}

fn points(p: &Point, q: &Point, calendars: &Calendars) -> Option<Judgement> {
    if let (Some(x), Some(y)) = (p.days, q.days) {
        // A paper of the day after means the same Wednesday, whatever week its date makes it.
        if p.weekday_only && q.weekday_only && p.fixed.weekday == q.fixed.weekday {
            return Some(clocks(p, q));
        }
        return Some(intervals(x, y, p, q));
    }
    let nothing = Parts {
        weekday: None,
        ..Parts::default()
    };
    let bare = |point: &Point| point.days.is_none() && point.weekday_only;
    if bare(p) && bare(q) {
        return Some(if p.fixed.weekday == q.fixed.weekday {
            clocks(p, q)
        } else {
            verdict(Verdict::Conflict, None, "different days of the week")
        });
    }
    let mut inferred = false;
    let mut known = |point: &Point, calendar: &Option<Calendar>| {
        if bare(point)
            && let Some(resolved) = calendar.as_ref().zip(point.fixed.weekday)
            && let Some(parts) = resolved.0.resolve(resolved.1)
        {
            inferred = true;
            return parts;
        }
        point.fixed
    };
    let (x, y) = (known(p, &calendars.a), known(q, &calendars.b));
    let without = |parts: Parts| Parts {
        weekday: None,
        ..parts
    };
    if without(x) == nothing || without(y) == nothing {
        if (bare(p) && q.is_day()) || (bare(q) && p.is_day()) {
            return Some(verdict(Verdict::Open, None, UNTOLD));
        }
        return None;
    }
    let mut judged = fields(x, y, p, q)?;
    judged.inferred = inferred;
    // Of one weekday, written by both, the other dates of a text do not make two days: not all of them are of one week.
    let one_weekday = p.said_weekday.is_some() && p.said_weekday == q.said_weekday;
    if inferred && one_weekday && judged.verdict == Verdict::Conflict {
        return Some(verdict(Verdict::Open, None, UNTOLD));
    }
    if inferred {
        judged.reason += "; which day the weekday is follows from other dates in the texts";
    }
    Some(judged)
}

const UNTOLD: &str = "whether that is one day cannot be told from the texts";

/// Compares what both fix; fields that only one has make it finer.
fn fields(x: Parts, y: Parts, p: &Point, q: &Point) -> Option<Judgement> {
    let differ = |a: Option<i32>, b: Option<i32>| a.zip(b).is_some_and(|(a, b)| a != b);
    let small = |n: Option<u32>| n.and_then(|n| i32::try_from(n).ok());
    let no_year = x.year.is_none() || y.year.is_none();
    if differ(x.year, y.year) {
        return Some(verdict(Verdict::Conflict, None, "different years"));
    }
    if differ(small(x.month), small(y.month)) {
        let reason = match (x.year.is_some(), y.year.is_some()) {
            (true, false) => "different months; B gives no year",
            (false, true) => "different months; A gives no year",
            _ => "different months",
        };
        return Some(verdict(Verdict::Conflict, None, reason));
    }
    if differ(small(x.day), small(y.day)) {
        return Some(verdict(Verdict::Conflict, None, "different days"));
    }
    let shared = (x.month.is_some() && y.month.is_some()) || (x.day.is_some() && y.day.is_some());
    if !shared && (x.year.is_none() || y.year.is_none()) {
        return None;
    }
    if differ(small(x.weekday), small(y.weekday)) && no_year {
        return Some(verdict(Verdict::Open, None, "the days of the week differ"));
    }
    let count =
        |parts: Parts| usize::from(parts.month.is_some()) + usize::from(parts.day.is_some());
    Some(match count(x).cmp(&count(y)) {
        std::cmp::Ordering::Greater => verdict(Verdict::Finer, Some(Side::A), "A is more exact"),
        std::cmp::Ordering::Less => verdict(Verdict::Finer, Some(Side::B), "B is more exact"),
        std::cmp::Ordering::Equal => match (p.year_written, q.year_written) {
            (true, false) if y.year.is_none() => {
                verdict(Verdict::Finer, Some(Side::A), "B gives no year")
            }
            (false, true) if x.year.is_none() => {
                verdict(Verdict::Finer, Some(Side::B), "A gives no year")
            }
            _ => clocks(p, q),
        },
    })
}

fn intervals(x: (i64, i64), y: (i64, i64), p: &Point, q: &Point) -> Judgement {
    if x == y {
        return clocks(p, q);
    }
    if x.0 <= y.0 && y.1 <= x.1 {
        return verdict(Verdict::Finer, Some(Side::B), "B is more exact");
    }
    if y.0 <= x.0 && x.1 <= y.1 {
        return verdict(Verdict::Finer, Some(Side::A), "A is more exact");
    }
    if x.1 < y.0 || y.1 < x.0 {
        // A year that was only guessed from the day of publication is no reason for a clash.
        let guessed = !p.year_written || !q.year_written;
        if guessed && p.fixed.year != q.fixed.year && p.month_written && q.month_written {
            let yearless = |parts: Parts| Parts {
                year: None,
                weekday: None,
                ..parts
            };
            if let Some(judged) = fields(yearless(p.fixed), yearless(q.fixed), p, q)
                && judged.verdict != Verdict::Conflict
            {
                return judged;
            }
        }
        let reason =
            if p.fixed.year != q.fixed.year && p.fixed.year.is_some() && q.fixed.year.is_some() {
                "different years"
            } else if p.fixed.month != q.fixed.month {
                "different months"
            } else {
                "different days"
            };
        return verdict(Verdict::Conflict, None, reason);
    }
    verdict(Verdict::Open, None, "the times overlap only in part")
}

/// One day: what the times of the day come to.
fn clocks(p: &Point, q: &Point) -> Judgement {
    match (p.minute, q.minute) {
        (Some((x, true)), Some((y, true))) if x != y => {
            verdict(Verdict::Conflict, None, "different times of the day")
        }
        (Some((_, true)), Some((_, false))) | (Some(_), None) => {
            verdict(Verdict::Finer, Some(Side::A), "A gives the time of the day")
        }
        (Some((_, false)), Some((_, true))) | (None, Some(_)) => {
            verdict(Verdict::Finer, Some(Side::B), "B gives the time of the day")
        }
        (Some((x, _)), Some((y, _))) if x.abs_diff(y) > 180 => {
            verdict(Verdict::Open, None, "different parts of the day")
        }
        _ => verdict(Verdict::Equal, None, "the same day"),
    }
}

fn lengths(x: (&Length, Bound), y: (&Length, Bound)) -> Option<Judgement> {
    let same_unit = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-6;
    Some(match (x.0.hours, y.0.hours) {
        (None, None) => verdict(Verdict::Equal, None, "neither gives an exact length"),
        (Some(hours), None) => return vague(hours, y.0.unit, Side::A),
        (None, Some(hours)) => return vague(hours, x.0.unit, Side::B),
        (Some(a), Some(b)) => {
            if x.1 == y.1 && same_unit(a, b) {
                return Some(verdict(Verdict::Equal, None, "the same length"));
            }
            let close = (a - b).abs() <= 0.1 * a.max(b);
            match (x.1, y.1) {
                (Bound::Exact, Bound::About) if close => verdict(
                    Verdict::Finer,
                    Some(Side::A),
                    "B gives about the same length",
                ),
                (Bound::About, Bound::Exact) if close => verdict(
                    Verdict::Finer,
                    Some(Side::B),
                    "A gives about the same length",
                ),
                (Bound::Less, Bound::Less | Bound::Exact | Bound::About) if b <= a * 1.001 => {
                    verdict(
                        Verdict::Finer,
                        Some(Side::A),
                        "A gives a limit, and B’s figure is within it",
                    )
                }
                (Bound::Exact | Bound::About, Bound::Less) if a <= b * 1.001 => verdict(
                    Verdict::Finer,
                    Some(Side::B),
                    "B gives a limit, and A’s figure is within it",
                ),
                (Bound::More, Bound::Exact | Bound::About | Bound::More) if b >= a * 0.999 => {
                    verdict(
                        Verdict::Finer,
                        Some(Side::B),
                        "A gives a limit, and B’s figure is within it",
                    )
                }
                (Bound::Exact | Bound::About, Bound::More) if a >= b * 0.999 => verdict(
                    Verdict::Finer,
                    Some(Side::A),
                    "B gives a limit, and A’s figure is within it",
                ),
                _ if rounds(x.0, y.0) => {
                    verdict(Verdict::Finer, Some(Side::A), "B gives it rounded")
                }
                _ if rounds(y.0, x.0) => {
                    verdict(Verdict::Finer, Some(Side::B), "A gives it rounded")
                }
                _ => verdict(Verdict::Conflict, None, "different lengths"),
            }
        }
    })
}

/// "A few minutes" are no 26 years: what is said without a number is not counted in hundreds.
const MANY: f64 = 60.0;

fn vague(hours: f64, unit: f64, finer: Side) -> Option<Judgement> {
    if hours > MANY * unit {
        return None;
    }
    Some(if hours >= unit * 0.99 {
        verdict(
            Verdict::Finer,
            Some(finer),
            match finer {
                Side::A => "B gives no number",
                Side::B => "A gives no number",
            },
        )
    } else {
        verdict(
            Verdict::Open,
            None,
            match finer {
                Side::A => "B gives no number",
                Side::B => "A gives no number",
            },
        )
    })
}

/// Does the length `exact` give `rounded` when it is rounded to whole units of that?
fn rounds(exact: &Length, rounded: &Length) -> bool {
    let (Some(hours), Some(count)) = (exact.hours, rounded.count) else {
        return false;
    };
    let finer_unit = exact.unit < rounded.unit || exact.count.is_none_or(|c| c.fract() != 0.0);
    finer_unit && count.fract() == 0.0 && ((hours / rounded.unit).round() - count).abs() < 1e-6
}
