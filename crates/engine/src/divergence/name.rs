//! Names: one entity written differently on both sides.

use super::slot::MOST;
use super::source::Roles;
use super::view::Sent;
use super::{Divergence, Kind, Side, Verdict, why};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::mention::names::{self, Match, Name, NameKind};
use crate::ordered::Map;
use crate::span::Span;

/// Which entities of two texts are one; each pair is asked for once.
#[derive(Debug)]
pub(super) struct Known {
    /// What each text tells of its persons.
    pub roles: (Roles, Roles),
    matches: Map<(u32, u32), Option<Match>>,
}

impl Known {
    /// With what each text tells of its persons.
    pub fn new(roles: (Roles, Roles)) -> Self {
        Self {
            roles,
            matches: Map::new(),
        }
    }

    /// The match of two names that stand in linked sentences. Two transliterations are believed where both texts give
    /// the person one role ("U.S. envoy Vitkov", "Steve Witkoff, a special envoy").
    fn matched(&mut self, a: &Name, b: &Name, lexicon: &Lexicon) -> Option<Match> {
        let roles = &self.roles;
        let entry = self.matches.entry((a.entity, b.entity));
        *entry.or_insert_with(|| {
            let one_role = roles
                .0
                .get(&a.entity)
                .zip(roles.1.get(&b.entity))
                .is_some_and(|(x, y)| x.intersection(y).any(|w| lexicon.persons.is_role(w)));
            names::same_entity_in_context(a, b, one_role, lexicon)
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

/// The names of a sentence, the first mention of each entity and form.
fn named<'d>(sent: &Sent<'d>) -> Vec<(Span, &'d Name)> {
    let mut found: Vec<(Span, &Name)> = Vec::new();
    for mention in &sent.mentions {
        if found.len() >= MOST {
            break;
        }
        if let MentionKind::Name(name) = &mention.kind {
            let form = bare(sent.say(mention.span));
            if !found
                .iter()
                .any(|(s, n)| n.entity == name.entity && bare(sent.say(*s)) == form)
            {
                found.push((mention.span, name));
            }
        }
    }
    found
}

/// A name in lower case without possessive ending, article and courtesy title.
fn bare(name: &str) -> String {
    let lower = crate::lexicon::word::level(name);
    let lower = lower.trim_end_matches("'s").trim_end_matches('\'');
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    while words.len() > 1
        && words
            .first()
            .is_some_and(|w| matches!(w.trim_end_matches('.'), "the" | "mr" | "mrs" | "ms" | "dr"))
    {
        words.remove(0);
    }
    words.join(" ").replace('.', "")
}

/// What differs in the names of two linked sentences.
pub(super) fn divergences(
    a: &Sent,
    b: &Sent,
    known: &mut Known,
    lexicon: &Lexicon,
    out: &mut Vec<Divergence>,
) {
    let (left, right) = (named(a), named(b));
    for (x_span, x) in &left {
        for (y_span, y) in &right {
            // Asked for every pair: sources are compared with the answers.
            let Some(matched) = known.matched(x, y, lexicon) else {
                continue;
            };
            let (x_form, y_form) = (bare(a.say(*x_span)), bare(b.say(*y_span)));
            if x_form == y_form {
                continue;
            }
            // The form that the other side has too needs no word.
            let elsewhere = |form: &str, sent: &Sent, others: &[(Span, &Name)]| {
                others.iter().any(|(s, _)| bare(sent.say(*s)) == form)
            };
            if elsewhere(&x_form, b, &right) || elsewhere(&y_form, a, &left) {
                continue;
            }
            let Some((verdict, finer, reason)) = judge(matched, x, y, &x_form, &y_form) else {
                continue;
            };
            out.push(Divergence {
                kind: Kind::Name,
                verdict,
                a: Some(a.filler(*x_span, Some(x.canonical.clone()))),
                b: Some(b.filler(*y_span, Some(y.canonical.clone()))),
                finer_side: finer,
                audit: None,
                inferred: false,
                why: why::both(a.say(*x_span), b.say(*y_span), reason),
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
        Match::Spelling => Some((Verdict::Equal, None, "two spellings of one name")),
        _ if x.kind == NameKind::Person && y.kind == NameKind::Person => {
            // A surname for a full name is how everybody writes; a middle name, an initial or "Jr." is worth a mark.
            let full = |form: &str| form.split(' ').filter(|w| w.len() > 1).count() > 1;
            (full(x_form) && full(y_form)).then_some((
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
