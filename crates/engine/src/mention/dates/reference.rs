//! Now, once and some day: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.

use super::{Hit, Reader, Timex};
use crate::lexicon::table::Sorted;

/// The words with which the phrases below begin.
static FIRST: Sorted = Sorted::new(
    "\
    at currently for formerly lately more most now nowadays presently recently right soon the these",
);

/// Phrases, none of which begins another.
const PHRASES: &str = "\
now = PRESENT_REF
right now = PRESENT_REF
currently = PRESENT_REF
at present = PRESENT_REF
at the moment = PRESENT_REF
nowadays = PRESENT_REF
these days = PRESENT_REF
presently = PRESENT_REF
for the moment = PRESENT_REF
recently = PAST_REF
more recently = PAST_REF
most recently = PAST_REF
the past = PAST_REF
formerly = PAST_REF
lately = PAST_REF
the future = FUTURE_REF
the near future = FUTURE_REF
soon = FUTURE_REF
the coming months = FUTURE_REF";

impl Reader<'_> {
    /// A word for the present, the past or the future as such.
    pub(super) fn reference(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let (value, end) = t.phrase(i, &FIRST, PHRASES)?;
        if t.is(i, "soon") && (t.is(i.wrapping_sub(1), "as too so") || t.is(end, "after")) {
            return None;
        }
        if t.reads(i, "the past")
            && (t.is_word(end)
                && !t.is(
                    end,
                    "and as when but or has is it that they he she the we i",
                )
                || t.is_digits(end))
        {
            return None;
        }
        if t.is(i, "now") && t.hyphen(end) {
            return None;
        }
        Some(Hit::fixed(end, Timex::Date, value))
    }
}
