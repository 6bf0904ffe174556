//! One row of a comparison.

use crate::components::elsewhere::elsewhere;
use crate::components::live::flag;
use crate::components::passage_notes::passage_notes;
use crate::components::row_link::RowLink;
use crate::components::side::side;
use crate::rows::{Row, RowKind};
use crate::views::comparison::{Shown, row_id};
use crate::words::saving as words;
use crossread_engine::align::Grade;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// A says, B says, and what is to be said about both.
pub fn row(shown: &Shown, at: usize, row: &Row) -> AnyView {
    let (kind, test_id) = match row.kind {
        RowKind::Both { .. } => ("both", "row"),
        RowKind::Only(Side::A) => ("only-a", "row"),
        RowKind::Only(Side::B) => ("only-b", "row"),
        RowKind::Unsure(Side::A) => ("unsure-a", "row"),
        RowKind::Unsure(Side::B) => ("unsure-b", "row"),
        RowKind::Elsewhere { .. } => ("elsewhere", "elsewhere"),
    };
    let unsure = match row.kind {
        RowKind::Both { passage, .. } => {
            let passage = shown.laid.comparison.passages.get(passage);
            passage.is_some_and(|p| p.grade != Grade::Certain)
        }
        _ => false,
    };
    let quote = shown.laid.quote(at);
    let link = (test_id == "row")
        .then_some(quote)
        .flatten()
        .map(|quote| view! { <RowLink quote /> });
    // One listener of all rows hears it.
    let copy = (test_id == "row").then(|| {
        view! {
            <button
                type="button"
                class="row-copy"
                aria-label=words::COPY_ROW
                title=words::COPY_ROW
                data-testid="row-copy"
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M3 8h3.500v4H3V7q0-3 2.500-3.500M9.500 8H13v4H9.500V7q0-3 2.500-3.500" />
                </svg>
            </button>
        }
    });
    let (target, seen) = (shown.target, shown.seen);
    view! {
        <li
            class="row"
            class:unsure=unsure
            class:target=flag(move || target.get() == Some(at))
            hidden=flag(move || seen.with(|seen| seen.hides(at)))
            id=row_id(at)
            data-at=at
            tabindex="-1"
            data-kind=kind
            data-testid=test_id
        >
            {content(shown, row)}
            {link}
            {copy}
        </li>
    }
    .into_any()
}

fn content(shown: &Shown, row: &Row) -> AnyView {
    match row.kind {
        RowKind::Elsewhere { side, row: target } => elsewhere(shown, row, side, target),
        _ => view! {
            {side(shown, row, Side::A)}
            {side(shown, row, Side::B)}
            {passage_notes(shown, row)}
        }
        .into_any(),
    }
}
