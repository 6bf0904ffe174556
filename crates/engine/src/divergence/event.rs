//! Events that make news: which words name one kind of event, and how a sentence stands to an event it names.
//!
//! No parser stands behind this: an event is a word of a table (a meeting, a vote, a strike …), and how a sentence stands
//! to it is read from the few words before it. What is not plain by that is not reported.

use super::slot::MOST;
use super::view::{Sent, Word};
use crate::span::Span;

/// How a sentence stands to an event it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stance {
    /// It has happened.
    Done,
    /// It is expected, planned or possible.
    Ahead,
    /// Somebody threatens, promises or wants it.
    Meant,
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

/// Words before "to" by which somebody means to do a thing.
const MEANT: &[&str] = &[
    "threatened",
    "threatens",
    "threatening",
    "vowed",
    "vows",
    "pledged",
    "pledges",
    "promised",
    "promises",
    "hopes",
    "hoped",
    "offered",
    "offers",
    "proposed",
    "proposes",
    "agreed",
];

/// Words before "to" by which a thing did not come about.
const UNDONE: &[&str] = &[
    "failed", "fails", "refused", "refuses", "declined", "declines", "unable",
];

/// Kinds of events, each with the words for it (in their stems). The first is what two parties do together.
const EVENTS: &[&[&str]] = &[
    &[
        "meet", "talk", "summit", "negoti", "convers", "discuss", "shake", "handshak",
    ],
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
    &["return"],
    &["reject", "rebuff"],
];

/// The kind of event a stem names.
pub(super) fn kind(key: &str) -> Option<usize> {
    EVENTS.iter().position(|g| g.contains(&key))
}

/// Kinds of mishaps, each with the words for it (in their stems). What befell a thing is told by whichever of them.
const MISHAPS: &[&[&str]] = &[
    &[
        "burn", "fire", "blaze", "destroy", "gut", "raze", "flame", "engulf",
    ],
    &["crash", "collid", "collis", "derail", "ram", "plung"],
    &["explod", "explos", "blast", "deton"],
    &["collaps", "crumbl", "cave"],
    &["sink", "capsiz", "founder"],
];

/// The kind of mishap a stem names.
pub(super) fn mishap(key: &str) -> Option<usize> {
    MISHAPS.iter().position(|g| g.contains(&key))
}

/// An event in a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Event {
    pub kind: usize,
    pub stance: Stance,
    /// From the word that sets the stance to the end of what it governs.
    pub span: Span,
    /// Where the word for it stands.
    pub at: usize,
}

/// The events of a sentence outside quotation marks, with a plain stance to each.
pub(super) fn events(sent: &Sent) -> Vec<Event> {
    let mut found = Vec::new();
    for (n, word) in sent.words.iter().enumerate() {
        let Some(kind) = kind(word.key).filter(|_| !sent.is_quoted(word.span)) else {
            continue;
        };
        if found.len() >= MOST {
            break;
        }
        if let Some((stance, by)) = stance(sent, n) {
            let span = by.cover(word.span);
            found.push(Event {
                kind,
                stance,
                at: n,
                span: Span::new(span.start(), phrase_end(sent, sent.word_at(span.end()))),
            });
        }
    }
    found
}

/// Words of a phrase that are told at most.
pub(super) const MOST_WORDS: usize = 8;

/// The end of the phrase that goes on at word `n`: up to a mark, [`MOST_WORDS`] at most.
pub(super) fn phrase_end(sent: &Sent, n: usize) -> usize {
    let rest = sent.words.get(n..).unwrap_or(&[]);
    let before = n.checked_sub(1).and_then(|m| sent.words.get(m));
    rest.iter()
        .take(MOST_WORDS)
        .take_while(|w| !w.is_mark() || w.lower == "%")
        .last()
        .or(before)
        .map_or(0, |w| w.span.end())
}

/// Words before "left" by which it is a side.
const OF_A_SIDE: &[&str] = &[
    "a", "an", "the", "his", "her", "its", "their", "my", "our", "your", "far", "lower", "upper",
    "to", "on", "of",
];

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
    let at = |i: usize| before.get(i).map_or("", |w| w.lower);
    // "His left knee" is no leaving.
    if word.lower == "left" && OF_A_SIDE.contains(&at(0)) {
        return None;
    }
    let denied = before
        .iter()
        .take(2)
        .find(|w| matches!(w.lower, "not" | "never" | "without") || w.lower.ends_with("n't"));
    if let Some(by) = denied {
        // "Could not confirm" tells nothing of the event, nor does "wouldn't have resigned".
        if at(0) == "have" {
            return None;
        }
        if before
            .iter()
            .take(3)
            .any(|w| matches!(w.lower, "could" | "can" | "may" | "might"))
        {
            return None;
        }
        return Some((Stance::Denied, by.span));
    }
    // "Is expected to meet", "may meet", "threatened to strike", "failed to sign".
    let infinitive = at(0) == "to";
    let hedge = if infinitive {
        before.get(1)
    } else {
        before.first()
    };
    if let Some(by) = hedge {
        let by_word = by.lower;
        if AHEAD.contains(&by_word) {
            return (infinitive || by_word != "set").then_some((Stance::Ahead, by.span));
        }
        if infinitive && MEANT.contains(&by_word) {
            return Some((Stance::Meant, by.span));
        }
        if infinitive && UNDONE.contains(&by_word) {
            return Some((Stance::Denied, by.span));
        }
    }
    // "Meetings are expected to happen", "the vote on the budget is set for Friday".
    let behind = sent.words.get(n + 1..).unwrap_or(&[]);
    let near = behind.iter().take(8).take_while(|w| !w.is_mark());
    let mut verb = near.skip_while(|w| !matches!(w.lower, "is" | "are"));
    if let Some(by) = verb.nth(1).filter(|w| AHEAD.contains(&w.lower))
        && !matches!(at(0), "to" | "will" | "would")
    {
        return Some((Stance::Ahead, by.span));
    }
    if matches!(
        at(0),
        "to" | "be" | "if" | "will" | "would" | "could" | "should" | "must" | "can"
    ) {
        return None;
    }
    let past = PAST.contains(&word.lower)
        || (word.lower.ends_with("ed") && !matches!(at(0), "a" | "the" | "an" | "been" | "being"));
    if past {
        return Some((Stance::Done, word.span));
    }
    // "Had talks", but not "had the votes".
    let together = kind(word.key) == Some(0);
    let governs = |w: &&&Word| {
        matches!(w.lower, "held" | "hold" | "holds" | "after" | "following")
            || (w.lower == "had" && together)
    };
    let by = before.iter().find(governs)?;
    let hedged = before.iter().any(|w| {
        matches!(w.lower, "to" | "will" | "would" | "could" | "should") || AHEAD.contains(&w.lower)
    });
    (!hedged).then_some((Stance::Done, by.span))
}

/// Past forms of the events that do not end in "ed".
const PAST: &[&str] = &["met", "struck", "hit", "won", "quit", "left", "began"];

/// Is it a past form of an event's verb that does not end in "ed"?
pub(super) fn is_past(lower: &str) -> bool {
    PAST.contains(&lower)
}

/// Does a word turn a statement into what is expected, possible or denied?
pub(super) fn is_reserve(lower: &str) -> bool {
    AHEAD.contains(&lower)
        || UNDONE.contains(&lower)
        || matches!(lower, "not" | "never" | "no" | "without")
        || lower.ends_with("n't")
}
