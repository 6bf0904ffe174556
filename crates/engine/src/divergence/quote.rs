//! Quotations of one utterance: word for word, trimmed, reworded, given to somebody else, or told without marks.

use super::slot::{self, Candidate};
use super::view::{Sent, Word};
use super::{Audit, Divergence, Kind, Side, Verdict, why};
use crate::mention::MentionKind;
use crate::ordered::Set;
use crate::span::Span;

/// Share of telling words above which two quotations are one utterance. Long ones by chance share little; for a phrase
/// of a few words one shared word of two is enough, in sentences that tell one fact.
const ONE_UTTERANCE: f32 = 0.4;
/// The same for a quotation and words without marks.
const PARAPHRASE: f32 = 0.75;
/// A paraphrase is only recognisable when there are words enough.
const PARAPHRASE_WORDS: usize = 3;

/// A quotation as far as it stands in one sentence.
struct Piece<'s> {
    span: Span,
    words: Vec<&'s Word>,
    /// Keys of its telling words.
    keys: Set<&'s str>,
}

fn pieces<'s>(sent: &'s Sent) -> Vec<Piece<'s>> {
    let each = sent.mentions.iter();
    each.filter(|m| matches!(m.kind, MentionKind::Quote(_)))
        .map(|m| piece(sent, m.span))
        .filter(|p| !p.words.is_empty())
        .take(slot::MOST)
        .collect()
}

fn piece<'s>(sent: &'s Sent, span: Span) -> Piece<'s> {
    let span = sent.cut(span);
    let range = sent.words_of(span);
    let words: Vec<&Word> = sent
        .words
        .get(range)
        .unwrap_or(&[])
        .iter()
        .filter(|w| !w.is_mark())
        .collect();
    let mut keys: Set<&str> = words
        .iter()
        .filter(|w| w.weight > 0.0)
        .map(|w| w.key.as_str())
        .collect();
    if keys.is_empty() {
        keys = words.iter().map(|w| w.key.as_str()).collect();
    }
    Piece { span, words, keys }
}

/// What differs in the quotations of two linked sentences.
pub(super) fn divergences(a: &Sent, b: &Sent, out: &mut Vec<Divergence>) {
    let (left, right) = (pieces(a), pieces(b));
    let mut candidates = Vec::new();
    for (i, x) in left.iter().enumerate() {
        for (j, y) in right.iter().enumerate() {
            let likeness = likeness(x, y);
            if likeness >= ONE_UTTERANCE && !term_in_passing(x, y) && !term_in_passing(y, x) {
                candidates.push(Candidate {
                    a: i,
                    b: j,
                    rank: 0,
                    evidence: likeness,
                    judgement: (),
                });
            }
        }
    }
    let matched = slot::assign(candidates);
    for found in &matched {
        if let (Some(x), Some(y)) = (left.get(found.a), right.get(found.b)) {
            out.extend(quoted(a, x, b, y));
        }
    }
    for (i, x) in left.iter().enumerate() {
        if !matched.iter().any(|m| m.a == i)
            && let Some(said) = unquoted(x, b)
        {
            out.push(paraphrase(a, x.span, b, said, Side::A));
        }
    }
    for (j, y) in right.iter().enumerate() {
        if !matched.iter().any(|m| m.b == j)
            && let Some(said) = unquoted(y, a)
        {
            out.push(paraphrase(a, said, b, y.span, Side::B));
        }
    }
}

/// One word in marks ("signals") that a long quotation happens to have is no part of that utterance.
fn term_in_passing(short: &Piece, long: &Piece) -> bool {
    short.words.len() == 1 && long.keys.len() > 4
}

/// Dice's coefficient of the telling words; a part of the other counts as the whole.
fn likeness(x: &Piece, y: &Piece) -> f32 {
    let common = x.keys.intersection(&y.keys).count() as f32;
    let (small, large) = (
        x.keys.len().min(y.keys.len()),
        x.keys.len().max(y.keys.len()),
    );
    if small == 0 {
        return 0.0;
    }
    let dice = 2.0 * common / (small + large) as f32;
    let part = common / small as f32;
    // Trimmed: nearly all of the shorter stands in the longer.
    if part >= 0.9 && small >= 1 {
        dice.max(0.7)
    } else {
        dice
    }
}

fn quoted(a: &Sent, x: &Piece, b: &Sent, y: &Piece) -> Option<Divergence> {
    let words = |p: &Piece| -> Vec<String> { p.words.iter().map(|w| w.lower.clone()).collect() };
    let (ours, theirs) = (words(x), words(y));
    if ours == theirs {
        return None;
    }
    let inside = |long: &[String], short: &[String]| {
        !short.is_empty() && long.windows(short.len()).any(|w| w == short)
    };
    let (audit, verdict, finer, reason) = if inside(&ours, &theirs) {
        (
            Audit::Trimmed,
            Verdict::Finer,
            Some(Side::A),
            "B quotes a part of it",
        )
    } else if inside(&theirs, &ours) {
        (
            Audit::Trimmed,
            Verdict::Finer,
            Some(Side::B),
            "A quotes a part of it",
        )
    } else {
        (
            Audit::Reworded,
            Verdict::Open,
            None,
            "the same utterance in other words",
        )
    };
    Some(Divergence {
        kind: Kind::Quote,
        verdict,
        a: Some(a.filler(x.span, None)),
        b: Some(b.filler(y.span, None)),
        finer_side: finer,
        audit: Some(audit),
        inferred: false,
        why: why::both(&marked(a.say(x.span)), &marked(b.say(y.span)), reason),
    })
}

fn marked(words: &str) -> String {
    format!("“{words}”")
}

/// The words of a sentence, outside its quotations, that say what the quotation says.
fn unquoted(piece: &Piece, sent: &Sent) -> Option<Span> {
    if piece.keys.len() < PARAPHRASE_WORDS {
        return None;
    }
    let quotes: Vec<Span> = sent
        .mentions
        .iter()
        .filter(|m| matches!(m.kind, MentionKind::Quote(_)))
        .map(|m| m.span)
        .collect();
    let free = |w: &&Word| !quotes.iter().any(|q| q.overlaps(w.span));
    let hits: Vec<&Word> = sent
        .words
        .iter()
        .filter(free)
        .filter(|w| piece.keys.contains(w.key.as_str()))
        .collect();
    let found: Set<&str> = hits.iter().map(|w| w.key.as_str()).collect();
    let share = found.len() as f32 / piece.keys.len() as f32;
    let span = hits.first()?.span.cover(hits.last()?.span);
    let length = sent.words_of(span).len();
    (share >= PARAPHRASE && length <= 2 * piece.words.len() + 4).then_some(span)
}

fn paraphrase(a: &Sent, x: Span, b: &Sent, y: Span, quoting: Side) -> Divergence {
    let (left, right, reason) = match quoting {
        Side::A => (
            marked(a.say(x)),
            b.say(y).to_owned(),
            "B tells it without quotation marks",
        ),
        Side::B => (
            a.say(x).to_owned(),
            marked(b.say(y)),
            "A tells it without quotation marks",
        ),
    };
    Divergence {
        kind: Kind::Quote,
        verdict: Verdict::Finer,
        a: Some(a.filler(x, None)),
        b: Some(b.filler(y, None)),
        finer_side: Some(quoting),
        audit: Some(Audit::Paraphrase),
        inferred: false,
        why: why::both(&left, &right, reason),
    }
}
