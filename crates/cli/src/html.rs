//! HTML as the engine's tree, by the parser of the standard.

use crossread_engine::article::html::{Element, Tree};
use html5ever::ParseOpts;
use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The tree of a page. Cannot fail: the standard says what every input means.
pub fn tree(html: &str) -> Tree {
    // As browsers read a page that is only taken apart: what stands in <noscript> is markup, and ends the head where no head
    // may hold it.
    let options = ParseOpts {
        tree_builder: TreeBuilderOpts {
            scripting_enabled: false,
            ..TreeBuilderOpts::default()
        },
        ..ParseOpts::default()
    };
    let dom = html5ever::parse_document(RcDom::default(), options).one(html);
    let mut tree = Tree::new();
    // Dropping a node empties all below it, so that the document has to live to the end of the walk.
    // A list of what is still to be done instead of recursion: pages nest as deep as they like.
    let mut steps = vec![Step::Enter(dom.document.clone())];
    while let Some(step) = steps.pop() {
        let Step::Enter(node) = step else {
            tree.close();
            continue;
        };
        match &node.data {
            NodeData::Text { contents } => tree.text(contents.borrow().to_string()),
            NodeData::Element { name, attrs, .. } => {
                tree.open(Element {
                    name: name.local.to_string(),
                    attributes: attrs
                        .borrow()
                        .iter()
                        .map(|a| (a.name.local.to_string(), a.value.to_string()))
                        .collect(),
                });
                steps.push(Step::Leave);
            }
            _ => {}
        }
        steps.extend(
            node.children
                .borrow()
                .iter()
                .rev()
                .cloned()
                .map(Step::Enter),
        );
    }
    tree
}

enum Step {
    Enter(Handle),
    Leave,
}

/// Both parsers are held to the same pages.
#[cfg(test)]
#[path = "../../../tests/pages/mod.rs"]
mod pages;

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::html::{self, Node};

    #[test]
    fn a_page_becomes_a_flat_tree() {
        let tree = tree("<p class=a>One &amp; <b>two</b></p>three");
        let names: Vec<&str> = tree
            .nodes()
            .iter()
            .map(|n| match n {
                Node::Element { element, .. } => element.name.as_str(),
                Node::Text(text) => text.as_str(),
            })
            .collect();
        assert_eq!(
            names,
            ["html", "head", "body", "p", "One & ", "b", "two", "three"]
        );
    }

    /// The browser's parser is held to the same lines in `tests/wasm.rs`.
    #[test]
    fn a_page_has_the_lines_that_browsers_find() {
        for (name, page, lines) in pages::PAGES {
            assert_eq!(html::read(&tree(page)).text, lines.trim_end(), "{name}");
        }
    }

    #[test]
    fn depth_costs_no_stack() {
        for deep in ["<div><b>".repeat(3_000), "<span>".repeat(100_000)] {
            let nodes = tree(&deep).nodes().len();
            assert!(nodes > 6_000, "{nodes}");
        }
    }
}
