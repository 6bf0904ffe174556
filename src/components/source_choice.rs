//! The choice of two sources.

use crate::address::Address;
use crate::app::State;
use crate::components::live::{event, flag, mouse};
use crate::session::Session;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// Every source with a radio button for A and one for B. No choice is wrong: taking what the other side has swaps them.
#[component]
pub fn SourceChoice() -> impl IntoView {
    let state = State::expect();
    let session = state.session();
    let chosen = RwSignal::new(session.suggested().unwrap_or_default());
    let compare = move |hidden: bool| {
        let (a, b) = chosen.get_untracked();
        if let Some(pair) = state.session().pair(a, b) {
            let pair = if hidden { pair.nameless() } else { pair };
            state.go(&Address::Compare(pair));
        }
    };
    let rows = session
        .own()
        .into_iter()
        .chain(session.bundled())
        .map(|index| source(&session, index, chosen))
        .collect_view();
    let pair = move || {
        let (a, b) = chosen.get();
        let session = state.session();
        words::beside(&session.name(a), &session.name(b))
    };
    view! {
        <fieldset class="choice">
            <legend>
                <h2 class="section-title">{words::CHOOSE}</h2>
            </legend>
            <ul class="sources">{rows}</ul>
            <div class="choice-end">
                <p class="choice-pair" role="status">
                    {pair}
                </p>
                <div class="choice-buttons">
                    <button
                        type="button"
                        class="quiet"
                        data-testid="compare-hidden"
                        on:click=mouse(move |_| compare(true))
                    >
                        {words::guess::COMPARE_HIDDEN}
                    </button>
                    <button
                        type="button"
                        class="primary"
                        data-testid="compare"
                        on:click=mouse(move |_| compare(false))
                    >
                        {words::COMPARE}
                    </button>
                </div>
            </div>
        </fieldset>
    }
    .into_any()
}

fn source(session: &Session, index: usize, chosen: RwSignal<(usize, usize)>) -> AnyView {
    let Some(source) = session.source(index) else {
        return ().into_any();
    };
    let headline = source.headline.clone();
    let note = source.note.clone();
    let date = source
        .published
        .map_or_else(|| words::NO_DATE.to_owned(), words::date);
    let byline = source.byline.as_deref().map(words::by);
    let facts = [
        byline,
        Some(date),
        Some(words::length(session.words(index))),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>()
    .join(" · ");
    let name = session.name(index);
    view! {
        <li class="source">
            <div class="source-text">
                <h3 class="source-outlet">{name.clone()}</h3>
                <p class="source-headline">{headline}</p>
                <p class="source-facts">{facts}</p>
            </div>
            <div class="source-sides">
                {radio(Side::A, &source.slug, &name, index, chosen)}
                {radio(Side::B, &source.slug, &name, index, chosen)}
            </div>
            <p class="source-note">{note}</p>
        </li>
    }
    .into_any()
}

fn radio(
    side: Side,
    slug: &str,
    name: &str,
    index: usize,
    chosen: RwSignal<(usize, usize)>,
) -> AnyView {
    let own = move |(a, b): (usize, usize)| match side {
        Side::A => a == index,
        Side::B => b == index,
    };
    let choose = move |_| {
        chosen.update(|(a, b)| {
            let (own, across) = match side {
                Side::A => (a, b),
                Side::B => (b, a),
            };
            if *across == index {
                *across = *own;
            }
            *own = index;
        });
    };
    let (group, value) = match side {
        Side::A => ("a", "source-a-"),
        Side::B => ("b", "source-b-"),
    };
    view! {
        <label class="side-choice" data-side=group>
            <input
                type="radio"
                name=group
                aria-label=words::as_side(name, side)
                data-testid=[value, slug].concat()
                prop:checked=flag(move || own(chosen.get()))
                on:change=event(choose)
            />
            <span aria-hidden="true">{words::letter(side)}</span>
        </label>
    }
    .into_any()
}
