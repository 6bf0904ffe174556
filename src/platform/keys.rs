//! Single keys, where they do not take anything from the reader.

use super::store;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where a single letter is typed or chosen with, or a dialog is open: no key of ours is taken there.
const TAKEN: &str = "input:not([type=radio], [type=checkbox], [type=button]), textarea, select, dialog, [contenteditable]";

/// Where it is remembered that the reader wants no keys of one letter.
const STORED: &str = "crossread-keys";

/// Does the reader want keys of one letter? They can be in the way of speech input, so that there is a choice (WCAG 2.1.4).
pub fn wanted() -> bool {
    store::get(STORED).as_deref() != Some("off")
}

/// Remembers it, where the browser lets a page remember anything.
pub fn want(wanted: bool) {
    // Where it cannot be remembered it holds as long as the page is open.
    let _ = store::set(STORED, if wanted { "on" } else { "off" });
}

/// What is pressed with a modifier to take something back.
pub const UNDO: &str = "undo";
/// What is pressed to do it again.
pub const REDO: &str = "redo";

/// The key by its name, or what it stands for with a modifier; none for what is the browser's.
fn name(key: &KeyboardEvent) -> Option<String> {
    let name = key.key();
    if !key.ctrl_key() && !key.alt_key() && !key.meta_key() {
        return Some(name);
    }
    let command = match (name.as_str(), key.shift_key()) {
        _ if key.alt_key() => return None,
        ("z", false) => UNDO,
        ("z" | "Z", true) | ("y", false) => REDO,
        _ => return None,
    };
    Some(command.to_owned())
}

/// Calls `pressed` with each single key and with [`UNDO`] and [`REDO`], for as long as the page lives. Other keys with a modifier and
/// keys typed into a field are left to the browser; where `pressed` says true, the key is used up.
pub fn listen(
    mut pressed: impl FnMut(&str) -> bool + 'static,
) -> Option<gloo_events::EventListener> {
    let document = web_sys::window()?.document()?;
    let options = gloo_events::EventListenerOptions::enable_prevent_default();
    Some(gloo_events::EventListener::new_with_options(
        &document,
        "keydown",
        options,
        move |event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
                return;
            };
            let target = key.target().and_then(|t| t.dyn_into::<Element>().ok());
            let typing = target.is_some_and(|t| t.closest(TAKEN).is_ok_and(|e| e.is_some()));
            if typing || key.default_prevented() {
                return;
            }
            let Some(name) = name(key) else { return };
            if pressed(&name) {
                key.prevent_default();
            }
        },
    ))
}
