//! The door to the browser: everything else in the app is data and functions over it.

#[cfg(feature = "page")]
pub mod clipboard;
#[cfg(feature = "page")]
pub mod engine;
#[cfg(feature = "page")]
pub mod focus;
#[cfg(feature = "page")]
pub mod gutter;
#[cfg(feature = "page")]
pub mod keys;
#[cfg(feature = "page")]
pub mod location;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "page")]
pub mod panic;
#[cfg(feature = "page")]
pub mod place;
#[cfg(feature = "page")]
pub mod store;
#[cfg(feature = "page")]
pub mod texts;
#[cfg(feature = "page")]
pub mod timing;
#[cfg(feature = "worker")]
pub mod worker_scope;
