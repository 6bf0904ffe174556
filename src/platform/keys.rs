//! Single keys, where they do not take anything from the reader.

use super::memory;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Where a single letter is typed or chosen with, or a dialog is open: no key of ours is taken there.
const TAKEN: &str = "input:not([type=radio], [type=checkbox], [type=button]), textarea, select, dialog, [contenteditable]";

/// Where it is remembered that the reader wants no keys of one letter.
const STORED: &str = "crossread-keys";

/// Does the reader want keys of one letter? They can be in the way of speech input, so that there is a choice (WCAG 2.1.4).
pub fn wanted() -> bool {
    memory::recall(STORED).as_deref() != Some("off")
}

/// Remembers it, where the browser lets a page remember anything.
pub fn want(wanted: bool) {
    memory::remember(STORED, if wanted { "on" } else { "off" });
}

/// Calls `pressed` with each single key, for as long as the page lives. Keys with a modifier, keys that repeat while
/// held and keys typed into a field are left to the browser; where `pressed` says true, the key is used up.
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
            let modified = key.ctrl_key() || key.alt_key() || key.meta_key();
            if !typing && !modified && !key.default_prevented() && pressed(&key.key()) {
                key.prevent_default();
            }
        },
    ))
}
