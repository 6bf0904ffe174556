use super::*;
use crate::testing::{comparison, divergence, filler, side};
use crate::words;
use crossread_engine::divergence::Kind;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Rows as text: `both A0,1/B2`, `A3`, `B0`, `B2 at row 4`.
fn shown(comparison: &Comparison, order: Side) -> Vec<String> {
    let list = |s: &[usize]| s.iter().map(usize::to_string).collect::<Vec<_>>().join(",");
    lay(comparison, order)
        .iter()
        .map(|row| match row.kind {
            RowKind::Both { .. } => format!("both A{}/B{}", list(&row.a), list(&row.b)),
            RowKind::Only(Side::A) => format!("A{}", list(&row.a)),
            RowKind::Only(Side::B) => format!("B{}", list(&row.b)),
            RowKind::Unsure(Side::A) => format!("A{} unsure", list(&row.a)),
            RowKind::Unsure(Side::B) => format!("B{} unsure", list(&row.b)),
            RowKind::Elsewhere { side, row: at } => {
                format!("{}{} at row {at}", words::letter(side), list(row.of(side)))
            }
        })
        .collect()
}

#[test]
fn what_is_in_doubt_has_rows_of_its_own() {
    let mut c = comparison(&["a0 | a1 | a2"], &["b0"], &[(&[0], &[0], false)]);
    c.only_a = vec![2];
    let expected = ["both A0/B0", "A1 unsure", "A2"];
    assert_eq!(shown(&c, Side::A), expected);
    assert_eq!(shown(&c, Side::B), expected);
}

#[test]
fn what_only_one_side_says_stands_where_that_side_says_it() {
    let c = comparison(
        &["#Title", "a1", "a2 | a3", "a4"],
        &["#Title", "b1", "b2", "b3"],
        &[(&[1], &[1], false), (&[4], &[3], false)],
    );
    let expected = ["A0", "B0", "both A1/B1", "B2", "A2,3", "both A4/B3"];
    assert_eq!(shown(&c, Side::A), expected);
}

#[test]
fn the_order_of_b_is_the_order_of_a_seen_from_the_other_side() {
    let c = comparison(
        &["a0", "a1", "a2"],
        &["b0", "b1", "b2"],
        &[(&[0], &[2], true), (&[2], &[0], false)],
    );
    assert_eq!(
        shown(&c, Side::B),
        ["A0 at row 4", "A1", "both A2/B0", "B1", "both A0/B2"]
    );
}

#[test]
fn a_moved_passage_is_marked_where_the_other_side_tells_it() {
    let c = comparison(
        &["a0", "a1", "a2"],
        &["b0", "b1", "b2"],
        &[(&[0], &[2], true), (&[1], &[0], false), (&[2], &[1], false)],
    );
    let rows = lay(&c, Side::A);
    assert_eq!(
        shown(&c, Side::A),
        ["both A0/B2", "both A1/B0", "both A2/B1", "B2 at row 0"]
    );
    let RowKind::Both { elsewhere, .. } = rows[0].kind else {
        panic!("a passage");
    };
    assert_eq!(elsewhere, Some(3));
}

#[test]
fn a_passage_that_only_repeats_the_leading_side_stands_where_the_other_side_tells_it() {
    let c = comparison(
        &["#headline", "a1", "a2"],
        &["b0", "b1", "b2"],
        &[(&[0], &[0], false), (&[0], &[2], true), (&[1], &[1], false)],
    );
    assert_eq!(
        shown(&c, Side::A),
        ["both A0/B0", "both A1/B1", "both A0/B2", "A2"]
    );
    assert_eq!(
        shown(&c, Side::B),
        ["both A0/B0", "both A1/B1", "A2", "both A0/B2"]
    );
    let homes = Homes::new(&c);
    assert_eq!(homes.of(Side::A, 0), Some(0));
    assert_eq!(homes.of(Side::B, 2), Some(1));
    assert_eq!(homes.of(Side::A, 2), None);
}

#[test]
fn nothing_is_repeated_before_the_row_in_which_it_has_its_place() {
    let c = comparison(
        &["a0", "a1"],
        &["b0", "b1"],
        &[(&[0], &[1], false), (&[0], &[0], true)],
    );
    assert_eq!(shown(&c, Side::A), ["both A0/B1", "both A0/B0", "A1"]);
}

#[test]
fn a_passage_that_only_repeats_both_sides_follows_the_place_of_the_leading_one() {
    let c = comparison(
        &["a0", "a1"],
        &["b0", "b1"],
        &[(&[0], &[0], false), (&[0], &[1], true), (&[1], &[1], false)],
    );
    assert_eq!(
        shown(&c, Side::A),
        ["both A0/B0", "both A0/B1", "both A1/B1"]
    );
}

#[test]
fn nothing_in_common_leaves_both_sides_whole() {
    let c = comparison(&["#A", "a1", "a2"], &["#B", "b1"], &[]);
    assert_eq!(shown(&c, Side::A), ["A0", "A1", "A2", "B0", "B1"]);
    assert!(shown(&comparison(&[], &[], &[]), Side::A).is_empty());
}

#[test]
fn paragraphs_are_counted_without_headlines_headings_and_captions() {
    let side = side(&["#T", "!c", "p1 | p1", "=h", "p2"]);
    let places: Vec<Place> = (0..side.sentences.len()).map(|s| place(&side, s)).collect();
    let expected = [
        Place::Headline,
        Place::Caption,
        Place::Paragraph(1),
        Place::Paragraph(1),
        Place::Heading,
        Place::Paragraph(2),
    ];
    assert_eq!(places, expected);
}

#[test]
fn a_divergence_stands_in_the_one_row_that_holds_both_its_ends() {
    let mut c = comparison(
        &["a0", "a1"],
        &["b0", "b1"],
        &[(&[0], &[0], false), (&[1], &[0, 1], false)],
    );
    let of = |a, b, verdict| {
        let end = |s: Option<usize>| s.map(|s| filler(s, 0, 1));
        divergence(Kind::Date, verdict, end(a), end(b))
    };
    c.divergences = vec![
        of(Some(1), Some(0), Verdict::Conflict),
        of(Some(0), Some(0), Verdict::Equal),
        of(None, Some(1), Verdict::Open),
        of(Some(0), Some(1), Verdict::Finer),
    ];
    let rows = lay(&c, Side::A);
    assert_eq!(rows[0].divergences, [1, 3]);
    assert_eq!(rows[1].divergences, [0, 2]);
    assert_eq!(stops(&rows, &c.divergences), [(0, 3), (1, 0), (1, 2)]);
}

/// Sides of up to eight blocks, and passages that name any of their sentences.
fn any_comparison() -> impl Strategy<Value = Comparison> {
    let passage = (
        proptest::collection::btree_set(0_usize..8, 1..3),
        proptest::collection::btree_set(0_usize..8, 1..3),
        any::<bool>(),
    );
    (
        1_usize..9,
        1_usize..9,
        proptest::collection::vec(passage, 0..6),
    )
        .prop_map(|(a, b, passages)| {
            let blocks = |n: usize| vec!["x"; n];
            let cut = |s: &BTreeSet<usize>, n: usize| {
                s.iter().copied().filter(|s| *s < n).collect::<Vec<_>>()
            };
            let passages: Vec<_> = passages
                .iter()
                .map(|(pa, pb, moved)| (cut(pa, a), cut(pb, b), *moved))
                .filter(|(pa, pb, _)| !pa.is_empty() && !pb.is_empty())
                .collect();
            let passages: Vec<(&[usize], &[usize], bool)> = passages
                .iter()
                .map(|(a, b, m)| (a.as_slice(), b.as_slice(), *m))
                .collect();
            comparison(&blocks(a), &blocks(b), &passages)
        })
}

proptest! {
    #[test]
    fn every_sentence_and_every_passage_is_shown(c in any_comparison(), by_b in any::<bool>()) {
        let order = if by_b { Side::B } else { Side::A };
        let rows = lay(&c, order);
        for side in [Side::A, Side::B] {
            for s in 0..text(&c, side).sentences.len() {
                let shown = rows.iter().any(|row| {
                    !matches!(row.kind, RowKind::Elsewhere { .. }) && row.of(side).contains(&s)
                });
                prop_assert!(shown, "sentence {} of {:?}", s, side);
            }
        }
        for p in 0..c.passages.len() {
            let count = rows
                .iter()
                .filter(|r| matches!(r.kind, RowKind::Both { passage, .. } if passage == p))
                .count();
            prop_assert_eq!(count, 1);
        }
    }
}

#[test]
fn a_divergence_whose_ends_stand_apart_is_where_one_has_its_place() {
    // b0 is told in the second passage and repeated in the first, which is less sure.
    let mut c = comparison(
        &["a0", "a1", "a2"],
        &["b0", "b1"],
        &[(&[0], &[0], false), (&[1], &[0, 1], false)],
    );
    c.passages[0].score = 0.5;
    c.divergences = vec![divergence(
        Kind::Quote,
        Verdict::Open,
        Some(filler(2, 0, 1)),
        Some(filler(0, 0, 1)),
    )];
    let rows = lay(&c, Side::A);
    let at = rows.iter().position(|row| row.divergences == [0]);
    assert_eq!(at.and_then(|at| rows[at].passage()), Some(1), "{rows:?}");
}
