//! Whether two quotations of sentences that are not linked are one utterance.

use super::speakers::Speakers;
use super::{ONE_UTTERANCE, Piece, likeness};
use crate::divergence::view::Sent;
use crate::ordered::Set;

/// Words of a quotation that are compared in order; no utterance that somebody quotes is as long.
const LONGEST: usize = 120;

/// A run of words that two quotations have in common: all of them, those that tell something, and how much these do.
#[derive(Debug, Clone, Copy, Default)]
struct Run {
    words: usize,
    telling: usize,
    weight: f32,
}

/// The run that tells most.
fn run(x: &Piece, y: &Piece) -> Run {
    let mut best = Run::default();
    let others = || y.words.iter().take(LONGEST);
    // One row of the table of common suffixes: the run that ends at each word of the other side.
    let mut row: Vec<Run> = others().map(|_| Run::default()).collect();
    for word in x.words.iter().take(LONGEST) {
        let mut before = Run::default();
        for (cell, other) in row.iter_mut().zip(others()) {
            let upper = *cell;
            *cell = Run::default();
            if word.lower == other.lower {
                cell.words = before.words + 1;
                cell.telling = before.telling + usize::from(word.weight > 0.0);
                cell.weight = before.weight + word.weight;
            }
            if cell.weight > best.weight {
                best = *cell;
            }
            before = upper;
        }
    }
    best
}

/// Are two quotations of sentences that are not linked one utterance?
pub(super) fn one_utterance(a: (&Sent, &Piece), b: (&Sent, &Piece), speakers: Speakers) -> bool {
    let (x, y) = (a.1, b.1);
    let run = run(x, y);
    let shorter = x.words.len().min(y.words.len());
    let small = x.keys.len().min(y.keys.len());
    let long = x.keys.len().max(y.keys.len());
    let nearly_all = 3 * run.words >= 2 * shorter;
    if speakers == Speakers::Two {
        return run.telling >= 5 && nearly_all && x.plain_speaker && y.plain_speaker;
    }
    if run.telling >= 7 || (run.telling >= 4 && run.weight >= 2.0 && 2 * run.words >= shorter) {
        return true;
    }
    if speakers == Speakers::Unknown {
        return run.telling >= 3 && nearly_all && run.weight >= 1.8;
    }
    if run.telling >= 2 && nearly_all && run.weight >= 0.8 {
        return true;
    }
    // A word of a short phrase, and what it is said of.
    let about = telling(a.0).intersection(&telling(b.0)).count();
    let least = if small > 2 { 0.5 } else { ONE_UTTERANCE };
    let passing = small == 1 && long > 10;
    let alike = (run.weight >= 0.55 && about > 1) || (run.weight >= 0.4 && about > 2);
    likeness(x, y) >= least && alike && !passing
}

fn telling<'s>(sent: &'s Sent) -> Set<&'s str> {
    let words = sent
        .words
        .iter()
        .filter(|w| w.weight > 0.2 && !w.key.is_empty());
    words.map(|w| w.key).collect()
}
