//! A map in the order of its keys.

use super::Key;
use super::index::{Index, Place};
use std::borrow::Borrow;
use std::cmp::Ordering;
use std::fmt;

/// As the standard library's `BTreeMap`, without removal, at a tenth of the code for each pair of types: all maps share one
/// index. Looking up is logarithmic, putting in too, up to some ten thousand entries.
#[derive(Clone)]
pub struct Map<K, V> {
    /// In the order in which they came; every value is there.
    entries: Vec<(K, Option<V>)>,
    index: Index,
    /// Stands in for an entry that does not exist, which never happens.
    none: Option<V>,
}

impl<K, V> Map<K, V> {
    /// An empty map.
    pub fn new() -> Self {
        Self {
            entries: Vec::new(),
            index: Index::default(),
            none: None,
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Are there none?
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The entries in order.
    pub fn iter(&self) -> Iter<'_, K, V> {
        Iter {
            map: self,
            place: (0, 0),
        }
    }

    /// The keys in order.
    pub fn keys(&self) -> impl Iterator<Item = &K> {
        self.iter().map(|(key, _)| key)
    }

    /// The values in the order of the keys.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.iter().map(|(_, value)| value)
    }

    /// For each entry, in the order in which they came, how many stand before it in the order of the keys.
    pub(super) fn ranks(&self) -> Vec<usize> {
        let mut ranks = vec![0; self.len()];
        let (mut place, mut rank) = ((0, 0), 0);
        while let Some(n) = self.index.next(&mut place) {
            if let Some(slot) = ranks.get_mut(n as usize) {
                *slot = rank;
            }
            rank += 1;
        }
        ranks
    }

    /// The keys in the order in which they came.
    pub(super) fn into_keys(self) -> impl Iterator<Item = K> {
        self.entries.into_iter().map(|(key, _)| key)
    }

    fn slot(&mut self, n: u32) -> &mut Option<V> {
        match self.entries.get_mut(n as usize) {
            Some((_, value)) => value,
            None => &mut self.none,
        }
    }
}

impl<K: Key, V> Map<K, V> {
    fn find<Q: Key + ?Sized>(&self, key: &Q) -> Result<u32, Place>
    where
        K: Borrow<Q>,
    {
        self.index.find(key.head(), &mut |n| {
            let entry = self.entries.get(n as usize);
            entry.map_or(Ordering::Less, |(known, _)| known.borrow().cmp(key))
        })
    }

    /// The value of a key.
    pub fn get<Q: Key + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        let n = self.find(key).ok()?;
        self.entries.get(n as usize)?.1.as_ref()
    }

    /// The value of a key, to change it.
    pub fn get_mut<Q: Key + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        let n = self.find(key).ok()?;
        self.slot(n).as_mut()
    }

    /// Is the key there?
    pub fn contains_key<Q: Key + ?Sized>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.find(key).is_ok()
    }

    /// The number of a key by when it came, from 0.
    pub(super) fn number<Q: Key + ?Sized>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.find(key).ok().map(|n| n as usize)
    }

    /// The same; a key that is not there comes now.
    pub(super) fn number_or_insert(&mut self, key: K, value: V) -> usize {
        let entry = self.entry(key);
        if let Ok(n) = entry.number {
            return n as usize;
        }
        let n = entry.map.len();
        entry.or_insert(value);
        n
    }

    /// The entry of a key, there or not.
    pub fn entry(&mut self, key: K) -> Entry<'_, K, V> {
        let number = self.find(&key);
        Entry {
            map: self,
            key,
            number,
        }
    }

    /// Gives a key its value, in place of the one it had. Tells whether it had none.
    pub fn insert(&mut self, key: K, value: V) -> bool {
        let entry = self.entry(key);
        let new = entry.number.is_err();
        *entry.slot() = Some(value);
        new
    }
}

/// An entry that is there or not.
pub struct Entry<'m, K, V> {
    map: &'m mut Map<K, V>,
    key: K,
    number: Result<u32, Place>,
}

impl<'m, K: Key, V> Entry<'m, K, V> {
    fn slot(self) -> &'m mut Option<V> {
        let number = match self.number {
            Ok(number) => number,
            Err(place) => {
                let number = u32::try_from(self.map.entries.len()).unwrap_or(u32::MAX);
                self.map.index.insert(place, self.key.head(), number);
                self.map.entries.push((self.key, None));
                number
            }
        };
        self.map.slot(number)
    }

    /// The value, which is `value` if there was none.
    pub fn or_insert(self, value: V) -> &'m mut V {
        self.slot().get_or_insert(value)
    }

    /// The value, which is made if there was none.
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'m mut V {
        self.slot().get_or_insert_with(make)
    }

    /// The value, which is the usual one of its type if there was none.
    pub fn or_default(self) -> &'m mut V
    where
        V: Default,
    {
        self.slot().get_or_insert_with(V::default)
    }
}

/// The entries of a map in order.
pub struct Iter<'m, K, V> {
    map: &'m Map<K, V>,
    place: Place,
}

impl<'m, K, V> Iterator for Iter<'m, K, V> {
    type Item = (&'m K, &'m V);

    fn next(&mut self) -> Option<Self::Item> {
        let number = self.map.index.next(&mut self.place)?;
        let (key, value) = self.map.entries.get(number as usize)?;
        Some((key, value.as_ref()?))
    }
}

impl<'m, K, V> IntoIterator for &'m Map<K, V> {
    type Item = (&'m K, &'m V);
    type IntoIter = Iter<'m, K, V>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<K, V> Default for Map<K, V> {
    fn default() -> Self {
        Self::new()
    }
}

/// Of entries with one key the last stays.
impl<K: Key, V> FromIterator<(K, V)> for Map<K, V> {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(entries: I) -> Self {
        let mut map = Self::new();
        for (key, value) in entries {
            map.insert(key, value);
        }
        map
    }
}

impl<K: PartialEq, V: PartialEq> PartialEq for Map<K, V> {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl<K: Eq, V: Eq> Eq for Map<K, V> {}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Map<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}
