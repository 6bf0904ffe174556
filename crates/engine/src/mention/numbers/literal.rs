//! Numbers as written, without their unit: "1,250.5", "3-1/2", "½", "two million", "1.1 million", "half a million",
//! "three and a half", "two thirds", "one in five", "25k".

use super::decimal::Decimal;
use super::fraction::{fraction, mixed, ratio, vulgar, with_fraction};
use super::money;
use super::words::{below_hundred, cardinal, denominator, scale};
use crate::lexicon::table::has;
use crate::mention::scan::Tokens;

/// Groups of digits between separators that are still read as one number.
const MOST_GROUPS: usize = 10;

/// The number at `i`, and where it ends: digits or words, with fraction and scale.
pub(in crate::mention) fn number(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    if let Some(fraction) = fraction(t, i) {
        return Some(fraction);
    }
    let (value, end) = digits(t, i).or_else(|| words(t, i))?;
    let (value, end) = scaled(t, i, value, end);
    if let Some(ratio) = ratio(t, value, end) {
        return Some(ratio);
    }
    let whole = scale(t.word(end - 1)).unwrap_or(1);
    Some(with_fraction(t, value, Decimal::int(whole), end))
}

/// Digits with separators: "1,234,567.89", "12,34,567", "40 000", ".25", "3-1/2", "7½", "1.3e6".
fn digits(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    if let Some(value) = vulgar(t.word(i)) {
        return Some((value, i + 1));
    }
    if t.is(i, ".") && t.is_digits(i + 1) && t.glued(i + 1) && !t.glued(i) {
        return Some((Decimal::digits("", t.word(i + 1))?, i + 2));
    }
    if !t.is_digits(i) {
        return None;
    }
    let (whole, mut end) = grouped(t, i);
    let point = t.is(end, ".") && t.glued(end) && t.is_digits(end + 1) && t.glued(end + 1);
    let version =
        t.is(end + 2, ".") && t.glued(end + 2) && t.is_digits(end + 3) && t.glued(end + 3);
    let mut fraction = "";
    if point && !version {
        fraction = t.word(end + 1);
        end += 2;
    }
    let value = Decimal::digits(&whole, fraction)?;
    if t.is(end, "e")
        && t.glued(end)
        && t.glued(end + 1)
        && let Some(power) = t.int(end + 1).filter(|p| *p <= 18)
    {
        return Some((value.times(Decimal::int(10_u64.pow(power)))?, end + 2));
    }
    if fraction.is_empty()
        && let Some((part, end)) = mixed(t, end)
    {
        return Some((value.plus(part)?, end));
    }
    // "3/4"
    if end == i + 1
        && t.is(end, "/ ⁄")
        && t.glued(end)
        && t.glued(end + 1)
        && let Some(below) = t.int(end + 1).filter(|n| *n > 0)
        && !(t.is(end + 2, "/") && t.glued(end + 2))
    {
        return Some((value.over(Decimal::int(u64::from(below)))?, end + 2));
    }
    Some((value, end))
}

/// The digits of a whole number with its groups of three (or two, then three, in the Indian way) joined.
fn grouped(t: &Tokens, i: usize) -> (String, usize) {
    let first = t.word(i);
    let mut whole = String::from(first);
    let mut end = i + 1;
    if first.len() > 3 {
        return (whole, end);
    }
    let group = |at: usize| -> Option<&str> {
        let comma = t.is(at, ",") && t.glued(at) && t.is_digits(at + 1) && t.glued(at + 1);
        comma.then(|| t.word(at + 1))
    };
    let mut groups = Vec::new();
    while groups.len() < MOST_GROUPS
        && let Some(digits) = group(i + 1 + groups.len() * 2)
    {
        groups.push(digits);
    }
    let western = groups.iter().all(|g| g.len() == 3);
    let indian = groups.split_last().is_some_and(|(last, others)| {
        last.len() == 3 && first.len() <= 2 && others.iter().all(|g| g.len() == 2)
    });
    if !groups.is_empty() && (western || indian) {
        end += groups.len() * 2;
        whole.extend(groups);
        return (whole, end);
    }
    // "40 000", with any space that does not break; with a common one where it can be nothing else.
    let spaced = |at: usize| {
        let narrow = has("\u{a0} \u{202f} \u{2009}", t.gap(at));
        let plain = t.gap(at) == " "
            && (t.is(at, "000")
                || t.is_digits(at + 1) && t.word(at + 1).len() == 3 && t.gap(at + 1) == " ");
        t.is_digits(at)
            && t.word(at).len() == 3
            && (narrow || plain || at > i + 1 && t.gap(at) == " ")
    };
    while end < i + MOST_GROUPS && spaced(end) {
        whole.push_str(t.word(end));
        end += 1;
    }
    (whole, end)
}

/// Words, with a fraction behind them ("two thirds", "three and a half", "five point two").
fn words(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    let (value, end) = cardinal(t, i)?;
    if t.is(end, "point") {
        let mut fraction = String::new();
        let mut at = end + 1;
        while let Some((n, next)) =
            below_hundred(t, at).filter(|(n, _)| *n < 10 && fraction.len() < 12)
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
        let plural = t.word(next - 1).ends_with('s');
        let one = value == Decimal::int(1) && (t.is(next, "of") || !t.is_word(next));
        let small = value.less_than(Decimal::int(100)) || below > 4;
        if (plural && below != 2 || one && !plural) && small {
            return Some((value.over(Decimal::int(below))?, next));
        }
    }
    Some((value, end))
}

/// A scale behind a number: "1.1 million", "25k", "$3bn", "8 B", "three and a half million".
fn scaled(t: &Tokens, i: usize, value: Decimal, end: usize) -> (Decimal, usize) {
    let whole = scale(t.word(end - 1)).unwrap_or(1);
    let (value, end) = with_fraction(t, value, Decimal::int(whole), end);
    let at = if t.hyphen(end) { end + 1 } else { end };
    let dozen = t.is(at, "dozen dozens dzs") && (t.is_digits(i) || t.is(at, "dozen"));
    let factor = match t.word(at) {
        "hundred" => Some(100),
        _ if dozen => Some(12),
        word => scale(word),
    };
    let (factor, next) = match factor {
        Some(factor) => (factor, at + 1),
        None if t.is_digits(i) => match short_scale(t, i, end) {
            Some(factor) => (factor, end + 1),
            None => return (value, end),
        },
        None => return (value, end),
    };
    let Some(product) = value.times(Decimal::int(factor)) else {
        return (value, end);
    };
    // "25 lakh crore", "3 hundred thousand"
    if let Some(more) = scale(t.word(next)).filter(|_| factor <= 100_000)
        && let Some(product) = product.times(Decimal::int(more))
    {
        return (product, next + 1);
    }
    if let Some((rest, next)) = remainder(t, factor, next)
        && let Some(sum) = product.plus(rest)
    {
        return (sum, next);
    }
    with_fraction(t, product, Decimal::int(factor), next)
}

/// What is added to a number of hundreds or thousands: "3 hundred and 21", "4 thousand 3 hundred".
fn remainder(t: &Tokens, factor: u64, i: usize) -> Option<(Decimal, usize)> {
    if !matches!(factor, 100 | 1000) {
        return None;
    }
    let and = t.is(i, "and");
    let at = if and { i + 1 } else { i };
    if !and && t.is(at + 1, "hundred") && factor == 1000 {
        let n = t.int(at).filter(|n| (1..10).contains(n))?;
        return Some((Decimal::int(u64::from(n) * 100), at + 2));
    }
    if let Some(n) = t
        .int(at)
        .filter(|n| and && *n > 0 && u64::from(*n) < factor)
    {
        return Some((Decimal::int(u64::from(n)), at + 1));
    }
    let (n, end) = below_hundred(t, at).filter(|(n, _)| and && *n > 0)?;
    Some((Decimal::int(n), end))
}

/// Abbreviated scales directly behind digits, or in capitals after a space.
fn short_scale(t: &Tokens, i: usize, end: usize) -> Option<u64> {
    let glued = t.glued(end);
    Some(match t.raw(end) {
        "k" | "K" if glued => 1_000,
        "M" | "MM" if glued => 1_000_000,
        "m" if glued && (money::stands_before(t, i) || counts_millions(t, end + 1)) => 1_000_000,
        "mm" if glued && money::stands_before(t, i) => 1_000_000,
        "mn" | "mln" => 1_000_000,
        "bn" | "bln" => 1_000_000_000,
        "B" if !t.capital(end + 1) || glued => 1_000_000_000,
        "b" if glued => 1_000_000_000,
        "tn" | "trn" => 1_000_000_000_000,
        "cr" if !glued => 10_000_000,
        _ => return None,
    })
}

/// Is "m" before token `i` a million, and no metre? A plural noun or a unit follows.
fn counts_millions(t: &Tokens, i: usize) -> bool {
    const EXTENT: &str = "\
        long high tall wide deep away from above below race sprint hurdles freestyle relay final in to and";
    if !t.is_word(i) || t.is(i, EXTENT) {
        return false;
    }
    let owned = t.is(i, "of") && t.is(i + 1, "its their his her these those them");
    owned || super::noun::counted(t, i).is_some() && !t.is(i, "of")
}
