//! Which sentences of two documents state the same fact: scored links with reasons, and passages made of them.

mod aliases;
pub mod alone;
pub mod candidates;
pub mod context;
pub mod features;
mod fitted;
mod gather;
mod index;
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
    /// A sentence of a third source is like both: its index among the documents that were aligned together.
    ThirdSource(usize),
    /// A reader says so.
    Reader,
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
    /// The best grade of its links.
    pub grade: Grade,
    /// It stands elsewhere in B than its neighbours in A suggest.
    pub moved: bool,
}

/// Which sentences of two documents tell the same, and which are told by one of them alone. Sentences in neither list may or
/// may not have a counterpart.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// All links, also those of the grade [`Grade::Possible`]; regardless of order, n to m; sorted by A, then B.
    pub links: Vec<Link>,
    /// Sentences of A that B does not tell, ascending: right in at least 85 of 100 cases.
    pub only_a: Vec<usize>,
    /// Sentences of B that A does not tell.
    pub only_b: Vec<usize>,
}

/// Aligns two documents. Takes time in proportion to their lengths, but for an addition for every two sentences and key that both
/// have.
pub fn align(a: &Document, b: &Document, lexicon: &Lexicon) -> Alignment {
    let documents = [a, b];
    let gathered = Gathered::new(&documents, lexicon);
    first(gathered.alignments(&documents, &|_, _| true, &fitted::PAIR))
}

/// Aligns every two of several documents on one story, with evidence from third sources: indices of both documents, the
/// first smaller, and their alignment as [`align`] gives it.
pub fn align_story(documents: &[&Document], lexicon: &Lexicon) -> Vec<(usize, usize, Alignment)> {
    let gathered = Gathered::new(documents, lexicon);
    gathered.alignments(documents, &|_, _| true, &fitted::STORY)
}

/// Aligns the first two of several documents: what [`align_story`] has for them, in less time.
pub fn align_in_story(documents: &[&Document], lexicon: &Lexicon) -> Alignment {
    let gathered = Gathered::first_two(documents, lexicon);
    let wanted = |a: usize, b: usize| (a, b) == (0, 1);
    first(gathered.alignments(documents, &wanted, &fitted::STORY))
}

fn first(aligned: Vec<(usize, usize, Alignment)>) -> Alignment {
    let found = aligned.into_iter().next();
    found.map_or_else(Alignment::default, |(_, _, alignment)| alignment)
}

/// The links of [`align`]; without `possible`, only those of the other grades.
pub fn links(a: &Document, b: &Document, possible: bool, lexicon: &Lexicon) -> Vec<Link> {
    let mut links = align(a, b, lexicon).links;
    links.retain(|l| possible || l.grade > Grade::Possible);
    links
}

/// Links grouped into passages, in A's order; a passage is a contiguous stretch on each side and never chains unrelated
/// facts through one busy sentence. Every linked sentence is in at least one passage; it is shown level in the one with the
/// highest score, and in others repeated (a fact told twice).
pub fn passages(links: &[Link], _a: &Document, _b: &Document) -> Vec<Passage> {
    passages::passages(links)
}
