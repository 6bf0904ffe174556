//! The browser app: shows how two sources tell the same story.
//!
//! One WebAssembly file with two entries: [`page`] for the document, [`worker`] for a dedicated worker. Nothing starts by
//! itself, because a start function would run in both. Logic stands in modules without a browser and is tested natively;
//! [`platform`] is the only door to the browser, and the views only put together what the others computed.

pub mod address;
pub mod app;
pub mod bundle;
pub mod components;
pub mod marks;
pub mod platform;
pub mod quote;
pub mod rows;
pub mod session;
pub mod summary;
#[cfg(test)]
mod testing;
pub mod views;
pub mod words;
pub mod worker;

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the app in the document.
#[wasm_bindgen]
pub fn page() {
    platform::panic::show_panics();
    platform::page::mount(app::App);
}

/// Answers comparison requests in a dedicated worker.
#[wasm_bindgen]
pub fn worker() {
    #[cfg(target_arch = "wasm32")]
    worker::install();
}
