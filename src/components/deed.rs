//! Buttons of plain trees: what one does stands in an attribute, and one listener around all of them hears it.

use crate::markup::{Element, classed};
use crate::platform::heard;
use web_sys::Event;

/// The attribute.
pub const DEED: &str = "data-deed";

/// A button that does `deed`, without its label.
pub fn press(class: &str, deed: &str) -> Element {
    classed("button", class)
        .with("type", "button")
        .with(DEED, deed)
}

/// A quiet button with its label. Tests know it by what it does.
pub fn button(label: &str, deed: &str) -> Element {
    press("quiet", deed).with("data-testid", deed).text(label)
}

/// What the button does that an event happened on.
pub fn done(event: &Event) -> Option<String> {
    heard::value_on(event, DEED)
}
