//! From one end of a moved passage to the other.

use crate::components::live::mouse;
use crate::platform::focus;
use crate::views::comparison::row_id;
use crate::words;
use leptos::prelude::*;

/// Goes to another row. A button, because rows have no address of their own.
pub fn jump(target: usize) -> AnyView {
    view! {
        <button
            type="button"
            class="jump"
            data-testid="jump"
            on:click=mouse(move |_| focus::go(&row_id(target)))
        >
            {words::GO_THERE}
        </button>
    }
    .into_any()
}
