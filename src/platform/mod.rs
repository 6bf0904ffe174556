//! The door to the browser: everything else in the app is data and functions over it.

pub mod clipboard;
pub mod focus;
pub mod keys;
pub mod location;
pub mod page;
pub mod panic;
pub mod timing;
pub mod worker_scope;
