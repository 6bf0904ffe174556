//! Names of persons, places and organisations, and which of them name the same one in a text.

use crate::lexicon::Lexicon;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// What is named.
    pub kind: NameKind,
    /// The same number for all mentions of one entity in this text.
    pub entity: u32,
    /// The entity's fullest name in this text, in plain form ("Steve Witkoff").
    pub canonical: String,
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

/// All names, in order.
pub fn find(_text: &str, _blocks: &[Span], _lexicon: &Lexicon) -> Vec<(Span, Name)> {
    Vec::new()
}

/// How surely two names of two texts name the same entity, and why; `None` where they do not.
/// Never on the likeness of the strings alone.
pub fn same_entity(_a: &Name, _b: &Name, _lexicon: &Lexicon) -> Option<Match> {
    None
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
