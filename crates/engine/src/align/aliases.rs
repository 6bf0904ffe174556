//! Keys that mean the same in this comparison: one person spelt in two ways, and roles that only one person has.

use super::keys::{Person, Profile, ROLE};
use crate::lexicon::Lexicon;
use crate::mention::names;
use std::collections::{BTreeMap, BTreeSet};

/// Which key stands for which.
#[derive(Debug, Default)]
pub(super) struct Aliases {
    to: BTreeMap<String, String>,
}

impl Aliases {
    /// Learns them from the persons of all documents. Two persons are compared only where their consonants are alike.
    pub(super) fn of(profiles: &[&Profile], lexicon: &Lexicon) -> Self {
        let mut sound: BTreeMap<String, BTreeSet<(&str, usize)>> = BTreeMap::new();
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
                    if both.is_some_and(|(p, q)| {
                        names::same_entity(&p.name, &q.name, lexicon).is_some()
                    }) {
                        aliases.join(x.0, y.0);
                    }
                }
            }
        }
        aliases.roles(profiles);
        aliases
    }

    /// `y` stands for what `x` stands for; `x` is the smaller, so that the sides do not matter.
    fn join(&mut self, x: &str, y: &str) {
        let first = self.to.get(x).cloned().unwrap_or_else(|| x.to_owned());
        self.to.entry(y.to_owned()).or_insert(first);
    }

    /// A role that one person alone is given in all documents stands for that person.
    fn roles(&mut self, profiles: &[&Profile]) {
        let mut holders: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let persons = profiles.iter().flat_map(|p| &p.persons);
        for (key, Person { titles, .. }) in persons {
            let whole = self.to.get(key).unwrap_or(key);
            for title in titles.iter().filter(|t| t.contains('@')) {
                holders.entry(title).or_default().insert(whole.clone());
            }
        }
        for (title, holders) in holders {
            if let (1, Some(only)) = (holders.len(), holders.first()) {
                self.to.insert(format!("{ROLE}{title}"), only.clone());
            }
        }
    }

    /// The key that `key` stands for; none for a role that nobody alone has.
    pub(super) fn resolve<'k>(&'k self, key: &'k str) -> Option<&'k str> {
        match self.to.get(key) {
            Some(to) => Some(to),
            None => (!key.starts_with(ROLE)).then_some(key),
        }
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
