//! Everything about two sources: the [`Comparison`] that pages, exports and the command line are made of.

use crate::align::{self, Alignment, Grade, Link, Passage};
use crate::article::BlockKind;
use crate::correction::{Correction, Revise, Reviser, Revision};
use crate::diff::{WordDiff, Wording};
use crate::divergence::{self, Divergence, Filler, Kind, Topic, Verdict};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::lexicon::case::lower;
use crate::mention::MentionKind;
use crate::ordered::{Map, Set};
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// Two sources side by side. Plain data: sentences are numbered from 0 on each side, offsets are bytes in their sentence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// The first source.
    pub a: SideText,
    /// The second source.
    pub b: SideText,
    /// Sentences that state a same fact.
    pub links: Vec<Link>,
    /// Links grouped for reading, in A's order.
    pub passages: Vec<Passage>,
    /// The word-level difference of each passage, in the same order.
    pub diffs: Vec<WordDiff>,
    /// Sentences of A that B does not tell, ascending: right in at least 85 of 100 cases.
    pub only_a: Vec<usize>,
    /// Sentences of B that A does not tell.
    pub only_b: Vec<usize>,
    /// Sentences of A with no counterpart found, which may have one all the same, ascending. Each sentence of A is in a
    /// passage, in `only_a` or here.
    pub unsure_a: Vec<usize>,
    /// The same for B.
    pub unsure_b: Vec<usize>,
    /// What differs in linked sentences.
    pub divergences: Vec<Divergence>,
    /// What came of the reader's corrections.
    pub revision: Revision,
}

/// One side's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SideText {
    /// Its sentences in order.
    pub sentences: Vec<SentenceText>,
}

/// A sentence as compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SentenceText {
    /// Its words.
    pub text: String,
    /// What it is.
    pub kind: BlockKind,
    /// The number of its block in the article, from 0; sentences of one block form a paragraph.
    pub block: usize,
    /// Dates, numbers, names and quotations in it.
    pub mentions: Vec<MentionMark>,
}

/// Where a mention stands in its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MentionMark {
    /// In bytes from the sentence's start, cut to the sentence.
    pub span: Span,
    /// What kind of mention.
    pub kind: Kind,
}

/// How to compare.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Options {
    /// Include links of the grade "possible".
    pub possible: bool,
}

/// Compares two documents. Swapping them swaps the result.
pub fn compare(a: &Document, b: &Document, options: Options, lexicon: &Lexicon) -> Comparison {
    let alignment = align::align(a, b, lexicon);
    revised(a, b, alignment, (), options, lexicon)
}

/// The same with a reader's corrections. Swapping the documents and each correction swaps the result.
pub fn compare_corrected(
    a: &Document,
    b: &Document,
    corrections: &[Correction],
    options: Options,
    lexicon: &Lexicon,
) -> Comparison {
    let alignment = align::align(a, b, lexicon);
    assemble(a, b, alignment, corrections, options, lexicon)
}

/// The comparison that follows from an alignment, and from what a reader corrects in it. Links of the grade "possible" are listed where `options` ask for them,
/// but nothing rests on them: they make no passage.
pub fn assemble(
    a: &Document,
    b: &Document,
    alignment: Alignment,
    corrections: &[Correction],
    options: Options,
    lexicon: &Lexicon,
) -> Comparison {
    let reviser = Reviser::new(corrections, a, b);
    revised(a, b, alignment, reviser, options, lexicon)
}

fn revised(
    a: &Document,
    b: &Document,
    alignment: Alignment,
    mut reviser: impl Revise,
    options: Options,
    lexicon: &Lexicon,
) -> Comparison {
    let Alignment {
        mut links,
        only_a,
        only_b,
    } = alignment;
    reviser.links(&mut links);
    let all = options.possible.then(|| links.clone());
    links.retain(|l| l.grade > Grade::Possible);
    let mut passages = align::passages(&links, a, b);
    reviser.passages(&mut passages);
    let wording = Wording::of(a, b);
    let diffs = passages.iter().map(|p| wording.diff(&p.a, &p.b)).collect();
    let mut divergences = divergence::divergences(&links, a, b, lexicon);
    let revision = reviser.verdicts(&mut divergences);
    let (only_a, unsure_a) = unlinked(a.sentences.len(), &only_a, &links, |l| l.a);
    let (only_b, unsure_b) = unlinked(b.sentences.len(), &only_b, &links, |l| l.b);
    Comparison {
        a: side(a),
        b: side(b),
        links: all.unwrap_or(links),
        passages,
        diffs,
        only_a,
        only_b,
        unsure_a,
        unsure_b,
        divergences,
        revision,
    }
}

/// Of `n` sentences those in no link: the ones that are `alone`, and the others.
fn unlinked(
    n: usize,
    alone: &[usize],
    links: &[Link],
    end: fn(&Link) -> usize,
) -> (Vec<usize>, Vec<usize>) {
    let mut linked = vec![false; n];
    for l in links {
        if let Some(cell) = linked.get_mut(end(l)) {
            *cell = true;
        }
    }
    let free = (0..n).filter(|i| linked.get(*i) == Some(&false));
    free.partition(|i| alone.binary_search(i).is_ok())
}

/// A comparison in counts, for the sentence that stands above it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// Passages on the same facts.
    pub passages: usize,
    /// Distinct divergences by topic and verdict, conflicts first. "Wednesday" against "October 4" told three times
    /// counts once.
    pub divergences: Vec<Count>,
    /// Sentences that only A has, without titles and headings.
    pub only_a: usize,
    /// Sentences that only B has, without titles and headings.
    pub only_b: usize,
    /// Sentences of A with no counterpart found, which may have one, without titles and headings.
    pub unsure_a: usize,
    /// The same for B.
    pub unsure_b: usize,
}

/// How many distinct divergences there are of one topic and verdict.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// Their verdict.
    pub verdict: Verdict,
    /// What they are about.
    pub topic: Topic,
    /// Never 0.
    pub count: usize,
}

impl Comparison {
    /// The counts of this comparison.
    pub fn summary(&self) -> Summary {
        let said = |filler: &Option<Filler>| {
            let value = |f: &Filler| f.value.clone().unwrap_or_else(|| lower(&f.text));
            filler.as_ref().map(value)
        };
        let mut distinct: Map<(Verdict, Topic), Set<_>> = Map::new();
        for d in &self.divergences {
            let slot = distinct.entry((d.verdict, d.topic())).or_default();
            slot.insert((said(&d.a), said(&d.b)));
        }
        let running = |side: &SideText, only: &[usize]| {
            let kinds = only.iter().filter_map(|n| side.sentences.get(*n));
            kinds
                .filter(|s| matches!(s.kind, BlockKind::Body | BlockKind::Caption))
                .count()
        };
        Summary {
            passages: self.passages.len(),
            divergences: distinct
                .iter()
                .map(|((verdict, topic), slots)| Count {
                    verdict: *verdict,
                    topic: *topic,
                    count: slots.len(),
                })
                .collect(),
            only_a: running(&self.a, &self.only_a),
            only_b: running(&self.b, &self.only_b),
            unsure_a: running(&self.a, &self.unsure_a),
            unsure_b: running(&self.b, &self.unsure_b),
        }
    }
}

fn side(document: &Document) -> SideText {
    let sentence = |s: &crate::document::Sentence| SentenceText {
        text: document.text(s.span).to_owned(),
        kind: s.kind,
        block: s.block,
        mentions: document
            .mentions_in(s.span)
            .map(|m| mark(m, s.span))
            .collect(),
    };
    SideText {
        sentences: document.sentences.iter().map(sentence).collect(),
    }
}

fn mark(mention: &crate::mention::Mention, sentence: Span) -> MentionMark {
    let start = mention.span.start().max(sentence.start());
    let end = mention.span.end().min(sentence.end());
    let kind = match mention.kind {
        MentionKind::Date(_) => Kind::Date,
        MentionKind::Number(_) => Kind::Number,
        MentionKind::Name(_) => Kind::Name,
        MentionKind::Quote(_) => Kind::Quote,
    };
    MentionMark {
        span: Span::new(start, end).relative_to(sentence.start()),
        kind,
    }
}
