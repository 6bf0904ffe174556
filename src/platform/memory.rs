//! What is remembered from one visit to the next, where the browser lets a page remember anything. It never leaves the browser.

fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What is remembered under a name.
pub fn recall(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Remembers it.
pub fn remember(name: &str, value: &str) {
    if let Some(storage) = storage() {
        // A browser may refuse, or be full: then nothing is remembered.
        let _ = storage.set_item(name, value);
    }
}
