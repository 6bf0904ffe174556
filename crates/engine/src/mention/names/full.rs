//! Full names of persons and bodies in plain form: which may be one, and what they are short for.

use crate::lexicon::Lexicon;
use crate::lexicon::table::has;

/// The word by which a person is called: the last, or the one before "of" ("Theodorus of Tabennese").
pub(super) fn surname(key: &[String]) -> Option<&String> {
    let of = key.iter().position(|w| w == "of").filter(|i| *i > 0);
    of.map_or_else(|| key.last(), |i| key.get(i - 1))
}

/// Is the shorter of the two an unbroken part of the longer, and no common head or tail of it alone?
pub(super) fn contains(a: &[String], b: &[String]) -> bool {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    short.len() > 1 && long.windows(short.len()).any(|w| w == short)
}

/// May both be full names of one person: the same surname and compatible first names, in either order?
pub(super) fn same_person(a: &[String], b: &[String], lexicon: &Lexicon) -> bool {
    let (long, short) = if a.len() >= b.len() { (a, b) } else { (b, a) };
    if short.len() < 2 {
        return false;
    }
    let (Some((last, given)), Some((other, other_given))) = (short.split_last(), long.split_last())
    else {
        return false;
    };
    if last == other && middles_differ(given, other_given, lexicon) {
        return false;
    }
    if short.iter().all(|w| long.contains(w)) {
        return true;
    }
    if last != other {
        return false;
    }
    // "W. Mark Felt" is also "Mark Felt", "Fred LaRue" is "Frederick Cheney LaRue", "J. Smith" is "John Smith".
    let (Some(first), Some(other_first)) = (given.first(), other_given.first()) else {
        return false;
    };
    same_given(first, other_first, lexicon)
        || (given.len() > 1 && given.get(1..) == other_given.get(1..))
}

/// "George W. Bush" and "George H. W. Bush" are two.
pub(super) fn middles_differ(given: &[String], other: &[String], lexicon: &Lexicon) -> bool {
    given.first() == other.first()
        && matches!((given.get(1), other.get(1)), (Some(x), Some(y)) if !same_given(x, y, lexicon))
}

/// Are both one first name, its short form, or its initial?
pub(super) fn same_given(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    let initial = |x: &str, y: &str| x.chars().count() == 1 && y.starts_with(x);
    lexicon.persons.same_first_name(a, b) || initial(a, b) || initial(b, a)
}

/// The initials of a name of three words or more, with and without small words and what a body is.
pub(super) fn initials(key: &[String]) -> Vec<String> {
    let small = |w: &String| has("of and the for de on in &", w);
    let first = |w: &String| w.chars().next();
    let all: String = key.iter().filter_map(first).collect();
    let main: String = key.iter().filter(|w| !small(w)).filter_map(first).collect();
    let mut out = vec![main, all];
    out.retain(|s| s.chars().count() >= 3);
    out.dedup();
    out
}
