//! The line on top of every view.

use crate::address::Address;
use crate::app::State;
use crate::components::live::mouse;
use crate::platform::focus;
use crate::words;
use leptos::prelude::*;

/// The name, the way back to the start, and the help.
#[component]
pub fn Masthead() -> impl IntoView {
    let state = State::expect();
    let at_start = move || state.at_start();
    let skip = move || {
        if at_start() {
            words::SKIP_START
        } else {
            words::SKIP
        }
    };
    view! {
        // The address holds the comparison, so the link moves the focus and leaves the address alone.
        <a
            class="skip"
            href="#content"
            on:click=move |event| {
                event.prevent_default();
                focus::go("content");
            }
        >
            {skip}
        </a>
        <header class="masthead">
            <a class="brand" href=Address::Start.fragment() data-testid="home">
                <svg class="brand-mark" viewBox="0 0 32 32" aria-hidden="true">
                    <path d="M4 8h10M4 16h10M4 24h6" />
                    <path d="M18 8h10M18 16h10M22 24h6" />
                </svg>
                {words::NAME}
            </a>
            <Show when=move || !at_start()>
                <a class="masthead-link" href=Address::Start.fragment()>
                    {words::HOME}
                </a>
            </Show>
            <button
                type="button"
                class="quiet"
                data-testid="help"
                on:click=mouse(move |_| focus::open_dialog("help"))
            >
                {words::HELP}
            </button>
        </header>
    }
    .into_any()
}
