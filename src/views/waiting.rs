//! While the engine is being loaded, and when it could not be.

use crate::app::State;
use crate::components::live::mouse;
use crate::platform::page;
use crate::words;
use leptos::prelude::*;

/// What the reader waits for, or that it will not come.
#[component]
pub fn Waiting() -> impl IntoView {
    let state = State::expect();
    let told = move || {
        if state.failed.get() {
            view! {
                <p class="state-title">{words::ENGINE_FAILED}</p>
                <p>{words::ENGINE_FAILED_WHAT_TO_DO}</p>
                <p>
                    <button type="button" class="primary" on:click=mouse(move |_| page::reload())>
                        {words::RELOAD}
                    </button>
                </p>
            }
            .into_any()
        } else {
            view! { <p class="state-title">{words::COMPARING}</p> }.into_any()
        }
    };
    view! {
        <main id="content" tabindex="-1">
            <h1 id="title" class="visually-hidden" tabindex="-1">
                {words::NAME}
            </h1>
            <div class="state" role="status" data-testid="waiting">
                {told}
            </div>
        </main>
    }
    .into_any()
}
