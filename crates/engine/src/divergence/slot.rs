//! Whether two mentions fill the same slot: what stands around them on both sides.

use super::view::{Sent, Word};
use crate::ordered::{self, Map, Set};
use crate::span::Span;

/// Words on either side of a mention that tell what it is about; beyond, another fact usually begins.
const REACH: usize = 9;

/// Fillers of one kind that are looked at in a sentence. No prose has as many; a table run together has, and comparing
/// each with each would take long and mean nothing.
pub(super) const MOST: usize = 32;

/// What stands around a mention: each word's key with how much it tells, less the farther off.
pub(super) type Context<'s> = Map<&'s str, f32>;

/// The words around `span`, within reach; `skip` leaves out words that are no evidence (fillers of the same kind).
pub(super) fn context<'s>(
    sent: &Sent<'s>,
    span: Span,
    skip: &dyn Fn(&Word) -> bool,
) -> Context<'s> {
    let inside = sent.words_of(span);
    let clause = sent.clause_of(span.start());
    let mut found = Context::new();
    let mut add = |word: &Word<'s>, distance: usize| {
        if word.weight <= 0.0 || skip(word) {
            return;
        }
        let far = if sent.clause_of(word.span.start()) == clause {
            1.0
        } else {
            0.6
        };
        let weight = word.weight * far * 4.0 / (4.0 + distance as f32);
        let known = found.entry(word.key).or_default();
        *known = known.max(weight);
    };
    let before = sent.words.get(..inside.start).unwrap_or(&[]);
    let left = before.iter().rev().filter(|w| !w.is_mark());
    for (distance, word) in left.take(REACH).enumerate() {
        add(word, distance);
    }
    let after = sent.words.get(inside.end..).unwrap_or(&[]);
    let right = after.iter().filter(|w| !w.is_mark());
    for (distance, word) in right.take(REACH).enumerate() {
        add(word, distance);
    }
    found
}

/// How much two contexts share: about 1 for one telling word right beside both.
pub(super) fn shared(a: &Context, b: &Context) -> f32 {
    let mut rest = b.iter().peekable();
    a.iter()
        .filter_map(|(key, x)| {
            while rest.next_if(|(other, _)| *other < key).is_some() {}
            let (_, y) = rest.next_if(|(other, _)| *other == key)?;
            Some((x * y).sqrt())
        })
        .sum()
}

/// Two mentions that may fill one slot.
#[derive(Debug, Clone)]
pub(super) struct Candidate<J> {
    /// Index of the mention of A.
    pub a: usize,
    /// Index of the mention of B.
    pub b: usize,
    /// Compatible readings are tried before clashing ones: 0 the same, then finer, open, conflict.
    pub rank: u8,
    /// How much speaks for one slot.
    pub evidence: f32,
    /// What comes of it.
    pub judgement: J,
}

/// Each mention to at most one of the other side: lowest rank first, then most evidence. The order in which ties are
/// broken treats both sides alike, so that swapping them swaps the result.
pub(super) fn assign<J>(mut candidates: Vec<Candidate<J>>) -> Vec<Candidate<J>> {
    ordered::sort_by(&mut candidates, |x, y| {
        x.rank
            .cmp(&y.rank)
            .then(y.evidence.total_cmp(&x.evidence))
            // Candidates of one sum never compete for a mention, so their own order does not matter.
            .then((x.a + x.b).cmp(&(y.a + y.b)))
    });
    let mut taken = (Set::new(), Set::new());
    let mut kept = Vec::new();
    for candidate in candidates {
        if taken.0.contains(&candidate.a) || taken.1.contains(&candidate.b) {
            continue;
        }
        taken.0.insert(candidate.a);
        taken.1.insert(candidate.b);
        kept.push(candidate);
    }
    kept
}
