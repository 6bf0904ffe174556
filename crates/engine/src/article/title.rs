//! The headline among the lines before the body.

use super::piece::Piece;
use super::{shape, stated};
use crate::ordered::Set;

/// How many lines before the body are looked at: a headline stands nearer than that, or on the first line.
const REACH: usize = 60;

/// The piece that is the headline, given where the body begins.
pub(super) fn find(text: &str, pieces: &[Piece], body: usize) -> Option<usize> {
    let head = pieces.get(..body)?;
    let topic = topic(text, pieces.get(body..).unwrap_or(&[]));
    let first = head.first().map(|p| p.span.of(text));
    let from = body.saturating_sub(REACH);
    let mut best: Option<(i64, usize)> = None;
    for (i, piece) in head
        .iter()
        .enumerate()
        .filter(|(i, _)| *i == 0 || *i >= from)
    {
        let line = piece.span.of(text);
        if !is_candidate(piece, line) {
            continue;
        }
        let words = i64::try_from(piece.shape.words).unwrap_or(0);
        let common = shared(line, &topic).len();
        let mut score = 3 * i64::try_from(common).unwrap_or(0) + words.min(8);
        if piece.shape.stopped && !line.ends_with(['?', '!']) {
            score -= 8;
        }
        // A page's first line is its title, often with the site's name; the same words again are the headline itself.
        if i > 0
            && first.is_some_and(|f| f.len() >= line.len() && words >= 3 && f.starts_with(line))
        {
            score += 12;
        }
        // "Home" on a page without a title says nothing.
        if i == 0 && words >= 3 {
            score += 4;
        }
        if best.is_none_or(|(b, _)| score > b) {
            best = Some((score, i));
        }
    }
    best.map(|(_, i)| i)
}

fn is_candidate(piece: &Piece, line: &str) -> bool {
    piece.notice.is_none()
        && (2..=30).contains(&piece.shape.words)
        && piece.shape.stops <= 2
        && stated::byline(line).is_none()
        && !stated::is_date_line(line)
}

/// The longer words of the body's beginning.
fn topic(text: &str, body: &[Piece]) -> Set<String> {
    let mut out = Set::new();
    for piece in body.iter().take(8) {
        for key in keys(piece.span.of(text)).into_iter().take(120) {
            out.insert(key);
        }
    }
    out
}

/// What a line is about: its words of four letters and more, small, without a possessive; of scripts that have no spaces
/// between words, every two neighbouring characters.
fn keys(line: &str) -> Vec<String> {
    let mut out = Vec::new();
    for word in line.split(|c: char| !c.is_alphanumeric() && !shape::is_unspaced(c)) {
        let mut before = None;
        let mut letters = 0;
        for c in word.chars() {
            letters += 1;
            if shape::is_unspaced(c)
                && let Some(before) = before.replace(c)
            {
                out.push(String::from_iter([before, c]));
            }
        }
        if letters >= 4 && before.is_none() {
            out.push(word.to_lowercase());
        }
    }
    out
}

/// What the page's first line is about.
pub(super) fn page_topic(text: &str, pieces: &[Piece]) -> Set<String> {
    let mut out = Set::new();
    if let Some(first) = pieces.first() {
        for key in keys(first.span.of(text)) {
            out.insert(key);
        }
    }
    out
}

/// What of a topic a line is about.
pub(super) fn shared(line: &str, topic: &Set<String>) -> Vec<String> {
    let mut out = keys(line);
    out.retain(|k| topic.contains(k));
    out
}

/// Lines that say once more what is there already.
pub(super) struct Repeats {
    seen: Set<String>,
    title: Option<String>,
}

impl Repeats {
    pub(super) fn of(text: &str, title: Option<&Piece>) -> Self {
        Self {
            seen: Set::new(),
            title: title.map(|t| t.span.of(text).to_owned()),
        }
    }

    /// Is the line one that came before, or the headline, alone or with a site's name?
    pub(super) fn is_repeat(&mut self, line: &str) -> bool {
        if self
            .title
            .as_deref()
            .is_some_and(|t| line.starts_with(t) && line.len() < t.len() + 40)
        {
            return true;
        }
        line.len() >= 20 && !self.seen.insert(line.to_owned())
    }
}
