//! Dates, weekdays, deadlines and durations: which of two sentences fill one slot, and what their difference amounts to.

mod judge;
mod read;

use super::calendar::Calendar;
use super::clash::{self, Bearer, Manner};
use super::event;
use super::slot::{self, Candidate, Context};
use super::timex::{Length, Point};
use super::view::{Sent, View};
use super::{Divergence, Kind, Side, Verdict, why};
use crate::span::Span;
use judge::judge;

pub(super) use read::items;

/// How a time stands in its sentence. Only like frames fill one slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// When it happens.
    At,
    /// Until when ("by Friday", "the deadline expires on …").
    Deadline,
    /// When it is to happen ("slated for June 25").
    Planned,
    /// From when on.
    Since,
    /// So long before or after something.
    Offset(Direction),
    /// How long it takes.
    Length,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Before,
    After,
}

/// A bound on a length ("less than 48 hours").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exact,
    About,
    Less,
    More,
}

#[derive(Debug, Clone, PartialEq)]
enum What {
    Point(Point),
    Length(Length, Bound),
}

/// A time in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Item<'s> {
    span: Span,
    what: What,
    frame: Frame,
    context: Context<'s>,
    /// What it is the time of: the two events named right before it, or the noun it stands before.
    heads: Vec<String>,
    /// The named parties of its sentence, by key.
    parties: Vec<&'s str>,
    /// It is when something is said, not when it happens.
    of_saying: bool,
    /// It stands before a noun that it describes ("the Thursday report", "the 2016 election").
    attributive: bool,
    value: Option<String>,
    /// Its words without prepositions, for telling whether the form differs at all.
    form: String,
}

/// What two times come to.
#[derive(Debug, Clone)]
struct Judgement {
    verdict: Verdict,
    finer: Option<Side>,
    inferred: bool,
    reason: String,
}

/// The calendars of both texts, as far as they can be told.
#[derive(Debug, Clone, Default)]
pub(super) struct Calendars {
    a: Option<Calendar>,
    b: Option<Calendar>,
}

/// The calendars that the texts themselves, or their aligned slots, make known.
pub(super) fn calendars(
    pairs: &[(usize, usize)],
    a: (&View, &[Vec<Item>]),
    b: (&View, &[Vec<Item>]),
) -> Calendars {
    let own = |side: (&View, &[Vec<Item>])| {
        if side.0.document.published.is_some() {
            return None;
        }
        let items = side.1.iter().flatten();
        Calendar::own(items.filter_map(|i| match &i.what {
            What::Point(p) => Some(p),
            What::Length(..) => None,
        }))
    };
    let mut calendars = Calendars {
        a: own(a),
        b: own(b),
    };
    let (mut left, mut right) = (Vec::new(), Vec::new());
    for (x, y) in pairs {
        let (Some(of_a), Some(of_b)) = (a.1.get(*x), b.1.get(*y)) else {
            continue;
        };
        for (i, j) in best_points(of_a, of_b) {
            match (i.weekday_only, j.weekday_only) {
                (true, false) if j.is_day() && i.days.is_none() => {
                    left.extend(i.fixed.weekday.map(|w| (w, j.fixed)));
                }
                (false, true) if i.is_day() && j.days.is_none() => {
                    right.extend(j.fixed.weekday.map(|w| (w, i.fixed)));
                }
                _ => {}
            }
        }
    }
    calendars.a = calendars.a.or_else(|| Calendar::agreed(&left));
    calendars.b = calendars.b.or_else(|| Calendar::agreed(&right));
    calendars
}

/// The points of two sentences that fill one slot by what stands around them, whatever their values.
fn best_points<'i>(a: &'i [Item], b: &'i [Item]) -> Vec<(&'i Point, &'i Point)> {
    let mut candidates = Vec::new();
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            let (What::Point(p), What::Point(q)) = (&x.what, &y.what) else {
                continue;
            };
            let evidence = evidence(x, y);
            if evidence >= REPORT {
                candidates.push(Candidate {
                    a: i,
                    b: j,
                    rank: 0,
                    evidence,
                    judgement: (p, q),
                });
            }
        }
    }
    let assigned = slot::assign(candidates);
    assigned.into_iter().map(|c| c.judgement).collect()
}

/// Evidence from which a difference is reported at all, and from which it is called a conflict. Fitted on annotated
/// stories of other events than those bundled.
const REPORT: f32 = 0.5;
const CLASH: f32 = 0.7;

fn evidence(x: &Item, y: &Item) -> f32 {
    let frames = if x.frame == y.frame {
        1.0
    } else {
        match (x.frame, y.frame) {
            (Frame::At, Frame::Deadline) | (Frame::Deadline, Frame::At) => 0.6,
            _ => 0.0,
        }
    };
    let like = if x.frame == y.frame && x.frame != Frame::At {
        0.4
    } else {
        0.0
    };
    // Who took part tells which event it is, even far from the time: "met the envoy of the president in Oslo on Monday".
    // Of two events beside a time ("an interview, taped Monday") the nearer one must be the same.
    let parties = if one_kind(x, y) || (one_event(x, y) && x.heads.first() == y.heads.first()) {
        PARTY * shared_parties(x, y).min(3) as f32
    } else {
        0.0
    };
    frames * (slot::shared(&x.context, &y.context) + like + parties)
}

/// What a party of both tells of two times of one event.
const PARTY: f32 = 0.15;

fn shared_parties(x: &Item, y: &Item) -> usize {
    x.parties.iter().filter(|p| y.parties.contains(p)).count()
}

/// What differs in the times of two linked sentences. `elsewhere` tells whether a value of one side also stands in
/// another sentence of the other side that is linked to the same one: then it is no conflict but another slot.
pub(super) fn divergences(
    a: (&Sent, &[Item]),
    b: (&Sent, &[Item]),
    calendars: &Calendars,
    out: &mut Vec<Divergence>,
) {
    let mut candidates = Vec::new();
    // A time that fits one on the other side clashes with none there.
    let fits = |x: &Item, others: &[Item], swapped: bool| {
        let mut judged = others.iter().filter_map(|y| {
            if swapped {
                judge(y, x, calendars)
            } else {
                judge(x, y, calendars)
            }
        });
        judged.any(|j| matches!(j.verdict, Verdict::Equal | Verdict::Finer))
    };
    let deadlines = |items: &[Item]| items.iter().filter(|i| i.frame == Frame::Deadline).count();
    let one_deadline = deadlines(a.1) == 1 && deadlines(b.1) == 1;
    let lone = a.1.len() == 1 && b.1.len() == 1;
    let spans = |items: &[Item]| items.iter().map(|i| i.span).collect::<Vec<_>>();
    let about_the_text =
        clash::is_about_the_text(a.0, &spans(a.1)) || clash::is_about_the_text(b.0, &spans(b.1));
    for (i, x) in a.1.iter().enumerate() {
        for (j, y) in b.1.iter().enumerate() {
            let Some(judgement) = judge(x, y, calendars) else {
                continue;
            };
            if judgement.verdict == Verdict::Conflict && (fits(x, b.1, false) || fits(y, a.1, true))
            {
                continue;
            }
            let mut evidence = evidence(x, y);
            let deadlines =
                one_deadline && x.frame == Frame::Deadline && y.frame == Frame::Deadline;
            if deadlines {
                evidence += 0.4;
            }
            if one_event(x, y) {
                evidence += 0.3;
            }
            if judgement.verdict == Verdict::Conflict
                && (about_the_text
                    || !may_clash(x, y, deadlines)
                    || two_things((a.0, x), (b.0, y), deadlines))
            {
                continue;
            }
            // When something happens and when a time is up are two slots, even where no value tells them apart.
            if judgement.verdict == Verdict::Open && x.frame != y.frame {
                continue;
            }
            let floor = match judgement.verdict {
                Verdict::Equal if lone || x.form == y.form || named_days(x, y) => 0.0,
                Verdict::Equal | Verdict::Finer if lone || named_months(x, y) => REPORT / 2.0,
                Verdict::Conflict => CLASH,
                _ => REPORT,
            };
            if evidence < floor {
                continue;
            }
            candidates.push(Candidate {
                a: i,
                b: j,
                rank: rank(judgement.verdict),
                evidence,
                judgement,
            });
        }
    }
    for chosen in slot::assign(candidates) {
        let (Some(x), Some(y)) = (a.1.get(chosen.a), b.1.get(chosen.b)) else {
            continue;
        };
        if x.form == y.form {
            continue;
        }
        let judged = chosen.judgement;
        out.push(Divergence {
            kind: Kind::Date,
            verdict: judged.verdict,
            a: Some(a.0.filler(x.span, x.value.clone())),
            b: Some(b.0.filler(y.span, y.value.clone())),
            finer_side: judged.finer,
            audit: None,
            inferred: judged.inferred,
            why: why::both(a.0.say(x.span), b.0.say(y.span), &judged.reason),
        });
    }
}

/// Do both write the month?
fn named_months(x: &Item, y: &Item) -> bool {
    let named = |i: &Item| matches!(&i.what, What::Point(p) if p.month_written);
    named(x) && named(y)
}

/// Is it the time of one thing on both sides? Asked before two times are said to clash. "Met" here and "held talks" there
/// are one thing where the same two parties stand beside them.
fn one_event(x: &Item, y: &Item) -> bool {
    x.attributive == y.attributive
        && (x.heads.iter().any(|h| y.heads.contains(h)) || one_kind(x, y) || one_mishap(x, y))
}

/// What two times must have around them in common to be of one mishap.
const ONE_MISHAP: f32 = 0.7;

/// Are both of one mishap, whatever words tell it: "a fire destroyed the old mill on Monday", "the old mill burned down on
/// Tuesday"? What it befell stands on both sides.
fn one_mishap(x: &Item, y: &Item) -> bool {
    let mishap = |item: &Item| item.heads.iter().find_map(|h| event::mishap(h));
    mishap(x).is_some_and(|m| mishap(y) == Some(m))
        && slot::shared(&x.context, &y.context) >= ONE_MISHAP
}

fn one_kind(x: &Item, y: &Item) -> bool {
    let kind = |item: &Item| item.heads.iter().find_map(|h| event::kind(h));
    kind(x).is_some_and(|k| kind(y) == Some(k)) && shared_parties(x, y) > 1
}

/// How exact a point is: a day, a month, a year. Only points of one grain can clash: a week and a day in it, or a year
/// and a day, are told of different things.
fn grain(point: &Point) -> Option<u8> {
    match point.days {
        Some((first, last)) => match last - first {
            0 => Some(0),
            27..=30 => Some(1),
            364..=365 => Some(2),
            _ => None,
        },
        None if point.weekday_only || point.fixed.day.is_some() => Some(0),
        None if point.fixed.month.is_some() => Some(1),
        None if point.fixed.year.is_some() => Some(2),
        None => None,
    }
}

/// May two times that differ be called a clash?
fn may_clash(x: &Item, y: &Item, deadlines: bool) -> bool {
    match (&x.what, &y.what) {
        (What::Point(p), What::Point(q)) => {
            let (of_p, of_q) = (grain(p), grain(q));
            let written =
                |p: &Point| p.year_written || p.month_written || p.weekday_only || p.days.is_none();
            let months = p.month_written && q.month_written && of_p < Some(2) && of_q < Some(2);
            let one_grain = of_p.is_some() && of_p == of_q;
            (one_grain || months)
                && (written(p) || p.fixed.day.is_some())
                && (deadlines || one_event(x, y))
        }
        _ => one_event(x, y),
    }
}

/// Does anything speak for two things? Of two events beside a time the nearer one must be the same.
fn two_things((a, x): (&Sent, &Item), (b, y): (&Sent, &Item), deadlines: bool) -> bool {
    let one = deadlines || x.heads.first() == y.heads.first() || one_kind(x, y) || one_mishap(x, y);
    if !one || x.of_saying || y.of_saying {
        return true;
    }
    // "His first 11 seasons": of points, "first" and "last" say which.
    let lengths = matches!((&x.what, &y.what), (What::Length(..), What::Length(..)));
    lengths && Manner::of(a, x.span) != Manner::of(b, y.span)
        || Bearer::of(a, x.span, None).differs(&Bearer::of(b, y.span, None))
}

/// Do both write the day and the month? Two such days of one value are hardly in two slots.
fn named_days(x: &Item, y: &Item) -> bool {
    let named = |i: &Item| matches!(&i.what, What::Point(p) if p.is_day() && !p.weekday_only);
    named(x) && named(y)
}

fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Equal => 0,
        Verdict::Finer => 1,
        Verdict::Open => 2,
        Verdict::Conflict => 3,
    }
}
