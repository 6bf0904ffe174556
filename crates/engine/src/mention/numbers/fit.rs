//! Which digits and words count or measure something: no telephone numbers, model names, versions, addresses, pronouns.

use super::words::is_number_word;
use crate::lexicon::table::{Sorted, has};
use crate::mention::scan::{Kind, Tokens};

/// Words that a number may begin with, besides those that write one.
static BEGIN: Sorted = Sorted::new("a an dozen few half quarter several tens");

/// Can a number begin at token `i`?
pub(super) fn can_begin(t: &Tokens, i: usize) -> bool {
    match t.kind(i) {
        Some(Kind::Digits) => true,
        Some(Kind::Mark) => t.is(i, ".") || !t.word(i).is_ascii(),
        Some(Kind::Word) => {
            let word = t.word(i);
            let single = word.strip_suffix('s');
            is_number_word(word)
                || single.is_some_and(|s| is_number_word(s) || s == "dozen")
                || BEGIN.has(word)
        }
        None => false,
    }
}

/// Is it a small number in words that a verb may follow ("the two met")?
pub(super) fn stands_for_persons(t: &Tokens, i: usize, end: usize) -> bool {
    let small = "two three four five six seven eight nine ten";
    end == i + 1 && t.is(i, small) && t.is_word(end)
}

/// Does the number in the tokens `i..end` say how much or how many?
pub(super) fn is_quantity(t: &Tokens, i: usize, end: usize) -> bool {
    if t.is_digits(i) || t.is(i, ".") {
        digits_fit(t, i, end)
    } else {
        words_fit(t, i, end)
    }
}

fn digits_fit(t: &Tokens, i: usize, end: usize) -> bool {
    const OPENING: &str = "\" $ ' ( + - / < = > [ { ~ £ ¥ ± – — ‘ “ € ₹ − ≈";
    let before = t.before(i, 1);
    if t.glued(i) {
        let marked = has(OPENING, before) || !before.is_ascii();
        let code = t.is_word(i - 1) && super::money::stands_before(t, i);
        let minus = t.dash(i - 1) && t.glued(i - 1);
        if minus
            && !t.is(i.wrapping_sub(2), "minus")
            && (t.is_word(i.wrapping_sub(2)) || t.is_digits(i.wrapping_sub(2)))
        {
            // "COVID-19", "F-16", "555-0147".
            return false;
        }
        let listed = before == ","
            && t.is_digits(i.wrapping_sub(2))
            && (!t.glued(i - 2) || t.is(i.wrapping_sub(3), ","));
        if !marked && !code && !listed {
            return false;
        }
        if before == "/" && t.glued(i - 1) {
            return false;
        }
    }
    if t.is(i.wrapping_sub(1), "# no nos §") {
        return false;
    }
    // A dotted run of numbers is an address or a version.
    if t.is(end, ".") && t.glued(end) && t.is_digits(end + 1) && t.glued(end + 1) {
        return false;
    }
    if t.is(end, "/ :") && t.glued(end) && t.is_digits(end + 1) && t.glued(end + 1) {
        return false;
    }
    if dialled(t, i, end) {
        return false;
    }
    // "2-2", "4-3": the score of a match.
    if t.hyphen(end)
        && end == i + 1
        && let (Some(a), Some(b)) = (t.int(i), t.int(end + 1))
        && b <= a
        && a < 100
    {
        return false;
    }
    // "22nd", "50th", "A4x".
    if t.glued(end) && t.is(end, "st nd rd th") {
        return false;
    }
    !names_something(t, i, end)
}

/// Part of a row of digits as telephones have them: "555-0147", "+44 20 7946 0018".
fn dialled(t: &Tokens, i: usize, end: usize) -> bool {
    if end > i + 1 {
        return false;
    }
    if t.hyphen(end) && t.word(i).len() == 3 && t.is_digits(end + 1) && t.word(end + 1).len() == 4 {
        return true;
    }
    // At most two groups are looked at on either side.
    let mut groups = 1;
    let mut at = i;
    while groups < 3 && at > 0 && t.is_digits(at - 1) {
        (groups, at) = (groups + 1, at - 1);
    }
    let mut at = i + 1;
    while groups < 3 && t.is_digits(at) {
        (groups, at) = (groups + 1, at + 1);
    }
    groups >= 3
}

/// A number behind a capitalised word, with nothing that it counts behind it, is part of a name: "Game 2", "iPhone 11".
fn names_something(t: &Tokens, i: usize, end: usize) -> bool {
    const LABELS: &str = "\
        chapter section page article part version type phase level grade room flight route highway";
    let whole = end == i + 1;
    if !whole || t.glued(i) {
        return false;
    }
    let before = i.wrapping_sub(1);
    if has(LABELS, t.word(before)) && !t.is_word(end) || t.is(before, "category") {
        return true;
    }
    let first = before == 0 || t.is(before.wrapping_sub(1), ". ! ? \" “ :");
    let capital =
        t.has_capital(before) && (!first || !t.capital(before) || has(LABELS, t.word(before)));
    let measured = super::unit::after(t, i, end).is_some()
        || super::money::after(t, end).is_some()
        || super::money::stands_before(t, i);
    let plural = t.is_word(end) && !t.capital(end) && super::noun::singular(t.word(end)).is_some();
    t.is_word(before) && capital && t.word(i).len() <= 4 && !measured && !plural && !t.hyphen(end)
}

fn words_fit(t: &Tokens, i: usize, end: usize) -> bool {
    let word = t.word(i);
    if end > i + 1 || t.is(i.wrapping_sub(1), "minus negative") {
        return true;
    }
    if word == "one" {
        return one_counts(t, i);
    }
    // "half" alone, "zero tolerance", "Seven" as a name's part.
    if word == "quarter" {
        return false;
    }
    if t.capital(i) && t.capital(i + 1) && t.capital(i.wrapping_sub(1)) && i > 0 {
        return false;
    }
    word == "half" || is_number_word(word) || !word.is_ascii()
}

/// "one" counts where a noun follows that it can count; "this one", "one of", "one another", "no one" are pronouns.
fn one_counts(t: &Tokens, i: usize) -> bool {
    static AFTER: Sorted = Sorted::new(
        "\
        and another as at but by can could day does for from had has in is may might must of on or should that thing \
        time to was way which who will with would",
    );
    static BEFORE: Sorted = Sorted::new(
        "\
        another any as at each every first good last loved new next no number only other some that the this which",
    );
    t.is_word(i + 1)
        && !is_number_word(t.word(i + 1))
        && !AFTER.has(t.word(i + 1))
        && !BEFORE.has(t.before(i, 1))
        && !t.word(i + 1).ends_with("ly")
}
