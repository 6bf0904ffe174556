//! The other end of a moved passage: where this side tells what is shown in another row.

use crate::address::other;
use crate::components::jump::jump;
use crate::rows::{self, Place, Row};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// A line in the side's own column: how the passage begins, and the way to where both are shown.
pub fn elsewhere(shown: &Shown, row: &Row, side: Side, target: usize) -> AnyView {
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
    let begins = own.sentences.get(first).map(|s| s.text.clone());
    let data = match side {
        Side::A => "a",
        Side::B => "b",
    };
    view! {
        <div class="side elsewhere" data-side=data>
            <p class="side-place">
                <span class="badge small">{words::letter(side)}</span>
                <span class="side-name">{shown.name(side)}</span>
                <span class="side-at">{words::place(rows::place(own, first))}</span>
                <span class="moved">{words::stands_elsewhere(side, there)} " " {jump(target)}</span>
            </p>
            <p class="begins" dir="auto">{begins}</p>
        </div>
    }
    .into_any()
}
