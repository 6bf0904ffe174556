//! What the reader asks to see of a comparison.

use crate::app::State;
use crate::components::live::{event, flag, mouse, text};
use crate::filter::{self, Facet, Filter};
use crate::platform::{focus, place};
use crate::views::comparison::{Shown, row_id};
use crate::words::filters as words;
use leptos::prelude::*;

/// The id of the disclosure that holds the filters.
pub const ID: &str = "filters";
/// The id of its search field.
pub const FIELD: &str = "find";

/// The filters, behind a disclosure that is open from the start if one of them is on.
pub fn filters(shown: &Shown) -> AnyView {
    let state = State::expect();
    let on = move || state.look.with(|look| look.filter.size());
    let open = on() > 0;
    let mut groups = Vec::new();
    for facet in Facet::ALL {
        groups.push(group(shown, state, facet));
    }
    let find = move |event| {
        let words = event_target_value(&event);
        state.relook(|look| look.filter.words = words);
    };
    let written = move || state.look.with(|look| look.filter.words.clone());
    let kept = StoredValue::new_local(shown.clone());
    let back = move |event: web_sys::KeyboardEvent| {
        if event.key() == "Escape" && kept.with_value(close) {
            event.prevent_default();
        }
    };
    view! {
        <details class="filter-box" id=ID open=open on:keydown=back>
            <summary data-testid="filters">{text(move || words::title(on()))}</summary>
            <div class="filters">
                <label class="find">
                    <span>{words::WORDS}</span>
                    <input
                        type="search"
                        id=FIELD
                        autocomplete="off"
                        data-testid="find"
                        prop:value=text(written)
                        on:input=event(find)
                    />
                </label>
                {groups}
                <p class="note counted">{words::COUNTED}</p>
            </div>
        </details>
    }
    .into_any()
}

/// Closes the filters and leads back to where a key came from, if one did. False if they are closed.
pub fn close(shown: &Shown) -> bool {
    let closed = focus::close_details(ID);
    let left = shown.left.try_update_value(Option::take).flatten();
    if let Some(at) = left.filter(|_| closed) {
        shown.ready(at);
        focus::quietly("content", &["#", &row_id(at)].concat());
        place::show(at);
    }
    closed
}

/// How much is shown, and the way back to everything, while anything is asked for.
pub fn showing(shown: &Shown) -> AnyView {
    let state = State::expect();
    let seen = shown.seen;
    let idle = move || state.look.with(|look| look.filter.is_idle());
    let told = move || {
        let (passing, of) = seen.with(|seen| (seen.passing, seen.entries));
        if idle() {
            String::new()
        } else if passing == 0 {
            words::NOTHING.to_owned()
        } else {
            words::showing(passing, of)
        }
    };
    let clear = move |_| {
        state.relook(|look| look.filter = Filter::default());
        focus::go("content");
    };
    view! {
        <div class="showing" class:idle=flag(idle)>
            <p role="status" data-testid="showing">
                {told}
            </p>
            <button type="button" class="quiet" hidden=flag(idle) data-testid="clear" on:click=mouse(clear)>
                {words::CLEAR}
            </button>
        </div>
    }
    .into_any()
}

/// A facet with its values, each with how many rows have it. What no row has is left out, unless it is asked for.
fn group(shown: &Shown, state: State, facet: Facet) -> AnyView {
    let counts = filter::counts(&shown.laid.comparison, &shown.laid.rows, facet);
    let mut values = Vec::new();
    for (at, count) in counts.into_iter().enumerate() {
        let has = move || state.look.with(|look| look.filter.has(facet, at));
        if count == 0 && !state.look.with_untracked(|look| look.filter.has(facet, at)) {
            continue;
        }
        let id = facet.values().get(at).copied().unwrap_or_default();
        values.push(view! {
            <label class="value">
                <input
                    type="checkbox"
                    data-testid=[facet.name(), "-", id].concat()
                    prop:checked=flag(has)
                    on:change=event(move |_| state.relook(|look| look.filter.toggle(facet, at)))
                />
                <span>{words::value(facet, at)}</span>
                <span class="value-count">{count.to_string()}</span>
            </label>
        });
    }
    view! {
        <fieldset class="facet">
            <legend>{words::facet(facet)}</legend>
            {values}
        </fieldset>
    }
    .into_any()
}
