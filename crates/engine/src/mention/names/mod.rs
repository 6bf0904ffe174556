//! Names of persons, places and organisations, and which of them name the same one in a text.

use crate::lexicon::Lexicon;
use crate::mention::words;
use crate::ordered::Set;
use crate::span::Span;
use serde::{Deserialize, Serialize};

mod cluster;
mod evidence;
mod full;
mod kind;
mod parts;
mod plain;
mod role;
mod runs;
mod same;
mod spelling;
mod stop;

pub use same::{Plain, same_entity, same_entity_in_context, same_plain_entity};

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
    let lines: Vec<evidence::Line<'_>> = blocks
        .iter()
        .flat_map(|b| evidence::lines(text, words::words(text, *b, lexicon)))
        .collect();
    let usage = evidence::Usage::of(&lines);
    let mut found = Vec::new();
    for line in &lines {
        let evidence = evidence::of_line(line, &usage, lexicon);
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
    let known = plain::plain_names(&found, &entities);
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
    let parts: Set<String> = found
        .iter()
        .filter(|n| !n.doubtful && n.key.len() > 1 && n.kind != NameKind::Place)
        .flat_map(|n| n.key.iter().filter(|w| w.chars().count() > 2).cloned())
        .collect();
    found
        .into_iter()
        .filter(|n| !n.doubtful || n.key.iter().all(|w| parts.contains(w)))
        .collect()
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
