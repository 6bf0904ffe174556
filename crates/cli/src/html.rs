//! HTML as the engine's tree, by the parser of the standard.

use crossread_engine::article::html::{Element, Tree};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};

/// The tree of a page. Cannot fail: the standard says what every input means.
pub fn tree(html: &str) -> Tree {
    let dom =
        html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default()).one(html);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::html::Node;

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

    #[test]
    fn depth_costs_no_stack() {
        let tree = tree(&"<div><b>".repeat(3_000));
        assert!(tree.nodes().len() > 3_000);
    }
}
