//! Which pairs of sentences are looked at.

use super::features::{Features, features};
use super::index::Index;
use super::space::Space;
use crate::ordered;
use std::cmp::Reverse;

/// A pair of sentences that share at least one key, with its features.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Sentence of A.
    pub a: usize,
    /// Sentence of B.
    pub b: usize,
    /// What they have in common.
    pub features: Features,
}

/// All candidates of two documents of a comparison; a document may stand against itself.
#[derive(Debug, Clone)]
pub struct Matrix {
    /// Index of A among the documents.
    pub a_index: usize,
    /// Index of B, not smaller.
    pub b_index: usize,
    /// Sorted by A, then B. Of a document against itself both orders are in it, and no sentence with itself.
    pub candidates: Vec<Candidate>,
}

/// A pair with a lower cosine is not looked at. On the annotated links this loses what `docs/alignment.md` says; it bounds the work on
/// long texts, where most pairs share a common word.
const LEAST_COSINE: f32 = 0.03;

/// The same for a document against itself, which serves only as evidence: a likeness that says something is far above this.
const LEAST_COSINE_INSIDE: f32 = 0.15;

/// So many candidates of the highest cosine a sentence may bring in, so that long texts take time in proportion to their
/// length. Those of both sides are looked at: a sentence can have more, which chose it.
const MOST: usize = 16;

/// The same for a document against itself.
const MOST_INSIDE: usize = 6;

/// What a sentence may be paired with, the best first: the cosine (by its bits, which ascend as it does, for it is not negative),
/// how far from there the other stands (in proportion to the lengths), and the other.
type Choice = (Reverse<u32>, usize, usize);

/// The pairs of sentences of documents `a` and `b` worth looking at: cosine at least [`LEAST_COSINE`], or a run of words
/// in common, and among the [`MOST`] best of either sentence. Found through `index`, which is that of `b`. Besides the pairs
/// that are looked at, costs an addition for every two sentences and key that both have.
pub(super) fn matrix(space: &Space, a: usize, b: usize, index: &Index) -> Matrix {
    let rows = |d: usize| space.rows.get(d).map_or(&[][..], Vec::as_slice);
    let (left, right) = (rows(a), rows(b));
    let (least, most) = if a == b {
        (LEAST_COSINE_INSIDE, MOST_INSIDE)
    } else {
        (LEAST_COSINE, MOST)
    };
    let mut chosen: Vec<Vec<usize>> = vec![Vec::new(); left.len()];
    let mut columns: Vec<Vec<Choice>> = vec![Vec::new(); right.len()];
    let mut product = vec![(0.0_f32, false); right.len()];
    let mut row: Vec<Choice> = Vec::with_capacity(right.len());
    for (i, (x, own)) in left.iter().zip(&mut chosen).enumerate() {
        row.clear();
        for j in index.products(space, x, &mut product) {
            let sum = product.get_mut(j).map(std::mem::take);
            let (Some(y), Some((dot, alike))) = (right.get(j), sum) else {
                continue;
            };
            let cosine = dot / (x.square * y.square).sqrt().max(f32::MIN_POSITIVE);
            if (cosine < least && !alike) || (a == b && i == j) {
                continue;
            }
            let rank = Reverse(cosine.to_bits());
            let far = (i * right.len()).abs_diff(j * left.len());
            row.push((rank, far, j));
            if let Some(column) = columns.get_mut(j) {
                column.push((rank, far, i));
                if column.len() >= 2 * most {
                    best(column, most);
                }
            }
        }
        best(&mut row, most);
        own.extend(row.iter().map(|c| c.2));
    }
    for (j, column) in columns.iter_mut().enumerate() {
        best(column, most);
        for (_, _, i) in column {
            if let Some(own) = chosen.get_mut(*i) {
                own.push(j);
            }
        }
    }
    let mut candidates = Vec::new();
    for (i, (own, x)) in chosen.iter_mut().zip(left).enumerate() {
        ordered::sort_numbers(own);
        own.dedup();
        for (j, y) in own.iter().filter_map(|j| Some((*j, right.get(*j)?))) {
            // A document against itself: features are the same from the other side.
            let seen = || {
                let at = candidates.binary_search_by(|c: &Candidate| (c.a, c.b).cmp(&(j, i)));
                candidates.get(at.ok()?).map(|c| c.features)
            };
            let known = if a == b && j < i { seen() } else { None };
            let features = known.unwrap_or_else(|| features(space, x, y));
            candidates.push(Candidate {
                a: i,
                b: j,
                features,
            });
        }
    }
    Matrix {
        a_index: a,
        b_index: b,
        candidates,
    }
}

/// Leaves the `most` choices of the highest cosine, of equal ones the nearest.
fn best(choices: &mut Vec<Choice>, most: usize) {
    if choices.len() > most {
        ordered::sort_numbers(choices);
        choices.truncate(most);
    }
}
