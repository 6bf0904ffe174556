//! A text as characters with their places, read without ever running out of it.

use crate::span::Span;

/// The characters of a text by number. Outside of the text there is only `'\0'`.
pub(super) struct Chars {
    chars: Vec<(u32, char)>,
    end: usize,
}

impl Chars {
    pub(super) fn new(text: &str) -> Self {
        let mut chars = Vec::with_capacity(text.len());
        let number = |i: usize| u32::try_from(i).unwrap_or(u32::MAX);
        chars.extend(text.char_indices().map(|(i, c)| (number(i), c)));
        let end = text.len();
        Self { chars, end }
    }

    pub(super) fn len(&self) -> usize {
        self.chars.len()
    }

    pub(super) fn at(&self, i: usize) -> char {
        self.chars.get(i).map_or('\0', |&(_, c)| c)
    }

    /// The character before the `i`-th.
    pub(super) fn before(&self, i: usize) -> char {
        i.checked_sub(1).map_or('\0', |i| self.at(i))
    }

    /// The byte at which the `i`-th character starts.
    pub(super) fn byte(&self, i: usize) -> usize {
        self.chars.get(i).map_or(self.end, |&(b, _)| b as usize)
    }

    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        Span::new(self.byte(from), self.byte(to))
    }

    /// The first place from `i` on where `wanted` no longer holds.
    pub(super) fn skip(&self, mut i: usize, wanted: impl Fn(char) -> bool) -> usize {
        while i < self.len() && wanted(self.at(i)) {
            i += 1;
        }
        i
    }

    /// The first place of the run that ends before `i` in which `wanted` holds, at most `most` characters back.
    pub(super) fn skip_back(&self, i: usize, most: usize, wanted: impl Fn(char) -> bool) -> usize {
        let mut at = i;
        while at > 0 && i - at < most && wanted(self.before(at)) {
            at -= 1;
        }
        at
    }
}

/// Written without spaces between words: each character is a token of its own.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(u32::from(c), 0x3041..=0x30FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF)
}

/// Marks that combine with the letter before them, and characters without a shape that stand inside words.
pub(super) fn joins(c: char) -> bool {
    matches!(u32::from(c), 0x300..=0x36F | 0xAD | 0x200C | 0x200D | 0x2060 | 0xFE00..=0xFE0F)
}

pub(super) fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || joins(c)
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}
