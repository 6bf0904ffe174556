//! Which pairs of sentences are looked at.

use super::features::{Features, features};
use super::space::Space;
use crate::ordered::Map;

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

/// The pairs of sentences of documents `a` and `b` worth looking at: cosine at least [`LEAST_COSINE`], or the same words (a
/// sentence of function words alone has no key). Found through an index from keys to the sentences of `b`.
pub(super) fn matrix(space: &Space, a: usize, b: usize) -> Matrix {
    let rows = |d: usize| space.rows.get(d).map_or(&[][..], Vec::as_slice);
    let (left, right) = (rows(a), rows(b));
    let mut index: Vec<Vec<usize>> = vec![Vec::new(); space.keys.len()];
    let mut same: Map<&[u32], Vec<usize>> = Map::new();
    for (j, row) in right.iter().enumerate() {
        for key in &row.keys {
            if let Some(list) = index.get_mut(*key as usize) {
                list.push(j);
            }
        }
        same.entry(&row.words).or_default().push(j);
    }
    let least = if a == b {
        LEAST_COSINE_INSIDE
    } else {
        LEAST_COSINE
    };
    let mut candidates = Vec::new();
    let mut product = vec![0.0_f32; right.len()];
    for (i, x) in left.iter().enumerate() {
        product.fill(0.0);
        for key in &x.keys {
            let weight = space.weight(*key);
            for j in index.get(*key as usize).into_iter().flatten() {
                if let Some(sum) = product.get_mut(*j) {
                    *sum += weight * weight;
                }
            }
        }
        for j in same.get(x.words.as_slice()).into_iter().flatten() {
            if let Some(sum) = product.get_mut(*j).filter(|_| !x.words.is_empty()) {
                *sum = f32::INFINITY;
            }
        }
        for (j, (y, dot)) in right.iter().zip(&product).enumerate() {
            let near = *dot > 0.0 && *dot >= least * (x.square * y.square).sqrt();
            if near && (a != b || i != j) {
                let features = features(space, x, y);
                candidates.push(Candidate {
                    a: i,
                    b: j,
                    features,
                });
            }
        }
    }
    Matrix {
        a_index: a,
        b_index: b,
        candidates,
    }
}
