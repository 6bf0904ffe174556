//! Small changes of elements that are there.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Has the element this class from now on, or has it not?
pub fn class(element: &Element, class: &str, on: bool) {
    let classes = element.class_list();
    // Only a name with a space in it is refused.
    let _ = if on {
        classes.add_1(class)
    } else {
        classes.remove_1(class)
    };
}

/// Hides an element, or shows it again.
pub fn hide(element: &Element, hidden: bool) {
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        element.set_hidden(hidden);
    }
}

/// Sets an attribute of an element.
pub fn attribute(element: &Element, name: &str, value: &str) {
    // Names of our own, which no element refuses.
    let _ = element.set_attribute(name, value);
}

/// The first element inside of another that a selector describes.
pub fn inside(within: &Element, selector: &str) -> Option<Element> {
    within.query_selector(selector).ok()?
}
