//! What an event happened on. Long lists have one listener for all that stands in them, instead of one for each item.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// The nearest element around an event that a selector describes.
pub fn on(event: &Event, selector: &str) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    target.closest(selector).ok()?
}

/// The first number in an attribute.
pub fn number(element: &Element, attribute: &str) -> Option<usize> {
    let value = element.get_attribute(attribute)?;
    value.split_whitespace().next()?.parse().ok()
}

/// The first number in an attribute of the nearest element around an event that has it.
pub fn number_on(event: &Event, attribute: &str) -> Option<usize> {
    let element = on(event, &["[", attribute, "]"].concat())?;
    number(&element, attribute)
}

/// The value of an attribute of the nearest element around an event that has it.
pub fn value_on(event: &Event, attribute: &str) -> Option<String> {
    on(event, &["[", attribute, "]"].concat())?.get_attribute(attribute)
}
