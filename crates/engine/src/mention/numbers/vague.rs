//! Numbers of no exact size: "dozens of people", "tens of thousands", "several hundred".

use super::words::scale;
use super::{Modifier, Quantity, Read, modifier, money, noun, unit};
use crate::mention::scan::Tokens;

/// The size of "dozens", "hundreds", "thousands".
fn size(word: &str) -> Option<u64> {
    match word {
        "tens" => Some(10),
        "dozens" => Some(12),
        "hundreds" => Some(100),
        word if word.ends_with('s') => scale(word).filter(|_| word != "lac"),
        _ => None,
    }
}

/// An inexact number at `i`: at least its size, and less than the next larger power of ten.
pub(super) fn read(t: &Tokens, free_from: usize, i: usize) -> Option<Read> {
    let (low, end) = amount(t, i)?;
    let high = if low == 12 { 100 } else { low.checked_mul(10)? };
    let of = t.past(end, "of");
    let unit = money::after(t, of)
        .map(|(code, end)| (code.to_string(), end))
        .or_else(|| unit::after(t, i, of));
    let (unit, end) = match unit {
        Some((name, end)) => (Some(name), end),
        None => (noun::counted(t, of), end),
    };
    let (before, start) = modifier::before(t, i, free_from);
    Some(Read {
        start,
        number_end: end,
        end,
        quantity: Quantity {
            value: low.to_string(),
            value_max: Some(high.to_string()),
            unit,
            modifier: before.or(Some(Modifier::Approx)),
        },
        second: None,
    })
}

fn amount(t: &Tokens, i: usize) -> Option<(u64, usize)> {
    if t.is(i, "several few") {
        let low = match t.word(i + 1) {
            "dozen" => 12,
            "hundred" => 100,
            word if word.ends_with('s') => return None,
            word => scale(word)?,
        };
        return Some((low, i + 2));
    }
    let first = size(t.word(i))?;
    // "the hundreds", "in his thousands" aside, "of" or a noun follows.
    if t.is(i + 1, "of")
        && let Some(second) = size(t.word(i + 2)).filter(|s| *s >= 100 && first <= 100)
    {
        return Some((
            first
                .min(if first == 12 { 10 } else { first })
                .checked_mul(second)?,
            i + 3,
        ));
    }
    (t.is(i + 1, "of") && !t.is(i.wrapping_sub(1), "the") || first >= 100 && t.is(i + 1, "more"))
        .then_some((first, i + 1))
}
