//! The documents of one comparison in common terms: keys as numbers, with weights.

use super::aliases::Aliases;
use super::keys::{CLASSES, Class, Keys, Profile};
use crate::document::{Document, Form};
use crate::hash;
use crate::lexicon::Lexicon;
use crate::ordered::{self, Set};

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

fn number(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(NONE)
}

/// A sentence in common terms.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Its keys, ascending, each once.
    pub keys: Vec<u32>,
    /// The keys of its items in order.
    pub sequence: Vec<u32>,
    /// For each clause whether it is an aside, what its keys weigh, and its keys, ascending, each once.
    pub clauses: Vec<(bool, f32, Vec<u32>)>,
    /// The pairs of different keys at most [`REACH`] keys apart, in their order, each as one number, with the least distance;
    /// ascending, each once.
    pub pairs: Vec<(u64, u32)>,
    /// Keys between quotation marks, ascending, each once.
    pub quoted: Vec<u32>,
    /// Keys told as denied and as not (yet) real, ascending, each once.
    pub negated: Vec<u32>,
    pub modal: Vec<u32>,
    /// All words in order.
    pub words: Vec<u32>,
    /// The pairs of words that stand side by side, each as one number, and where they stand; ascending.
    pub twos: Vec<(u64, u32)>,
    /// The beginnings of its words, ascending, each once, and what they weigh together ([`extent`]).
    pub vocabulary: Vec<u32>,
    pub extent: f32,
    /// Sum of the weights, and of their squares.
    pub mass: f32,
    pub square: f32,
    /// Has it numbers? Has it dates?
    pub has: [bool; CLASSES],
}

impl Row {
    /// A sentence of which only the words are known.
    #[cfg(test)]
    pub(super) fn of_words(words: Vec<u32>) -> Self {
        Self {
            twos: twos(&words),
            words,
            ..Self::default()
        }
    }

    /// Are the words the same, whatever marks stand between them?
    pub(super) fn same_words(&self, other: &Row) -> bool {
        !self.words.is_empty() && self.words == other.words
    }

    /// The pairs that begin with a key.
    pub(super) fn pairs_from(&self, key: u32) -> &[(u64, u32)] {
        let start = self.pairs.partition_point(|p| p.0 < two(key, 0));
        let rest = self.pairs.get(start..).unwrap_or(&[]);
        let end = (rest.iter()).take_while(|p| p.0 <= two(key, u32::MAX));
        rest.get(..end.count()).unwrap_or(&[])
    }

    /// Sums the weights up.
    fn weigh(&mut self, keys: &[KeyInfo]) {
        let of = |key: &u32| keys.get(*key as usize);
        for info in self.keys.iter().filter_map(of) {
            self.mass += info.weight;
            self.square += info.weight * info.weight;
            if let Some(h) = self.has.get_mut(info.class as usize) {
                *h = true;
            }
        }
        for (_, mass, keys) in &mut self.clauses {
            *mass = keys.iter().filter_map(of).map(|k| k.weight).sum();
        }
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
    /// Puts documents in common terms; weights come from all of them. Near-linear in their length.
    pub(super) fn new(documents: &[&Document], profiles: &[Profile], lexicon: &Lexicon) -> Self {
        let aliases = Aliases::of(profiles, lexicon);
        let (mut found, mut words) = (Set::new(), Set::new());
        let of_profiles: Vec<Vec<usize>> = (profiles.iter())
            .map(|p| (p.keys.iter().map(|k| found.number(aliases.resolve(k)))).collect())
            .collect();
        let ranks = found.ranks();
        let mut class = vec![Class::Date; found.len()];
        let mut frequency = vec![0_u32; found.len()];
        let mut total = 0;
        let mut rows: Vec<Vec<Row>> = Vec::new();
        for ((profile, document), numbers) in profiles.iter().zip(documents).zip(of_profiles) {
            let keys: Vec<u32> = (numbers.into_iter())
                .map(|n| ranks.get(n).map_or(NONE, |rank| number(*rank)))
                .collect();
            let forms: Vec<u32> = (document.forms.iter())
                .map(|f| number(words.number(f.lower.as_str())))
                .collect();
            let beginnings: Vec<u32> = document.forms.iter().map(beginning).collect();
            let own: Vec<Row> = (profile.sentences.iter())
                .map(|s| row(s, &keys, &forms, &beginnings))
                .collect();
            for (row, sentence) in own.iter().zip(&profile.sentences) {
                for (key, item) in row.sequence.iter().zip(&sentence.items) {
                    if let Some(c) = class.get_mut(*key as usize) {
                        *c = (*c).min(item.class);
                    }
                }
                for key in &row.keys {
                    if let Some(n) = frequency.get_mut(*key as usize) {
                        *n += 1;
                    }
                }
            }
            total += own.len();
            rows.push(own);
        }
        let known = found.iter().zip(&class).zip(&frequency);
        let keys: Vec<KeyInfo> = known
            .map(|((key, class), df)| KeyInfo {
                weight: weight(key, *class, *df, total, lexicon),
                class: *class,
            })
            .collect();
        for row in rows.iter_mut().flatten() {
            row.weigh(&keys);
        }
        Self { keys, rows }
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

/// Words that begin with so many like letters are taken for forms of one: "destroyed" and "destruction", "Ukraine" and "Ukrainian" have
/// different stems.
const BEGINNING: usize = 5;

/// What a function word weighs in [`extent`], where other words weigh 1.
const SILENT: f32 = 0.3;

/// How a word begins, as a number; that of a function word is odd.
fn beginning(form: &Form) -> u32 {
    let end = form.key.char_indices().nth(BEGINNING);
    let letters = end.and_then(|(end, _)| form.key.get(..end));
    let number = hash::of(letters.unwrap_or(&form.key).as_bytes());
    (number & !1) | u32::from(form.silent)
}

/// What beginnings of words weigh, all words alike: where the weight of a key says how rare it is, this says how much is told alike.
pub(super) fn extent(beginnings: impl Iterator<Item = u32>) -> f32 {
    beginnings
        .map(|b| if b % 2 == 1 { SILENT } else { 1.0 })
        .sum()
}

/// A sentence, given the number of each key of its document, and of each form, and their beginnings.
fn row(sentence: &Keys, keys: &[u32], forms: &[u32], beginnings: &[u32]) -> Row {
    let most = sentence.items.len();
    let clauses = sentence.aside.iter();
    let mut row = Row {
        keys: Vec::with_capacity(most),
        sequence: Vec::with_capacity(most),
        clauses: clauses.map(|a| (*a, 0.0, Vec::new())).collect(),
        ..Row::default()
    };
    for item in &sentence.items {
        let key = keys.get(item.key).copied().unwrap_or(NONE);
        row.sequence.push(key);
        row.keys.push(key);
        if let Some(clause) = row.clauses.get_mut(item.clause) {
            clause.2.push(key);
        }
        for (list, holds) in [
            (&mut row.quoted, item.quoted),
            (&mut row.negated, item.negated),
            (&mut row.modal, item.modal),
        ] {
            if holds {
                list.push(key);
            }
        }
    }
    let of_words = |numbers: &[u32]| -> Vec<u32> {
        let forms = sentence.words.iter().map(|(form, _)| numbers.get(*form));
        forms.map(|n| n.copied().unwrap_or(NONE)).collect()
    };
    row.vocabulary = of_words(beginnings);
    let lists = [
        &mut row.vocabulary,
        &mut row.keys,
        &mut row.quoted,
        &mut row.negated,
        &mut row.modal,
    ];
    for list in lists
        .into_iter()
        .chain(row.clauses.iter_mut().map(|c| &mut c.2))
    {
        ordered::sort_numbers(list);
        list.dedup();
    }
    row.extent = extent(row.vocabulary.iter().copied());
    row.pairs = pairs(&row.sequence);
    row.words = of_words(forms);
    row.twos = twos(&row.words);
    row
}

/// Two numbers as one, in the order of the first, then the second.
fn two(x: u32, y: u32) -> u64 {
    u64::from(x) << 32 | u64::from(y)
}

/// The second of two numbers that are one.
pub(super) fn second(two: u64) -> u32 {
    u32::try_from(two & u64::from(u32::MAX)).unwrap_or(NONE)
}

fn twos(words: &[u32]) -> Vec<(u64, u32)> {
    let both = words.iter().zip(words.iter().skip(1));
    let mut twos: Vec<(u64, u32)> = both.map(|(x, y)| two(*x, *y)).zip(0..).collect();
    ordered::sort_numbers(&mut twos);
    twos
}

/// Keys of a pair stand at most so many keys apart.
const REACH: usize = 4;

fn pairs(sequence: &[u32]) -> Vec<(u64, u32)> {
    let mut pairs = Vec::with_capacity(sequence.len() * REACH);
    for (n, x) in sequence.iter().enumerate() {
        let next = sequence.iter().skip(n + 1).take(REACH).zip(1..);
        pairs.extend(
            next.filter(|(y, _)| x != *y)
                .map(|(y, apart)| (two(*x, *y), apart)),
        );
    }
    ordered::sort_numbers(&mut pairs);
    pairs.dedup_by_key(|p| p.0);
    pairs
}

/// The numbers that stand in both of two ascending lists, which have each once.
pub(super) fn shared<'r>(a: &'r [u32], b: &'r [u32]) -> impl Iterator<Item = u32> + 'r {
    let mut at = (0, 0);
    std::iter::from_fn(move || {
        loop {
            let (x, y) = (*a.get(at.0)?, *b.get(at.1)?);
            // No branch depends on which is smaller, which no processor could foresee.
            at.0 += usize::from(x <= y);
            at.1 += usize::from(y <= x);
            if x == y {
                return Some(x);
            }
        }
    })
}
