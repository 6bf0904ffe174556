//! Reading without knowing who wrote which.

use super::letter;
use crate::guess::Outcome;
use crossread_engine::divergence::Side;
pub use crossread_engine::export::words::nameless as source;

/// The button that hides the names.
pub const HIDE: &str = "Hide the names";
/// The same on the start page.
pub const COMPARE_HIDDEN: &str = "Compare without names";
/// Above the guess.
pub const TITLE: &str = "Who wrote which?";
/// What is hidden, and what to do.
pub const WHAT: &str = "Outlets, writers and addresses are hidden, here and in the link, and where a report names itself it has \
     blanks. News agencies and papers that a report cites keep their names: they are sources, and part of what you judge by. Read both, \
     then say who you think published which, and what gave it away.";
/// Where nothing is guessed yet.
pub const CHOOSE: &str = "Choose an outlet";
/// The button that tells.
pub const REVEAL: &str = "Reveal";
/// The link that goes on.
pub const READ_ON: &str = "Read on with the names";

/// The control that takes a side for an outlet.
pub fn guess_of(side: Side) -> String {
    [&source(side), " was published by"].concat()
}

/// Who it was.
pub fn answer(side: Side, name: &str) -> String {
    [letter(side), " is ", name].concat()
}

/// What a guess comes to.
pub fn outcome(outcome: Outcome) -> String {
    match outcome {
        Outcome::Open => "Here is who wrote which.".to_owned(),
        Outcome::Both => "You had both right.".to_owned(),
        Outcome::One(side) => ["You had ", letter(side), " right."].concat(),
        Outcome::Exchanged => "You had them the other way round.".to_owned(),
        Outcome::Neither => "You had neither right.".to_owned(),
    }
}
