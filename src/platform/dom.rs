//! Nodes of the page for a plain tree.

use super::focus::by_id;
use super::place::elements;
use crate::markup::{Element, Markup};
use crossread_engine::lexicon::case::lower;
use crossread_engine::ordered::Map;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Document, Node};

/// The namespace of drawings.
const SVG: &str = "http://www.w3.org/2000/svg";

/// Attributes that hardly two elements have in common.
const OWN: [&str; 9] = [
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

/// Makes nodes. What elements have in common is made once, and copied: a copy is one call of the browser, with no text to hand over.
pub struct Builder {
    document: Document,
    /// Empty elements, by name and attributes.
    patterns: RefCell<Map<String, web_sys::Element>>,
}

impl Builder {
    /// Of nodes for this document.
    pub fn new(document: Document) -> Self {
        Self {
            document,
            patterns: RefCell::default(),
        }
    }

    /// The node of an element with all that stands in it; none where the browser refuses a name, which it does for none of ours. Linear.
    pub fn build(&self, element: &Element) -> Option<web_sys::Element> {
        let made = self.pattern(element)?;
        for (name, value) in &element.attributes {
            if OWN.contains(name) {
                made.set_attribute(name, value).ok()?;
            }
        }
        self.append(&made, &element.children)?;
        Some(made)
    }

    /// Puts nodes at the end of a node; none where the browser refuses one, as above.
    pub fn append(&self, parent: &Node, children: &[Markup]) -> Option<()> {
        for child in children {
            match child {
                Markup::Text(text) => {
                    let text = self.document.create_text_node(text);
                    parent.append_child(&text).ok()?;
                }
                Markup::Element(element) => {
                    let made = self.build(element)?;
                    parent.append_child(&made).ok()?;
                }
            }
        }
        Some(())
    }

    /// An empty element with the attributes that others have too.
    fn pattern(&self, element: &Element) -> Option<web_sys::Element> {
        let shared = || {
            element
                .attributes
                .iter()
                .filter(|(name, _)| !OWN.contains(name))
        };
        let mut key = element.tag.to_owned();
        for (name, value) in shared() {
            key.push('\0');
            key.push_str(name);
            key.push('\0');
            key.push_str(value);
        }
        let known = self.patterns.borrow().get(&key).map(|of| of.clone_node());
        if let Some(copy) = known {
            return copy.ok()?.dyn_into().ok();
        }
        let made = match element.tag {
            "svg" | "path" => self.document.create_element_ns(Some(SVG), element.tag),
            tag => self.document.create_element(tag),
        };
        let made = made.ok()?;
        for (name, value) in shared() {
            made.set_attribute(name, value).ok()?;
        }
        let pattern = made.clone_node().ok()?.dyn_into().ok()?;
        self.patterns.borrow_mut().insert(key, pattern);
        Some(made)
    }
}

/// Puts these into the element of that id, in the place of what stands there.
pub fn fill(id: &str, content: &[Element]) {
    let document = web_sys::window().and_then(|w| w.document());
    if let Some((document, within)) = document.zip(by_id(id)) {
        within.set_text_content(None);
        let builder = Builder::new(document);
        for element in content {
            if let Some(made) = builder.build(element) {
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
