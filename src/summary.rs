//! What a comparison comes to, in counts; [`crate::words`] makes the sentence of it.

use crate::rows::{Row, RowKind};
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::{Kind, Verdict};

/// The counts of one comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Passages that both tell.
    pub passages: usize,
    /// Those of them that stand in another place of the article.
    pub moved: usize,
    /// Conflicts by kind, in the order of [`Kind`]; kinds without one are left out.
    pub conflicts: Vec<(Kind, usize)>,
    /// Divergences that are no conflict, but not the same either.
    pub milder: usize,
    /// Sentences of A's running text and captions with no counterpart.
    pub only_a: usize,
    /// Sentences of B's running text and captions with no counterpart.
    pub only_b: usize,
    /// Sentences of A of which neither a counterpart nor that there is none is sure.
    pub unsure_a: usize,
    /// The same of B.
    pub unsure_b: usize,
}

/// Counts a comparison: distinct divergences, however often the articles repeat them.
pub fn summarise(comparison: &Comparison, rows: &[Row]) -> Summary {
    let counts = comparison.summary();
    let of = |wanted: &[Verdict]| {
        counts
            .divergences
            .iter()
            .filter(|c| wanted.contains(&c.verdict))
            .map(|c| (c.kind, c.count))
            .collect::<Vec<_>>()
    };
    let moved = rows.iter().filter(|row| {
        let elsewhere = match row.kind {
            RowKind::Both { elsewhere, .. } => elsewhere,
            _ => None,
        };
        elsewhere.is_some()
    });
    Summary {
        passages: counts.passages,
        moved: moved.count(),
        conflicts: of(&[Verdict::Conflict]),
        milder: of(&[Verdict::Open, Verdict::Finer])
            .iter()
            .map(|(_, n)| n)
            .sum(),
        only_a: counts.only_a,
        only_b: counts.only_b,
        unsure_a: counts.unsure_a,
        unsure_b: counts.unsure_b,
    }
}

#[cfg(test)]
mod tests;
