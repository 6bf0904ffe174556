//! Persons of a document as keys, and words that are names though none was recognised.

use crate::article::BlockKind;
use crate::document::{Document, Form};
use crate::lexicon::Lexicon;
use crate::lexicon::word::level;
use crate::mention::MentionKind;
use crate::mention::names::{Name, NameKind};
use crate::ordered::Map;
use crate::segment::TokenKind;

/// Begins the second key of a person who is given by more than the surname, as at the first mention.
pub(super) const FULL: &str = "full:";

/// The persons of a document.
#[derive(Debug, Default)]
pub(super) struct Persons {
    /// By key, with the first title they are met with.
    pub by_key: Map<String, Name>,
    /// The key of each canonical name.
    keys: Map<String, String>,
}

impl Persons {
    /// Those that a document names.
    pub(super) fn of(document: &Document, lexicon: &Lexicon) -> Self {
        let mut persons = Self::default();
        for mention in &document.mentions {
            let MentionKind::Name(name) = &mention.kind else {
                continue;
            };
            if name.kind != NameKind::Person {
                continue;
            }
            if persons.key(name).is_none() {
                let key = person_key(name, lexicon);
                persons.keys.insert(name.canonical.clone(), key);
            }
            let key = persons.keys.get(&name.canonical).cloned();
            let entry = persons.by_key.entry(key.unwrap_or_default());
            let person = entry.or_insert_with(|| name.clone());
            if person.title.is_none() {
                person.title.clone_from(&name.title);
            }
        }
        persons
    }

    /// The key of a person.
    pub(super) fn key(&self, name: &Name) -> Option<&str> {
        self.keys.get(&name.canonical).map(String::as_str)
    }
}

/// What stands for a person: the surname, so that a mention that was not recognised as a name has the same key.
fn person_key(name: &Name, lexicon: &Lexicon) -> String {
    const JUNIOR: [&str; 4] = ["jr", "sr", "ii", "iii"];
    let plain = level(&name.canonical);
    let last = plain
        .split_whitespace()
        .map(|w| w.trim_end_matches('.'))
        .rfind(|w| !JUNIOR.contains(w));
    lexicon.words.stem(last.unwrap_or(&plain))
}

/// For each form of the document whether it is a word that stands capitalised inside sentences and never in lower case: a
/// name, where no name was recognised.
pub(super) fn capitalised(document: &Document) -> Vec<bool> {
    let mut met = vec![(false, false); document.forms.len()];
    for sentence in document
        .sentences
        .iter()
        .filter(|s| s.kind == BlockKind::Body)
    {
        let tokens = document.tokens_of(sentence).iter();
        for (i, (token, form)) in tokens.zip(document.forms_of(sentence)).enumerate() {
            if let Some(met) = met.get_mut(*form).filter(|_| token.kind == TokenKind::Word) {
                *met = (true, met.1 || i > 0);
            }
        }
    }
    let mut inside: Map<&str, bool> = Map::new();
    let words = document.forms.iter().zip(met).filter(|(_, met)| met.0);
    for (form, _) in words.clone().filter(|(form, met)| form.capital && met.1) {
        inside.insert(&form.lower, true);
    }
    for (form, _) in words.filter(|(form, _)| !form.capital) {
        if let Some(name) = inside.get_mut(form.lower.as_str()) {
            *name = false;
        }
    }
    let name = |form: &Form| inside.get(form.lower.as_str()) == Some(&true);
    document.forms.iter().map(name).collect()
}
