//! The other end of a moved passage: where this side tells what is shown in another row.

use crate::address::other;
use crate::components::jump::jump;
use crate::components::side::{data, heading};
use crate::markup::{Element, classed};
use crate::rows::{self, Place, Row};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::divergence::Side;

/// A line in the side's own column: how the passage begins, and the way to where both are shown.
pub fn elsewhere(shown: &Shown, row: &Row, side: Side, target: usize) -> Element {
    let comparison = &shown.laid.comparison;
    let across = other(side);
    let there = shown
        .laid
        .rows
        .get(target)
        .and_then(|row| row.of(across).first())
        .map_or(Place::Headline, |first| {
            rows::place(rows::text(comparison, across), *first)
        });
    let own = rows::text(comparison, side);
    let first = row.of(side).first().copied().unwrap_or(0);
    let begins = own.sentences.get(first).map_or("", |s| s.text.as_str());
    let moved = classed("span", "moved")
        .text(&words::stands_elsewhere(side, there))
        .text(" ")
        .child(jump(target));
    let place = words::place(rows::place(own, first));
    classed("div", "side elsewhere")
        .with("data-side", data(side))
        .child(heading(side, &shown.name(side), &place).child(moved))
        .child(classed("p", "begins").with("dir", "auto").text(begins))
}
