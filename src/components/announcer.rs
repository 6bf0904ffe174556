//! Tells screen readers what others see happen.

use crate::app::State;
use leptos::prelude::*;

/// A live region that is always in the page, because one that comes with its text is not read.
#[component]
pub fn Announcer() -> impl IntoView {
    let state = State::expect();
    view! {
        <p class="visually-hidden" role="status" data-testid="announcer">
            {state.said}
        </p>
    }
}
