//! Fractions of all kinds: "3-1/2", "½", "half a million", "a third of", "two and a half", "one in five".

use super::decimal::Decimal;
use super::words::{below_hundred, cardinal, denominator, scale};
use crate::mention::scan::Tokens;

/// "half a million", "a quarter million", "a third", "half of", "one fifth".
pub(super) fn fraction(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    let start = t.past(i, "a one");
    let start = if start > i && t.hyphen(start) {
        start + 1
    } else {
        start
    };
    let (n, end) = denominator(t, start)?;
    let part = Decimal::int(1).over(Decimal::int(n))?;
    if matches!(n, 2 | 4)
        && let Some((scale, end)) = scale_behind(t, end)
    {
        return Some((part.times(Decimal::int(scale))?, end));
    }
    if n == 2 && start == i {
        let whole = t.is(end, "of the its their his her that our");
        let hedged = t.is(
            i.wrapping_sub(1),
            "than nearly almost about roughly over least",
        );
        return (whole || hedged && !t.hyphen(end)).then_some((part, end));
    }
    let closed = t.is(end, "of") || !t.is_word(end) && !t.hyphen(end);
    (start > i && closed && !t.word(start).ends_with('s')).then_some((part, end))
}

/// The scale behind "half" or "quarter": "half a million", "quarter of a million", "half-million".
pub(super) fn scale_behind(t: &Tokens, i: usize) -> Option<(u64, usize)> {
    let of = t.past(i, "of");
    let a = if t.is(of, "a") || t.dash(of) {
        of + 1
    } else {
        of
    };
    match t.word(a) {
        "dozen" => Some((12, a + 1)),
        word if word.ends_with('s') => None,
        word => scale(word).map(|n| (n, a + 1)),
    }
}

/// The fraction behind a whole number: "-1/2", " 1/2", "½".
pub(super) fn mixed(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    if let Some(value) = vulgar(t.word(i)) {
        return Some((value, i + 1));
    }
    let at = if t.hyphen(i) { i + 1 } else { i };
    let above = t.int(at).filter(|n| (1..100).contains(n))?;
    let slash = t.is(at + 1, "/ ⁄") && t.glued(at + 1) && t.glued(at + 2);
    let below = t.int(at + 2).filter(|n| slash && *n > above)?;
    if t.glued(at) && at == i || t.is(at + 3, "/") && t.glued(at + 3) {
        return None;
    }
    let part = Decimal::int(u64::from(above)).over(Decimal::int(u64::from(below)))?;
    Some((part, at + 3))
}

pub(super) fn vulgar(word: &str) -> Option<Decimal> {
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

/// "and a half", "and three quarters" behind a number of `whole`s.
pub(super) fn with_fraction(
    t: &Tokens,
    value: Decimal,
    whole: Decimal,
    end: usize,
) -> (Decimal, usize) {
    if !t.is(end, "and") {
        return (value, end);
    }
    let (count, at) = if t.is(end + 1, "a one") {
        (1, end + 2)
    } else if let Some((n, at)) = below_hundred(t, end + 1) {
        (n, at)
    } else {
        return (value, end);
    };
    let Some((below, next)) = denominator(t, at) else {
        return (value, end);
    };
    // "two and a half", not "two and a third man", nor "one billion and a quarter million".
    if scale(t.word(next)).is_some() && whole != Decimal::int(1)
        || below > 4 && count == 1 && t.is_word(next)
    {
        return (value, end);
    }
    let part = Decimal::int(count)
        .over(Decimal::int(below))
        .and_then(|p| p.times(whole));
    match part.and_then(|p| value.plus(p)) {
        Some(sum) if value.whole().is_some() => (sum, next),
        _ => (value, end),
    }
}

/// "one in five", "1 out of 3", "nine in ten".
pub(super) fn ratio(t: &Tokens, value: Decimal, end: usize) -> Option<(Decimal, usize)> {
    let at = if t.is(end, "in over") {
        end + 1
    } else if t.reads(end, "out of") {
        end + 2
    } else {
        return None;
    };
    let one = value == Decimal::int(1);
    if t.is(end, "over") && !one {
        return None;
    }
    let (below, next) = match t.int(at) {
        Some(n) if t.word(at).len() <= 3 => (Decimal::int(u64::from(n)), at + 1),
        Some(_) => return None,
        None => cardinal(t, at)?,
    };
    let round = [3, 4, 5, 10].iter().any(|n| below == Decimal::int(*n));
    let sized = value.less_than(below) && (one || round && !t.is(end, "over"));
    let dated = t.is(next, "years months weeks days hours minutes games matches");
    let more = t.glued(next) && t.is(next, "% - : /");
    (sized && !dated && !more).then_some((value.over(below)?, next))
}
