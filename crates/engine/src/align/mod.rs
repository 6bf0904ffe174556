//! Which sentences of two documents state the same fact: scored links with reasons, and passages made of them.

mod aliases;
mod candidates;
pub mod context;
pub mod features;
mod keys;
pub mod model;
mod passages;
mod reasons;
mod space;
mod verbatim;

use crate::document::Document;
use crate::lexicon::Lexicon;
use context::Matrix;
use keys::Profile;
use model::{Model, logistic};
use reasons::View;
use serde::{Deserialize, Serialize};
use space::Space;

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

/// Documents read for comparing: every two of them, and each with itself, as candidates.
pub struct Gathered {
    profiles: Vec<Profile>,
    space: Space,
    /// Every two documents, the first smaller, and every document with itself.
    pub matrices: Vec<Matrix>,
}

impl Gathered {
    /// Reads documents that are compared together; how rare a word is comes from all of them.
    pub fn new(documents: &[&Document], lexicon: &Lexicon) -> Self {
        let profiles: Vec<Profile> = documents.iter().map(|d| Profile::of(d, lexicon)).collect();
        let space = Space::new(&profiles.iter().collect::<Vec<_>>(), lexicon);
        let pairs = (0..documents.len()).flat_map(|a| (a..documents.len()).map(move |b| (a, b)));
        let matrices = pairs
            .map(|(a, b)| candidates::matrix(&space, a, b))
            .collect();
        Self {
            profiles,
            space,
            matrices,
        }
    }

    /// The links of every two documents, in the order of `matrices` without those of a document with itself.
    fn links(
        &self,
        documents: &[&Document],
        possible: bool,
        first: &Model<{ features::COUNT }>,
        second: &Model<{ context::COUNT }>,
    ) -> Vec<(usize, usize, Vec<Link>)> {
        let logits: Vec<Vec<f32>> = self
            .matrices
            .iter()
            .map(|m| {
                m.candidates
                    .iter()
                    .map(|c| first.logit(&c.features))
                    .collect()
            })
            .collect();
        let contexts = context::contexts(&self.matrices, &logits);
        let mut out = Vec::new();
        for (matrix, contexts) in self
            .matrices
            .iter()
            .zip(&contexts)
            .filter(|(m, _)| m.a_index != m.b_index)
        {
            let Some(document) = documents.get(matrix.a_index) else {
                continue;
            };
            let mut links = Vec::new();
            for (c, context) in matrix.candidates.iter().zip(contexts) {
                let score = logistic(second.logit(&context.features));
                if let Some(grade) =
                    model::grade(score).filter(|g| possible || *g > Grade::Possible)
                {
                    let view = |index: usize, sentence: usize| {
                        let keys = self.profiles.get(index)?.sentences.get(sentence)?;
                        Some(View {
                            keys,
                            row: self.space.row(index, sentence)?,
                        })
                    };
                    let views = view(matrix.a_index, c.a).zip(view(matrix.b_index, c.b));
                    let mut reasons = views.map_or_else(Vec::new, |(a, b)| {
                        reasons::reasons(&self.space, document, &a, &b)
                    });
                    reasons.extend(context.third.map(Reason::ThirdSource));
                    links.push(Link {
                        a: c.a,
                        b: c.b,
                        score,
                        grade,
                        reasons,
                    });
                }
            }
            out.push((matrix.a_index, matrix.b_index, links));
        }
        out
    }
}

/// The links between two documents, regardless of order, n to m; sorted by A, then B. A sentence may have none.
/// With `possible`, links too weak to be shown by default are included.
pub fn links(a: &Document, b: &Document, possible: bool, lexicon: &Lexicon) -> Vec<Link> {
    let documents = [a, b];
    let found = Gathered::new(&documents, lexicon).links(
        &documents,
        possible,
        &model::PAIR,
        &model::PAIR_CONTEXT,
    );
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
    Gathered::new(documents, lexicon).links(
        documents,
        possible,
        &model::STORY,
        &model::STORY_CONTEXT,
    )
}

/// Links grouped into passages, in A's order; a passage is a contiguous stretch on each side and never chains unrelated
/// facts through one busy sentence. Every linked sentence is in at least one passage; it is shown level in the one with the
/// highest score, and in others repeated (a fact told twice).
pub fn passages(links: &[Link], _a: &Document, _b: &Document) -> Vec<Passage> {
    passages::passages(links)
}

/// temporary
pub fn opt(name: &str, default: f32) -> f32 {
    use std::sync::Mutex;
    static CACHE: Mutex<std::collections::BTreeMap<String, f32>> =
        Mutex::new(std::collections::BTreeMap::new());
    let mut c = CACHE.lock().unwrap();
    *c.entry(name.to_owned()).or_insert_with(|| {
        std::env::var(name)
            .ok()
            .and_then(|v| v.parse().ok())
            .unwrap_or(default)
    })
}
