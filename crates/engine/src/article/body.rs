//! Where the body of a pasted text is: the stretch of lines with the most running text and the least else (the largest sum of a
//! contiguous stretch, as in Pasternack and Roth, "Extracting article text from the web with maximum subsequence
//! segmentation", 2009), cut where a page's furniture parts it, and widened where only notices do.

use super::links::Below;
use super::piece::{Listed, Piece};
use super::{Reason, title};
use crate::ordered::Set;

/// So many lines in a row without text, and notices among them, are the furniture of a page.
const FURNITURE: usize = 8;
const NOTICES: usize = 3;

/// What is left of a sentence's weight where it may be the beginning of another article.
const TEASER: f32 = 0.3;

/// How many notices may stand between a paragraph and the next.
const SKIP: usize = 3;

/// What a piece counts towards being a part of the body. Its neighbours count too: a sentence among link texts is a
/// teaser, a short line among paragraphs a heading.
fn weight(pieces: &[Piece], i: usize) -> f32 {
    let Some(piece) = pieces.get(i) else {
        return 0.0;
    };
    let words = piece.shape.words as f32;
    match piece.notice {
        // What readers write, and links to more, stand behind an article.
        Some(Reason::Comments) => return -40.0,
        Some(Reason::Related) if words <= 4.0 => return -12.0,
        Some(Reason::SourceNote) if piece.listed == Listed::Between => return 0.0,
        Some(_) if piece.shape.is_prose() => return -12.0,
        Some(_) => return -5.0,
        None => {}
    }
    if piece.picture {
        return 0.0;
    }
    if piece.below == Below::Link {
        return -4.0;
    }
    if piece.shape.is_prose() {
        let is_text = Piece::is_text;
        let before = pieces.get(i.saturating_sub(SKIP)..i).unwrap_or(&[]);
        let behind = pieces.get(i + 1..).unwrap_or(&[]);
        let near = (
            before
                .iter()
                .rev()
                .find(|p| p.notice.is_none())
                .is_some_and(is_text),
            behind
                .iter()
                .take(SKIP)
                .find(|p| p.notice.is_none())
                .is_some_and(is_text),
        );
        let company = match near {
            (true, true) => 1.0,
            (true, false) | (false, true) => 0.8,
            (false, false) if piece.shape.stops >= 3 => 0.5,
            (false, false) => 0.25,
        };
        let weight = words.min(50.0) * company;
        return if piece.below == Below::Sentence {
            weight * TEASER
        } else {
            weight
        };
    }
    match piece.listed {
        Listed::Item => return 2.0,
        Listed::Between => return 0.0,
        Listed::No => {}
    }
    if piece.shape.is_short_sentence() && !piece.shape.asks && !piece.shape.cut_off {
        return 3.0;
    }
    if piece.repeated { -10.0 } else { -6.0 }
}

/// The body as a range of pieces: of the contiguous stretches that weigh most, the one that tells what the first line says.
pub(super) fn find(text: &str, pieces: &[Piece]) -> (usize, usize) {
    let topic = title::page_topic(text, pieces);
    let mut best = (0.0, (0, 0));
    for range in stretches(pieces) {
        for (weight, range) in parted(pieces, range) {
            let told = told(text, pieces, range, &topic);
            // Four words of a headline in one stretch are no chance.
            let weight = weight * (1.0 + told.min(4) as f32 / 4.0);
            if weight > best.0 {
                best = (weight, range);
            }
        }
    }
    widened(pieces, best.1)
}

/// How many of the topic's words the pieces hold.
fn told(text: &str, pieces: &[Piece], range: (usize, usize), topic: &Set<String>) -> usize {
    // A page that begins with its body has no line of its own to say what it is about.
    if range.0 == 0 {
        return 4;
    }
    let mut found = Set::new();
    for piece in pieces.get(range.0..range.1).unwrap_or(&[]) {
        for key in title::shared(piece.span.of(text), topic) {
            found.insert(key);
        }
    }
    found.len()
}

/// The contiguous stretches with the greatest weight, none of which could be longer and weigh more.
fn stretches(pieces: &[Piece]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let (mut best, mut range) = (0.0_f32, (0, 0));
    let (mut sum, mut start) = (0.0_f32, 0);
    for (i, piece) in pieces.iter().enumerate() {
        if sum <= 0.0 {
            if best > 0.0 {
                out.push(range);
            }
            (sum, best, start) = (0.0, 0.0, i);
            // What an article begins with is told in sentences: a list before them is a table of contents.
            if piece.listed == Listed::Item && !piece.shape.is_text() {
                continue;
            }
        }
        sum += weight(pieces, i);
        if sum > best {
            (best, range) = (sum, (start, i + 1));
        }
    }
    if best > 0.0 {
        out.push(range);
    }
    out
}

/// The range's parts and what they weigh, where the furniture of a page parts it: many lines in a row that are no text, with
/// several notices among them. What stands behind is a note on the site or the beginning of another article.
fn parted(pieces: &[Piece], (start, end): (usize, usize)) -> Vec<(f32, (usize, usize))> {
    let mut parts = vec![(0.0_f32, (start, start))];
    let (mut gap, mut notices) = (0, 0);
    for i in start..end {
        let Some(piece) = pieces.get(i) else {
            break;
        };
        if piece.notice.is_some() || !(piece.is_text() || piece.listed == Listed::Item) {
            gap += 1;
            notices += usize::from(piece.notice.is_some());
            continue;
        }
        if gap >= FURNITURE && notices >= NOTICES {
            parts.push((0.0, (i, i)));
        }
        (gap, notices) = (0, 0);
        if let Some(part) = parts.last_mut() {
            part.0 += weight(pieces, i).max(0.0);
            part.1.1 = i + 1;
        }
    }
    parts
}

/// The range with the paragraphs at its ends that only notices part from it: bylines, advertisements, credits.
fn widened(pieces: &[Piece], (mut start, mut end): (usize, usize)) -> (usize, usize) {
    let stands_between = |p: &Piece| match p.notice {
        Some(Reason::Comments) => false,
        Some(Reason::Related) => p.shape.words > 4,
        notice => notice.is_some(),
    };
    let is_paragraph = |p: &Piece| {
        p.notice.is_none()
            && !p.picture
            && p.shape.is_prose()
            && !p.shape.asks
            && p.shape.words >= 10
    };
    let reach = |gap: usize, next: Option<&Piece>| gap <= SKIP && next.is_some_and(is_paragraph);
    while start < end {
        let before = pieces.get(..start).unwrap_or(&[]);
        let gap = before
            .iter()
            .rev()
            .take(SKIP + 1)
            .take_while(|p| stands_between(p))
            .count();
        if !reach(gap, before.iter().rev().nth(gap)) {
            break;
        }
        start -= gap + 1;
    }
    while start < end {
        let behind = pieces.get(end..).unwrap_or(&[]);
        let gap = behind
            .iter()
            .take(SKIP + 1)
            .take_while(|p| stands_between(p))
            .count();
        if !reach(gap, behind.get(gap)) {
            break;
        }
        end += gap + 1;
    }
    (start, end)
}
