//! A name here, only a description there: "Andriy Yermak, chief of staff" and "the president's chief of staff",
//! "Zaryadye Park" and "a park".

use super::name::Known;
use super::slot::MOST;
use super::source::{Role, Roles};
use super::view::{Sent, Word};
use super::{Divergence, Kind, Side, Verdict, why};
use crate::lexicon::Lexicon;
use crate::lexicon::word::level;
use crate::mention::names::{Name, NameKind};
use crate::ordered::Set;
use crate::span::Span;

/// Words of a description on either side of the word for the role.
const REACH: usize = 4;

/// A description of somebody: where it stands, its telling words, and the word for the role among them.
pub(super) struct Described<'d> {
    span: Span,
    role: &'d str,
    /// "Deputy", "former": a word by which it is another role.
    rank: Set<&'d str>,
    keys: Set<&'d str>,
    /// It stands beside a person.
    beside_person: bool,
}

/// A sentence and the descriptions in it.
type Told<'s, 'd> = (&'s Sent<'d>, &'s [Described<'d>]);

/// Words by which a role is another one: the deputy is not the minister.
const RANKS: &[&str] = &[
    "deputy",
    "vice",
    "assistant",
    "associate",
    "acting",
    "interim",
    "former",
    "ex",
    "elect",
];

/// What a reader of one side learns by name and of the other only by description.
pub(super) fn divergences(
    a: Told,
    b: Told,
    known: &Known,
    lexicon: &Lexicon,
    out: &mut Vec<Divergence>,
) {
    for (name, text, side) in [(a, b, Side::A), (b, a, Side::B)] {
        let found = persons(name, text, side, known);
        for (of_name, of_text) in found.into_iter().chain(sites(name.0, text.0, lexicon)) {
            let elsewhere = is_named_elsewhere(name.0, of_name, side, known);
            let (x, y, reason) = match (side, elsewhere) {
                (Side::A, false) => (of_name, of_text, "A gives the name"),
                (Side::A, true) => (of_name, of_text, "A gives the name here, B elsewhere"),
                (Side::B, false) => (of_text, of_name, "B gives the name"),
                (Side::B, true) => (of_text, of_name, "B gives the name here, A elsewhere"),
            };
            out.push(Divergence {
                kind: Kind::Name,
                verdict: Verdict::Finer,
                a: Some(a.0.filler(x, None)),
                b: Some(b.0.filler(y, None)),
                finer_side: Some(side),
                audit: None,
                inferred: false,
                why: why::both(a.0.say(x), b.0.say(y), reason),
            });
        }
    }
}

/// Does the other text name the person too, in a sentence that was compared?
fn is_named_elsewhere(naming: &Sent, of_name: Span, side: Side, known: &Known) -> bool {
    let mut persons = naming
        .names()
        .filter(|(at, name)| of_name.contains(*at) && name.kind == NameKind::Person);
    persons.any(|(_, name)| match side {
        Side::A => known.roles.1.keys().any(|b| known.same(name.entity, *b)),
        Side::B => known.roles.0.keys().any(|a| known.same(*a, name.entity)),
    })
}

/// Persons named with a role on one side whom the other only describes by it.
fn persons(
    (naming, own): Told,
    (telling, described): Told,
    side: Side,
    known: &Known,
) -> Option<(Span, Span)> {
    let same = |x: &Name, y: &Name| match side {
        Side::A => known.same(x.entity, y.entity),
        Side::B => known.same(y.entity, x.entity),
    };
    let told = match side {
        Side::A => &known.roles.0,
        Side::B => &known.roles.1,
    };
    if own.is_empty() || described.iter().all(|d| d.beside_person) {
        return None;
    }
    for (span, name) in naming.names().filter(|(_, n)| n.kind == NameKind::Person) {
        if telling.names().any(|(_, other)| same(name, other)) {
            continue;
        }
        for own in own.iter().filter(|d| near(naming, span, d.span)) {
            let found = described.iter().filter(|d| !d.beside_person).find(|d| {
                let shared: Vec<&&str> = d.keys.intersection(&own.keys).collect();
                d.role == own.role
                    && d.rank == own.rank
                    && shared.len() > 1
                    && is_alone(name.entity, &shared, told)
            });
            if let Some(found) = found {
                return Some((span.cover(own.span), found.span));
            }
        }
    }
    None
}

/// Does the text tell this of no other person? "His former director" can be either of two.
fn is_alone(entity: u32, keys: &[&&str], told: &Roles) -> bool {
    let fits = |of: &Role| keys.iter().all(|k| of.words.contains(**k));
    !told.iter().any(|(other, of)| *other != entity && fits(of))
}

/// The descriptions in a sentence: a word for a role with the telling words around it.
pub(super) fn roles<'d>(sent: &Sent<'d>, lexicon: &Lexicon) -> Vec<Described<'d>> {
    let names: Vec<(Span, &Name)> = sent.names().collect();
    let person = |w: &Word| {
        let over = names.iter().find(|(s, _)| s.overlaps(w.span));
        over.is_some_and(|(s, n)| n.kind == NameKind::Person && !sent.is_possessive(*s))
    };
    let inside = |w: &&Word| {
        !w.is_mark()
            && !person(w)
            && !matches!(w.lower.trim_end_matches('.'), "mr" | "mrs" | "ms" | "dr")
            && (w.weight > 0.0 || matches!(w.lower, "of" | "to" | "the" | "a" | "an"))
    };
    let mut found = Vec::new();
    for (n, word) in sent.words.iter().enumerate() {
        if found.len() >= MOST || !lexicon.persons.is_role(word.lower) || person(word) {
            continue;
        }
        let before = sent.words.get(..n).unwrap_or(&[]);
        let after = sent.words.get(n + 1..).unwrap_or(&[]);
        let own = |w: &&Word| inside(w) && (!w.event || w.capital);
        let to = |w: &&Word| own(w) && w.lower != "to";
        let left = before.iter().rev().take_while(to).take(REACH);
        // "An aide" is one of many: who that is, is a matter of attribution.
        if left.clone().any(|w| matches!(w.lower, "a" | "an")) {
            continue;
        }
        let links = |w: &&Word| own(w) && !lexicon.words.is_say(w.lower);
        let right = after.iter().take_while(links).take(REACH);
        let all: Vec<&Word> = left.chain([word]).chain(right).collect();
        let telling = all.iter().filter(|w| w.weight > 0.0);
        let span = telling.clone().fold(word.span, |s, w| s.cover(w.span));
        found.push(Described {
            beside_person: beside_person(sent, span),
            span,
            role: word.key,
            rank: all
                .iter()
                .filter(|w| RANKS.contains(&w.lower))
                .map(|w| w.lower)
                .collect(),
            keys: telling.map(|w| w.key).collect(),
        });
    }
    found
}

/// Right before or behind the name, with at most a comma and an article between.
fn near(sent: &Sent, name: Span, role: Span) -> bool {
    let (first, second) = if name <= role {
        (name, role)
    } else {
        (role, name)
    };
    let between = sent.words_of(first).end..sent.words_of(second).start;
    let words = sent.words.get(between).unwrap_or(&[]);
    let small = |w: &Word| {
        matches!(
            w.lower,
            "," | "the" | "a" | "an" | "his" | "her" | "its" | "their"
        )
    };
    // "Former President Bush, former Secretary of State Powell": the role belongs to the name behind it.
    let anothers = name < role
        && sent.names().any(|(at, other)| {
            other.kind == NameKind::Person
                && sent.words_of(at).start == sent.words_of(role).end
                && !at.overlaps(name)
        });
    words.len() <= 2 && words.iter().all(small) && !anothers
}

/// Does the description stand beside a person? "John Miller, the Oslo department’s deputy commissioner of police".
fn beside_person(sent: &Sent, role: Span) -> bool {
    let before = sent
        .words
        .get(..sent.words_of(role).start)
        .unwrap_or(&[])
        .iter();
    let comma = before.rev().take(9).find(|w| w.is_mark() && w.lower != "-");
    let comma = comma.filter(|w| w.lower == ",").map(|w| w.span.start());
    sent.names().any(|(span, name)| {
        name.kind == NameKind::Person
            && !sent.is_possessive(span)
            && (near(sent, span, role) || comma == Some(span.end()))
    })
}

/// A site by its name on one side and by its kind on the other ("Zaryadye Park", "a park").
fn sites(naming: &Sent, telling: &Sent, lexicon: &Lexicon) -> Option<(Span, Span)> {
    for (span, name) in naming.names() {
        let said = naming.say(span);
        let kind = said.split_whitespace().last().map(level)?;
        let persons = &lexicon.persons;
        let site = persons.is_site(&kind) || persons.is_body(&kind);
        if name.kind == NameKind::Person || !said.contains(' ') || !site {
            continue;
        }
        let found = telling.words.iter().enumerate().find(|(n, w)| {
            // "A news conference" is no news of that name.
            let ends = telling.after(n + 1, 0).is_none_or(|w| w.weight <= 0.0);
            w.lower == kind
                && !w.capital
                && ends
                && telling
                    .before(*n, 0)
                    .is_some_and(|b| b.lower == "a" || b.lower == "an")
        });
        if let Some((n, word)) = found {
            let article = telling.before(n, 0).map_or(word.span, |w| w.span);
            return Some((span, article.cover(word.span)));
        }
    }
    None
}
