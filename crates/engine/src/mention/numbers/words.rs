//! Numbers in words: "twenty-one", "two hundred and five thousand", "a dozen", "three and a half".

use super::decimal::Decimal;
use crate::lexicon::table::{Sorted, has};
use crate::mention::scan::Tokens;

/// A number of words longer than this is none; it bounds the work at each place.
const LONGEST: usize = 24;

/// Words that write numbers, in ascending order: cardinals with their value, ordinals with `th` behind it, scales with the number
/// of their zeros and a `z`.
pub(in crate::mention) static NUMBERS: Sorted = Sorted::new(
    "\
    billion=9z billions=9z crore=7z crores=7z eight=8 eighteen=18 eighteenth=18th eighth=8th eightieth=80th eighty=80 \
    eleven=11 eleventh=11th fifteen=15 fifteenth=15th fifth=5th fiftieth=50th fifty=50 first=1th five=5 fortieth=40th \
    forty=40 four=4 fourteen=14 fourteenth=14th fourth=4th fourty=40 hundred lac=5z lakh=5z lakhs=5z million=6z \
    millions=6z nine=9 nineteen=19 nineteenth=19th ninetieth=90th ninety=90 ninth=9th one=1 quadrillion=15z \
    second=2th seven=7 seventeen=17 seventeenth=17th seventh=7th seventieth=70th seventy=70 six=6 sixteen=16 \
    sixteenth=16th sixth=6th sixtieth=60th sixty=60 ten=10 tenth=10th third=3th thirteen=13 thirteenth=13th \
    thirtieth=30th thirty=30 thousand=3z thousands=3z three=3 trillion=12z trillions=12z twelfth=12th twelve=12 \
    twentieth=20th twenty=20 two=2 zero=0",
);

/// The number at the word in [`NUMBERS`], if `kind` stands behind it.
fn known(word: &str, kind: &str) -> Option<u64> {
    // Most words are no numbers; for the short ones that is soon seen.
    if word.len() < 3 {
        return None;
    }
    let number = NUMBERS.value(word)?.strip_suffix(kind)?;
    number.parse::<u32>().ok().map(u64::from)
}

/// 0 to 19.
fn small(word: &str) -> Option<u64> {
    known(word, "").filter(|n| *n < 20)
}

/// 20, 30, … 90.
fn tens(word: &str) -> Option<u64> {
    known(word, "").filter(|n| *n >= 20)
}

/// Words that multiply what stands before them.
pub(in crate::mention) fn scale(word: &str) -> Option<u64> {
    10_u64.checked_pow(u32::try_from(known(word, "z")?).ok()?)
}

/// A dozen, a score.
fn group(word: &str) -> Option<u64> {
    has("dozen dozens doz dozs dz dzs", word).then_some(12)
}

/// Ordinals of 1 to 19, and of the tens.
fn small_ordinal(word: &str) -> Option<u64> {
    known(word, "th")
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
    let first = known(t.word(i), "")?;
    if first < 20 {
        return Some((first, i + 1));
    }
    let next = if t.hyphen(i + 1) || (t.dash(i + 1) && small(t.word(i + 2)).is_some()) {
        i + 2
    } else {
        i + 1
    };
    match small(t.word(next)).filter(|n| (1..10).contains(n)) {
        Some(n) => Some((first + n, next + 1)),
        None => Some((first, i + 1)),
    }
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
    if !any {
        return None;
    }
    let ends_in_joint = t.is(at.wrapping_sub(1), "and") || t.dash(at.wrapping_sub(1));
    let end = if ends_in_joint { at - 1 } else { at };
    Some((Decimal::int(total.checked_add(part.unwrap_or(0))?), end))
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

/// Denominators that are no ordinals of the words for small numbers.
static DENOMINATORS: Sorted = Sorted::new(
    "\
    billionth=1000000000 billionths=1000000000 half=2 halves=2 hundredth=100 hundredths=100 millionth=1000000 \
    millionths=1000000 quarter=4 quarters=4 thousandth=1000 thousandths=1000 trillionth=1000000000000 \
    trillionths=1000000000000",
);

/// The name of a fraction's denominator: "half", "thirds", "hundredth"; and whether it is a plural.
pub(in crate::mention) fn denominator(t: &Tokens, i: usize) -> Option<(u64, usize)> {
    let word = t.word(i);
    if let Some(n) = DENOMINATORS.value(word) {
        return Some((n.parse().ok()?, i + 1));
    }
    // "a twenty-first"
    if t.hyphen(i + 1)
        && let Some(ten) = tens(word)
    {
        let last = t.word(i + 2).strip_suffix('s').unwrap_or(t.word(i + 2));
        let n = small_ordinal(last).filter(|n| *n < 10)?;
        return Some((ten + n, i + 3));
    }
    let single = word.strip_suffix('s').unwrap_or(word);
    small_ordinal(single).filter(|n| *n > 2).map(|n| (n, i + 1))
}

/// Does the word by itself write a number?
pub(in crate::mention) fn is_number_word(word: &str) -> bool {
    NUMBERS.value(word).is_some_and(|n| !n.ends_with("th"))
}
