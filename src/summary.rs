//! What a comparison comes to, in counts; [`crate::words`] makes the sentence of it.

use crate::findings::running;
use crate::rows::{Row, RowKind};
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::{Side, Topic, Verdict};

/// The counts of one comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Passages that both tell.
    pub passages: usize,
    /// Those of them that stand in another place of the article.
    pub moved: usize,
    /// Conflicts by topic, in the order of [`Topic`]; those without one are left out.
    pub conflicts: Vec<(Topic, usize)>,
    /// Divergences that are no conflict, but not the same either.
    pub milder: usize,
    /// Sentences of A's running text and captions that A alone tells.
    pub only_a: usize,
    /// Sentences of B's running text and captions that B alone tells.
    pub only_b: usize,
    /// Those of either side with no counterpart found, which may have one.
    pub unsure: usize,
}

/// Counts a comparison: distinct divergences, however often the articles repeat them.
pub fn summarise(comparison: &Comparison, rows: &[Row]) -> Summary {
    let counts = comparison.summary();
    let of = |wanted: &[Verdict]| {
        counts
            .divergences
            .iter()
            .filter(|c| wanted.contains(&c.verdict))
            .map(|c| (c.topic, c.count))
            .collect::<Vec<_>>()
    };
    let moved = rows.iter().filter(|row| {
        let elsewhere = match row.kind {
            RowKind::Both { elsewhere, .. } => elsewhere,
            _ => None,
        };
        elsewhere.is_some()
    });
    let mut unsure = 0;
    for row in rows {
        if let RowKind::Unsure(side) = row.kind {
            unsure += running(comparison, side, row.of(side));
        }
    }
    let only = |side, sentences: &[usize]| running(comparison, side, sentences);
    Summary {
        passages: counts.passages,
        moved: moved.count(),
        conflicts: of(&[Verdict::Conflict]),
        milder: of(&[Verdict::Open, Verdict::Finer])
            .iter()
            .map(|(_, n)| n)
            .sum(),
        only_a: only(Side::A, &comparison.only_a),
        only_b: only(Side::B, &comparison.only_b),
        unsure,
    }
}

#[cfg(test)]
mod tests;
