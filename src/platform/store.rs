//! The little that the browser remembers for the page itself, where it lets a page remember anything. Texts and corrections are kept by
//! the worker.

use web_sys::Storage;

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
