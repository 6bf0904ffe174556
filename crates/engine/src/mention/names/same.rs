//! Whether two names of two texts name one entity.

use super::full::{initials, middles_differ, same_given};
use super::spelling::{house_style, sketch, transliterated};
use super::{Match, Name, NameKind};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::fold;
use crate::lexicon::place::{Place, Role};

/// How surely two names of two texts name the same entity, and why; `None` where they do not.
/// Never on the likeness of the strings alone. Symmetric.
pub fn same_entity(a: &Name, b: &Name, lexicon: &Lexicon) -> Option<Match> {
    same_entity_in_context(a, b, false, lexicon)
}

/// The same where the caller knows whether the `context` speaks for it: linked sentences in which both names
/// fill the same slot ("U.S. envoy Vitkov", "US envoy Steve Witkoff"). Then a transliteration of a bare surname is believed;
/// without it only where title or first name agree.
pub fn same_entity_in_context(
    a: &Name,
    b: &Name,
    context: bool,
    lexicon: &Lexicon,
) -> Option<Match> {
    let (x, y) = (Plain::of(a, lexicon), Plain::of(b, lexicon));
    same_plain_entity((a, &x), (b, &y), context, lexicon)
}

/// What is compared of a name; the same for all names of one entity of a text.
#[derive(Debug)]
pub struct Plain {
    /// What it is in the table of places.
    place: Option<Place>,
    words: Vec<String>,
}

impl Plain {
    /// That of a name. Linear.
    pub fn of(name: &Name, lexicon: &Lexicon) -> Self {
        let place = match name.kind {
            NameKind::Person => None,
            _ => lexicon.places.look(&name.canonical),
        };
        let words = words(&name.canonical);
        Self { place, words }
    }
}

/// The same as [`same_entity_in_context`], for who asks for many pairs.
pub fn same_plain_entity(
    (a, x): (&Name, &Plain),
    (b, y): (&Name, &Plain),
    context: bool,
    lexicon: &Lexicon,
) -> Option<Match> {
    if let Some((x, y)) = x.place.as_ref().zip(y.place.as_ref()) {
        return same_place(x, y);
    }
    let (x, y) = (&x.words, &y.words);
    let clash = |p: NameKind, q: NameKind| a.kind == p && b.kind == q || a.kind == q && b.kind == p;
    if clash(NameKind::Person, NameKind::Place) || clash(NameKind::Person, NameKind::Organisation) {
        return None;
    }
    if x == y && !x.is_empty() {
        return Some(Match::Same);
    }
    if a.kind == NameKind::Person || b.kind == NameKind::Person {
        return same_person(x, y, supports(a, b, context), lexicon);
    }
    // The police of a town is not the town.
    let body = |w: &Vec<String>| w.last().is_some_and(|w| lexicon.persons.is_body(w));
    if clash(NameKind::Organisation, NameKind::Place) && body(x) != body(y) {
        return None;
    }
    same_body(x, y)
}

/// Do title, country or context speak for one person?
fn supports(a: &Name, b: &Name, context: bool) -> bool {
    context || (a.title.is_some() && a.title == b.title)
}

fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = fold(name).split_whitespace().map(str::to_owned).collect();
    if words.len() > 1 && words.first().is_some_and(|w| w == "the") {
        words.remove(0);
    }
    words
}

fn same_place(x: &Place, y: &Place) -> Option<Match> {
    let direct = |p: &Place| matches!(p.role, Role::Country | Role::Demonym);
    if x.code.is_empty() || x.code != y.code {
        return (x.name == y.name).then_some(Match::Same);
    }
    if (direct(x) && direct(y)) || fold(x.name) == fold(y.name) {
        return Some(Match::Same);
    }
    if !x.stands_for_country() || !y.stands_for_country() {
        return None;
    }
    // "Kyiv" and "Kiev" are one city; "Kyiv" and "Ukraine" one government.
    let capitals = x.role == Role::Capital && y.role == Role::Capital;
    Some(if capitals {
        Match::Spelling
    } else {
        Match::Metonym
    })
}

fn same_person(x: &[String], y: &[String], support: bool, lexicon: &Lexicon) -> Option<Match> {
    let (long, short) = if x.len() >= y.len() { (x, y) } else { (y, x) };
    let ((surname, given), (other, other_given)) = (short.split_last()?, long.split_last()?);
    let bare = given.is_empty();
    if bare && other_given.is_empty() && surname == other {
        return Some(Match::Same);
    }
    if bare && (surname == other || other_given.first() == Some(surname)) {
        return Some(Match::Shorter);
    }
    if surname == other && middles_differ(given, other_given, lexicon) {
        return None;
    }
    if short.len() > 1 && short.iter().all(|w| long.contains(w)) {
        return Some(Match::Shorter);
    }
    let both_given = given.first().zip(other_given.first());
    // Most names have nothing in common. What is quickly asked is asked first, what they sound like last.
    let letters = surname.chars().count().min(other.chars().count());
    let written_alike = (surname == other && both_given.is_some())
        || (letters >= 5 && house_style(surname) == house_style(other));
    let sound_alike = || {
        letters >= 4
            && (both_given.is_some() || support)
            && strsim::jaro_winkler(surname, other) >= 0.6
            && transliterated(surname) == transliterated(other)
    };
    let one = (written_alike || sound_alike())
        && both_given.is_none_or(|(g, o)| given_alike(g, o, lexicon));
    one.then_some(Match::Spelling)
}

/// May two first names be one, in full and short or spelt in two ways?
fn given_alike(x: &str, y: &str, lexicon: &Lexicon) -> bool {
    // "Jane" is no spelling of "John": of two known first names the sound decides nothing.
    let known = || lexicon.persons.is_first_name(x) && lexicon.persons.is_first_name(y);
    same_given(x, y, lexicon)
        || transliterated(x) == transliterated(y)
        || (sketch(x) == sketch(y) && strsim::osa_distance(x, y) <= 2 && !known())
}

fn same_body(x: &[String], y: &[String]) -> Option<Match> {
    let (long, short) = if x.len() >= y.len() { (x, y) } else { (y, x) };
    if short.len() > 1 && long.windows(short.len()).any(|w| w == short) {
        return Some(Match::Shorter);
    }
    let [word] = short else {
        return None;
    };
    (initials(long).contains(word)
        || (long.len() > 1 && long.last() == Some(word) && word.len() > 3))
        .then_some(Match::Shorter)
}
