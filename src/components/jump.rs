//! From one end of a moved passage to the other.

use crate::markup::{Element, classed};
use crate::words;

/// The button that goes to another row, which it names in `data-to`. A button, because rows have no address of their own.
pub fn jump(target: usize) -> Element {
    classed("button", "jump")
        .with("type", "button")
        .with("data-to", &target.to_string())
        .with("data-testid", "jump")
        .text(words::GO_THERE)
}
