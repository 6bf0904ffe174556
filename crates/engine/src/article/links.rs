//! Links to other articles: the lines below "Related articles" and the like. Alone they read like headings, and with the first
//! words of what they lead to like paragraphs.

use super::piece::Piece;
use super::{Reason, title};

/// What is above links has at most this many words.
const HEADER: usize = 6;
/// At most so many lines without a full stop are taken for links.
const LINKS: usize = 12;
/// The words of a headline and of a sentence behind it.
const TEASER: usize = 32;

/// What a line is below the announcement of links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Below {
    /// There is none, or the text has gone on since.
    Nothing,
    /// The title of another article.
    Link,
    /// A sentence that has nothing of the page's first line, and may be the beginning of one.
    Sentence,
}

/// Marks what stands below announcements of links. Linear.
pub(super) fn mark(text: &str, pieces: &mut [Piece]) {
    let topic = title::page_topic(text, pieces);
    let mut i = 0;
    while i < pieces.len() {
        i += 1;
        if !pieces.get(i - 1).is_some_and(announces) {
            continue;
        }
        let start = i;
        while i < start + LINKS && pieces.get(i).is_some_and(is_link) {
            i += 1;
        }
        // A single one above a paragraph may be the paragraph's heading.
        if i - start > 1 {
            for piece in pieces.get_mut(start..i).unwrap_or_default() {
                piece.below = Below::Link;
            }
        }
        while let Some(piece) = pieces.get_mut(i).filter(|p| {
            !announces(p)
                && p.shape.words <= TEASER
                && p.shape.stops < 3
                && title::shared(p.span.of(text), &topic).is_empty()
        }) {
            piece.below = Below::Sentence;
            i += 1;
        }
    }
}

fn announces(piece: &Piece) -> bool {
    piece.notice == Some(Reason::Related) && piece.shape.words <= HEADER
}

fn is_link(piece: &Piece) -> bool {
    piece.notice.is_none()
        && !piece.shape.stopped
        && !piece.picture
        && (3..=TEASER).contains(&piece.shape.words)
}
