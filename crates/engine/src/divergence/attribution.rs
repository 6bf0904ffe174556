//! Who is said to have said it, or to have set or done a thing: the same fact with another source, with the same source
//! but another verb ("said", "claimed"), or with none.

mod surety;

use super::name::Known;
use super::slot;
use super::source::{Naming, Roles, Source};
use super::view::{Sent, Word};
use super::{Divergence, Kind, Side, Verdict, why};
use crate::ordered::Set;
use crate::span::Span;

/// What two linked sentences need to have in common besides the source before their sources are compared.
const SAME_STATEMENT: f32 = 0.4;
/// The same before two sources with nothing in common are set against each other: the sentences are nearly one.
const SAME_TELLING: f32 = 5.0;

/// A sentence and its sources.
pub(super) type Told<'s, 'd> = (&'s Sent<'d>, &'s [Source<'d>]);

/// Differences of the sources of two linked sentences, which say `statement` in common outside their sources; `lone` where
/// neither is linked to a further one.
pub(super) fn divergences(
    a: Told,
    b: Told,
    statement: f32,
    known: &Known,
    lone: bool,
    out: &mut Vec<Divergence>,
) {
    if statement < SAME_STATEMENT {
        return;
    }
    surety::divergences(a, b, statement, known, lone, out);
    let mut candidates = Vec::new();
    for (i, x) in a.1.iter().enumerate() {
        for (j, y) in b.1.iter().enumerate() {
            if x.doer != y.doer || (x.doer && x.cue != y.cue) {
                continue;
            }
            let Some((verdict, finer, reason)) = judge(x, y, statement, known) else {
                // The same source on both sides: neither is free for another.
                candidates.push(candidate((i, j), 0, 9.0, None));
                continue;
            };
            // Other links tell of other statements, whose sources may be the same.
            if verdict == Verdict::Open && !lone {
                continue;
            }
            let shared = x.keys.intersection(&y.keys).count() as f32;
            let rank = if verdict == Verdict::Finer { 1 } else { 2 };
            candidates.push(candidate(
                (i, j),
                rank,
                shared,
                Some((verdict, finer, reason)),
            ));
        }
    }
    for chosen in slot::assign(candidates) {
        let (Some(x), Some(y), Some((verdict, finer, reason))) =
            (a.1.get(chosen.a), b.1.get(chosen.b), chosen.judgement)
        else {
            continue;
        };
        out.push(told((a.0, x.span), (b.0, y.span), (verdict, finer, reason)));
    }
}

/// The speakers of two quotations of one utterance whose sentences are not linked.
pub(super) fn of_one_utterance(
    a: (&Sent, &Source),
    b: (&Sent, &Source),
    known: &Known,
    out: &mut Vec<Divergence>,
) {
    let judged = judge(a.1, b.1, SAME_TELLING, known);
    out.extend(judged.map(|judged| told((a.0, a.1.span), (b.0, b.1.span), judged)));
}

fn told(
    a: (&Sent, Span),
    b: (&Sent, Span),
    (verdict, finer_side, reason): (Verdict, Option<Side>, &str),
) -> Divergence {
    Divergence {
        kind: Kind::Attribution,
        verdict,
        a: Some(a.0.filler(a.1, None)),
        b: Some(b.0.filler(b.1, None)),
        finer_side,
        audit: None,
        inferred: false,
        why: why::both(a.0.say(a.1), b.0.say(b.1), reason),
    }
}

type Judged = Option<(Verdict, Option<Side>, &'static str)>;

fn candidate(
    at: (usize, usize),
    rank: u8,
    evidence: f32,
    judged: Judged,
) -> slot::Candidate<Judged> {
    slot::Candidate {
        a: at.0,
        b: at.1,
        rank,
        evidence,
        judgement: judged,
    }
}

/// What a sentence says outside its sources: [`slot::shared`] tells how much two of them say in common.
pub(super) fn statement<'d>((sent, sources): Told<'_, 'd>) -> slot::Context<'d> {
    let outside = |w: &&Word| !sources.iter().any(|s| s.span.overlaps(w.span));
    let telling = sent.words.iter().filter(|w| w.weight > 0.0);
    telling.filter(outside).map(|w| (w.key, w.weight)).collect()
}

/// Do a person and a role, or a body and its unnamed member, belong together by what the texts tell of them?
pub(super) fn related(x: &Source, y: &Source, known: &Known) -> bool {
    let role = |roles: &Roles, entity: u32, keys: &Set<&str>| {
        let told = roles.get(&entity);
        told.is_some_and(|r| keys.iter().any(|k| r.words.contains(*k)))
    };
    // "A spokesman" is anybody's.
    let bare = |role: &Source, of: &Source| role.with.is_empty() && role.keys.is_subset(&of.keys);
    !x.with.is_disjoint(&y.with)
        || bare(x, y)
        || bare(y, x)
        || match (&x.naming, &y.naming) {
            (Naming::Person(_), Naming::Person(_)) => false,
            (Naming::Person(p), _) => role(&known.roles.0, *p, &y.with),
            (_, Naming::Person(q)) => role(&known.roles.1, *q, &x.with),
            _ => false,
        }
}

/// What every member of a body is.
const ANY_POST: &[&str] = &["offici", "official", "author", "authority"];

/// Can the two, which are related, be one? The spokesman of a body is not any aide of it.
fn fits(x: &Source, y: &Source, known: &Known) -> bool {
    let post = |person: &Source, roles: &Roles, entity: u32, unnamed: &Source| {
        let role = roles.get(&entity);
        let told = |post: &str| {
            person.posts.contains(post) || role.is_some_and(|r| r.posts.contains(post))
        };
        let any = |post: &str| ANY_POST.contains(&post);
        unnamed.naming != Naming::Anonymous || unnamed.posts.iter().any(|p| told(p) || any(p))
    };
    related(x, y, known)
        && match (&x.naming, &y.naming) {
            (Naming::Person(p), _) => post(x, &known.roles.0, *p, y),
            (_, Naming::Person(q)) => post(y, &known.roles.1, *q, x),
            _ => true,
        }
}

fn judge(x: &Source, y: &Source, statement: f32, known: &Known) -> Judged {
    if x.keys == y.keys || y.keys.is_subset(&x.name) || x.keys.is_subset(&y.name) {
        return None;
    }
    let common = !x.with.is_disjoint(&y.with);
    match (&x.naming, &y.naming) {
        (Naming::Person(p), Naming::Person(q)) => {
            if known.same(*p, *q) || statement < SAME_TELLING {
                return None;
            }
            Some((Verdict::Open, None, "different persons"))
        }
        (Naming::Person(_), _) => {
            if x.doer || fits(x, y, known) {
                return Some((Verdict::Finer, Some(Side::A), "A gives the name"));
            }
            (related(x, y, known) || statement >= SAME_TELLING).then_some((
                Verdict::Open,
                None,
                "A gives a name, B another source",
            ))
        }
        (_, Naming::Person(_)) => {
            if x.doer || fits(x, y, known) {
                return Some((Verdict::Finer, Some(Side::B), "B gives the name"));
            }
            (related(x, y, known) || statement >= SAME_TELLING).then_some((
                Verdict::Open,
                None,
                "B gives a name, A another source",
            ))
        }
        (Naming::Body, Naming::Anonymous) if common => {
            Some((Verdict::Finer, Some(Side::B), "B says who of that body"))
        }
        (Naming::Anonymous, Naming::Body) if common => {
            Some((Verdict::Finer, Some(Side::A), "A says who of that body"))
        }
        (Naming::Anonymous, Naming::Anonymous)
            if !x.keys.is_disjoint(&y.keys)
                && (common || x.with.is_empty() || y.with.is_empty()) =>
        {
            // Of "a White House official" and "a senior U.S. official" neither says more.
            Some(if y.keys.is_subset(&x.keys) {
                (
                    Verdict::Finer,
                    Some(Side::A),
                    "unnamed; A says more of who it is",
                )
            } else if x.keys.is_subset(&y.keys) {
                (
                    Verdict::Finer,
                    Some(Side::B),
                    "unnamed; B says more of who it is",
                )
            } else {
                (
                    Verdict::Finer,
                    None,
                    "two unnamed sources, which may be one",
                )
            })
        }
        _ => None,
    }
}
