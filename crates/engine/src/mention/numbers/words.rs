//! Numbers in words: "twenty-one", "two hundred and five thousand", "a dozen", "three and a half".

use super::decimal::Decimal;
use crate::lexicon::table::{has, number, position};
use crate::mention::scan::Tokens;

/// A number of words longer than this is none; it bounds the work at each place.
const LONGEST: usize = 24;

/// From 0 to 19.
pub(in crate::mention) const SMALL: &str = "\
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen \
    eighteen nineteen";

/// From 20 on.
pub(in crate::mention) const TENS: &str = "twenty thirty forty fifty sixty seventy eighty ninety";

/// From 1 to 19.
pub(in crate::mention) const SMALL_ORDINALS: &str = "\
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth \
    sixteenth seventeenth eighteenth nineteenth";

/// From 20 on.
pub(in crate::mention) const TENTHS: &str = "\
    twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth";

/// 0 to 19.
fn small(word: &str) -> Option<u64> {
    position(SMALL, word).map(|n| n as u64)
}

/// 20, 30, … 90.
fn tens(word: &str) -> Option<u64> {
    let word = if word == "fourty" { "forty" } else { word };
    position(TENS, word).map(|n| (n as u64 + 2) * 10)
}

/// Words that multiply what stands before them.
pub(in crate::mention) fn scale(word: &str) -> Option<u64> {
    let zeros = number(
        "\
3 = thousand thousands
5 = lakh lakhs lac
6 = million millions
7 = crore crores
9 = billion billions
12 = trillion trillions
15 = quadrillion",
        word,
    )?;
    Some(10_u64.pow(zeros))
}

/// A dozen, a score.
fn group(word: &str) -> Option<u64> {
    has("dozen dozens doz dozs dz dzs", word).then_some(12)
}

/// Ordinals of 1 to 19, and of the tens.
fn small_ordinal(word: &str) -> Option<u64> {
    match position(SMALL_ORDINALS, word) {
        Some(n) => Some(n as u64 + 1),
        None => position(TENTHS, word).map(|n| (n as u64 + 2) * 10),
    }
}

/// An ordinal at `i`, in words or digits ("21st", "twenty-first"), and where it ends.
pub(in crate::mention) fn ordinal(t: &Tokens, i: usize) -> Option<(u64, usize)> {
    if let Some(n) = t.int(i) {
        let ok = t.glued(i + 1) && t.is(i + 1, "st nd rd th");
        return ok.then_some((u64::from(n), i + 2));
    }
    if let Some(ten) = tens(t.word(i)) {
        let next = if t.hyphen(i + 1) { i + 2 } else { i + 1 };
        if let Some(n) = small_ordinal(t.word(next)).filter(|n| *n < 10) {
            return Some((ten + n, next + 1));
        }
    }
    small_ordinal(t.word(i)).map(|n| (n, i + 1))
}

/// The number below a hundred at `i`, in words, and where it ends.
pub(in crate::mention) fn below_hundred(t: &Tokens, i: usize) -> Option<(u64, usize)> {
    if let Some(ten) = tens(t.word(i)) {
        let next = if t.hyphen(i + 1) || (t.dash(i + 1) && small(t.word(i + 2)).is_some()) {
            i + 2
        } else {
            i + 1
        };
        if let Some(n) = small(t.word(next)).filter(|n| (1..10).contains(n)) {
            return Some((ten + n, next + 1));
        }
        return Some((ten, i + 1));
    }
    small(t.word(i)).map(|n| (n, i + 1))
}

/// The whole number in words at `i`, and where it ends. "a" counts before "hundred", "dozen", "million".
pub(in crate::mention) fn cardinal(t: &Tokens, i: usize) -> Option<(Decimal, usize)> {
    let mut total: u64 = 0;
    let mut part: Option<u64> = None;
    let mut at = i;
    if t.is(i, "a an") {
        let next = t.word(i + 1);
        if !(next == "hundred" || scale(next).is_some() || next == "dozen") || next.ends_with('s') {
            return None;
        }
        part = Some(1);
        at = i + 1;
    }
    let mut last_scale = u64::MAX;
    let mut any = false;
    while at < i + LONGEST {
        let word = t.word(at);
        if let Some((n, next)) = below_hundred(t, at) {
            // After "hundred" the last two places are free, else nothing may be written there yet.
            match part {
                None => part = Some(n),
                Some(p) if p >= 100 && p % 100 == 0 => part = Some(p + n),
                Some(_) => break,
            }
            at = next;
        } else if let Some(p) = part.filter(|p| word == "hundred" && *p < 100) {
            part = Some(p.checked_mul(100)?);
            at += 1;
        } else if let Some(n) = scale(word).or_else(|| group(word)) {
            if !any && part.is_none() {
                return None;
            }
            if n < last_scale {
                let Some(p) = part else { break };
                total = total.checked_add(p.checked_mul(n)?)?;
            } else {
                total = total.checked_add(part.unwrap_or(0))?.checked_mul(n)?;
            }
            (part, last_scale) = (None, n);
            at += 1;
        } else {
            break;
        }
        any = true;
        at = joint(t, at, part, last_scale);
    }
    let ends_in_joint = t.is(at.wrapping_sub(1), "and") || t.dash(at.wrapping_sub(1));
    let end = if ends_in_joint { at - 1 } else { at };
    any.then_some((Decimal::int(total.checked_add(part.unwrap_or(0))?), end))
}

/// Past "and" or a hyphen that joins the parts of one number ("two hundred and five", "one-hundred").
fn joint(t: &Tokens, at: usize, part: Option<u64>, last_scale: u64) -> usize {
    let goes_on = |i: usize| {
        below_hundred(t, i).is_some() || t.is(i, "hundred") || scale(t.word(i)).is_some()
    };
    let open = part.map_or(last_scale != u64::MAX, |p| p >= 100 && p % 100 == 0);
    if t.is(at, "and")
        && open
        && let Some((_, next)) = below_hundred(t, at + 1)
        && !(t.word(next).ends_with('s') && denominator(t, next).is_some())
    {
        return at + 1;
    }
    if t.hyphen(at) && goes_on(at + 1) {
        return at + 1;
    }
    at
}

/// The name of a fraction's denominator: "half", "thirds", "hundredth"; and whether it is a plural.
pub(in crate::mention) fn denominator(t: &Tokens, i: usize) -> Option<(u64, usize)> {
    let word = t.word(i);
    let fixed = number(
        "\
2 = half halves
4 = quarter quarters
100 = hundredth hundredths
1000 = thousandth thousandths
1000000 = millionth millionths
1000000000 = billionth billionths",
        word,
    );
    if let Some(n) = fixed {
        return Some((u64::from(n), i + 1));
    }
    if has("trillionth trillionths", word) {
        return Some((1_000_000_000_000, i + 1));
    }
    // "a twenty-first"
    if tens(word).is_some() && t.hyphen(i + 1) {
        let last = t.word(i + 2).strip_suffix('s').unwrap_or(t.word(i + 2));
        let n = small_ordinal(last).filter(|n| *n < 10)?;
        return Some((tens(word)? + n, i + 3));
    }
    let single = word.strip_suffix('s').unwrap_or(word);
    small_ordinal(single).filter(|n| *n > 2).map(|n| (n, i + 1))
}

/// Does the word by itself write a number?
pub(in crate::mention) fn is_number_word(word: &str) -> bool {
    small(word).is_some() || tens(word).is_some() || word == "hundred" || scale(word).is_some()
}
