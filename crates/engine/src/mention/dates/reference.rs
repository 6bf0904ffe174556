//! Now, once and some day: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.

use super::{Hit, Reader, Timex};

const PRESENT: &[&[&str]] = &[
    &["now"],
    &["right", "now"],
    &["currently"],
    &["at", "present"],
    &["at", "the", "moment"],
    &["nowadays"],
    &["these", "days"],
    &["presently"],
    &["for", "the", "moment"],
];

const PAST: &[&[&str]] = &[
    &["recently"],
    &["more", "recently"],
    &["most", "recently"],
    &["the", "past"],
    &["formerly"],
    &["lately"],
];

const FUTURE: &[&[&str]] = &[
    &["the", "future"],
    &["the", "near", "future"],
    &["soon"],
    &["the", "coming", "months"],
];

impl Reader<'_> {
    /// A word for the present, the past or the future as such.
    pub(super) fn reference(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let longest = |phrases: &[&[&str]]| {
            phrases
                .iter()
                .filter(|p| t.reads(i, p))
                .map(|p| p.len())
                .max()
        };
        let (value, len) = longest(PRESENT)
            .map(|n| ("PRESENT_REF", n))
            .or_else(|| longest(PAST).map(|n| ("PAST_REF", n)))
            .or_else(|| longest(FUTURE).map(|n| ("FUTURE_REF", n)))?;
        let end = i + len;
        if t.word(i) == "soon"
            && (t.is(i.wrapping_sub(1), &["as", "too", "so"]) || t.word(end) == "after")
        {
            return None;
        }
        if t.reads(i, &["the", "past"])
            && (t.is_word(end)
                && !t.is(
                    end,
                    &[
                        "and", "as", "when", "but", "or", "has", "is", "it", "that", "they", "he",
                        "she", "the", "we", "i",
                    ],
                )
                || t.is_digits(end))
        {
            return None;
        }
        if t.word(i) == "now" && t.hyphen(end) {
            return None;
        }
        Some(Hit::fixed(end, Timex::Date, value))
    }
}
