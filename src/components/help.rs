//! The help: keys, and what the page does and does not do.

use crate::app::State;
use crate::components::intro;
use crate::components::legend::Legend;
use crate::components::live::{event, flag, mouse};
use crate::platform::{focus, keys as single, place};
use crate::words::{self, reading};
use leptos::prelude::*;

/// A dialog that the help button and `?` open; Escape and its button close it.
#[component]
pub fn Help() -> impl IntoView {
    let state = State::expect();
    let want = move |event| {
        let wanted = event_target_checked(&event);
        state.keys.set(wanted);
        single::want(wanted);
    };
    let again = move |_| {
        focus::close_dialog("help");
        state.intro.set(true);
        place::soon(|| focus::go(intro::ID));
    };
    let keys = reading::KEYS
        .iter()
        .map(|(keys, does)| {
            let keys = keys
                .iter()
                .map(|key| view! { <kbd>{*key}</kbd> " " })
                .collect_view();
            view! {
                <dt>{keys}</dt>
                <dd>{*does}</dd>
            }
        })
        .collect_view();
    view! {
        <dialog id="help" class="help" aria-labelledby="help-title">
            <header class="help-head">
                <h2 id="help-title">{words::HELP}</h2>
                <button type="button" class="quiet" on:click=mouse(|_| focus::close_dialog("help"))>
                    {words::CLOSE}
                </button>
            </header>
            <p>{words::PURPOSE}</p>
            <p>{words::CAVEAT}</p>
            <button type="button" class="quiet" data-testid="intro-again" on:click=mouse(again)>
                {words::intro::AGAIN}
            </button>
            <h3>{reading::KEYS_TITLE}</h3>
            <label class="keys-wanted">
                <input
                    type="checkbox"
                    prop:checked=flag(move || state.keys.get())
                    data-testid="keys"
                    on:change=event(want)
                />
                {reading::KEYS_WANTED}
            </label>
            <dl class="keys">{keys}</dl>
            <h3>{words::LEGEND}</h3>
            <Legend />
            <p>{words::PRIVACY}</p>
        </dialog>
    }
    .into_any()
}
