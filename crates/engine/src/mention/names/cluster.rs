//! Which names of one text name the same entity.
//!
//! Longer names first, in the order of the text; then the short ones, each to an entity it may be short for: the one
//! the text has spoken of most so far, else the first after it. Two persons who share a surname stay two.

use super::NameKind;
use super::full::{contains, initials, same_person, surname};
use super::parts::Found;
use super::spelling::sketch;
use crate::lexicon::Lexicon;
use crate::lexicon::person::Gender;
use crate::lexicon::place::Role;
use crate::ordered::{Map, Set};

/// Of the entities that share a word, no more than this many of the latest are looked at: keeps the cost linear.
const MOST_CANDIDATES: usize = 24;

/// An entity while it is being put together.
#[derive(Debug, Default)]
struct Entity {
    kind: Option<NameKind>,
    /// Its full names in plain form.
    names: Vec<Vec<String>>,
    gender: Option<Gender>,
    /// One of two of a name, and the one with "Jr." or the like.
    younger: bool,
    /// Indices of its mentions by a name of several words, ascending.
    long: Vec<usize>,
    /// Index of its first and of its latest mention by a short name.
    short: Option<(usize, usize)>,
    /// How many mentions there are so far.
    count: usize,
}

impl Entity {
    /// The last mention before mention `i`.
    fn last_before(&self, i: usize) -> Option<usize> {
        let at = self.long.partition_point(|m| *m < i);
        let long = at.checked_sub(1).and_then(|p| self.long.get(p)).copied();
        long.max(self.short.map(|(_, last)| last).filter(|m| *m < i))
    }

    fn first(&self) -> Option<usize> {
        let long = self.long.first().copied();
        let short = self.short.map(|(first, _)| first);
        [long, short].into_iter().flatten().min()
    }
}

/// For each name the number of its entity, in order of first mention.
pub(super) fn entities(found: &[Found], lexicon: &Lexicon) -> Vec<u32> {
    let mut clusters = Clusters {
        found,
        lexicon,
        entities: Vec::new(),
        exact: Map::new(),
        by_word: Map::new(),
        by_sketch: Map::new(),
        by_initials: Map::new(),
        of: vec![None; found.len()],
        shared: shared_names(found),
    };
    clusters.run();
    clusters.numbers()
}

struct Clusters<'a> {
    found: &'a [Found],
    lexicon: &'a Lexicon,
    entities: Vec<Entity>,
    exact: Map<String, usize>,
    /// Entities by each word of their full names.
    by_word: Map<String, Vec<usize>>,
    by_sketch: Map<String, Vec<usize>>,
    by_initials: Map<String, usize>,
    of: Vec<Option<usize>>,
    /// Full names that father and son share.
    shared: Set<String>,
}

/// Full names that stand in the text both without and, more than once, with "Jr." or the like: two persons.
fn shared_names(found: &[Found]) -> Set<String> {
    let long = |younger: bool| {
        let all = found.iter().filter(move |n| n.younger == younger);
        all.filter(|n| n.key.len() > 1).map(|n| n.key.join(" "))
    };
    if found.iter().filter(|n| n.younger).count() < 2 {
        return Set::new();
    }
    let younger: Set<String> = long(true).collect();
    long(false).filter(|n| younger.contains(n)).collect()
}

impl Clusters<'_> {
    fn run(&mut self) {
        for (i, name) in self.found.iter().enumerate() {
            if name.place.is_none() && name.key.len() > 1 {
                self.long(i, name);
            }
        }
        for (i, name) in self.found.iter().enumerate() {
            if self.of.get(i).is_some_and(Option::is_none) {
                self.short(i, name);
            }
        }
    }

    fn entity(&self, id: usize) -> Option<&Entity> {
        self.entities.get(id)
    }

    fn join(&mut self, i: usize, id: usize) {
        let Some(name) = self.found.get(i) else {
            return;
        };
        if let Some(entity) = self.entities.get_mut(id) {
            entity.count += 1;
            if name.key.len() > 1 && name.place.is_none() {
                entity.long.push(i);
            } else {
                entity.short = Some((entity.short.map_or(i, |(first, _)| first), i));
            }
            entity.gender = entity.gender.or(name.gender);
            if entity.kind == Some(NameKind::Other) && name.kind != NameKind::Other {
                entity.kind = Some(name.kind);
            }
        }
        if let Some(slot) = self.of.get_mut(i) {
            *slot = Some(id);
        }
    }

    fn create(&mut self, i: usize, exact: String) -> usize {
        let id = self.entities.len();
        self.entities.push(Entity {
            kind: self.found.get(i).map(|n| n.kind),
            younger: exact.ends_with(" jr"),
            ..Entity::default()
        });
        self.exact.insert(exact, id);
        self.join(i, id);
        id
    }

    /// Makes `key` one of the names of an entity.
    fn index(&mut self, id: usize, key: &[String]) {
        let Some(entity) = self.entities.get_mut(id) else {
            return;
        };
        if entity.names.iter().any(|n| n == key) || entity.names.len() >= MOST_CANDIDATES {
            return;
        }
        entity.names.push(key.to_vec());
        let person = matches!(entity.kind, Some(NameKind::Person | NameKind::Other));
        for word in key {
            let list = self.by_word.entry(word.clone()).or_default();
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
        if person && let Some(last) = key.last() {
            let list = self.by_sketch.entry(sketch(last)).or_default();
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
        for initials in initials(key) {
            self.by_initials.entry(initials).or_insert(id);
        }
    }

    /// The entities whose names hold `word`, the latest ones.
    fn with_word(&self, word: &str) -> Vec<usize> {
        let list = self.by_word.get(word).map_or(&[][..], Vec::as_slice);
        let from = list.len().saturating_sub(MOST_CANDIDATES);
        list.get(from..).unwrap_or(&[]).to_vec()
    }

    /// A name of several words.
    fn long(&mut self, i: usize, name: &Found) {
        let mut exact = name.key.join(" ");
        if name.younger && self.shared.contains(&exact) {
            exact.push_str(" jr");
        }
        if let Some(&id) = self.exact.get(&exact) {
            self.join(i, id);
            return;
        }
        let mut same = None;
        for word in [name.key.last(), name.key.first()].into_iter().flatten() {
            same = self
                .with_word(word)
                .into_iter()
                .rev()
                .find(|&id| self.is_same_long(id, name));
            if same.is_some() {
                break;
            }
        }
        let id = if let Some(id) = same {
            self.join(i, id);
            self.exact.insert(exact, id);
            id
        } else {
            self.create(i, exact)
        };
        self.index(id, &name.key);
    }

    fn is_same_long(&self, id: usize, name: &Found) -> bool {
        let Some(entity) = self.entity(id) else {
            return false;
        };
        let gender_clash = matches!((entity.gender, name.gender), (Some(a), Some(b)) if a != b);
        let two = !self.shared.is_empty()
            && entity.younger != name.younger
            && self.shared.contains(&name.key.join(" "));
        if two {
            return false;
        }
        let kinds = (entity.kind.unwrap_or(NameKind::Other), name.kind);
        entity.names.iter().any(|known| match kinds {
            (NameKind::Organisation | NameKind::Place, k)
            | (k, NameKind::Organisation | NameKind::Place) => {
                let other = if kinds.0 == k { kinds.1 } else { kinds.0 };
                let mixed = k == NameKind::Person || other == NameKind::Person;
                !mixed && contains(known, &name.key)
            }
            (NameKind::Other, NameKind::Other) => {
                contains(known, &name.key) || same_person(known, &name.key, self.lexicon)
            }
            _ => !gender_clash && same_person(known, &name.key, self.lexicon),
        })
    }

    /// A name of one word, or a place.
    fn short(&mut self, i: usize, name: &Found) {
        if let Some(place) = name.place {
            let untitled = name.title.is_none();
            let named = name.key.len() == 1 && self.person_before(name, i).is_some();
            if untitled && (!named || name.lead.is_locative()) {
                let exact = match place.role {
                    Role::Country | Role::Demonym if !place.code.is_empty() => {
                        format!("={}", place.code)
                    }
                    _ => format!("={} {}", place.code, place.name),
                };
                match self.exact.get(&exact) {
                    Some(&id) => self.join(i, id),
                    None => {
                        self.create(i, exact);
                    }
                }
                return;
            }
        }
        // "Paris" after "Paris Hilton" is the city, "Washington" after "George Washington" is not.
        let candidate = self
            .person_called(name, i)
            .or_else(|| self.body_called(name, i));
        if let Some(id) = candidate {
            self.join(i, id);
            return;
        }
        let exact = name.key.join(" ");
        if let Some(&id) = self.exact.get(&exact) {
            self.join(i, id);
            return;
        }
        if let Some(id) = self.spelt_like(name) {
            self.join(i, id);
            self.exact.insert(exact, id);
            return;
        }
        let id = self.create(i, exact);
        if name.key.len() > 1 || name.kind == NameKind::Person {
            self.index(id, &name.key);
        }
    }

    /// The person named in full before whose surname is also a place's name.
    fn person_before(&self, name: &Found, i: usize) -> Option<usize> {
        let word = name.key.last()?;
        self.person_called(name, i).filter(|id| {
            self.entity(*id).is_some_and(|e| {
                e.last_before(i).is_some() && e.names.iter().any(|n| surname(n) == Some(word))
            })
        })
    }

    /// The person that a single word is short for.
    fn person_called(&self, name: &Found, i: usize) -> Option<usize> {
        let word = name.key.last()?;
        if name.key.len() > 1 || name.acronym && name.text_is_short() {
            return None;
        }
        let candidates = self.with_word(word);
        let fits = |id: &usize| {
            let entity = self.entity(*id);
            entity.is_some_and(|e| {
                !matches!((e.gender, name.gender), (Some(a), Some(b)) if a != b)
                    && !matches!(e.kind, Some(NameKind::Organisation | NameKind::Place))
            })
        };
        let named = |id: &usize, role: fn(&[String]) -> Option<&String>| {
            self.entity(*id)
                .is_some_and(|e| e.names.iter().any(|n| n.len() > 1 && role(n) == Some(word)))
        };
        let mut by_surname: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|id| fits(id) && named(id, surname))
            .collect();
        let younger = |id: &usize| self.entity(*id).is_some_and(|e| e.younger);
        if name.younger && by_surname.iter().any(younger) {
            by_surname.retain(younger);
        }
        if let Some(id) = self.nearest(&by_surname, i) {
            return Some(id);
        }
        if name.title.is_some() && !self.lexicon.persons.is_first_name(word) {
            // "Mr Thomas" is not called by his first name.
            return None;
        }
        let given: Vec<usize> = candidates
            .iter()
            .copied()
            .filter(|id| fits(id) && named(id, <[String]>::first))
            .collect();
        self.nearest(&given, i)
    }

    /// The body or thing that a single word is short for: its last or first word, or its initials.
    fn body_called(&self, name: &Found, i: usize) -> Option<usize> {
        let word = name.key.last()?;
        let persons = &self.lexicon.persons;
        if name.key.len() > 1 {
            return None;
        }
        if name.acronym
            && let Some(&id) = self.by_initials.get(word.as_str())
        {
            return Some(id);
        }
        if persons.is_body(word) || persons.is_site(word) || name.title.is_some() {
            return None;
        }
        let fits = |id: &usize| {
            self.entity(*id).is_some_and(|e| {
                e.kind != Some(NameKind::Person)
                    && e.names
                        .iter()
                        .any(|n| n.len() > 1 && (n.last() == Some(word) || n.first() == Some(word)))
            })
        };
        let all: Vec<usize> = self.with_word(word).into_iter().filter(fits).collect();
        match all.as_slice() {
            [_] => self.nearest(&all, i),
            _ => None,
        }
    }

    /// Of the candidates the one the text speaks of most, then the one mentioned last; where none was mentioned yet,
    /// the first after it.
    fn nearest(&self, candidates: &[usize], i: usize) -> Option<usize> {
        let known = candidates
            .iter()
            .filter_map(|id| {
                let entity = self.entity(*id)?;
                Some((entity.count, entity.last_before(i)?, *id))
            })
            .max();
        let later = || {
            candidates
                .iter()
                .filter_map(|id| Some((self.entity(*id)?.first()?, *id)))
                .min()
        };
        known
            .map(|(_, _, id)| id)
            .or_else(|| later().map(|(_, id)| id))
    }

    /// A person whose surname is this word in another spelling, or with a slip of the pen.
    fn spelt_like(&self, name: &Found) -> Option<usize> {
        let word = name.key.last()?;
        if name.key.len() > 1 || name.acronym || word.chars().count() < 5 {
            return None;
        }
        let list = self.by_sketch.get(&sketch(word))?;
        let mut close = list.iter().rev().take(MOST_CANDIDATES).filter(|&&id| {
            self.entity(id).is_some_and(|e| {
                e.names.iter().any(|n| {
                    n.len() > 1 && n.last().is_some_and(|s| strsim::osa_distance(s, word) <= 2)
                })
            })
        });
        match (close.next(), close.next()) {
            (Some(id), None) => Some(*id),
            _ => None,
        }
    }

    /// Entities numbered in order of first mention.
    fn numbers(&self) -> Vec<u32> {
        let mut number: Map<usize, u32> = Map::new();
        self.of
            .iter()
            .map(|id| {
                let next = u32::try_from(number.len()).unwrap_or(u32::MAX);
                *number.entry(id.unwrap_or(usize::MAX)).or_insert(next)
            })
            .collect()
    }
}

impl Found {
    fn text_is_short(&self) -> bool {
        self.key.first().is_some_and(|w| w.chars().count() <= 3)
    }
}
