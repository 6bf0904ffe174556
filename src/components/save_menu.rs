//! The comparison as a file, on paper, or in another program: a button that opens a list.

use crate::app::State;
use crate::components::deed;
use crate::components::island::island;
use crate::components::live::mouse;
use crate::markup::{Element, classed, element};
use crate::platform::{focus, page, share};
use crate::words::saving as told;
use crossread_engine::export::Format;
use leptos::prelude::*;

/// The id of the disclosure that holds the list.
pub const ID: &str = "save";
/// What the entry does that hands the link to another program.
const SEND: &str = "send";
/// What the entry does that prints.
const PRINT: &str = "print";

/// The list behind its button. Escape, a choice or a click anywhere else closes it.
pub fn save_menu(state: State, summary: String) -> AnyView {
    let choose = move |event: web_sys::MouseEvent| {
        let Some(deed) = deed::done(&event) else {
            return;
        };
        focus::close_details(ID);
        match deed.as_str() {
            SEND => state.send_link(),
            PRINT => page::print(),
            name => {
                let format = Format::ALL.into_iter().find(|f| f.name() == name);
                if let Some(format) = format {
                    state.save_as(format, summary.clone());
                }
            }
        }
    };
    let list = island("save-list", vec![list(share::known())]);
    view! {
        <div class="save-menu" on:click=mouse(choose)>
            {list}
        </div>
    }
    .into_any()
}

/// The button and the list, with sending in it where the browser knows how.
fn list(sends: bool) -> Element {
    let entry =
        |label: &str, deed: &str| element("li").child(deed::press("save-entry", deed).text(label));
    let formats = Format::ALL.map(|format| entry(&told::entry(format), format.name()));
    let list = element("ul")
        .maybe(sends.then(|| entry(told::SEND, SEND)))
        .children(formats.to_vec())
        .child(entry(told::PRINT, PRINT));
    let summary = classed("summary", "quiet")
        .with("data-testid", "save-menu")
        .text(told::MENU);
    element("details").with("id", ID).child(summary).child(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_in_the_list_and_sending_only_where_the_browser_knows_how() {
        let (with, without) = (list(true).to_string(), list(false).to_string());
        for format in Format::ALL {
            let deed = ["data-deed=\"", format.name(), "\""].concat();
            assert!(
                without.contains(&deed) && without.contains(format.ending()),
                "{format:?}: {without}"
            );
        }
        assert!(with.contains(told::SEND) && !without.contains(told::SEND));
    }
}
