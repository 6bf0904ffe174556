//! Which sentences one article alone tells: not the same as those for which no counterpart was found.
//!
//! About one in five sentences without a link has a counterpart all the same, in words too unlike to be sure of. Whether a
//! sentence is alone is therefore judged by itself, from all that it might be linked to.

use super::candidates::Matrix;
use super::space::Row;

/// Names of the features of a sentence, in the order of the vector.
pub const NAMES: [&str; COUNT] = [
    "best link, log odds",
    "expected links",
    "weight",
    "words",
    "best of the neighbours",
    "links of the article",
    "candidates",
    "best cosine",
    "no running text",
];

/// The number of features of a sentence.
pub const COUNT: usize = 9;

/// The least probability that is told from none.
const LEAST: f32 = 0.002;

/// What might be linked to one sentence.
#[derive(Debug, Clone, Copy, Default)]
struct Prospect {
    best: f32,
    sum: f32,
    count: f32,
    cosine: f32,
}

/// The features of every sentence of A or B of a matrix. `scores` are the probabilities of its candidates, `rows` the sentences
/// of that side and for each whether it is running text. Linear in the candidates.
pub(super) fn features(
    matrix: &Matrix,
    scores: &[f32],
    of_a: bool,
    rows: &[Row],
    running: &dyn Fn(usize) -> bool,
) -> Vec<[f32; COUNT]> {
    let mut prospects = vec![Prospect::default(); rows.len()];
    for (c, p) in matrix.candidates.iter().zip(scores) {
        if let Some(x) = prospects.get_mut(if of_a { c.a } else { c.b }) {
            x.best = x.best.max(*p);
            x.sum += p;
            x.count += 1.0;
            x.cosine = x.cosine.max(c.features.first().copied().unwrap_or(0.0));
        }
    }
    let all: f32 = prospects.iter().map(|x| x.best).sum::<f32>() / rows.len().max(1) as f32;
    let best = |at: Option<usize>| at.and_then(|n| prospects.get(n)).map_or(0.0, |x| x.best);
    let of = |(n, row): (usize, &Row)| {
        let x = prospects.get(n).copied().unwrap_or_default();
        let odds = x.best.clamp(LEAST, 1.0 - LEAST);
        [
            (odds / (1.0 - odds)).ln(),
            (x.sum / LEAST).ln_1p(),
            row.mass.ln_1p(),
            (row.words.len() as f32).ln_1p(),
            best(n.checked_sub(1)).max(best(n.checked_add(1))),
            all,
            x.count.ln_1p(),
            x.cosine,
            f32::from(!running(n)),
        ]
    };
    rows.iter().enumerate().map(of).collect()
}
