//! A comparison with its sources as one record, for programs. The comparison in it is the record that `crossread compare --jsonl` writes.

use super::json::{self, Comparison};
use super::sheet::{Sheet, Source};
use crate::correction::Revision;
use crate::divergence::Verdict;
use serde::Serialize;

/// The version of this record. It grows by one when a field changes its meaning or goes away, not when one is added.
pub const VERSION: u32 = 1;

/// A file.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Record<'s> {
    /// Always `crossread-comparison`.
    pub format: &'static str,
    /// See [`VERSION`].
    pub version: u32,
    /// What it rests on.
    pub note: &'static str,
    /// The address of the comparison.
    pub link: Option<&'s str>,
    /// What it comes to, in a sentence or two.
    pub summary: Option<&'s str>,
    /// Both sources.
    pub sources: Sources<'s>,
    /// What was found.
    pub comparison: Comparison<'s>,
    /// What of it is a reader's; left out if nothing is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revised: Option<Revised<'s>>,
}

/// What a reader has corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Revised<'s> {
    /// Sentences of A whose links or passages are the reader's.
    pub a: &'s [usize],
    /// The same of B.
    pub b: &'s [usize],
    /// Divergences whose verdict is.
    pub verdicts: Vec<Ruled>,
}

/// A divergence whose verdict is a reader's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Ruled {
    /// Its number among the divergences, from 0.
    pub divergence: usize,
    /// What the rules had found.
    pub found: Verdict,
}

/// The sources by the letters of their sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sources<'s> {
    /// The first.
    pub a: About<'s>,
    /// The second.
    pub b: About<'s>,
}

/// What is known of a source; days as `YYYY-MM-DD`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct About<'s> {
    /// Who published it.
    pub name: &'s str,
    /// Its headline.
    pub headline: Option<&'s str>,
    /// Who wrote it.
    pub byline: Option<&'s str>,
    /// When it was published.
    pub published: Option<String>,
    /// From which day "Tuesday" was read.
    pub dates_read_from: Option<String>,
    /// Is that a day that a reader assumes? Left out if not.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub date_assumed: bool,
    /// Where it stands on the web.
    pub address: Option<&'s str>,
}

/// The record of a sheet.
pub fn record<'s>(sheet: &'s Sheet) -> Record<'s> {
    Record {
        format: "crossread-comparison",
        version: VERSION,
        note: sheet.basis(),
        link: sheet.link.as_deref(),
        summary: sheet.summary.as_deref(),
        sources: Sources {
            a: about(&sheet.a),
            b: about(&sheet.b),
        },
        comparison: json::comparison(sheet.comparison),
        revised: revised(&sheet.comparison.revision),
    }
}

fn revised(revision: &Revision) -> Option<Revised<'_>> {
    let ruled = revision.ruled.iter();
    let verdicts = ruled.map(|(divergence, found)| Ruled {
        divergence: *divergence,
        found: *found,
    });
    revision.done.contains(&true).then(|| Revised {
        a: &revision.a,
        b: &revision.b,
        verdicts: verdicts.collect(),
    })
}

fn about(source: &Source) -> About<'_> {
    About {
        name: &source.name,
        headline: source.headline.as_deref(),
        byline: source.byline.as_deref(),
        published: source.published.map(|d| d.to_string()),
        dates_read_from: source.basis.map(|d| d.to_string()),
        date_assumed: source.assumed,
        address: source.address.as_deref(),
    }
}
