//! Filtering and searching.

use super::{count, kind};
use crate::filter::Facet;
use crossread_engine::divergence::Kind;

/// The disclosure.
pub const FILTER: &str = "Filter and search";
/// The search field.
pub const WORDS: &str = "Words in the passage";
/// What the numbers beside the values count.
pub const COUNTED: &str =
    "The numbers count rows. A row with several divergences counts for each of them.";
/// Takes every filter away.
pub const CLEAR: &str = "Show everything";
/// When nothing passes.
pub const NOTHING: &str = "Nothing here matches what you asked for.";

/// The name of a facet.
pub fn facet(facet: Facet) -> &'static str {
    match facet {
        Facet::Kind => "What differs",
        Facet::Verdict => "How",
        Facet::Told => "Told by",
        Facet::Grade => "Sure to be the same fact",
    }
}

/// The name of a value of a facet, by its place.
pub fn value(facet: Facet, at: usize) -> &'static str {
    let names: &[&str] = match facet {
        Facet::Kind => return Kind::LISTED.get(at).map_or("", |k| kind(*k)),
        Facet::Verdict => &[
            "In conflict",
            "Left open",
            "One more exact",
            "Same in another form",
        ],
        Facet::Told => &["Both", "Only A", "Only B", "No counterpart found"],
        Facet::Grade => &["Certain", "Likely"],
    };
    names.get(at).copied().unwrap_or("")
}

/// The disclosure, with how many filters are on.
pub fn title(on: usize) -> String {
    match on {
        0 => FILTER.to_owned(),
        _ => [FILTER, " (", &on.to_string(), " on)"].concat(),
    }
}

/// How much is shown.
pub fn showing(shown: usize, of: usize) -> String {
    [
        "Showing ",
        &shown.to_string(),
        " of ",
        &count(of, "entry", "entries"),
        ".",
    ]
    .concat()
}
