//! JSON: plain serialisable records in the words of the command line's contract, offsets in code points.
//!
//! The engine only shapes them; whoever has a serialiser prints them. Sentences are numbered from 0 on each side.

use crate::align;
use crate::article;
use crate::compare;
use crate::divergence;
use crate::mention::{self, dates::Timex, numbers::Modifier};
use crate::span::{CodePoints, Span};
use crate::story;
use serde::Serialize;

/// An article: what was read from a text, block by block, and what was left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Article<'t> {
    /// The headline.
    pub title: Option<&'t str>,
    /// Who wrote it.
    pub byline: Option<&'t str>,
    /// The date the text states, `YYYY-MM-DD`.
    pub published: Option<String>,
    /// What was kept, in order.
    pub blocks: Vec<Block<'t>>,
    /// What was left out, in order.
    pub dropped: Vec<Dropped<'t>>,
}

/// A block of an [`Article`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Block<'t> {
    /// `title`, `heading`, `caption` or `body`.
    pub kind: article::BlockKind,
    /// Its words.
    pub text: &'t str,
}

/// A stretch of text that is not in the article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Dropped<'t> {
    /// Its words.
    pub text: &'t str,
    /// Why it is not.
    pub reason: article::Reason,
}

/// The record of an article.
pub fn article(article: &article::Article) -> Article<'_> {
    Article {
        title: article.title(),
        byline: article.byline.as_deref(),
        published: article.published.map(|d| d.to_string()),
        blocks: article
            .blocks
            .iter()
            .map(|b| Block {
                kind: b.kind,
                text: b.span.of(&article.text),
            })
            .collect(),
        dropped: article
            .dropped
            .iter()
            .map(|d| Dropped {
                text: d.span.of(&article.text),
                reason: d.reason,
            })
            .collect(),
    }
}

/// A span in code points, end exclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Range {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

/// The records of spans of `text`. Linear in the text when the spans ascend.
pub fn ranges(text: &str, spans: &[Span]) -> Vec<Range> {
    let mut points = CodePoints::new(text);
    spans
        .iter()
        .map(|s| {
            let (start, end) = points.span(*s);
            Range { start, end }
        })
        .collect()
}

/// A mention in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Mention<'t> {
    /// First code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// Its words.
    pub text: &'t str,
    /// Its kind and what it means.
    #[serde(flatten)]
    pub meaning: Meaning<'t>,
}

/// What a [`Mention`] means, by its `kind`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Meaning<'t> {
    /// A time expression.
    Date {
        /// `DATE`, `TIME`, `DURATION` or `SET`.
        timex: &'static str,
        /// As in TIMEX3.
        value: Option<&'t str>,
    },
    /// A number.
    Number {
        /// A plain decimal.
        value: &'t str,
        /// The upper end of a range.
        #[serde(skip_serializing_if = "Option::is_none")]
        value_max: Option<&'t str>,
        /// Its unit.
        unit: Option<&'t str>,
        /// How exact it is.
        modifier: Option<Modifier>,
    },
    /// A name.
    Name {
        /// What is named.
        r#type: mention::names::NameKind,
        /// The same for all mentions of one entity.
        entity: String,
    },
    /// A quotation.
    Quote {
        /// The words that name the speaker.
        speaker: Option<&'t str>,
        /// Where they start.
        speaker_start: Option<usize>,
        /// Where they end.
        speaker_end: Option<usize>,
    },
}

/// The records of all mentions of `text`, which are sorted by where they start. Linear, but for speakers far off.
pub fn mentions<'t>(text: &'t str, mentions: &'t [mention::Mention]) -> Vec<Mention<'t>> {
    let (mut starts, mut ends) = (CodePoints::new(text), CodePoints::new(text));
    let mut speakers = CodePoints::new(text);
    mentions
        .iter()
        .map(|m| Mention {
            start: starts.at(m.span.start()),
            end: ends.at(m.span.end()),
            text: m.span.of(text),
            meaning: meaning(text, &m.kind, &mut speakers),
        })
        .collect()
}

fn meaning<'t>(
    text: &'t str,
    kind: &'t mention::MentionKind,
    speakers: &mut CodePoints<'t>,
) -> Meaning<'t> {
    match kind {
        mention::MentionKind::Date(time) => Meaning::Date {
            timex: timex(time.timex),
            value: time.value.as_deref(),
        },
        mention::MentionKind::Number(number) => Meaning::Number {
            value: &number.value,
            value_max: number.value_max.as_deref(),
            unit: number.unit.as_deref(),
            modifier: number.modifier,
        },
        mention::MentionKind::Name(name) => Meaning::Name {
            r#type: name.kind,
            // Two persons of one name are two entities: the number tells them apart.
            entity: format!("{}#{}", name.canonical, name.entity),
        },
        mention::MentionKind::Quote(quote) => {
            let place = quote.speaker.map(|s| speakers.span(s));
            Meaning::Quote {
                speaker: quote.speaker.map(|s| s.of(text)),
                speaker_start: place.map(|p| p.0),
                speaker_end: place.map(|p| p.1),
            }
        }
    }
}

fn timex(timex: Timex) -> &'static str {
    match timex {
        Timex::Date => "DATE",
        Timex::Time => "TIME",
        Timex::Duration => "DURATION",
        Timex::Set => "SET",
    }
}

/// A comparison of two sources.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Comparison<'c> {
    /// The first source.
    pub a: Side<'c>,
    /// The second source.
    pub b: Side<'c>,
    /// Linked sentences.
    pub links: Vec<Link>,
    /// Passages.
    pub passages: Vec<Passage<'c>>,
    /// Sentences of A without a counterpart.
    pub only_a: &'c [usize],
    /// Sentences of B without a counterpart.
    pub only_b: &'c [usize],
    /// Sentences of A with no counterpart found, which may have one.
    pub unsure_a: &'c [usize],
    /// The same for B.
    pub unsure_b: &'c [usize],
    /// What differs.
    pub divergences: Vec<Divergence<'c>>,
}

/// The sentences of one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Side<'c> {
    /// In order.
    pub sentences: Vec<Sentence<'c>>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sentence<'c> {
    /// Its words.
    pub text: &'c str,
    /// What it is.
    pub kind: article::BlockKind,
}

/// Two linked sentences.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Link {
    /// Sentence of A.
    pub a: usize,
    /// Sentence of B.
    pub b: usize,
    /// 0 to 1, to four places.
    pub score: f64,
    /// `certain`, `likely` or `possible`.
    pub grade: align::Grade,
    /// What speaks for it, in plain words.
    pub reasons: Vec<String>,
}

/// A passage.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Passage<'c> {
    /// Sentences of A.
    pub a: &'c [usize],
    /// Sentences of B.
    pub b: &'c [usize],
    /// 0 to 1, to four places.
    pub score: f64,
    /// `certain` or `likely`.
    pub grade: align::Grade,
    /// B tells it between other facts than A.
    pub moved: bool,
}

/// A divergence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Divergence<'c> {
    /// What kind of thing differs.
    pub kind: divergence::Kind,
    /// What the difference amounts to.
    pub verdict: divergence::Verdict,
    /// What A says.
    pub a: Option<Filler<'c>>,
    /// What B says.
    pub b: Option<Filler<'c>>,
    /// Which side is more exact.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finer_side: Option<divergence::Side>,
    /// How a quotation was treated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audit: Option<divergence::Audit>,
    /// The verdict rests on a date no text states.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub inferred: bool,
    /// The reason.
    pub why: &'c str,
}

/// What fills a slot on one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Filler<'c> {
    /// The sentence.
    pub sentence: usize,
    /// The last sentence, if it is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end_sentence: Option<usize>,
    /// First code point, from the start of the sentence.
    pub start: usize,
    /// One past the last, from the start of the last sentence.
    pub end: usize,
    /// The words.
    pub text: &'c str,
    /// The normal value.
    pub value: Option<&'c str>,
    /// The upper end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_max: Option<&'c str>,
}

/// The record of a comparison.
pub fn comparison(c: &compare::Comparison) -> Comparison<'_> {
    Comparison {
        a: side(&c.a),
        b: side(&c.b),
        links: c.links.iter().map(link).collect(),
        passages: c
            .passages
            .iter()
            .map(|p| Passage {
                a: &p.a,
                b: &p.b,
                score: rounded(p.score),
                grade: p.grade,
                moved: p.moved,
            })
            .collect(),
        only_a: &c.only_a,
        only_b: &c.only_b,
        unsure_a: &c.unsure_a,
        unsure_b: &c.unsure_b,
        divergences: c.divergences.iter().map(|d| divergence(d, c)).collect(),
    }
}

/// Four places, so that a score prints as "0.7" rather than as the nearest double of a float.
fn rounded(score: f32) -> f64 {
    (f64::from(score) * 1e4).round() / 1e4
}

fn side(side: &compare::SideText) -> Side<'_> {
    Side {
        sentences: side
            .sentences
            .iter()
            .map(|s| Sentence {
                text: &s.text,
                kind: s.kind,
            })
            .collect(),
    }
}

fn link(link: &align::Link) -> Link {
    Link {
        a: link.a,
        b: link.b,
        score: rounded(link.score),
        grade: link.grade,
        reasons: link.reasons.iter().map(ToString::to_string).collect(),
    }
}

fn divergence<'c>(d: &'c divergence::Divergence, c: &'c compare::Comparison) -> Divergence<'c> {
    Divergence {
        kind: d.kind,
        verdict: d.verdict,
        a: d.a.as_ref().map(|f| filler(f, &c.a)),
        b: d.b.as_ref().map(|f| filler(f, &c.b)),
        finer_side: d.finer_side,
        audit: d.audit,
        inferred: d.inferred,
        why: &d.why,
    }
}

fn filler<'c>(filler: &'c divergence::Filler, side: &'c compare::SideText) -> Filler<'c> {
    let text = |n: usize| side.sentences.get(n).map_or("", |s| s.text.as_str());
    let last = filler.end_sentence.unwrap_or(filler.sentence);
    Filler {
        sentence: filler.sentence,
        end_sentence: filler.end_sentence,
        start: CodePoints::new(text(filler.sentence)).at(filler.span.start()),
        end: CodePoints::new(text(last)).at(filler.span.end()),
        text: &filler.text,
        value: filler.value.as_deref(),
        value_max: filler.value_max.as_deref(),
    }
}

/// A story told by several sources.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Story<'s> {
    /// Every pair.
    pub pairs: Vec<Pair<'s>>,
    /// Every fact, with who tells it.
    pub facts: Vec<Fact<'s>>,
}

/// Two sources of a story.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Pair<'s> {
    /// The source that is A.
    pub a_index: usize,
    /// The source that is B.
    pub b_index: usize,
    /// Their comparison.
    #[serde(flatten)]
    pub comparison: Comparison<'s>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Fact<'s> {
    /// Who tells it, and where.
    pub cells: Vec<Cell<'s>>,
}

/// The sentences of one source that tell a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cell<'s> {
    /// The source.
    pub source: usize,
    /// Its sentences.
    pub sentences: &'s [usize],
}

/// The record of a story.
pub fn story(story: &story::Story) -> Story<'_> {
    Story {
        pairs: story
            .pairs
            .iter()
            .map(|p| Pair {
                a_index: p.a_index,
                b_index: p.b_index,
                comparison: comparison(&p.comparison),
            })
            .collect(),
        facts: story
            .facts
            .iter()
            .map(|f| Fact {
                cells: f
                    .cells
                    .iter()
                    .map(|c| Cell {
                        source: c.source,
                        sentences: &c.sentences,
                    })
                    .collect(),
            })
            .collect(),
    }
}
