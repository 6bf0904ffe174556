//! A set in order.

use super::Key;
use super::map::{Iter, Map};
use std::borrow::Borrow;
use std::fmt;

/// As the standard library's `BTreeSet`, without removal; see [`Map`].
#[derive(Clone)]
pub struct Set<T>(Map<T, ()>);

impl<T> Set<T> {
    /// An empty set.
    pub fn new() -> Self {
        Self(Map::new())
    }

    /// How many items there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first item.
    pub fn first(&self) -> Option<&T> {
        self.iter().next()
    }

    /// For each item, in the order in which they came, how many stand before it in order.
    pub fn ranks(&self) -> Vec<usize> {
        self.0.ranks()
    }

    /// The items in the order in which they came.
    pub fn into_items(self) -> impl Iterator<Item = T> {
        self.0.into_keys()
    }

    /// The items in order.
    pub fn iter(&self) -> Items<'_, T> {
        Items(self.0.iter())
    }
}

impl<T: Key> Set<T> {
    /// Is the item there?
    pub fn contains<Q: Key + ?Sized>(&self, item: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        self.0.contains_key(item)
    }

    /// The number of an item by when it came, from 0.
    pub fn number_of<Q: Key + ?Sized>(&self, item: &Q) -> Option<usize>
    where
        T: Borrow<Q>,
    {
        self.0.number(item)
    }

    /// The same; an item that is not there comes now.
    pub fn number(&mut self, item: T) -> usize {
        self.0.number_or_insert(item, ())
    }

    /// Adds an item; tells whether it is new.
    pub fn insert(&mut self, item: T) -> bool {
        self.0.insert(item, ())
    }

    /// The items that are in both, in order.
    pub fn intersection<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s T> {
        self.iter().filter(|item| other.contains(*item))
    }

    /// The items that are not in `other`, in order.
    pub fn difference<'s>(&'s self, other: &'s Self) -> impl Iterator<Item = &'s T> {
        self.iter().filter(|item| !other.contains(*item))
    }

    /// Are all items in `other` too?
    pub fn is_subset(&self, other: &Self) -> bool {
        self.iter().all(|item| other.contains(item))
    }

    /// Is none in `other`?
    pub fn is_disjoint(&self, other: &Self) -> bool {
        !self.iter().any(|item| other.contains(item))
    }
}

/// The items of a set in order.
pub struct Items<'s, T>(Iter<'s, T, ()>);

impl<'s, T> Iterator for Items<'s, T> {
    type Item = &'s T;

    fn next(&mut self) -> Option<&'s T> {
        self.0.next().map(|(item, ())| item)
    }
}

impl<'s, T> IntoIterator for &'s Set<T> {
    type Item = &'s T;
    type IntoIter = Items<'s, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T: Key> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, items: I) {
        for item in items {
            self.insert(item);
        }
    }
}

impl<T: Key> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut set = Self::new();
        set.extend(items);
        set
    }
}

impl<T: PartialEq> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}

impl<T: Eq> Eq for Set<T> {}

impl<T: fmt::Debug> fmt::Debug for Set<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}
