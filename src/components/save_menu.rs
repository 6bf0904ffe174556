//! The comparison as a file, on paper, or in another program: a button that opens a list.

use crate::app::State;
use crate::components::live::mouse;
use crate::platform::{focus, page, share};
use crate::words::saving as words;
use crossread_engine::export::Format;
use leptos::prelude::*;

/// The id of the disclosure that holds the list.
pub const ID: &str = "save";

/// The list behind its button. Escape, a choice or a click anywhere else closes it.
pub fn save_menu(state: State, summary: String) -> AnyView {
    let choose = move |event: web_sys::MouseEvent| {
        let Some(name) = focus::value_of(&event) else {
            return;
        };
        focus::close_details(ID);
        match Format::ALL.into_iter().find(|format| format.name() == name) {
            Some(format) => state.save_as(format, summary.clone()),
            None if name == words::SEND => state.send_link(),
            None => page::print(),
        }
    };
    let send = if share::known() {
        words::SEND_ENTRY
    } else {
        ""
    };
    // Words of ours alone: nothing of it comes from outside, so that it may be markup.
    let list = [words::BEFORE, send, words::ENTRIES].concat();
    view! { <div class="save-menu" on:click=mouse(choose) inner_html=list></div> }.into_any()
}
