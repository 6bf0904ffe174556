//! The file: what a reader saves and drops in again, as JSON in words of its own, so that what changes inside Crossread changes no file.
//!
//! ```json
//! {"crossread": 2, "pair": ["tribune", "own-1a2b3c4d"],
//!  "texts": [{"outlet": "Echo", "headline": "Fire", "published": "2024-05-06", "text": "Fire\nThe mill burned.",
//!             "lines": [[0, 4, "title"], [5, 21, "body"]]}],
//!  "corrected": [{"a": "tribune", "b": "own-1a2b3c4d",
//!                 "steps": [[{"act": "link", "a": {"exact": "The mill burned.", "before": "Fire "}, "b": {…}}]]}]}
//! ```
//!
//! Lines are stretches of the text, in bytes, with what they are in the article (`title`, `heading`, `caption`, `body`, and `sentence` for one
//! that is not divided further) or why they are left out (`navigation`, `reader` and so on). What is not known is left out or `null`.

use super::{Content, Corrected, Damaged};
use crate::bundle::{Report, Source};
use crate::own;
use crossread_engine::article::date::Date;
use crossread_engine::article::{Article, Block, BlockKind, Dropped, Reason};
use crossread_engine::correction::Correction;
use crossread_engine::span::Span;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{Deserialize, IntoDeserializer};
use serde::{Deserialize as Read, Serialize as Write};

/// The version of files that is written, and the newest that is read.
pub(super) const VERSION: u8 = 2;

/// What a sentence is called that came as one.
const SENTENCE: &str = "sentence";

#[derive(Debug, Write, Read)]
struct File {
    crossread: u8,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pair: Option<(String, String)>,
    #[serde(default)]
    texts: Vec<Record>,
    #[serde(default)]
    corrected: Vec<Amended>,
}

#[derive(Debug, Write, Read)]
struct Record {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    outlet: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    byline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    /// The date that the text states, where the reader has taken it away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stated: Option<String>,
    text: String,
    lines: Vec<(usize, usize, String)>,
}

#[derive(Debug, Write, Read)]
struct Amended {
    a: String,
    b: String,
    steps: Vec<Vec<Correction>>,
}

/// Content as a file. Linear.
pub(super) fn write(content: &Content) -> String {
    let texts = content.texts.iter().map(|report| Record {
        outlet: report.source.outlet.clone(),
        byline: report.source.byline.clone(),
        headline: report.source.headline.clone(),
        url: report.source.url.clone(),
        published: report.source.published.map(|d| d.to_string()),
        stated: (report.article.published)
            .filter(|_| report.source.published.is_none())
            .map(|d| d.to_string()),
        text: report.article.text.clone(),
        lines: lines(&report.article),
    });
    let corrected = content.corrected.iter().map(|c| Amended {
        a: c.a.clone(),
        b: c.b.clone(),
        steps: c.steps.clone(),
    });
    let file = File {
        crossread: VERSION,
        pair: content.pair.clone(),
        texts: texts.collect(),
        corrected: corrected.collect(),
    };
    // Nothing in it can fail to be written.
    serde_json::to_string(&file).unwrap_or_default()
}

/// The content of a file, made safe. Linear.
///
/// # Errors
/// If it is none, or cannot be read here.
pub(super) fn read(text: &str) -> Result<Content, Damaged> {
    #[derive(Read)]
    struct Version {
        crossread: u64,
    }
    let version: Version = serde_json::from_str(text).map_err(|_| Damaged::Broken)?;
    if version.crossread > u64::from(VERSION) {
        return Err(Damaged::Newer);
    }
    let file: File = serde_json::from_str(text).map_err(|_| Damaged::Broken)?;
    let texts: Option<Vec<Report>> = file.texts.into_iter().map(report).collect();
    let corrected = file.corrected.into_iter().map(|c| Corrected {
        a: c.a,
        b: c.b,
        steps: c.steps,
    });
    Ok(Content {
        texts: texts.ok_or(Damaged::Broken)?,
        corrected: corrected.filter(own::is_sound).collect(),
        pair: file.pair,
    })
}

fn lines(article: &Article) -> Vec<(usize, usize, String)> {
    let named = |span: Span, name: String| (span.start(), span.end(), name);
    own::lines(article)
        .into_iter()
        .map(|line| {
            let whole = article
                .blocks
                .iter()
                .any(|b| b.span == line.span && b.whole);
            let name = match (line.kind, line.reason) {
                (Some(BlockKind::Body), _) if whole => SENTENCE.to_owned(),
                (Some(kind), _) => name(&kind),
                (None, Some(reason)) => name(&reason),
                (None, None) => String::new(),
            };
            named(line.span, name)
        })
        .collect()
}

/// The name that a kind or a reason has where it is written.
fn name(of: &impl Write) -> String {
    let written = serde_json::to_value(of).ok();
    let text = written.as_ref().and_then(serde_json::Value::as_str);
    text.unwrap_or_default().to_owned()
}

/// The kind or reason of that name.
fn named<'n, T: Deserialize<'n>>(name: &'n str) -> Option<T> {
    let name: StrDeserializer<'n, Error> = name.into_deserializer();
    T::deserialize(name).ok()
}

fn report(text: Record) -> Option<Report> {
    let date = |text: &Option<String>| text.as_deref().and_then(Date::parse);
    let (published, stated) = (date(&text.published), date(&text.stated));
    let mut article = Article {
        text: text.text,
        byline: text.byline.clone(),
        published: published.or(stated),
        ..Article::default()
    };
    for (start, end, name) in &text.lines {
        if start > end {
            return None;
        }
        let span = Span::new(*start, *end);
        let kind =
            named::<BlockKind>(name).or_else(|| (name == SENTENCE).then_some(BlockKind::Body));
        if let Some(kind) = kind {
            article.blocks.push(Block {
                kind,
                span,
                whole: name == SENTENCE,
            });
        } else {
            // A reason that a later version knows: the line is left out all the same.
            let reason = named::<Reason>(name).unwrap_or(Reason::Boilerplate);
            article.dropped.push(Dropped { span, reason });
        }
    }
    let source = Source {
        slug: String::new(),
        outlet: text.outlet,
        byline: text.byline,
        headline: text.headline,
        url: text.url,
        published,
        note: None,
        fingerprint: String::new(),
        words: 0,
    };
    own::received(Report { source, article })
}
