//! A comparison with all that is to be said of its two sources: what every format is written from.

use super::words::{self, Place};
use crate::align::Passage;
use crate::article::{BlockKind, date::Date};
use crate::compare::{Comparison, SideText};
use crate::divergence::{Divergence, Filler, Side};
use crate::document::Document;
use crate::span::Span;

/// A source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Source {
    /// Who published it, or what else it is called.
    pub name: String,
    /// Its headline.
    pub headline: Option<String>,
    /// Who wrote it.
    pub byline: Option<String>,
    /// The day it was published.
    pub published: Option<Date>,
    /// The day from which its relative dates were read.
    pub basis: Option<Date>,
    /// A reader assumes that day; the source need not state it.
    pub assumed: bool,
    /// Where it stands on the web; any text may stand here.
    pub address: Option<String>,
    /// The text that its sentences were found in.
    pub text: String,
    /// Where they stand in it. Where they do not fit it, positions are left out.
    pub sentences: Vec<Span>,
}

/// A comparison that is to be written out.
#[derive(Debug, Clone)]
pub struct Sheet<'c> {
    /// The first source.
    pub a: Source,
    /// The second source.
    pub b: Source,
    /// What was found in them.
    pub comparison: &'c Comparison,
    /// The address of the comparison, if it has one that others can open.
    pub link: Option<String>,
    /// What it comes to, in a sentence or two.
    pub summary: Option<String>,
}

/// A passage as it is told.
#[derive(Debug, Clone)]
pub struct Told<'c> {
    /// The passage.
    pub passage: &'c Passage,
    /// Both tell it between other facts, and neither only repeats there what it tells elsewhere.
    pub moved: bool,
    /// A reader has corrected which sentences stand in it.
    pub by_reader: bool,
    /// What differs in it, each with its number in the comparison.
    pub divergences: Vec<(usize, &'c Divergence)>,
}

impl Source {
    /// What is known from a document; everything else is left out.
    pub fn of(name: String, document: &Document) -> Self {
        Self {
            name,
            headline: document.article.title().map(str::to_owned),
            byline: document.article.byline.clone(),
            published: document.published,
            basis: document.published,
            assumed: false,
            address: None,
            text: document.article.text.clone(),
            sentences: document.sentences.iter().map(|s| s.span).collect(),
        }
    }

    /// Its address, if it is one that a browser opens as a page and nothing else.
    pub fn page(&self) -> Option<&str> {
        let address = self.address.as_deref()?;
        let web = address.starts_with("https://") || address.starts_with("http://");
        let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '<' | '>' | '"');
        (web && !address.contains(odd)).then_some(address)
    }

    /// Everything about it but the address.
    pub fn reference(&self) -> String {
        let (headline, byline) = (self.headline.as_deref(), self.byline.as_deref());
        words::reference(&self.name, headline, byline, self.published)
    }
}

impl<'c> Sheet<'c> {
    /// The title.
    pub fn title(&self) -> String {
        words::versus(&self.a.name, &self.b.name)
    }

    /// What it rests on.
    pub fn basis(&self) -> &'static str {
        let revision = &self.comparison.revision;
        if revision.done.contains(&true) {
            words::BASIS_CORRECTED
        } else {
            words::BASIS
        }
    }

    /// Why something differs, and what had been found where a reader says otherwise.
    pub fn why(&self, number: usize, divergence: &Divergence) -> String {
        let mut ruled = self.comparison.revision.ruled.iter();
        let found = ruled.find(|(of, _)| *of == number);
        let note = found.map(|(_, verdict)| words::ruled(*verdict));
        [divergence.why.as_str(), &note.unwrap_or_default()].concat()
    }

    /// A source.
    pub fn source(&self, side: Side) -> &Source {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }

    /// The sentences of a side.
    pub fn side(&self, side: Side) -> &'c SideText {
        match side {
            Side::A => &self.comparison.a,
            Side::B => &self.comparison.b,
        }
    }

    /// The passages in order, and at last what differs in none of them.
    pub fn told(&self) -> (Vec<Told<'c>>, Vec<(usize, &'c Divergence)>) {
        let passages = &self.comparison.passages;
        let homes = [Side::A, Side::B].map(|side| homes(passages, side));
        let [a, b] = &homes;
        let mut told = Vec::new();
        for (index, passage) in passages.iter().enumerate() {
            let own = |homes: &[Option<usize>]| homes.contains(&Some(index));
            told.push(Told {
                passage,
                moved: passage.moved && own(a) && own(b),
                by_reader: regrouped(self.comparison, passage),
                divergences: Vec::new(),
            });
        }
        let mut apart = Vec::new();
        for numbered in self.comparison.divergences.iter().enumerate() {
            let home = home(passages, &homes, numbered.1);
            match home.and_then(|home| told.get_mut(home)) {
                Some(told) => told.divergences.push(numbered),
                None => apart.push(numbered),
            }
        }
        (told, apart)
    }

    /// What one side alone tells, and what it may tell alone: a heading, the side, and its sentences. Only what there is.
    pub fn alone(&self) -> Vec<(String, Side, &'c [usize])> {
        let c = self.comparison;
        let all = [
            (words::only(&self.a.name), Side::A, c.only_a.as_slice()),
            (words::only(&self.b.name), Side::B, c.only_b.as_slice()),
            (words::unsure(&self.a.name), Side::A, c.unsure_a.as_slice()),
            (words::unsure(&self.b.name), Side::B, c.unsure_b.as_slice()),
        ];
        all.into_iter()
            .filter(|(_, _, sentences)| !sentences.is_empty())
            .collect()
    }
}

/// Did a reader's correction move one of its sentences?
fn regrouped(comparison: &Comparison, passage: &Passage) -> bool {
    let revision = &comparison.revision;
    passage.a.iter().any(|s| revision.a.contains(s))
        || passage.b.iter().any(|s| revision.b.contains(s))
}

/// The sentences of one side of a passage.
pub fn of(passage: &Passage, side: Side) -> &[usize] {
    match side {
        Side::A => &passage.a,
        Side::B => &passage.b,
    }
}

/// What a divergence says on one side.
pub fn end(divergence: &Divergence, side: Side) -> Option<&Filler> {
    match side {
        Side::A => divergence.a.as_ref(),
        Side::B => divergence.b.as_ref(),
    }
}

/// The words of some sentences, a line for each block. Where something is left out of a block, an ellipsis says so.
pub fn joined(side: &SideText, sentences: &[usize]) -> String {
    let mut text = String::new();
    for (n, gap) in spaced(side, sentences) {
        text.push_str(gap);
        text.push_str(side.sentences.get(n).map_or("", |s| &s.text));
    }
    text
}

/// Sentences with what stands before each: nothing, a space, an ellipsis, or a new line.
pub fn spaced<'s>(
    side: &'s SideText,
    sentences: &'s [usize],
) -> impl Iterator<Item = (usize, &'static str)> + 's {
    let block = |n: usize| side.sentences.get(n).map(|s| s.block);
    let mut last: Option<usize> = None;
    sentences.iter().map(move |n| {
        let gap = match last.replace(*n) {
            None => "",
            Some(last) if block(last) != block(*n) => "\n",
            Some(last) if last + 1 == *n => " ",
            Some(_) => " […] ",
        };
        (*n, gap)
    })
}

/// Where each sentence of a side stands.
pub fn places(side: &SideText) -> Vec<Place> {
    let (mut paragraphs, mut last) = (0, None);
    let sentences = side.sentences.iter();
    sentences
        .map(|s| match s.kind {
            BlockKind::Title => Place::Headline,
            BlockKind::Heading => Place::Heading,
            BlockKind::Caption => Place::Caption,
            BlockKind::Body => {
                if last.replace(s.block) != Some(s.block) {
                    paragraphs += 1;
                }
                Place::Paragraph(paragraphs)
            }
        })
        .collect()
}

/// Where some sentences stand, each place once.
pub fn standing(places: &[Place], sentences: &[usize]) -> String {
    let mut at: Vec<Place> = sentences
        .iter()
        .filter_map(|n| places.get(*n).copied())
        .collect();
    at.dedup();
    words::places(&at)
}

/// A text in which every character is one that files of text hold.
pub fn clean(text: &str) -> String {
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    text.chars()
        .map(|c| {
            if odd(c) {
                char::REPLACEMENT_CHARACTER
            } else {
                c
            }
        })
        .collect()
}

/// The passage in which each sentence of a side has its place: the surest of those that are not moved, or of all. By sentence; what is
/// past the end is in none.
fn homes(passages: &[Passage], side: Side) -> Vec<Option<usize>> {
    let mut homes: Vec<Option<usize>> = Vec::new();
    for (index, passage) in passages.iter().enumerate() {
        for sentence in of(passage, side) {
            if homes.len() <= *sentence {
                homes.resize(*sentence + 1, None);
            }
            let Some(home) = homes.get_mut(*sentence) else {
                continue;
            };
            let known = home.and_then(|h| passages.get(h));
            let better = known
                .is_none_or(|known| (!passage.moved, passage.score) > (!known.moved, known.score));
            if better {
                *home = Some(index);
            }
        }
    }
    homes
}

/// The passage that a divergence belongs to: the first that holds most of its ends, those counting more that have their place there.
fn home(
    passages: &[Passage],
    homes: &[Vec<Option<usize>>; 2],
    divergence: &Divergence,
) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    for (index, passage) in passages.iter().enumerate() {
        let mut score = 0;
        for (side, homes) in [Side::A, Side::B].into_iter().zip(homes) {
            let Some(filler) = end(divergence, side) else {
                continue;
            };
            if of(passage, side).contains(&filler.sentence) {
                let home = homes.get(filler.sentence).copied().flatten();
                score += 10 + 2 * usize::from(home == Some(index));
            }
        }
        if score > best.map_or(0, |(score, _)| score) {
            best = Some((score, index));
        }
    }
    best.map(|(_, index)| index)
}
