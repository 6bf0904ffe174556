//! Which sentences of two documents state the same fact: scored links with reasons, and passages made of them.

mod aliases;
pub mod candidates;
pub mod context;
pub mod features;
mod fitted;
mod gather;
mod keys;
pub mod model;
mod named;
mod passages;
mod reasons;
mod space;
mod verbatim;

use crate::document::Document;
use crate::lexicon::Lexicon;
pub use gather::Gathered;

use serde::{Deserialize, Serialize};

/// Two sentences that state at least one same fact.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Link {
    /// Sentence of A, an index into its document's sentences.
    pub a: usize,
    /// Sentence of B.
    pub b: usize,
    /// The estimated probability that both state a same fact, 0 to 1.
    pub score: f32,
    /// The score in plain words.
    pub grade: Grade,
    /// What speaks for it, strongest first.
    pub reasons: Vec<Reason>,
}

/// How sure a link is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Grade {
    /// Shown only when asked for.
    Possible,
    /// More likely than not.
    Likely,
    /// Wrong at most once in twenty.
    Certain,
}

/// What speaks for a link, in terms a reader can check. `Display` gives the words for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    /// The sentences are the same, but for house style.
    SameWords,
    /// A run of words stands in both (given as A has it).
    SharedRun(String),
    /// The same quoted words.
    SharedQuotation(String),
    /// Names of the same persons, places and bodies.
    SharedNames(Vec<String>),
    /// The same numbers.
    SharedNumbers(Vec<String>),
    /// The same dates.
    SharedDates(Vec<String>),
    /// Rare words or events in both.
    SharedWords(Vec<String>),
    /// A sentence of a third source (its index) is like both.
    ThirdSource(usize),
}

/// A passage: sentences of A and of B that tell the same fact or facts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Passage {
    /// Sentences of A, ascending.
    pub a: Vec<usize>,
    /// Sentences of B, ascending.
    pub b: Vec<usize>,
    /// The best score of its links.
    pub score: f32,
    /// The grade of that link.
    pub grade: Grade,
    /// It stands elsewhere in B than its neighbours in A suggest.
    pub moved: bool,
}

/// The links between two documents, regardless of order, n to m; sorted by A, then B. A sentence may have none.
/// With `possible`, links too weak to be shown by default are included.
pub fn links(a: &Document, b: &Document, possible: bool, lexicon: &Lexicon) -> Vec<Link> {
    let documents = [a, b];
    let found = Gathered::new(&documents, lexicon).links(&documents, possible, &fitted::PAIR);
    found
        .into_iter()
        .next()
        .map_or_else(Vec::new, |(_, _, links)| links)
}

/// The links between every two of several documents on one story, with evidence from third sources: indices of both
/// documents, the first smaller, and their links as [`links`] gives them.
pub fn story_links(
    documents: &[&Document],
    possible: bool,
    lexicon: &Lexicon,
) -> Vec<(usize, usize, Vec<Link>)> {
    Gathered::new(documents, lexicon).links(documents, possible, &fitted::STORY)
}

/// Links grouped into passages, in A's order; a passage is a contiguous stretch on each side and never chains unrelated
/// facts through one busy sentence. Every linked sentence is in at least one passage; it is shown level in the one with the
/// highest score, and in others repeated (a fact told twice).
pub fn passages(links: &[Link], _a: &Document, _b: &Document) -> Vec<Passage> {
    passages::passages(links)
}
