//! Keys that mean the same in this comparison: one person spelt in two ways.

use super::keys::Profile;
use super::named::FULL;
use crate::lexicon::Lexicon;
use crate::mention::names;
use crate::ordered::{Map, Set};

/// Which key stands for which.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    to: Map<String, String>,
}

impl Aliases {
    /// Learns them from the persons of all documents. Two persons are compared only where their consonants are alike.
    pub(super) fn of(profiles: &[Profile], lexicon: &Lexicon) -> Self {
        let mut sound: Map<String, Set<(&str, usize)>> = Map::new();
        for (document, profile) in profiles.iter().enumerate() {
            for key in profile.persons.keys() {
                sound
                    .entry(skeleton(key))
                    .or_default()
                    .insert((key, document));
            }
        }
        let person = |(key, document): (&str, usize)| profiles.get(document)?.persons.get(key);
        let mut aliases = Self::default();
        for alike in sound.values() {
            for x in alike {
                for y in alike.iter().filter(|y| x.0 < y.0 && x.1 != y.1) {
                    let both = person(*x).zip(person(*y));
                    if both.is_some_and(|(p, q)| names::same_entity(p, q, lexicon).is_some()) {
                        aliases.join(x.0, y.0);
                    }
                }
            }
        }
        aliases
    }

    /// `y` stands for what `x` stands for; `x` is the smaller, so that the sides do not matter.
    fn join(&mut self, x: &str, y: &str) {
        let first = self.to.get(x).cloned().unwrap_or_else(|| x.to_owned());
        let full = |key: &str| format!("{FULL}{key}");
        self.to.entry(full(y)).or_insert(full(&first));
        self.to.entry(y.to_owned()).or_insert(first);
    }

    /// The key that `key` stands for.
    pub(super) fn resolve<'k>(&'k self, key: &'k str) -> &'k str {
        self.to.get(key).map_or(key, String::as_str)
    }
}

/// The consonants of a word by the place they are spoken at (after Soundex, but with the first letter treated like the
/// others, as transliterations differ there too), at most four, without repetitions.
fn skeleton(word: &str) -> String {
    let mut out = String::new();
    for c in word.chars() {
        let class = match c {
            'b' | 'f' | 'p' | 'v' | 'w' => '1',
            'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => '2',
            'd' | 't' => '3',
            'l' => '4',
            'm' | 'n' => '5',
            'r' => '6',
            _ => continue,
        };
        if out.len() < 4 && !out.ends_with(class) {
            out.push(class);
        }
    }
    out
}
