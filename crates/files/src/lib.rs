//! What stands in a file that a reader drops: text, a page, a page saved with all that belongs to it (MHTML), a mail, or a document of
//! a word processor (DOCX). Total: whatever the bytes are, they are a [`Content`] or an [`Unreadable`] that says what they are instead.
//!
//! A page is given back as HTML: who asks has a parser for it. What a file says about its text besides, the sender of a mail for
//! instance, comes along as [`Facts`].

mod charset;
mod docx;
mod header;
mod kind;
mod mail;
mod transfer;
mod zip;

use crossread_engine::article::Facts;
use kind::Kind;
use serde::{Deserialize, Serialize};

/// The most bytes that a part of a file may unpack to. A saved page holds a few megabytes of scripts; a small file can be made to
/// unpack to gigabytes.
pub const LARGEST: usize = 20_000_000;

/// What stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Content {
    /// The text.
    pub body: Body,
    /// What the file says about it.
    pub facts: Facts,
}

/// A text as it stands in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    /// As typed.
    Text(String),
    /// As HTML.
    Page(String),
}

/// Why there is no text to be had from a file, by what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Unreadable {
    /// A PDF, or another description of printed pages.
    Print,
    /// A picture, a sound or a film.
    Media,
    /// A document in a format that only its program reads: DOC, RTF, ODT, Pages.
    Document,
    /// A web archive of Safari's.
    WebArchive,
    /// A file that has other files in it, or a program.
    Archive,
    /// It is larger than is taken.
    TooLarge,
    /// There is nothing in it to read.
    Empty,
    /// It is damaged, or a mail or document of a kind that is not known here.
    Damaged,
    /// Anything else that is no text.
    Unknown,
}

/// Reads a file. Its name only settles what its bytes leave open.
///
/// # Errors
/// If there is no text in it, or none that can be had here.
pub fn read(name: &str, bytes: &[u8]) -> Result<Content, Unreadable> {
    if bytes.len() > LARGEST {
        return Err(Unreadable::TooLarge);
    }
    let bare = |body| Content {
        body,
        facts: Facts::default(),
    };
    let content = match kind::of(name, bytes)? {
        Kind::Mail => mail::read(bytes)?,
        Kind::Document => bare(Body::Text(docx::read(bytes)?)),
        Kind::Page => bare(Body::Page(charset::page(bytes))),
        Kind::Text => bare(Body::Text(charset::text(bytes, ""))),
    };
    match &content.body {
        Body::Text(text) | Body::Page(text) if text.trim().is_empty() => Err(Unreadable::Empty),
        Body::Text(text) if !kind::is_text(text) => Err(Unreadable::Unknown),
        _ => Ok(content),
    }
}

#[cfg(test)]
mod tests;
