//! Names: one entity written differently on both sides.

use super::slot::MOST;
use super::source::Roles;
use super::view::{Sent, View};
use super::{Divergence, Kind, Side, Verdict, why};
use crate::lexicon::Lexicon;
use crate::lexicon::word::level;
use crate::mention::MentionKind;
use crate::mention::names::{self, Match, Name, NameKind, Plain};
use crate::ordered::{Map, Set};
use crate::span::Span;

/// Which entities of two texts are one; each pair is asked for once.
#[derive(Debug)]
pub(super) struct Known<'d> {
    /// What each text tells of its persons.
    pub roles: (Roles<'d>, Roles<'d>),
    /// Surnames that father and son share in a text ("Donald Trump", "Donald Trump Jr.").
    shared: Set<String>,
    matches: Map<(u32, u32), Option<Match>>,
    /// The entities of A and of B that were asked for.
    plain: (Map<u32, Plain>, Map<u32, Plain>),
}

impl<'d> Known<'d> {
    /// With what each text tells of its persons.
    pub fn new(roles: (Roles<'d>, Roles<'d>), texts: [&View; 2]) -> Self {
        Self {
            roles,
            shared: texts.iter().flat_map(|t| namesakes(t)).collect(),
            matches: Map::new(),
            plain: (Map::new(), Map::new()),
        }
    }

    /// The match of two names that stand in linked sentences. Two transliterations are believed where both texts give
    /// the person one role ("U.S. envoy Vitkov", "Steve Witkoff, a special envoy").
    fn matched(&mut self, a: &Name, b: &Name, lexicon: &Lexicon) -> Option<Match> {
        if !self.shared.is_empty() {
            let ((x, young), (y, other)) = (surname(&a.canonical), surname(&b.canonical));
            if young != other && x == y && self.shared.contains(&x) {
                return None;
            }
        }
        let (roles, plain) = (&self.roles, &mut self.plain);
        let entry = self.matches.entry((a.entity, b.entity));
        *entry.or_insert_with(|| {
            let one_role = roles
                .0
                .get(&a.entity)
                .zip(roles.1.get(&b.entity))
                .is_some_and(|(x, y)| {
                    let mut both = x.words.intersection(&y.words);
                    both.any(|w| lexicon.persons.is_role(w))
                });
            let x = plain.0.entry(a.entity);
            let y = plain.1.entry(b.entity);
            let x = x.or_insert_with(|| Plain::of(a, lexicon));
            let y = y.or_insert_with(|| Plain::of(b, lexicon));
            names::same_plain_entity((a, x), (b, y), one_role, lexicon)
        })
    }

    /// The same, asked for names that need not stand in linked sentences.
    pub fn ask(&mut self, a: &Name, b: &Name, lexicon: &Lexicon) -> bool {
        self.matched(a, b, lexicon).is_some()
    }

    /// Are two entities known to be one from linked sentences?
    pub fn same(&self, a: u32, b: u32) -> bool {
        self.matches.get(&(a, b)).is_some_and(Option::is_some)
    }

    /// The entity of A that each entity of B is; the surest, and the first of several.
    pub fn counterparts(&self) -> Map<u32, u32> {
        let mut found: Map<u32, (bool, u32)> = Map::new();
        for ((a, b), matched) in &self.matches {
            let Some(matched) = matched else { continue };
            let this = (*matched != Match::Same, *a);
            let best = found.entry(*b).or_insert(this);
            *best = (*best).min(this);
        }
        found.iter().map(|(b, (_, a))| (*b, *a)).collect()
    }
}

/// The surname of a person in small letters, and whether "Jr." or the like stands behind it.
fn surname(name: &str) -> (String, bool) {
    let mut words = name.split_whitespace().rev().peekable();
    let younger = words
        .next_if(|w| w.len() < 4 && is_generation(&level(w)))
        .is_some();
    let last = words.next().map(level).unwrap_or_default();
    (last.trim_end_matches(',').to_owned(), younger)
}

/// "Jr.", "III".
fn is_generation(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "jr" | "sr" | "ii" | "iii" | "iv"
    )
}

/// Surnames of a text that stand with "Jr." for one person and without for another.
fn namesakes(view: &View) -> Vec<String> {
    let persons = || {
        let names = view.sents.iter().flat_map(Sent::names).map(|(_, n)| n);
        names.filter(|n| n.kind == NameKind::Person)
    };
    let younger: Set<String> = persons()
        .map(|n| surname(&n.canonical))
        .filter_map(|(name, younger)| younger.then_some(name))
        .collect();
    if younger.is_empty() {
        return Vec::new();
    }
    let elder = persons().map(|n| surname(&n.canonical));
    elder
        .filter(|(name, young)| !young && younger.contains(name))
        .map(|(name, _)| name)
        .collect()
}

/// A name where it stands in a sentence.
pub(super) struct Mentioned<'d> {
    span: Span,
    name: &'d Name,
    /// As [`bare`] gives it.
    form: String,
}

/// The names of a sentence, the first mention of each entity and form.
pub(super) fn named<'d>(sent: &Sent<'d>) -> Vec<Mentioned<'d>> {
    let mut found: Vec<Mentioned> = Vec::new();
    for mention in &sent.mentions {
        if found.len() >= MOST {
            break;
        }
        if let MentionKind::Name(name) = &mention.kind {
            let form = bare(sent.say(mention.span));
            if !found
                .iter()
                .any(|m| m.name.entity == name.entity && m.form == form)
            {
                let span = mention.span;
                found.push(Mentioned { span, name, form });
            }
        }
    }
    found
}

/// A name in lower case without possessive ending, article and courtesy title.
fn bare(name: &str) -> String {
    let lower = level(name);
    let lower = lower.trim_end_matches("'s").trim_end_matches('\'');
    let mut words = lower.split_whitespace().peekable();
    let mut left = words.clone().count();
    while left > 1
        && words
            .next_if(|w| matches!(w.trim_end_matches('.'), "the" | "mr" | "mrs" | "ms" | "dr"))
            .is_some()
    {
        left -= 1;
    }
    let mut form = String::with_capacity(lower.len());
    for (n, word) in words.enumerate() {
        if n > 0 {
            form.push(' ');
        }
        form.extend(word.split('.'));
    }
    form
}

/// A sentence and its names.
type Names<'s, 'd> = (&'s Sent<'d>, &'s [Mentioned<'d>]);

/// What differs in the names of two linked sentences.
pub(super) fn divergences(
    a: Names,
    b: Names,
    known: &mut Known,
    lexicon: &Lexicon,
    out: &mut Vec<Divergence>,
) {
    for x in a.1 {
        for y in b.1 {
            // Asked for every pair: sources are compared with the answers.
            let Some(matched) = known.matched(x.name, y.name, lexicon) else {
                continue;
            };
            // The form that the other side has too needs no word.
            let has = |names: &[Mentioned], form: &str| names.iter().any(|m| m.form == form);
            if has(b.1, &x.form) || has(a.1, &y.form) {
                continue;
            }
            let judged = judge(matched, x.name, y.name, &x.form, &y.form);
            let Some((verdict, finer, reason)) = judged else {
                continue;
            };
            out.push(Divergence {
                kind: Kind::Name,
                verdict,
                a: Some(a.0.filler(x.span, Some(x.name.canonical.clone()))),
                b: Some(b.0.filler(y.span, Some(y.name.canonical.clone()))),
                finer_side: finer,
                audit: None,
                inferred: false,
                why: why::both(a.0.say(x.span), b.0.say(y.span), reason),
            });
        }
    }
}

fn judge(
    matched: Match,
    x: &Name,
    y: &Name,
    x_form: &str,
    y_form: &str,
) -> Option<(Verdict, Option<Side>, &'static str)> {
    match matched {
        // "Durbin" for "Richard J. Durbin" is no spelling, whatever he is called elsewhere.
        Match::Spelling if x.kind == NameKind::Person && is_surname_of(x_form, y_form) => None,
        Match::Spelling => Some((Verdict::Equal, None, "two spellings of one name")),
        _ if x.kind == NameKind::Person && y.kind == NameKind::Person => {
            // A surname for a full name is how everybody writes; a middle name, an initial or "Jr." is worth a mark.
            are_full_and_one(x_form, y_form).then_some((
                Verdict::Equal,
                None,
                "one name, more or less in full",
            ))
        }
        // "Russian" for "Russia" and "Kremlin" for "Moscow" need no word either.
        Match::Metonym | Match::Same => None,
        Match::Shorter => (x_form.starts_with(y_form) || y_form.starts_with(x_form)).then_some((
            Verdict::Equal,
            None,
            "a longer and a shorter form of one name",
        )),
    }
}

fn is_surname_of(x: &str, y: &str) -> bool {
    let (short, long) = if x.len() < y.len() { (x, y) } else { (y, x) };
    !short.contains(' ') && surname(long).0 == short
}

/// Are both a first and a last name, and the same ones? What else a capital gave to a name ("Ross Resigns") tells nothing.
fn are_full_and_one(x: &str, y: &str) -> bool {
    let parts = |form: &str| -> Vec<String> {
        let words = form.split(' ').take_while(|w| *w != "of");
        words
            .filter(|w| !is_generation(w))
            .map(|w| w.trim_end_matches(',').to_owned())
            .collect()
    };
    let (x, y) = (parts(x), parts(y));
    let full = |p: &[String]| p.iter().filter(|w| w.len() > 1).count() > 1;
    let initial = |p: &[String]| p.first().is_some_and(|w| w.len() == 1);
    full(&x)
        && full(&y)
        && x.last() == y.last()
        && (x.first() == y.first() || initial(&x) || initial(&y))
}
