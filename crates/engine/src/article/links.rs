//! Links to other articles: the lines below "Related articles" and the like. Alone they read like headings, and with the first
//! words of what they lead to like paragraphs.

use super::piece::Piece;
use super::{Reason, title};
use crate::ordered::Set;

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
    let topic: Set<String> = pieces
        .first()
        .map(|p| title::keys(p.span.of(text)).collect())
        .unwrap_or_default();
    let mut rest = pieces;
    while let Some(at) = rest.iter().position(announces) {
        let (_, below) = rest.split_at_mut_checked(at + 1).unwrap_or_default();
        let links = below.iter().take(LINKS).take_while(|p| is_link(p)).count();
        // A single one above a paragraph may be the paragraph's heading.
        if links > 1 {
            for piece in below.iter_mut().take(links) {
                piece.below = Below::Link;
            }
        }
        for piece in below.iter_mut().skip(links).take_while(|p| {
            !announces(p)
                && p.shape.words <= TEASER
                && p.shape.stops < 3
                && !title::keys(p.span.of(text)).any(|k| topic.contains(&k))
        }) {
            piece.below = Below::Sentence;
        }
        rest = below;
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
