//! A paragraph of an article in full.

use crate::address::other;
use crate::components::sentence::sentence;
use crate::full::{Block, Said};
use crate::marks;
use crate::markup::{Element, Markup, classed};
use crate::rows::{self, RowKind};
use crate::seen::Seen;
use crate::views::comparison::Shown;
use crate::words::reading;
use crossread_engine::article::BlockKind;
use crossread_engine::divergence::Side;

/// The paragraph without what stands in it.
pub fn shell(block: &Block) -> Element {
    let (tag, class) = match block.kind {
        BlockKind::Title => ("h3", "text headline"),
        BlockKind::Heading => ("h4", "text heading"),
        BlockKind::Caption => ("p", "text caption"),
        BlockKind::Body => ("p", "text"),
    };
    classed(tag, class).with("dir", "auto")
}

/// Its sentences.
pub fn content(shown: &Shown, side: Side, block: &Block, seen: &Seen) -> Vec<Markup> {
    let mut made = Vec::new();
    for said in &block.said {
        made.extend(of_sentence(shown, side, *said, seen).map(Markup::from));
        made.push(" ".into());
    }
    made
}

/// A sentence, which names its row in `data-at`. What brings the other column level is the number for the keyboard, and the
/// whole sentence for the pointer.
fn of_sentence(shown: &Shown, side: Side, said: Said, seen: &Seen) -> Option<Element> {
    let at = said.row;
    let comparison = &shown.laid.comparison;
    let row = shown.laid.rows.get(at)?;
    let text = rows::text(comparison, side);
    let words = &text.sentences.get(said.sentence)?.text;
    let runs = marks::of_sentence(comparison, row, side, said.sentence);
    let button = said.number.filter(|_| said.opens).map(|number| {
        let across = other(side);
        let first = row.of(across).first().copied().unwrap_or(0);
        let place = rows::place(rows::text(comparison, across), first);
        classed("button", "nth")
            .with("type", "button")
            .with("aria-label", &reading::number(number, side, place))
            .with("data-testid", "nth")
            .text(&number.to_string())
    });
    let told = match row.kind {
        RowKind::Both { .. } => "both",
        RowKind::Unsure(_) => "unsure",
        _ => "only",
    };
    let class = if seen.hides(at) { "said dim" } else { "said" };
    let made = classed("span", class)
        .with("data-at", &at.to_string())
        .with("data-told", told)
        .maybe(button)
        .holding(sentence(shown, side, words, &runs));
    Some(made)
}
