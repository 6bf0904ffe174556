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
            if !SOME.contains(&word.lower.as_str()) || limiting.is_quoted(word.span) {
                continue;
            }
            let Some(phrase) = phrase(limiting, n + 1) else {
                continue;
            };
            let Some((said, extent)) = matched(phrase, other) else {
                continue;
            };
            if !tell_alike(limiting, other, phrase) {
                continue;
            }
            let some = word.span.cover(phrase.get(1)?.span);
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

/// Do the sentences share words besides those for the thing, of which names are none?
fn tell_alike(a: &Sent, b: &Sent, phrase: &[Word]) -> bool {
    let telling = |w: &&Word| w.weight > 0.2 && !w.key.is_empty() && !w.key.starts_with('@');
    let mut shared: Vec<&str> = Vec::new();
    for word in a.words.iter().filter(telling) {
        let told = b.words.iter().filter(telling).any(|w| w.key == word.key);
        if told && !shared.contains(&&*word.key) && !phrase.iter().any(|w| w.key == word.key) {
            shared.push(&word.key);
        }
    }
    shared.len() >= SHARED
}

/// The noun phrase at word `n`: two or three telling words on end. One alone is too common to be the same thing.
fn phrase<'s>(sent: &'s Sent, n: usize) -> Option<&'s [Word]> {
    let rest = sent.words.get(n..)?;
    let telling = |w: &&Word| w.weight > 0.0 && !w.is_mark();
    let length = rest.iter().take(REACH).take_while(telling).count();
    rest.get(..length).filter(|p| p.len() > 1)
}

/// Where a sentence has the first two words of the phrase, and how much of it it speaks of.
fn matched(phrase: &[Word], sent: &Sent) -> Option<(Span, Extent)> {
    let [first, second, ..] = phrase else {
        return None;
    };
    let same = |x: &Word, y: &Word| x.lower == y.lower;
    for (n, pair) in sent.words.windows(2).enumerate() {
        let [x, y] = pair else { continue };
        if !same(x, first) || !same(y, second) || sent.is_quoted(x.span) {
            continue;
        }
        let before = sent.before(n, 0);
        let before = before.map_or("", |w| w.lower.as_str());
        let span = x.span.cover(y.span);
        return Some(if ALL.contains(&before) {
            let from = sent.before(n, 0).map_or(span, |w| w.span);
            (from.cover(span), Extent::All)
        } else if SOME.contains(&before)
            || matches!(
                before,
                "of" | "no" | "the" | "these" | "those" | "other" | "more"
            )
            || before.starts_with(|c: char| c.is_ascii_digit())
        {
            (span, Extent::Some)
        } else {
            (span, Extent::Whole)
        });
    }
    None
}
