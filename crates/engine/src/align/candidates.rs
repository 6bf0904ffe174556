//! Which pairs of sentences are looked at.

use super::features::{Features, features};
use super::space::{Space, shared};

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

/// All pairs of sentences of documents `a` and `b` that share a key, or have the same words (a sentence of function words alone has no key).
pub(super) fn matrix(space: &Space, a: usize, b: usize) -> Matrix {
    let mut candidates = Vec::new();
    let rows = |d: usize| space.rows.get(d).into_iter().flatten().enumerate();
    for (i, x) in rows(a) {
        for (j, y) in rows(b).filter(|(j, _)| a != b || *j != i) {
            if shared(&x.keys, &y.keys).next().is_some() || x.same_words(y) {
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
