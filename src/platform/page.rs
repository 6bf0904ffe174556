//! The elements that `index.html` has ready.

use super::focus::by_id;
use leptos::mount::mount_to;
use leptos::prelude::*;

/// Puts the app into `#app` in the place of the loading state.
pub fn mount<F, V>(app: F)
where
    F: FnOnce() -> V + 'static,
    V: IntoView,
{
    let Some(root) = by_id("app") else {
        return;
    };
    if let Some(loading) = by_id("loading") {
        loading.remove();
    }
    mount_to(root, app).forget();
}

/// Prints the page, or whatever the browser offers in its place.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // Fails only where a page may not print.
        let _ = window.print();
    }
}

/// Loads the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        // Fails only where the browser is leaving the page already.
        let _ = window.location().reload();
    }
}
