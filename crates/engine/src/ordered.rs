//! Sorting and collecting into ordered maps and sets, at one copy of the code for all types.
//!
//! The standard library compiles its sort anew for every type and comparison, about 7 kB of wasm each, and collecting into a
//! `BTreeMap` or `BTreeSet` sorts too. The download matters more here than the last microsecond: lists are short.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts `items` stably by `compare`. n log n comparisons, and one move of every item.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    if items.len() < 2 {
        return;
    }
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

/// Collecting without the sort that `collect` comes with.
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
    fn maps_and_sets_are_as_if_collected() {
        assert_eq!("banana".chars().into_set(), "abn".chars().collect());
        let entries = [(1, 'a'), (2, 'b'), (1, 'c')];
        assert_eq!(entries.into_iter().into_map(), entries.into());
    }
}
