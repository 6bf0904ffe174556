//! Whether two quotations can be of one speaker.

use crate::divergence::attribution;
use crate::divergence::name::Known;
use crate::divergence::source::{Naming, Source};
use crate::divergence::view::Sent;
use crate::lexicon::Lexicon;
use crate::mention::names::{Name, NameKind};

/// What the speakers of two quotations tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speakers {
    /// One person.
    One,
    /// A person and a role or body that belong together.
    Fit,
    /// Two persons.
    Two,
    /// Not told, or not comparable.
    Unknown,
}

impl Speakers {
    /// Can they be one?
    pub fn fit(self) -> bool {
        matches!(self, Self::One | Self::Fit)
    }
}

/// The source of a quotation, and the sentence it stands in.
pub(super) type Said<'s, 'd> = Option<(&'s Sent<'d>, &'s Source<'d>)>;

pub(super) fn speakers(of_a: Said, of_b: Said, known: &mut Known, lexicon: &Lexicon) -> Speakers {
    let (Some(ours), Some(theirs)) = (of_a, of_b) else {
        return Speakers::Unknown;
    };
    match (person(ours), person(theirs)) {
        (Some(p), Some(q)) if known.ask(p, q, lexicon) => Speakers::One,
        (Some(_), Some(_)) => Speakers::Two,
        _ if attribution::related(ours.1, theirs.1, known) => Speakers::Fit,
        _ => Speakers::Unknown,
    }
}

fn person<'d>((sent, source): (&Sent<'d>, &Source)) -> Option<&'d Name> {
    let Naming::Person(entity) = source.naming else {
        return None;
    };
    let mut names = sent.names().map(|(_, name)| name);
    names.find(|n| n.entity == entity && n.kind == NameKind::Person)
}
