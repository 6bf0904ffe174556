//! Now, once and some day: `PRESENT_REF`, `PAST_REF`, `FUTURE_REF`.

use super::{Hit, Reader, Timex};

// Phrases, one a line.
const PRESENT: &str = "\
now
right now
currently
at present
at the moment
nowadays
these days
presently
for the moment";

const PAST: &str = "\
recently
more recently
most recently
the past
formerly
lately";

const FUTURE: &str = "\
the future
the near future
soon
the coming months";

impl Reader<'_> {
    /// A word for the present, the past or the future as such.
    pub(super) fn reference(&self, i: usize) -> Option<Hit> {
        let t = self.t;
        let longest = |phrases: &str| phrases.split('\n').filter_map(|p| t.after(i, p)).max();
        let (value, end) = longest(PRESENT)
            .map(|end| ("PRESENT_REF", end))
            .or_else(|| longest(PAST).map(|end| ("PAST_REF", end)))
            .or_else(|| longest(FUTURE).map(|end| ("FUTURE_REF", end)))?;
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
