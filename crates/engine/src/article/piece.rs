//! The lines of a text, and lines taken apart where two things stand in one.

use super::lines;
use super::links::{self, Below};
use super::list;
use super::notice;
use super::picture;
use super::shape::Shape;
use super::stated;
use crate::ordered::Map;
use crate::span::Span;

/// A line, or a part of one, that is one thing.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// Without white space at its ends; never empty.
    pub(super) span: Span,
    /// How it is built.
    pub(super) shape: Shape,
    /// Its vocabulary says it is no part of an article.
    pub(super) notice: Option<super::Reason>,
    /// A short line that stands in the text more than once.
    pub(super) repeated: bool,
    /// It tells what is to be seen in a picture.
    pub(super) picture: bool,
    /// What it is to the links above it.
    pub(super) below: Below,
    /// Its part in a list.
    pub(super) listed: Listed,
}

/// What a line is to a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Listed {
    /// It has nothing to do with one.
    No,
    /// One of its items.
    Item,
    /// It stands between two items.
    Between,
}

impl Piece {
    fn new(text: &str, span: Span) -> Option<Self> {
        let span = span.trimmed(text);
        (!span.is_empty()).then(|| {
            let line = span.of(text);
            let shape = Shape::of(line);
            Self {
                span,
                notice: stated_alone(line)
                    .or_else(|| {
                        picture::is_counter(line, shape.words).then_some(super::Reason::Navigation)
                    })
                    .or_else(|| notice::reason(line, &shape)),
                repeated: false,
                picture: false,
                below: Below::Nothing,
                listed: Listed::No,
                shape,
            }
        })
    }

    /// Reads like running text of an article.
    pub(super) fn is_text(&self) -> bool {
        self.shape.is_text() && !self.picture
    }
}

/// A line that only states who wrote the article, or when it was published.
fn stated_alone(line: &str) -> Option<super::Reason> {
    if stated::byline(line).is_some() {
        return Some(super::Reason::Byline);
    }
    stated::is_date_line(line).then_some(super::Reason::Dateline)
}

/// The pieces of `text`, in order; together they hold every character that is not white space. Linear.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for whole in lines::lines(text) {
        let (first, rest) = glued(text, whole);
        let (middle, last) = signed(text, rest);
        out.extend(
            [first, Some(middle), last]
                .into_iter()
                .flatten()
                .filter_map(|s| Piece::new(text, s)),
        );
    }
    let mut count: Map<&str, usize> = Map::new();
    for piece in out.iter().filter(|p| p.shape.words <= 8) {
        *count.entry(piece.span.of(text)).or_default() += 1;
    }
    for piece in &mut out {
        piece.repeated = count.get(piece.span.of(text)).is_some_and(|n| *n > 1);
    }
    picture::mark(text, &mut out);
    links::mark(text, &mut out);
    list::mark(text, &mut out);
    out
}

/// `"…Members Only BenefitsThe minister said"`: an advertisement ran into the first sentence when its line break was lost.
/// Both parts must be what they seem: the first an advertisement, the second prose; and the seam no name (`YouTube`).
fn glued(text: &str, line: Span) -> (Option<Span>, Span) {
    let inner = line.of(text);
    let mut run = 0;
    // Each seam costs a look at all before it: few lines have more than a couple.
    let mut tries = 4;
    let mut previous = ' ';
    for (i, c) in inner.char_indices() {
        let seam = c.is_uppercase()
            && (run >= 3 || (matches!(previous, '.' | '!' | '?') && run_before_stop(inner, i)));
        if seam && tries > 0 && !is_compound_name(inner, i) {
            tries -= 1;
            let (head, tail) = (
                Span::new(line.start(), line.start() + i),
                Span::new(line.start() + i, line.end()),
            );
            let (before, after) = (head.of(text), tail.of(text));
            if notice::reason(before, &Shape::of(before)).is_some() && Shape::of(after).is_prose() {
                return (Some(head), tail);
            }
        }
        run = if c.is_lowercase() { run + 1 } else { 0 };
        previous = c;
    }
    (None, line)
}

/// Do three small letters stand before the stop that stands before byte `i`?
fn run_before_stop(line: &str, i: usize) -> bool {
    line.get(..i).is_some_and(|s| {
        let mut back = s.chars().rev().skip(1);
        (0..3).all(|_| back.next().is_some_and(char::is_lowercase))
    })
}

/// Names that have a capital letter inside.
const COMPOUND_NAMES: &[&str] = &[
    "AliExpress",
    "BlackBerry",
    "BlackRock",
    "BuzzFeed",
    "ChatGPT",
    "CoinDesk",
    "DeepMind",
    "DreamWorks",
    "FaceTime",
    "FedEx",
    "GitHub",
    "GoFundMe",
    "HuffPost",
    "InfoWars",
    "JavaScript",
    "LinkedIn",
    "MacBook",
    "MasterCard",
    "OnlyFans",
    "OpenAI",
    "PayPal",
    "PlayStation",
    "PricewaterhouseCoopers",
    "SoundCloud",
    "SpaceX",
    "TechCrunch",
    "TikTok",
    "TripAdvisor",
    "WeChat",
    "WhatsApp",
    "WikiLeaks",
    "WordPress",
    "YouGov",
    "YouTube",
];

fn is_compound_name(line: &str, i: usize) -> bool {
    let (before, after) = line.split_at_checked(i).unwrap_or((line, ""));
    COMPOUND_NAMES.iter().any(|name| {
        name.match_indices(char::is_uppercase).any(|(at, _)| {
            let (head, tail) = name.split_at_checked(at).unwrap_or((name, ""));
            at > 0 && before.ends_with(head) && after.starts_with(tail)
        })
    })
}

/// Agencies as they sign at an article's end. Sorted.
const AGENCIES: &[&str] = &[
    "AFP",
    "ANI",
    "ANSA",
    "AP",
    "BBC",
    "BERNAMA",
    "BLOOMBERG",
    "DPA",
    "EFE",
    "IANS",
    "NYTIMES",
    "PTI",
    "REUTERS",
    "TASS",
    "UPI",
    "XINHUA",
];

/// "… the programme. REUTERS", "… the programme. – Reuters", "… the programme. (AP)": the signature is taken off.
fn signed(text: &str, line: Span) -> (Span, Option<Span>) {
    let inner = line.of(text);
    let bare = inner.trim_end_matches(['.', ')', ']']);
    let head = bare.trim_end_matches(|c: char| c.is_alphabetic() || matches!(c, '/' | '&'));
    let word = bare.get(head.len()..).unwrap_or("");
    let before = head.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '-' | '–' | '—' | '(' | '[' | '/')
    });
    let marked = before.len() + 1 < head.len() || head.ends_with(['(', '[', '—', '–', '-']);
    let known = word
        .split(['/', '&'])
        .all(|w| AGENCIES.binary_search(&w.to_uppercase().as_str()).is_ok());
    let ended = before.ends_with(['.', '!', '?', '”', '"', '’']);
    if known
        && ended
        && before.len() < head.len()
        && (marked || word.chars().all(|c| !c.is_lowercase()))
    {
        let cut = line.start() + before.len();
        return (
            Span::new(line.start(), cut),
            Some(Span::new(cut, line.end())),
        );
    }
    (line, None)
}
