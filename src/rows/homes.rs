//! Where each sentence has its place: a sentence that states two facts can be in two passages, but is told once.

use super::of_passage;
use crossread_engine::align::Passage;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::Side;

/// The passage in which each sentence of either side has its place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Homes {
    a: Vec<Option<usize>>,
    b: Vec<Option<usize>>,
}

impl Homes {
    /// The place of a sentence is the surest of its passages that are not moved, or the surest of all.
    pub fn new(comparison: &Comparison) -> Self {
        let of = |side, sentences: usize| {
            let mut homes: Vec<Option<usize>> = vec![None; sentences];
            for (index, passage) in comparison.passages.iter().enumerate() {
                for sentence in of_passage(passage, side) {
                    let Some(home) = homes.get_mut(*sentence) else {
                        continue;
                    };
                    let known = home.and_then(|h: usize| comparison.passages.get(h));
                    if known.is_none_or(|known| better(passage, known)) {
                        *home = Some(index);
                    }
                }
            }
            homes
        };
        Self {
            a: of(Side::A, comparison.a.sentences.len()),
            b: of(Side::B, comparison.b.sentences.len()),
        }
    }

    /// The passage of a sentence; `None` if it is in none.
    pub fn of(&self, side: Side, sentence: usize) -> Option<usize> {
        let homes = match side {
            Side::A => &self.a,
            Side::B => &self.b,
        };
        homes.get(sentence).copied().flatten()
    }

    /// Has any sentence of this side its place in the passage? If not, the passage only repeats them.
    pub fn owns(&self, side: Side, index: usize, passage: &Passage) -> bool {
        of_passage(passage, side)
            .iter()
            .any(|s| self.of(side, *s) == Some(index))
    }
}

fn better(passage: &Passage, known: &Passage) -> bool {
    if passage.moved == known.moved {
        passage.score > known.score
    } else {
        known.moved
    }
}
