//! What is bundled, as plain data: written when the app is built, read when it starts. What the start page shows and what comparing
//! needs are apart, so that a reader who opens the page does not wait for the texts.

use crossread_engine::article::{Article, date::Date};
use serde::{Deserialize, Serialize};

/// The bundled story. Without sources where the app was built without one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// What the story is called.
    pub title: String,
    /// One sentence on what happened.
    pub summary: String,
    /// Its sources, in the order of the manifest.
    pub sources: Vec<Source>,
}

/// What is known of one report. What its text does not state is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its stable name in addresses: small letters, digits and hyphens.
    pub slug: String,
    /// Who published it.
    pub outlet: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// Its headline.
    pub headline: Option<String>,
    /// Where it stands on the web.
    pub url: Option<String>,
    /// The day it was published, as stated by the text.
    pub published: Option<Date>,
    /// What a reader should know about the text.
    pub note: Option<String>,
    /// The story that it is part of, if it is the reader's own and they have put it into one: texts with the same one belong together.
    pub story: Option<String>,
    /// What tells a copy from other texts of the same words, if it is one that the reader has made.
    pub copy: Option<u32>,
    /// The fingerprint of its text (see [`Article::fingerprint`]); of a copy, of its text and what tells it from others.
    pub fingerprint: String,
    /// How many words its kept text has.
    pub words: usize,
}

/// A report with its text, read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What is known of it.
    pub source: Source,
    /// The text.
    pub article: Article,
}

/// How many words the kept text of an article has.
pub fn words(article: &Article) -> usize {
    let blocks = article.blocks.iter().map(|b| b.span.of(&article.text));
    blocks.map(|text| text.split_whitespace().count()).sum()
}
