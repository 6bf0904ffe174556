//! One source of a comparison, in the header that stays in sight.

use crate::address::{Address, Pair, other};
use crate::app::State;
use crate::components::dating::dating;
use crate::components::live::event;
use crate::subject::Subject;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// The source's name as a choice of all sources, the day it is seen from, and its headline. Choosing what the other side has swaps them.
#[component]
pub fn SideHeader(
    /// Which side this is.
    side: Side,
    /// What is compared.
    of: Subject,
) -> impl IntoView {
    let state = State::expect();
    let session = state.session();
    let (class, id) = match side {
        Side::A => ("a", "select-a"),
        Side::B => ("b", "select-b"),
    };
    let (own, across) = (of.of(side), of.of(other(side)));
    let choose = move |event| {
        let Ok(index) = event_target_value(&event).parse::<usize>() else {
            return;
        };
        // An assumed day stays with the source it was set for.
        let (across, assumed) = if index == across {
            (own, of.assumed.swapped())
        } else {
            (across, of.assumed.with(side, None))
        };
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
                assumed,
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
            {dating(side, of, false)}
            <p class="side-headline">{headline}</p>
        </div>
    }
    .into_any()
}
