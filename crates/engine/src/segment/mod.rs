//! Tokens, sentences and clauses, as spans.

use crate::span::Span;
use serde::{Deserialize, Serialize};

mod clauses;
mod lines;
mod markers;
mod scan;
mod sentences;
mod stops;

mod tokens;
mod words;

pub use clauses::clauses;
pub use sentences::sentences;
pub use tokens::tokens;

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// Where it stands in the text that was split.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum TokenKind {
    /// Letters, with apostrophes and hyphens between them ("Russia’s", "last-minute"), an abbreviation with its stops
    /// ("U.S.", "Mr."), letters with digits behind them ("G7", "COVID-19"), an address of the web or of mail.
    Word,
    /// Digits, with the marks that belong to the number ("25", "1,000", "3.5", "2:30", "3-1/2") and the ending of an
    /// ordinal or a decade ("6th", "1990s"). A range is three tokens ("25", "-", "40").
    Number,
    /// Anything else that is not white space, one character a token (an ellipsis or a run of one mark is one).
    Mark,
}

/// A clause of a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clause {
    /// Where it stands in the text that was split.
    pub span: Span,
    /// Main, or hanging on another.
    pub kind: ClauseKind,
}

/// How a clause stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClauseKind {
    /// A main or coordinate clause, or the content of a report ("said that …").
    Main,
    /// An adjunct that states its content only in passing ("after the meeting, …", "while …").
    Subordinate,
    /// Who said it ("a Kremlin aide said").
    Report,
}
