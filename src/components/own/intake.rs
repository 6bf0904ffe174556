//! Taking what a reader pastes, drops or opens.

use crate::app::State;
use crate::exchange::Text;
use crate::own;
use crate::parcel;
use crate::platform::texts::{self, Brought};
use crate::words;
use web_sys::File;

/// Takes what was pasted or dropped, if it is more than plain text for a field: files, or a part of a page with paragraphs.
pub fn take(state: State, brought: Brought) -> bool {
    if !brought.files.is_empty() {
        open(state, brought.files);
        return true;
    }
    own::has_paragraphs(&brought.page) && add_page(state, &brought.page, brought.plain, None)
}

/// Opens files, each as a text by its name.
pub fn open(state: State, files: Vec<File>) {
    for file in files {
        leptos::task::spawn_local(async move {
            let opened = texts::open(file).await;
            let name = own::file_name(&opened.name);
            match opened.text {
                Some(text) if own::is_text(&text) => {
                    if opened.name.ends_with(parcel::ENDING) {
                        state.open_saved(opened.name, text);
                    } else if own::is_page(&opened.name, &text) {
                        add_page(state, &text, String::new(), Some(name));
                    } else {
                        add(state, text, Some(name));
                    }
                }
                _ => state.tell_also(&words::own::unreadable(&opened.name)),
            }
        });
    }
}

/// Has a text read. False, with the reader told, if it is too long.
pub fn add(state: State, text: String, name: Option<String>) -> bool {
    if text.len() > own::LONGEST {
        state.tell(Some(words::own::TOO_LONG.to_owned()));
        return false;
    }
    let name = name.unwrap_or_else(|| state.next_name());
    state.read(Text::Plain(text), name);
    true
}

/// Has a page read. False if the browser cannot take it apart.
fn add_page(state: State, page: &str, plain: String, name: Option<String>) -> bool {
    let Some(tree) = texts::tree(page) else {
        return false;
    };
    let name = name.unwrap_or_else(|| state.next_name());
    state.read(Text::Page(tree, plain), name);
    true
}
