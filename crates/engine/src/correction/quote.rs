//! Pointing to a place in a text by its words and those before them, as the text quote selector of the Web Annotation Data Model
//! (W3C, 2017) does.

use crate::span::Span;
use serde::{Deserialize, Serialize};

/// Letters of a place that are quoted at most: a longer one is cut there.
pub const LONGEST: usize = 80;
/// Letters before a place that are quoted at most. They tell apart places of the same words.
const BEFORE: usize = 24;

/// A place in a text, by its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The words that stand there, or the first of them.
    pub exact: String,
    /// What stands right before them.
    pub before: String,
}

/// The sentences of one side as a running text, a space between two.
#[derive(Debug, Clone, Default)]
pub struct Running {
    text: String,
    /// Where each sentence starts.
    starts: Vec<usize>,
}

impl Quote {
    /// Is it as long as quotes are? One from outside may not be.
    pub fn is_sound(&self) -> bool {
        let letters = self.exact.chars().count();
        (1..=LONGEST).contains(&letters) && self.before.chars().count() <= BEFORE
    }
}

impl Running {
    /// Of a side's sentences in order. Linear.
    pub fn new<'t>(sentences: impl Iterator<Item = &'t str>) -> Self {
        let mut made = Self::default();
        for sentence in sentences {
            if !made.text.is_empty() {
                made.text.push(' ');
            }
            made.starts.push(made.text.len());
            made.text.push_str(sentence);
        }
        made
    }

    /// The quote of a sentence.
    pub fn sentence(&self, sentence: usize) -> Option<Quote> {
        let (from, to) = self.range(sentence)?;
        self.quote(from, to)
    }

    /// The quote of a stretch of a sentence, in bytes from the sentence's start; what reaches beyond the sentence is left out.
    pub fn stretch(&self, sentence: usize, start: usize, end: usize) -> Option<Quote> {
        let (from, to) = self.range(sentence)?;
        self.quote(from.saturating_add(start), to.min(from.saturating_add(end)))
    }

    fn quote(&self, from: usize, to: usize) -> Option<Quote> {
        let exact: String = self.text.get(from..to)?.chars().take(LONGEST).collect();
        let before = self.text.get(..from)?;
        let cut = before.char_indices().rev().take(BEFORE).last();
        let before = cut.and_then(|(at, _)| before.get(at..)).unwrap_or_default();
        (!exact.is_empty()).then(|| Quote {
            exact,
            before: before.to_owned(),
        })
    }

    fn range(&self, sentence: usize) -> Option<(usize, usize)> {
        let from = *self.starts.get(sentence)?;
        let next = self.starts.get(sentence + 1).copied();
        Some((
            from,
            next.map_or(self.text.len(), |next| next.saturating_sub(1)),
        ))
    }

    /// Where a quote stands: the sentence, and the stretch in bytes from its start, which may reach into the next one. Of several places with
    /// its words, the one whose words before agree with it farthest; of
    /// those one at which a sentence begins, and the first. Linear.
    pub fn find(&self, quote: &Quote) -> Option<(usize, Span)> {
        if quote.exact.is_empty() {
            return None;
        }
        let agreement = |at: usize| {
            let before = self.text.get(..at).unwrap_or_default().chars().rev();
            let pairs = before.zip(quote.before.chars().rev());
            pairs.take_while(|(x, y)| x == y).count()
        };
        let mut best: Option<((usize, bool), usize)> = None;
        for (at, _) in self.text.match_indices(&quote.exact) {
            let fits = (agreement(at), self.starts.binary_search(&at).is_ok());
            if best.is_none_or(|(most, _)| fits > most) {
                best = Some((fits, at));
            }
        }
        let (_, at) = best?;
        let sentence = self.starts.partition_point(|s| *s <= at).checked_sub(1)?;
        let start = at - self.starts.get(sentence)?;
        Some((sentence, Span::new(start, start + quote.exact.len())))
    }
}
