//! What a reader corrects in a comparison: which sentences state the same fact, how passages are cut, what a divergence amounts to.
//!
//! A correction points to sentences by their words, not by their numbers, so that it finds its place in the comparison that a later
//! version makes of the same texts, and says so where it finds none.

mod apply;
mod quote;
mod regroup;

pub use apply::{Revise, Reviser, Revision};
pub use quote::{LONGEST, Quote, Running};

use crate::divergence::{Kind, Side, Verdict};
use serde::{Deserialize, Serialize};

/// One correction. Each act says which of the two ends it needs; one that lacks them does nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// What is done.
    pub act: Act,
    /// Words of A.
    pub a: Option<Quote>,
    /// Words of B.
    pub b: Option<Quote>,
}

/// What a correction does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Act {
    /// A sentence of A and one of B state the same fact.
    Link,
    /// They do not.
    Unlink,
    /// The passage of the sentence of A and that of the sentence of B are one. They have to stand next to each other on both sides.
    Join,
    /// With this sentence (of A or of B) a new passage begins.
    Split,
    /// The divergence of this kind between these words of A and of B (or of one side, where the other says nothing).
    Judge(Kind, Ruling),
}

/// What a reader makes of a divergence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ruling {
    /// Different values for the same slot.
    Conflict,
    /// The texts do not let one tell.
    Open,
    /// This side is more exact.
    Finer(Side),
    /// One value in two forms.
    Equal,
    /// There is none: the words do not fill the same slot.
    Nothing,
}

impl Ruling {
    /// The verdict and the finer side; none if there is no divergence.
    pub fn verdict(self) -> Option<(Verdict, Option<Side>)> {
        Some(match self {
            Self::Conflict => (Verdict::Conflict, None),
            Self::Open => (Verdict::Open, None),
            Self::Finer(side) => (Verdict::Finer, Some(side)),
            Self::Equal => (Verdict::Equal, None),
            Self::Nothing => return None,
        })
    }

    fn swapped(self) -> Self {
        match self {
            Self::Finer(Side::A) => Self::Finer(Side::B),
            Self::Finer(Side::B) => Self::Finer(Side::A),
            other => other,
        }
    }
}

impl Correction {
    /// The same for the sides exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self {
            act: match self.act {
                Act::Judge(kind, ruling) => Act::Judge(kind, ruling.swapped()),
                act => act,
            },
            a: self.b,
            b: self.a,
        }
    }
}
