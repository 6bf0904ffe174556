//! What differs in linked sentences, by kind and verdict.

mod attribution;
mod calendar;
mod claim;
mod clash;
mod date;
mod event;
mod find;
mod name;
mod number;
mod quote;
mod role;
mod slot;
mod source;
mod timex;
mod topic;
mod view;
mod why;

use crate::ordered::Key;
use crate::span::Span;
pub use find::divergences;
use serde::{Deserialize, Serialize};
pub use topic::Topic;

/// Two fillers of one slot that differ in form or value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Divergence {
    /// What kind of thing differs.
    pub kind: Kind,
    /// What the difference amounts to.
    pub verdict: Verdict,
    /// What A says; `None` where it says nothing there.
    pub a: Option<Filler>,
    /// What B says.
    pub b: Option<Filler>,
    /// Which side is more exact, where the verdict is [`Verdict::Finer`].
    pub finer_side: Option<Side>,
    /// How a quotation was treated.
    pub audit: Option<Audit>,
    /// The verdict rests on a date that no text states but several passages imply.
    pub inferred: bool,
    /// The reason in a sentence a reader can quote: "A: 6 October 2023; B: 8 August - different months".
    pub why: String,
}

/// What fills a slot on one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filler {
    /// The sentence, an index into its document's sentences.
    pub sentence: usize,
    /// The last sentence, for a quotation over several.
    pub end_sentence: Option<usize>,
    /// Where in the sentence, in bytes from its start (the end: from the start of the last sentence).
    pub span: Span,
    /// The words.
    pub text: String,
    /// The normal value ("2025-08-06", "50", "Steve Witkoff"), if there is one.
    pub value: Option<String>,
    /// The upper end of a range.
    pub value_max: Option<String>,
    /// The words stop where their sentence goes on without a mark, as those of a long claim do.
    pub cut: bool,
}

/// What kind of thing differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A date, weekday, time, deadline or duration.
    Date,
    /// A count, percentage or sum.
    Number,
    /// A person, place or body.
    Name,
    /// Words in quotation marks for the same utterance.
    Quote,
    /// Who is said to have said or done it, and how surely.
    Attribution,
    /// The fact itself.
    Claim,
    /// Other wording.
    Wording,
}

/// What a divergence amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Different values for the same slot.
    Conflict,
    /// The texts do not settle it.
    Open,
    /// One is more exact, and both can be right.
    Finer,
    /// One value in two forms.
    Equal,
}

impl Key for Verdict {}

impl Kind {
    /// The kinds that are marked in a text and listed, in their order. Other wording is shown by the word marks alone.
    pub const LISTED: [Self; 6] = [
        Self::Date,
        Self::Number,
        Self::Name,
        Self::Quote,
        Self::Attribution,
        Self::Claim,
    ];
}

impl Verdict {
    /// All of them, the gravest first.
    pub const ALL: [Self; 4] = [Self::Conflict, Self::Open, Self::Finer, Self::Equal];
}

/// One of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The first source.
    A,
    /// The second source.
    B,
}

/// How one source gives an utterance that the other quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audit {
    /// Word for word.
    Identical,
    /// A part of it, word for word.
    Trimmed,
    /// In similar words, of what may be one utterance.
    Reworded,
    /// The same words given to somebody else.
    Reattributed,
    /// Without quotation marks.
    Paraphrase,
}

/// Two linked sentences.
type Pair = (usize, usize);
