//! What the browser remembers for the page, where it lets a page remember anything.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What was remembered under a name.
pub fn get(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Remembers something under a name; nothing instead of an empty text. False if the browser refuses, or has no room.
pub fn set(name: &str, text: &str) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    if text.is_empty() {
        return storage.remove_item(name).is_ok();
    }
    storage.set_item(name, text).is_ok()
}

/// Calls `changed` when another tab remembers something under `name`, for as long as the page lives.
pub fn on_change(name: &'static str, mut changed: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let listener = EventListener::new(&window, "storage", move |event| {
        let event = event.dyn_ref::<StorageEvent>();
        if event.and_then(StorageEvent::key).as_deref() == Some(name) {
            changed();
        }
    });
    listener.forget();
}
