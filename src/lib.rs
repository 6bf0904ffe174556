//! The browser app: shows how two sources tell the same story.
//!
//! One library with two entries, compiled twice: with the feature `page` to what shows the comparison in the document
//! ([`page`]), with the feature `worker` to what computes it in a dedicated worker ([`worker`]). So the start page does not
//! wait for the engine, and nothing that goes wrong with a text can take the page with it. Nothing starts by itself.
//! Logic stands in modules without a browser and is tested natively; [`platform`] is the only door to the browser, and the
//! views only put together what the others computed.

#[cfg(feature = "page")]
pub mod address;
#[cfg(feature = "page")]
pub mod app;
#[cfg(feature = "page")]
pub mod bookmark;
pub mod bundle;
#[cfg(feature = "page")]
pub mod citation;
#[cfg(feature = "page")]
pub mod components;
#[cfg(feature = "page")]
pub mod corrections;
pub mod exchange;
pub mod file_name;
#[cfg(feature = "page")]
pub mod filter;
#[cfg(feature = "page")]
pub mod findings;
#[cfg(feature = "page")]
pub mod folds;
#[cfg(feature = "page")]
pub mod full;
pub mod guess;
#[cfg(feature = "page")]
pub mod marks;
#[cfg(feature = "page")]
pub mod markup;
#[cfg(feature = "page")]
pub mod overview;
pub mod own;
pub mod parcel;
pub mod platform;
#[cfg(feature = "page")]
pub mod quote;
#[cfg(feature = "page")]
pub mod reading;
pub mod records;
#[cfg(feature = "page")]
pub mod ribbons;
#[cfg(feature = "page")]
pub mod rows;
#[cfg(feature = "page")]
pub mod seen;
#[cfg(feature = "page")]
pub mod session;
pub mod subject;
#[cfg(feature = "page")]
pub mod summary;
#[cfg(all(test, feature = "page"))]
mod testing;
#[cfg(feature = "page")]
pub mod verbatim;
#[cfg(feature = "page")]
pub mod views;
#[cfg(feature = "page")]
pub mod words;
#[cfg(feature = "worker")]
pub mod worker;
#[cfg(feature = "worker")]
pub mod writing;

use wasm_bindgen::prelude::wasm_bindgen;

/// Shows the app in the document. `engine` is a worker that runs [`worker`], or will.
#[cfg(feature = "page")]
#[wasm_bindgen]
pub fn page(engine: web_sys::Worker) {
    platform::panic::show_panics();
    platform::page::mount(move || app::App(app::AppProps { engine }));
}

/// Answers comparison requests in a dedicated worker.
#[cfg(feature = "worker")]
#[wasm_bindgen]
pub fn worker() {
    #[cfg(target_arch = "wasm32")]
    worker::install();
}
