//! What the start page does without: comparisons as they are read. It is a file of its own, cut off the page when the site is put
//! together and fetched once the page stands; whatever only stands in it is reached through [`views`], and nowhere else, or it
//! would be part of the first load again.

use crate::subject::Subject;
use crate::views::comparison::{ComparisonView, ComparisonViewProps};
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// What is shown by code that comes later.
#[derive(Debug, Clone, Copy)]
pub struct Views {
    /// Two sources side by side.
    pub comparison: fn(Subject, Side, bool) -> AnyView,
}

/// The views, as soon as their code is there; none when it cannot be fetched. Asking again tries again.
#[cfg(feature = "split")]
pub async fn views() -> Option<Views> {
    cut_off().await.ok()
}

/// The views. Where nothing cuts the page in two, as in tests, they are there.
#[cfg(not(feature = "split"))]
#[allow(
    clippy::unused_async,
    reason = "they are fetched where the page is cut"
)]
pub async fn views() -> Option<Views> {
    Some(Views { comparison })
}

/// Where the page is cut.
#[cfg(feature = "split")]
#[allow(
    clippy::unnecessary_wraps,
    reason = "the code that fetches it has the same result, and may fail"
)]
#[wasm_split_helpers::wasm_split(reading, fallible)]
fn cut_off() -> Result<Views, wasm_split_helpers::SplitLoaderError> {
    Ok(Views { comparison })
}

fn comparison(of: Subject, order: Side, hidden: bool) -> AnyView {
    let props = ComparisonViewProps { of, order, hidden };
    ComparisonView(props).into_any()
}
