//! What a reader sees when the program has failed: WebAssembly does not go on after a panic, and a page that silently does
//! nothing is worse than one that says so.

use super::focus::by_id;

/// From now on a panic shows `#crashed`, which asks to reload, and is written to the console.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        if let Some(crashed) = by_id("crashed") {
            crashed.set_hidden(false);
        }
    }));
}
