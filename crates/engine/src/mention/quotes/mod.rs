//! Words in quotation marks, and who is said to have said them.

use crate::lexicon::Lexicon;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A quotation; its mention's span is the words between the marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words that name the speaker, if the text does.
    pub speaker: Option<Span>,
    /// The verb or noun that introduces it ("said", "called").
    pub cue: Option<Span>,
    /// Long enough to be an utterance, rather than a term in quotation marks.
    pub utterance: bool,
}

/// All quotations, in order.
pub fn find(_text: &str, _blocks: &[Span], _lexicon: &Lexicon) -> Vec<(Span, Quote)> {
    Vec::new()
}
