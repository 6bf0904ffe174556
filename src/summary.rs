//! What a comparison comes to, in counts; [`crate::words`] makes the sentence of it.

use crate::rows::{Row, RowKind};
use crossread_engine::align::Grade;
use crossread_engine::article::BlockKind;
use crossread_engine::compare::{Comparison, SideText};
use crossread_engine::divergence::{Kind, Verdict};
use crossread_engine::ordered;

/// The counts of one comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Summary {
    /// Passages that both tell.
    pub passages: usize,
    /// Those of them that are less than likely.
    pub unsure: usize,
    /// Those of them that stand in another place of the article.
    pub moved: usize,
    /// Conflicts by kind, in the order of [`Kind`]; kinds without one are left out.
    pub conflicts: Vec<(Kind, usize)>,
    /// Divergences that are no conflict, but not the same either.
    pub milder: usize,
    /// Sentences of A's running text with no counterpart.
    pub only_a: usize,
    /// Sentences of B's running text with no counterpart.
    pub only_b: usize,
}

/// Counts a comparison.
pub fn summarise(comparison: &Comparison, rows: &[Row]) -> Summary {
    let passages = rows.iter().filter_map(|row| match row.kind {
        RowKind::Both { passage, elsewhere } => {
            Some((comparison.passages.get(passage)?, elsewhere.is_some()))
        }
        _ => None,
    });
    let mut summary = Summary {
        only_a: running(&comparison.a, &comparison.only_a)
            + running(&comparison.a, &comparison.unsure_a),
        only_b: running(&comparison.b, &comparison.only_b)
            + running(&comparison.b, &comparison.unsure_b),
        ..Summary::default()
    };
    for (passage, moved) in passages {
        summary.passages += 1;
        summary.unsure += usize::from(passage.grade == Grade::Possible);
        summary.moved += usize::from(moved);
    }
    for divergence in &comparison.divergences {
        match divergence.verdict {
            Verdict::Conflict => match summary
                .conflicts
                .iter_mut()
                .find(|(kind, _)| *kind == divergence.kind)
            {
                Some((_, count)) => *count += 1,
                None => summary.conflicts.push((divergence.kind, 1)),
            },
            Verdict::Open | Verdict::Finer => summary.milder += 1,
            Verdict::Equal => {}
        }
    }
    ordered::sort(&mut summary.conflicts);
    summary
}

/// How many of the sentences are running text: a headline that the other source words differently is no omission.
fn running(side: &SideText, sentences: &[usize]) -> usize {
    sentences
        .iter()
        .filter_map(|s| side.sentences.get(*s))
        .filter(|s| s.kind == BlockKind::Body)
        .count()
}

#[cfg(test)]
mod tests;
