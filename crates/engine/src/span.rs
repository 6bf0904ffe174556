//! Byte spans into one immutable source text.
//!
//! Inside the engine every offset is a byte offset into the text it belongs to and lies on a character boundary.
//! Other units exist only at the edges: code points in JSON ([`code_points`]), UTF-16 in the DOM.

use serde::{Deserialize, Serialize};

/// A half-open range of bytes, `start <= end`. Texts are limited to 4 GiB.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    start: u32,
    end: u32,
}

impl Span {
    /// The span from `start` to `end`; an `end` before `start` gives the empty span at `start`.
    pub fn new(start: usize, end: usize) -> Self {
        let clip = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            start: clip(start),
            end: clip(end.max(start)),
        }
    }

    /// First byte.
    pub fn start(self) -> usize {
        self.start as usize
    }

    /// One past the last byte.
    pub fn end(self) -> usize {
        self.end as usize
    }

    /// Length in bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Has it no bytes?
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// The text under the span; empty if the span does not fit `text`.
    pub fn of(self, text: &str) -> &str {
        text.get(self.start()..self.end()).unwrap_or("")
    }

    /// Does `other` lie wholly inside?
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Do both share at least one byte?
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The smallest span that covers both.
    #[must_use]
    pub fn cover(self, other: Span) -> Span {
        Span {
            start: self.start.min(other.start),
            end: self.end.max(other.end),
        }
    }

    /// The same bytes counted from `base` on, for a text that is the part of a larger one starting at `base`.
    #[must_use]
    pub fn relative_to(self, base: usize) -> Span {
        Span::new(
            self.start().saturating_sub(base),
            self.end().saturating_sub(base),
        )
    }

    /// The inverse of [`Span::relative_to`].
    #[must_use]
    pub fn shifted(self, base: usize) -> Span {
        Span::new(
            self.start().saturating_add(base),
            self.end().saturating_add(base),
        )
    }

    /// The span without white space at either end.
    #[must_use]
    pub fn trimmed(self, text: &str) -> Span {
        let s = self.of(text);
        let start = self.start() + (s.len() - s.trim_start().len());
        Span::new(start, start + s.trim().len())
    }
}

/// Converts byte offsets of one text to code points, in ascending order of offsets at constant cost a character,
/// in any other order by starting again.
#[derive(Debug, Clone)]
pub struct CodePoints<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl<'t> CodePoints<'t> {
    /// A converter for `text`.
    pub fn new(text: &'t str) -> Self {
        Self {
            text,
            byte: 0,
            count: 0,
        }
    }

    /// The number of code points before byte `offset`; an offset past the end counts as the end.
    pub fn at(&mut self, offset: usize) -> usize {
        if offset < self.byte {
            (self.byte, self.count) = (0, 0);
        }
        let mut end = offset.min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        self.count += self
            .text
            .get(self.byte..end)
            .map_or(0, |s| s.chars().count());
        self.byte = end;
        self.count
    }

    /// Both ends of `span` in code points.
    pub fn span(&mut self, span: Span) -> (usize, usize) {
        (self.at(span.start()), self.at(span.end()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_points_count_characters_not_bytes() {
        let text = "“Ünder” 𝒜b";
        let mut points = CodePoints::new(text);
        assert_eq!(points.at(text.len()), 10);
        assert_eq!(points.at("“Ü".len()), 2);
        assert_eq!(points.span(Span::new("“".len(), "“Ünder”".len())), (1, 7));
    }

    #[test]
    fn spans_never_slice_out_of_bounds_or_inside_a_character() {
        assert_eq!(Span::new(1, 9).of("é"), "");
        assert_eq!(Span::new(5, 2), Span::new(5, 5));
        assert_eq!(Span::new(0, 5).trimmed(" ab  ").of(" ab  "), "ab");
    }
}
