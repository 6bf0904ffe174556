//! The sentences of a document by what is in them.

use super::space::{Row, Space};

/// Sentences that share a run of so many words are looked at whatever their cosine, for function words have no keys.
const RUN: usize = 4;

/// The sentences of a document by their keys and by their runs of words.
#[derive(Debug)]
pub(super) struct Index<'s> {
    /// The sentences with each key, those of one key behind those of the one before it, and where each key's end.
    by_key: Vec<usize>,
    ends: Vec<usize>,
    runs: Runs<'s>,
}

impl<'s> Index<'s> {
    /// The sentences of `rows`. Linear.
    pub(super) fn new(space: &Space, rows: &'s [Row]) -> Self {
        let mut starts = vec![0; space.keys.len()];
        for key in rows.iter().flat_map(|row| &row.keys) {
            if let Some(count) = starts.get_mut(*key as usize) {
                *count += 1;
            }
        }
        let mut all = 0;
        for start in &mut starts {
            all += std::mem::replace(start, all);
        }
        let mut by_key = vec![0; all];
        let mut runs = Runs::new(rows.iter().map(|row| row.words.len()).sum());
        for (j, row) in rows.iter().enumerate() {
            for key in &row.keys {
                if let Some(at) = starts.get_mut(*key as usize) {
                    if let Some(slot) = by_key.get_mut(*at) {
                        *slot = j;
                    }
                    *at += 1;
                }
            }
            for run in runs_of(row) {
                runs.add(run, j);
            }
        }
        // Each start has moved on to where its key's sentences end.
        let ends = starts;
        Self { by_key, ends, runs }
    }

    /// The sentences with a key.
    fn with_key(&self, key: u32) -> &[usize] {
        let at = key as usize;
        let start = at.checked_sub(1).and_then(|n| self.ends.get(n));
        let range = self.ends.get(at).map(|end| *start.unwrap_or(&0)..*end);
        range.and_then(|r| self.by_key.get(r)).unwrap_or(&[])
    }

    /// Adds to `product`, which is all zeros, the scalar products with sentence `x`, and whether there is a run in common. Gives
    /// the sentences for which it is not zero.
    pub(super) fn products(
        &self,
        space: &Space,
        x: &Row,
        product: &mut [(f32, bool)],
    ) -> Vec<usize> {
        let mut met = Vec::with_capacity(product.len());
        let mut add = |j: usize, part: f32, alike: bool| {
            if let Some(sum) = product.get_mut(j) {
                if *sum == (0.0, false) {
                    met.push(j);
                }
                sum.0 += part;
                sum.1 |= alike;
            }
        };
        for key in &x.keys {
            let weight = space.weight(*key);
            for j in self.with_key(*key) {
                add(*j, weight * weight, false);
            }
        }
        for run in runs_of(x) {
            for j in self.runs.with(&run) {
                add(j, 0.0, true);
            }
        }
        met
    }
}

/// A run of words with its hash.
#[derive(Debug, PartialEq)]
struct Run<'s> {
    hash: u32,
    words: &'s [u32],
}

/// The runs of words of a sentence by which it is found.
fn runs_of(row: &Row) -> impl Iterator<Item = Run<'_>> {
    // After Knuth, multiplication by 2^64 over the golden ratio.
    let mix = |hash: u64, word: &u32| {
        (hash.rotate_left(5) ^ u64::from(*word)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    };
    let windows = row.words.windows(RUN.min(row.words.len()).max(1));
    windows.map(move |words| Run {
        hash: (words.iter().fold(0, mix) >> 32) as u32,
        words,
    })
}

/// Sentences by runs of words: a hash table with chains.
#[derive(Debug)]
struct Runs<'s> {
    /// For each hash the number of the last entry, from 1 on; 0 where there is none. Their number is a power of two.
    last: Vec<usize>,
    entries: Vec<Entry<'s>>,
}

#[derive(Debug)]
struct Entry<'s> {
    run: Run<'s>,
    sentence: usize,
    /// The entry before it with the same place in `last`, as there.
    before: usize,
}

impl<'s> Runs<'s> {
    fn new(most: usize) -> Self {
        Self {
            last: vec![0; most.next_power_of_two()],
            entries: Vec::with_capacity(most),
        }
    }

    fn place(&self, run: &Run) -> usize {
        run.hash as usize & (self.last.len() - 1)
    }

    /// The sentences that are entered with a run, the last first.
    fn with<'r>(&'r self, run: &'r Run) -> impl Iterator<Item = usize> + 'r {
        let first = self.last.get(self.place(run)).copied().unwrap_or(0);
        let entry = |number: usize| self.entries.get(number.checked_sub(1)?);
        let chain = std::iter::successors(entry(first), move |e| entry(e.before));
        chain.filter(|e| e.run == *run).map(|e| e.sentence)
    }

    /// Enters a sentence, not before those that stand before it; once for each run.
    fn add(&mut self, run: Run<'s>, sentence: usize) {
        if self.with(&run).next() == Some(sentence) {
            return;
        }
        let place = self.place(&run);
        if let Some(last) = self.last.get_mut(place) {
            let before = *last;
            self.entries.push(Entry {
                run,
                sentence,
                before,
            });
            *last = self.entries.len();
        }
    }
}
