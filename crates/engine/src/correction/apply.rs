//! Corrections at work: on the links, on the passages made of them, on the divergences between them.

use super::{Act, Correction, Quote, Ruling, Running, regroup};
use crate::align::{Link, Passage};
use crate::divergence::{Divergence, Filler, Side, Verdict};
use crate::document::Document;
use crate::ordered;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// What came of the corrections of a comparison.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Revision {
    /// For each correction, in order: did it find its place?
    pub done: Vec<bool>,
    /// Sentences of A that a correction moved, ascending.
    pub a: Vec<usize>,
    /// Sentences of B that a correction moved, ascending.
    pub b: Vec<usize>,
    /// Divergences whose verdict is the reader's, with the one that was found.
    pub ruled: Vec<(usize, Verdict)>,
}

impl Revision {
    /// A correction found its place, and moved these sentences.
    fn did(&mut self, nth: usize, a: &[usize], b: &[usize]) {
        if let Some(done) = self.done.get_mut(nth) {
            *done = true;
        }
        self.a.extend(a);
        self.b.extend(b);
    }
}

/// What is done to a comparison on its way.
pub trait Revise {
    /// To its links, before passages are made of them.
    fn links(&mut self, links: &mut Vec<Link>);
    /// To its passages.
    fn passages(&mut self, passages: &mut Vec<Passage>);
    /// To its divergences; and what came of everything.
    fn verdicts(self, divergences: &mut Vec<Divergence>) -> Revision;
}

/// Nothing is corrected: whoever corrects nothing carries no code for it.
impl Revise for () {
    fn links(&mut self, _: &mut Vec<Link>) {}

    fn passages(&mut self, _: &mut Vec<Passage>) {}

    fn verdicts(self, _: &mut Vec<Divergence>) -> Revision {
        Revision::default()
    }
}

/// Corrections of one comparison, with their ends looked up.
pub struct Reviser<'d> {
    documents: (&'d Document, &'d Document),
    ends: Vec<Ends>,
    revision: Revision,
}

#[derive(Debug, Clone, Copy)]
struct Ends {
    act: Act,
    a: End,
    b: End,
}

/// One end of a correction.
#[derive(Debug, Clone, Copy)]
enum End {
    /// It has none.
    Absent,
    /// What it quotes is not in the text.
    Lost,
    At(usize, Span),
}

impl End {
    fn find(quote: Option<&Quote>, text: &Running) -> Self {
        match quote.map(|quote| text.find(quote)) {
            None => Self::Absent,
            Some(None) => Self::Lost,
            Some(Some((sentence, span))) => Self::At(sentence, span),
        }
    }

    fn sentence(self) -> Option<usize> {
        match self {
            Self::At(sentence, _) => Some(sentence),
            Self::Absent | Self::Lost => None,
        }
    }

    /// Is this the filler it quotes?
    fn is(self, filler: Option<&Filler>) -> bool {
        match (self, filler) {
            (Self::Absent, None) => true,
            (Self::At(sentence, span), Some(filler)) => {
                let open = filler.end_sentence.is_some_and(|end| end > sentence);
                let ends = open || span.start() < filler.span.end();
                filler.sentence == sentence && filler.span.start() < span.end() && ends
            }
            _ => false,
        }
    }
}

impl<'d> Reviser<'d> {
    /// Looks up where the corrections belong. Linear in the texts, for each correction.
    pub fn new(corrections: &[Correction], a: &'d Document, b: &'d Document) -> Self {
        let text = |d: &Document| Running::new(d.sentences.iter().map(|s| d.text(s.span)));
        let (mut left, mut right) = (Running::default(), Running::default());
        if !corrections.is_empty() {
            (left, right) = (text(a), text(b));
        }
        let ends = corrections.iter().map(|c| Ends {
            act: c.act,
            a: End::find(c.a.as_ref(), &left),
            b: End::find(c.b.as_ref(), &right),
        });
        Self {
            documents: (a, b),
            ends: ends.collect(),
            revision: Revision {
                done: vec![false; corrections.len()],
                ..Revision::default()
            },
        }
    }
}

impl Revise for Reviser<'_> {
    /// What links and cuts apart, in order: a later correction has the last word on the same sentences.
    fn links(&mut self, links: &mut Vec<Link>) {
        let (a, b) = self.documents;
        for (nth, ends) in self.ends.iter().enumerate() {
            let moved = match (ends.act, ends.a.sentence(), ends.b.sentence()) {
                (Act::Link, Some(a), Some(b)) => {
                    regroup::link(links, a, b);
                    Some((vec![a], vec![b]))
                }
                (Act::Unlink, Some(a), Some(b)) => {
                    links.retain(|l| (l.a, l.b) != (a, b));
                    Some((vec![a], vec![b]))
                }
                (Act::Split, Some(cut), None) => regroup::split(links, (a, b), Side::A, cut),
                (Act::Split, None, Some(cut)) => regroup::split(links, (a, b), Side::B, cut),
                _ => None,
            };
            if let Some((a, b)) = moved {
                self.revision.did(nth, &a, &b);
            }
        }
    }

    /// What makes one passage of two.
    fn passages(&mut self, passages: &mut Vec<Passage>) {
        for (nth, ends) in self.ends.iter().enumerate() {
            if let (Act::Join, Some(a), Some(b)) = (ends.act, ends.a.sentence(), ends.b.sentence())
                && let Some(joined) = regroup::join(passages, a, b)
            {
                self.revision.did(nth, &joined.a, &joined.b);
            }
        }
    }

    /// What the reader says of divergences, and the account of everything.
    fn verdicts(self, divergences: &mut Vec<Divergence>) -> Revision {
        let mut revision = self.revision;
        // For each divergence: what the reader says last, if anything.
        let mut said: Vec<Option<Ruling>> = vec![None; divergences.len()];
        for (nth, ends) in self.ends.iter().enumerate() {
            let Act::Judge(kind, ruling) = ends.act else {
                continue;
            };
            for (d, said) in divergences.iter().zip(&mut said) {
                if d.kind == kind && ends.a.is(d.a.as_ref()) && ends.b.is(d.b.as_ref()) {
                    *said = Some(ruling);
                    revision.did(nth, &[], &[]);
                }
            }
        }
        let mut kept = Vec::new();
        for (mut d, said) in divergences.drain(..).zip(said) {
            match said.map(Ruling::verdict) {
                Some(None) => {
                    revision.a.extend(d.a.iter().map(|f| f.sentence));
                    revision.b.extend(d.b.iter().map(|f| f.sentence));
                    continue;
                }
                Some(Some(verdict)) => {
                    revision.ruled.push((kept.len(), d.verdict));
                    (d.verdict, d.finer_side) = verdict;
                }
                None => {}
            }
            kept.push(d);
        }
        *divergences = kept;
        for moved in [&mut revision.a, &mut revision.b] {
            ordered::sort(moved);
            moved.dedup();
        }
        revision
    }
}
