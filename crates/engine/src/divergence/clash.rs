//! What speaks against calling two different values a conflict, though they seem to fill one slot: they are told of different
//! persons, or are values of different acts. Two texts on one event tell of many things that are counted and dated alike ("63 yards" of
//! one player, "716 yards" of another); a conflict is the gravest thing that is said of two texts, so that whatever leaves room for two
//! things is silence.

use super::event;
use super::slot::MOST;
use super::view::{Sent, Word};
use crate::mention::names::{Name, NameKind};
use crate::span::Span;

/// What a value is told of, as far as its sentence says.
#[derive(Debug)]
pub(super) struct Bearer<'s> {
    /// The persons of its sentence, by key.
    persons: Vec<&'s str>,
    /// Persons and bodies.
    named: Vec<&'s str>,
    /// The nearest of them before the act: who does it, or to whom it is done.
    actor: Option<&'s str>,
    /// The act it is a value of, by key.
    act: Option<&'s str>,
}

/// So many words from a value its act is looked for.
const REACH: usize = 12;

impl<'s> Bearer<'s> {
    /// What the value at `span` is told of; `counted` is the key of what it counts, which is no act here.
    pub fn of(sent: &Sent<'s>, span: Span, counted: Option<&str>) -> Self {
        let named = named(sent);
        let from = led_by(sent, span, counted).map_or(span.start(), |word| word.span.start());
        let before = named.iter().rfind(|n| n.place.end() <= from);
        Self {
            actor: before.map(|n| n.key),
            act: act(sent, span, counted).map(|word| word.key),
            persons: named.iter().filter(|n| n.person).map(|n| n.key).collect(),
            named: named.iter().map(|n| n.key).collect(),
        }
    }

    /// Are these told of different persons, or done by different ones?
    pub fn differs(&self, other: &Self) -> bool {
        let apart = |x: &[&str], y: &[&str]| {
            !x.is_empty() && !y.is_empty() && !x.iter().any(|p| y.contains(p))
        };
        let other_actor = self
            .actor
            .zip(other.actor)
            .is_some_and(|(p, q)| p != q && !other.named.contains(&p) && !self.named.contains(&q));
        apart(&self.persons, &other.persons) || other_actor
    }

    /// Are these values of two acts, as far as both sentences name any?
    pub fn acts_otherwise(&self, other: &Self) -> bool {
        let both = self.act.zip(other.act);
        both.is_some_and(|(x, y)| {
            x != y && (event::kind(x).is_none() || event::kind(x) != event::kind(y))
        })
    }

    /// Do both sentences name one act for these values?
    pub fn acts_alike(&self, other: &Self) -> bool {
        self.act.is_some() && other.act.is_some() && !self.acts_otherwise(other)
    }
}

/// How many persons both sentences name.
pub(super) fn shared_persons(a: &Sent, b: &Sent) -> usize {
    let theirs = named(b);
    let is_theirs = |key: &str| theirs.iter().any(|n| n.person && n.key == key);
    let mut shared: Vec<&str> = Vec::new();
    for name in named(a) {
        if name.person && is_theirs(name.key) && !shared.contains(&name.key) {
            shared.push(name.key);
        }
    }
    shared.len()
}

/// A person or body in a sentence.
struct Named<'s> {
    key: &'s str,
    place: Span,
    person: bool,
}

/// The persons and bodies of a sentence in order, as many as a sentence of prose has; no places, which most events of a story share.
fn named<'s>(sent: &Sent<'s>) -> Vec<Named<'s>> {
    let names = sent.names().take(MOST);
    let of = |(place, name): (Span, &Name)| {
        let words = sent.words.get(sent.words_of(place))?;
        let mut keys = words.iter().rev().map(|w| w.key);
        Some(Named {
            key: keys.find(|k| k.starts_with('@'))?,
            place,
            person: name.kind == NameKind::Person,
        })
    };
    names
        .filter(|(_, name)| name.kind != NameKind::Place)
        .filter_map(of)
        .collect()
}

/// The act that a value belongs to: what is told right behind what is counted ("three people killed"), else the
/// nearest event before it, else behind it; in its clause, and with no mark between.
fn act<'v, 's>(sent: &'v Sent<'s>, span: Span, counted: Option<&str>) -> Option<&'v Word<'s>> {
    let words = sent.words_of(span);
    let clause = sent.clause_of(span.start());
    let is_act = |w: &&Word| is_act(sent, w, counted);
    let joined = |w: &&Word| !w.is_mark() && sent.clause_of(w.span.start()) == clause;
    let before = sent.words.get(..words.start).unwrap_or(&[]).iter().rev();
    let behind = sent.words.get(words.end..).unwrap_or(&[]).iter();
    let (before, behind) = (
        before.take_while(joined).take(REACH),
        behind.take_while(joined).take(REACH),
    );
    let item = behind
        .clone()
        .take_while(|w| !matches!(w.lower, "and" | "or" | "but"));
    let told = item.take(3).filter(is_act).find(|w| is_told(w));
    told.or_else(|| before.clone().find(is_act))
        .or_else(|| behind.clone().find(is_act))
}

/// The nearest act before a value, whatever stands between: who does it stands before that.
fn led_by<'v, 's>(sent: &'v Sent<'s>, span: Span, counted: Option<&str>) -> Option<&'v Word<'s>> {
    let words = sent.words_of(span);
    let before = sent.words.get(..words.start).unwrap_or(&[]).iter().rev();
    let mut near = before.filter(|w| !w.is_mark()).take(REACH);
    near.find(|w| is_act(sent, w, counted))
}

fn is_act(sent: &Sent, word: &Word, counted: Option<&str>) -> bool {
    let known = word.event || event::kind(word.key).is_some() || word.lower.ends_with("ed");
    known && word.weight > 0.0 && Some(word.key) != counted && !is_noun(sent, word)
}

/// Does a word tell what came of what is counted before it ("three people killed", "12 dead")?
pub(super) fn is_told(word: &Word) -> bool {
    let kind = event::kind(word.key);
    let death = kind.is_some() && kind == event::kind("dead");
    word.lower.ends_with("ed") || event::is_past(word.lower) || death
}

/// Is a word for an act plainly a noun here ("a seven-year deal")? Who acts stands before the verb.
fn is_noun(sent: &Sent, word: &Word) -> bool {
    const LEAD: &[&str] = &[
        "a", "an", "the", "his", "her", "its", "their", "this", "that",
    ];
    let at = sent.word_at(word.span.start());
    let mut before = (0..2).filter_map(|n| sent.before(at, n));
    !word.lower.ends_with("ed")
        && !event::is_past(word.lower)
        && before.any(|w| LEAD.contains(&w.lower))
}

/// Words that make a number a part of a whole, or a further one: "another two", "the first nine".
const PART_BEFORE: &[&str] = &[
    "another",
    "additional",
    "extra",
    "further",
    "first",
    "last",
    "next",
    "past",
    "previous",
    "remaining",
    "final",
    "other",
    "others",
];

/// The same behind a number: "three other rifles", "two more times".
const PART_BEHIND: &[&str] = &[
    "other",
    "others",
    "more",
    "further",
    "additional",
    "extra",
    "unanswered",
    "straight",
    "consecutive",
    "of",
];

/// Words behind what is counted that make the number a distance between two: "five rounds sooner", "50 miles north".
const DISTANCE: &[&str] = &[
    "more",
    "fewer",
    "less",
    "sooner",
    "later",
    "earlier",
    "higher",
    "lower",
    "ahead",
    "behind",
    "down",
    "up",
    "short",
    "older",
    "younger",
    "taller",
    "longer",
    "away",
    "north",
    "south",
    "east",
    "west",
    "northeast",
    "northwest",
    "southeast",
    "southwest",
];

/// How a number is to be taken, by the words beside it. Numbers that are taken differently do not contradict each other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Manner {
    /// Of a part, or of further ones.
    pub part: bool,
    /// Between two.
    distance: bool,
    /// "per season", "a year", "each".
    rate: bool,
}

impl Manner {
    /// Of the number at `span`.
    pub fn of(sent: &Sent, span: Span) -> Self {
        let words = sent.words_of(span);
        let before = sent.before(words.start, 0).map_or("", |w| w.lower);
        let behind = sent.words.get(words.end..).unwrap_or(&[]).iter();
        let near: Vec<&str> = behind
            .take_while(|w| !w.is_mark())
            .take(4)
            .map(|w| w.lower)
            .collect();
        let among = |n: usize, list: &[&str]| near.iter().take(n).any(|w| list.contains(w));
        let follows = |first: &str, then: &dyn Fn(&str) -> bool| {
            near.windows(2)
                .any(|pair| matches!(pair, [x, y] if *x == first && then(y)))
        };
        let unit = |w: &str| {
            matches!(
                w,
                "year" | "month" | "week" | "day" | "hour" | "season" | "game" | "night"
            )
        };
        Self {
            part: PART_BEFORE.contains(&before) || among(1, PART_BEHIND),
            distance: among(3, DISTANCE),
            rate: among(3, &["per", "each", "apiece", "annually", "yearly", "daily"])
                || follows("a", &unit)
                || follows("an", &unit),
        }
    }
}

/// Is this a line about the text ("Updated 5 May 2010, 9 pm"), whose day is no fact that it tells?
pub(super) fn is_about_the_text(sent: &Sent, dates: &[Span]) -> bool {
    const CUES: &[&str] = &["updated", "published", "posted", "modified"];
    let rest = |w: &&Word| w.weight > 0.0 && !dates.iter().any(|d| d.overlaps(w.span));
    let telling = sent.words.iter().filter(rest);
    sent.words.iter().any(|w| CUES.contains(&w.lower))
        && telling.filter(|w| !CUES.contains(&w.lower)).count() <= 2
}
