//! How a number is hedged: words before it ("about", "at least") and behind it ("or more").

use super::Modifier;
use crate::mention::scan::Tokens;

/// What the words before a number make of it: the longest phrases first.
const BEFORE: &str = "\
max = no more than
min = no less than
min = no fewer than
max = not more than
min = not less than
min = a minimum of
max = a maximum of
max = as many as
max = as much as
max = as high as
min = as few as
min = as little as
min = as low as
more = more than
more = greater than
more = higher than
more = upwards of
more = upward of
more = in excess of
less = less than
less = fewer than
less = lower than
less = just under
more = just over
min = at least
max = at most
max = up to
approx = close to
approx = an estimated
approx = estimated
approx = about
approx = around
approx = approximately
approx = roughly
approx = circa
approx = nearly
approx = almost
approx = some
more = over
more = above
more = exceeding
less = under
less = below
approx = ~
approx = ≈
more = >
less = <
min = ≥
max = ≤";

/// The same behind it.
const AFTER: &str = "\
min = or more
approx = or so
max = or less
max = or fewer
approx = or thereabouts";

/// The modifier of the first phrase in which `found` sees something, and what.
fn hedged(table: &str, found: &dyn Fn(&str) -> Option<usize>) -> Option<(Option<Modifier>, usize)> {
    table.split('\n').find_map(|line| {
        let (name, phrase) = line.split_once(" = ")?;
        let place = found(phrase)?;
        let modifier = match name {
            "min" => Modifier::Min,
            "max" => Modifier::Max,
            "more" => Modifier::More,
            "less" => Modifier::Less,
            _ => Modifier::Approx,
        };
        Some((Some(modifier), place))
    })
}

/// The hedge that ends before token `i`, not reaching below `from`, and where the whole begins.
pub(super) fn before(t: &Tokens, i: usize, from: usize) -> (Option<Modifier>, usize) {
    let begins = |phrase: &str| {
        let words = 1 + phrase.bytes().filter(|b| *b == b' ').count();
        let start = i.checked_sub(words).filter(|start| *start >= from)?;
        t.reads(start, phrase).then_some(start)
    };
    hedged(BEFORE, &begins).unwrap_or((None, i))
}

/// The hedge at token `i`, behind a number and its unit, and where it ends.
pub(super) fn after(t: &Tokens, i: usize) -> (Option<Modifier>, usize) {
    hedged(AFTER, &|phrase| t.after(i, phrase)).unwrap_or((None, i))
}

/// A sign before token `i`: `true` for minus, and where it begins.
pub(super) fn minus(t: &Tokens, i: usize, from: usize) -> Option<(bool, usize)> {
    let at = i.checked_sub(1).filter(|at| *at >= from)?;
    if t.is(at, "minus negative") {
        return Some((true, at));
    }
    // "minus-260"
    if t.hyphen(at) && at > from && t.is(at - 1, "minus") {
        return Some((true, at - 1));
    }
    let loose = !t.glued(at) || t.is(at.wrapping_sub(1), "( [");
    if t.is(at, "- −") && loose && t.glued(i) {
        return Some((true, at));
    }
    (t.is(at, "+") && loose && t.glued(i)).then_some((false, at))
}
