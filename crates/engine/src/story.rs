//! Everything about n sources: all pairs, and the facts with who tells them.

use crate::compare::Comparison;
use crate::document::Document;
use crate::lexicon::Lexicon;
use serde::{Deserialize, Serialize};

/// A story told by several sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Every pair of sources.
    pub pairs: Vec<Pair>,
    /// What is told, and by whom.
    pub facts: Vec<Fact>,
}

/// Two of the story's sources, compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Index of the source that is A.
    pub a_index: usize,
    /// Index of the source that is B, larger than `a_index`.
    pub b_index: usize,
    /// Their comparison.
    pub comparison: Comparison,
}

/// One fact and the sentences that state it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// One cell a source that tells it, by source.
    pub cells: Vec<Cell>,
}

/// The sentences of one source that state a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Index of the source.
    pub source: usize,
    /// Its sentences.
    pub sentences: Vec<usize>,
}

/// Compares every pair, with evidence from the other sources.
pub fn story(_documents: &[Document], _lexicon: &Lexicon) -> Story {
    Story {
        pairs: Vec::new(),
        facts: Vec::new(),
    }
}
