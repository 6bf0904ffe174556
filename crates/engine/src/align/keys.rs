//! A document as keys: what is left of each sentence when inflection, spelling and function words are taken away.

use super::named::{FULL, Persons, capitalised};
use crate::article::BlockKind;
use crate::document::{Document, Form, Sentence};
use crate::lexicon::Lexicon;
use crate::lexicon::place::Role;
use crate::mention::MentionKind;
use crate::mention::names::{Name, NameKind};
use crate::ordered::{Map, Set};
use crate::segment::{ClauseKind, TokenKind};
use crate::span::Span;
use std::ops::Range;

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

/// What a reader would call a thing of the class [`Class::Name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Called {
    /// A name.
    Name,
    /// A word: a title alone, or one for what comes from a country.
    Word,
}

/// One key where it stands.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// What is compared, an index into the profile's keys.
    pub key: usize,
    /// What it stands for.
    pub class: Class,
    /// The words it was made from.
    pub span: Span,
    /// The clause it stands in, from 0.
    pub clause: usize,
    /// What a reader would call it.
    pub called: Called,
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
    /// All words and numbers in order, for word-by-word runs: the document's form, and where it stands.
    pub words: Vec<(usize, Span)>,
    /// Its quotations, without the marks.
    pub quotes: Vec<Span>,
}

/// A document as keys; made once for all comparisons. Near-linear in its length.
#[derive(Debug, Clone, Default)]
pub(super) struct Profile {
    /// One entry a sentence.
    pub sentences: Vec<Keys>,
    /// The distinct keys.
    pub keys: Vec<String>,
    /// The persons it names, by key.
    pub persons: Map<String, Name>,
}

impl Profile {
    /// Reads a document.
    pub(super) fn of(document: &Document, lexicon: &Lexicon) -> Self {
        let persons = Persons::of(document, lexicon);
        let mut reader = Reader {
            document,
            lexicon,
            persons: &persons,
            names: capitalised(document),
            parts: Vec::new(),
            parts_of: vec![None; document.forms.len()],
            keys: Set::new(),
        };
        let sentences = document.sentences.iter().map(|s| reader.read(s)).collect();
        Self {
            sentences,
            keys: reader.keys.into_items().collect(),
            persons: persons.by_key,
        }
    }
}

/// Reads the sentences of a document.
struct Reader<'d> {
    document: &'d Document,
    lexicon: &'d Lexicon,
    persons: &'d Persons,
    /// For each form of the document whether it is a name.
    names: Vec<bool>,
    /// The keys of words, those of one form side by side.
    parts: Vec<Part>,
    /// For each form that was met where its keys are in `parts`; function words have none.
    parts_of: Vec<Option<Range<usize>>>,
    /// The keys so far.
    keys: Set<String>,
}

/// A key of a word or of a part of it.
#[derive(Clone, Copy)]
struct Part {
    key: usize,
    /// What it stands for, in a word that is no name.
    class: Class,
}

/// A sentence while it is read.
struct Line<'d> {
    sentence: &'d Sentence,
    /// Values of dates and numbers by where they start, with their end.
    values: Vec<(Span, String, Class)>,
    /// Names in order.
    mentions: Vec<(Span, &'d Name)>,
    /// For each clause: does it deny, and does it tell what may or should be?
    flags: Vec<(bool, bool)>,
    keys: Keys,
}

impl<'d> Line<'d> {
    fn new(document: &'d Document, sentence: &'d Sentence) -> Self {
        let mut line = Self {
            sentence,
            values: Vec::new(),
            mentions: Vec::new(),
            flags: Vec::new(),
            keys: Keys::default(),
        };
        for m in document.mentions_in(sentence.span) {
            match &m.kind {
                MentionKind::Quote(_) => line.keys.quotes.push(m.span),
                MentionKind::Date(t) => {
                    let value = t.value.as_ref().filter(|v| !v.ends_with("_REF"));
                    let keyed = value.map(|v| (m.span, format!("@{v}"), Class::Date));
                    line.values.extend(keyed);
                }
                MentionKind::Number(n) => {
                    line.values
                        .push((m.span, format!("#{}", n.value), Class::Number));
                }
                MentionKind::Name(n) => line.mentions.push((m.span, n)),
            }
        }
        let clauses = &sentence.clauses;
        line.keys.aside = clauses.iter().map(|c| c.kind != ClauseKind::Main).collect();
        if line.keys.aside.is_empty() {
            line.keys.aside.push(false);
        }
        line.flags = vec![(false, false); line.keys.aside.len()];
        let forms = document.forms_of(sentence).iter();
        for (token, form) in document.tokens_of(sentence).iter().zip(forms) {
            let clause = line.clause(token.span);
            if let (Some(flag), Some(form)) =
                (line.flags.get_mut(clause), document.forms.get(*form))
            {
                flag.0 ^= form.negation;
                flag.1 |= form.modal;
            }
        }
        line
    }

    fn clause(&self, span: Span) -> usize {
        let clauses = &self.sentence.clauses;
        let at = clauses.partition_point(|c| c.span.end() <= span.start());
        let found = clauses.get(at).filter(|c| c.span.overlaps(span));
        found.map_or(0, |_| at)
    }

    fn push(&mut self, key: usize, class: Class, span: Span) {
        self.push_as(key, class, Called::Name, span);
    }

    fn push_as(&mut self, key: usize, class: Class, called: Called, span: Span) {
        let clause = self.clause(span);
        let (negated, modal) = self.flags.get(clause).copied().unwrap_or_default();
        self.keys.items.push(Item {
            key,
            class,
            span,
            clause,
            called,
            quoted: self.keys.quotes.iter().any(|q| q.contains(span)),
            negated,
            modal,
        });
    }
}

impl<'d> Reader<'d> {
    fn read(&mut self, sentence: &'d Sentence) -> Keys {
        let document = self.document;
        let mut line = Line::new(document, sentence);
        let address = self.is_address(sentence);
        let mut covered = 0;
        let forms = document.forms_of(sentence);
        line.keys.words.reserve(forms.len());
        line.keys.items.reserve(forms.len());
        for (i, (token, form)) in document.tokens_of(sentence).iter().zip(forms).enumerate() {
            let word = document.text(token.span);
            if token.kind == TokenKind::Mark {
                if word == "%" && !address {
                    let key = self.number("percent");
                    line.push(key, Class::Content, token.span);
                }
                continue;
            }
            line.keys.words.push((*form, token.span));
            if address {
                continue;
            }
            let mut values = line.values.iter();
            if let Some((span, key, class)) = values.find(|v| v.0.start() == token.span.start()) {
                let (span, key, class) = (*span, self.number(key), *class);
                line.push(key, class, span);
                if class == Class::Date {
                    covered = span.end();
                }
                if token.kind == TokenKind::Number || class == Class::Date {
                    continue;
                }
            }
            if token.span.start() < covered {
                continue;
            }
            if let Some(end) = self.name(token.span, &mut line) {
                covered = end;
                continue;
            }
            if token.kind == TokenKind::Number {
                let plain: String = word.chars().filter(|c| *c != ',').collect();
                let key = self.number(&format!("#{plain}"));
                line.push(key, Class::Number, token.span);
            } else {
                self.word(i, *form, token.span, &mut line);
            }
        }
        line.keys
    }

    /// Is it an address of the web, in one piece or in several? It tells nothing.
    fn is_address(&self, sentence: &Sentence) -> bool {
        let forms = self.document.forms_of(sentence).iter();
        let words = forms.filter_map(|f| self.document.forms.get(*f));
        let mut lower = words.map(|f| f.lower.as_str());
        let begins = ["http:", "https:", "www."];
        lower.next().is_some_and(|w| {
            ["http", "https", "www"].contains(&w) || begins.iter().any(|b| w.starts_with(b))
        })
    }

    /// The number of a key.
    fn number(&mut self, key: &str) -> usize {
        let known = self.keys.number_of(key);
        known.unwrap_or_else(|| self.keys.number(key.to_owned()))
    }

    /// The key of the name that begins with this token, if it is a person or a country: where it ends.
    fn name(&mut self, token: Span, line: &mut Line) -> Option<usize> {
        let mut mentions = line.mentions.iter();
        let (span, name) = *mentions.find(|m| m.0.start() == token.start())?;
        let text = self.document.text(span);
        if name.kind == NameKind::Person {
            let key = self.persons.key(name)?;
            if text.contains(' ') {
                let full = self.number(&format!("{FULL}{key}"));
                line.push(full, Class::Name, span);
            }
            let key = self.number(key);
            line.push(key, Class::Name, span);
            return Some(span.end());
        }
        let places = &self.lexicon.places;
        let place = places.look(text).or_else(|| places.look(&name.canonical))?;
        if !place.stands_for_country() {
            return None;
        }
        let key = self.number(&format!("@{}", place.code));
        let called = match place.role {
            Role::Demonym => Called::Word,
            _ => Called::Name,
        };
        line.push_as(key, Class::Name, called, span);
        // A capital or seat of government is more than its country: it keeps the keys of its words too.
        let own = matches!(place.role, Role::Capital | Role::Metonym);
        (!own).then_some(span.end())
    }

    /// Keys of one word; a hyphenated one gives those of its parts.
    fn word(&mut self, at: usize, form: usize, span: Span, line: &mut Line) {
        let Some(known) = self.document.forms.get(form) else {
            return;
        };
        let inside = at > 0 && line.sentence.kind == BlockKind::Body && known.capital;
        let name = inside || self.names.get(form) == Some(&true);
        let parts = match self.parts_of.get(form).cloned().flatten() {
            Some(parts) => parts,
            None => self.parts(form, known, span),
        };
        let mut mentions = line.mentions.iter();
        let proper = name
            && !self.lexicon.persons.is_role(&known.lower)
            && !self.lexicon.persons.is_title(&known.lower)
            && mentions.any(|(mention, _)| mention.contains(span));
        let called = if proper { Called::Name } else { Called::Word };
        for part in self.parts.get(parts).unwrap_or(&[]) {
            let class = match part.class {
                Class::Event | Class::Content if name => Class::Name,
                class => class,
            };
            line.push_as(part.key, class, called, span);
        }
    }

    /// Where the keys of a form that stands at `span` now are.
    fn parts(&mut self, form: usize, known: &Form, span: Span) -> Range<usize> {
        let start = self.parts.len();
        let lower = known.lower.as_str();
        let simple = !lower.contains(['-', '.', '\'']);
        if simple && !known.silent && number(lower).is_none() {
            if !known.say {
                self.part(&known.key, known.event);
            }
        } else {
            let word = self.document.text(span);
            let acronym = word.chars().filter(|c| c.is_uppercase()).count() > 1;
            self.compound(lower, acronym);
        }
        let parts = start..self.parts.len();
        if let Some(slot) = self.parts_of.get_mut(form) {
            *slot = Some(parts.clone());
        }
        parts
    }

    /// The keys of a word that may have several, or none.
    fn compound(&mut self, lower: &str, acronym: bool) {
        let words = &self.lexicon.words;
        let whole = lower.strip_suffix("'s").unwrap_or(lower).trim_matches('\'');
        let letters: String = whole.chars().filter(|c| *c != '.').collect();
        for part in whole.split('-') {
            let part = if part.contains('.') {
                letters.as_str()
            } else {
                part
            };
            if let Some(n) = number(part) {
                let key = self.number(&format!("#{n}"));
                let class = Class::Number;
                self.parts.push(Part { key, class });
                continue;
            }
            if part.is_empty() || (!acronym && words.is_stop(part)) || words.is_say(part) {
                continue;
            }
            let stem = words.stem(part);
            self.part(&stem, words.is_event(&stem));
        }
    }

    /// The key of a stem.
    fn part(&mut self, stem: &str, event: bool) {
        let key = self.number(if stem == "cent" { "percent" } else { stem });
        let class = if event { Class::Event } else { Class::Content };
        self.parts.push(Part { key, class });
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
