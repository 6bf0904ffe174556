//! Names of persons, places and organisations, and which of them name the same one in a text.

use crate::lexicon::Lexicon;
use crate::mention::words;
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

mod cluster;
mod evidence;
mod parts;
mod runs;
mod same;
mod spelling;
mod stop;

pub use same::{same_entity, same_entity_in_context};

/// A name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// What is named.
    pub kind: NameKind,
    /// The same number for all mentions of one entity in this text.
    pub entity: u32,
    /// The entity's fullest name in this text, in plain form ("Steve Witkoff").
    pub canonical: String,
    /// What this mention calls the person: role in plain words and country, "envoy@US", "president".
    pub title: Option<String>,
}

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NameKind {
    /// A human being.
    Person,
    /// A country, a city, a region; also its adjective ("Russian") and what stands for it ("the Kremlin").
    Place,
    /// A body: party, company, ministry, newspaper.
    Organisation,
    /// Anything else with a name.
    Other,
}

/// Why two names are taken for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Match {
    /// The same letters, but for case, accents, titles and a possessive.
    Same,
    /// One is a part of the other ("Witkoff", "Steve Witkoff").
    Shorter,
    /// Spelt or transliterated differently ("Zelensky", "Zelenskyy").
    Spelling,
    /// Country, demonym, capital or seat of government ("Kremlin", "Russia").
    Metonym,
}

/// All names, in order. Near-linear in the length of the blocks.
pub fn find(text: &str, blocks: &[Span], lexicon: &Lexicon) -> Vec<(Span, Name)> {
    let stops = stop::Stops::new();
    let lines: Vec<evidence::Line<'_>> = blocks
        .iter()
        .flat_map(|b| evidence::lines(text, words::words(text, *b, lexicon)))
        .collect();
    let usage = evidence::Usage::of(&lines);
    let mut found = Vec::new();
    for line in &lines {
        let evidence = evidence::of_line(line, &usage, &stops, lexicon);
        let context = parts::Context {
            words: &line.words,
            evidence: &evidence,
            headline: line.headline,
            lexicon,
        };
        for run in runs::runs(&line.words, &evidence, lexicon) {
            parts::split(run, &context, &mut found);
        }
    }
    let found = sure(found);
    let entities = cluster::entities(&found, lexicon);
    let known = plain_names(&found, &entities);
    found
        .into_iter()
        .zip(entities)
        .map(|(name, entity)| {
            let (kind, canonical) = known
                .get(entity as usize)
                .cloned()
                .unwrap_or((name.kind, name.written));
            let named = Name {
                kind,
                entity,
                canonical,
                title: name.title.map(|t| headed(&t, name.country)),
            };
            (name.span, named)
        })
        .collect()
}

/// Without the doubtful names that are no part of a longer one.
fn sure(found: Vec<parts::Found>) -> Vec<parts::Found> {
    let parts: BTreeSet<String> = found
        .iter()
        .filter(|n| !n.doubtful && n.key.len() > 1 && n.kind != NameKind::Place)
        .flat_map(|n| n.key.iter().filter(|w| w.chars().count() > 2).cloned())
        .collect();
    found
        .into_iter()
        .filter(|n| !n.doubtful || n.key.iter().all(|w| parts.contains(w)))
        .collect()
}

/// For each entity its kind and its fullest name: the most words that are no initials, then the first.
fn plain_names(found: &[parts::Found], entities: &[u32]) -> Vec<(NameKind, String)> {
    let mut out: Vec<Plain> = Vec::new();
    for (name, entity) in found.iter().zip(entities) {
        let at = *entity as usize;
        if at >= out.len() {
            out.push(Plain::default());
        }
        if let Some(plain) = out.get_mut(at) {
            plain.add(name);
        }
    }
    out.into_iter().map(|p| (p.kind(), p.written)).collect()
}

/// What all mentions of an entity together say of it.
#[derive(Default)]
struct Plain {
    kind: Option<NameKind>,
    written: String,
    rank: (bool, usize, usize),
    /// Has a name of two or three words; is called by one of them; is called so with "the"; does what persons do.
    full: bool,
    short: bool,
    article: bool,
    personal: bool,
}

impl Plain {
    fn add(&mut self, name: &parts::Found) {
        let written = match name.place {
            Some(place) if name.kind != NameKind::Person => place.name,
            _ => name.written.as_str(),
        };
        let full = name.key.iter().filter(|w| w.chars().count() > 1).count();
        let mixed = written.chars().any(char::is_lowercase) || name.acronym;
        let rank = (mixed, full, name.key.len());
        if self.kind.is_none() || rank > self.rank {
            self.rank = rank;
            written.clone_into(&mut self.written);
        }
        if self.kind.is_none_or(|k| k == NameKind::Other) {
            self.kind = Some(name.kind);
        }
        self.full |= matches!(name.key.len(), 2 | 3);
        self.short |= name.key.len() == 1 && !name.acronym;
        self.article |= name.article;
        self.personal |= name.personal;
    }

    /// A full name of unknown words is a person's where the text treats it so.
    fn kind(&self) -> NameKind {
        match self.kind {
            Some(NameKind::Other) | None
                if !self.article && (self.personal || (self.full && self.short)) =>
            {
                NameKind::Person
            }
            kind => kind.unwrap_or(NameKind::Other),
        }
    }
}

/// "special envoy" of the US as "envoy@US".
fn headed(title: &str, country: Option<&str>) -> String {
    let head = ["prime minister", "foreign minister", "secretary of state"]
        .into_iter()
        .find(|t| title.ends_with(t))
        .unwrap_or_else(|| title.rsplit(' ').next().unwrap_or(title));
    match country {
        Some(code) => format!("{head}@{code}"),
        None => head.to_owned(),
    }
}
