//! Whose order the rows follow.

use crate::address::{Address, Pair};
use crate::app::State;
use crate::components::live::event;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// A choice of A's order or B's.
#[component]
pub fn Order(
    /// The present one.
    order: Side,
) -> impl IntoView {
    let state = State::expect();
    let choose = move |event| {
        let order = if event_target_value(&event) == "b" {
            Side::B
        } else {
            Side::A
        };
        if let Some(pair) = state.pair(None) {
            state.go_from("order", &Address::Compare(Pair { order, ..pair }));
        }
    };
    view! {
        <label class="order">
            <span>{words::ORDER}</span>
            <select id="order" data-testid="order" on:change=event(choose)>
                <option value="a" selected=order == Side::A>
                    {words::letter(Side::A)}
                </option>
                <option value="b" selected=order == Side::B>
                    {words::letter(Side::B)}
                </option>
            </select>
        </label>
    }
    .into_any()
}
