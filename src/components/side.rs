//! What one side says in a row.

use crate::components::sentence::sentence;
use crate::marks;
use crate::rows::{self, Place, Row, RowKind};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::article::BlockKind;
use crossread_engine::compare::SideText;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// The side's paragraphs, headed by where they stand; or that it has no counterpart here.
pub fn side(shown: &Shown, row: &Row, side: Side) -> AnyView {
    let data = match side {
        Side::A => "a",
        Side::B => "b",
    };
    let sentences = row.of(side);
    let name = shown.name(side);
    if sentences.is_empty() {
        let told = match row.kind {
            RowKind::Only(_) => Some(words::NO_COUNTERPART),
            RowKind::Unsure(_) => Some(words::UNSURE_COUNTERPART),
            RowKind::Both { .. } | RowKind::Elsewhere { .. } => None,
        };
        let missing = told.map(|told| {
            view! {
                <p class="missing">
                    {told} <span class="narrow-only">" " {words::in_source(&name)}</span>
                </p>
            }
        });
        return view! { <div class="side empty" data-side=data>{missing}</div> }.into_any();
    }
    let text = rows::text(&shown.laid.comparison, side);
    let again = sentences
        .iter()
        .any(|s| shown.repeated(row, side, *s))
        .then(|| view! { <span class="again">{words::REPEATED}</span> });
    let paragraphs = by_block(shown, row, side)
        .into_iter()
        .map(|(kind, sentences)| paragraph(shown, row, side, kind, &sentences))
        .collect_view();
    view! {
        <div class="side" data-side=data>
            <p class="side-place">
                <span class="badge small">{words::letter(side)}</span>
                <span class="side-name">{name}</span>
                <span class="side-at">{words::places(&places(text, sentences))}</span>
                {again}
            </p>
            {paragraphs}
        </div>
    }
    .into_any()
}

/// Where the sentences stand, each place once.
fn places(text: &SideText, sentences: &[usize]) -> Vec<Place> {
    let mut places: Vec<Place> = sentences.iter().map(|s| rows::place(text, *s)).collect();
    places.dedup();
    places
}

/// The row's sentences of one side, by the block they stand in.
fn by_block(shown: &Shown, row: &Row, side: Side) -> Vec<(BlockKind, Vec<usize>)> {
    let text = rows::text(&shown.laid.comparison, side);
    let mut blocks: Vec<(usize, BlockKind, Vec<usize>)> = Vec::new();
    for index in row.of(side) {
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
) -> AnyView {
    let own = rows::text(&shown.laid.comparison, side);
    let mut before = None;
    let parts = sentences
        .iter()
        .filter_map(|index| {
            let text = &own.sentences.get(*index)?.text;
            let gap = match before {
                Some(last) if last + 1 == *index => " ",
                Some(_) => " […] ",
                None => "",
            };
            before = Some(*index);
            let runs = marks::of_sentence(&shown.laid.comparison, row, side, *index);
            let marked = sentence(shown, side, text, runs);
            let marked = if shown.repeated(row, side, *index) {
                view! { <span class="repeated">{marked}</span> }.into_any()
            } else {
                marked
            };
            Some(view! {
                {gap}
                {marked}
            })
        })
        .collect_view();
    let class = match kind {
        BlockKind::Title => "text headline",
        BlockKind::Heading => "text heading",
        BlockKind::Caption => "text caption",
        BlockKind::Body => "text",
    };
    view! { <p class=class dir="auto">{parts}</p> }.into_any()
}
