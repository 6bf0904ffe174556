//! From text as scraped or pasted to title, byline, date, blocks, and what was dropped and why. Never fails.
//!
//! Nothing vanishes silently: blocks and dropped stretches together hold every character of the source text that is
//! not white space, in order and without overlap. A line may be split between a block and a dropped stretch.

use crate::hash;
use crate::span::Span;
use serde::{Deserialize, Serialize};

mod body;
mod correct;
pub mod date;
mod doubt;
pub mod html;
mod lines;
mod links;
mod list;
mod notice;
mod paste;
mod picture;
mod piece;
mod shape;
mod stated;
mod title;

/// An article as read from a text. All spans are bytes of [`Article::text`], which is never changed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article {
    /// The source text as given, or as flattened from HTML (one block a line).
    pub text: String,
    /// Who wrote it, where the text says so: the name without "By".
    pub byline: Option<String>,
    /// The date of publication the text itself states; never guessed.
    pub published: Option<date::Date>,
    /// What was kept, in the order of the text.
    pub blocks: Vec<Block>,
    /// What was left out, in the order of the text.
    pub dropped: Vec<Dropped>,
}

/// What is known of an article from elsewhere than its text: from what a page says about itself, or from what it came in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Who published it.
    pub outlet: Option<String>,
    /// Its headline.
    pub headline: Option<String>,
    /// Where it stands on the web.
    pub url: Option<String>,
    /// The day it was published.
    pub published: Option<date::Date>,
    /// The language it is said to be written in, as in HTML's `lang`.
    pub language: Option<String>,
}

impl Facts {
    /// These, and what others say where these say nothing.
    #[must_use]
    pub fn or(self, others: Self) -> Self {
        Self {
            outlet: self.outlet.or(others.outlet),
            headline: self.headline.or(others.headline),
            url: self.url.or(others.url),
            published: self.published.or(others.published),
            language: self.language.or(others.language),
        }
    }
}

/// One stretch of the article that was kept: a paragraph, usually a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// The block is one sentence already and is not to be split further (input that came as sentences).
    pub whole: bool,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockKind {
    /// The headline.
    Title,
    /// A heading between paragraphs.
    Heading,
    /// The text under a picture.
    Caption,
    /// A paragraph of the article.
    Body,
}

/// A stretch that was left out of the blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// Where it stands, without white space at its ends.
    pub span: Span,
    /// Why.
    pub reason: Reason,
}

/// Why a stretch was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    /// Menus, section names, "Trending", "Connect with us".
    Navigation,
    /// "Sign up now", "Unlock premium".
    Subscription,
    /// Advertising.
    Advertisement,
    /// Sharing and follow buttons, topic tags.
    Sharing,
    /// Who took the picture.
    Credit,
    /// The line with the writer's name.
    Byline,
    /// The line with the date of publication.
    Dateline,
    /// Copyright and legal notes.
    Legal,
    /// "Original: https://…", agency tags, statements about the article.
    SourceNote,
    /// Links to other articles.
    Related,
    /// Readers' comments.
    Comments,
    /// Cookie and privacy banners.
    Consent,
    /// A line that repeats another.
    Repeated,
    /// Anything else that does not read like an article.
    Boilerplate,
    /// A reader took it out.
    Reader,
}

/// The article in a text as pasted: one block a line, lines that are not the article dropped with a reason.
/// Linear in the length of the text.
pub fn read(text: &str, _lexicon: &crate::lexicon::Lexicon) -> Article {
    paste::read(text)
}

/// One sentence of input that came split and cleaned already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given<'t> {
    /// The sentence.
    pub text: &'t str,
    /// What it is.
    pub kind: BlockKind,
}

/// An article whose sentences are known: nothing is dropped, nothing is split further. Sentences of the body that follow
/// each other stand on one line, so that a quotation may go on over them.
pub fn from_sentences<'t>(sentences: impl IntoIterator<Item = Given<'t>>) -> Article {
    let mut article = Article::default();
    let mut before: Option<BlockKind> = None;
    for given in sentences {
        if let Some(before) = before.replace(given.kind) {
            let body = before == BlockKind::Body && given.kind == BlockKind::Body;
            article.text.push(if body { ' ' } else { '\n' });
        }
        let start = article.text.len();
        article.text.push_str(given.text);
        article.blocks.push(Block {
            kind: given.kind,
            span: Span::new(start, article.text.len()),
            whole: true,
        });
    }
    article
}

impl Article {
    /// The headline, if the text has one.
    pub fn title(&self) -> Option<&str> {
        self.blocks
            .iter()
            .find(|b| b.kind == BlockKind::Title)
            .map(|b| b.span.of(&self.text))
    }

    /// A short name of exactly this text: its [`hash`], as eight hexadecimal digits. Tells an address whether it was made for
    /// the same text.
    pub fn fingerprint(&self) -> String {
        format!("{:08x}", hash::of(self.text.as_bytes()))
    }
}
