//! Finding a row by what it quotes: the shortest beginning of one of its sentences that stands nowhere else in that source.

use crate::address::RowQuote;
use crate::rows::{self, Row, RowKind};
use crossread_engine::compare::{Comparison, SideText};
use crossread_engine::divergence::Side;
use crossread_engine::lexicon::case::push_lower;
use std::cell::OnceCell;
use std::rc::Rc;

/// How many words a quotation has at least: fewer read like an accident.
const FEWEST_WORDS: usize = 4;

/// The texts of both sides, folded when rows are first looked up in them.
#[derive(Debug)]
pub struct Quotes {
    comparison: Rc<Comparison>,
    a: OnceCell<Folded>,
    b: OnceCell<Folded>,
}

#[derive(Debug)]
struct Folded {
    /// All sentences, without differences of case, quotes and white space, a space after each.
    text: String,
    /// Where in it each sentence starts.
    starts: Vec<usize>,
}

impl Quotes {
    /// For looking up rows of this comparison.
    pub fn new(comparison: &Rc<Comparison>) -> Self {
        Self {
            comparison: Rc::clone(comparison),
            a: OnceCell::new(),
            b: OnceCell::new(),
        }
    }

    /// A side, folded at the first call, which is linear.
    fn of(&self, side: Side) -> &Folded {
        let folded = match side {
            Side::A => &self.a,
            Side::B => &self.b,
        };
        folded.get_or_init(|| Folded::new(rows::text(&self.comparison, side)))
    }

    /// Do the words, which are [folded](fold), stand on one side of the row?
    pub fn stand_in(&self, row: &Row, words: &str) -> bool {
        [Side::A, Side::B].into_iter().any(|side| {
            let folded = self.of(side);
            let mut said = String::new();
            for sentence in row.of(side) {
                said.push_str(folded.at(*sentence));
            }
            said.contains(words)
        })
    }

    /// The row that the words stand in, if they stand in this comparison at all.
    pub fn find(&self, rows: &[Row], quote: &RowQuote) -> Option<usize> {
        let sentence = self.of(quote.side).sentence(&fold(&quote.words))?;
        rows.iter().position(|row| {
            !matches!(row.kind, RowKind::Elsewhere { .. }) && row.of(quote.side).contains(&sentence)
        })
    }

    /// Words by which [`Quotes::find`] finds the row again: by preference from its first sentence.
    pub fn quote(&self, rows: &[Row], at: usize) -> Option<RowQuote> {
        let row = rows.get(at)?;
        let of = |side: Side| {
            let folded = self.of(side);
            row.of(side).iter().filter_map(move |index| {
                let text = rows::text(&self.comparison, side);
                let sentence = text.sentences.get(*index)?;
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

    /// A sentence with the space after it; empty if there is no such sentence.
    fn at(&self, sentence: usize) -> &str {
        let start = self.starts.get(sentence).copied();
        let end = self.starts.get(sentence + 1).copied();
        let until = end.unwrap_or(self.text.len());
        start
            .and_then(|start| self.text.get(start..until))
            .unwrap_or_default()
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
