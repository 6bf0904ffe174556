//! Sending a comparison that holds texts of the reader's own: what a link to it carries is said before it is made.

use crate::app::State;
use crate::components::deed::{self, button};
use crate::components::live::mouse;
use crate::markup::{Element, classed, element};
use crate::platform::{dom, focus};
use crate::words::{self, send as told};
use leptos::prelude::*;

/// The id of the dialog.
pub const ID: &str = "send";
/// The id of what it shows.
const BODY: &str = "send-body";

/// The dialog. Escape and its button close it.
pub fn send(state: State) -> AnyView {
    let press = move |event: web_sys::MouseEvent| match deed::done(&event).as_deref() {
        Some("make-link") => state.make_link(),
        Some("copy-made") => {
            let link = state
                .sending
                .get_untracked()
                .and_then(|sending| sending.link);
            focus::close_dialog(ID);
            state.hand_over(link.unwrap_or_default(), words::COPIED.to_owned(), false);
        }
        Some("save-file") => {
            focus::close_dialog(ID);
            state.save_sending();
        }
        _ => {}
    };
    Effect::new(move |_| {
        let link = state.sending.get().and_then(|sending| sending.link);
        dom::fill(BODY, &content(link.as_deref()));
    });
    let close = mouse(|_| focus::close_dialog(ID));
    view! {
        <dialog id=ID class="help send" aria-labelledby="send-title">
            <header class="help-head">
                <h2 id="send-title">{told::TITLE}</h2>
                <button type="button" class="quiet" on:click=close>
                    {words::CLOSE}
                </button>
            </header>
            <div id=BODY on:click=mouse(press)></div>
        </dialog>
    }
    .into_any()
}

/// The warning and the button that makes the link, or the link and what takes one of its length; and the file.
fn content(link: Option<&str>) -> Vec<Element> {
    let made = classed("div", "send-link").with("role", "status");
    let made = match link {
        None => made.child(button(told::MAKE, "make-link")),
        Some(link) => {
            let field = classed("input", "notice-link")
                .with("type", "text")
                .with("readonly", "")
                .with("aria-label", told::LINK)
                .with("data-testid", "made-link")
                .with("value", link);
            let length = told::length(link.chars().count());
            let length = element("p")
                .with("data-testid", "link-length")
                .text(&length);
            made.child(field)
                .child(length)
                .child(button(told::COPY, "copy-made"))
        }
    };
    vec![
        element("p").text(told::WARNING),
        made,
        element("p").text(told::FILE),
        button(told::SAVE, "save-file"),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(link: Option<&str>) -> String {
        let all: Vec<String> = content(link).iter().map(ToString::to_string).collect();
        all.concat()
    }

    #[test]
    fn what_a_link_carries_is_said_before_it_is_made() {
        let before = text(None);
        let (warning, button) = (before.find(told::WARNING), before.find(told::MAKE));
        assert!(warning.is_some() && warning < button, "{before}");
        let after = text(Some("https://example.org/#/1/sent/abc"));
        assert!(
            !after.contains(told::MAKE) && after.contains("32 characters"),
            "{after}"
        );
    }
}
