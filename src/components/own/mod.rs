//! The reader's own texts: adding them, and what was made of them.

mod bookmark;
mod card;
mod entry;
mod facts;
pub mod intake;
pub mod send;
mod shelf;
mod story;

use crate::address::Address;
use crate::app::State;
use crate::components::live::mouse;
use crate::words;
use card::card;
use entry::Entry;
use leptos::prelude::*;
use shelf::Shelf;
use story::story;

/// The part of the start page for texts of the reader's own.
#[component]
pub fn OwnTexts() -> impl IntoView {
    let state = State::expect();
    let shelf = Shelf::new(state);
    let turn = StoredValue::new(false);
    let list = move || {
        state.listed.track();
        let session = state.session();
        let loose = session.loose().into_iter();
        let cards = loose.map(|index| card(shelf, index)).collect_view();
        let stories = session.stories().into_iter();
        let stories = stories.map(|of| story(shelf, of)).collect_view();
        // After what fills them.
        shelf.land();
        let all = view! {
            <ul class="own-list">{cards}</ul>
            {stories}
        };
        // In the other of two places each time: a node that is used again keeps what was typed, ticked or opened in it, for another text.
        let place = turn.with_value(|turn| *turn);
        turn.set_value(!place);
        if place {
            (all.into_any(), ().into_any())
        } else {
            (().into_any(), all.into_any())
        }
    };
    let undo = move || {
        let removed = shelf.removed.get()?;
        let session = state.session();
        let gone = |index: &usize| session.is_removed(*index);
        removed.texts.iter().any(gone).then(|| {
            view! {
                <p class="own-removed">
                    <span id="own-removed">{removed.told}</span>
                    " "
                    <button
                        type="button"
                        class="quiet"
                        id=shelf::UNDO
                        aria-describedby="own-removed"
                        data-testid="own-undo"
                        on:click=mouse(move |_| shelf.bring_back())
                    >
                        {words::own::UNDO}
                    </button>
                </p>
            }
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
            {list}
            {compare} {save}
        </section>
    }
    .into_any()
}
