//! Numbers with their unit, approximation and bound.
//!
//! A number is read where it begins; what stands before it (a currency, "about", "up to") is taken in by looking back a
//! few tokens, its unit by looking ahead. What a date or a duration has taken is none of it. Linear.

use crate::lexicon::Lexicon;
use crate::mention::dates;
use crate::mention::scan::Tokens;
use crate::span::Span;
use serde::{Deserialize, Serialize};

pub(in crate::mention) mod decimal;
mod fit;
mod fraction;
pub(in crate::mention) mod literal;
mod modifier;
mod money;
mod noun;
mod share;
mod unit;
mod vague;
pub(in crate::mention) mod words;

use decimal::Decimal;
pub use decimal::approximate;

/// A number as the text means it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// Its value as a plain decimal ("3.5", "2000000").
    pub value: String,
    /// The upper end, where the text gives a range ("two or three", "25-40").
    pub value_max: Option<String>,
    /// `percent`, an ISO 4217 code, or a normal unit name ("person", "km").
    pub unit: Option<String>,
    /// How exact it is meant to be.
    pub modifier: Option<Modifier>,
}

/// How a number is hedged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modifier {
    /// "around", "about", "some".
    Approx,
    /// "at least".
    Min,
    /// "up to", "as high as".
    Max,
    /// "more than".
    More,
    /// "less than", "fewer than".
    Less,
}

/// All numbers, in order. A plain duration ("three hours") is a time, not a number. Linear in the length of the blocks.
pub fn find(text: &str, blocks: &[Span], lexicon: &Lexicon) -> Vec<(Span, Quantity)> {
    let dates = dates::find(text, blocks, None, lexicon);
    let taken: Vec<Span> = dates.iter().map(|(span, _)| *span).collect();
    find_beside(text, blocks, &taken)
}

/// As [`find`], where the times are known already: `taken` holds their spans in order.
pub fn find_beside(text: &str, blocks: &[Span], taken: &[Span]) -> Vec<(Span, Quantity)> {
    let lower = text.to_ascii_lowercase();
    let mut taken = taken.iter().copied().peekable();
    let mut found = Vec::new();
    for block in blocks {
        let tokens = Tokens::of(text, &lower, *block);
        let mut i = 0;
        let mut free_from = 0;
        while i < tokens.len() {
            let here = tokens.span(i, i + 1);
            while taken.peek().is_some_and(|s| s.end() <= here.start()) {
                taken.next();
            }
            if taken.peek().is_some_and(|s| s.overlaps(here)) {
                i += 1;
                free_from = i;
                continue;
            }
            let limit = taken.peek().map_or(usize::MAX, |s| s.start());
            let fits = |r: &Read| tokens.span(i, r.number_end).end() <= limit;
            let Some(read) = read(&tokens, free_from, i).filter(fits) else {
                i += 1;
                continue;
            };
            let end = read.second.as_ref().map_or(read.end, |(_, end, _)| *end);
            i = end.max(i + 1);
            free_from = i;
            found.push((tokens.span(read.start, read.end), read.quantity));
            if let Some((start, end, quantity)) = read.second {
                found.push((tokens.span(start, end), quantity));
            }
        }
    }
    share::units(&mut found, text);
    found
}

/// A number that was read, with the tokens it takes.
#[derive(Debug)]
struct Read {
    start: usize,
    /// Where its digits or words end, before the unit.
    number_end: usize,
    end: usize,
    quantity: Quantity,
    /// The second of two values that share a unit, "from 5 to 7 per cent".
    second: Option<(usize, usize, Quantity)>,
}

/// The number whose digits or words begin at token `i`; what belongs to it before `i` begins at `free_from` or later.
fn read(t: &Tokens, free_from: usize, i: usize) -> Option<Read> {
    if !fit::can_begin(t, i) {
        return None;
    }
    if let Some(read) = vague::read(t, free_from, i) {
        return Some(read);
    }
    let (mut value, mut end) = literal::number(t, i)?;
    if !fit::is_quantity(t, i, end) {
        return None;
    }
    let first_end = end;
    let range = range(t, i, value, end);
    if let Some(r) = &range {
        (value, end) = (r.low, r.end);
    }
    let number_end = end;
    let mut start = i;
    let mut unit = None;
    if let Some((code, from)) = money::before(t, i, free_from) {
        (unit, start) = (Some(code.to_string()), from);
        end = money::repeated(t, end);
    }
    if let Some((minus, from)) = modifier::minus(t, start, free_from) {
        start = from;
        if minus {
            value = value.negative();
        }
    }
    if unit.is_none()
        && let Some((name, after)) = money::after(t, end)
            .map(|(code, after)| (code.to_string(), after))
            .or_else(|| unit::after(t, i, end))
    {
        (unit, end) = (Some(name), after);
        if let Some((more, after)) = unit.as_deref().and_then(|u| smaller(t, u, end)) {
            (value, end) = (value.plus(more)?, after);
        }
    }
    let (mut modifier, start) = modifier::before(t, start, free_from);
    let (late, end) = modifier::after(t, end);
    modifier = modifier.or(late);
    if unit.is_none() {
        unit = noun::counted(t, end);
    }
    // "The two met": they stand for persons named before.
    if unit.is_none() && t.is(start.wrapping_sub(1), "the") && fit::stands_for_persons(t, i, end) {
        return None;
    }
    let quantity = |value: Decimal| Quantity {
        value: value.to_string(),
        value_max: None,
        unit: unit.clone(),
        modifier,
    };
    let mut read = Read {
        start,
        number_end,
        end,
        quantity: quantity(value),
        second: None,
    };
    match range {
        Some(r) if r.apart => {
            read.second = Some((r.second, end, quantity(r.high)));
            read.end = first_end;
        }
        Some(r) => read.quantity.value_max = Some(r.high.to_string()),
        None => {}
    }
    Some(read)
}

/// The smaller unit behind a larger one: "3 dollars 50 cents", "5 feet 2 inches".
fn smaller(t: &Tokens, unit: &str, end: usize) -> Option<(Decimal, usize)> {
    if unit != "ft" {
        return money::cents(t, unit, end);
    }
    let at = t.past(end, "and");
    let at = if t.hyphen(at) { at + 1 } else { at };
    let (inches, after) = literal::number(t, at).filter(|(n, _)| n.less_than(Decimal::int(12)))?;
    let named = t.is(after, "inches inch in");
    (named || t.hyphen(end)).then_some((
        inches.over(Decimal::int(12))?,
        if named { after + 1 } else { after },
    ))
}

/// Two numbers with one unit.
struct Range {
    low: Decimal,
    high: Decimal,
    /// The token at which the second begins, its symbol included.
    second: usize,
    end: usize,
    /// A change from one value to another rather than a stretch between them.
    apart: bool,
}

/// The other end of a range whose unit is written once: "25-40", "two or three", "four to five thousand", "$3-5 million";
/// or the second value of a change, "from 5 to 7 per cent", "$3 billion to $5 billion".
fn range(t: &Tokens, i: usize, low: Decimal, end: usize) -> Option<Range> {
    let dash = t.dash(end) && (t.glued(end) == t.glued(end + 1));
    let sign = t.is(i.wrapping_sub(1), "$ £ € ¥");
    let between = t.before(i, if sign { 2 } else { 1 }) == "between" && t.is(end, "and");
    if !(dash || between || t.is(end, "to or")) {
        return None;
    }
    let symbol = t.is(end + 1, "$ £ € ¥");
    let (high, after) = literal::number(t, if symbol { end + 2 } else { end + 1 })?;
    if t.dash(after) && t.is_digits(after + 1) && t.glued(after) && t.glued(after + 1) {
        return None;
    }
    // "four to five thousand", "$3-5 million": the scale of the upper end holds for the lower one too.
    let lifted = words::scale(t.word(after - 1))
        .filter(|_| after > end + 2 && low.less_than(Decimal::int(1000)))
        .and_then(|s| low.times(Decimal::int(s)));
    let low = lifted.unwrap_or(low);
    let from =
        t.is(i.wrapping_sub(1), "from") || t.is(i.wrapping_sub(2), "from") && !t.is_word(i - 1);
    let apart = t.is(end, "to") && from;
    (apart || low.less_than(high)).then_some(Range {
        low,
        high,
        second: end + 1,
        end: after,
        apart,
    })
}
