//! Finding a row by what it quotes: the shortest beginning of one of its sentences that stands nowhere else in that source.

use crate::address::RowQuote;
use crate::rows::{self, Row, RowKind};
use crossread_engine::compare::{Comparison, SideText};
use crossread_engine::divergence::Side;
use crossread_engine::lexicon::case::push_lower;

/// How many words a quotation has at least: fewer read like an accident.
const FEWEST_WORDS: usize = 4;

/// The texts of both sides, folded once, in which rows are looked up.
#[derive(Debug)]
pub struct Quotes {
    a: Folded,
    b: Folded,
}

#[derive(Debug)]
struct Folded {
    /// All sentences, without differences of case, quotes and white space, a space between two.
    text: String,
    /// Where in it each sentence starts.
    starts: Vec<usize>,
}

impl Quotes {
    /// Folds both sides. Linear.
    pub fn new(comparison: &Comparison) -> Self {
        Self {
            a: Folded::new(&comparison.a),
            b: Folded::new(&comparison.b),
        }
    }

    fn of(&self, side: Side) -> &Folded {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }

    /// The row that the words stand in, if they stand in this comparison at all.
    pub fn find(&self, rows: &[Row], quote: &RowQuote) -> Option<usize> {
        let sentence = self.of(quote.side).sentence(&fold(&quote.words))?;
        rows.iter().position(|row| {
            !matches!(row.kind, RowKind::Elsewhere { .. }) && row.of(quote.side).contains(&sentence)
        })
    }

    /// Words by which [`Quotes::find`] finds the row again: by preference from its first sentence.
    pub fn quote(&self, comparison: &Comparison, rows: &[Row], at: usize) -> Option<RowQuote> {
        let row = rows.get(at)?;
        let of = |side: Side| {
            let folded = self.of(side);
            row.of(side).iter().filter_map(move |index| {
                let sentence = rows::text(comparison, side).sentences.get(*index)?;
                Some(RowQuote {
                    side,
                    words: folded.beginning(&sentence.text),
                })
            })
        };
        let mut candidates = of(Side::A).chain(of(Side::B)).peekable();
        let first = candidates.peek().cloned();
        // A sentence can stand in two rows; then another one tells them apart.
        candidates
            .find(|quote| self.find(rows, quote) == Some(at))
            .or(first)
    }
}

impl Folded {
    fn new(side: &SideText) -> Self {
        let (mut text, mut starts) = (String::new(), Vec::new());
        for sentence in &side.sentences {
            starts.push(text.len());
            text.push_str(&fold(&sentence.text));
            text.push(' ');
        }
        Self { text, starts }
    }

    /// The sentence that the words begin in: at its beginning if there is such a one, else anywhere.
    fn sentence(&self, words: &str) -> Option<usize> {
        if words.is_empty() {
            return None;
        }
        let whole = |at: usize| {
            let before = self.text.get(..at).and_then(|t| t.chars().next_back());
            let after = self
                .text
                .get(at + words.len()..)
                .and_then(|t| t.chars().next());
            !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
        };
        let hits = || self.text.match_indices(words).map(|(at, _)| at);
        let at = hits()
            .find(|at| self.starts.binary_search(at).is_ok() && whole(*at))
            .or_else(|| hits().find(|at| whole(*at)))?;
        self.starts.partition_point(|s| *s <= at).checked_sub(1)
    }

    /// The shortest beginning of a sentence, in whole words, that stands once in this text; else the whole sentence.
    fn beginning(&self, sentence: &str) -> String {
        let words: Vec<&str> = sentence.split_whitespace().collect();
        let once = |n: &usize| {
            let folded = fold(&words.iter().take(*n).copied().collect::<Vec<_>>().join(" "));
            self.text.match_indices(&folded).nth(1).is_none()
        };
        let length = (FEWEST_WORDS..words.len())
            .find(once)
            .unwrap_or(words.len());
        let words: Vec<&str> = words.into_iter().take(length).collect();
        // A link that ends in a comma or a quote is cut there by some mail programs.
        let joined = words.join(" ");
        joined
            .trim_end_matches(|c: char| !c.is_alphanumeric())
            .to_owned()
    }
}

/// Without differences of case, quotes and white space.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            match c {
                '‘' | '’' => out.push('\''),
                '“' | '”' => out.push('"'),
                _ => push_lower(c, &mut out),
            }
        }
    }
    out
}

#[cfg(test)]
mod tests;
