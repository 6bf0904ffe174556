//! The elements and texts of a page in the order of the document.

use serde::{Deserialize, Serialize};

/// An element: `<name attribute="…">`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Element {
    /// In small letters.
    pub name: String,
    /// Names in small letters, with their values.
    pub attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute; empty if there is none.
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes
            .iter()
            .find(|(n, _)| n == name)
            .map_or("", |(_, v)| v.as_str())
    }

    /// Has it this attribute, whatever its value?
    pub fn has(&self, name: &str) -> bool {
        self.attributes.iter().any(|(n, _)| n == name)
    }
}

/// What stands in a tree.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Node {
    /// An element; what it holds stands behind it, up to its end.
    Element {
        /// The element.
        element: Element,
        /// The number of the first node that is not inside; past the last node for an element that was never closed.
        end: usize,
    },
    /// Text between tags, with character references resolved.
    Text(String),
}

/// A page as a flat list: every element is followed by what it holds. Built from the outside with [`Tree::open`],
/// [`Tree::text`] and [`Tree::close`]; no order of calls is wrong.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tree {
    nodes: Vec<Node>,
    open: Vec<usize>,
}

impl Tree {
    /// An empty tree.
    pub fn new() -> Self {
        Self::default()
    }

    /// Begins an element inside of the one that is open.
    pub fn open(&mut self, element: Element) {
        self.open.push(self.nodes.len());
        self.nodes.push(Node::Element {
            element,
            end: usize::MAX,
        });
    }

    /// Adds text to the element that is open.
    pub fn text(&mut self, text: impl Into<String>) {
        self.nodes.push(Node::Text(text.into()));
    }

    /// Ends the element that is open; nothing if none is.
    pub fn close(&mut self) {
        let behind = self.nodes.len();
        if let Some(Node::Element { end, .. }) = self.open.pop().and_then(|i| self.nodes.get_mut(i))
        {
            *end = behind;
        }
    }

    /// The nodes in the order of the document.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The number of the first node behind the `i`-th and what it holds.
    pub(super) fn end(&self, i: usize) -> usize {
        match self.nodes.get(i) {
            Some(Node::Element { end, .. }) => *end.min(&self.nodes.len()),
            _ => i + 1,
        }
    }

    pub(super) fn element(&self, i: usize) -> Option<&Element> {
        match self.nodes.get(i) {
            Some(Node::Element { element, .. }) => Some(element),
            _ => None,
        }
    }

    /// All text inside the `i`-th node, with white space as it is.
    pub(super) fn inner_text(&self, i: usize) -> String {
        self.nodes
            .get(i..self.end(i))
            .unwrap_or(&[])
            .iter()
            .filter_map(|n| match n {
                Node::Text(t) => Some(t.as_str()),
                Node::Element { .. } => None,
            })
            .collect()
    }
}
