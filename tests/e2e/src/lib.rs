//! Drives the built page in a real browser, the way a reader does.

#![allow(clippy::missing_panics_doc, reason = "a test that cannot go on panics")]

mod beyond;
mod browser;
mod family;
mod kept;
mod page;
mod session;
mod spoken;

pub use beyond::Scheme;
pub use browser::Browser;
pub use family::Family;
pub use page::{Page, Row, test_id};
pub use session::{Console, check, check_with, open};
