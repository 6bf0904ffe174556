//! The browser app.

pub mod bundle;
