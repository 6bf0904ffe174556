//! How the wording of two passages differs, word by word, readably.
//!
//! Three steps, each of its own. [`spelling`] makes words comparable: house style (quotes, case, "per cent", "U.S.",
//! "colour") is folded away, and in [`tokens`] each distinct word becomes a number. The longest common sequence of numbers is found by
//! `similar`'s patience algorithm (B. Cohen: words that occur once on each side are matched first), which sees no text.
//! [`clean`] then makes the result readable: whole words, edits at natural places, no lone "the" between two changes.
//! Marks of punctuation are never compared: they belong to the words around them.

mod clean;
mod spelling;
mod tokens;

use crate::document::Document;
use crate::ordered::{self, Map};
use crate::span::Span;
use serde::{Deserialize, Serialize};
use similar::{Algorithm, DiffOp};
use tokens::{Side, Unit, Vocabulary};

/// Below this share of common words the marks would cover nearly all and help nobody. Two sentences on different
/// matters share about a fifth of their words, all of them "the", "of", "to".
pub const REWORDED_BELOW: f32 = 0.25;

/// Pairs of words that the search may have to look at, in the worst case, before it is given up for a passage. Two
/// sentences need some thousand; only texts without sentences come near it.
const BUDGET: usize = 16_000_000;

/// The words that differ between two passages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WordDiff {
    /// Share of the words that are the same in the same order, 0 to 1 (Dice).
    pub similarity: f32,
    /// Too little is the same for word marks to help a reader: the marks are empty and it is just "different wording".
    pub reworded: bool,
    /// Stretches of A that B does not have, at word boundaries.
    pub a: Vec<Mark>,
    /// Stretches of B that A does not have.
    pub b: Vec<Mark>,
    /// Differences of quotes, dashes, case and house style that were not marked.
    pub house_style: usize,
}

/// A stretch of words in one sentence that the other side puts differently or lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The sentence, an index into its document's sentences.
    pub sentence: usize,
    /// Where in the sentence, in bytes from its start.
    pub span: Span,
    /// The stretch it stands against: marks of A and B with one `change` replace each other.
    pub change: usize,
}

/// A stretch of both sides, as ranges of units; empty on one side where only the other says something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Edit {
    a: (usize, usize),
    b: (usize, usize),
}

/// The words of two documents made comparable, for any number of passages of them.
#[derive(Debug)]
pub struct Wording<'d> {
    left: &'d Document,
    right: &'d Document,
    vocabulary: Vocabulary,
}

impl<'d> Wording<'d> {
    /// Reads the words of both. Linear in their length.
    pub fn of(left: &'d Document, right: &'d Document) -> Self {
        Self {
            left,
            right,
            vocabulary: Vocabulary::of([left, right]),
        }
    }

    /// The word-level difference of the sentences `a` of the one and `b` of the other, each side read in the given
    /// order. Near-linear for passages that share most words; swapping the sides swaps the marks.
    pub fn diff(&self, a: &[usize], b: &[usize]) -> WordDiff {
        let mut first = tokens::side(&self.vocabulary, 0, self.left, a);
        let mut second = tokens::side(&self.vocabulary, 1, self.right, b);
        tokens::join_compounds(&self.vocabulary, &mut first.units, &mut second.units);
        words(&first, &second)
    }
}

fn words(first: &Side, second: &Side) -> WordDiff {
    let id = |units: &[Unit]| -> Vec<u32> { units.iter().map(|u| u.word.id).collect() };
    let (left_ids, right_ids) = (id(&first.units), id(&second.units));
    // The algorithm's choice among equally good results depends on which side comes first: it is always asked in one
    // order, so that swapping the sides swaps the result.
    let swap = (right_ids.len(), &right_ids) < (left_ids.len(), &left_ids);
    let edits = if swap {
        readable(&second.units, &right_ids, &first.units, &left_ids)
    } else {
        readable(&first.units, &left_ids, &second.units, &right_ids)
    };
    let Some(edits) = edits else {
        return reworded(shared_words(&left_ids, &right_ids));
    };
    let edits: Vec<Edit> = if swap {
        edits.iter().map(|e| Edit { a: e.b, b: e.a }).collect()
    } else {
        edits
    };
    let changed: usize = edits.iter().map(|e| e.a.1 - e.a.0 + e.b.1 - e.b.0).sum();
    let all = left_ids.len() + right_ids.len();
    let similarity = if all == 0 {
        1.0
    } else {
        (all - changed.min(all)) as f32 / all as f32
    };
    if similarity < REWORDED_BELOW {
        return reworded(similarity);
    }
    let marks = |units: &[Unit], part: fn(&Edit) -> (usize, usize)| {
        let each = edits.iter().enumerate();
        each.flat_map(|(n, e)| clean::marks(units, part(e), n))
            .collect()
    };
    WordDiff {
        similarity,
        reworded: false,
        a: marks(&first.units, |e| e.a),
        b: marks(&second.units, |e| e.b),
        house_style: clean::house_style(&first.units, &second.units, &edits)
            + first.courtesies.abs_diff(second.courtesies),
    }
}

fn reworded(similarity: f32) -> WordDiff {
    WordDiff {
        similarity,
        reworded: true,
        a: Vec::new(),
        b: Vec::new(),
        house_style: 0,
    }
}

/// The edits that lead from one side to the other, made readable; `None` where that would take too long.
fn readable(a: &[Unit], a_ids: &[u32], b: &[Unit], b_ids: &[u32]) -> Option<Vec<Edit>> {
    let prefix = a_ids.iter().zip(b_ids).take_while(|(x, y)| x == y).count();
    let (a_rest, b_rest) = (a_ids.get(prefix..)?, b_ids.get(prefix..)?);
    let ends = a_rest.iter().rev().zip(b_rest.iter().rev());
    let suffix = ends.take_while(|(x, y)| x == y).count();
    let a_rest = a_rest.get(..a_rest.len() - suffix)?;
    let b_rest = b_rest.get(..b_rest.len() - suffix)?;
    // Words that only one side has are in no common sequence: without them the search is short.
    let (a_shared, b_shared) = (shared(a_rest, b_rest), shared(b_rest, a_rest));
    if a_shared.len().saturating_mul(b_shared.len()) > BUDGET {
        return None;
    }
    let a_word: Vec<u32> = a_shared.iter().map(|(_, id)| *id).collect();
    let b_word: Vec<u32> = b_shared.iter().map(|(_, id)| *id).collect();
    let mut pairs: Vec<(usize, usize)> = (0..prefix).map(|n| (n, n)).collect();
    for op in similar::capture_diff_slices(Algorithm::Patience, &a_word, &b_word) {
        if let DiffOp::Equal {
            old_index,
            new_index,
            len,
        } = op
        {
            let same = a_shared
                .iter()
                .skip(old_index)
                .zip(b_shared.iter().skip(new_index));
            pairs.extend(same.take(len).map(|(x, y)| (prefix + x.0, prefix + y.0)));
        }
    }
    pairs.extend((0..suffix).map(|n| (prefix + a_rest.len() + n, prefix + b_rest.len() + n)));
    Some(clean::edits(a, b, &pairs))
}

/// The words of `words` that `others` has too, with their places.
fn shared(words: &[u32], others: &[u32]) -> Vec<(usize, u32)> {
    let mut known: Vec<u32> = others.to_vec();
    ordered::sort(&mut known);
    let places = words.iter().copied().enumerate();
    places
        .filter(|(_, id)| known.binary_search(id).is_ok())
        .collect()
}

/// Dice's coefficient of the words regardless of order.
fn shared_words(a: &[u32], b: &[u32]) -> f32 {
    let mut counts: Map<u32, (usize, usize)> = Map::new();
    for id in a {
        counts.entry(*id).or_default().0 += 1;
    }
    for id in b {
        counts.entry(*id).or_default().1 += 1;
    }
    let common: usize = counts.values().map(|(x, y)| x.min(y)).sum();
    2.0 * common as f32 / (a.len() + b.len()).max(1) as f32
}
