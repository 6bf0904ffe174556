//! The ways to read a comparison.

use crate::address::Mode;
use crate::app::State;
use crate::components::live::{mouse, text};
use crate::words::reading;
use leptos::prelude::*;

/// All ways, in the order of their keys.
pub const MODES: [Mode; 3] = [Mode::Aligned, Mode::Findings, Mode::Full];

/// A button for each way; the present one is pressed.
pub fn modes(choose: Callback<Mode>) -> AnyView {
    let state = State::expect();
    let mut buttons = Vec::new();
    for (mode, id) in MODES.into_iter().zip(["aligned", "findings", "full"]) {
        let pressed = move || (state.look.with(|look| look.mode) == mode).to_string();
        buttons.push(view! {
            <button
                type="button"
                class="mode"
                aria-pressed=text(pressed)
                data-testid=["mode-", id].concat()
                on:click=mouse(move |_| choose.run(mode))
            >
                {reading::mode(mode)}
            </button>
        });
    }
    view! {
        <div class="modes" role="group" aria-label=reading::MODES>
            {buttons}
        </div>
    }
    .into_any()
}
