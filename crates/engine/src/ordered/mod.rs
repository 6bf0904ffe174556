//! Sorting, and maps and sets in order, at one copy of the code for all types.
//!
//! The standard library compiles its sort anew for every type and comparison, about 7 kB of wasm each, and its `BTreeMap` and
//! `BTreeSet`, 3 kB each, with a sort of their own for collecting. The download matters more here than the last microsecond: lists
//! are short. What is compiled for a type below only compares, moves and calls the one sort or [`index::Index`].

use std::cmp::Ordering;

mod index;
mod key;
mod map;
mod set;

pub use key::Key;
pub use map::Map;
pub use set::Set;

/// Sorts `items` stably by `compare`. n log n comparisons, and one swap for every item.
pub fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let order = order(
        items.len(),
        &mut |x, y| match (items.get(x), items.get(y)) {
            (Some(x), Some(y)) => compare(x, y),
            _ => Ordering::Equal,
        },
    );
    rearrange(&order, &mut |x, y| items.swap(x, y));
}

/// Sorts `items` stably by a key, which is computed anew for each comparison.
pub fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |x, y| key(x).cmp(&key(y)));
}

/// Sorts `items` stably.
pub fn sort<T: Ord>(items: &mut [T]) {
    sort_by(items, T::cmp);
}

/// Sorts numbers, or what is made of them: of things that are equal it does not matter which comes first. Without memory of its
/// own and without calls, so that it is quicker than [`sort`] for the short lists that sentences give (D. L. Shell's sort).
pub fn sort_numbers<T: Ord + Copy>(items: &mut [T]) {
    let mut gap = items.len();
    while gap > 1 {
        // Tokuda's steps, from above.
        gap = (gap * 4 / 9).max(1);
        for n in gap..items.len() {
            let mut at = n;
            while let Some(before) = at.checked_sub(gap)
                && items.get(at) < items.get(before)
            {
                items.swap(at, before);
                at = before;
            }
        }
    }
}

/// The indices below `len` in stable order, by merging from below. The only sort that is compiled; the standard library's is
/// quicker by a little and longer by 5 kB, and may panic where `compare` contradicts itself.
#[inline(never)]
fn order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        merged.clear();
        for run in order.chunks(width * 2) {
            let (mut left, mut right) = run.split_at(width.min(run.len()));
            while let (Some((x, after_x)), Some((y, after_y))) =
                (left.split_first(), right.split_first())
            {
                if compare(*y, *x) == Ordering::Less {
                    merged.push(*y);
                    right = after_y;
                } else {
                    merged.push(*x);
                    left = after_x;
                }
            }
            merged.extend_from_slice(left);
            merged.extend_from_slice(right);
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
    order
}

/// Brings things into an order given as the place from which each comes, by swaps.
#[inline(never)]
fn rearrange(order: &[usize], swap: &mut dyn FnMut(usize, usize)) {
    let mut target = vec![0; order.len()];
    for (to, from) in order.iter().enumerate() {
        if let Some(target) = target.get_mut(*from) {
            *target = to;
        }
    }
    for n in 0..target.len() {
        // Every swap brings one thing to where it stays.
        while let Some(to) = target.get(n).copied().filter(|to| *to != n) {
            swap(n, to);
            target.swap(n, to);
        }
    }
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
    fn long_lists_are_sorted_as_by_the_standard_library() {
        for len in [0, 1, 2, 3, 7, 64, 1000] {
            let items: Vec<(u32, u32)> = (0..len)
                .map(|n: u32| (n.wrapping_mul(2_654_435_761) % 97, n))
                .collect();
            let (mut own, mut other) = (items.clone(), items);
            sort_by_key(&mut own, |i| i.0);
            other.sort_by_key(|i| i.0);
            assert_eq!(own, other);
            sort_numbers(&mut own);
            other.sort_unstable();
            assert_eq!(own, other);
        }
    }

    #[test]
    fn maps_and_sets_are_in_order() {
        let set: Set<char> = "banana".chars().collect();
        assert!(set.iter().eq(['a', 'b', 'n'].iter()));
        let other: Set<char> = "ban".chars().collect();
        assert!(set == other && set.is_subset(&other) && !set.is_disjoint(&other));
        let mut set = Set::new();
        assert!(["b", "c", "a", "b"].map(|item| set.number(item)) == [0, 1, 2, 0]);
        assert_eq!((set.number_of("c"), set.number_of("d")), (Some(1), None));
        assert_eq!(set.ranks(), [1, 2, 0]);
        assert!(set.into_items().eq(["b", "c", "a"]));
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
