//! Nodes of the page for a plain tree.

use crate::markup::{Element, Markup};
use web_sys::{Document, Node};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// The node of an element with all that stands in it; none where the browser refuses a name, which it does for none of ours. Linear.
pub fn build(document: &Document, element: &Element) -> Option<web_sys::Element> {
    let made = match element.tag {
        "svg" | "path" => document.create_element_ns(Some(SVG), element.tag),
        tag => document.create_element(tag),
    };
    let made = made.ok()?;
    for (name, value) in &element.attributes {
        made.set_attribute(name, value).ok()?;
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
