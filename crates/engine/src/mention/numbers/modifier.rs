//! How a number is hedged: words before it ("about", "at least") and behind it ("or more").

use super::Modifier;
use crate::mention::scan::Tokens;

const BEFORE: &[(&[&str], Modifier)] = &[
    (&["no", "more", "than"], Modifier::Max),
    (&["no", "less", "than"], Modifier::Min),
    (&["no", "fewer", "than"], Modifier::Min),
    (&["not", "more", "than"], Modifier::Max),
    (&["not", "less", "than"], Modifier::Min),
    (&["a", "minimum", "of"], Modifier::Min),
    (&["a", "maximum", "of"], Modifier::Max),
    (&["as", "many", "as"], Modifier::Max),
    (&["as", "much", "as"], Modifier::Max),
    (&["as", "high", "as"], Modifier::Max),
    (&["as", "few", "as"], Modifier::Min),
    (&["as", "little", "as"], Modifier::Min),
    (&["as", "low", "as"], Modifier::Min),
    (&["more", "than"], Modifier::More),
    (&["greater", "than"], Modifier::More),
    (&["higher", "than"], Modifier::More),
    (&["upwards", "of"], Modifier::More),
    (&["upward", "of"], Modifier::More),
    (&["in", "excess", "of"], Modifier::More),
    (&["less", "than"], Modifier::Less),
    (&["fewer", "than"], Modifier::Less),
    (&["lower", "than"], Modifier::Less),
    (&["just", "under"], Modifier::Less),
    (&["just", "over"], Modifier::More),
    (&["at", "least"], Modifier::Min),
    (&["at", "most"], Modifier::Max),
    (&["up", "to"], Modifier::Max),
    (&["close", "to"], Modifier::Approx),
    (&["an", "estimated"], Modifier::Approx),
    (&["estimated"], Modifier::Approx),
    (&["about"], Modifier::Approx),
    (&["around"], Modifier::Approx),
    (&["approximately"], Modifier::Approx),
    (&["roughly"], Modifier::Approx),
    (&["circa"], Modifier::Approx),
    (&["nearly"], Modifier::Approx),
    (&["almost"], Modifier::Approx),
    (&["some"], Modifier::Approx),
    (&["over"], Modifier::More),
    (&["above"], Modifier::More),
    (&["exceeding"], Modifier::More),
    (&["under"], Modifier::Less),
    (&["below"], Modifier::Less),
    (&["~"], Modifier::Approx),
    (&["≈"], Modifier::Approx),
    (&[">"], Modifier::More),
    (&["<"], Modifier::Less),
    (&["≥"], Modifier::Min),
    (&["≤"], Modifier::Max),
];

const AFTER: &[(&[&str], Modifier)] = &[
    (&["or", "more"], Modifier::Min),
    (&["or", "so"], Modifier::Approx),
    (&["or", "less"], Modifier::Max),
    (&["or", "fewer"], Modifier::Max),
    (&["or", "thereabouts"], Modifier::Approx),
];

/// The hedge that ends before token `i`, not reaching below `from`, and where the whole begins.
pub(super) fn before(t: &Tokens, i: usize, from: usize) -> (Option<Modifier>, usize) {
    for (phrase, modifier) in BEFORE {
        if let Some(start) = i.checked_sub(phrase.len())
            && start >= from
            && t.reads(start, phrase)
        {
            return (Some(*modifier), start);
        }
    }
    (None, i)
}

/// The hedge at token `i`, behind a number and its unit, and where it ends.
pub(super) fn after(t: &Tokens, i: usize) -> (Option<Modifier>, usize) {
    for (phrase, modifier) in AFTER {
        if t.reads(i, phrase) {
            return (Some(*modifier), i + phrase.len());
        }
    }
    (None, i)
}

/// A sign before token `i`: `true` for minus, and where it begins.
pub(super) fn minus(t: &Tokens, i: usize, from: usize) -> Option<(bool, usize)> {
    let at = i.checked_sub(1).filter(|at| *at >= from)?;
    if t.is(at, &["minus", "negative"]) {
        return Some((true, at));
    }
    // "minus-260"
    if t.hyphen(at) && at > from && t.word(at - 1) == "minus" {
        return Some((true, at - 1));
    }
    let loose = !t.glued(at) || t.is(at.wrapping_sub(1), &["(", "["]);
    if t.is(at, &["-", "−"]) && loose && t.glued(i) {
        return Some((true, at));
    }
    (t.word(at) == "+" && loose && t.glued(i)).then_some((false, at))
}
