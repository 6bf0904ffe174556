//! What the reader is told: a link that was not understood, a text that has changed, a link that was copied.

use crate::app::{Notice, State};
use crate::components::live::mouse;
use crate::session::corrections::Change;
use crate::words;
use leptos::prelude::*;

/// The notice, if there is one; it stays until it is closed or replaced.
#[component]
pub fn NoticeBar() -> impl IntoView {
    let state = State::expect();
    let shown = move |notice: Notice| {
        let link = notice.link.map(|link| {
            view! { <textarea class="notice-link" readonly aria-label=words::TO_COPY prop:value=link></textarea> }
        });
        view! {
            <div class="notice" data-testid="notice">
                <p>{notice.text}</p>
                {link}
                {notice
                    .undo
                    .then(|| {
                        view! {
                            <button
                                type="button"
                                class="quiet"
                                data-testid="notice-undo"
                                on:click=mouse(move |_| {state.correct(Change::Undo, None);})
                            >
                                {words::correct::UNDO}
                            </button>
                        }
                    })}
                <button type="button" class="quiet" on:click=mouse(move |_| state.notice.set(None))>
                    {words::CLOSE}
                </button>
            </div>
        }
    };
    view! { <div class="notices" role="status">{move || state.notice.get().map(shown)}</div> }
        .into_any()
}
