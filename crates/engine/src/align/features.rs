//! What two sentences have in common, as numbers. Every feature is the same when the sentences are swapped.

use super::keys::{CLASSES, Class};
use super::space::{Row, Space, extent, second, shared};
use super::verbatim::longest_run;

/// Names of the features, in the order of the vector.
pub const NAMES: [&str; COUNT] = [
    "cosine",
    "overlap",
    "name cosine",
    "event cosine",
    "content cosine",
    "number cosine",
    "date cosine",
    "shared mass",
    "shared names",
    "shared events",
    "rarest",
    "second rarest",
    "shared keys",
    "bigrams",
    "near pairs",
    "best clause",
    "worse clause",
    "clause mass",
    "quoted in both",
    "quoted in one",
    "number clash",
    "date clash",
    "run",
    "length ratio",
    "shorter length",
    "longer length",
    "polarity",
    "modality",
    "name and event",
    "unmatched names",
    "wording",
    "wording of the longer",
];

/// The number of features.
pub const COUNT: usize = 32;

/// Which of them tell how much of what is shared only one sentence denies, and only one tells as not (yet) real: 0 to 1.
pub const POLARITY: usize = 26;
/// See [`POLARITY`].
pub const MODALITY: usize = 27;

/// One vector of features.
pub type Features = [f32; COUNT];

/// What the shared keys of two sentences weigh.
#[derive(Default)]
struct Common {
    /// The shared keys themselves, ascending. What is shared of a part of a sentence is among them.
    keys: Vec<u32>,
    /// Parts of the cosine, and masses, by class.
    cosine: [f32; CLASSES],
    masses: [f32; CLASSES],
    mass: f32,
    rarest: f32,
    second: f32,
    /// The mass of events and other words; of those of them that only one sentence denies, or tells as (yet) unreal.
    facts: f32,
    polarity: f32,
    modality: f32,
}

impl Common {
    fn of(space: &Space, a: &Row, b: &Row) -> Self {
        let norm = (a.square * b.square).sqrt().max(1e-6);
        let in_one = |x: &[u32], y: &[u32], key: u32| {
            x.binary_search(&key).is_ok() != y.binary_search(&key).is_ok()
        };
        let mut common = Self::default();
        for key in shared(&a.keys, &b.keys) {
            let Some(info) = space.keys.get(key as usize) else {
                continue;
            };
            let w = info.weight;
            let at = info.class as usize;
            if let (Some(c), Some(m)) = (common.cosine.get_mut(at), common.masses.get_mut(at)) {
                *c += w * w / norm;
                *m += w;
            }
            common.mass += w;
            common.keys.push(key);
            if w > common.rarest {
                (common.rarest, common.second) = (w, common.rarest);
            } else {
                common.second = common.second.max(w);
            }
            if matches!(info.class, Class::Event | Class::Content) {
                common.facts += w;
                common.polarity += if in_one(&a.negated, &b.negated, key) {
                    w
                } else {
                    0.0
                };
                common.modality += if in_one(&a.modal, &b.modal, key) {
                    w
                } else {
                    0.0
                };
            }
        }
        common
    }
}

/// The features of a pair of sentences. Linear in their lengths, but for runs of words that they repeat.
pub(super) fn features(space: &Space, a: &Row, b: &Row) -> Features {
    let common = Common::of(space, a, b);
    let class = |c: Class| common.cosine.get(c as usize).copied().unwrap_or(0.0);
    let sum = |c: Class| common.masses.get(c as usize).copied().unwrap_or(0.0);
    let keys = common.keys.as_slice();
    let (ab, ba) = (best_clause(space, a, keys), best_clause(space, b, keys));
    let mass = |x: &[u32], y: &[u32]| shared(x, y).map(|k| space.weight(k)).sum::<f32>();
    let both_quoted = mass(&a.quoted, &b.quoted);
    let (qa, qb) = (mass(&a.quoted, keys), mass(&b.quoted, keys));
    let lacks = |c: Class| {
        f32::from(
            a.has.get(c as usize) == Some(&true)
                && b.has.get(c as usize) == Some(&true)
                && sum(c) == 0.0,
        )
    };
    let (short, long) = (
        a.words.len().min(b.words.len()) as f32,
        a.words.len().max(b.words.len()) as f32,
    );
    let share = |part: f32| {
        if common.facts > 0.0 {
            part / common.facts
        } else {
            0.0
        }
    };
    let (side_by_side, near) = bigrams(space, a, b, keys);
    let wording = extent(shared(&a.vocabulary, &b.vocabulary));
    let lesser = a.mass.min(b.mass).max(1e-6);
    [
        common.cosine.iter().sum(),
        common.mass / lesser,
        class(Class::Name),
        class(Class::Event),
        class(Class::Content),
        class(Class::Number),
        class(Class::Date),
        common.mass.ln_1p(),
        sum(Class::Name).ln_1p(),
        sum(Class::Event).ln_1p(),
        common.rarest,
        common.second,
        (keys.len() as f32).ln_1p(),
        side_by_side.ln_1p(),
        near.ln_1p(),
        ab.0.max(ba.0),
        ab.0.min(ba.0),
        ab.1.max(ba.1).ln_1p(),
        both_quoted.ln_1p(),
        (qa.max(qb) - both_quoted).max(0.0).ln_1p(),
        lacks(Class::Number),
        lacks(Class::Date),
        (longest_run(a, b).1.max(1) as f32).ln(),
        (long.max(1.0) / short.max(1.0)).ln(),
        short.max(1.0).ln(),
        long.max(1.0).ln(),
        share(common.polarity),
        share(common.modality),
        (sum(Class::Name).min(common.facts)).ln_1p(),
        lacks(Class::Name),
        wording / a.extent.min(b.extent).max(1.0),
        wording / a.extent.max(b.extent).max(1.0),
    ]
}

/// The clause of `a` that the other sentence holds best, given the keys of both: the share of its weight (smoothed against
/// clauses of one word) and the weight itself; an aside counts a third.
fn best_clause(space: &Space, a: &Row, common: &[u32]) -> (f32, f32) {
    let mut best = (0.0_f32, 0.0_f32);
    for (aside, whole, keys) in &a.clauses {
        let held: f32 = shared(keys, common).map(|k| space.weight(k)).sum();
        let factor = if *aside { 1.0 / 3.0 } else { 1.0 };
        best.0 = best.0.max(factor * held / (whole + 3.0));
        best.1 = best.1.max(factor * held);
    }
    best
}

/// The weight of the pairs of shared keys that stand in the same order in both: side by side, and near each other.
fn bigrams(space: &Space, a: &Row, b: &Row, common: &[u32]) -> (f32, f32) {
    let (mut side, mut near) = (0.0, 0.0);
    if common.len() < 2 {
        return (side, near);
    }
    for x in common {
        let (of_a, of_b) = (a.pairs_from(*x), b.pairs_from(*x));
        let mut rest = of_b.iter().peekable();
        for (both, apart) in of_a {
            while rest.next_if(|other| other.0 < *both).is_some() {}
            let Some((_, other)) = rest.next_if(|other| other.0 == *both) else {
                continue;
            };
            let weight = (space.weight(*x) * space.weight(second(*both))).sqrt();
            near += weight;
            if *apart == 1 && *other == 1 {
                side += weight;
            }
        }
    }
    (side, near)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_asked_for_by_its_place_stands_there() {
        let named = |name: &str| NAMES.iter().position(|n| *n == name);
        assert_eq!(named("polarity"), Some(POLARITY));
        assert_eq!(named("modality"), Some(MODALITY));
    }
}
