//! Nodes of the page for a plain tree.

use super::focus::by_id;
use super::place::elements;
use crate::markup::{Element, Markup};
use crossread_engine::lexicon::case::lower;
use wasm_bindgen::intern;
use web_sys::{Document, Node};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Attributes whose values are not among a few: all others are handed to the browser once, and kept there.
const MANIFOLD: [&str; 9] = [
    "id",
    "href",
    "value",
    "data-at",
    "data-of",
    "data-found",
    "data-row",
    "data-to",
    "aria-describedby",
];

/// The node of an element with all that stands in it; none where the browser refuses a name, which it does for none of ours. Linear.
pub fn build(document: &Document, element: &Element) -> Option<web_sys::Element> {
    let tag = intern(element.tag);
    let made = match tag {
        "svg" | "path" => document.create_element_ns(Some(intern(SVG)), tag),
        _ => document.create_element(tag),
    };
    let made = made.ok()?;
    for (name, value) in &element.attributes {
        if !MANIFOLD.contains(name) {
            intern(value);
        }
        made.set_attribute(intern(name), value).ok()?;
    }
    append(document, &made, &element.children)?;
    Some(made)
}

/// Puts nodes at the end of a node; none where the browser refuses one, as above.
pub fn append(document: &Document, parent: &Node, children: &[Markup]) -> Option<()> {
    for child in children {
        match child {
            Markup::Text(text) => {
                parent.append_child(&document.create_text_node(text)).ok()?;
            }
            Markup::Element(element) => {
                let made = build(document, element)?;
                parent.append_child(&made).ok()?;
            }
        }
    }
    Some(())
}

/// Puts these into the element of that id, in the place of what stands there.
pub fn fill(id: &str, content: &[Element]) {
    let document = web_sys::window().and_then(|w| w.document());
    if let Some((document, within)) = document.zip(by_id(id)) {
        within.set_text_content(None);
        for element in content {
            if let Some(made) = build(&document, element) {
                // Only what is no node of this page is refused.
                let _ = within.append_child(&made);
            }
        }
    }
}

/// Hides the list items inside of the element of that id that do not hold `words`, which are in small letters.
pub fn narrow(id: &str, words: &str) {
    let Some(within) = by_id(id) else { return };
    for item in elements(&within, "li") {
        let text = lower(&item.text_content().unwrap_or_default());
        // An attribute that every element takes.
        let _ = item.toggle_attribute_with_force("hidden", !text.contains(words));
    }
}
