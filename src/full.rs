//! Both articles whole and in order: each sentence with the row in which it is compared. Pure, and the same for both sides.

use crate::rows::{self, Homes, Row, RowKind};
use crossread_engine::article::BlockKind;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::Side;
use crossread_engine::ordered;

/// A paragraph, headline, heading or caption.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its sentences in order; never empty.
    pub said: Vec<Said>,
}

/// A sentence in its article.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Its index.
    pub sentence: usize,
    /// The row in which it has its place.
    pub row: usize,
    /// The number of its passage, from 1 in the order of the rows, if both tell it.
    pub number: Option<usize>,
    /// Does the passage, or what is told alone, begin here?
    pub opens: bool,
}

/// The blocks of one side. Linear.
pub fn blocks(comparison: &Comparison, rows: &[Row], homes: &Homes, side: Side) -> Vec<Block> {
    let rows = places(comparison, rows, homes, side);
    let mut blocks: Vec<(usize, Block)> = Vec::new();
    let mut before = None;
    let sentences = rows::text(comparison, side).sentences.iter();
    for (index, (sentence, place)) in sentences.zip(rows).enumerate() {
        let Some((row, number)) = place else {
            continue;
        };
        let said = Said {
            sentence: index,
            row,
            number,
            opens: before != Some(row),
        };
        before = Some(row);
        match blocks.last_mut() {
            Some((block, last)) if *block == sentence.block => last.said.push(said),
            _ => blocks.push((
                sentence.block,
                Block {
                    kind: sentence.kind,
                    said: vec![said],
                },
            )),
        }
    }
    blocks.into_iter().map(|(_, block)| block).collect()
}

/// For each sentence of a side the row in which it has its place, and the number of that passage.
fn places(
    comparison: &Comparison,
    rows: &[Row],
    homes: &Homes,
    side: Side,
) -> Vec<Option<(usize, Option<usize>)>> {
    let mut places = vec![None; rows::text(comparison, side).sentences.len()];
    let mut passages = 0;
    for (at, row) in rows.iter().enumerate() {
        let number = row.passage().map(|_| {
            passages += 1;
            passages
        });
        if matches!(row.kind, RowKind::Elsewhere { .. }) {
            continue;
        }
        for sentence in row.of(side) {
            if let Some(place) = places.get_mut(*sentence)
                && homes.of(side, *sentence) == row.passage()
            {
                *place = Some((at, number));
            }
        }
    }
    places
}

/// Where something in one column belongs in the other, when both are drawn between the same `anchors`: the heights of each
/// passage in this column and in the other one, ascending in both. Straight lines from anchor to anchor, and the slope of
/// one beyond them.
pub fn across(anchors: &[(f64, f64)], at: f64) -> f64 {
    let mut low = None;
    for anchor in anchors {
        if anchor.0 <= at {
            low = Some(*anchor);
            continue;
        }
        return match low {
            Some((x, y)) => y + (at - x) / (anchor.0 - x) * (anchor.1 - y),
            None => anchor.1 - (anchor.0 - at),
        };
    }
    low.map_or(at, |(x, y)| y + (at - x))
}

/// Anchors in the order of both columns; one that would lead the other column back is left out.
pub fn ascending(mut anchors: Vec<(usize, usize)>) -> Vec<(usize, usize)> {
    ordered::sort(&mut anchors);
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for anchor in anchors {
        if kept
            .last()
            .is_none_or(|last| last.0 < anchor.0 && last.1 < anchor.1)
        {
            kept.push(anchor);
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::comparison;

    #[test]
    fn every_sentence_stands_once_in_order_with_its_row() {
        let case = comparison(
            &["#Title", "One.|Two.|Alone.", "Three."],
            &["Three.", "One and two.", "Lonely."],
            &[(&[1, 2], &[1], false), (&[4], &[0], true)],
        );
        let rows = rows::lay(&case, Side::A);
        let homes = Homes::new(&case);
        let a = blocks(&case, &rows, &homes, Side::A);
        let kinds: Vec<BlockKind> = a.iter().map(|b| b.kind).collect();
        assert_eq!(kinds, [BlockKind::Title, BlockKind::Body, BlockKind::Body]);
        let said: Vec<(usize, Option<usize>, bool)> = a
            .iter()
            .flat_map(|b| &b.said)
            .map(|s| (s.sentence, s.number, s.opens))
            .collect();
        assert_eq!(
            said,
            [
                (0, None, true),
                (1, Some(1), true),
                (2, Some(1), false),
                (3, None, true),
                (4, Some(2), true)
            ]
        );
        let b = blocks(&case, &rows, &homes, Side::B);
        let numbers: Vec<_> = b.iter().flat_map(|b| &b.said).map(|s| s.number).collect();
        assert_eq!(numbers, [Some(2), Some(1), None]);
    }

    #[test]
    fn anchors_never_lead_back() {
        let anchors = vec![(4, 5), (0, 1), (2, 0), (3, 3), (3, 4)];
        assert_eq!(ascending(anchors), [(0, 1), (3, 3), (4, 5)]);
    }

    #[test]
    fn between_two_anchors_the_way_is_straight() {
        let anchors = [(10.0, 100.0), (20.0, 120.0), (40.0, 130.0)];
        let near = |at: f64, expected: f64| (across(&anchors, at) - expected).abs() < 1e-9;
        assert!(near(10.0, 100.0) && near(15.0, 110.0) && near(30.0, 125.0));
        assert!(near(4.0, 94.0) && near(50.0, 140.0), "and goes on beyond");
        assert!((across(&[], 7.0) - 7.0).abs() < 1e-9);
    }
}
