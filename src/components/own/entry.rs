//! Where texts come in: a field to paste into, and a control for files. They can be dropped anywhere.

use super::intake;
use super::shelf::card_id;
use crate::app::State;
use crate::components::live::{event, mouse, text};
use crate::own;
use crate::platform::{focus, store, texts};
use crate::words;
use leptos::prelude::*;

/// The id of the field.
const FIELD: &str = "own-text";

/// What was added last, and the way to it. A screen reader is told when it is added.
fn added(state: State) -> Option<AnyView> {
    state.listed.track();
    let session = state.session();
    let mut added = state.added.get();
    added.retain(|(index, _)| !session.is_removed(*index));
    let (index, said) = added.first()?.clone();
    let (told, label) = if added.len() == 1 {
        (said, words::own::SEE_ONE)
    } else {
        (words::own::several(added.len()), words::own::SEE_FIRST)
    };
    let see = move |_| focus::unfold(&card_id(index));
    let view = view! {
        <p class="own-added" data-testid="own-added">
            {told} " "
            <button type="button" class="quiet" data-testid="own-see" on:click=mouse(see)>
                {label}
            </button>
        </p>
    };
    Some(view.into_any())
}

/// The field and its buttons. What is typed survives a reload.
#[component]
pub fn Entry() -> impl IntoView {
    let state = State::expect();
    let typed = RwSignal::new(store::get(own::DRAFT).unwrap_or_default());
    let edit = move |event| {
        typed.set(event_target_value(&event));
        // Where it cannot be remembered it stays in the field.
        let _ = store::set(own::DRAFT, &typed.get_untracked());
    };
    let read = move |_| {
        let now = typed.get_untracked();
        if now.trim().is_empty() {
            state.tell(Some(words::own::NOTHING.to_owned()));
            focus::rest(FIELD);
        } else if intake::add(state, now) {
            typed.set(String::new());
            let _ = store::set(own::DRAFT, "");
        }
    };
    let open = move |event| intake::open(state, texts::chosen(&event));
    let busy = text(move || {
        if state.failed.get() {
            words::ENGINE_FAILED_WHAT_TO_DO.to_owned()
        } else if state.reading() {
            words::own::READING.to_owned()
        } else {
            String::new()
        }
    });
    view! {
        <div class="own-entry">
            <label class="own-label" for=FIELD>
                {words::own::PASTE}
            </label>
            <textarea
                id=FIELD
                class="own-text"
                rows="6"
                spellcheck="false"
                data-testid="own-text"
                prop:value=text(move || typed.get())
                on:input=event(edit)
            ></textarea>
            <div class="own-buttons">
                <button type="button" class="primary" data-testid="own-read" on:click=mouse(read)>
                    {words::own::READ}
                </button>
                <label class="quiet own-files">
                    <span>{words::own::OPEN}</span>
                    <input
                        type="file"
                        multiple
                        accept=".json,.txt,.md,.text,.html,.htm,.xhtml,.mhtml,.mht,.eml,.docx,text/plain,text/html"
                        data-testid="own-files"
                        on:change=event(open)
                    />
                </label>
                <span class="own-busy" role="status">
                    {busy}
                </span>
            </div>
            {move || added(state)}
        </div>
    }
    .into_any()
}
