//! Passages level with each other, row by row.

use crate::app::State;
use crate::components::live::{flag, mouse, pointer, text};
use crate::components::row::row;
use crate::folds;
use crate::platform::{focus, place};
use crate::views::comparison::Shown;
use crate::words::reading;
use leptos::prelude::*;

/// The rows, with a button before each stretch that is folded away.
pub fn aligned(shown: &Shown) -> AnyView {
    let selecting = RwSignal::new(None::<String>);
    let mut folds = folds::runs(&shown.laid.comparison, &shown.laid.rows)
        .into_iter()
        .peekable();
    let mut items = Vec::new();
    for (at, r) in shown.laid.rows.iter().enumerate() {
        if let Some((_, length)) = folds.next_if(|(start, _)| *start == at) {
            items.push(fold(length));
        }
        items.push(row(shown, at, r));
    }
    let (state, laid) = (State::expect(), shown.laid.clone());
    let copy = move |event: web_sys::MouseEvent| {
        if let Some(at) = place::row_of(&event, ".row-copy") {
            state.copy_row(&laid, at);
        }
    };
    view! {
        <h2 class="visually-hidden">{reading::PASSAGES}</h2>
        <ol
            class="rows"
            role="list"
            data-selecting=move || selecting.get()
            on:click=mouse(copy)
            on:pointerdown=pointer(move |event| selecting.set(focus::side_of(&event)))
        >
            {items}
        </ol>
    }
    .into_any()
}

fn fold(length: usize) -> AnyView {
    let state = State::expect();
    let same = move || state.look.with(|look| look.same);
    view! {
        <li class="fold" hidden=flag(move || state.look.with(|look| !look.filter.is_idle()))>
            <button
                type="button"
                class="quiet"
                aria-expanded=text(move || same().to_string())
                data-testid="fold"
                on:click=mouse(move |_| state.relook(|look| look.same = !look.same))
            >
                {text(move || reading::fold(same(), length))}
            </button>
            <span class="print-only" hidden=flag(same)>
                {reading::folded(length)}
            </span>
        </li>
    }
    .into_any()
}
