//! The words of a block as names and quotations are read from them: bare of possessives, and with what stands before.

use crate::lexicon::table::has;
use crate::lexicon::{Lexicon, fold::fold};
use crate::segment::{self, TokenKind};
use crate::span::Span;

/// A word or a number.
#[derive(Debug, Clone)]
pub(super) struct Word<'t> {
    /// Where it stands, without a possessive ending.
    pub span: Span,
    /// Its letters.
    pub text: &'t str,
    /// Its plain form.
    pub plain: String,
    /// How it is written.
    pub shape: Shape,
    /// It has a possessive ending.
    pub possessive: bool,
    /// What stands between it and the word before.
    pub before: Gap,
    /// It may be the first of a sentence.
    pub start: bool,
}

/// How a word is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    /// Small letters first.
    Lower,
    /// A capital first.
    Capital,
    /// All capitals, two or more.
    Capitals,
    /// No letter first.
    Number,
}

/// What stands before a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// White space only.
    Space,
    /// A hyphen or a dash between words that were written as one.
    Hyphen,
    /// The sign "&" between spaces.
    And,
    /// A comma.
    Comma,
    /// An opening bracket.
    Bracket,
    /// Any other mark that does not end a sentence.
    Mark,
    /// The end of a sentence, a line or a block.
    Stop,
}

impl Word<'_> {
    /// Does it begin with a capital?
    pub fn capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Capitals)
    }
}

/// The words of `block` in order. Linear.
pub(super) fn words<'t>(text: &'t str, block: Span, lexicon: &Lexicon) -> Vec<Word<'t>> {
    let mut out: Vec<Word<'t>> = Vec::new();
    let mut last_end = block.start();
    for token in segment::tokens(block.of(text), lexicon) {
        if token.kind == TokenKind::Mark {
            continue;
        }
        let span = token.span.shifted(block.start());
        let (gap, start) = if out.is_empty() {
            (Gap::Stop, true)
        } else {
            let small = span.of(text).starts_with(char::is_lowercase);
            gap(Span::new(last_end, span.start()).of(text), small)
        };
        last_end = span.end();
        push_parts(text, span, (gap, start), lexicon, &mut out);
    }
    out
}

/// What `between` two words is, and whether a sentence may start after it; a `small` letter follows.
fn gap(between: &str, small: bool) -> (Gap, bool) {
    if between.trim() == "&" {
        return (Gap::And, false);
    }
    // "(R-Fla.) said", "Ky., said": the full stop of an abbreviation.
    if between.starts_with(".,") || (between.starts_with(".)") && small) {
        return (Gap::Comma, false);
    }
    let mut gap = Gap::Space;
    let mut start = false;
    for c in between.chars() {
        let found = match c {
            '\n' | '.' | '?' | '!' | '…' | '•' | ';' | '|' => {
                start = true;
                Gap::Stop
            }
            '"' | '“' | '„' | '«' | '‘' | '`' | ':' => {
                start = true;
                Gap::Mark
            }
            ',' => Gap::Comma,
            '(' | '[' => Gap::Bracket,
            '-' | '‐' | '‑' | '–' => Gap::Hyphen,
            _ if c.is_whitespace() => Gap::Space,
            _ => Gap::Mark,
        };
        gap = stronger(gap, found);
    }
    (gap, start)
}

fn stronger(a: Gap, b: Gap) -> Gap {
    let rank = |g: Gap| match g {
        Gap::Space => 0,
        Gap::Hyphen | Gap::And => 1,
        Gap::Comma => 2,
        Gap::Bracket => 3,
        Gap::Mark => 4,
        Gap::Stop => 5,
    };
    if rank(b) > rank(a) { b } else { a }
}

/// Prefixes that are cut from a name they are hyphenated to ("pro-Russian").
const PREFIXES: &str = "anti ex mid non post pre pro trans un co then";

/// Adds a token as one word, or as its parts where a hyphen joins a name to something else.
fn push_parts<'t>(
    text: &'t str,
    span: Span,
    (gap, start): (Gap, bool),
    lexicon: &Lexicon,
    out: &mut Vec<Word<'t>>,
) {
    let token = span.of(text);
    let hyphen = token.char_indices().find(|(i, c)| {
        matches!(c, '-' | '‐' | '‑' | '–')
            && *i > 0
            && splits(
                token.get(..*i).unwrap_or(""),
                token.get(i + c.len_utf8()..).unwrap_or(""),
                lexicon,
            )
    });
    let Some((at, mark)) = hyphen else {
        out.push(word(text, span, (gap, start)));
        return;
    };
    let head = Span::new(span.start(), span.start() + at);
    let tail = Span::new(head.end() + mark.len_utf8(), span.end());
    out.push(word(text, head, (gap, start)));
    if !tail.is_empty() {
        // One split a token: "U.S.-Russia-led" is rare, and a recursion on hostile input is not wanted.
        out.push(word(text, tail, (Gap::Hyphen, false)));
    }
}

fn splits(head: &str, tail: &str, lexicon: &Lexicon) -> bool {
    let upper = |s: &str| s.starts_with(char::is_uppercase);
    let bare = tail.trim_end_matches("'s").trim_end_matches("’s");
    if upper(head) && !upper(tail) {
        // "Moscow-backed", but not "Abdul-malik": the tail of a name is no English word of this kind.
        return tail.len() >= 3 && !lexicon.persons.is_first_name(&fold(bare));
    }
    if !upper(head) && upper(tail) {
        return has(PREFIXES, head);
    }
    upper(head)
        && lexicon.places.look(&format!("{head}-{bare}")).is_none()
        && (lexicon.places.look(head).is_some() || lexicon.places.look(bare).is_some())
        && !lexicon.persons.is_title(&fold(&format!("{head}-{bare}")))
}

fn word(text: &str, span: Span, (before, start): (Gap, bool)) -> Word<'_> {
    let whole = span.of(text);
    let (bare, possessive) = bare(whole);
    let span = Span::new(span.start(), span.start() + bare.len());
    Word {
        span,
        text: bare,
        plain: fold(bare),
        shape: shape(bare),
        possessive,
        before,
        start,
    }
}

/// A word without its possessive ending.
fn bare(word: &str) -> (&str, bool) {
    for ending in ["'s", "’s", "'S", "’S"] {
        if let Some(stem) = word.strip_suffix(ending)
            && !stem.is_empty()
        {
            return (stem, true);
        }
    }
    // "Williams’ publicist"
    match word.strip_suffix(['\'', '’']) {
        Some(stem) if !stem.is_empty() => (stem, true),
        _ => (word, false),
    }
}

fn shape(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else {
        return Shape::Number;
    };
    if !word.starts_with(char::is_alphabetic) {
        return Shape::Number;
    }
    if first.is_uppercase() {
        let mut rest = letters.peekable();
        if rest.peek().is_some() && rest.all(char::is_uppercase) {
            return Shape::Capitals;
        }
        return Shape::Capital;
    }
    // "al-Assad", "d'Ivoire", "iPhone", "eBay": a capital inside makes it a name all the same.
    if letters.any(char::is_uppercase) {
        Shape::Capital
    } else {
        Shape::Lower
    }
}
