//! Everything about two sources: the [`Comparison`] that pages, exports and the command line are made of.

use crate::align::{self, Link, Passage};
use crate::article::BlockKind;
use crate::diff::{self, WordDiff};
use crate::divergence::{self, Divergence};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// Two sources side by side. Plain data: sentences are numbered from 0 on each side, offsets are bytes in their sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The first source.
    pub a: SideText,
    /// The second source.
    pub b: SideText,
    /// Sentences that state a same fact.
    pub links: Vec<Link>,
    /// Links grouped for reading, in A's order.
    pub passages: Vec<Passage>,
    /// The word-level difference of each passage, in the same order.
    pub diffs: Vec<WordDiff>,
    /// Sentences of A with no counterpart found.
    pub only_a: Vec<usize>,
    /// Sentences of B with no counterpart found.
    pub only_b: Vec<usize>,
    /// What differs in linked sentences.
    pub divergences: Vec<Divergence>,
}

/// One side's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SideText {
    /// Its sentences in order.
    pub sentences: Vec<SentenceText>,
}

/// A sentence as compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SentenceText {
    /// Its words.
    pub text: String,
    /// What it is.
    pub kind: BlockKind,
    /// The number of its block in the article, from 0; sentences of one block form a paragraph.
    pub block: usize,
    /// Dates, numbers, names and quotations in it.
    pub mentions: Vec<MentionMark>,
}

/// Where a mention stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionMark {
    /// In bytes from the sentence's start, cut to the sentence.
    pub span: Span,
    /// What kind of mention.
    pub kind: divergence::Kind,
}

/// How to compare.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Include links of the grade "possible".
    pub possible: bool,
}

/// Compares two documents. Swapping them swaps the result.
pub fn compare(a: &Document, b: &Document, options: Options, lexicon: &Lexicon) -> Comparison {
    let links = align::links(a, b, options.possible, lexicon);
    assemble(a, b, links, lexicon)
}

/// The comparison that follows from `links`.
pub fn assemble(a: &Document, b: &Document, links: Vec<Link>, lexicon: &Lexicon) -> Comparison {
    let passages = align::passages(&links, a, b);
    let diffs = passages
        .iter()
        .map(|p| diff::words(a, &p.a, b, &p.b, lexicon))
        .collect();
    let divergences = divergence::divergences(&links, a, b, lexicon);
    let only = |n: usize, linked: &dyn Fn(&Link) -> usize| {
        let mut free = vec![true; n];
        for l in &links {
            if let Some(f) = free.get_mut(linked(l)) {
                *f = false;
            }
        }
        free.iter()
            .enumerate()
            .filter(|(_, f)| **f)
            .map(|(i, _)| i)
            .collect()
    };
    let (only_a, only_b) = (
        only(a.sentences.len(), &|l| l.a),
        only(b.sentences.len(), &|l| l.b),
    );
    Comparison {
        a: side(a),
        b: side(b),
        links,
        passages,
        diffs,
        only_a,
        only_b,
        divergences,
    }
}

fn side(document: &Document) -> SideText {
    let sentence = |s: &crate::document::Sentence| SentenceText {
        text: document.text(s.span).to_owned(),
        kind: s.kind,
        block: s.block,
        mentions: document
            .mentions_in(s.span)
            .map(|m| mark(m, s.span))
            .collect(),
    };
    SideText {
        sentences: document.sentences.iter().map(sentence).collect(),
    }
}

fn mark(mention: &crate::mention::Mention, sentence: Span) -> MentionMark {
    let start = mention.span.start().max(sentence.start());
    let end = mention.span.end().min(sentence.end());
    let kind = match mention.kind {
        MentionKind::Date(_) => divergence::Kind::Date,
        MentionKind::Number(_) => divergence::Kind::Number,
        MentionKind::Name(_) => divergence::Kind::Name,
        MentionKind::Quote(_) => divergence::Kind::Quote,
    };
    MentionMark {
        span: Span::new(start, end).relative_to(sentence.start()),
        kind,
    }
}
