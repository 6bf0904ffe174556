//! What the browser keeps of the reader's own: one record for each text and one for each comparison that was corrected, so that two tabs
//! which keep different ones at the same moment both keep theirs.
//!
//! The page knows what it last read or gave away ([`Known`]), and asks for what has changed since; the worker owns the records
//! (`records/settle.rs`). A record holds a file as the reader could save it, so that there is one format to evolve: a later page
//! opens what this one kept, or says why it cannot.

#[cfg(feature = "page")]
mod known;
#[cfg(feature = "worker")]
mod settle;

#[cfg(feature = "page")]
pub use known::{Known, News, bytes};
#[cfg(feature = "worker")]
pub use settle::{Places, Record, Settled, settle};

use crate::bundle::Report;
use crate::parcel::{Content, Corrected, Damaged};
use serde::{Deserialize, Serialize};

/// What is asked of whoever owns the records.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Ask {
    /// To keep and to forget.
    Change(Box<Changes>),
    /// All there is; with the parcels that an earlier version of the page kept elsewhere, which are to be taken over.
    Recall(Vec<String>),
}

/// What is to be kept, and what is not to be kept any more.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changes {
    /// New, or not as it was.
    pub keep: Content,
    /// The keys of what is gone.
    pub forget: Vec<String>,
}

impl Changes {
    /// Is there nothing to do?
    pub fn is_empty(&self) -> bool {
        self.keys().is_empty()
    }

    /// The keys of all that changes.
    pub fn keys(&self) -> Vec<String> {
        let mut keys = keys(&self.keep);
        keys.extend(self.forget.iter().cloned());
        keys
    }
}

/// What the browser has.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recalled {
    /// Did the browser let the page look? If not, nothing is known of what it has.
    pub answered: bool,
    /// What stands in a record of its own.
    pub kept: Content,
    /// What could be read and does not: it was kept by an earlier version, and cannot be taken over.
    pub loose: Content,
    /// Why others could not be read. They are left where they are.
    pub unread: Vec<Damaged>,
    /// Has the browser all that an earlier version kept elsewhere?
    pub taken: bool,
}

/// The key of a text's record: its name in addresses.
pub fn of_text(report: &Report) -> String {
    report.source.slug.clone()
}

/// The key of a corrected comparison's record: the names of both sources, the same in either order.
pub fn of_corrected(corrected: &Corrected) -> String {
    let (first, second) = if corrected.a <= corrected.b {
        (&corrected.a, &corrected.b)
    } else {
        (&corrected.b, &corrected.a)
    };
    [first, " ", second].concat()
}

/// The keys of all that content holds.
pub fn keys(content: &Content) -> Vec<String> {
    let texts = content.texts.iter().map(of_text);
    texts
        .chain(content.corrected.iter().map(of_corrected))
        .collect()
}
