//! The file: what a reader saves and drops in again, as JSON in words of its own, so that what changes inside Crossread changes no file.
//!
//! ```json
//! {"crossread": 2, "address": "#/1/compare/tribune~1234abcd/own-1a2b3c4d~1a2b3c4d",
//!  "texts": [{"outlet": "Echo", "headline": "Fire", "published": "2024-05-06", "text": "Fire\nThe mill burned.",
//!             "lines": [[0, 4, "title"], [5, 21, "body"]]}],
//!  "corrected": [{"a": "tribune", "b": "own-1a2b3c4d",
//!                 "steps": [[{"act": "link", "a": {"exact": "The mill burned.", "before": "Fire "}, "b": {…}}]]}]}
//! ```
//!
//! Lines are stretches of the text, in bytes, with what they are in the article (`title`, `heading`, `caption`, `body`, and `sentence` for one
//! that is not divided further) or why they are left out (`navigation`, `reader` and so on). What is not known is left out or `null`: so
//! are the `story` that a text is part of, which is a name, and the number that tells a `copy` from other texts of the same words.

mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

use crossread_engine::article::{BlockKind, Reason};
use crossread_engine::correction::{Act, Ruling};
use crossread_engine::divergence::{Kind, Side};

/// The version of files that is written, and the newest that is read.
pub(super) const VERSION: u8 = 2;

/// What a sentence is called that came as one.
const SENTENCE: &str = "sentence";

/// What kinds of lines are called.
const KINDS: [(&str, BlockKind); 4] = [
    ("title", BlockKind::Title),
    ("heading", BlockKind::Heading),
    ("caption", BlockKind::Caption),
    ("body", BlockKind::Body),
];

/// What the reasons are called for which lines are left out.
const REASONS: [(&str, Reason); 15] = [
    ("navigation", Reason::Navigation),
    ("subscription", Reason::Subscription),
    ("advertisement", Reason::Advertisement),
    ("sharing", Reason::Sharing),
    ("credit", Reason::Credit),
    ("byline", Reason::Byline),
    ("dateline", Reason::Dateline),
    ("legal", Reason::Legal),
    ("source-note", Reason::SourceNote),
    ("related", Reason::Related),
    ("comments", Reason::Comments),
    ("consent", Reason::Consent),
    ("repeated", Reason::Repeated),
    ("boilerplate", Reason::Boilerplate),
    ("reader", Reason::Reader),
];

/// What acts of correcting are called, but for judging, which is `judge` with a kind and a ruling.
const ACTS: [(&str, Act); 4] = [
    ("link", Act::Link),
    ("unlink", Act::Unlink),
    ("join", Act::Join),
    ("split", Act::Split),
];

/// What is judged.
const JUDGED: [(&str, Kind); 7] = [
    ("date", Kind::Date),
    ("number", Kind::Number),
    ("name", Kind::Name),
    ("quote", Kind::Quote),
    ("attribution", Kind::Attribution),
    ("claim", Kind::Claim),
    ("wording", Kind::Wording),
];

/// What rulings are called.
const RULINGS: [(&str, Ruling); 6] = [
    ("conflict", Ruling::Conflict),
    ("open", Ruling::Open),
    ("finer-a", Ruling::Finer(Side::A)),
    ("finer-b", Ruling::Finer(Side::B)),
    ("equal", Ruling::Equal),
    ("nothing", Ruling::Nothing),
];

fn name_of<T: PartialEq>(names: &[(&'static str, T)], of: &T) -> &'static str {
    let mut names = names.iter();
    names
        .find(|(_, known)| known == of)
        .map_or("", |(name, _)| name)
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    let mut names = names.iter();
    names.find(|(known, _)| *known == name).map(|(_, of)| *of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_name_and_each_its_own() {
        let names = [
            KINDS.map(|(name, _)| name).to_vec(),
            REASONS.map(|(name, _)| name).to_vec(),
            vec![SENTENCE],
        ];
        let names = names.concat();
        for (nth, name) in names.iter().enumerate() {
            assert!(!names[..nth].contains(name), "{name}");
        }
        for kind in Kind::LISTED {
            assert_ne!(name_of(&JUDGED, &kind), "");
        }
    }
}
