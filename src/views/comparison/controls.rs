//! The buttons of a comparison.

use crate::address::Address;
use crate::app::State;
use crate::components::live::mouse;
use crate::words;
use leptos::prelude::*;

/// Hides who wrote which.
pub(super) fn conceal(state: State) {
    if let Some(pair) = state.named(None) {
        state.go(&Address::Compare(pair.nameless()));
    }
}

pub(super) fn hide(state: State) -> AnyView {
    view! {
        <button
            type="button"
            class="quiet"
            data-testid="hide-names"
            on:click=mouse(move |_| conceal(state))
        >
            {words::guess::HIDE}
        </button>
    }
    .into_any()
}

pub(super) fn swap(state: State) -> AnyView {
    let swap = move |_| {
        if let Some(pair) = state.pair(state.here()) {
            state.go_from("swap", &Address::Compare(pair.swapped()));
        }
    };
    view! {
        <button
            type="button"
            class="swap"
            id="swap"
            aria-label=words::SWAP
            title=words::SWAP
            data-testid="swap"
            on:click=mouse(swap)
        >
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M2 5.500h11M10 2.500l3 3-3 3M14 10.500H3M6 7.500l-3 3 3 3" />
            </svg>
        </button>
    }
    .into_any()
}

pub(super) fn copy(state: State) -> AnyView {
    let copy = move |_| {
        if let Some(pair) = state.pair(state.here()) {
            state.copy(pair, words::COPIED);
        }
    };
    view! {
        <button type="button" class="quiet" data-testid="copy-link" on:click=mouse(copy)>
            {words::COPY_LINK}
        </button>
    }
    .into_any()
}
