//! Drives the built page in a real browser, the way a reader does.

#![allow(clippy::missing_panics_doc, reason = "a test that cannot go on panics")]

mod browser;
mod page;
mod session;

pub use browser::{Browser, Scheme};
pub use page::{Page, Row, test_id};
pub use session::{Console, check, check_with, open};
