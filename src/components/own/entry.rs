//! Where texts come in: a field to paste into, a control for files, and the whole as a place to drop them on.

use crate::app::State;
use crate::components::live::{event, mouse, text};
use crate::exchange::Text;
use crate::own;
use crate::platform::{focus, store, texts};
use crate::words;
use leptos::prelude::*;
use web_sys::{ClipboardEvent, DataTransfer, DragEvent, File};

/// The id of the field.
const FIELD: &str = "own-text";

/// The field and its buttons. What is typed survives a reload.
#[component]
pub fn Entry() -> impl IntoView {
    let state = State::expect();
    let typed = RwSignal::new(store::get(own::DRAFT).unwrap_or_default());
    let edit = move |event| {
        typed.set(event_target_value(&event));
        // Where it cannot be remembered it stays in the field.
        let _ = store::set(own::DRAFT, &typed.get_untracked());
    };
    let read = move |_| {
        let now = typed.get_untracked();
        if now.trim().is_empty() {
            state.tell(Some(words::own::NOTHING.to_owned()));
            focus::begin(FIELD);
        } else if add(state, now, None) {
            typed.set(String::new());
            let _ = store::set(own::DRAFT, "");
        }
    };
    let paste = move |event: ClipboardEvent| {
        if taken(state, event.clipboard_data(), typed) {
            event.prevent_default();
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        taken(state, event.data_transfer(), typed);
    };
    let open = move |event| open(state, texts::chosen(&event));
    let busy = text(move || {
        if state.failed.get() {
            words::ENGINE_FAILED_WHAT_TO_DO.to_owned()
        } else if state.unread.get() > 0 {
            words::own::READING.to_owned()
        } else {
            String::new()
        }
    });
    view! {
        <div class="own-entry" on:dragover=|event| event.prevent_default() on:drop=dropped>
            <label class="own-label" for=FIELD>
                {words::own::PASTE}
            </label>
            <textarea
                id=FIELD
                class="own-text"
                rows="6"
                spellcheck="false"
                data-testid="own-text"
                prop:value=text(move || typed.get())
                on:input=event(edit)
                on:paste=paste
            ></textarea>
            <div class="own-buttons">
                <button type="button" class="primary" data-testid="own-read" on:click=mouse(read)>
                    {words::own::READ}
                </button>
                <label class="quiet own-files">
                    <span>{words::own::OPEN}</span>
                    <input
                        type="file"
                        multiple
                        accept=".txt,.md,.text,.html,.htm,.xhtml,text/plain,text/html"
                        data-testid="own-files"
                        on:change=event(open)
                    />
                </label>
                <span class="own-busy" role="status">
                    {busy}
                </span>
            </div>
        </div>
    }
    .into_any()
}

/// Takes what was pasted or dropped, if it is more than plain text for the field: files, or a part of a page. A page is not taken where
/// something stands in the field already: the reader is typing.
fn taken(state: State, data: Option<DataTransfer>, typed: RwSignal<String>) -> bool {
    let files = texts::files(data.clone());
    if !files.is_empty() {
        open(state, files);
        return true;
    }
    let get = |kind: &str| {
        data.as_ref()
            .and_then(|d| d.get_data(kind).ok())
            .unwrap_or_default()
    };
    let (page, plain) = (get("text/html"), get("text/plain"));
    if page.is_empty() || !typed.get_untracked().trim().is_empty() || !own::has_paragraphs(&page) {
        return false;
    }
    add_page(state, &page, plain, None)
}

/// Opens files, each as a text by its name.
fn open(state: State, files: Vec<File>) {
    for file in files {
        leptos::task::spawn_local(async move {
            let opened = texts::open(file).await;
            let name = own::file_name(&opened.name);
            match opened.text {
                Some(text) if own::is_text(&text) => {
                    if own::is_page(&opened.name, &text) {
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
fn add(state: State, text: String, name: Option<String>) -> bool {
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
