//! A comparison at one glance: a cell for each passage, in the order of the rows.

use crate::rows::{Row, RowKind};
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::Verdict;

/// The darkest shade: so many divergences or more.
pub const DARKEST: usize = 3;

/// One row as a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The row.
    pub row: usize,
    /// Does A tell it?
    pub a: bool,
    /// Does B tell it?
    pub b: bool,
    /// Divergences that do not come to the same.
    pub divergences: usize,
    /// Those of them in conflict.
    pub conflicts: usize,
}

impl Cell {
    /// How dark it is, from 0 to [`DARKEST`].
    pub fn shade(&self) -> usize {
        self.divergences.min(DARKEST)
    }
}

/// The cells of all rows but those that only point to another. Linear.
pub fn cells(comparison: &Comparison, rows: &[Row]) -> Vec<Cell> {
    let mut cells = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if matches!(row.kind, RowKind::Elsewhere { .. }) {
            continue;
        }
        let mut cell = Cell {
            row: at,
            a: !row.a.is_empty(),
            b: !row.b.is_empty(),
            divergences: 0,
            conflicts: 0,
        };
        for divergence in &row.divergences {
            match comparison.divergences.get(*divergence).map(|d| d.verdict) {
                Some(Verdict::Conflict) => {
                    cell.divergences += 1;
                    cell.conflicts += 1;
                }
                Some(Verdict::Open | Verdict::Finer) => cell.divergences += 1,
                Some(Verdict::Equal) | None => {}
            }
        }
        cells.push(cell);
    }
    cells
}

/// The cell that shows a row, or the nearest one before it; the first if there is none.
pub fn cell_of(cells: &[Cell], row: usize) -> usize {
    let until = cells.iter().take_while(|cell| cell.row <= row).count();
    until.saturating_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows;
    use crate::testing::{comparison, divergence, filler};
    use crossread_engine::divergence::{Kind, Side};

    #[test]
    fn a_cell_says_who_tells_it_and_what_differs() {
        let mut case = comparison(
            &["It rained.", "The mill burned.", "Nobody slept."],
            &["Rain fell.", "All slept."],
            &[(&[0], &[0], false)],
        );
        let between = |verdict| {
            let at = Some(filler(0, 0, 2));
            divergence(Kind::Date, verdict, at.clone(), at)
        };
        case.divergences = vec![
            between(Verdict::Conflict),
            between(Verdict::Finer),
            between(Verdict::Equal),
        ];
        let cells = cells(&case, &rows::lay(&case, Side::A));
        let first = Cell {
            row: 0,
            a: true,
            b: true,
            divergences: 2,
            conflicts: 1,
        };
        assert_eq!(cells.first(), Some(&first));
        let told: Vec<(bool, bool)> = cells.iter().map(|c| (c.a, c.b)).collect();
        assert_eq!(told[0], (true, true));
        assert!(told.contains(&(true, false)) && told.contains(&(false, true)));
    }

    #[test]
    fn ends_of_moved_passages_have_no_cell_but_the_one_before() {
        let case = comparison(
            &["One.", "Two.", "Three."],
            &["Two.", "Three.", "One."],
            &[(&[0], &[2], true), (&[1], &[0], false), (&[2], &[1], false)],
        );
        let rows = rows::lay(&case, Side::A);
        let cells = cells(&case, &rows);
        assert_eq!((rows.len(), cells.len()), (4, 3));
        assert_eq!(cell_of(&cells, 3), 2);
        assert_eq!(cell_of(&[], 3), 0);
    }
}
