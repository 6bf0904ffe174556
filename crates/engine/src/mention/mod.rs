//! Dates, numbers, names and quotations: where they stand and what they mean.

use crate::article::date::Date;
use crate::lexicon::Lexicon;
use crate::ordered;
use crate::span::Span;
use serde::{Deserialize, Serialize};

pub mod dates;
pub mod names;
pub mod numbers;
pub mod quotes;
mod scan;
mod words;

/// Something in the text that has a value of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands in the text.
    pub span: Span,
    /// What it is and what it means.
    pub kind: MentionKind,
}

/// What a mention is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MentionKind {
    /// A point of time, a duration or a set of times.
    Date(dates::Time),
    /// A number with its unit and bound.
    Number(numbers::Quantity),
    /// A person, a place, an organisation.
    Name(names::Name),
    /// Words in quotation marks.
    Quote(quotes::Quote),
}

/// All mentions in the parts of `text` given by `blocks` (in order, without overlap), sorted by where they start;
/// a mention never crosses a block's end, except a quotation that goes on over several paragraphs.
/// `published` is what relative dates are resolved against. Linear in the length of the blocks.
pub fn mentions(
    text: &str,
    blocks: &[Span],
    published: Option<Date>,
    lexicon: &Lexicon,
) -> Vec<Mention> {
    let mut found = Vec::new();
    found.extend(
        dates::find(text, blocks, published, lexicon)
            .into_iter()
            .map(|(span, m)| Mention {
                span,
                kind: MentionKind::Date(m),
            }),
    );
    let times: Vec<Span> = found.iter().map(|m| m.span).collect();
    found.extend(
        numbers::find_beside(text, blocks, &times)
            .into_iter()
            .map(|(span, m)| Mention {
                span,
                kind: MentionKind::Number(m),
            }),
    );
    let names = names::find(text, blocks, lexicon);
    let quotes = quotes::find_with(text, blocks, &names, lexicon);
    found.extend(names.into_iter().map(|(span, m)| Mention {
        span,
        kind: MentionKind::Name(m),
    }));
    found.extend(quotes.into_iter().map(|(span, m)| Mention {
        span,
        kind: MentionKind::Quote(m),
    }));
    ordered::sort_by_key(&mut found, |m| (m.span.start(), m.span.end()));
    found
}
