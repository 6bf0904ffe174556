//! An article read once: its sentences, tokens, clauses and mentions, for everything that compares.

use crate::article::{Article, BlockKind, date::Date};
use crate::lexicon::Lexicon;
use crate::lexicon::word::level;
use crate::mention::{self, Mention};
use crate::ordered::Map;
use crate::segment::{self, Clause, Token, TokenKind};
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
    /// What each token is traced back to, an index into `forms`.
    pub form_of: Vec<usize>,
    /// Its distinct tokens, in the order in which they are met first.
    pub forms: Vec<Form>,
    /// Its mentions, by where they start.
    pub mentions: Vec<Mention>,
    /// For each mention, where the last of it and those before it ends.
    reach: Vec<usize>,
}

/// A distinct token in the forms that comparing asks for. Stems are most of the work of a comparison, so they are found once
/// for every spelling.
#[derive(Debug, Clone, Default)]
#[allow(clippy::struct_excessive_bools)] // a word can have any of these properties
pub struct Form {
    /// In lower case, with plain apostrophes and without accents.
    pub lower: String,
    /// The stem of a word; `lower` of a function word, which has one form, of a number and of a mark.
    pub key: String,
    /// It begins with a capital letter.
    pub capital: bool,
    /// It is a function word or a mark.
    pub silent: bool,
    /// It only introduces what somebody says.
    pub say: bool,
    /// Its stem mostly names an event.
    pub event: bool,
    /// It denies.
    pub negation: bool,
    /// It tells what may or should be.
    pub modal: bool,
    /// How rare its stem is in the news at large: 0 for the commonest, 1 for one that is in no table.
    pub rarity: f32,
}

impl Form {
    fn of(text: &str, kind: TokenKind, lexicon: &Lexicon) -> Self {
        let words = &lexicon.words;
        let lower = level(text);
        let silent = kind == TokenKind::Mark || words.is_stop(&lower);
        let key = match kind {
            TokenKind::Word if !silent => words.stem(&lower),
            _ => lower.clone(),
        };
        let word = kind == TokenKind::Word;
        Self {
            capital: text.starts_with(char::is_uppercase),
            say: word && words.is_say(&lower),
            event: word && words.is_event(&key),
            negation: word && words.is_negation(&lower),
            modal: word && words.is_modal(&lower),
            rarity: words.rarity(&key),
            silent,
            lower,
            key,
        }
    }
}

/// The distinct tokens, and for each token which of them it is.
fn forms(text: &str, tokens: &[Token], lexicon: &Lexicon) -> (Vec<Form>, Vec<usize>) {
    let mut known: Map<&str, usize> = Map::new();
    let mut forms = Vec::new();
    let form_of = tokens.iter().map(|t| {
        let word = t.span.of(text);
        let at = *known.entry(word).or_insert(forms.len());
        if at == forms.len() {
            forms.push(Form::of(word, t.kind, lexicon));
        }
        at
    });
    let form_of = form_of.collect();
    (forms, form_of)
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
        let mut last = 0;
        let mut reach = Vec::with_capacity(mentions.len());
        for mention in &mentions {
            last = mention.span.end().max(last);
            reach.push(last);
        }
        let (forms, form_of) = forms(&article.text, &tokens, lexicon);
        Self {
            article,
            published,
            sentences,
            tokens,
            form_of,
            forms,
            mentions,
            reach,
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

    /// The forms of a sentence's tokens, as indices into `forms`.
    pub fn forms_of(&self, sentence: &Sentence) -> &[usize] {
        self.form_of.get(sentence.tokens.clone()).unwrap_or(&[])
    }

    /// The mentions that overlap `span`, in order. Logarithmic, but for quotations that cross sentences.
    pub fn mentions_in(&self, span: Span) -> impl Iterator<Item = &Mention> {
        let end = self
            .mentions
            .partition_point(|m| m.span.start() < span.end());
        let start = self.reach.partition_point(|end| *end <= span.start());
        self.mentions
            .get(start.min(end)..end)
            .unwrap_or(&[])
            .iter()
            .filter(move |m| m.span.overlaps(span))
    }
}
