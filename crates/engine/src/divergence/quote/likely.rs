//! What may be said of two quotations that are like each other, but not word for word: one utterance, or no more than similar words.

use super::speakers::Speakers;
use super::{Piece, SURE, likeness};
use crate::divergence::view::Sent;
use crate::mention::MentionKind;
use crate::ordered::Set;

/// Telling words that two quotations share before they are called one utterance: "severe tariffs" and "secondary tariffs"
/// can be two.
const SHARED: usize = 4;

/// The reason for setting two quotations against each other.
pub(super) fn reason(a: (&Sent, &Piece), b: (&Sent, &Piece), who: Speakers) -> &'static str {
    let (ours, theirs) = (values(a), values(b));
    if !ours.is_empty() && !theirs.is_empty() && ours != theirs {
        return "similar words, but other numbers or dates";
    }
    let shared = a.1.keys.intersection(&b.1.keys).count();
    if shared >= SHARED && likeness(a.1, b.1) >= SURE {
        return "the same utterance in other words";
    }
    match who {
        Speakers::One => "similar words of one speaker, but perhaps two utterances",
        _ => "similar words, but perhaps two utterances",
    }
}

/// The values of the numbers, dates and lengths of time in a quotation.
fn values((sent, piece): (&Sent, &Piece)) -> Set<String> {
    let inside = sent.mentions.iter().filter(|m| piece.span.contains(m.span));
    inside
        .filter_map(|m| match &m.kind {
            MentionKind::Number(number) => Some(number.value.clone()),
            MentionKind::Date(time) => time.value.clone(),
            _ => None,
        })
        .collect()
}
