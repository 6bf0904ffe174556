//! The reader's own texts: adding them, and what was made of them.

mod bookmark;
mod card;
mod entry;
pub mod intake;
pub mod send;

use crate::address::Address;
use crate::app::State;
use crate::components::live::mouse;
use crate::words;
use card::Card;
use entry::Entry;
use leptos::prelude::*;

/// The part of the start page for texts of the reader's own.
#[component]
pub fn OwnTexts() -> impl IntoView {
    let state = State::expect();
    let removed = RwSignal::new(None::<usize>);
    let cards = move || {
        state.listed.track();
        let own = state.session().own().into_iter();
        own.map(|index| view! { <Card index removed /> })
            .collect_view()
    };
    let undo = move || {
        let index = removed.get()?;
        let name = state.session().removed_name(index)?;
        let back = move |_| {
            state.session().remove(index, false);
            removed.set(None);
            state.relist();
        };
        Some(view! {
            <p class="own-removed" role="status">
                {words::own::removed(&name)}
                " "
                <button type="button" class="quiet" data-testid="own-undo" on:click=mouse(back)>
                    {words::own::UNDO}
                </button>
            </p>
        })
    };
    let compare = move || {
        state.texts.track();
        let session = state.session();
        let (a, b) = session.suggested()?;
        let pair = session.pair(a, b).filter(|_| session.is_own(a))?;
        let said = words::own::compare(&session.name(a), &session.name(b));
        Some(view! {
            <p class="own-compare">
                <a class="primary" href=Address::Compare(pair).fragment() data-testid="own-compare">
                    {said}
                </a>
            </p>
        })
    };
    let save = move || {
        state.listed.track();
        (!state.session().remembered().is_empty()).then(|| {
            view! {
                <button
                    type="button"
                    class="quiet"
                    data-testid="save-all"
                    on:click=mouse(move |_| state.save_all())
                >
                    {words::send::SAVE_ALL}
                </button>
            }
        })
    };
    view! {
        <section class="own" aria-labelledby="own-title">
            <h2 id="own-title" class="section-title">
                {words::own::TITLE}
            </h2>
            <p class="own-about">{words::own::ABOUT}</p>
            <Entry />
            {bookmark::bookmarking(state)}
            {undo}
            <ul class="own-list">
                {cards}
            </ul>
            {compare} {save}
        </section>
    }
    .into_any()
}
