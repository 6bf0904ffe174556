//! A document as divergences look at it: words with weights, and mentions by sentence.

use super::Filler;
use crate::article::BlockKind;
use crate::document::{Document, Sentence};
use crate::lexicon::word::level;
use crate::mention::names::Name;
use crate::mention::{Mention, MentionKind};
use crate::ordered::{Map, Set};
use crate::segment::{Clause, Token, TokenKind};
use crate::span::Span;

/// A word of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word<'d> {
    /// Lower case, plain apostrophes.
    pub lower: &'d str,
    /// What its inflected forms have in common.
    pub key: &'d str,
    /// In the document's text.
    pub span: Span,
    /// How much it says about which fact is told: 0 for function words and marks, up to 1.
    pub weight: f32,
    /// What kind of token.
    pub kind: TokenKind,
    /// Begins with a capital letter.
    pub capital: bool,
    /// Names an event (a verb or a noun of action).
    pub event: bool,
}

impl Word<'_> {
    /// Is it a mark of punctuation?
    pub fn is_mark(&self) -> bool {
        self.kind == TokenKind::Mark
    }
}

/// A sentence with its words and mentions.
#[derive(Debug, Clone)]
pub(super) struct Sent<'d> {
    /// Its number in the document.
    pub n: usize,
    /// In the document's text.
    pub span: Span,
    /// Its tokens.
    pub words: Vec<Word<'d>>,
    /// The mentions that overlap it.
    pub mentions: Vec<&'d Mention>,
    /// Its clauses.
    pub clauses: &'d [Clause],
    /// The document's text.
    pub text: &'d str,
    /// Who says it may stand elsewhere: it is a headline or a caption, or the sentence before it in its paragraph says that
    /// somebody says something, which may go on here.
    pub is_told_elsewhere: bool,
}

/// A document, sentence by sentence.
#[derive(Debug)]
pub(super) struct View<'d> {
    /// What is looked at.
    pub document: &'d Document,
    /// One entry a sentence.
    pub sents: Vec<Sent<'d>>,
}

impl<'d> View<'d> {
    /// Reads a document; the words only of the sentences in `wanted`, of those with quotations and of those that name their
    /// speakers, for only these are judged. Near-linear.
    pub fn new(document: &'d Document, mut wanted: Set<usize>) -> Self {
        let at = |place: usize| {
            let sentences = &document.sentences;
            sentences.partition_point(|s| s.span.end() <= place)
        };
        for mention in &document.mentions {
            if let MentionKind::Quote(quote) = &mention.kind {
                wanted.extend(at(mention.span.start())..=at(mention.span.end().saturating_sub(1)));
                wanted.extend(quote.speaker.map(|s| at(s.start())));
            }
        }
        let mut sents: Vec<Sent<'d>> = document
            .sentences
            .iter()
            .enumerate()
            .map(|(n, s)| Sent {
                n,
                span: s.span,
                words: if wanted.contains(&n) {
                    words(document, s)
                } else {
                    Vec::new()
                },
                mentions: Vec::new(),
                clauses: &s.clauses,
                text: &document.article.text,
                is_told_elsewhere: s.kind != BlockKind::Body
                    || n.checked_sub(1)
                        .and_then(|m| document.sentences.get(m))
                        .is_some_and(|p| p.block == s.block && names_source(document.text(p.span))),
            })
            .collect();
        for mention in &document.mentions {
            let first = sents.partition_point(|s| s.span.end() <= mention.span.start());
            for sent in sents.iter_mut().skip(first) {
                if sent.span.start() >= mention.span.end() {
                    break;
                }
                sent.mentions.push(mention);
            }
        }
        Self { document, sents }
    }
}

/// A quick look for the commonest words by which reports name a source.
fn names_source(sentence: &str) -> bool {
    [
        " said",
        " says",
        " told ",
        "ccording to",
        " added",
        " wrote",
    ]
    .iter()
    .any(|cue| sentence.contains(cue))
}

/// The words of a sentence.
fn words<'d>(document: &'d Document, sentence: &Sentence) -> Vec<Word<'d>> {
    let tokens = document.tokens_of(sentence).iter();
    let forms = document.forms_of(sentence).iter();
    let word = |(token, form): (&Token, &usize)| {
        let form = document.forms.get(*form)?;
        let weight = if form.silent || token.kind == TokenKind::Mark {
            0.0
        } else if form.say {
            0.15
        } else {
            0.25 + 0.75 * form.rarity
        };
        Some(Word {
            event: form.event,
            capital: form.capital,
            lower: &form.lower,
            key: &form.key,
            span: token.span,
            weight,
            kind: token.kind,
        })
    };
    let mut words = Vec::with_capacity(sentence.tokens.len());
    words.extend(tokens.zip(forms).filter_map(word));
    words
}

impl<'d> View<'d> {
    /// Gives the words of each name one key for its entity, as `entity` numbers it, so that "Vitkov" here meets "Witkoff"
    /// there; names that are everywhere in the text tell little.
    pub fn key_names(&mut self, entity: &dyn Fn(u32) -> &'d str) {
        let mut told: Map<u32, usize> = Map::new();
        for sent in &self.sents {
            let ids: Set<u32> = sent.names().map(|(_, n)| n.entity).collect();
            for id in &ids {
                *told.entry(*id).or_default() += 1;
            }
        }
        let all = self.sents.len().max(1) as f32;
        for sent in &mut self.sents {
            let names: Vec<(Span, u32)> = sent.names().map(|(s, n)| (s, n.entity)).collect();
            for (span, id) in names {
                let share = told.get(&id).copied().unwrap_or(1) as f32 / all;
                let range = sent.words_of(span);
                let last = range.end.saturating_sub(1);
                for (n, word) in sent.words.iter_mut().enumerate().skip(range.start) {
                    if n > last {
                        break;
                    }
                    if word.is_mark() || (word.weight <= 0.0 && n < last) {
                        continue;
                    }
                    word.event = false;
                    word.key = if n == last { entity(id) } else { "" };
                    word.weight = if n == last {
                        0.3 + 0.5 * (1.0 - share)
                    } else {
                        0.0
                    };
                }
            }
        }
    }
}

impl<'d> Sent<'d> {
    /// Its names.
    pub fn names(&self) -> impl Iterator<Item = (Span, &'d Name)> + '_ {
        self.mentions.iter().filter_map(|m| match &m.kind {
            MentionKind::Name(name) => Some((m.span, name)),
            _ => None,
        })
    }

    /// The words between its quotation marks.
    pub fn quotes(&self) -> impl Iterator<Item = Span> + '_ {
        let quoted = |m: &&&Mention| matches!(m.kind, MentionKind::Quote(_));
        self.mentions.iter().filter(quoted).map(|m| m.span)
    }

    /// Does the place stand between quotation marks?
    pub fn is_quoted(&self, span: Span) -> bool {
        self.quotes().any(|q| q.overlaps(span))
    }

    /// Does a name stand in the genitive ("Zelenskyy’s")?
    pub fn is_possessive(&self, name: Span) -> bool {
        let rest = Span::new(name.end(), self.span.end()).of(self.text);
        level(self.say(name)).ends_with("'s")
            || ["'s", "’s", "' ", "’ "].iter().any(|p| rest.starts_with(p))
    }

    /// The part of `span` that lies in the sentence, without white space at its ends.
    pub fn cut(&self, span: Span) -> Span {
        let start = span.start().max(self.span.start());
        let end = span.end().min(self.span.end());
        Span::new(start, end).trimmed(self.text)
    }

    /// The words of a span.
    pub fn say(&self, span: Span) -> &'d str {
        self.cut(span).of(self.text)
    }

    /// What a divergence reports of a span.
    pub fn filler(&self, span: Span, value: Option<String>) -> Filler {
        let span = self.cut(span);
        Filler {
            sentence: self.n,
            end_sentence: None,
            text: span.of(self.text).to_owned(),
            span: span.relative_to(self.span.start()),
            value,
            value_max: None,
            cut: false,
        }
    }

    /// The index of the first word at or after a place in the text.
    pub fn word_at(&self, place: usize) -> usize {
        self.words.partition_point(|w| w.span.end() <= place)
    }

    /// The words that overlap a span, as a range of indices.
    pub fn words_of(&self, span: Span) -> std::ops::Range<usize> {
        let end = self.words.partition_point(|w| w.span.start() < span.end());
        self.word_at(span.start()).min(end)..end
    }

    /// The n-th word that is no mark, counted back from before word `index` (0 is the one right before it).
    pub fn before(&self, index: usize, n: usize) -> Option<&Word<'d>> {
        let words = self.words.get(..index)?;
        words.iter().rev().filter(|w| !w.is_mark()).nth(n)
    }

    /// The n-th word that is no mark from word `index` on.
    pub fn after(&self, index: usize, n: usize) -> Option<&Word<'d>> {
        let words = self.words.get(index..)?;
        words.iter().filter(|w| !w.is_mark()).nth(n)
    }

    /// The number of the clause a place lies in.
    pub fn clause_of(&self, place: usize) -> usize {
        self.clauses.partition_point(|c| c.span.end() <= place)
    }
}
