//! Sorting, and maps and sets in order, at one copy of the code for all types.
//!
//! The standard library compiles its sort anew for every type and comparison, about 7 kB of wasm each, and its `BTreeMap` and
//! `BTreeSet`, 3 kB each, with a sort of their own for collecting. The download matters more here than the last microsecond: lists
//! are short. What is compiled for a type below only compares, moves and calls the one sort or [`index::Index`].

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

mod index;
mod map;
mod set;

pub use map::Map;
pub use set::Set;

/// Sorts `items` stably by `compare`. n log n comparisons, and one move of every item.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(
        items.len(),
        &mut |x, y| match (items.get(x), items.get(y)) {
            (Some(x), Some(y)) => compare(x, y),
            _ => Ordering::Equal,
        },
    );
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    for at in order {
        items.extend(taken.get_mut(at).and_then(Option::take));
    }
}

/// Sorts `items` stably by a key, which is computed anew for each comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |x, y| key(x).cmp(&key(y)));
}

/// Sorts `items` stably.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

/// Collecting into the standard library's maps and sets without the sort that `collect` comes with.
pub trait Ordered: Iterator + Sized {
    /// The set of the items.
    fn into_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        for item in self {
            set.insert(item);
        }
        set
    }

    /// The map of the entries; of entries with one key the last stays.
    fn into_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        for (key, value) in self {
            map.insert(key, value);
        }
        map
    }
}

impl<I: Iterator> Ordered for I {}

/// The indices below `len` in stable order. The only sort that is compiled.
#[inline(never)]
fn order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|x, y| compare(*x, *y));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_by_key(&mut items, |i| i.0);
        assert_eq!(items, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        sort(&mut items);
        assert!(items.is_sorted());
        sort_by(&mut items, |x, y| y.cmp(x));
        assert_eq!(items.first(), Some(&(2, 'c')));
    }

    #[test]
    fn maps_and_sets_are_in_order() {
        let set: Set<char> = "banana".chars().collect();
        assert!(set.iter().eq(['a', 'b', 'n'].iter()));
        let other: Set<char> = "ban".chars().collect();
        assert!(set == other && set.is_subset(&other) && !set.is_disjoint(&other));
        let map: Map<i32, char> = [(2, 'a'), (1, 'b'), (2, 'c')].into_iter().collect();
        assert!(map.iter().eq([(&1, &'b'), (&2, &'c')]));
        assert_eq!(map.get(&1), Some(&'b'));
        assert_eq!(map.get(&3), None);
    }

    #[test]
    fn a_long_map_is_as_the_one_of_the_standard_library() {
        let mut map: Map<u32, u32> = Map::new();
        let mut other = std::collections::BTreeMap::new();
        for n in 0..5000_u32 {
            let key = n.wrapping_mul(2_654_435_761) % 3001;
            *map.entry(key).or_default() += n;
            *other.entry(key).or_default() += n;
        }
        assert_eq!(map.len(), other.len());
        assert!(map.iter().eq(other.iter()));
        assert!((0..3100).all(|key| map.get(&key) == other.get(&key)));
    }
}
