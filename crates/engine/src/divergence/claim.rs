//! Claims: one side tells as done what the other expects, threatens or denies; the two name different parties for one
//! duty, or tell one deed with actor and acted-upon changed about.

mod extent;

use super::clash::Bearer;
use super::event::{self, Event, MOST_WORDS, Stance, phrase_end};
use super::name::Known;
use super::view::{Sent, Word};
use super::{Divergence, Filler, Kind, Verdict, why};
use crate::article::date::Date;
use crate::mention::names::NameKind;
use crate::ordered::Set;
use crate::span::Span;

/// Telling words besides the event that two sentences must share before their stances are compared; a name counts for all.
const SHARED: usize = 2;

/// Where one sentence tells as done what the other expects, threatens or denies; `published` is when the two texts were, as
/// far as that is known.
pub(super) fn divergences<'d>(
    (a, of_a): (&Sent<'d>, &[Sent<'d>]),
    (b, of_b): (&Sent<'d>, &[Sent<'d>]),
    published: (Option<Date>, Option<Date>),
    known: &Known,
    out: &mut Vec<Divergence>,
) {
    out.extend(duty(a, b, known));
    out.extend(stances((a, of_a), (b, of_b), published));
    out.extend(deeds(a, b, known));
    out.extend(extent::divergence(a, b));
}

/// The stances to one event of two sentences, each with the sentences of its text.
fn stances<'d>(
    (a, of_a): (&Sent<'d>, &[Sent<'d>]),
    (b, of_b): (&Sent<'d>, &[Sent<'d>]),
    published: (Option<Date>, Option<Date>),
) -> Option<Divergence> {
    // What was still to come for a paper of the day before, or of that morning, has come by now.
    let by = |x: Option<Date>, y: Option<Date>| x.zip(y).is_some_and(|(x, y)| x <= y);
    let (a_first, b_first) = (by(published.0, published.1), by(published.1, published.0));
    let (left, right) = (event::events(a), event::events(b));
    if left.is_empty() || right.is_empty() {
        return None;
    }
    // Each word once, and whether it is written with a capital: a name, a weekday.
    let keys = |s: &Sent<'d>| -> Set<(&'d str, bool)> {
        let telling = s
            .words
            .iter()
            .filter(|w| w.weight > 0.2 && !w.key.is_empty());
        telling.map(|w| (w.key, w.capital)).collect()
    };
    let shared = |kind: usize| {
        let (of_a, of_b) = (keys(a), keys(b));
        let common = of_a.intersection(&of_b);
        let common = common.filter(|k| event::kind(k.0) != Some(kind));
        common.map(|k| if k.1 { SHARED } else { 1 }).sum::<usize>()
    };
    let says = |events: &[Event], kind: usize, stance: Stance| {
        events.iter().any(|e| e.kind == kind && e.stance == stance)
    };
    for x in &left {
        for y in right.iter().filter(|y| y.kind == x.kind) {
            let (verdict, reason) = match (x.stance, y.stance) {
                (Stance::Ahead, Stance::Done) if a_first => (
                    Verdict::Open,
                    "A, published no later, expects it; B tells it as done",
                ),
                (Stance::Done, Stance::Ahead) if b_first => (
                    Verdict::Open,
                    "A tells it as done; B, published no later, expects it",
                ),
                (Stance::Ahead, Stance::Done) => {
                    (Verdict::Conflict, "A expects it, B tells it as done")
                }
                (Stance::Done, Stance::Ahead) => {
                    (Verdict::Conflict, "A tells it as done, B expects it")
                }
                (Stance::Denied, Stance::Done) => {
                    (Verdict::Conflict, "A denies it, B tells it as done")
                }
                (Stance::Done, Stance::Denied) => {
                    (Verdict::Conflict, "A tells it as done, B denies it")
                }
                (Stance::Meant, Stance::Done) => (
                    Verdict::Open,
                    "A tells of a plan or threat, B tells it as done",
                ),
                (Stance::Done, Stance::Meant) => (
                    Verdict::Open,
                    "A tells it as done, B tells of a plan or threat",
                ),
                _ => continue,
            };
            // A sentence that says both of one kind of event tells of two of them, and so does one before or behind which the
            // other is said.
            let both = says(&left, x.kind, y.stance)
                || says(&right, y.kind, x.stance)
                || beside(a, of_a).any(|s| says(&event::events(s), x.kind, y.stance))
                || beside(b, of_b).any(|s| says(&event::events(s), y.kind, x.stance));
            let denial = x.stance == Stance::Denied || y.stance == Stance::Denied;
            let bearer = |sent: &Sent<'d>, event: &Event| Bearer::of(sent, event.span, None);
            let apart = (denial && actor(a, x) != actor(b, y))
                || (verdict == Verdict::Conflict && bearer(a, x).differs(&bearer(b, y)));
            if !both && !apart && shared(x.kind) >= SHARED {
                return Some(clash((a, x.span), (b, y.span), verdict, reason));
            }
        }
    }
    None
}

/// The sentences before and behind one, as far as they were read.
fn beside<'s, 'd>(sent: &Sent<'d>, all: &'s [Sent<'d>]) -> impl Iterator<Item = &'s Sent<'d>> {
    let before = sent.n.checked_sub(1);
    let around = [before, Some(sent.n + 1)].into_iter().flatten();
    around.filter_map(|n| all.get(n))
}

/// The key of the nearest name before an event, of somebody who does it or does not: two who differ in that may both be right.
fn actor<'s>(sent: &'s Sent, event: &Event) -> Option<&'s str> {
    let before = sent.words.get(..event.at)?;
    let name = before
        .iter()
        .rev()
        .take(16)
        .find(|w| w.key.starts_with('@'))?;
    // "Williams' test was not released": not he.
    let possessive = sent
        .names()
        .any(|(s, _)| s.overlaps(name.span) && sent.is_possessive(s));
    (!possessive).then_some(name.key)
}

/// Somebody does something to somebody, in so many words: "Ukraine struck Russia", "Russia was struck by Ukraine".
struct Deed<'s> {
    verb: &'s str,
    actor: u32,
    acted: u32,
    span: Span,
}

/// Words of a deed on either side of its verb in which the names must stand.
const NEAR: usize = 4;

fn deeds_of<'s>(sent: &'s Sent) -> Vec<Deed<'s>> {
    let mut found = Vec::new();
    let names: Vec<(Span, u32)> = sent.names().map(|(s, n)| (s, n.entity)).collect();
    if names.len() < 2 {
        return found;
    }
    for (n, word) in sent.words.iter().enumerate() {
        let finite = word.lower.ends_with("ed") || event::is_past(word.lower);
        // What two do together, and what is said, has no direction that could be changed about.
        if !finite
            || word.weight < 0.2
            || event::kind(word.key) == Some(0)
            || sent.is_quoted(word.span)
        {
            continue;
        }
        let passive = sent
            .before(n, 0)
            .is_some_and(|w| matches!(w.lower, "was" | "were" | "been"));
        let by = sent.after(n + 1, 0).is_some_and(|w| w.lower == "by");
        if passive != by {
            continue;
        }
        let first = sent
            .words
            .get(n.saturating_sub(NEAR))
            .map_or(0, |w| w.span.start());
        let last = sent
            .words
            .get(n + NEAR)
            .or(sent.words.last())
            .map_or(0, |w| w.span.end());
        let subject = names
            .iter()
            .rfind(|(s, _)| s.end() <= word.span.start() && s.start() >= first);
        let object = names
            .iter()
            .find(|(s, _)| s.start() >= word.span.end() && s.end() <= last);
        let (Some(x), Some(y)) = (subject, object) else {
            continue;
        };
        let free = Span::new(x.0.end(), y.0.start());
        let inside = sent.words.get(sent.words_of(free)).unwrap_or(&[]);
        // "Russia's army struck", "hit refineries in Russia": the names are not the parties themselves.
        let plain = |w: &Word| {
            w.span == word.span
                || w.weight <= 0.0 && !w.is_mark() && !PREPOSITIONS.contains(&w.lower)
        };
        if sent.is_possessive(x.0) || sent.is_possessive(y.0) || !inside.iter().all(plain) {
            continue;
        }
        let (actor, acted) = if passive { (y.1, x.1) } else { (x.1, y.1) };
        found.push(Deed {
            verb: word.key,
            actor,
            acted,
            span: x.0.cover(y.0),
        });
    }
    found
}

/// "By" is none of them here: it leads up to the actor.
const PREPOSITIONS: &[&str] = &[
    "in", "at", "on", "for", "with", "from", "of", "to", "about", "over", "and", "that", "as",
];

fn deeds(a: &Sent, b: &Sent, known: &Known) -> Option<Divergence> {
    let (left, right) = (deeds_of(a), deeds_of(b));
    let swapped = |x: &Deed, y: &Deed| {
        x.verb == y.verb && known.same(x.actor, y.acted) && known.same(x.acted, y.actor)
    };
    let kept = |x: &Deed, y: &Deed| x.verb == y.verb && known.same(x.actor, y.actor);
    for x in &left {
        for y in &right {
            if swapped(x, y)
                && !left.iter().any(|d| kept(d, y))
                && !right.iter().any(|d| kept(x, d))
            {
                let reason = "who acts and who is acted upon are changed about";
                return Some(clash((a, x.span), (b, y.span), Verdict::Conflict, reason));
            }
        }
    }
    None
}

fn clash(a: (&Sent, Span), b: (&Sent, Span), verdict: Verdict, reason: &str) -> Divergence {
    let cut = |(sent, span): (&Sent, Span)| {
        let words = sent.words_of(span);
        let behind = sent.words.get(words.end);
        words.len() > MOST_WORDS && behind.is_some_and(|w| !w.is_mark())
    };
    let filler = |end: (&Sent, Span)| Filler {
        cut: cut(end),
        ..end.0.filler(end.1, None)
    };
    let said = |end: (&Sent, Span)| {
        let words = why::flat(end.0.say(end.1));
        if cut(end) { words + " …" } else { words }
    };
    Divergence {
        kind: Kind::Claim,
        verdict,
        a: Some(filler(a)),
        b: Some(filler(b)),
        finer_side: None,
        audit: None,
        inferred: false,
        why: why::both(&said(a), &said(b), reason),
    }
}

/// Words for what binds somebody.
const DUTIES: &[&str] = &[
    "deadlin",
    "ultimatum",
    "demand",
    "order",
    "call",
    "request",
    "oblig",
];

/// "A deadline for Russia to agree" here, "the deadline for the United States to end" there.
fn duty(a: &Sent, b: &Sent, known: &Known) -> Option<Divergence> {
    let ((x, of_x, who_x), (y, of_y, who_y)) = (bound(a)?, bound(b)?);
    let one = who_x
        .iter()
        .any(|p| who_y.iter().any(|q| known.same(*p, *q)));
    (of_x == of_y && !one).then(|| {
        clash(
            (a, x),
            (b, y),
            Verdict::Conflict,
            "different parties are to act",
        )
    })
}

/// "… for <country or body> to …" behind a word for a duty: where it stands, the word, and the parties.
fn bound<'d>(sent: &Sent<'d>) -> Option<(Span, &'d str, Vec<u32>)> {
    for (n, word) in sent.words.iter().enumerate() {
        if !DUTIES.contains(&word.key) {
            continue;
        }
        let rest = sent.words.get(n + 1..)?;
        let near = rest.iter().take(9).take_while(|w| !w.is_mark());
        let Some(at) = near.clone().position(|w| w.lower == "for") else {
            continue;
        };
        let Some(to) = near.clone().skip(at).position(|w| w.lower == "to") else {
            continue;
        };
        let (from, until) = (rest.get(at)?, rest.get(at + to)?);
        let place = from.span.cover(until.span);
        let named = sent.names().filter(|(s, _)| place.overlaps(*s));
        let parties: Vec<u32> = named
            .filter(|(_, name)| name.kind != NameKind::Other)
            .map(|(_, name)| name.entity)
            .collect();
        if to <= 4 && !parties.is_empty() {
            let end = phrase_end(sent, n + 1 + at + to);
            let span = Span::new(word.span.start(), end);
            return Some((span, word.key, parties));
        }
    }
    None
}
