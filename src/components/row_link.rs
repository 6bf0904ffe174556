//! The link to one row.

use crate::address::{Address, RowQuote};
use crate::app::State;
use crate::words;
use leptos::prelude::*;

/// A real link, so that it can be opened or copied the browser's way; following it copies its address.
#[component]
pub fn RowLink(
    /// The row by what it quotes.
    quote: RowQuote,
) -> impl IntoView {
    let state = State::expect();
    let href = state
        .pair(Some(quote.clone()))
        .map(|pair| Address::Compare(pair).fragment())
        .unwrap_or_default();
    view! {
        <a
            class="row-link"
            href=href
            aria-label=words::ROW_LINK
            title=words::ROW_LINK
            data-testid="row-link"
            on:click=move |event| {
                event.prevent_default();
                state.at_row(Some(quote.clone()));
                if let Some(pair) = state.pair(Some(quote.clone())) {
                    state.copy(pair, words::ROW_COPIED);
                }
            }
        >
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.5 4.5l-1 1M9 11.5l-1 1A3 3 0 0 1 3.500 8l1-1" />
            </svg>
        </a>
    }
    .into_any()
}
