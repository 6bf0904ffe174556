//! Which pairs of sentences are looked at.

use super::context::{Candidate, Matrix};
use super::features::features;
use super::space::{Space, shared};

/// All pairs of sentences of documents `a` and `b` that share a key.
pub(super) fn matrix(space: &Space, a: usize, b: usize) -> Matrix {
    let mut candidates = Vec::new();
    let rows = |d: usize| space.rows.get(d).into_iter().flatten().enumerate();
    for (i, x) in rows(a) {
        for (j, y) in rows(b).filter(|(j, _)| a != b || *j != i) {
            if shared(&x.keys, &y.keys).next().is_some() {
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
