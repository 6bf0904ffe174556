//! Claims: one side tells as done what the other expects or denies; or the two name different parties for one duty.
//!
//! No parser stands behind this: an event is a word of a table of events (a meeting, a vote, a strike …), and how a
//! sentence stands to it is read from the few words before it. What is not plain by that is not reported.

use super::name::Known;
use super::slot::MOST;
use super::view::{Sent, Word};
use super::{Divergence, Kind, Verdict, why};
use crate::mention::names::NameKind;
use crate::ordered::Set;
use crate::span::Span;

/// How a sentence stands to an event it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stance {
    /// It has happened.
    Done,
    /// It is expected, planned or possible.
    Ahead,
    /// It has not happened.
    Denied,
}

/// Words that put an event ahead of the telling. "Will", "would" and "could" are not among them: in reports they stand
/// for orders, conditions and the past as well.
const AHEAD: &[&str] = &[
    "slated",
    "scheduled",
    "expected",
    "due",
    "planned",
    "plans",
    "may",
    "might",
    "poised",
    "maybe",
    "perhaps",
    "possibly",
    "expects",
    "intends",
    "set",
];

/// Events that make news, each with the words for it (in their stems).
const EVENTS: &[&[&str]] = &[
    &["meet", "talk", "summit", "negoti", "convers", "discuss"],
    &["vote"],
    &["pass"],
    &["approv", "ratifi"],
    &["sign", "endors"],
    &["resign", "quit", "step"],
    &["arrest", "detain"],
    &["kill", "die", "dead"],
    &["attack", "strike", "shell", "bomb", "hit"],
    &["withdraw", "pull", "leav"],
    &["agre", "accept", "deal"],
    &["apolog", "apologis", "apologiz"],
    &["releas", "free"],
    &["confirm", "certifi", "verifi"],
    &["win", "victori"],
    &["impos", "introduc"],
    &["arriv", "visit", "land"],
    &["launch", "open", "start", "begin"],
];

/// An event in a sentence.
struct Event {
    group: usize,
    stance: Stance,
    /// From the word that sets the stance to the end of what it governs.
    span: Span,
}

fn events(sent: &Sent) -> Vec<Event> {
    let mut found = Vec::new();
    for (n, word) in sent.words.iter().enumerate() {
        let group = EVENTS.iter().position(|g| g.contains(&word.key.as_str()));
        let Some(group) = group.filter(|_| !sent.is_quoted(word.span)) else {
            continue;
        };
        if found.len() >= MOST {
            break;
        }
        if let Some((stance, by)) = stance(sent, n) {
            let span = by.cover(word.span);
            found.push(Event {
                group,
                stance,
                span: Span::new(span.start(), phrase_end(sent, sent.word_at(span.end()))),
            });
        }
    }
    found
}

/// The end of the phrase that goes on at word `n`: up to a mark, eight words at most.
fn phrase_end(sent: &Sent, n: usize) -> usize {
    let rest = sent.words.get(n..).unwrap_or(&[]);
    let before = n.checked_sub(1).and_then(|m| sent.words.get(m));
    rest.iter()
        .take(8)
        .take_while(|w| !w.is_mark())
        .last()
        .or(before)
        .map_or(0, |w| w.span.end())
}

/// The stance to the event at word `n`, and the word that sets it.
fn stance(sent: &Sent, n: usize) -> Option<(Stance, Span)> {
    let word = sent.words.get(n)?;
    let clause = sent.clause_of(word.span.start());
    let before: Vec<&Word> = sent
        .words
        .get(..n)?
        .iter()
        .rev()
        .take_while(|w| sent.clause_of(w.span.start()) == clause)
        .filter(|w| !w.is_mark())
        .take(5)
        .collect();
    let at = |i: usize| before.get(i).map_or("", |w| w.lower.as_str());
    let denied = before
        .iter()
        .take(2)
        .find(|w| matches!(w.lower.as_str(), "not" | "never") || w.lower.ends_with("n't"));
    if let Some(by) = denied {
        return Some((Stance::Denied, by.span));
    }
    // "Is expected to meet", "may meet".
    let hedge = if at(0) == "to" {
        before.get(1)
    } else {
        before.first()
    };
    if let Some(by) = hedge.filter(|w| AHEAD.contains(&w.lower.as_str())) {
        let bare_set = by.lower == "set" && at(0) != "to";
        return (!bare_set).then_some((Stance::Ahead, by.span));
    }
    // "Meetings are expected to happen", "the vote is set for Friday".
    let verb = sent.after(n + 1, 0).map_or("", |w| w.lower.as_str());
    if matches!(verb, "is" | "are")
        && let Some(by) = sent
            .after(n + 1, 1)
            .filter(|w| AHEAD.contains(&w.lower.as_str()))
    {
        return Some((Stance::Ahead, by.span));
    }
    if matches!(
        at(0),
        "to" | "be" | "if" | "will" | "would" | "could" | "should" | "must" | "can"
    ) {
        return None;
    }
    let past = PAST.contains(&word.lower.as_str())
        || (word.lower.ends_with("ed") && !matches!(at(0), "a" | "the" | "an" | "been" | "being"));
    if past {
        return Some((Stance::Done, word.span));
    }
    let governs = |w: &&&Word| {
        matches!(
            w.lower.as_str(),
            "held" | "hold" | "holds" | "had" | "after" | "following"
        )
    };
    let by = before.iter().find(governs)?;
    let hedged = before.iter().any(|w| {
        matches!(
            w.lower.as_str(),
            "to" | "will" | "would" | "could" | "should"
        ) || AHEAD.contains(&w.lower.as_str())
    });
    (!hedged).then_some((Stance::Done, by.span))
}

/// Past forms of the events that do not end in "ed".
const PAST: &[&str] = &["met", "struck", "hit", "won", "quit", "left", "began"];

/// Other telling words that two sentences must share besides the event.
const SHARED: usize = 2;

/// Where one sentence tells as done what the other expects or denies.
pub(super) fn divergences(a: &Sent, b: &Sent, known: &Known, out: &mut Vec<Divergence>) {
    let keys = |s: &Sent| -> Set<String> {
        let telling = s.words.iter().filter(|w| w.weight > 0.2);
        telling.map(|w| w.key.clone()).collect()
    };
    out.extend(duty(a, b, known));
    let (left, right) = (events(a), events(b));
    if left.is_empty() || right.is_empty() || keys(a).intersection(&keys(b)).count() < SHARED {
        return;
    }
    let says = |events: &[Event], group: usize, stance: Stance| {
        events
            .iter()
            .any(|e| e.group == group && e.stance == stance)
    };
    for x in &left {
        for y in right.iter().filter(|y| y.group == x.group) {
            let reason = match (x.stance, y.stance) {
                (Stance::Ahead, Stance::Done) => "A expects it, B tells it as done",
                (Stance::Done, Stance::Ahead) => "A tells it as done, B expects it",
                (Stance::Denied, Stance::Done) => "A denies it, B tells it as done",
                (Stance::Done, Stance::Denied) => "A tells it as done, B denies it",
                _ => continue,
            };
            // A sentence that says both of one kind of event tells of two of them.
            if says(&left, x.group, y.stance) || says(&right, y.group, x.stance) {
                continue;
            }
            out.push(clash((a, x.span), (b, y.span), reason));
            return;
        }
    }
}

fn clash(a: (&Sent, Span), b: (&Sent, Span), reason: &str) -> Divergence {
    Divergence {
        kind: Kind::Claim,
        verdict: Verdict::Conflict,
        a: Some(a.0.filler(a.1, None)),
        b: Some(b.0.filler(b.1, None)),
        finer_side: None,
        audit: None,
        inferred: false,
        why: why::both(a.0.say(a.1), b.0.say(b.1), reason),
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
    (of_x == of_y && !one).then(|| clash((a, x), (b, y), "different parties are to act"))
}

/// "… for <country or body> to …" behind a word for a duty: where it stands, the word, and the parties.
fn bound(sent: &Sent) -> Option<(Span, String, Vec<u32>)> {
    for (n, word) in sent.words.iter().enumerate() {
        if !DUTIES.contains(&word.key.as_str()) {
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
            return Some((span, word.key.clone(), parties));
        }
    }
    None
}
