//! Which sentences of two documents state the same fact: scored links with reasons, and passages made of them.

pub mod features;
mod keys;
pub mod model;
mod passages;
mod reasons;
mod space;
mod verbatim;

use crate::document::Document;
use crate::lexicon::Lexicon;
use features::Features;
use keys::Profile;
use model::{PAIR, logistic};
use serde::{Deserialize, Serialize};
use reasons::View;
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

/// A pair of sentences that share at least one key, with its features.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// Sentence of A.
    pub a: usize,
    /// Sentence of B.
    pub b: usize,
    /// What they have in common.
    pub features: Features,
}

/// All pairs of sentences that share a key, with what a model is fitted on.
pub fn candidates(a: &Document, b: &Document, lexicon: &Lexicon) -> Vec<Candidate> {
    let (pa, pb) = (Profile::of(a, lexicon), Profile::of(b, lexicon));
    let space = Space::new(&[&pa, &pb], lexicon);
    score(&space)
}

fn score(space: &Space) -> Vec<Candidate> {
    let (Some(left), Some(right)) = (space.rows.first(), space.rows.get(1)) else {
        return Vec::new();
    };
    let mut out = Vec::new();
    for (i, x) in left.iter().enumerate() {
        for (j, y) in right.iter().enumerate() {
            if space::shared(&x.keys, &y.keys).next().is_some() {
                out.push(Candidate {
                    a: i,
                    b: j,
                    features: features::features(space, x, y),
                });
            }
        }
    }
    out
}

/// The links between two documents, regardless of order, n to m; sorted by A, then B. A sentence may have none.
/// With `possible`, links too weak to be shown by default are included.
pub fn links(a: &Document, b: &Document, possible: bool, lexicon: &Lexicon) -> Vec<Link> {
    let (pa, pb) = (Profile::of(a, lexicon), Profile::of(b, lexicon));
    let space = Space::new(&[&pa, &pb], lexicon);
    let mut links = Vec::new();
    for c in score(&space) {
        let score = logistic(PAIR.logit(&c.features));
        let Some(grade) = model::grade(score).filter(|g| possible || *g > Grade::Possible) else {
            continue;
        };
        let reasons = match (pa.sentences.get(c.a), pb.sentences.get(c.b), space.row(0, c.a), space.row(1, c.b)) {
            (Some(ka), Some(kb), Some(ra), Some(rb)) => {
                reasons::reasons(&space, a, &View { keys: ka, row: ra }, &View { keys: kb, row: rb })
            }
            _ => Vec::new(),
        };
        links.push(Link { a: c.a, b: c.b, score, grade, reasons });
    }
    links
}

/// Links grouped into passages, in A's order; a passage is a contiguous stretch on each side and never chains unrelated
/// facts through one busy sentence. Every linked sentence is in at least one passage; it is shown level in the one with the
/// highest score, and in others repeated (a fact told twice).
pub fn passages(links: &[Link], _a: &Document, _b: &Document) -> Vec<Passage> {
    passages::passages(links)
}
