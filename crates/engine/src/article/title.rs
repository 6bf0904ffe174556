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
        let shared = keys(line).filter(|k| topic.contains(k)).count();
        let mut score = 3 * i64::try_from(shared).unwrap_or(0) + words.min(8);
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
    body.iter()
        .take(8)
        .flat_map(|p| keys(p.span.of(text)).take(120))
        .collect()
}

/// What a line is about: its words of four letters and more, small, without a possessive; of scripts that have no spaces
/// between words, every two neighbouring characters.
pub(super) fn keys(line: &str) -> impl Iterator<Item = String> {
    line.split(|c: char| !c.is_alphanumeric() && !shape::is_unspaced(c))
        .flat_map(|word| {
            let unspaced = word.starts_with(shape::is_unspaced);
            let long = !unspaced && word.chars().nth(3).is_some();
            let pairs = word
                .chars()
                .zip(word.chars().skip(1))
                .filter(move |_| unspaced)
                .map(|(a, b)| String::from_iter([a, b]));
            long.then(|| word.to_lowercase()).into_iter().chain(pairs)
        })
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
