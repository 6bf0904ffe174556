//! Lists and tables of words, each packed into one string, and how they are searched.
//!
//! A list is words with a space between them. A table is a line for each value, `value = word word`. An array of strings costs
//! eight bytes an entry in the download and a `match` over strings some thirty bytes of code an arm; packed, an entry costs
//! its letters, and all lists share the few functions below. No list holds a word with white space in it.

use crate::hash;
use std::cmp::Ordering;

/// Is `word` one of the words of `list`? Linear in the length of the list, so for short ones.
#[inline(never)]
pub fn has(list: &str, word: &str) -> bool {
    find(list, word, 0).is_some()
}

/// A list whose words ascend by their bytes; an entry may have a value, `word=value`.
///
/// Most words that are looked up are not in the list. A sieve tells most of those at the cost of one pass over the word, as a
/// Bloom filter of one hash does: each word of the list sets one of its bits.
#[derive(Debug, Clone, Default)]
pub struct Sorted {
    words: &'static str,
    sieve: [u64; SIEVE],
}

/// The words of a sieve; a power of two. With 1,024 bits a list of two hundred words lets a fifth of the others pass.
const SIEVE: usize = 16;

impl Sorted {
    /// Makes the sieve, for a constant list when the program is compiled.
    #[allow(clippy::indexing_slicing)] // the slot is below `SIEVE`; `get_mut` is not to be had in a constant
    pub const fn new(words: &'static str) -> Self {
        let mut sieve = [0; SIEVE];
        let (mut hash, mut key) = (hash::EMPTY, true);
        let mut rest = words.as_bytes();
        while let Some((byte, after)) = rest.split_first() {
            rest = after;
            let inside = key && !ends(*byte);
            if inside {
                hash = hash::more(hash, *byte);
            }
            if key && (!inside || rest.is_empty()) {
                let (slot, bit) = place_of(hash);
                sieve[slot] |= bit;
            }
            (hash, key) = if *byte == b' ' {
                (hash::EMPTY, true)
            } else {
                (hash, inside)
            };
        }
        Self { words, sieve }
    }

    /// Is `word` in the list? Logarithmic.
    pub fn has(&self, word: &str) -> bool {
        self.value(word).is_some()
    }

    /// What stands behind the `=` of the entry of `word`; nothing for an entry without value. Logarithmic.
    pub fn value(&self, word: &str) -> Option<&'static str> {
        let (slot, bit) = place_of(word.bytes().fold(hash::EMPTY, hash::more));
        let sieved = self.sieve.get(slot)? & bit == 0;
        if sieved {
            None
        } else {
            value_sorted(self.words, word)
        }
    }

    /// The words of the list without their values.
    #[cfg(test)]
    pub(crate) fn keys(&self) -> impl Iterator<Item = &'static str> {
        self.words.split(' ').filter_map(|e| e.split('=').next())
    }

    /// Do the words ascend, as looking up needs it?
    #[cfg(test)]
    pub(crate) fn ascends(&self) -> bool {
        self.keys().is_sorted_by(|a, b| a < b)
    }
}

/// The slot of a hash in the sieve, and its bit there.
const fn place_of(hash: u32) -> (usize, u64) {
    let folded = hash ^ (hash >> 16);
    ((folded >> 6) as usize % SIEVE, 1 << (folded % 64))
}

#[inline(never)]
fn value_sorted<'l>(list: &'l str, word: &str) -> Option<&'l str> {
    let bytes = list.as_bytes();
    let (mut low, mut high) = (0, bytes.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let before = bytes.get(low..middle)?.iter();
        let start = middle - before.rev().take_while(|b| **b != b' ').count();
        let entry = bytes.get(start..)?;
        let same = shared(entry, word.as_bytes());
        let next = entry.get(same).copied().filter(|b| !ends(*b));
        match next.cmp(&word.as_bytes().get(same).copied()) {
            Ordering::Equal => {
                let value = list.get(start + same..)?.split(' ').next()?;
                return Some(value.strip_prefix('=').unwrap_or(value));
            }
            Ordering::Less => {
                low = start + 1 + entry.iter().position(|b| *b == b' ')?;
            }
            Ordering::Greater => high = start,
        }
    }
    None
}

/// The number of bytes in which the key of an entry and a word begin alike.
fn shared(entry: &[u8], word: &[u8]) -> usize {
    let pairs = entry.iter().zip(word);
    pairs.take_while(|(e, w)| e == w && !ends(**e)).count()
}

/// Does this byte end the key of an entry?
const fn ends(byte: u8) -> bool {
    byte == b' ' || byte == b'='
}

/// How many words of `list` stand before `word`, if it is one of them. Linear.
#[inline(never)]
pub fn position(list: &str, word: &str) -> Option<usize> {
    let at = find(list, word, 0)?;
    Some(count(list.get(..at)?, b' '))
}

/// Where `word` stands in a list of several lines: how many lines before its own, and how many words before it there. Linear.
#[inline(never)]
pub fn place(lines: &str, word: &str) -> Option<(usize, usize)> {
    let before = lines.get(..find(lines, word, 0)?)?;
    let line = before.rsplit('\n').next()?;
    Some((count(before, b'\n'), count(line, b' ')))
}

/// What stands before the `=` of the line in which `word` stands behind it. Linear.
#[inline(never)]
pub fn value<'t>(table: &'t str, word: &str) -> Option<&'t str> {
    let mut from = 0;
    while let Some(at) = find(table, word, from) {
        let line = table.get(..at)?.rsplit('\n').next()?;
        if let Some((value, _)) = line.split_once('=') {
            return Some(value.trim_end());
        }
        from = at + word.len();
    }
    None
}

/// A value that is a whole number. Linear.
#[inline(never)]
pub fn number(table: &str, word: &str) -> Option<u32> {
    value(table, word)?.parse().ok()
}

/// The place of `word` as a whole word of `list`, in bytes, at `from` or behind.
fn find(list: &str, word: &str, from: usize) -> Option<usize> {
    let (list, word) = (list.as_bytes(), word.as_bytes());
    // Many lists are one short word.
    if word.len() > list.len() {
        return None;
    }
    let first = *word.first()?;
    let mut at = from;
    loop {
        let rest = list.get(at..)?;
        if rest.first() == Some(&first)
            && rest.starts_with(word)
            && rest.get(word.len()).is_none_or(|b| *b <= b' ')
        {
            // What has white space in it is no word, though two words of the list may read like it.
            let whole = word.iter().all(|b| *b > b' ');
            return whole.then_some(at);
        }
        at += 1 + rest.iter().position(|b| *b <= b' ')?;
    }
}

fn count(text: &str, byte: u8) -> usize {
    text.bytes().filter(|b| *b == byte).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "a about an b bad";
    static SORTED: Sorted = Sorted::new(LIST);

    #[test]
    fn whole_words_are_found_and_nothing_else() {
        for word in ["a", "about", "an", "b", "bad"] {
            assert!(has(LIST, word) && SORTED.has(word), "{word}");
        }
        for word in ["", " ", "ab", "out", "ba", "bad ", "a about", "c", "é"] {
            assert!(!has(LIST, word) && !SORTED.has(word), "{word}");
        }
        assert!(!has("", "a") && !Sorted::new("").has("a"));
        let map = Sorted::new("april=4 august=8 may=5 sun");
        assert_eq!(map.value("august"), Some("8"));
        assert_eq!(map.value("sun"), Some(""));
        assert_eq!(map.value("au"), None);
        assert!(SORTED.ascends() && !Sorted::new("b a").ascends() && !Sorted::new("a a").ascends());
        assert_eq!(position(LIST, "b"), Some(3));
    }

    #[test]
    fn tables_tell_line_word_and_value() {
        let lines = "day days\nweek weeks";
        assert_eq!(place(lines, "day"), Some((0, 0)));
        assert_eq!(place(lines, "weeks"), Some((1, 1)));
        assert_eq!(place(lines, "month"), None);
        let table = "km = kilometer km\npercentage point = pp\n12 = m\n";
        assert_eq!(value(table, "km"), Some("km"));
        assert_eq!(value(table, "pp"), Some("percentage point"));
        assert_eq!(value(table, "point"), None);
        assert_eq!(value(table, "="), None);
        assert_eq!(number(table, "m"), Some(12));
    }
}
