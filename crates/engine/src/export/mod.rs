//! What others read: records with offsets in code points, and a comparison written out for people and programs.
//!
//! Which one? [`markdown`] and [`html`] are for people, [`csv`] for a spreadsheet, [`data`] for a program that wants all of it,
//! [`annotations`] for one that shows notes on web pages. All are written from one [`sheet::Sheet`], and say it in the words of [`words`];
//! `docs/export.md` tells what each holds. Of JSON only the records are made here; whoever has a serialiser prints them.

pub mod words;

pub mod json;

pub mod sheet;

pub mod annotations;
pub mod csv;
pub mod data;
pub mod html;
pub mod markdown;
mod notes;

use serde::{Deserialize, Serialize};

/// What a comparison can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Format {
    /// A page that needs nothing else.
    Html,
    /// Text with marks.
    Markdown,
    /// A table with one divergence a line.
    Csv,
    /// All of it, as data.
    Json,
    /// The divergences, as W3C Web Annotations.
    Annotations,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Html,
        Self::Markdown,
        Self::Csv,
        Self::Json,
        Self::Annotations,
    ];

    /// The word for it on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Annotations => "annotations",
        }
    }

    /// What the name of such a file ends with.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Html => ".html",
            Self::Markdown => ".md",
            Self::Csv => ".csv",
            Self::Json => ".json",
            Self::Annotations => ".jsonld",
        }
    }
}
