//! Dates, weekdays, deadlines and durations: which of two sentences fill one slot, and what their difference amounts to.

use super::calendar::Calendar;
use super::slot::{self, Candidate, Context};
use super::timex::{Length, Point};
use super::view::{Sent, View, Word};
use super::{Divergence, Kind, Side, Verdict, why};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::mention::dates::{Parts, Time, Timex};
use crate::span::Span;

/// How a time stands in its sentence. Only like frames fill one slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Frame {
    /// When it happens.
    At,
    /// Until when ("by Friday", "the deadline expires on …").
    Deadline,
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
pub(super) struct Item {
    span: Span,
    what: What,
    frame: Frame,
    context: Context,
    /// What it is the time of: the two events named right before it, or the noun it stands before.
    heads: Vec<String>,
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

/// The times of every sentence.
pub(super) fn items(view: &View, lexicon: &Lexicon) -> Vec<Vec<Item>> {
    view.sents.iter().map(|s| of_sentence(s, lexicon)).collect()
}

fn of_sentence(sent: &Sent, lexicon: &Lexicon) -> Vec<Item> {
    let mut found = Vec::new();
    for mention in &sent.mentions {
        let MentionKind::Date(time) = &mention.kind else {
            continue;
        };
        if sent
            .say(mention.span)
            .split(' ')
            .any(|w| w == "may" || w == "march")
        {
            continue;
        }
        if let Some((what, frame)) = reading(sent, mention.span, time) {
            found.push(item(
                sent,
                mention.span,
                what,
                frame,
                time.value.clone(),
                lexicon,
            ));
        }
    }
    unnumbered(sent, lexicon, &mut found);
    found.sort_by_key(|i| (i.span.start(), i.span.end()));
    found
}

/// Words of an expression that say nothing about its form.
const LEAD: &[&str] = &[
    "on", "in", "at", "by", "the", "of", "for", "until", "since", "from",
];

fn item(
    sent: &Sent,
    span: Span,
    what: What,
    frame: Frame,
    value: Option<String>,
    lexicon: &Lexicon,
) -> Item {
    let times: Vec<Span> = sent
        .mentions
        .iter()
        .filter(|m| matches!(m.kind, MentionKind::Date(_)))
        .map(|m| m.span)
        .collect();
    let skip = |w: &Word| times.iter().any(|t| t.overlaps(w.span));
    let form = sent
        .words
        .get(sent.words_of(span))
        .unwrap_or(&[])
        .iter()
        .filter(|w| !w.is_mark() && !LEAD.contains(&w.lower.as_str()))
        .map(|w| w.lower.trim_end_matches('.'))
        .collect::<Vec<_>>()
        .join(" ");
    let (attributive, heads) = heads(sent, span, lexicon);
    Item {
        span,
        what,
        frame,
        context: slot::context(sent, span, &skip),
        heads,
        attributive,
        value,
        form,
    }
}

/// What a time is the time of, and whether it describes the noun behind it.
fn heads(sent: &Sent, span: Span, lexicon: &Lexicon) -> (bool, Vec<String>) {
    let words = sent.words_of(span);
    let next = sent.words.get(words.end);
    let lead = sent.before(words.start, 0).map_or("", |w| w.lower.as_str());
    let first = sent.words.get(words.start).map_or("", |w| w.lower.as_str());
    let preposition = |w: &str| {
        matches!(
            w,
            "on" | "in"
                | "by"
                | "until"
                | "since"
                | "from"
                | "at"
                | "before"
                | "after"
                | "during"
                | "late"
                | "early"
        )
    };
    let bare = !preposition(lead) && !preposition(first);
    if let Some(noun) = next.filter(|w| bare && !w.is_mark() && w.weight > 0.0)
        && !lexicon.words.is_say(&noun.lower)
        && !noun.lower.ends_with("ed")
    {
        return (true, vec![noun.key.clone()]);
    }
    let clause = sent.clause_of(span.start());
    let before = sent.words.get(..words.start).unwrap_or(&[]);
    let behind = sent.words.get(words.end..).unwrap_or(&[]);
    let event = |w: &&Word| w.event && w.weight > 0.0;
    let inside = |w: &&Word| sent.clause_of(w.span.start()) == clause;
    let near = before.iter().rev().filter(|w| !w.is_mark()).take(12);
    let own: Vec<&Word> = near.filter(inside).filter(event).take(2).collect();
    let after = || behind.iter().filter(|w| !w.is_mark()).take(12).find(event);
    let farther = || {
        before
            .iter()
            .rev()
            .filter(|w| !w.is_mark())
            .take(20)
            .find(event)
    };
    let heads = if own.is_empty() {
        // "On Monday, the court ruled …"; "… met the envoy, a friend of the president, in Oslo on Monday".
        after().or_else(farther).into_iter().collect()
    } else {
        own
    };
    let heads = heads.iter().map(|w| w.key.clone()).collect();
    (false, heads)
}

fn reading(sent: &Sent, span: Span, time: &Time) -> Option<(What, Frame)> {
    let words = sent.words_of(span);
    if time.timex == Timex::Duration {
        let length = Length::of(time.value.as_deref()?)?;
        let bound = bound(sent, &words);
        let frame = direction(sent, &words).map_or(Frame::Length, Frame::Offset);
        return Some((What::Length(length, bound), frame));
    }
    if let (Some(direction), None) = (direction(sent, &words), &time.value) {
        // "two days before the deadline" as one expression.
        let length = counted(sent, &words)?;
        let bound = bound(sent, &words);
        return Some((What::Length(length, bound), Frame::Offset(direction)));
    }
    let point = Point::of(time)?;
    Some((What::Point(point), frame(sent, &words)))
}

/// "before", "ahead of", "after" right behind the words, or at their end.
fn direction(sent: &Sent, words: &std::ops::Range<usize>) -> Option<Direction> {
    let inside = sent.words.get(words.clone()).unwrap_or(&[]);
    let next = sent.after(words.end, 0);
    inside
        .iter()
        .chain(next)
        .find_map(|w| match w.lower.as_str() {
            "before" | "ahead" | "prior" => Some(Direction::Before),
            "after" | "following" | "since" => Some(Direction::After),
            _ => None,
        })
}

/// The length that "two days" says, from its words.
fn counted(sent: &Sent, words: &std::ops::Range<usize>) -> Option<Length> {
    let inside = sent.words.get(words.clone())?;
    let at = inside.iter().position(|w| unit(&w.lower).is_some())?;
    let hours = unit(&inside.get(at)?.lower)?;
    let count = at
        .checked_sub(1)
        .and_then(|n| inside.get(n))
        .and_then(|w| small(&w.lower));
    Some(Length {
        hours: count.map(|c| c * hours),
        unit: hours,
        count,
    })
}

fn unit(word: &str) -> Option<f64> {
    Some(match word.trim_end_matches('s') {
        "hour" => 1.0,
        "day" => 24.0,
        "week" => 168.0,
        "month" => 730.5,
        "year" => 8766.0,
        _ => return None,
    })
}

fn small(word: &str) -> Option<f64> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    if let Ok(number) = word.parse::<f64>() {
        return number.is_finite().then_some(number);
    }
    let place = WORDS.iter().position(|w| *w == word)?;
    Some(place as f64)
}

/// "just days before the vote": a length of which only the unit is said; no recogniser gives it a value.
fn unnumbered(sent: &Sent, lexicon: &Lexicon, found: &mut Vec<Item>) {
    for (n, word) in sent.words.iter().enumerate() {
        let Some(hours) = unit(&word.lower).filter(|_| word.lower.ends_with('s')) else {
            continue;
        };
        let Some(direction) = direction(sent, &(n + 1..n + 1)) else {
            continue;
        };
        let counted = sent.before(n, 0).is_some_and(|w| {
            small(&w.lower).is_some() || w.lower.starts_with(|c: char| c.is_ascii_digit())
        });
        if counted || found.iter().any(|i| i.span.overlaps(word.span)) {
            continue;
        }
        let length = Length {
            hours: None,
            unit: hours,
            count: None,
        };
        let next = sent.after(n + 1, 0).map_or(word.span, |w| w.span);
        let what = What::Length(length, Bound::Exact);
        let frame = Frame::Offset(direction);
        found.push(item(
            sent,
            word.span.cover(next),
            what,
            frame,
            None,
            lexicon,
        ));
    }
}

fn bound(sent: &Sent, words: &std::ops::Range<usize>) -> Bound {
    let inside = sent.words.get(words.clone()).unwrap_or(&[]);
    let before = (0..2).filter_map(|n| sent.before(words.start, n));
    for word in inside.iter().chain(before) {
        match word.lower.as_str() {
            "less" | "under" | "within" | "barely" => return Bound::Less,
            "more" | "over" | "least" => return Bound::More,
            "about" | "around" | "nearly" | "almost" | "roughly" | "some" | "approximately" => {
                return Bound::About;
            }
            _ => {}
        }
    }
    Bound::Exact
}

/// Words that tell a deadline when they stand near a date.
const DEADLINE: &[&str] = &[
    "deadline",
    "expire",
    "expires",
    "expired",
    "expiry",
    "expiration",
    "ultimatum",
    "due",
];

fn frame(sent: &Sent, words: &std::ops::Range<usize>) -> Frame {
    let inside = sent.words.get(words.clone()).unwrap_or(&[]);
    let lead = inside
        .first()
        .into_iter()
        .chain(sent.before(words.start, 0));
    for word in lead {
        match word.lower.as_str() {
            "by" | "until" | "till" | "before" => return Frame::Deadline,
            "since" | "from" => return Frame::Since,
            _ => {}
        }
    }
    let near = (0..6).filter_map(|n| sent.before(words.start, n));
    if near
        .into_iter()
        .any(|w| DEADLINE.contains(&w.lower.as_str()))
    {
        return Frame::Deadline;
    }
    Frame::At
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
    frames * (slot::shared(&x.context, &y.context) + like)
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
            if judgement.verdict == Verdict::Conflict && !may_clash(x, y, deadlines) {
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

/// Is it the time of one thing on both sides? Asked before two times are said to clash.
fn one_event(x: &Item, y: &Item) -> bool {
    x.attributive == y.attributive && x.heads.iter().any(|h| y.heads.contains(h))
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

fn judge(x: &Item, y: &Item, calendars: &Calendars) -> Option<Judgement> {
    match (&x.what, &y.what) {
        (What::Point(p), What::Point(q)) => points(p, q, calendars),
        (What::Length(p, of_p), What::Length(q, of_q)) if x.frame == y.frame => {
            Some(lengths((p, *of_p), (q, *of_q)))
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
            return Some(verdict(
                Verdict::Open,
                None,
                "the texts do not tell whether that is one day",
            ));
        }
        return None;
    }
    let mut judged = fields(x, y, p, q)?;
    judged.inferred = inferred;
    if inferred {
        judged.reason += ", taking the weekday from the other dates of the texts";
    }
    Some(judged)
}

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

fn lengths(x: (&Length, Bound), y: (&Length, Bound)) -> Judgement {
    let same_unit = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-6;
    match (x.0.hours, y.0.hours) {
        (None, None) => verdict(Verdict::Equal, None, "no exact length on either side"),
        (Some(hours), None) => vague(hours, y.0.unit, Side::A),
        (None, Some(hours)) => vague(hours, x.0.unit, Side::B),
        (Some(a), Some(b)) => {
            if x.1 == y.1 && same_unit(a, b) {
                return verdict(Verdict::Equal, None, "the same length");
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
                    verdict(Verdict::Finer, Some(Side::A), "A gives a bound that fits")
                }
                (Bound::Exact | Bound::About, Bound::Less) if a <= b * 1.001 => {
                    verdict(Verdict::Finer, Some(Side::B), "B gives a bound that fits")
                }
                (Bound::More, Bound::Exact | Bound::About | Bound::More) if b >= a * 0.999 => {
                    verdict(Verdict::Finer, Some(Side::B), "A gives a bound that fits")
                }
                (Bound::Exact | Bound::About, Bound::More) if a >= b * 0.999 => {
                    verdict(Verdict::Finer, Some(Side::A), "B gives a bound that fits")
                }
                _ if rounds(x.0, y.0) => verdict(Verdict::Finer, Some(Side::A), "A rounds to B"),
                _ if rounds(y.0, x.0) => verdict(Verdict::Finer, Some(Side::B), "B rounds to A"),
                _ => verdict(Verdict::Conflict, None, "different lengths"),
            }
        }
    }
}

fn vague(hours: f64, unit: f64, finer: Side) -> Judgement {
    if hours >= unit * 0.99 {
        verdict(Verdict::Finer, Some(finer), "the other gives no number")
    } else {
        verdict(Verdict::Open, None, "one gives no number")
    }
}

/// Does the length `exact` give `rounded` when it is rounded to whole units of that?
fn rounds(exact: &Length, rounded: &Length) -> bool {
    let (Some(hours), Some(count)) = (exact.hours, rounded.count) else {
        return false;
    };
    let finer_unit = exact.unit < rounded.unit || exact.count.is_none_or(|c| c.fract() != 0.0);
    finer_unit && count.fract() == 0.0 && ((hours / rounded.unit).round() - count).abs() < 1e-6
}
