//! What a reader can correct in a row, as steps of corrections that point to sentences by their words.

use crate::address::other;
use crate::rows::{self, Row, RowKind};
use crossread_engine::align::Passage;
use crossread_engine::compare::Comparison;
use crossread_engine::correction::{Act, Correction, Quote, Ruling, Running};
use crossread_engine::divergence::{Filler, Side};
use crossread_engine::lexicon::case::lower;
use crossread_engine::ordered::{self, Set};

/// Letters from which a word tells one sentence from another.
const TELLING: usize = 4;

/// Makes steps for one comparison.
#[derive(Debug)]
pub struct Maker<'c> {
    comparison: &'c Comparison,
    a: Running,
    b: Running,
}

impl<'c> Maker<'c> {
    /// For this comparison. Linear.
    pub fn new(comparison: &'c Comparison) -> Self {
        let running = |side| {
            let sentences = rows::text(comparison, side).sentences.iter();
            Running::new(sentences.map(|s| s.text.as_str()))
        };
        Self {
            comparison,
            a: running(Side::A),
            b: running(Side::B),
        }
    }

    fn pair(&self, act: Act, a: usize, b: usize) -> Correction {
        Correction {
            act,
            a: self.a.sentence(a),
            b: self.b.sentence(b),
        }
    }

    /// The sentence of `side` and the one of the other side state the same fact.
    pub fn link(&self, side: Side, own: usize, across: usize) -> Vec<Correction> {
        let (a, b) = match side {
            Side::A => (own, across),
            Side::B => (across, own),
        };
        vec![self.pair(Act::Link, a, b)]
    }

    /// No sentence of these states the same fact as one of those.
    pub fn unlink(&self, a: &[usize], b: &[usize]) -> Vec<Correction> {
        let links = self.comparison.links.iter();
        let between = links.filter(|l| a.contains(&l.a) && b.contains(&l.b));
        between.map(|l| self.pair(Act::Unlink, l.a, l.b)).collect()
    }

    /// The sentence does not belong to the row.
    pub fn take_out(&self, row: &Row, side: Side, sentence: usize) -> Vec<Correction> {
        match side {
            Side::A => self.unlink(&[sentence], &row.b),
            Side::B => self.unlink(&row.a, &[sentence]),
        }
    }

    /// With the sentence a new passage begins.
    pub fn split(&self, side: Side, sentence: usize) -> Vec<Correction> {
        let quote = match side {
            Side::A => self.a.sentence(sentence),
            Side::B => self.b.sentence(sentence),
        };
        let mut made = Correction {
            act: Act::Split,
            a: None,
            b: None,
        };
        match side {
            Side::A => made.a = quote,
            Side::B => made.b = quote,
        }
        vec![made]
    }

    /// The passage and the one after it are one; empty if none stands right after it on both sides.
    pub fn join(&self, passage: usize) -> Vec<Correction> {
        let all = &self.comparison.passages;
        let Some(first) = all.get(passage) else {
            return Vec::new();
        };
        let next = all.iter().find(|next| follows(first, next));
        let ends = next.and_then(|next| Some((*first.a.first()?, *next.b.first()?)));
        ends.map(|(a, b)| self.pair(Act::Join, a, b))
            .into_iter()
            .collect()
    }

    /// The divergence amounts to this.
    pub fn judge(&self, divergence: usize, ruling: Ruling) -> Vec<Correction> {
        let found = self.comparison.divergences.get(divergence);
        // None if the filler is in no sentence; of one over several sentences, what stands in the first.
        let quote = |text: &Running, filler: &Option<Filler>| -> Option<Option<Quote>> {
            let Some(filler) = filler else {
                return Some(None);
            };
            let whole = filler.end_sentence.is_some_and(|end| end > filler.sentence);
            let start = filler.span.start();
            let end = if whole { usize::MAX } else { filler.span.end() };
            text.stretch(filler.sentence, start, end).map(Some)
        };
        let made = found.and_then(|d| {
            Some(Correction {
                act: Act::Judge(d.kind, ruling),
                a: quote(&self.a, &d.a)?,
                b: quote(&self.b, &d.b)?,
            })
        });
        made.into_iter().collect()
    }

    /// The sentences of the other side that may state the same fact as this one: those that share most of its words first, and those that are
    /// linked with it already not at all.
    pub fn candidates(&self, side: Side, sentence: usize) -> Vec<usize> {
        let words = |side, n: usize| -> Set<String> {
            let sentence = rows::text(self.comparison, side).sentences.get(n);
            let text = sentence.map(|s| lower(&s.text)).unwrap_or_default();
            let words = text.split(|c: char| !c.is_alphanumeric());
            words
                .filter(|w| w.chars().count() >= TELLING)
                .map(str::to_owned)
                .collect()
        };
        let own = words(side, sentence);
        let linked = |n: usize| {
            let pair = match side {
                Side::A => (sentence, n),
                Side::B => (n, sentence),
            };
            self.comparison.links.iter().any(|l| (l.a, l.b) == pair)
        };
        let across = &rows::text(self.comparison, other(side)).sentences;
        let mut ranked: Vec<(usize, usize)> = (0..across.len())
            .filter(|n| !linked(*n))
            .map(|n| {
                let shared = words(other(side), n);
                let shared = shared.iter().filter(|w| own.contains(*w)).count();
                (usize::MAX - shared, n)
            })
            .collect();
        ordered::sort(&mut ranked);
        ranked.into_iter().map(|(_, n)| n).collect()
    }
}

/// Does the second passage stand right after the first one in A, and next to it in B?
fn follows(first: &Passage, second: &Passage) -> bool {
    let after = |x: &[usize], y: &[usize]| x.last().map(|last| last + 1) == y.first().copied();
    let next_in_b = after(&first.b, &second.b) || after(&second.b, &first.b);
    after(&first.a, &second.a) && next_in_b
}

/// The row that a step is about: the one of the first sentence it points to that is there. Linear.
pub fn row_of(comparison: &Comparison, rows: &[Row], step: &[Correction]) -> Option<usize> {
    let maker = Maker::new(comparison);
    let of = |side, text: &Running, quote: Option<&Quote>| {
        let (sentence, _) = text.find(quote?)?;
        let tells = |row: &Row| {
            !matches!(row.kind, RowKind::Elsewhere { .. }) && row.of(side).contains(&sentence)
        };
        rows.iter().position(tells)
    };
    step.iter().find_map(|correction| {
        let a = of(Side::A, &maker.a, correction.a.as_ref());
        a.or_else(|| of(Side::B, &maker.b, correction.b.as_ref()))
    })
}

/// Does the row show something that a reader corrected?
pub fn is_corrected(comparison: &Comparison, row: &Row) -> bool {
    let revision = &comparison.revision;
    let ruled = revision.ruled.iter();
    row.a.iter().any(|s| revision.a.contains(s))
        || row.b.iter().any(|s| revision.b.contains(s))
        || ruled.map(|(d, _)| d).any(|d| row.divergences.contains(d))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use crossread_engine::align::{Grade, Link};
    use crossread_engine::divergence::{Kind, Verdict};

    fn comparison() -> Comparison {
        let a = [
            "#Fire",
            "The mill burned down.|The mayor came.",
            "Rain fell.",
        ];
        let b = ["#Fire", "The mayor arrived.|A mill burned.", "Nobody knew."];
        let passages: &[(&[usize], &[usize], bool)] = &[(&[1], &[1], false), (&[2], &[2], false)];
        let mut made = testing::comparison(&a, &b, passages);
        made.links = [(1, 1), (2, 2)]
            .map(|(a, b)| Link {
                a,
                b,
                score: 0.9,
                grade: Grade::Certain,
                reasons: Vec::new(),
            })
            .to_vec();
        made
    }

    fn exact(quote: Option<&Quote>) -> &str {
        quote.map_or("", |q| q.exact.as_str())
    }

    #[test]
    fn sentences_are_pointed_to_by_their_words() {
        let comparison = comparison();
        let maker = Maker::new(&comparison);
        let linked = maker.link(Side::B, 2, 1);
        assert_eq!(exact(linked[0].a.as_ref()), "The mill burned down.");
        assert_eq!(exact(linked[0].b.as_ref()), "A mill burned.");
        assert_eq!(maker.split(Side::B, 2)[0].a, None);
    }

    #[test]
    fn only_what_is_linked_is_cut() {
        let comparison = comparison();
        let maker = Maker::new(&comparison);
        assert_eq!(maker.unlink(&[1, 2], &[1, 2]).len(), 2);
        let row = Row {
            kind: RowKind::Only(Side::A),
            a: vec![1],
            b: vec![1, 2],
            divergences: Vec::new(),
        };
        assert_eq!(maker.take_out(&row, Side::B, 1).len(), 1);
        assert!(maker.take_out(&row, Side::B, 2).is_empty());
    }

    #[test]
    fn a_passage_is_joined_with_the_one_right_after_it() {
        let comparison = comparison();
        let maker = Maker::new(&comparison);
        let joined = maker.join(0);
        assert_eq!(exact(joined[0].a.as_ref()), "The mill burned down.");
        assert_eq!(exact(joined[0].b.as_ref()), "A mill burned.");
        assert!(maker.join(1).is_empty());
    }

    #[test]
    fn a_step_is_about_the_row_of_the_first_sentence_it_finds() {
        let comparison = comparison();
        let maker = Maker::new(&comparison);
        let rows = rows::lay(&comparison, Side::A);
        let tells_mayor = rows.iter().position(|row| row.a.contains(&2));
        let split = maker.split(Side::B, 2);
        assert_eq!(row_of(&comparison, &rows, &split), tells_mayor);
        let mut lost = maker.link(Side::A, 2, 3);
        lost[0].a = None;
        lost[0].b.as_mut().unwrap().exact = "Nobody wrote this.".to_owned();
        assert_eq!(row_of(&comparison, &rows, &lost), None);
    }

    #[test]
    fn what_shares_most_words_is_offered_first_and_what_is_linked_not() {
        let comparison = comparison();
        let maker = Maker::new(&comparison);
        assert_eq!(maker.candidates(Side::A, 1), [2, 0, 3]);
        assert_eq!(maker.candidates(Side::B, 2), [1, 0, 3]);
    }

    #[test]
    fn a_divergence_of_one_side_is_judged_by_that_side() {
        let mut comparison = comparison();
        let mut filler = testing::filler(1, 4, 8);
        filler.end_sentence = Some(2);
        let dropped = testing::divergence(Kind::Attribution, Verdict::Open, Some(filler), None);
        comparison.divergences.push(dropped);
        let judged = Maker::new(&comparison).judge(0, Ruling::Nothing);
        assert_eq!(exact(judged[0].a.as_ref()), "mill burned down.");
        assert_eq!(judged[0].b, None);
    }
}
