//! The tokens that the grammars for dates and numbers read: finer than words, so that "two-year", "50mL", "2025-08-06"
//! and "3-1/2" can be taken apart. Runs of letters, runs of digits, single marks; dotted letters ("p.m.", "U.S.") are one.

use crate::lexicon::table::{self, Sorted};
use crate::span::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Word,
    Digits,
    Mark,
}

#[derive(Debug, Clone, Copy)]
struct Token {
    span: Span,
    kind: Kind,
    /// No white space before it.
    glued: bool,
}

/// The tokens of one block. Asking for a token that is not there gives the empty word, so that a grammar can look past
/// either end: positions before the first are reached by wrapping subtraction in [`Tokens::before`].
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    text: &'t str,
    /// `text` in ASCII lower case: the same bytes at the same places.
    lower: &'t str,
    list: Vec<Token>,
}

impl<'t> Tokens<'t> {
    /// Splits one block. `lower` is `text` in ASCII lower case. Linear.
    pub(super) fn of(text: &'t str, lower: &'t str, block: Span) -> Self {
        let inner = block.of(text);
        // About so many; most words have more letters.
        let mut list = Vec::with_capacity(inner.len() / 5);
        let mut at = 0;
        let mut glued = false;
        while let Some(rest) = inner.get(at..).filter(|r| !r.is_empty()) {
            let (len, kind) = next(rest);
            if let Some(kind) = kind {
                let start = block.start() + at;
                list.push(Token {
                    span: Span::new(start, start + len),
                    kind,
                    glued,
                });
            }
            glued = kind.is_some();
            at += len;
        }
        Self { text, lower, list }
    }

    /// The number of tokens.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// The token in lower case, or "".
    pub(super) fn word(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |t| t.span.of(self.lower))
    }

    /// The token `n` places before `i` in lower case, or "".
    pub(super) fn before(&self, i: usize, n: usize) -> &'t str {
        i.checked_sub(n).map_or("", |i| self.word(i))
    }

    /// The token as written, or "".
    pub(super) fn raw(&self, i: usize) -> &'t str {
        self.list.get(i).map_or("", |t| t.span.of(self.text))
    }

    /// Is it one of `words`, which stand with a space between them?
    #[inline(never)]
    pub(super) fn is(&self, i: usize, words: &str) -> bool {
        table::has(words, self.word(i))
    }

    /// Past token `i`, if it is one of `words`.
    #[inline(never)]
    pub(super) fn past(&self, i: usize, words: &str) -> usize {
        i + usize::from(self.is(i, words))
    }

    /// Where the words of `phrase` end, if the tokens from `i` on read so, word by word. The phrase ends with its line or
    /// before " =".
    #[inline(never)]
    pub(super) fn after(&self, i: usize, phrase: &str) -> Option<usize> {
        let (mut rest, mut end) = (phrase, i);
        loop {
            let word = self.word(end);
            if word.is_empty() {
                return None;
            }
            rest = rest.strip_prefix(word)?;
            end += 1;
            if rest.is_empty() || rest.starts_with('\n') || rest.starts_with(" =") {
                return Some(end);
            }
            rest = rest.strip_prefix(' ')?;
        }
    }

    /// The first line of `phrases`, "phrase = value", as which the tokens from `i` on read: its value, and where its words
    /// end. No line is read unless token `i` is one of the ascending `firsts`.
    #[inline(never)]
    pub(super) fn phrase<'p>(
        &self,
        i: usize,
        firsts: &Sorted,
        phrases: &'p str,
    ) -> Option<(&'p str, usize)> {
        if !firsts.has(self.word(i)) {
            return None;
        }
        let mut rest = phrases;
        loop {
            if let Some(end) = self.after(i, rest) {
                let line = rest.split('\n').next()?;
                let value = line.split_once(" = ").map_or("", |(_, value)| value);
                return Some((value, end));
            }
            rest = rest.split_once('\n')?.1;
        }
    }

    /// Do the tokens from `i` on read as `phrase`?
    pub(super) fn reads(&self, i: usize, phrase: &str) -> bool {
        self.after(i, phrase).is_some()
    }

    /// Is it a run of letters?
    pub(super) fn is_word(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Word)
    }

    /// Is it a run of digits?
    pub(super) fn is_digits(&self, i: usize) -> bool {
        self.kind(i) == Some(Kind::Digits)
    }

    /// What it is made of.
    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.list.get(i).map(|t| t.kind)
    }

    /// Does it stand directly after the token before it?
    pub(super) fn glued(&self, i: usize) -> bool {
        self.list.get(i).is_some_and(|t| t.glued)
    }

    /// The white space between it and the token before.
    pub(super) fn gap(&self, i: usize) -> &'t str {
        let from = i
            .checked_sub(1)
            .and_then(|p| self.list.get(p))
            .map(|t| t.span.end());
        let to = self.list.get(i).map(|t| t.span.start());
        match (from, to) {
            (Some(from), Some(to)) => Span::new(from, to).of(self.text),
            _ => "",
        }
    }

    /// Has it a capital letter anywhere ("iPhone")?
    pub(super) fn has_capital(&self, i: usize) -> bool {
        self.raw(i).chars().any(char::is_uppercase)
    }

    /// Does it begin with a capital letter?
    pub(super) fn capital(&self, i: usize) -> bool {
        self.raw(i).chars().next().is_some_and(char::is_uppercase)
    }

    /// The value of a run of at most nine digits.
    pub(super) fn int(&self, i: usize) -> Option<u32> {
        if self.is_digits(i) && self.word(i).len() <= 9 {
            self.word(i).parse().ok()
        } else {
            None
        }
    }

    /// Is it one of these marks? Most tokens are words, and none.
    fn is_mark(&self, i: usize, marks: &str) -> bool {
        self.kind(i) == Some(Kind::Mark) && self.is(i, marks)
    }

    /// A dash of any length, or a hyphen.
    pub(super) fn dash(&self, i: usize) -> bool {
        self.is_mark(i, "- – — ‐ ‑ −")
    }

    /// A hyphen with no white space on either side.
    pub(super) fn hyphen(&self, i: usize) -> bool {
        self.glued(i) && self.glued(i + 1) && self.dash(i)
    }

    /// Past an apostrophe and "s", if they are there.
    pub(super) fn after_possessive(&self, i: usize) -> usize {
        if self.apostrophe(i) && self.glued(i) {
            if self.word(i + 1) == "s" && self.glued(i + 1) {
                return i + 2;
            }
            if self.before(i, 1).ends_with('s') {
                return i + 1;
            }
        }
        i
    }

    /// An apostrophe, straight or curly.
    pub(super) fn apostrophe(&self, i: usize) -> bool {
        self.is_mark(i, "' ’ ‘")
    }

    /// Does token `i` end a sentence, as far as a full stop and what follows it tell?
    pub(super) fn ends_sentence(&self, i: usize) -> bool {
        self.is_mark(i, ". ! ?")
            && !self.glued(i + 1)
            && (i + 1 >= self.len() || self.capital(i + 1) || !self.is_word(i + 1))
    }

    /// The span of the tokens `from..to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let start = self.list.get(from).map_or(0, |t| t.span.start());
        let end = to
            .checked_sub(1)
            .and_then(|i| self.list.get(i))
            .map_or(start, |t| t.span.end());
        Span::new(start, end)
    }
}

/// The length of the next token of `rest` (not empty), and what it is; nothing for white space.
fn next(rest: &str) -> (usize, Option<Kind>) {
    let first = rest.chars().next().unwrap_or(' ');
    let run = |ok: fn(char) -> bool| rest.find(|c: char| !ok(c)).unwrap_or(rest.len());
    if first.is_ascii_digit() {
        return (run(|c| c.is_ascii_digit()), Some(Kind::Digits));
    }
    if first.is_alphabetic() {
        return (
            dotted(rest).unwrap_or_else(|| run(letter)),
            Some(Kind::Word),
        );
    }
    if first.is_whitespace() {
        return (run(char::is_whitespace), None);
    }
    (first.len_utf8(), Some(Kind::Mark))
}

fn letter(c: char) -> bool {
    // Combining marks belong to the letter before them.
    c.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&c)
}

/// The length of single ASCII letters with full stops between them ("p.m.", "U.S", "a.m."), at most four letters.
fn dotted(rest: &str) -> Option<usize> {
    let mut bytes = rest.bytes();
    let mut len = 0;
    let mut letters = 0;
    while bytes.next().is_some_and(|b| b.is_ascii_alphabetic()) {
        let more = rest.get(len + 1..).unwrap_or("");
        letters += 1;
        if more.starts_with('.') && letters <= 4 {
            bytes.next();
            len += 2;
            continue;
        }
        // "p.m": the last letter without its full stop, unless a longer word begins there.
        let alone = !more.starts_with(letter);
        return (letters > 1).then_some(if alone { len + 1 } else { len });
    }
    (letters > 1).then_some(len)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        let lower = text.to_ascii_lowercase();
        let tokens = Tokens::of(text, &lower, Span::new(0, text.len()));
        (0..tokens.len())
            .map(|i| Span::of(tokens.span(i, i + 1), text))
            .collect()
    }

    #[test]
    fn digits_letters_and_marks_come_apart() {
        assert_eq!(
            split("50mL, 3-1/2"),
            ["50", "mL", ",", "3", "-", "1", "/", "2"]
        );
    }

    #[test]
    fn dotted_letters_stay_together() {
        assert_eq!(split("9 a.m. in U.S. x"), ["9", "a.m.", "in", "U.S.", "x"]);
        assert_eq!(
            split("9 p.m on A. Day"),
            ["9", "p.m", "on", "A", ".", "Day"]
        );
        assert_eq!(split("a.b.test"), ["a.b.", "test"]);
    }
}
