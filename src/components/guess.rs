//! The guess who wrote which, where that is hidden.

use crate::address::Address;
use crate::app::State;
use crate::components::live::{event, flag, mouse};
use crate::guess::Guess;
use crate::platform::focus;
use crate::words::{self, guess as told};
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// The id of the panel.
pub const ID: &str = "guess";

/// A choice of outlets for each side; then who it was.
pub fn guess(a: usize, b: usize) -> AnyView {
    let state = State::expect();
    let guess = RwSignal::new(Guess::default());
    let revealed = RwSignal::new(false);
    let reveal = move |_| {
        revealed.set(true);
        // What was pressed goes away.
        focus::go(ID);
    };
    let outcome = move || {
        let come_to = guess.get().outcome(a, b);
        revealed.get().then(|| told::outcome(come_to))
    };
    // Followed in the page, so that it is written when it is needed: at the row where the reader is by then.
    let read_on = move |_| {
        // Words with blanks in them would not be found again.
        let row = state.here().filter(|row| !row.words.contains('_'));
        if let Some(pair) = state.named(row) {
            state.go(&Address::Compare(pair));
        }
    };
    view! {
        <section class="guess" id=ID tabindex="-1" aria-labelledby="guess-title" data-testid="guess">
            <div class="guess-head">
                <h2 class="guess-title" id="guess-title">
                    {told::TITLE}
                </h2>
                <p class="guess-what" hidden=flag(move || revealed.get())>
                    {told::WHAT}
                </p>
            </div>
            {side(Side::A, a, guess, revealed)}
            {side(Side::B, b, guess, revealed)}
            <div class="guess-end">
                <p class="guess-outcome" role="status" data-testid="outcome">
                    {outcome}
                </p>
                <button
                    type="button"
                    class="primary"
                    hidden=flag(move || revealed.get())
                    data-testid="reveal"
                    on:click=mouse(reveal)
                >
                    {told::REVEAL}
                </button>
                <button
                    type="button"
                    class="primary"
                    hidden=flag(move || !revealed.get())
                    data-testid="read-on"
                    on:click=mouse(read_on)
                >
                    {told::READ_ON}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn side(side: Side, own: usize, guess: RwSignal<Guess>, revealed: RwSignal<bool>) -> AnyView {
    let session = State::expect().session();
    let (data, id) = match side {
        Side::A => ("a", "guess-a"),
        Side::B => ("b", "guess-b"),
    };
    let mut options = Vec::new();
    for index in session.indices() {
        let name = session.name(index);
        options.push(view! { <option value=index.to_string()>{name}</option> });
    }
    let choose = move |event| {
        let source = event_target_value(&event).parse().ok();
        guess.update(|guess| guess.set(side, source));
    };
    let answer = move || {
        revealed.get().then(|| {
            let session = State::expect().session();
            let source = session.source(own);
            let byline = source
                .as_ref()
                .and_then(|s| s.byline.as_deref())
                .map(words::by);
            let address = source.and_then(|s| s.url.clone());
            view! {
                <p class="guess-answer" data-testid=["answer-", data].concat()>
                    <b>{told::answer(side, &session.name(own))}</b>
                    " "
                    <span class="guess-facts">{byline} " " {address}</span>
                </p>
            }
        })
    };
    view! {
        <div class="guess-side" data-side=data>
            <span class="badge" aria-hidden="true">
                {words::letter(side)}
            </span>
            <select
                class="guess-select"
                id=id
                aria-label=told::guess_of(side)
                prop:disabled=flag(move || revealed.get())
                data-testid=id
                on:change=event(choose)
            >
                <option value="">{told::CHOOSE}</option>
                {options}
            </select>
            {answer}
        </div>
    }
    .into_any()
}
