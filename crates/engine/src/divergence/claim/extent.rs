//! How much of a thing a claim is about: "some Indian goods" here, "Indian goods" or all of them there.

use super::clash;
use crate::divergence::view::{Sent, Word};
use crate::divergence::{Divergence, Side, Verdict};
use crate::span::Span;

/// Words for a part of a whole.
const SOME: &[&str] = &["some", "certain", "several", "many", "most", "few"];
/// Words for the whole.
const ALL: &[&str] = &["all", "every", "each"];

/// Words of a phrase that are compared.
const REACH: usize = 3;

/// Words that both sentences need besides those for the thing.
const SHARED: usize = 2;

/// What a sentence says of the extent of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Extent {
    Some,
    All,
    /// Nothing.
    Whole,
}

/// The divergence of two sentences that tell the same of a thing, one of them only of some of it.
pub(super) fn divergence(a: &Sent, b: &Sent) -> Option<Divergence> {
    for (limiting, other, side) in [(a, b, Side::A), (b, a, Side::B)] {
        for (n, word) in limiting.words.iter().enumerate() {
            if !SOME.contains(&word.lower) || limiting.is_quoted(word.span) {
                continue;
            }
            let Some(phrase) = phrase(limiting, n + 1) else {
                continue;
            };
            let some = word.span.cover(phrase.get(1)?.span);
            let Some((said, extent)) = matched(limiting, phrase, other) else {
                continue;
            };
            if shared(limiting.words.iter(), &other.words.iter(), phrase) < SHARED {
                continue;
            }
            let (x, y) = match side {
                Side::A => (some, said),
                Side::B => (said, some),
            };
            let (verdict, reason) = match (extent, side) {
                (Extent::Some, _) => continue,
                (Extent::All, _) => (Verdict::Open, "some on one side, all on the other"),
                (Extent::Whole, Side::A) => (Verdict::Finer, "A tells it of a part only"),
                (Extent::Whole, Side::B) => (Verdict::Finer, "B tells it of a part only"),
            };
            let finer_side = (verdict == Verdict::Finer).then_some(side);
            let found = clash((a, x), (b, y), verdict, reason);
            return Some(Divergence {
                finer_side,
                ..found
            });
        }
    }
    None
}

/// How many words two parts of sentences share besides those for the thing, of which names are none.
fn shared<'w, 'd: 'w>(
    a: impl Iterator<Item = &'w Word<'d>>,
    b: &(impl Iterator<Item = &'w Word<'d>> + Clone),
    phrase: &[Word],
) -> usize {
    let telling = |w: &&Word| w.weight > 0.2 && !w.key.is_empty() && !w.key.starts_with('@');
    let mut found: Vec<&str> = Vec::new();
    for word in a.filter(telling) {
        let told = b.clone().filter(telling).any(|w| w.key == word.key);
        if told && !found.contains(&word.key) && !phrase.iter().any(|w| w.key == word.key) {
            found.push(word.key);
        }
    }
    found.len()
}

/// The noun phrase at word `n`: two or three telling words on end. One alone is too common to be the same thing.
fn phrase<'s, 'd>(sent: &'s Sent<'d>, n: usize) -> Option<&'s [Word<'d>]> {
    let rest = sent.words.get(n..)?;
    let telling = |w: &&Word| w.weight > 0.0 && !w.is_mark();
    let length = rest.iter().take(REACH).take_while(telling).count();
    rest.get(..length).filter(|p| p.len() > 1)
}

/// Where a sentence has the first two words of the phrase, in the part of it (between semicolons) that has most words of the
/// limiting one, and how much of the thing it speaks of.
fn matched(limiting: &Sent, phrase: &[Word], sent: &Sent) -> Option<(Span, Extent)> {
    let [first, second, ..] = phrase else {
        return None;
    };
    let mut best: Option<(usize, (Span, Extent))> = None;
    for (n, pair) in sent.words.windows(2).enumerate() {
        let [x, y] = pair else { continue };
        let same = x.lower == first.lower && y.lower == second.lower;
        if !same || sent.is_quoted(x.span) {
            continue;
        }
        let span = x.span.cover(y.span);
        let like = shared(limiting.words.iter(), &part(sent, n), phrase);
        if best.is_none_or(|(most, _)| like > most) {
            best = Some((like, extent(sent, n, span)));
        }
    }
    best.map(|(_, found)| found)
}

/// The words around word `n` up to a semicolon on either side.
fn part<'s, 'd>(sent: &'s Sent<'d>, n: usize) -> impl Iterator<Item = &'s Word<'d>> + Clone {
    let before = sent.words.get(..n).unwrap_or(&[]).iter().rev();
    let behind = sent.words.get(n..).unwrap_or(&[]).iter();
    let inside = |w: &&'s Word<'d>| w.lower != ";";
    before.take_while(inside).chain(behind.take_while(inside))
}

/// How much of the thing named at word `n` a sentence speaks of.
fn extent(sent: &Sent, n: usize, span: Span) -> (Span, Extent) {
    let Some(before) = n.checked_sub(1).and_then(|m| sent.words.get(m)) else {
        return (span, Extent::Whole);
    };
    let lower = before.lower;
    let part = SOME.contains(&lower)
        || matches!(
            lower,
            "of" | "no" | "the" | "these" | "those" | "other" | "more"
        )
        || lower.starts_with(|c: char| c.is_ascii_digit());
    if ALL.contains(&lower) {
        (before.span.cover(span), Extent::All)
    } else if part {
        (span, Extent::Some)
    } else {
        (span, Extent::Whole)
    }
}
