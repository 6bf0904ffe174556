//! Tokens, sentences and clauses, as spans.

use crate::lexicon::Lexicon;
use crate::span::Span;
use serde::{Deserialize, Serialize};

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
    /// Letters, with apostrophes and hyphens between them ("Russia’s", "last-minute"), or an abbreviation ("U.S.").
    Word,
    /// Digits, with the marks that belong to the number ("25", "1,000", "3.5", "2:30", "3-1/2").
    Number,
    /// Anything else that is not white space, one character a token (an ellipsis or a run of one mark is one).
    Mark,
}

/// The tokens of `text`, in order; white space is in none. Linear.
pub fn tokens(_text: &str, _lexicon: &Lexicon) -> Vec<Token> {
    Vec::new()
}

/// The sentences of `text`, in order, without white space at their ends. A line break ends a sentence only
/// where a blank line follows or the next line does not go on. Linear.
pub fn sentences(_text: &str, _lexicon: &Lexicon) -> Vec<Span> {
    Vec::new()
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

/// The clauses of one sentence given by its `tokens`; together they cover every token. Linear.
pub fn clauses(_text: &str, _tokens: &[Token], _lexicon: &Lexicon) -> Vec<Clause> {
    Vec::new()
}
