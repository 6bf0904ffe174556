//! The documents of one comparison in common terms: keys as numbers, with weights.

use super::aliases::Aliases;
use super::keys::{CLASSES, Class, Keys, Profile};
use crate::lexicon::Lexicon;
use crate::ordered::{self, Map};

/// What is known of a key in this comparison.
#[derive(Debug, Clone, Copy)]
pub(super) struct KeyInfo {
    /// Background rarity times rarity in the open story.
    pub weight: f32,
    /// What it stands for (the lowest class it was met with).
    pub class: Class,
}

/// No key.
const NONE: u32 = u32::MAX;

/// A sentence in common terms.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Its keys, ascending, each once.
    pub keys: Vec<u32>,
    /// The keys of its items in order; [`NONE`] for one that came to nothing.
    pub sequence: Vec<u32>,
    /// For each clause whether it is an aside, and its keys, ascending, each once.
    pub clauses: Vec<(bool, Vec<u32>)>,
    /// Keys between quotation marks, ascending, each once.
    pub quoted: Vec<u32>,
    /// Keys told as denied and as not (yet) real, ascending, each once.
    pub negated: Vec<u32>,
    pub modal: Vec<u32>,
    /// All words in order.
    pub words: Vec<u32>,
    /// Sum of the weights, and of their squares.
    pub mass: f32,
    pub square: f32,
    /// Has it numbers? Has it dates?
    pub has: [bool; CLASSES],
}

impl Row {
    /// Are the words the same, whatever marks stand between them?
    pub(super) fn same_words(&self, other: &Row) -> bool {
        !self.words.is_empty() && self.words == other.words
    }
}

/// All documents of a comparison.
#[derive(Debug, Clone)]
pub(super) struct Space {
    /// By key number. Keys are numbered in alphabetical order, so that sums do not depend on which side comes first.
    pub keys: Vec<KeyInfo>,
    /// By document and sentence.
    pub rows: Vec<Vec<Row>>,
}

impl Space {
    /// Puts documents in common terms; weights come from all of them.
    pub(super) fn new(profiles: &[&Profile], lexicon: &Lexicon) -> Self {
        let sentences = || profiles.iter().flat_map(|p| p.sentences.iter());
        let aliases = Aliases::of(profiles, lexicon);
        let mut found: Map<&str, (u32, Class)> = Map::new();
        let mut words: Map<&str, u32> = Map::new();
        for keys in sentences() {
            for item in &keys.items {
                let entry = found
                    .entry(aliases.resolve(&item.key))
                    .or_insert((0, item.class));
                entry.1 = entry.1.min(item.class);
            }
            for (word, _) in &keys.words {
                words.insert(word, 0);
            }
        }
        let mut ranks = 0..;
        words.each_value(|n| *n = ranks.next().unwrap_or(NONE));
        let number: Map<&str, u32> = found.keys().copied().zip(0..).collect();
        let mut rows: Vec<Vec<Row>> = Vec::new();
        let mut frequency = vec![0_u32; number.len()];
        for profile in profiles {
            let row = |keys: &Keys| row(keys, &number, &words, &aliases);
            let document: Vec<Row> = profile.sentences.iter().map(row).collect();
            for key in document.iter().flat_map(|r| &r.keys) {
                if let Some(n) = frequency.get_mut(*key as usize) {
                    *n += 1;
                }
            }
            rows.push(document);
        }
        let total = sentences().count();
        let infos: Vec<KeyInfo> = found
            .iter()
            .zip(&frequency)
            .map(|((key, (_, class)), df)| KeyInfo {
                weight: weight(key, *class, *df, total, lexicon),
                class: *class,
            })
            .collect();
        for row in rows.iter_mut().flatten() {
            for info in row.keys.iter().filter_map(|k| infos.get(*k as usize)) {
                row.mass += info.weight;
                row.square += info.weight * info.weight;
                if let Some(h) = row.has.get_mut(info.class as usize) {
                    *h = true;
                }
            }
        }
        Self { keys: infos, rows }
    }

    /// A sentence of a document.
    pub(super) fn row(&self, document: usize, sentence: usize) -> Option<&Row> {
        self.rows.get(document)?.get(sentence)
    }

    /// The weight of a key.
    pub(super) fn weight(&self, key: u32) -> f32 {
        self.keys.get(key as usize).map_or(0.0, |k| k.weight)
    }
}

/// The product of how rare a key is in the news at large and in the open story.
fn weight(key: &str, class: Class, df: u32, total: usize, lexicon: &Lexicon) -> f32 {
    // The least a class weighs, for its commonest members; numbers and dates have no background of their own.
    let least = match class {
        Class::Number | Class::Date => return 0.6 * rarity_in_story(df, total),
        Class::Name => 0.4,
        Class::Event | Class::Content => 0.2,
    };
    let background = least + (1.0 - least) * lexicon.words.rarity(key);
    background * rarity_in_story(df, total)
}

/// Inverse sentence frequency, smoothed, in proportion to that of a key which stands in one sentence of either side: so that it
/// does not depend on how long the articles are.
fn rarity_in_story(df: u32, total: usize) -> f32 {
    let inverse = |df: f32| (1.0 + total as f32 / (1.0 + df)).ln();
    3.0 * inverse(df as f32) / inverse(2.0)
}

fn row(keys: &Keys, number: &Map<&str, u32>, words: &Map<&str, u32>, aliases: &Aliases) -> Row {
    let id = |key: &str| number.get(aliases.resolve(key)).copied().unwrap_or(NONE);
    let set = |mut v: Vec<u32>| {
        ordered::sort(&mut v);
        v.dedup();
        v.retain(|k| *k != NONE);
        v
    };
    let sequence: Vec<u32> = keys.items.iter().map(|i| id(&i.key)).collect();
    let of = |keep: &dyn Fn(&super::keys::Item) -> bool| {
        set(keys
            .items
            .iter()
            .filter(|i| keep(i))
            .map(|i| id(&i.key))
            .collect())
    };
    Row {
        keys: set(sequence.clone()),
        clauses: (keys.aside.iter().enumerate())
            .map(|(c, aside)| (*aside, of(&|i| i.clause == c)))
            .collect(),
        quoted: of(&|i| i.quoted),
        negated: of(&|i| i.negated),
        modal: of(&|i| i.modal),
        words: keys
            .words
            .iter()
            .filter_map(|(w, _)| words.get(w.as_str()).copied())
            .collect(),
        sequence,
        ..Row::default()
    }
}

/// The numbers that stand in both of two ascending lists.
pub(super) fn shared<'r>(a: &'r [u32], b: &'r [u32]) -> impl Iterator<Item = u32> + 'r {
    let mut rest = b;
    a.iter().copied().filter(move |x| {
        let skip = rest.iter().take_while(|y| *y < x).count();
        rest = rest.get(skip..).unwrap_or(&[]);
        rest.first() == Some(x)
    })
}
