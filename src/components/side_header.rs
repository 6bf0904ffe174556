//! One source of a comparison, in the header that stays in sight.

use crate::address::{Address, Pair};
use crate::app::State;
use crate::components::live::event;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// The source's name as a choice of all sources, and its headline. Choosing what the other side has swaps them.
#[component]
pub fn SideHeader(
    /// Which side this is.
    side: Side,
    /// Its source.
    own: usize,
    /// The source across.
    across: usize,
) -> impl IntoView {
    let state = State::expect();
    let session = state.session();
    let (class, id) = match side {
        Side::A => ("a", "select-a"),
        Side::B => ("b", "select-b"),
    };
    let choose = move |event| {
        let Ok(index) = event_target_value(&event).parse::<usize>() else {
            return;
        };
        let across = if index == across { own } else { across };
        let (a, b) = match side {
            Side::A => (index, across),
            Side::B => (across, index),
        };
        if let Some(now) = state.pair(None)
            && let Some(pair) = state.session().pair(a, b)
        {
            let Pair { order, look, .. } = now;
            let pair = Pair {
                order,
                look,
                ..pair
            };
            state.go_from(id, &Address::Compare(pair));
        }
    };
    let options = session
        .indices()
        .into_iter()
        .map(|index| {
            let name = session.name(index);
            view! {
                <option value=index.to_string() selected=index == own>
                    {name}
                </option>
            }
        })
        .collect_view();
    let headline = session.source(own).and_then(|s| s.headline.clone());
    view! {
        <div class="side-header" data-side=class>
            <span class="badge" aria-hidden="true">
                {words::letter(side)}
            </span>
            <select
                class="side-select"
                aria-label=words::source_of(side)
                id=id
                data-testid=id
                on:change=event(choose)
            >
                {options}
            </select>
            <p class="side-headline">{headline}</p>
        </div>
    }
    .into_any()
}
