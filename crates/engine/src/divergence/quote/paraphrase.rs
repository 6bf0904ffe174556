//! A quotation here, the same told without quotation marks there.

use super::{Piece, marked};
use crate::divergence::event;
use crate::divergence::view::{Sent, Word};
use crate::divergence::{Audit, Divergence, Kind, Side, Verdict, why};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::ordered::Set;
use crate::span::Span;

/// Share of the telling words of a quotation that the other side has without marks.
const PARAPHRASE: f32 = 0.75;
/// A paraphrase is only recognisable when there are words enough, of which names are none, and no words for what somebody is ("a
/// special envoy"): they stand in other statements about the same people too.
const WORDS: usize = 3;

/// The divergence of a quotation of `quoting` and words of `telling`.
pub(super) fn of(
    piece: &Piece,
    quoting: &Sent,
    telling: &Sent,
    side: Side,
    lexicon: &Lexicon,
) -> Option<Divergence> {
    let said = unquoted(piece, telling, lexicon)?;
    let (ours, theirs) = (marked(quoting.say(piece.span)), telling.say(said));
    let (quoted, told) = (quoting.filler(piece.span, None), telling.filler(said, None));
    let (a, b, why) = match side {
        Side::A => (
            quoted,
            told,
            why::both(&ours, theirs, "B tells it without quotation marks"),
        ),
        Side::B => (
            told,
            quoted,
            why::both(theirs, &ours, "A tells it without quotation marks"),
        ),
    };
    Some(Divergence {
        kind: Kind::Quote,
        verdict: Verdict::Finer,
        a: Some(a),
        b: Some(b),
        finer_side: Some(side),
        audit: Some(Audit::Paraphrase),
        inferred: false,
        why,
    })
}

/// The words of a sentence, outside its quotations, that say what the quotation says.
fn unquoted(piece: &Piece, sent: &Sent, lexicon: &Lexicon) -> Option<Span> {
    let role = |w: &&&Word| lexicon.persons.is_role(w.lower);
    let roles: Set<&str> = piece.words.iter().filter(role).map(|w| w.key).collect();
    let plain = |k: &&&str| !k.is_empty() && !k.starts_with('@') && !roles.contains(**k);
    let said = piece.keys.iter().filter(plain).count();
    if said < WORDS {
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
        .filter(|w| piece.keys.contains(w.key))
        .collect();
    let found: Set<&str> = hits.iter().map(|w| w.key).collect();
    let share = found.len() as f32 / piece.keys.len() as f32;
    let plain = piece.keys.iter().filter(plain);
    let shared = plain.filter(|k| found.contains(**k)).count();
    let hits = without_far_names(sent, &hits);
    let span = hits.first()?.span.cover(hits.last()?.span);
    let told = sent.words.get(sent.words_of(span)).unwrap_or(&[]);
    // "The envoy is expected to meet them" does not say what "We met them" says.
    let own = |w: &&Word| !piece.words.iter().any(|p| p.lower == w.lower);
    if told.iter().filter(own).any(|w| event::is_reserve(w.lower)) {
        return None;
    }
    let length = told.len();
    let plainly = shared as f32 / said as f32;
    (share.min(plainly) >= PARAPHRASE && shared >= WORDS && length <= 2 * piece.words.len() + 4)
        .then_some(span)
}

/// Words between a name at an end and the rest of what is told from which on it belongs to something else.
const FAR: usize = 4;

/// Without the names at either end that stand far from the rest: they are in many a statement.
fn without_far_names<'h, 'w, 'd>(sent: &Sent, hits: &'h [&'w Word<'d>]) -> &'h [&'w Word<'d>] {
    let gap = |x: &Word, y: &Word| {
        let (from, to) = (sent.words_of(x.span).end, sent.words_of(y.span).start);
        to.saturating_sub(from)
    };
    let far = |name: &Word, other: &Word| {
        name.key.starts_with('@') && gap(name, other).max(gap(other, name)) > FAR
    };
    let mut kept = hits;
    while let [rest @ .., other, name] = kept
        && far(name, other)
    {
        kept = kept.get(..=rest.len()).unwrap_or(rest);
    }
    while let [name, other, ..] = kept
        && far(name, other)
    {
        kept = kept.get(1..).unwrap_or(&[]);
    }
    kept
}
