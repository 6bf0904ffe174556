//! How surely a thing is told: the same source with another verb of saying, a hedge that only one side has, and a source
//! that only one side names.

use super::{Naming, Told, told};
use crate::divergence::event;
use crate::divergence::name::Known;
use crate::divergence::source;
use crate::divergence::view::{Sent, Word};
use crate::divergence::{Divergence, Kind, Verdict, why};
use crate::ordered::Set;
use crate::span::Span;

/// What a verb of saying tells of the statement beyond that somebody made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tone {
    Plain,
    Doubted,
    Conceded,
    Denied,
    Confirmed,
    Hinted,
}

fn tone(cue: &str) -> Option<Tone> {
    Some(match cue {
        "said" | "says" | "told" | "stated" | "states" | "announced" | "according" | "wrote"
        | "added" | "reported" | "explained" => Tone::Plain,
        "claimed" | "claims" | "alleged" | "alleges" | "asserted" | "contended" => Tone::Doubted,
        "admitted" | "admits" | "conceded" | "concedes" | "acknowledged" | "acknowledges"
        | "confessed" => Tone::Conceded,
        "denied" | "denies" => Tone::Denied,
        "confirmed" | "confirms" => Tone::Confirmed,
        "suggested" | "suggests" | "hinted" | "indicated" => Tone::Hinted,
        _ => return None,
    })
}

/// Words that say that a thing is told by hearsay or not for certain.
const HEDGES: &[&str] = &[
    "reportedly",
    "allegedly",
    "apparently",
    "purportedly",
    "supposedly",
    "ostensibly",
    "probably",
    "possibly",
    "unconfirmed",
    "rumored",
    "rumoured",
];

/// What two sentences must share outside their sources before the verbs of one source are compared.
const SAME_WORDS: f32 = 1.2;
/// The same before a source or a hedge is said to be missing: nearly all that the barer sentence tells.
const SAME_FACT: f32 = 2.0;
const SAME_SHARE: f32 = 0.6;

/// `shared` is how much the sentences say in common outside their sources; `lone`: neither sentence is linked to a further
/// one, in which the source or the reserve may stand.
pub(super) fn divergences(
    a: Told,
    b: Told,
    shared: f32,
    known: &Known,
    lone: bool,
    out: &mut Vec<Divergence>,
) {
    if shared < SAME_WORDS {
        return;
    }
    out.extend(verbs(a, b, known));
    if shared < SAME_FACT || !lone {
        return;
    }
    out.extend(hedges(a, b));
    if let Some(source) = dropped(a, b) {
        out.push(missing(source, true));
    } else if let Some(source) = dropped(b, a) {
        out.push(missing(source, false));
    }
}

/// One source whose verbs tell different things of its statement.
fn verbs(of_a: Told, of_b: Told, known: &Known) -> Option<Divergence> {
    let ([x], [y]) = (of_a.1, of_b.1) else {
        // Which verb goes with which statement is plain only where there is one on each side.
        return None;
    };
    let one = match (&x.naming, &y.naming) {
        (Naming::Person(p), Naming::Person(q)) => known.same(*p, *q),
        // Two unnamed sources of one description need not be one.
        (Naming::Anonymous, _) => false,
        _ => x.keys == y.keys,
    };
    let differ = tone(&x.cue).zip(tone(&y.cue)).is_some_and(|(t, u)| t != u);
    if x.doer || y.doer || !one || !differ {
        return None;
    }
    let told_as = (Verdict::Open, None, "one source, but another verb");
    Some(told((of_a.0, x.cue_span), (of_b.0, y.cue_span), told_as))
}

/// A word told with a hedge on one side, and on the other without one and without a source.
fn hedges(a: Told, b: Told) -> Option<Divergence> {
    for (hedging, plain, of_a) in [(a, b, true), (b, a, false)] {
        if plain.0.is_told_elsewhere
            || is_hedged(plain.0)
            || !plain.1.is_empty()
            || is_reported(plain.0)
        {
            continue;
        }
        let words = &hedging.0.words;
        for (n, hedge) in words.iter().enumerate() {
            if !HEDGES.contains(&hedge.lower) || hedging.0.is_quoted(hedge.span) {
                continue;
            }
            let next = words.iter().skip(n + 1).take(4).find(|w| w.weight > 0.0)?;
            let same = |w: &&Word| w.key == next.key && !next.key.is_empty();
            let Some(other) = plain.0.words.iter().find(same) else {
                continue;
            };
            let (x, y) = (hedge.span.cover(next.span), other.span);
            return Some(if of_a {
                let told_as = (Verdict::Open, None, "A tells it as uncertain, B as a fact");
                told((a.0, x), (b.0, y), told_as)
            } else {
                let told_as = (Verdict::Open, None, "A tells it as a fact, B as uncertain");
                told((a.0, y), (b.0, x), told_as)
            });
        }
    }
    None
}

fn is_hedged(sent: &Sent) -> bool {
    sent.words
        .iter()
        .any(|w| HEDGES.contains(&w.lower) || w.lower == "may" || w.lower == "might")
}

/// Does anything in the sentence say that somebody tells it? Asked of sentences in which no source was made out.
fn is_reported(sent: &Sent) -> bool {
    sent.words.iter().any(|w| {
        (w.weight > 0.0 && w.weight < 0.2)
            || source::is_listed(w.lower)
            || matches!(w.lower, "according" | "source" | "sources")
    }) || sent.quotes().next().is_some()
}

/// The source of a statement that the other side tells as a fact of its own.
fn dropped<'s, 'd>(a: Told<'s, 'd>, b: Told<'_, 'd>) -> Option<(&'s Sent<'d>, Span)> {
    let [source] = a.1 else {
        return None;
    };
    if source.doer || !b.1.is_empty() || is_reported(b.0) || is_hedged(b.0) || b.0.is_told_elsewhere
    {
        return None;
    }
    let reserve = |w: &&Word| event::is_reserve(w.lower);
    let has = |lower: &str| a.0.words.iter().any(|w| w.lower == lower);
    if b.0.words.iter().filter(reserve).any(|w| !has(w.lower)) {
        return None;
    }
    let keys = |s: &Sent<'d>, without: Option<Span>| -> Set<&'d str> {
        let telling = s
            .words
            .iter()
            .filter(|w| w.weight > 0.2 && !w.key.is_empty());
        let kept = telling.filter(|w| without.is_none_or(|s| !s.overlaps(w.span)));
        kept.map(|w| w.key).collect()
    };
    let (said, bare) = (keys(a.0, Some(source.span)), keys(b.0, None));
    let common = said.intersection(&bare).count() as f32;
    let nearly_all = common >= SAME_SHARE * bare.len() as f32 && common >= 4.0;
    nearly_all.then(|| (a.0, source.span.cover(source.cue_span)))
}

fn missing((sent, span): (&Sent, Span), of_a: bool) -> Divergence {
    let filler = Some(sent.filler(span, None));
    let said = why::flat(sent.say(span));
    let (a, b, why) = if of_a {
        (
            filler,
            None,
            format!("A: {said}; B: no source - B tells it as a fact"),
        )
    } else {
        (
            None,
            filler,
            format!("A: no source; B: {said} - A tells it as a fact"),
        )
    };
    Divergence {
        kind: Kind::Attribution,
        verdict: Verdict::Open,
        a,
        b,
        finer_side: None,
        audit: None,
        inferred: false,
        why,
    }
}
