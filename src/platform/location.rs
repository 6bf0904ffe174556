//! The address bar and the history.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// Whether a change of address is a step of its own for the back button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Back returns to what was before.
    New,
    /// Back skips what was before.
    Same,
}

/// The fragment, with its `#`; empty if there is none.
pub fn fragment() -> String {
    web_sys::window()
        .and_then(|w| w.location().hash().ok())
        .unwrap_or_default()
}

/// The whole address with another fragment: what a reader can send to somebody.
pub fn with_fragment(fragment: &str) -> String {
    let href = web_sys::window()
        .and_then(|w| w.location().href().ok())
        .unwrap_or_default();
    let base = href.split('#').next().unwrap_or_default();
    [base, fragment].concat()
}

/// Sets the fragment without an event.
pub fn set_fragment(fragment: &str, step: Step) {
    let Some(history) = web_sys::window().and_then(|w| w.history().ok()) else {
        return;
    };
    // Browsers refuse a flood of changes; the page then works on with an old address.
    let _ = match step {
        Step::New => history.push_state_with_url(&JsValue::NULL, "", Some(fragment)),
        Step::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(fragment)),
    };
}

/// Calls `changed` whenever the reader changes the fragment: by a link, by back and forward, by typing.
pub fn on_change(mut changed: impl FnMut() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "hashchange", move |_| {
        changed();
    }))
}

/// Names the page in the tab and in the history.
pub fn set_title(title: &str) {
    if let Some(document) = web_sys::window().and_then(|w| w.document()) {
        document.set_title(title);
    }
}
