//! The times of a sentence: what each says, how it stands, and what it is the time of.

use super::{Bound, Direction, Frame, Item, What};
use crate::divergence::event::mishap;
use crate::divergence::slot;
use crate::divergence::timex::{Length, Point};
use crate::divergence::view::{Sent, View, Word};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::mention::dates::{Time, Timex};
use crate::mention::numbers::approximate;
use crate::ordered;
use crate::span::Span;

/// The times of every sentence.
pub(in crate::divergence) fn items<'s>(view: &View<'s>, lexicon: &Lexicon) -> Vec<Vec<Item<'s>>> {
    view.sents.iter().map(|s| of_sentence(s, lexicon)).collect()
}

fn of_sentence<'s>(sent: &Sent<'s>, lexicon: &Lexicon) -> Vec<Item<'s>> {
    let mut found = Vec::new();
    for mention in &sent.mentions {
        let MentionKind::Date(time) = &mention.kind else {
            continue;
        };
        if found.len() >= slot::MOST {
            break;
        }
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
    ordered::sort_by_key(&mut found, |i| (i.span.start(), i.span.end()));
    found
}

/// Words of an expression that say nothing about its form.
const LEAD: &[&str] = &[
    "on", "in", "at", "by", "the", "of", "for", "until", "since", "from",
];

fn item<'s>(
    sent: &Sent<'s>,
    span: Span,
    what: What,
    frame: Frame,
    value: Option<String>,
    lexicon: &Lexicon,
) -> Item<'s> {
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
        .filter(|w| !w.is_mark() && !LEAD.contains(&w.lower))
        .map(|w| w.lower.trim_end_matches('.'))
        .collect::<Vec<_>>()
        .join(" ");
    let (attributive, heads) = heads(sent, span, lexicon);
    // "The lawyer said Thursday", "said on Thursday".
    let start = sent.words_of(span).start;
    let cue = (0..2)
        .filter_map(|n| sent.before(start, n))
        .find(|w| !LEAD.contains(&w.lower));
    let of_saying = cue.is_some_and(|w| lexicon.words.is_say(w.lower));
    // "Just days before" has no value of its own.
    let value = value.or_else(|| match &what {
        What::Length(length, _) => length.value(),
        What::Point(_) => None,
    });
    Item {
        span,
        what,
        frame,
        context: slot::context(sent, span, &skip),
        heads,
        parties: parties(sent),
        of_saying,
        attributive,
        value,
        form,
    }
}

/// The keys of the names of a sentence.
fn parties<'d>(sent: &Sent<'d>) -> Vec<&'d str> {
    let mut found = Vec::new();
    for word in &sent.words {
        if word.key.starts_with('@') && found.len() < slot::MOST && !found.contains(&word.key) {
            found.push(word.key);
        }
    }
    found
}

/// What a time is the time of, and whether it describes the noun behind it.
fn heads(sent: &Sent, span: Span, lexicon: &Lexicon) -> (bool, Vec<String>) {
    let words = sent.words_of(span);
    let next = sent.words.get(words.end);
    let lead = sent.before(words.start, 0).map_or("", |w| w.lower);
    let first = sent.words.get(words.start).map_or("", |w| w.lower);
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
        && !lexicon.words.is_say(noun.lower)
        && !noun.lower.ends_with("ed")
    {
        return (true, vec![noun.key.to_owned()]);
    }
    let clause = sent.clause_of(span.start());
    let before = sent.words.get(..words.start).unwrap_or(&[]);
    let behind = sent.words.get(words.end..).unwrap_or(&[]);
    let event = |w: &&Word| (w.event || mishap(w.key).is_some()) && w.weight > 0.0;
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
    let heads = heads.iter().map(|w| w.key.to_owned()).collect();
    (false, heads)
}

fn reading(sent: &Sent, span: Span, time: &Time) -> Option<(What, Frame)> {
    let words = sent.words_of(span);
    if time.timex == Timex::Duration {
        let mut length = Length::of(time.value.as_deref()?)?;
        let inside = sent.words.get(words.clone()).unwrap_or(&[]);
        if inside.iter().any(|w| w.lower.starts_with("decade")) {
            length.unit = unit("decade")?;
            length.count = length.hours.map(|hours| hours / length.unit);
        }
        // "Zero-day" is no length.
        if length.hours == Some(0.0) {
            return None;
        }
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
    inside.iter().chain(next).find_map(|w| match w.lower {
        "before" | "ahead" | "prior" => Some(Direction::Before),
        "after" | "following" | "since" => Some(Direction::After),
        _ => None,
    })
}

/// The length that "two days" says, from its words.
fn counted(sent: &Sent, words: &std::ops::Range<usize>) -> Option<Length> {
    let inside = sent.words.get(words.clone())?;
    let at = inside.iter().position(|w| unit(w.lower).is_some())?;
    let hours = unit(inside.get(at)?.lower)?;
    let count = at
        .checked_sub(1)
        .and_then(|n| inside.get(n))
        .and_then(|w| small(w.lower));
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
        "decade" => 87_660.0,
        _ => return None,
    })
}

fn small(word: &str) -> Option<f64> {
    const WORDS: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let named = || WORDS.iter().position(|w| *w == word);
    approximate(word).or_else(|| named().map(|place| place as f64))
}

/// "just days before the vote": a length of which only the unit is said; no recogniser gives it a value.
fn unnumbered<'s>(sent: &Sent<'s>, lexicon: &Lexicon, found: &mut Vec<Item<'s>>) {
    for (n, word) in sent.words.iter().enumerate() {
        let Some(hours) = unit(word.lower).filter(|_| word.lower.ends_with('s')) else {
            continue;
        };
        let Some(direction) = direction(sent, &(n + 1..n + 1)) else {
            continue;
        };
        let counted = sent.before(n, 0).is_some_and(|w| {
            small(w.lower).is_some() || w.lower.starts_with(|c: char| c.is_ascii_digit())
        });
        if counted || found.len() >= slot::MOST || found.iter().any(|i| i.span.overlaps(word.span))
        {
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
        match word.lower {
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
        match word.lower {
            "by" | "until" | "till" | "before" => return Frame::Deadline,
            "since" | "from" => return Frame::Since,
            _ => {}
        }
    }
    let planned = (0..3).filter_map(|n| sent.before(words.start, n));
    if planned
        .into_iter()
        .any(|w| matches!(w.lower, "slated" | "scheduled" | "planned"))
    {
        return Frame::Planned;
    }
    let near = (0..6).filter_map(|n| sent.before(words.start, n));
    if near.into_iter().any(|w| DEADLINE.contains(&w.lower)) {
        return Frame::Deadline;
    }
    Frame::At
}
