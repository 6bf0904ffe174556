//! Corrections at work: on the links, on the passages made of them, on the divergences between them.

use super::{Act, Correction, Quote, Running};
use crate::align::{self, Grade, Link, Passage, Reason};
use crate::divergence::{Divergence, Filler, Verdict};
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

    fn did(&mut self, nth: usize, a: &[usize], b: &[usize]) {
        if let Some(done) = self.revision.done.get_mut(nth) {
            *done = true;
        }
        self.revision.a.extend(a);
        self.revision.b.extend(b);
    }

    /// What links and cuts apart, in order: a later correction has the last word on the same sentences.
    pub fn links(&mut self, links: &mut Vec<Link>) {
        for (nth, ends) in self.ends.clone().into_iter().enumerate() {
            match (ends.act, ends.a.sentence(), ends.b.sentence()) {
                (Act::Link, Some(a), Some(b)) => {
                    link(links, a, b);
                    self.did(nth, &[a], &[b]);
                }
                (Act::Unlink, Some(a), Some(b)) => {
                    links.retain(|l| (l.a, l.b) != (a, b));
                    self.did(nth, &[a], &[b]);
                }
                (Act::Split, a, b) => self.split(nth, (a, b), links),
                _ => {}
            }
        }
    }

    /// Takes away the links across the place where a passage is cut. The other side is cut where the links that stay weigh most.
    fn split(&mut self, nth: usize, at: (Option<usize>, Option<usize>), links: &mut Vec<Link>) {
        let mut sure = links.clone();
        sure.retain(|l| l.grade > Grade::Possible);
        let passages = align::passages(&sure, self.documents.0, self.documents.1);
        let found = match at {
            (Some(a), _) => home(&passages, |p| &p.a, a).map(|p| (p, a, true)),
            (None, Some(b)) => home(&passages, |p| &p.b, b).map(|p| (p, b, false)),
            (None, None) => None,
        };
        let Some((passage, cut, of_a)) = found else {
            return;
        };
        let (own, across) = if of_a {
            (&passage.a, &passage.b)
        } else {
            (&passage.b, &passage.a)
        };
        if own.first() == Some(&cut) {
            return;
        }
        let inside: Vec<(usize, usize, f32)> = links
            .iter()
            .filter(|l| passage.a.contains(&l.a) && passage.b.contains(&l.b))
            .map(|l| {
                if of_a {
                    (l.a, l.b, l.score)
                } else {
                    (l.b, l.a, l.score)
                }
            })
            .collect();
        let weight = |place: usize| -> f32 {
            let stays = |l: &&(usize, usize, f32)| (l.0 < cut) == (l.1 < place);
            inside.iter().filter(stays).map(|l| l.2).sum()
        };
        let end = across.last().map_or(0, |last| last + 1);
        let places = across.iter().copied().chain([end]);
        let Some(place) = places.max_by(|x, y| weight(*x).total_cmp(&weight(*y)).then(x.cmp(y)))
        else {
            return;
        };
        links.retain(|l| {
            let inside = passage.a.contains(&l.a) && passage.b.contains(&l.b);
            let (own, across) = if of_a { (l.a, l.b) } else { (l.b, l.a) };
            !inside || (own < cut) == (across < place)
        });
        self.did(nth, &passage.a, &passage.b);
    }

    /// What makes one passage of two.
    pub fn passages(&mut self, passages: &mut Vec<Passage>) {
        for (nth, ends) in self.ends.clone().into_iter().enumerate() {
            if let (Act::Join, Some(a), Some(b)) = (ends.act, ends.a.sentence(), ends.b.sentence())
                && let Some(joined) = join(passages, a, b)
            {
                self.did(nth, &joined.a, &joined.b);
            }
        }
    }

    /// What the reader says of divergences, and the account of everything.
    pub fn verdicts(mut self, divergences: &mut Vec<Divergence>) -> Revision {
        let mut gone = vec![false; divergences.len()];
        let mut ruled = Vec::new();
        for (nth, ends) in self.ends.clone().into_iter().enumerate() {
            let Act::Judge(kind, ruling) = ends.act else {
                continue;
            };
            for (index, d) in divergences.iter_mut().enumerate() {
                if d.kind != kind || !ends.a.is(d.a.as_ref()) || !ends.b.is(d.b.as_ref()) {
                    continue;
                }
                self.did(nth, &[], &[]);
                if let Some(gone) = gone.get_mut(index) {
                    *gone = ruling.verdict().is_none();
                }
                if let Some((verdict, finer)) = ruling.verdict() {
                    if !ruled.iter().any(|(known, _)| *known == index) {
                        ruled.push((index, d.verdict));
                    }
                    (d.verdict, d.finer_side) = (verdict, finer);
                } else {
                    let of = |f: &Option<Filler>| f.iter().map(|f| f.sentence).collect::<Vec<_>>();
                    let (a, b) = (of(&d.a), of(&d.b));
                    self.did(nth, &a, &b);
                }
            }
        }
        let is_gone = |index: &usize| gone.get(*index) == Some(&true);
        for (index, found) in ruled {
            if !is_gone(&index) {
                let before = (0..index).filter(is_gone).count();
                self.revision.ruled.push((index - before, found));
            }
        }
        let mut index = 0..;
        divergences.retain(|_| index.next().is_none_or(|index| !is_gone(&index)));
        for moved in [&mut self.revision.a, &mut self.revision.b] {
            ordered::sort(moved);
            moved.dedup();
        }
        ordered::sort_by_key(&mut self.revision.ruled, |(index, _)| *index);
        self.revision
    }
}

/// The two sentences are linked for certain, since a reader says so.
fn link(links: &mut Vec<Link>, a: usize, b: usize) {
    let sure = |reasons: Vec<Reason>| Link {
        a,
        b,
        score: 1.0,
        grade: Grade::Certain,
        reasons,
    };
    let place = links.partition_point(|l| (l.a, l.b) < (a, b));
    match links.get_mut(place).filter(|l| (l.a, l.b) == (a, b)) {
        Some(known) => {
            let mut reasons = std::mem::take(&mut known.reasons);
            if reasons.first() != Some(&Reason::Reader) {
                reasons.insert(0, Reason::Reader);
            }
            *known = sure(reasons);
        }
        None => links.insert(place, sure(vec![Reason::Reader])),
    }
}

/// The passage in which a sentence stands: one that is in place before one that is moved.
fn home(
    passages: &[Passage],
    side: fn(&Passage) -> &Vec<usize>,
    sentence: usize,
) -> Option<&Passage> {
    let holds = |p: &&Passage| side(p).contains(&sentence);
    let in_place = passages.iter().filter(holds).find(|p| !p.moved);
    in_place.or_else(|| passages.iter().find(holds))
}

/// Makes one passage of those of the two sentences, and gives it; none if they do not stand next to each other on both sides.
fn join(passages: &mut Vec<Passage>, a: usize, b: usize) -> Option<Passage> {
    let (one, other) = (home(passages, |p| &p.a, a)?, home(passages, |p| &p.b, b)?);
    if one == other {
        return None;
    }
    let both = |one: &[usize], other: &[usize]| {
        let mut all = [one, other].concat();
        ordered::sort(&mut all);
        all.dedup();
        all
    };
    let joined = Passage {
        a: both(&one.a, &other.a),
        b: both(&one.b, &other.b),
        score: one.score.max(other.score),
        grade: one.grade.max(other.grade),
        moved: one.moved && other.moved,
    };
    let row = |s: &[usize]| {
        s.windows(2)
            .all(|w| matches!(w, [s, next] if s + 1 == *next))
    };
    if !row(&joined.a) || !row(&joined.b) {
        return None;
    }
    let (one, other) = (one.clone(), other.clone());
    passages.retain(|known| *known != one && *known != other);
    let before = |known: &Passage| (&known.a, &known.b) < (&joined.a, &joined.b);
    let place = passages.partition_point(before);
    passages.insert(place, joined.clone());
    Some(joined)
}
