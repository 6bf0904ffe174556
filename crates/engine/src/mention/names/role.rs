//! The role somebody has, in small letters before the name.

use super::runs::joined;
use crate::lexicon::Lexicon;
use crate::lexicon::place::Place;
use crate::lexicon::table::has;
use crate::mention::words::{Gap, Shape, Word};

/// The role in small letters right before a name ("envoy", "prime minister"), and the country before that.
pub(super) fn role_before(
    words: &[Word<'_>],
    start: usize,
    lexicon: &Lexicon,
) -> (Option<String>, Option<&'static str>) {
    let persons = &lexicon.persons;
    if words.get(start).is_none_or(|w| w.before != Gap::Space) {
        return (None, None);
    }
    let mut at = start;
    while at > 0
        && start - at < 4
        && words.get(at - 1).is_some_and(|w| {
            w.shape == Shape::Lower
                && !w.possessive
                && (persons.is_role(&w.plain) || (at < start && is_role_adjective(&w.plain)))
        })
    {
        at -= 1;
        if words.get(at).is_some_and(|w| w.before != Gap::Space) {
            break;
        }
    }
    if at == start {
        return (None, None);
    }
    let role = joined(words.get(at..start).unwrap_or(&[]));
    // "US special envoy", "the White House press secretary"
    let country = (1..=2).find_map(|n| {
        let before = words.get(at.checked_sub(n)?..at)?;
        let text: Vec<&str> = before.iter().map(|w| w.text).collect();
        lexicon.places.look(&text.join(" "))
    });
    (
        Some(role),
        country.filter(Place::stands_for_country).map(|p| p.code),
    )
}

/// Words that stand before a role and belong to it.
fn is_role_adjective(plain: &str) -> bool {
    has(
        "\
         special prime foreign defence defense press vice deputy former chief senior finance interior national \
         security presidential acting attorney police trade",
        plain,
    )
}
