//! The clauses of a sentence.

use super::{Clause, ClauseKind, Token};
use crate::lexicon::Lexicon;

/// The clauses of one sentence given by its `tokens`; together they cover every token. Linear.
pub fn clauses(_text: &str, tokens: &[Token], _lexicon: &Lexicon) -> Vec<Clause> {
    tokens
        .first()
        .zip(tokens.last())
        .map(|(first, last)| Clause {
            span: first.span.cover(last.span),
            kind: ClauseKind::Main,
        })
        .into_iter()
        .collect()
}
