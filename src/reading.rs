//! What the start page does without: comparisons as they are read. It is a file of its own, cut off the page when the site is put
//! together and fetched once the page stands; whatever only stands in it is reached through [`views`], and nowhere else, or it
//! would be part of the first load again.

use crate::subject::Subject;
use crate::views::comparison::{ComparisonView, ComparisonViewProps};
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What is shown by code that comes later.
#[derive(Debug, Clone, Copy)]
pub struct Views {
    /// Two sources side by side.
    pub comparison: fn(Subject, Side, bool) -> AnyView,
}

/// The views, as soon as their code is there.
///
/// # Errors
/// When it cannot be fetched. Asking again tries again.
#[allow(
    clippy::unnecessary_wraps,
    reason = "the code that fetches it has the same result, and may fail"
)]
#[wasm_split(reading, fallible)]
pub fn views() -> Result<Views, SplitLoaderError> {
    Ok(Views { comparison })
}

fn comparison(of: Subject, order: Side, hidden: bool) -> AnyView {
    let props = ComparisonViewProps { of, order, hidden };
    ComparisonView(props).into_any()
}
