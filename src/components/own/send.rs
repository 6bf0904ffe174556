//! Sending a comparison that holds texts of the reader's own: what a link to it carries is said before it is made.

use crate::app::State;
use crate::components::live::mouse;
use crate::platform::focus;
use crate::words::{self, send as told};
use leptos::prelude::*;

/// The id of the dialog.
pub const ID: &str = "send";

/// The dialog. Escape and its button close it.
#[component]
pub fn Send() -> impl IntoView {
    let state = State::expect();
    let press = move |label: &'static str, test_id: &'static str, act: fn(State)| {
        view! {
            <button type="button" class="quiet" data-testid=test_id on:click=mouse(move |_| act(state))>
                {label}
            </button>
        }
    };
    let link = move || {
        let link = state.sending.get()?.link;
        Some(match link {
            None => press(told::MAKE, "make-link", State::make_link).into_any(),
            Some(link) => {
                let length = told::length(link.chars().count());
                let shown = link.clone();
                let copy = move |_| {
                    focus::close_dialog(ID);
                    state.copy_link(link.clone(), words::COPIED.to_owned());
                };
                view! {
                    <input
                        class="notice-link"
                        type="text"
                        readonly
                        aria-label=told::LINK
                        data-testid="made-link"
                        prop:value=shown
                    />
                    <p data-testid="link-length">{length}</p>
                    <button
                        type="button"
                        class="quiet"
                        data-testid="copy-made"
                        on:click=mouse(copy)
                    >
                        {told::COPY}
                    </button>
                }
                .into_any()
            }
        })
    };
    let save = |state: State| {
        focus::close_dialog(ID);
        state.save_sending();
    };
    view! {
        <dialog id=ID class="help send" aria-labelledby="send-title">
            <header class="help-head">
                <h2 id="send-title">{told::TITLE}</h2>
                {press(words::CLOSE, "send-close", |_| focus::close_dialog(ID))}
            </header>
            <p>{told::WARNING}</p>
            <div class="send-link" role="status">
                {link}
            </div>
            <p>{told::FILE}</p>
            {press(told::SAVE, "save-file", save)}
        </dialog>
    }
    .into_any()
}
