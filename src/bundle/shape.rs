//! What is bundled, as plain data: written when the app is built, read when it starts.

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

/// One report of the story. What its text does not state is `None`.
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
    /// The text, read.
    pub article: Article,
}
