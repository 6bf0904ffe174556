//! Texts of the reader's own and corrections, as a file or as letters that an address can carry.
//!
//! A file is JSON that anybody can read: see [`file`]. A parcel is the same in base64url without padding (RFC 4648, section 5): a byte for
//! the version of this format, four for a checksum of what follows (FNV-1a, little end first), and the file compressed by deflate
//! (RFC 1951). Opening is total: whatever is given is a parcel, a file or a [`Damaged`].

#[cfg(feature = "worker")]
mod codec;
#[cfg(feature = "worker")]
mod file;

#[cfg(feature = "worker")]
pub use codec::{open, pack};

use crate::bundle::Report;
use crossread_engine::correction::Correction;
use serde::{Deserialize, Serialize};

/// What the name of a file ends with.
pub const ENDING: &str = ".crossread.json";

/// What a parcel or a file holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// Texts of the reader's own.
    pub texts: Vec<Report>,
    /// What was corrected in comparisons.
    pub corrected: Vec<Corrected>,
    /// The comparison to open, as the fragment of its address.
    pub address: Option<String>,
}

/// What was corrected in one comparison.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// The first source, by its name in addresses.
    pub a: String,
    /// The second source.
    pub b: String,
    /// The reader's steps, in order; those of one step are done and undone together.
    pub steps: Vec<Vec<Correction>>,
}

impl Corrected {
    /// The same with this source as the first one, if it is one of both.
    #[must_use]
    pub fn seen_from(&self, first: &str) -> Self {
        let mut seen = self.clone();
        if seen.a != first {
            std::mem::swap(&mut seen.a, &mut seen.b);
            let turned = |step: Vec<Correction>| step.into_iter().map(Correction::swapped);
            seen.steps = seen
                .steps
                .into_iter()
                .map(|s| turned(s).collect())
                .collect();
        }
        seen
    }

    /// The same with the source first whose name comes first, so that it reads the same wherever it was made.
    #[must_use]
    pub fn ordered(&self) -> Self {
        self.seen_from(self.a.as_str().min(&self.b))
    }
}

/// How to pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// For an address.
    Letters,
    /// For a file or the browser's storage.
    File,
}

/// Why a parcel cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damaged {
    /// It was made by a later version of the page.
    Newer,
    /// It was made by an early version whose parcels are no longer read.
    Older,
    /// Letters are missing or changed, or it never was one.
    Broken,
    /// It unpacks to more than is taken.
    TooLarge,
}
