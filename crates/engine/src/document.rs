//! An article read once: its sentences, tokens, clauses and mentions, for everything that compares.

use crate::article::{Article, BlockKind, date::Date};
use crate::lexicon::Lexicon;
use crate::mention::{self, Mention};
use crate::segment::{self, Clause, Token};
use crate::span::Span;
use std::ops::Range;

/// An article with all that is found in it. Spans are bytes of `article.text`.
#[derive(Debug, Clone)]
pub struct Document {
    /// The article as read.
    pub article: Article,
    /// What relative dates were resolved against.
    pub published: Option<Date>,
    /// Its sentences in order: titles, headings and captions too.
    pub sentences: Vec<Sentence>,
    /// Its tokens in order.
    pub tokens: Vec<Token>,
    /// Its mentions, by where they start.
    pub mentions: Vec<Mention>,
}

/// A sentence of a document.
#[derive(Debug, Clone)]
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// The block it stands in, an index into `article.blocks`.
    pub block: usize,
    /// What that block is.
    pub kind: BlockKind,
    /// Its tokens, indices into `Document::tokens`.
    pub tokens: Range<usize>,
    /// Its clauses.
    pub clauses: Vec<Clause>,
}

/// The stretches that mentions do not cross the ends of: blocks, and runs of given sentences of the body.
fn runs(article: &Article) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    let mut open = false;
    for block in &article.blocks {
        let goes_on = block.whole && block.kind == BlockKind::Body;
        match runs.last_mut() {
            Some(run) if open && goes_on => *run = run.cover(block.span),
            _ => runs.push(block.span),
        }
        open = goes_on;
    }
    runs
}

impl Document {
    /// Reads an article. `published` overrides the date the article itself states. Linear in its length.
    pub fn read(article: Article, published: Option<Date>, lexicon: &Lexicon) -> Self {
        let published = published.or(article.published);
        let (mut sentences, mut tokens) = (Vec::new(), Vec::new());
        for (block, b) in article.blocks.iter().enumerate() {
            let inner = b.span.of(&article.text);
            let spans = if b.whole {
                vec![Span::new(0, inner.len())]
            } else {
                segment::sentences(inner, lexicon)
            };
            for s in spans {
                let first = tokens.len();
                let base = b.span.start() + s.start();
                let own = segment::tokens(s.of(inner), lexicon);
                let clauses = segment::clauses(s.of(inner), &own, lexicon);
                tokens.extend(own.into_iter().map(|t| Token {
                    span: t.span.shifted(base),
                    ..t
                }));
                let clauses = clauses
                    .into_iter()
                    .map(|c| Clause {
                        span: c.span.shifted(base),
                        ..c
                    })
                    .collect();
                sentences.push(Sentence {
                    span: s.shifted(b.span.start()),
                    block,
                    kind: b.kind,
                    tokens: first..tokens.len(),
                    clauses,
                });
            }
        }
        let mentions = mention::mentions(&article.text, &runs(&article), published, lexicon);
        Self {
            article,
            published,
            sentences,
            tokens,
            mentions,
        }
    }

    /// The text under a span.
    pub fn text(&self, span: Span) -> &str {
        span.of(&self.article.text)
    }

    /// The tokens of a sentence.
    pub fn tokens_of(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or(&[])
    }

    /// The mentions that overlap `span`, in order. Logarithmic, but for quotations that cross sentences.
    pub fn mentions_in(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let end = self
            .mentions
            .partition_point(|m| m.span.start() < span.end());
        self.mentions
            .get(..end)
            .unwrap_or(&[])
            .iter()
            .filter(move |m| m.span.overlaps(span))
    }
}
