//! Passages with nothing to compare in them: both sides say them in the same words. They are folded away until asked for.

use crate::address::{Look, Mode};
use crate::rows::{Row, RowKind};
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::Verdict;

/// Do both sides say the row in the same words, but for house style?
pub fn same(comparison: &Comparison, row: &Row) -> bool {
    let RowKind::Both { passage, .. } = row.kind else {
        return false;
    };
    let worded = comparison
        .diffs
        .get(passage)
        .is_some_and(|diff| !diff.reworded && diff.a.is_empty() && diff.b.is_empty());
    let mut divergences = row
        .divergences
        .iter()
        .filter_map(|d| comparison.divergences.get(*d));
    worded && divergences.all(|d| d.verdict == Verdict::Equal)
}

/// Stretches of rows that are all [`same`]: where each begins, and how many rows it has.
pub fn runs(comparison: &Comparison, rows: &[Row]) -> Vec<(usize, usize)> {
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if !same(comparison, row) {
            continue;
        }
        match runs.last_mut() {
            Some((start, length)) if *start + *length == at => *length += 1,
            _ => runs.push((at, 1)),
        }
    }
    runs
}

/// Which rows are shown: those that pass the filter, and without one all but what is folded away where rows are read.
pub fn visible(comparison: &Comparison, rows: &[Row], look: &Look, passing: &[bool]) -> Vec<bool> {
    if !look.filter.is_idle() {
        return passing.to_vec();
    }
    let all = look.same || look.mode != Mode::Aligned;
    let shown = rows.iter().map(|row| all || !same(comparison, row));
    shown.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows;
    use crate::testing::{comparison, divergence, filler};
    use crossread_engine::divergence::{Kind, Side};

    fn case(verdict: Verdict) -> Vec<(usize, usize)> {
        let mut case = comparison(
            &["One.", "Two.", "Alone.", "Three."],
            &["One.", "Two.", "Three."],
            &[
                (&[0], &[0], false),
                (&[1], &[1], false),
                (&[3], &[2], false),
            ],
        );
        case.divergences.push(divergence(
            Kind::Number,
            verdict,
            Some(filler(1, 0, 3)),
            Some(filler(1, 0, 3)),
        ));
        runs(&case, &rows::lay(&case, Side::A))
    }

    #[test]
    fn stretches_end_at_whatever_is_not_the_same() {
        assert_eq!(case(Verdict::Equal), [(0, 2), (3, 1)]);
    }

    #[test]
    fn what_is_folded_is_shown_when_asked_for_or_searched() {
        let case = comparison(&["One.", "Two."], &["One."], &[(&[0], &[0], false)]);
        let rows = rows::lay(&case, Side::A);
        let mut look = Look::default();
        assert_eq!(visible(&case, &rows, &look, &[true, true]), [false, true]);
        look.same = true;
        assert_eq!(visible(&case, &rows, &look, &[true, true]), [true, true]);
        look.same = false;
        look.filter.words = "one".to_owned();
        assert_eq!(visible(&case, &rows, &look, &[true, false]), [true, false]);
    }

    #[test]
    fn what_differs_is_never_folded() {
        assert_eq!(case(Verdict::Open), [(0, 1), (3, 1)]);
    }
}
