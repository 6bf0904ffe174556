//! What all mentions of an entity together say of it: its kind, and its fullest name.

use super::NameKind;
use super::parts::{Found, Lead};

/// For each entity its kind and its fullest name: the most words that are no initials, then the first.
pub(super) fn plain_names(found: &[Found], entities: &[u32]) -> Vec<(NameKind, String)> {
    let mut out: Vec<Plain> = Vec::new();
    for (name, entity) in found.iter().zip(entities) {
        let at = *entity as usize;
        if at >= out.len() {
            out.push(Plain::default());
        }
        if let Some(plain) = out.get_mut(at) {
            plain.add(name);
        }
    }
    out.into_iter().map(|p| (p.kind(), p.written)).collect()
}

/// What all mentions of an entity together say of it.
#[derive(Default)]
struct Plain {
    kind: Option<NameKind>,
    written: String,
    rank: (bool, usize, usize),
    /// How often it is called by two or three words, how often by one; is it after "the" or "in"; does it what persons do.
    full: usize,
    short: usize,
    thing: bool,
    personal: bool,
}

impl Plain {
    fn add(&mut self, name: &Found) {
        let written = match name.place {
            Some(place) if name.kind != NameKind::Person => place.name,
            _ => name.written.as_str(),
        };
        let full = name.key.iter().filter(|w| w.chars().count() > 1).count();
        let mixed = written.chars().any(char::is_lowercase) || name.acronym;
        let rank = (mixed, full, name.key.len());
        if self.kind.is_none() || rank > self.rank {
            self.rank = rank;
            written.clone_into(&mut self.written);
        }
        if self.kind.is_none_or(|k| k == NameKind::Other) {
            self.kind = Some(name.kind);
        }
        self.full += usize::from(matches!(name.key.len(), 2 | 3));
        self.short += usize::from(name.key.len() == 1 && !name.acronym);
        self.thing |= matches!(name.lead, Lead::Article | Lead::Inside) && name.title.is_none();
        self.personal |= name.personal;
    }

    /// A full name of unknown words is a person's where the text treats it so.
    fn kind(&self) -> NameKind {
        match self.kind {
            Some(NameKind::Other) | None
                if !self.thing && (self.personal || (self.full > 0 && self.short > 0)) =>
            {
                NameKind::Person
            }
            kind => kind.unwrap_or(NameKind::Other),
        }
    }
}
