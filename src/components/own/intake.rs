//! Taking what a reader pastes, drops or opens.

use crate::app::{Called, State};
use crate::exchange::Text;
use crate::own;
use crate::platform::texts::{self, Brought};
use crate::words;
use leptos::prelude::Set;
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
    begin(state);
    state.read(text, Called::new(state.next_name()));
    true
}

/// Was a file of that name saved by this page? A browser that saves it twice puts a number before the last ending, and no text comes
/// as `.json` otherwise.
fn is_saved(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json"))
}

/// Opens files one after another, each as a text by its name. Several at once become one story: who chooses them together has them for
/// one comparison, most likely.
pub fn open(state: State, files: Vec<File>) {
    begin(state);
    let number = files.iter().filter(|f| !is_saved(&f.name())).count();
    let story = (number > 1).then(|| state.next_story());
    if let Some(story) = &story {
        state.tell_also(&words::stories::made(number, story));
    }
    leptos::task::spawn_local(async move {
        for file in files {
            let name = file.name();
            match texts::open(&file).await {
                Ok(bytes) if is_saved(&name) => {
                    let text = String::from_utf8_lossy(&bytes).into_owned();
                    state.open_saved(name, text);
                }
                Ok(bytes) => {
                    let text = Text::File(name.clone(), bytes);
                    let called = Called {
                        story: story.clone(),
                        ..Called::new(name)
                    };
                    state.read(text, called);
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
    begin(state);
    state.read(Text::Plain(text), Called::new(state.next_name()));
    true
}

/// What was said of texts before is past.
fn begin(state: State) {
    state.tell(None);
    state.added.set(Vec::new());
}
