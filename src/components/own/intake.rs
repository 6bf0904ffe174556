//! Taking what a reader pastes, drops or opens.

use crate::app::State;
use crate::exchange::Text;
use crate::own;
use crate::parcel;
use crate::platform::texts::{self, Brought};
use crate::words;
use crossread_engine::article::Facts;
use web_sys::File;

/// Takes what was pasted or dropped, if it is more than plain text for a field: files, or a part of a page with paragraphs.
pub fn take(state: State, brought: Brought) -> bool {
    if !brought.files.is_empty() {
        open(state, brought.files);
        return true;
    }
    let tree = own::has_paragraphs(&brought.page).then(|| texts::tree(&brought.page));
    let Some(tree) = tree.flatten() else {
        return false;
    };
    let text = Text::Page(tree, brought.plain);
    state.read(text, state.next_name(), Facts::default());
    true
}

/// Opens files one after another, each as a text by its name.
pub fn open(state: State, files: Vec<File>) {
    state.tell(None);
    leptos::task::spawn_local(async move {
        for file in files {
            let name = file.name();
            match texts::open(&file).await {
                Ok(bytes) if name.ends_with(parcel::ENDING) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    state.open_saved(name, text);
                }
                Ok(bytes) => {
                    let text = Text::File(name.clone(), bytes);
                    state.read(text, name, Facts::default());
                }
                Err(why) => state.tell_also(&words::own::unreadable(&name, why)),
            }
        }
    });
}

/// Has a text read. False, with the reader told, if it is too long.
pub fn add(state: State, text: String) -> bool {
    if text.len() > own::LONGEST {
        state.tell(Some(words::own::TOO_LONG.to_owned()));
        return false;
    }
    state.read(Text::Plain(text), state.next_name(), Facts::default());
    true
}
