//! What one side says in a row.

use crate::components::sentence::sentence;
use crate::corrections::is_corrected;
use crate::marks;
use crate::markup::{Element, Markup, classed};
use crate::rows::{self, Place, Row, RowKind};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::article::BlockKind;
use crossread_engine::compare::SideText;
use crossread_engine::divergence::Side;

/// How markup names a side.
pub fn data(side: Side) -> &'static str {
    match side {
        Side::A => "a",
        Side::B => "b",
    }
}

/// The line above what a side says: which side it is, what it is called, and where in its article this stands.
pub fn heading(side: Side, name: &str, place: &str) -> Element {
    classed("p", "side-place")
        .child(classed("span", "badge small").text(words::letter(side)))
        .child(classed("span", "side-name").text(name))
        .child(classed("span", "side-at").text(place))
}

/// The side's paragraphs, headed by where they stand; or that it has no counterpart here.
pub fn side(shown: &Shown, row: &Row, side: Side) -> Element {
    let sentences = row.of(side);
    let name = shown.name(side);
    if sentences.is_empty() {
        let told = match row.kind {
            // Not the engine's finding any more.
            RowKind::Only(_) | RowKind::Unsure(_) if is_corrected(&shown.laid.comparison, row) => {
                Some(words::correct::APART)
            }
            RowKind::Only(_) => Some(words::NO_COUNTERPART),
            RowKind::Unsure(_) => Some(words::UNSURE_COUNTERPART),
            RowKind::Both { .. } | RowKind::Elsewhere { .. } => None,
        };
        let missing = told.map(|told| {
            let of = [" ", &words::in_source(&name)].concat();
            classed("p", "missing")
                .text(told)
                .child(classed("span", "narrow-only").text(&of))
        });
        return classed("div", "side empty")
            .with("data-side", data(side))
            .maybe(missing);
    }
    let text = rows::text(&shown.laid.comparison, side);
    let again = sentences
        .iter()
        .any(|s| shown.repeated(row, side, *s))
        .then(|| classed("span", "again").text(words::REPEATED));
    let place = words::places(&places(text, sentences));
    let mut made = classed("div", "side")
        .with("data-side", data(side))
        .child(heading(side, &name, &place).maybe(again));
    for (kind, sentences) in by_block(text, sentences) {
        made = made.child(paragraph(shown, row, side, kind, &sentences));
    }
    made
}

/// Where the sentences stand, each place once.
fn places(text: &SideText, sentences: &[usize]) -> Vec<Place> {
    let mut places: Vec<Place> = sentences.iter().map(|s| rows::place(text, *s)).collect();
    places.dedup();
    places
}

/// Sentences of one side, by the block they stand in.
fn by_block(text: &SideText, sentences: &[usize]) -> Vec<(BlockKind, Vec<usize>)> {
    let mut blocks: Vec<(usize, BlockKind, Vec<usize>)> = Vec::new();
    for index in sentences {
        let Some(sentence) = text.sentences.get(*index) else {
            continue;
        };
        match blocks.last_mut() {
            Some((block, _, sentences)) if *block == sentence.block => sentences.push(*index),
            _ => blocks.push((sentence.block, sentence.kind, vec![*index])),
        }
    }
    blocks
        .into_iter()
        .map(|(_, kind, sentences)| (kind, sentences))
        .collect()
}

/// Sentences of one block. Where the block goes on between two of them, an ellipsis says that something is left out.
fn paragraph(
    shown: &Shown,
    row: &Row,
    side: Side,
    kind: BlockKind,
    sentences: &[usize],
) -> Element {
    let own = rows::text(&shown.laid.comparison, side);
    let mut before = None;
    let mut parts: Vec<Markup> = Vec::new();
    for index in sentences {
        let Some(said) = own.sentences.get(*index) else {
            continue;
        };
        match before {
            Some(last) if last + 1 == *index => parts.push(" ".into()),
            Some(_) => parts.push(" […] ".into()),
            None => {}
        }
        before = Some(*index);
        let runs = marks::of_sentence(&shown.laid.comparison, row, side, *index);
        let marked = sentence(shown, side, &said.text, &runs);
        if shown.repeated(row, side, *index) {
            parts.push(classed("span", "repeated").holding(marked).into());
        } else {
            parts.extend(marked);
        }
    }
    let class = match kind {
        BlockKind::Title => "text headline",
        BlockKind::Heading => "text heading",
        BlockKind::Caption => "text caption",
        BlockKind::Body => "text",
    };
    classed("p", class).with("dir", "auto").holding(parts)
}
