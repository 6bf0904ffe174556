//! Numbers as written, without their unit: "1,250.5", "3-1/2", "½", "two million", "1.1 million", "half a million",
//! "three and a half", "two thirds", "25k".

use super::decimal::Decimal;
use super::words::{cardinal, denominator, scale};
use crate::mention::scan::Tokens;

/// Groups of digits between separators that are still read as one number.
const MOST_GROUPS: usize = 10;

/// The number at `i`, and where it ends: digits or words, with fraction and scale.
pub(in crate::mention) fn number(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    let (value, end) = fraction_first(t, i)
        .or_else(|| digits(t, i))
        .or_else(|| words(t, i))?;
    let (value, end) = scaled(t, i, value, end);
    Some(with_half(t, value, end))
}

/// "half a million", "a quarter million", "a third", "half".
fn fraction_first(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    let start = if t.is(i, &["a", "one"]) { i + 1 } else { i };
    let start = if start > i && t.hyphen(start) {
        start + 1
    } else {
        start
    };
    let scale_after = |at: usize| {
        let of = if t.word(at) == "of" { at + 1 } else { at };
        let a = if t.is(of, &["a"]) {
            of + 1
        } else if t.dash(at) {
            at + 1
        } else {
            at
        };
        scale(t.word(a))
            .filter(|_| !t.word(a).ends_with('s'))
            .map(|n| (n, a + 1))
            .or_else(|| (t.word(a) == "dozen").then_some((12, a + 1)))
    };
    let (n, end) = denominator(t, start)?;
    let part = Decimal::int(1).over(Decimal::int(n))?;
    if matches!(n, 2 | 4)
        && let Some((scale, end)) = scale_after(end)
    {
        return Some((part.times(Decimal::int(scale))?, end));
    }
    None
}

/// Digits with separators: "1,234,567.89", "12,34,567", ".25", "3-1/2", "7½".
fn digits(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    if let Some(value) = vulgar(t.word(i)) {
        return Some((value, i + 1));
    }
    if t.word(i) == "." && t.is_digits(i + 1) && t.glued(i + 1) && !t.glued(i) {
        return Some((Decimal::digits("", t.word(i + 1))?, i + 2));
    }
    if !t.is_digits(i) {
        return None;
    }
    let mut whole = String::from(t.word(i));
    let mut end = i + 1;
    let mut groups = 0;
    while groups < MOST_GROUPS
        && t.word(end) == ","
        && t.glued(end)
        && grouped(t, end + 1, whole.len())
    {
        whole.push_str(t.word(end + 1));
        end += 2;
        groups += 1;
    }
    let mut fraction = "";
    if t.word(end) == "."
        && t.glued(end)
        && t.is_digits(end + 1)
        && t.glued(end + 1)
        && !(t.word(end + 2) == "." && t.glued(end + 2) && t.is_digits(end + 3) && t.glued(end + 3))
    {
        fraction = t.word(end + 1);
        end += 2;
    }
    let value = Decimal::digits(&whole, fraction)?;
    if fraction.is_empty()
        && let Some((part, end)) = mixed(t, end)
    {
        return Some((value.plus(part)?, end));
    }
    // "3/4"
    if groups == 0
        && fraction.is_empty()
        && t.is(end, &["/", "⁄"])
        && t.glued(end)
        && t.glued(end + 1)
        && let Some(below) = t.int(end + 1).filter(|n| *n > 0)
        && !(t.word(end + 2) == "/" && t.glued(end + 2))
    {
        return Some((value.over(Decimal::int(u64::from(below)))?, end + 2));
    }
    Some((value, end))
}

/// Is token `i` a group of digits behind a comma, of three, or of two in the Indian way?
fn grouped(t: &Tokens, i: usize, before: usize) -> bool {
    let len = t.word(i).len();
    let indian = len == 2
        && t.word(i + 1) == ","
        && t.glued(i + 1)
        && t.is_digits(i + 2)
        && matches!(t.word(i + 2).len(), 2 | 3);
    t.is_digits(i) && t.glued(i) && before <= 30 && (len == 3 || indian)
}

/// The fraction behind a whole number: "-1/2", " 1/2", "½".
fn mixed(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    if let Some(value) = vulgar(t.word(i)) {
        return Some((value, i + 1));
    }
    let at = if t.hyphen(i) { i + 1 } else { i };
    let above = t.int(at).filter(|n| (1..100).contains(n))?;
    let slash = t.is(at + 1, &["/", "⁄"]) && t.glued(at + 1) && t.glued(at + 2);
    let below = t.int(at + 2).filter(|n| slash && *n > above)?;
    if t.glued(at) && at == i || t.word(at + 3) == "/" && t.glued(at + 3) {
        return None;
    }
    let part = Decimal::int(u64::from(above)).over(Decimal::int(u64::from(below)))?;
    Some((part, at + 3))
}

fn vulgar(word: &str) -> Option<Decimal> {
    let (n, d) = match word {
        "½" => (1, 2),
        "⅓" => (1, 3),
        "⅔" => (2, 3),
        "¼" => (1, 4),
        "¾" => (3, 4),
        "⅕" => (1, 5),
        "⅖" => (2, 5),
        "⅗" => (3, 5),
        "⅘" => (4, 5),
        "⅙" => (1, 6),
        "⅛" => (1, 8),
        "⅜" => (3, 8),
        "⅝" => (5, 8),
        "⅞" => (7, 8),
        _ => return None,
    };
    Decimal::int(n).over(Decimal::int(d))
}

/// Words, with a fraction behind them ("two thirds", "three and a half", "five point two").
fn words(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    let (value, end) = cardinal(t, i)?;
    if t.word(end) == "point" {
        let mut fraction = String::new();
        let mut at = end + 1;
        while let Some((n, next)) =
            super::words::below_hundred(t, at).filter(|(n, _)| *n < 10 && fraction.len() < 12)
        {
            fraction.push_str(&n.to_string());
            at = next;
        }
        if !fraction.is_empty() {
            return Some((value.plus(Decimal::digits("0", &fraction)?)?, at));
        }
    }
    let at = if t.dash(end) { end + 1 } else { end };
    if let Some((below, next)) = denominator(t, at) {
        // "two thirds", "three quarters", "one fifth"; not "third quarter".
        let plural = t.word(at).ends_with('s') || t.word(at) == "halves";
        let one = value == Decimal::int(1);
        if (plural && below != 2 || one && !plural)
            && value.less_than(Decimal::int(100))
            && !t.is(next, &["quarter"])
        {
            return Some((value.over(Decimal::int(below))?, next));
        }
    }
    Some((value, end))
}

/// A scale behind a number: "1.1 million", "25k", "$3bn", "8 B", "three and a half million".
fn scaled(t: &Tokens, i: usize, value: Decimal, end: usize) -> (Decimal, usize) {
    let (mut value, mut end) = with_half(t, value, end);
    let at = if t.hyphen(end) { end + 1 } else { end };
    let mut factor = scale(t.word(at));
    let mut next = at + 1;
    if factor.is_none() && t.word(at) == "hundred" {
        factor = Some(100);
    }
    if factor.is_none() && (t.word(at) == "dozen" || t.is_digits(i) && t.is(at, &["dozens", "dzs"]))
    {
        factor = Some(12);
    }
    if factor.is_none() && t.is_digits(i) {
        factor = short_scale(t, end);
        next = end + 1;
    }
    if let Some(factor) = factor
        && let Some(product) = value.times(Decimal::int(factor))
    {
        (value, end) = (product, next);
        // "25 lakh crore", "3 hundred thousand", "1.5 hundred million"
        if let Some(more) = scale(t.word(end)).filter(|_| factor <= 100_000)
            && let Some(product) = value.times(Decimal::int(more))
        {
            return (product, end + 1);
        }
    }
    (value, end)
}

/// Abbreviated scales directly behind digits, or in capitals after a space.
fn short_scale(t: &Tokens, i: usize) -> Option<u64> {
    let glued = t.glued(i);
    Some(match t.raw(i) {
        "k" | "K" if glued => 1_000,
        "m" | "M" | "mn" | "mln" | "MM" | "mm" if glued && t.raw(i) != "m" && t.raw(i) != "mm" => {
            1_000_000
        }
        "mn" | "mln" => 1_000_000,
        "bn" | "bln" => 1_000_000_000,
        "B" if !t.capital(i + 1) || glued => 1_000_000_000,
        "b" if glued => 1_000_000_000,
        "tn" | "trn" => 1_000_000_000_000,
        "cr" if !glued => 10_000_000,
        _ => return None,
    })
}

/// "and a half", "and three quarters" behind a whole number.
fn with_half(t: &Tokens, value: Decimal, end: usize) -> (Decimal, usize) {
    if t.word(end) != "and" {
        return (value, end);
    }
    let (count, at) = if t.is(end + 1, &["a", "one"]) {
        (1, end + 2)
    } else if let Some((n, at)) = super::words::below_hundred(t, end + 1) {
        (n, at)
    } else {
        return (value, end);
    };
    let Some((below, next)) = denominator(t, at) else {
        return (value, end);
    };
    let part = Decimal::int(count).over(Decimal::int(below));
    match part.and_then(|p| value.plus(p)) {
        Some(sum) if value.whole().is_some_and(|n| n < 1000) => (sum, next),
        _ => (value, end),
    }
}
