//! An article out of a page: the tree of its elements, what it says about itself, and where its text is densest.
//!
//! The tree is plain data, so that the same reader serves the command line (an HTML parser builds the tree) and the browser
//! (its own parser does). Every walk goes over a list: depth costs no stack.

mod data;
mod exclude;
mod flatten;
mod metadata;
mod select;
mod tree;

pub use tree::{Element, Node, Tree};

use super::{Article, Facts};

/// The article of a page. [`Article::text`] is the page's visible text, one block a line; what is not the article is
/// dropped with a reason. Linear in the size of the page, but for the number of its attributes.
pub fn read(page: &Tree) -> Article {
    let metadata = metadata::of(page);
    let lines = flatten::lines(page, &exclude::excluded(page));
    select::article(page, lines, &metadata)
}

/// What a page says about itself besides. Linear in the size of the page.
pub fn facts(page: &Tree) -> Facts {
    let metadata::Metadata {
        site,
        url,
        language,
        ..
    } = metadata::of(page);
    Facts {
        outlet: site,
        url,
        language,
        ..Facts::default()
    }
}
