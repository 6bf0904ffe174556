//! Everything about n sources: all pairs, and the facts with who tells them.

use crate::align::{self, Alignment, Grade};
use crate::compare::{self, Comparison, Options};
use crate::correction::Correction;
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::ordered::{self, Map};
use serde::{Deserialize, Serialize};

/// A story told by several sources.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// Every pair of sources.
    pub pairs: Vec<Pair>,
    /// What is told, and by whom.
    pub facts: Vec<Fact>,
}

/// Two of the story's sources, compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Index of the source that is A.
    pub a_index: usize,
    /// Index of the source that is B, larger than `a_index`.
    pub b_index: usize,
    /// Their comparison.
    pub comparison: Comparison,
}

/// One fact and the sentences that state it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// One cell a source that tells it, by source.
    pub cells: Vec<Cell>,
}

/// The sentences of one source that state a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Index of the source.
    pub source: usize,
    /// Its sentences.
    pub sentences: Vec<usize>,
}

/// Compares every pair, with evidence from the other sources. Grows with the square of the number of sources.
pub fn story(documents: &[Document], lexicon: &Lexicon) -> Story {
    let all: Vec<&Document> = documents.iter().collect();
    let linked = align::align_story(&all, lexicon);
    let facts = facts(documents, &linked);
    let pairs = linked
        .into_iter()
        .filter_map(|(a_index, b_index, alignment)| {
            let (a, b) = (documents.get(a_index)?, documents.get(b_index)?);
            let comparison = compare::assemble(a, b, alignment, &[], Options::default(), lexicon);
            Some(Pair {
                a_index,
                b_index,
                comparison,
            })
        })
        .collect();
    Story { pairs, facts }
}

/// One pair of a story, with evidence from its `others` and with a reader's corrections: what [`story`] has for it, in less time, or the
/// same swapped. Reasons count the others from 2 on, after A and B. Without others it is [`compare::compare_corrected`]. Grows with their
/// number, not with its square.
pub fn pair(
    a: &Document,
    b: &Document,
    others: &[&Document],
    corrections: &[Correction],
    options: Options,
    lexicon: &Lexicon,
) -> Comparison {
    if others.is_empty() {
        return compare::compare_corrected(a, b, corrections, options, lexicon);
    }
    let mut documents = vec![a, b];
    documents.extend(others);
    let alignment = align::align_in_story(&documents, lexicon);
    compare::assemble(a, b, alignment, corrections, options, lexicon)
}

/// A sentence of a source.
type Place = (usize, usize);

/// Two groups of sentences become one fact where the mean score of the links between their sentences (none counts 0) is at
/// least this: a fact holds together as a whole and is not chained through one sentence that tells several.
const TOGETHER: f32 = 0.27;

/// Groups of sentences that tell one fact: the strongest links first, groups joined by the mean of their links. Every sentence
/// is in one fact, told by one source where nothing is linked. In the order of the sources and their sentences.
fn facts(documents: &[Document], aligned: &[(usize, usize, Alignment)]) -> Vec<Fact> {
    let mut scores: Map<(Place, Place), f32> = Map::new();
    for (a, b, alignment) in aligned {
        for l in alignment.links.iter().filter(|l| l.grade > Grade::Possible) {
            scores.insert(((*a, l.a), (*b, l.b)), l.score);
        }
    }
    let mut order: Vec<((Place, Place), f32)> = scores.iter().map(|(k, s)| (*k, *s)).collect();
    ordered::sort_by(&mut order, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
    let places: Vec<Place> = documents
        .iter()
        .enumerate()
        .flat_map(|(d, document)| (0..document.sentences.len()).map(move |s| (d, s)))
        .collect();
    let mut group_of: Map<Place, usize> = places.iter().copied().zip(0..).collect();
    let mut groups: Vec<Vec<Place>> = places.iter().map(|p| vec![*p]).collect();
    for ((x, y), _) in order {
        let (Some(&g), Some(&h)) = (group_of.get(&x), group_of.get(&y)) else {
            continue;
        };
        let (Some(left), Some(right)) = (groups.get(g), groups.get(h)) else {
            continue;
        };
        if g == h || mean(left, right, &scores) < TOGETHER {
            continue;
        }
        let (into, from) = (g.min(h), g.max(h));
        let moved = groups.get_mut(from).map(std::mem::take).unwrap_or_default();
        for place in &moved {
            group_of.insert(*place, into);
        }
        if let Some(group) = groups.get_mut(into) {
            group.extend(moved);
            ordered::sort(group);
        }
    }
    groups
        .into_iter()
        .filter(|g| !g.is_empty())
        .map(|g| fact(&g))
        .collect()
}

/// The mean score between sentences of different sources.
fn mean(x: &[Place], y: &[Place], scores: &Map<(Place, Place), f32>) -> f32 {
    let (mut sum, mut count) = (0.0_f32, 0.0_f32);
    for p in x {
        for q in y.iter().filter(|q| q.0 != p.0) {
            sum += scores.get(&(*p.min(q), *p.max(q))).copied().unwrap_or(0.0);
            count += 1.0;
        }
    }
    sum / count.max(1.0)
}

fn fact(group: &[Place]) -> Fact {
    let mut cells: Vec<Cell> = Vec::new();
    for (source, sentence) in group {
        match cells.last_mut().filter(|c| c.source == *source) {
            Some(cell) => cell.sentences.push(*sentence),
            None => cells.push(Cell {
                source: *source,
                sentences: vec![*sentence],
            }),
        }
    }
    Fact { cells }
}
