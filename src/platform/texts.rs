//! Texts that come from outside: pasted, dropped, or opened from a file. Nothing of them is ever run or shown as markup: a page is
//! taken apart by the browser's own parser in a document without scripts, images or styles.

use crossread_engine::article::html::{Element, Tree};
use crossread_files::Unreadable;
use gloo_events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Uint8Array;
use web_sys::{
    ClipboardEvent, DomParser, DragEvent, Event, File, FileList, HtmlInputElement,
    HtmlTextAreaElement, Node, SupportedType,
};

/// The files that were chosen with a control, which is emptied so that the same can be chosen again.
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event
        .target()
        .and_then(|t| t.dyn_into::<HtmlInputElement>().ok());
    let files = list(input.as_ref().and_then(HtmlInputElement::files));
    if let Some(input) = input {
        input.set_value("");
    }
    files
}

/// What was pasted or dropped.
#[derive(Debug)]
pub struct Brought {
    /// Files.
    pub files: Vec<File>,
    /// A page or a part of one; empty if there is none.
    pub page: String,
    /// The same as plain text.
    pub plain: String,
}

/// Calls `take` with what is pasted or dropped anywhere, for as long as the page lives; where it says true, the browser does nothing
/// more with it. What is pasted into a field with something in it is left to the field.
pub fn listen(take: impl Fn(Brought) -> bool + 'static) {
    let Some(document) = web_sys::window().and_then(|w| w.document()) else {
        return;
    };
    let take = Rc::new(take);
    for name in ["dragover", "drop", "paste"] {
        let take = Rc::clone(&take);
        let options = EventListenerOptions::enable_prevent_default();
        let heard = move |event: &Event| {
            // What is dragged over a place may be dropped there only if that is said.
            if name == "dragover" || brought(event).is_some_and(&*take) {
                event.prevent_default();
            }
        };
        EventListener::new_with_options(&document, name, options, heard).forget();
    }
}

fn brought(event: &Event) -> Option<Brought> {
    let data = match event.dyn_ref::<ClipboardEvent>() {
        Some(paste) if is_free(paste) => paste.clipboard_data(),
        Some(_) => None,
        None => event.dyn_ref::<DragEvent>()?.data_transfer(),
    }?;
    let get = |kind: &str| data.get_data(kind).unwrap_or_default();
    Some(Brought {
        files: list(data.files()),
        page: get("text/html"),
        plain: get("text/plain"),
    })
}

/// Is it pasted where nobody is writing? The one field that is free while it is empty is the one for texts.
fn is_free(event: &Event) -> bool {
    let target = event.target();
    match target
        .as_ref()
        .and_then(|t| t.dyn_ref::<HtmlTextAreaElement>())
    {
        Some(field) => field.value().trim().is_empty(),
        None => target.is_none_or(|t| !t.has_type::<HtmlInputElement>()),
    }
}

fn list(files: Option<FileList>) -> Vec<File> {
    let Some(files) = files else {
        return Vec::new();
    };
    (0..files.length()).filter_map(|n| files.get(n)).collect()
}

/// The bytes of a file.
///
/// # Errors
/// If it is too large, or is none that can be read: a folder.
pub async fn open(file: &File) -> Result<Vec<u8>, Unreadable> {
    // Sizes are whole numbers far below what a float holds.
    if file.size() > crossread_files::LARGEST as f64 {
        return Err(Unreadable::TooLarge);
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_| Unreadable::Unknown)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// What a page or a part of one is made of, by the browser's parser. None if the browser has none.
pub fn tree(html: &str) -> Option<Tree> {
    let parser = DomParser::new().ok()?;
    let document = parser
        .parse_from_string(html, SupportedType::TextHtml)
        .ok()?;
    let mut tree = Tree::new();
    let root: Node = document.document_element()?.into();
    let mut at = root.clone();
    // A walk without recursion: pages nest as deep as they like.
    loop {
        enter(&at, &mut tree);
        if let Some(child) = at.first_child() {
            at = child;
            continue;
        }
        loop {
            leave(&at, &mut tree);
            if at == root {
                return Some(tree);
            }
            if let Some(next) = at.next_sibling() {
                at = next;
                break;
            }
            at = at.parent_node()?;
        }
    }
}

fn enter(node: &Node, tree: &mut Tree) {
    if let Some(element) = node.dyn_ref::<web_sys::Element>() {
        let names = element.get_attribute_names();
        let attributes = names
            .iter()
            .filter_map(|name| name.as_string())
            .map(|name| {
                let value = element.get_attribute(&name).unwrap_or_default();
                (name, value)
            })
            .collect();
        tree.open(Element {
            name: element.local_name(),
            attributes,
        });
    } else if node.node_type() == Node::TEXT_NODE {
        tree.text(node.node_value().unwrap_or_default());
    }
}

fn leave(node: &Node, tree: &mut Tree) {
    if node.node_type() == Node::ELEMENT_NODE {
        tree.close();
    }
}
