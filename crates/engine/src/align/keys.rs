//! A document as keys: what is left of each sentence when inflection, spelling and function words are taken away.

use super::named::{FULL, capitalised, person_key, persons};
use crate::article::BlockKind;
use crate::document::{Document, Sentence};
use crate::lexicon::Lexicon;
use crate::lexicon::place::Role;
use crate::lexicon::word::level;
use crate::mention::MentionKind;
use crate::mention::names::{Name, NameKind};
use crate::ordered::{Map, Set};
use crate::segment::{ClauseKind, Token, TokenKind};
use crate::span::Span;

/// What kind of thing a key stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// A person, a place, a body.
    Name,
    /// A verb or a noun of action.
    Event,
    /// Any other word.
    Content,
    /// A number.
    Number,
    /// A point of time or a duration.
    Date,
}

/// The number of classes.
pub(super) const CLASSES: usize = 5;

/// One key where it stands.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// What is compared.
    pub key: String,
    /// What it stands for.
    pub class: Class,
    /// The words it was made from.
    pub span: Span,
    /// The clause it stands in, from 0.
    pub clause: usize,
    /// It stands between quotation marks.
    pub quoted: bool,
    /// Its clause denies.
    pub negated: bool,
    /// Its clause tells what may or should be.
    pub modal: bool,
}

/// One sentence as keys.
#[derive(Debug, Clone, Default)]
pub(super) struct Keys {
    /// The keys in order.
    pub items: Vec<Item>,
    /// For each clause whether it states its content only in passing, or only says who said it.
    pub aside: Vec<bool>,
    /// All words and numbers in order, levelled, for word-by-word runs; with where they stand.
    pub words: Vec<(String, Span)>,
    /// Its quotations, without the marks.
    pub quotes: Vec<Span>,
}

/// A document as keys; made once for all comparisons. Linear in its length.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// One entry a sentence.
    pub sentences: Vec<Keys>,
    /// The persons it names, by key.
    pub persons: Map<String, Name>,
}

impl Profile {
    /// Reads a document.
    pub(super) fn of(document: &Document, lexicon: &Lexicon) -> Self {
        let names = capitalised(document);
        let persons = persons(document, lexicon);
        let sentences = document
            .sentences
            .iter()
            .map(|s| Reader::new(document, s, lexicon, &names).read())
            .collect();
        Self { sentences, persons }
    }
}

/// Reads one sentence.
struct Reader<'d> {
    document: &'d Document,
    sentence: &'d Sentence,
    tokens: &'d [Token],
    lexicon: &'d Lexicon,
    names: &'d Set<String>,
    /// Values of dates and numbers by where they start, with their end.
    values: Map<usize, (usize, String, Class)>,
    /// Names in order.
    mentions: Vec<(Span, &'d Name)>,
    keys: Keys,
}

impl<'d> Reader<'d> {
    fn new(
        document: &'d Document,
        sentence: &'d Sentence,
        lexicon: &'d Lexicon,
        names: &'d Set<String>,
    ) -> Self {
        let (mut values, mut quotes, mut mentions) = (Map::new(), Vec::new(), Vec::new());
        for m in document.mentions_in(sentence.span) {
            let value = match &m.kind {
                MentionKind::Quote(_) => {
                    quotes.push(m.span);
                    None
                }
                MentionKind::Date(t) => t
                    .value
                    .clone()
                    .filter(|v| !v.ends_with("_REF"))
                    .map(|v| (format!("@{v}"), Class::Date)),
                MentionKind::Number(n) => Some((format!("#{}", n.value), Class::Number)),
                MentionKind::Name(n) => {
                    mentions.push((m.span, n));
                    None
                }
            };
            if let Some((key, class)) = value {
                values.insert(m.span.start(), (m.span.end(), key, class));
            }
        }
        Self {
            document,
            sentence,
            tokens: document.tokens_of(sentence),
            lexicon,
            names,
            values,
            mentions,
            keys: Keys {
                quotes,
                ..Keys::default()
            },
        }
    }

    fn read(mut self) -> Keys {
        let clauses = &self.sentence.clauses;
        self.keys.aside = clauses.iter().map(|c| c.kind != ClauseKind::Main).collect();
        if self.keys.aside.is_empty() {
            self.keys.aside.push(false);
        }
        let flags = self.flags();
        let mut covered = 0;
        for (i, token) in self.tokens.iter().enumerate() {
            let word = self.document.text(token.span);
            if token.kind == TokenKind::Mark {
                if word == "%" {
                    self.push("percent".to_owned(), Class::Content, token.span, &flags);
                }
                continue;
            }
            let lower = level(word);
            self.keys.words.push((lower.clone(), token.span));
            let value = self.values.get(&token.span.start()).cloned();
            if let Some((end, key, class)) = value {
                self.push(key, class, token.span, &flags);
                if class == Class::Date {
                    covered = end;
                }
                if token.kind == TokenKind::Number || class == Class::Date {
                    continue;
                }
            }
            if token.span.start() < covered {
                continue;
            }
            if let Some(end) = self.name(token.span, &flags) {
                covered = end;
                continue;
            }
            if token.kind == TokenKind::Number {
                let plain: String = word.chars().filter(|c| *c != ',').collect();
                self.push(format!("#{plain}"), Class::Number, token.span, &flags);
            } else {
                self.word(i, &lower, word, token.span, &flags);
            }
        }
        self.keys
    }

    /// The key of the name that begins with this token, if it is a person or a country: where it ends.
    fn name(&mut self, token: Span, flags: &[(bool, bool)]) -> Option<usize> {
        let (span, name) = *self
            .mentions
            .iter()
            .find(|m| m.0.start() == token.start())?;
        let text = self.document.text(span);
        if name.kind == NameKind::Person {
            let key = person_key(name, self.lexicon);
            if text.contains(' ') {
                self.push(format!("{FULL}{key}"), Class::Name, span, flags);
            }
            self.push(key, Class::Name, span, flags);
            return Some(span.end());
        }
        let places = &self.lexicon.places;
        let place = places.look(text).or_else(|| places.look(&name.canonical))?;
        if !place.stands_for_country() {
            return None;
        }
        self.push(format!("@{}", place.code), Class::Name, span, flags);
        // A capital or seat of government is more than its country: it keeps the keys of its words too.
        let own = matches!(place.role, Role::Capital | Role::Metonym);
        (!own).then_some(span.end())
    }

    /// Keys of one word; a hyphenated one gives those of its parts.
    fn word(&mut self, at: usize, lower: &str, word: &str, span: Span, flags: &[(bool, bool)]) {
        let words = &self.lexicon.words;
        let whole = lower.strip_suffix("'s").unwrap_or(lower).trim_matches('\'');
        let letters: String = whole.chars().filter(|c| *c != '.').collect();
        let name = self.names.contains(lower)
            || (at > 0
                && self.sentence.kind == BlockKind::Body
                && word.starts_with(char::is_uppercase));
        for part in whole.split('-') {
            let part = if part.contains('.') {
                letters.as_str()
            } else {
                part
            };
            if let Some(n) = number(part) {
                self.push(format!("#{n}"), Class::Number, span, flags);
                continue;
            }
            let acronym = word.chars().filter(|c| c.is_uppercase()).count() > 1;
            if part.is_empty() || (!acronym && words.is_stop(part)) || words.is_say(part) {
                continue;
            }
            let mut key = words.stem(part);
            if key == "cent" {
                "percent".clone_into(&mut key);
            }
            let class = if name {
                Class::Name
            } else if words.is_event(&key) {
                Class::Event
            } else {
                Class::Content
            };
            self.push(key, class, span, flags);
        }
    }

    fn push(&mut self, key: String, class: Class, span: Span, flags: &[(bool, bool)]) {
        let clause = self.clause(span);
        let (negated, modal) = flags.get(clause).copied().unwrap_or_default();
        self.keys.items.push(Item {
            key,
            class,
            span,
            clause,
            quoted: self.keys.quotes.iter().any(|q| q.contains(span)),
            negated,
            modal,
        });
    }

    fn clause(&self, span: Span) -> usize {
        let clauses = &self.sentence.clauses;
        clauses
            .iter()
            .position(|c| c.span.overlaps(span))
            .unwrap_or(0)
    }

    /// For each clause: does it deny, and does it tell what may or should be?
    fn flags(&self) -> Vec<(bool, bool)> {
        let words = &self.lexicon.words;
        let mut flags = vec![(false, false); self.keys.aside.len()];
        for token in self.tokens.iter().filter(|t| t.kind == TokenKind::Word) {
            let lower = level(self.document.text(token.span));
            let clause = self.clause(token.span);
            if let Some(flag) = flags.get_mut(clause) {
                flag.0 ^= words.is_negation(&lower);
                flag.1 |= words.is_modal(&lower);
            }
        }
        flags
    }
}

/// The value of a small number word.
fn number(word: &str) -> Option<u32> {
    const WORDS: [&str; 12] = [
        "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen",
    ];
    let at = WORDS.iter().position(|w| *w == word)?;
    u32::try_from(at + 2).ok()
}
