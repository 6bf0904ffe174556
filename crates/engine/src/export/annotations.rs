//! The divergences as W3C Web Annotations (<https://www.w3.org/TR/annotation-model/>): a collection with one page, an annotation for each
//! divergence, with what either side says as a target.
//!
//! A target quotes its words with those around them, and gives their position in the text of the source as it was read, in code points, as
//! the standard counts. Nothing has an address of its own, so that names are made from what they name: the same comparison has
//! the same names.

use super::sheet::{self, Sheet, Source};
use super::words;
use crate::divergence::{Divergence, Filler, Side};
use crate::hash;
use crate::span::{CodePoints, Span};
use serde::Serialize;

/// Characters of the surroundings that a quotation is given.
const AROUND: usize = 32;

/// A collection of annotations with its only page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Collection {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    r#type: &'static str,
    label: String,
    /// What it rests on.
    #[serde(rename = "dcterms:description")]
    note: &'static str,
    /// The address of the comparison.
    #[serde(rename = "dcterms:source", skip_serializing_if = "Option::is_none")]
    link: Option<String>,
    generator: Generator,
    total: usize,
    /// Its page.
    pub first: Page,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Generator {
    r#type: &'static str,
    name: &'static str,
}

/// A page of a collection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Page {
    id: String,
    r#type: &'static str,
    #[serde(rename = "startIndex")]
    start: usize,
    /// The annotations in the order of the divergences.
    pub items: Vec<Annotation>,
}

/// An annotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Annotation {
    id: String,
    r#type: &'static str,
    motivation: &'static str,
    /// The verdict, the kind, and the sentence.
    pub body: [Body; 3],
    /// What either side says; one of them where the other says nothing.
    pub target: Vec<Target>,
}

/// A text of ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Body {
    r#type: &'static str,
    purpose: &'static str,
    /// The text.
    pub value: String,
    format: &'static str,
    language: &'static str,
}

/// Words of a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Target {
    r#type: &'static str,
    source: About,
    /// Two ways to find them.
    pub selector: Vec<Selector>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct About {
    id: String,
    r#type: &'static str,
    #[serde(rename = "dcterms:publisher")]
    name: String,
    #[serde(rename = "dcterms:title", skip_serializing_if = "Option::is_none")]
    headline: Option<String>,
    #[serde(rename = "dcterms:issued", skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(
        rename = "dcterms:description",
        skip_serializing_if = "Option::is_none"
    )]
    basis: Option<String>,
}

/// A way to find words in a source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "type")]
pub enum Selector {
    /// By the words.
    TextQuoteSelector {
        /// The words.
        exact: String,
        /// What stands before them.
        prefix: String,
        /// What stands behind them.
        suffix: String,
    },
    /// By their position.
    TextPositionSelector {
        /// First code point.
        start: usize,
        /// One past the last.
        end: usize,
    },
}

/// The divergences of a comparison.
pub fn collection(sheet: &Sheet) -> Collection {
    let names = [&sheet.a, &sheet.b].map(|source| name(&["source", &source.text]));
    let pair = names.concat();
    let divergences = &sheet.comparison.divergences;
    let items = divergences.iter().enumerate();
    let items: Vec<Annotation> = items
        .map(|(n, divergence)| Annotation {
            id: name(&["divergence", &pair, &n.to_string(), &divergence.why]),
            r#type: "Annotation",
            motivation: "assessing",
            body: [
                body("classifying", words::found(divergence).to_owned()),
                body("tagging", words::topic(divergence.topic()).to_owned()),
                body("describing", described(sheet, n, divergence)),
            ],
            target: [Side::A, Side::B]
                .into_iter()
                .zip(&names)
                .filter_map(|(side, name)| {
                    let filler = sheet::end(divergence, side)?;
                    Some(target(sheet, side, name, filler))
                })
                .collect(),
        })
        .collect();
    Collection {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: name(&["collection", &pair]),
        r#type: "AnnotationCollection",
        label: sheet.title(),
        note: sheet.basis(),
        link: sheet.link.clone(),
        generator: Generator {
            r#type: "Software",
            name: words::NAME,
        },
        total: items.len(),
        first: Page {
            id: name(&["page", &pair]),
            r#type: "AnnotationPage",
            start: 0,
            items,
        },
    }
}

fn body(purpose: &'static str, value: String) -> Body {
    Body {
        r#type: "TextualBody",
        purpose,
        value,
        format: "text/plain",
        language: "en",
    }
}

fn described(sheet: &Sheet, number: usize, divergence: &Divergence) -> String {
    let why = sheet.why(number, divergence);
    [&words::heading(divergence), ". ", &why].concat()
}

fn target(sheet: &Sheet, side: Side, name: &str, filler: &Filler) -> Target {
    let source = sheet.source(side);
    Target {
        r#type: "SpecificResource",
        source: About {
            id: source.page().unwrap_or(name).to_owned(),
            r#type: "Text",
            name: source.name.clone(),
            headline: source.headline.clone(),
            published: source.published.map(|d| d.to_string()),
            basis: source
                .assumed
                .then(|| words::basis(source.basis, source.assumed)),
        },
        selector: selectors(sheet, side, source, filler),
    }
}

/// In the text of the source; where the sentences do not stand in it as compared, the words alone.
fn selectors(sheet: &Sheet, side: Side, source: &Source, filler: &Filler) -> Vec<Selector> {
    let last = filler.end_sentence.unwrap_or(filler.sentence);
    let sentences = &sheet.side(side).sentences;
    let fits = |n: usize| {
        let span = *source.sentences.get(n)?;
        let sentence = sentences.get(n)?;
        (span.of(&source.text) == sentence.text).then_some(span)
    };
    if let Some((first, last)) = fits(filler.sentence).zip(fits(last)) {
        let start = first.start() + filler.span.start();
        let span = Span::new(start, last.start() + filler.span.end());
        let (start, end) = CodePoints::new(&source.text).span(span);
        return vec![
            quote(&source.text, span),
            Selector::TextPositionSelector { start, end },
        ];
    }
    vec![quote(&filler.text, Span::new(0, filler.text.len()))]
}

fn quote(text: &str, span: Span) -> Selector {
    let before = text.get(..span.start()).unwrap_or("");
    let from = before.char_indices().rev().take(AROUND).last();
    let after = text.get(span.end()..).unwrap_or("");
    Selector::TextQuoteSelector {
        exact: span.of(text).to_owned(),
        prefix: from
            .and_then(|(at, _)| before.get(at..))
            .unwrap_or("")
            .to_owned(),
        suffix: after.chars().take(AROUND).collect(),
    }
}

/// A name made from what it names: a UUID of the kind that everybody may fill (RFC 9562, version 8).
fn name(parts: &[&str]) -> String {
    let text = parts.join("\u{1f}");
    let mut digits = String::new();
    for salt in ["a", "b", "c", "d"] {
        let number = hash::of([salt, &text].concat().as_bytes());
        for place in (0..8_u32).rev() {
            let digit = (number >> (4 * place)) & 0xf;
            digits.extend(char::from_digit(digit, 16));
        }
    }
    let of = |from: usize, to: usize| digits.get(from..to).unwrap_or("");
    let (first, second) = (of(0, 8), of(8, 12));
    [
        "urn:uuid:",
        first,
        "-",
        second,
        "-8",
        of(13, 16),
        "-8",
        of(17, 20),
        "-",
        of(20, 32),
    ]
    .concat()
}
