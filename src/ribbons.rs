//! Ribbons between both articles, from a passage in one to the same passage in the other: which there are, and what shape
//! each has on the screen. Pure, and the same for both sides.

use crate::full::Block;
use crate::rows::{Row, RowKind};
use crossread_engine::align::Grade;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::Side;
use crossread_engine::ordered::Map;

/// From where something begins to where it ends, downwards in pixels.
pub type Reach = (f64, f64);

/// How far into the gutter a ribbon goes whose other end is out of sight: this part of its width.
const TIP: f64 = 0.3;

/// One ribbon: it joins a stretch of sentences of A and one of B, both counted from the top of their column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ribbon {
    /// The row that sets both side by side.
    pub row: usize,
    /// The first and the last sentence in A's column.
    pub a: (usize, usize),
    /// The same in B's.
    pub b: (usize, usize),
    /// Does it cross others, because one side tells the passage at another place?
    pub moved: bool,
    /// Is the engine sure that both state the same fact?
    pub sure: bool,
}

/// Which sentence, by its index, stands where in a column.
pub fn order(blocks: &[Block]) -> Map<usize, usize> {
    let said = blocks.iter().flat_map(|block| &block.said);
    said.enumerate()
        .map(|(at, said)| (said.sentence, at))
        .collect()
}

/// All ribbons, those that cross others first, so that they are drawn behind. A passage that is told in several stretches has
/// as many ribbons as the side that has more of them.
pub fn ribbons(
    comparison: &Comparison,
    rows: &[Row],
    a: &Map<usize, usize>,
    b: &Map<usize, usize>,
) -> Vec<Ribbon> {
    let (mut crossing, mut level) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate() {
        let RowKind::Both { passage, .. } = row.kind else {
            continue;
        };
        let Some(passage) = comparison.passages.get(passage) else {
            continue;
        };
        let (left, right) = (stretches(row.of(Side::A), a), stretches(row.of(Side::B), b));
        let list = if passage.moved {
            &mut crossing
        } else {
            &mut level
        };
        for nth in 0..left.len().max(right.len()) {
            let of = |all: &[(usize, usize)]| all.get(nth).or(all.last()).copied();
            if let (Some(a), Some(b)) = (of(&left), of(&right)) {
                list.push(Ribbon {
                    row: at,
                    a,
                    b,
                    moved: passage.moved,
                    sure: passage.grade == Grade::Certain,
                });
            }
        }
    }
    crossing.append(&mut level);
    crossing
}

/// Sentences that follow one another in their column, together.
fn stretches(sentences: &[usize], order: &Map<usize, usize>) -> Vec<(usize, usize)> {
    let mut stretches: Vec<(usize, usize)> = Vec::new();
    for at in sentences.iter().filter_map(|s| order.get(s)) {
        match stretches.last_mut() {
            Some((_, last)) if *last + 1 == *at => *last = *at,
            _ => stretches.push((*at, *at)),
        }
    }
    stretches
}

/// Parts sentences that share a line in the middle of that line, so that what is drawn beside them does not overlap.
pub fn part(reaches: &mut [Reach]) {
    for at in 1..reaches.len() {
        if let Some([before, after]) = reaches.get_mut(at - 1..=at)
            && before.1 > after.0
        {
            let middle = f64::midpoint(before.1.min(after.1), after.0.max(before.0));
            before.1 = middle;
            after.0 = middle;
        }
    }
}

/// The reach of sentences that follow one another.
pub fn reach(reaches: &[Reach], (first, last): (usize, usize)) -> Option<Reach> {
    Some((reaches.get(first)?.0, reaches.get(last)?.1))
}

/// A ribbon as an SVG path over a gutter of this width and height. Where one end is out of sight it is a tip that points up or
/// down to it, so that what is far apart does not fill the gutter; empty where both are.
pub fn shape(a: Reach, b: Reach, width: f64, height: f64) -> String {
    let seen = |reach: Reach| reach.1 > 0.0 && reach.0 < height;
    let edge = whole(width).to_string();
    match (seen(a), seen(b)) {
        (true, true) => whole_ribbon(a, b, width),
        (true, false) => tip(a, b, "0", &whole(width * TIP).to_string()),
        (false, true) => tip(b, a, &edge, &whole(width * (1.0 - TIP)).to_string()),
        (false, false) => String::new(),
    }
}

fn whole_ribbon(a: Reach, b: Reach, width: f64) -> String {
    let text = |pixels: f64| whole(pixels).to_string();
    let (middle, edge) = (text(width / 2.0), text(width));
    let (a, b) = ((text(a.0), text(a.1)), (text(b.0), text(b.1)));
    [
        "M0 ", &a.0, "C", &middle, " ", &a.0, " ", &middle, " ", &b.0, " ", &edge, " ", &b.0, "V",
        &b.1, "C", &middle, " ", &b.1, " ", &middle, " ", &a.1, " 0 ", &a.1, "Z",
    ]
    .concat()
}

/// From the edge where one end is, into the gutter, up or down to the other end.
fn tip(near: Reach, far: Reach, edge: &str, out: &str) -> String {
    let to = if far.0 < near.0 { near.0 } else { near.1 };
    [
        "M",
        edge,
        " ",
        &whole(near.0).to_string(),
        "L",
        out,
        " ",
        &whole(to).to_string(),
        "L",
        edge,
        " ",
        &whole(near.1).to_string(),
        "Z",
    ]
    .concat()
}

/// Pixels as the browser takes them.
#[allow(
    clippy::cast_possible_truncation,
    reason = "pages are not millions of pixels high, and the cast is total"
)]
pub fn whole(pixels: f64) -> i32 {
    pixels.round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::full;
    use crate::rows::{self, Homes};
    use crate::testing::comparison;

    fn drawn(case: &Comparison) -> Vec<Ribbon> {
        let rows = rows::lay(case, Side::A);
        let homes = Homes::new(case);
        let of = |side| order(&full::blocks(case, &rows, &homes, side));
        ribbons(case, &rows, &of(Side::A), &of(Side::B))
    }

    #[test]
    fn a_passage_in_two_stretches_has_two_ribbons_and_moved_ones_come_first() {
        let case = comparison(
            &["One.|Two.|Alone.|Three.", "Four."],
            &["Four.", "One, two and three.", "Lonely."],
            &[(&[0, 1, 3], &[1], false), (&[4], &[0], true)],
        );
        let found: Vec<_> = drawn(&case).iter().map(|r| (r.a, r.b, r.moved)).collect();
        assert_eq!(
            found,
            [
                ((4, 4), (0, 0), true),
                ((0, 1), (1, 1), false),
                ((3, 3), (1, 1), false)
            ]
        );
    }

    #[test]
    fn swapping_the_sides_swaps_the_ribbons() {
        let texts: [&[&str]; 2] = [&["One.|Two."], &["Two.", "One."]];
        let one = comparison(
            texts[0],
            texts[1],
            &[(&[0], &[1], true), (&[1], &[0], false)],
        );
        let other = comparison(
            texts[1],
            texts[0],
            &[(&[1], &[0], true), (&[0], &[1], false)],
        );
        let ends = |case| -> Vec<_> { drawn(case).iter().map(|r| (r.a, r.b)).collect() };
        let turned: Vec<_> = ends(&other).into_iter().map(|(a, b)| (b, a)).collect();
        assert_eq!(ends(&one), turned);
    }

    #[test]
    fn sentences_on_one_line_are_parted_in_its_middle() {
        let mut reaches = [(0.0, 40.0), (20.0, 60.0), (70.0, 90.0)];
        part(&mut reaches);
        assert_eq!(reaches, [(0.0, 30.0), (30.0, 60.0), (70.0, 90.0)]);
        assert_eq!(reach(&reaches, (0, 1)), Some((0.0, 60.0)));
        assert_eq!(reach(&reaches, (2, 3)), None);
    }

    #[test]
    fn a_ribbon_is_drawn_while_one_of_its_ends_is_in_sight() {
        assert_eq!(
            shape((10.0, 30.0), (50.0, 60.0), 40.0, 100.0),
            "M0 10C20 10 20 50 40 50V60C20 60 20 30 0 30Z"
        );
        assert_eq!(shape((-30.0, -10.0), (100.0, 120.0), 40.0, 100.0), "");
        let below = shape((10.0, 30.0), (9000.0, 9020.0), 40.0, 100.0);
        assert_eq!(below, "M0 10L12 30L0 30Z", "a tip that points down");
        let above = shape((-60.0, -40.0), (10.0, 30.0), 40.0, 100.0);
        assert_eq!(above, "M40 10L28 10L40 30Z", "a tip that points up");
    }
}
