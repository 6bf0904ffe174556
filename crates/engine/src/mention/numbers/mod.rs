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
pub(in crate::mention) mod literal;
mod modifier;
mod money;
mod noun;
mod unit;
pub(in crate::mention) mod words;

use decimal::Decimal;

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
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    for block in blocks {
        let tokens = Tokens::of(text, &lower, *block);
        let taken = dates::find(text, &[*block], None, lexicon);
        let mut taken = taken.iter().map(|(span, _)| *span).peekable();
        let mut i = 0;
        let mut free_from = 0;
        while i < tokens.len() {
            let here = tokens.span(i, i + 1);
            while taken.peek().is_some_and(|s| s.end() <= here.start()) {
                taken.next();
            }
            if let Some(date) = taken.peek().filter(|s| s.overlaps(here)) {
                let end = date.end();
                while i < tokens.len() && tokens.span(i, i + 1).start() < end {
                    i += 1;
                }
                free_from = i;
                continue;
            }
            let limit = taken.peek().map_or(usize::MAX, |s| s.start());
            match read(&tokens, free_from, i)
                .filter(|r| tokens.span(i, r.number_end).end() <= limit)
            {
                Some(r) => {
                    found.push((tokens.span(r.start, r.end), r.quantity));
                    i = r.end.max(i + 1);
                    free_from = i;
                }
                None => i += 1,
            }
        }
    }
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
}

/// The number whose digits or words begin at token `i`; what belongs to it before `i` begins at `free_from` or later.
fn read(t: &Tokens, free_from: usize, i: usize) -> Option<Read> {
    let (mut value, mut end) = literal::number(t, i)?;
    if !fit::is_quantity(t, i, end) {
        return None;
    }
    let mut value_max = None;
    if let Some((low, high, after)) = range(t, i, value, end) {
        (value, value_max, end) = (low, Some(high), after);
    }
    let number_end = end;
    let mut start = i;
    let mut unit = None;
    if let Some((code, from)) = money::before(t, i, free_from) {
        (unit, start) = (Some(code.to_string()), from);
        end = money::repeated(t, end);
    }
    if let Some((sign, from)) = modifier::minus(t, start, free_from) {
        start = from;
        if sign {
            value = value.negative();
        }
    }
    if unit.is_none()
        && let Some((name, after)) = money::after(t, end)
            .map(|(code, after)| (code.to_string(), after))
            .or_else(|| unit::after(t, i, end))
    {
        unit = Some(name);
        end = after;
        if let Some((cents, after)) = unit.as_deref().and_then(|u| money::cents(t, u, end)) {
            value = value.plus(cents)?;
            end = after;
        }
    }
    let (mut modifier, start) = modifier::before(t, start, free_from);
    let (late, end) = modifier::after(t, end);
    modifier = modifier.or(late);
    if unit.is_none() {
        unit = noun::counted(t, end);
    }
    Some(Read {
        start,
        number_end,
        end,
        quantity: Quantity {
            value: value.to_string(),
            value_max: value_max.map(|v| v.to_string()),
            unit,
            modifier,
        },
    })
}

/// The other end of a range whose unit is written once: "25-40", "two or three", "four to five thousand", "$3-5 million".
fn range(t: &Tokens, i: usize, low: Decimal, end: usize) -> Option<(Decimal, Decimal, usize)> {
    let dash = t.dash(end) && (t.glued(end) == t.glued(end + 1));
    let between = t.before(i, 1) == "between" && t.word(end) == "and";
    if !(dash || between || t.is(end, &["to", "or"])) {
        return None;
    }
    let symbol = t.is(end + 1, &["$", "£", "€", "¥"]);
    let (high, after) = literal::number(t, if symbol { end + 2 } else { end + 1 })?;
    if t.dash(after) && t.is_digits(after + 1) && t.glued(after) && t.glued(after + 1) {
        return None;
    }
    if low.less_than(high) {
        // "four to five thousand", "$3-5 million": the scale of the upper end holds for the lower one too.
        let words = t.is_word(after - 1) && words::scale(t.word(after - 1)).is_some();
        let scale = if words {
            words::scale(t.word(after - 1))
        } else {
            None
        };
        let lifted = scale
            .filter(|_| after > end + 2 && low.less_than(Decimal::int(1000)))
            .and_then(|s| low.times(Decimal::int(s)))
            .filter(|l| l.less_than(high));
        return Some((lifted.unwrap_or(low), high, after));
    }
    None
}
