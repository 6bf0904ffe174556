//! Links to rows: real ones, so that they can be opened or copied the browser's way. What words a row is found by takes a look
//! through the whole text; so a link gets its whole address when the reader is about to use it, and leads to the comparison
//! until then.

use crate::address::{Address, Look};
use crate::app::State;
use crate::markup::{Element, element};
use crate::platform::{change, heard};
use crate::views::comparison::{Kept, Shown};
use crate::words;
use leptos::prelude::WithValue;
use web_sys::Event;

/// The small link beside a row; following it copies its address.
pub fn row_link(start: &str, at: usize) -> Element {
    let path = element("path").with(
        "d",
        "M6.5 9.5l3-3M7 4.5l1-1a3 3 0 0 1 4.5 4.5l-1 1M9 11.5l-1 1A3 3 0 0 1 3.5 8l1-1",
    );
    let picture = element("svg")
        .with("viewBox", "0 0 16 16")
        .with("aria-hidden", "true");
    link(start, at)
        .with("class", "row-link")
        .with("aria-label", words::ROW_LINK)
        .with("title", words::ROW_LINK)
        .with("data-testid", "row-link")
        .child(picture.child(path))
}

/// A link to a row.
pub fn link(start: &str, at: usize) -> Element {
    element("a")
        .with("href", start)
        .with("data-link", &at.to_string())
}

/// Where all links lead first: to the comparison.
pub fn start(state: State) -> String {
    let pair = state.pair(None);
    pair.map(|pair| Address::Compare(pair).fragment())
        .unwrap_or_default()
}

/// Completes the link that something happens on. `everything` takes away the filters, which could hide the row.
pub fn complete(state: State, shown: &Shown, event: &Event, everything: bool) {
    let Some(link) = heard::on(event, "a[data-link]") else {
        return;
    };
    let quote = heard::number(&link, "data-link").and_then(|at| shown.laid.quote(at));
    if let Some(mut pair) = quote.and_then(|quote| state.pair(Some(quote))) {
        if everything {
            pair.look = Look::default();
        }
        change::attribute(&link, "href", &Address::Compare(pair).fragment());
    }
}

/// Copies the address of the row whose small link is followed. False if none is.
pub fn follow(state: State, kept: Kept, event: &Event) -> bool {
    let Some(link) = heard::on(event, ".row-link") else {
        return false;
    };
    let at = heard::number(&link, "data-link");
    let quote = kept.with_value(|shown| at.and_then(|at| shown.laid.quote(at)));
    if let Some(pair) = quote.clone().and_then(|quote| state.pair(Some(quote))) {
        state.at_row(quote);
        state.copy(pair, words::ROW_COPIED);
    }
    event.prevent_default();
    true
}
