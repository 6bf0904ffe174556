//! What is said under a passage: each divergence in a line, what reads alike once, and where an end stands that is not in it.

use super::sheet::{self, Sheet};
use super::words::{self, Place};
use crate::align::Passage;
use crate::divergence::{Divergence, Side};
use crate::ordered::Set;

/// A line: what it is, and why.
pub(super) struct Note {
    pub heading: String,
    pub why: String,
}

/// The lines under a passage, or under none. `places` are those of all sentences of both sides.
pub(super) fn notes(
    sheet: &Sheet,
    divergences: &[(usize, &Divergence)],
    passage: Option<&Passage>,
    places: &[Vec<Place>; 2],
) -> Vec<Note> {
    let mut said = Set::new();
    let mut notes = Vec::new();
    for (number, divergence) in divergences {
        let mut why = sheet.why(*number, divergence);
        for (side, places) in [Side::A, Side::B].into_iter().zip(places) {
            let end = sheet::end(divergence, side).map(|end| end.sentence);
            let inside = |n: &usize| passage.is_some_and(|p| sheet::of(p, side).contains(n));
            let at = end.filter(|n| !inside(n)).and_then(|n| places.get(n));
            why.push_str(&at.map_or_else(String::new, |at| words::apart(side, *at)));
        }
        let heading = words::heading(divergence);
        if said.insert([heading.as_str(), &why].join(". ")) {
            notes.push(Note { heading, why });
        }
    }
    notes
}
