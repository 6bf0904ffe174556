//! The markers of lists: "1.", "a)", "(ii)", "•". A marker begins a sentence, its own stop does not end one, and in a list
//! that runs on in one line the next marker is known from the last.

use super::scan::Chars;

/// A list marker.
pub(super) struct Marker {
    /// The place behind it.
    pub(super) end: usize,
    count: Option<Count>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
struct Count {
    /// From 1, of digits or of letters.
    number: u32,
    letter: bool,
    close: char,
}

impl Marker {
    /// The marker at `i`, where a sentence begins.
    pub(super) fn at(chars: &Chars, i: usize) -> Option<Self> {
        let bullet = chars.skip(i, |c| {
            matches!(c, '•' | '▪' | '·' | '‣' | '*' | '-' | '–' | '—')
        });
        let start = if bullet > i && chars.at(bullet).is_whitespace() {
            chars.skip(bullet, char::is_whitespace)
        } else {
            i
        };
        Self::numbered(chars, start).or_else(|| {
            (start > i && matches!(chars.at(i), '•' | '▪' | '‣')).then_some(Self {
                end: start,
                count: None,
            })
        })
    }

    fn numbered(chars: &Chars, start: usize) -> Option<Self> {
        let open = chars.at(start) == '(';
        let from = start + usize::from(open);
        let digits = chars.skip(from, |c| c.is_ascii_digit());
        let letters = chars.skip(from, |c| c.is_ascii_alphabetic());
        let (number, letter, at) = if digits > from && digits <= from + 3 {
            let number =
                (from..digits).fold(0, |n, k| n * 10 + chars.at(k).to_digit(10).unwrap_or(0));
            (number, false, digits)
        } else if letters == from + 1 {
            let c = chars.at(from);
            (
                chars.at(from).to_digit(36).unwrap_or(10) - 9,
                c.is_lowercase(),
                letters,
            )
        } else if open
            && letters > from
            && letters <= from + 4
            && (from..letters).all(|k| matches!(chars.at(k), 'i' | 'v' | 'x'))
        {
            (0, false, letters)
        } else {
            return None;
        };
        let close = chars.at(at);
        // "1.)"
        let end = at
            + if close == '.' && chars.at(at + 1) == ')' {
                2
            } else {
                1
            };
        let fits = (close == ')' || (close == '.' && !open)) && chars.at(end).is_whitespace();
        // "J. Smith" and "A. The reason" begin alike: a capital letter with a full stop is no marker.
        let is_initial = close == '.' && letters == from + 1 && chars.at(from).is_uppercase();
        (fits && !is_initial).then_some(Self {
            end,
            count: (number > 0).then_some(Count {
                number,
                letter,
                close,
            }),
        })
    }

    /// The marker that follows this one, if it stands at `i` in the middle of a line.
    pub(super) fn next_at(&self, chars: &Chars, i: usize, end: usize) -> Option<Self> {
        let count = self.count?;
        if !chars.before(i).is_whitespace()
            || !(chars.at(i).is_ascii_alphanumeric() || chars.at(i) == '(')
        {
            return None;
        }
        let next = Self::numbered(chars, i).filter(|m| m.end < end)?;
        (next.count
            == Some(Count {
                number: count.number + 1,
                ..count
            }))
        .then_some(next)
    }
}
