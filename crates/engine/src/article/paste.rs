//! The article in a text as pasted or scraped: which lines are its title, headings, captions and paragraphs.
//!
//! In steps, each over all pieces: vocabulary (`notice`) and build (`shape`) say what a line looks like alone; the body is
//! the stretch of lines with the most running text and the least else (the largest sum of a contiguous stretch, as in
//! Pasternack and Roth, "Extracting article text from the web with maximum subsequence segmentation", 2009); what stands
//! inside it, before it and behind it is then judged by its place.

use super::piece::{self, Piece};
use super::{Article, Block, BlockKind, Dropped, Reason, stated, title};

/// A line inside the body with more words than these, most of them small, is a sentence that lost its full stop.
const LONGEST_HEADING: usize = 14;

/// How many notices may stand between a paragraph and the next.
const SKIP: usize = 3;

/// The article in a text as pasted. Linear in the length of the text.
pub(super) fn read(text: &str) -> Article {
    let pieces = piece::pieces(text);
    let writer = writer(text, &pieces);
    let mut article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    let body = body(&pieces);
    let title = title::find(text, &pieces, body.0);
    let mut repeated = title::Repeats::of(text, title.and_then(|t| pieces.get(t)));
    for (i, piece) in pieces.iter().enumerate() {
        let line = piece.span.of(text);
        let verdict = if Some(i) == title {
            Ok(BlockKind::Title)
        } else {
            judge(text, &pieces, i, body, writer.as_deref(), &mut repeated)
        };
        match verdict {
            Ok(kind) => article.blocks.push(Block {
                kind,
                span: piece.span,
                whole: false,
            }),
            Err(reason) => {
                if reason == Reason::Byline && article.byline.is_none() {
                    article.byline = stated::byline(line);
                }
                if matches!(reason, Reason::Dateline | Reason::Byline)
                    && article.published.is_none()
                {
                    article.published = stated::date(line);
                }
                article.dropped.push(Dropped {
                    span: piece.span,
                    reason,
                });
            }
        }
    }
    article
}

/// The name in the first byline.
fn writer(text: &str, pieces: &[Piece]) -> Option<String> {
    pieces.iter().find_map(|p| stated::byline(p.span.of(text)))
}

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
        Some(_) if piece.shape.is_prose() => return -12.0,
        Some(_) => return -5.0,
        None => {}
    }
    if piece.shape.is_prose() {
        let is_text = |p: &Piece| p.shape.is_prose() || p.shape.is_short_sentence();
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
        return words.min(50.0) * company;
    }
    if piece.shape.is_short_sentence() && !piece.shape.asks && !piece.shape.cut_off {
        return 3.0;
    }
    if piece.repeated { -10.0 } else { -6.0 }
}

/// The body as a range of pieces: the contiguous stretch with the greatest weight.
fn body(pieces: &[Piece]) -> (usize, usize) {
    let (mut best, mut range) = (0.0_f32, (0, 0));
    let (mut sum, mut start) = (0.0_f32, 0);
    for i in 0..pieces.len() {
        if sum <= 0.0 {
            (sum, start) = (0.0, i);
        }
        sum += weight(pieces, i);
        if sum > best {
            (best, range) = (sum, (start, i + 1));
        }
    }
    widened(pieces, range)
}

/// The range with the paragraphs at its ends that only notices part from it: bylines, advertisements, credits.
fn widened(pieces: &[Piece], (mut start, mut end): (usize, usize)) -> (usize, usize) {
    let stands_between = |p: &Piece| match p.notice {
        Some(Reason::Comments) => false,
        Some(Reason::Related) => p.shape.words > 4,
        notice => notice.is_some(),
    };
    let is_paragraph = |p: &Piece| {
        p.notice.is_none() && p.shape.is_prose() && !p.shape.asks && p.shape.words >= 10
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

fn judge(
    text: &str,
    pieces: &[Piece],
    i: usize,
    body: (usize, usize),
    writer: Option<&str>,
    repeated: &mut title::Repeats,
) -> Result<BlockKind, Reason> {
    let Some(piece) = pieces.get(i) else {
        return Err(Reason::Boilerplate);
    };
    let line = piece.span.of(text);
    // "Jane Doe", "Jane Doe is a reporter in Oslo."
    if writer.is_some_and(|w| {
        line == w
            || (i >= body.1.saturating_sub(3)
                && line
                    .strip_prefix(w)
                    .is_some_and(|rest| rest.starts_with(" is a")))
    }) {
        return Err(Reason::Byline);
    }
    if let Some(reason) = piece.notice {
        return Err(reason);
    }
    if repeated.is_repeat(line) {
        return Err(Reason::Repeated);
    }
    let credited = pieces
        .get(i + 1)
        .is_some_and(|next| next.notice == Some(Reason::Credit));
    let is_picture = is_picture_text(line, piece.shape.words);
    if (credited && piece.shape.words >= 4) || is_picture {
        return Ok(BlockKind::Caption);
    }
    if i < body.0 {
        return Err(Reason::Navigation);
    }
    if i >= body.1 {
        return Err(if piece.shape.is_heading_like() {
            Reason::Related
        } else {
            Reason::Boilerplate
        });
    }
    if piece.shape.is_prose() || piece.shape.is_short_sentence() {
        return Ok(BlockKind::Body);
    }
    let followed = pieces.get(i + 1..body.1).is_some_and(|rest| {
        rest.iter()
            .take(3)
            .any(|p| p.notice.is_none() && (p.shape.is_prose() || p.shape.is_short_sentence()))
    });
    if followed && piece.shape.is_heading_like() && !piece.repeated {
        let long =
            piece.shape.words > LONGEST_HEADING && piece.shape.capitals * 2 < piece.shape.words;
        return Ok(if long {
            BlockKind::Body
        } else {
            BlockKind::Heading
        });
    }
    // A list: its items are no sentences, but they stand in the body.
    let is_item = piece.shape.words >= 3 && !piece.repeated && !piece.shape.cut_off;
    if is_item {
        return Ok(BlockKind::Body);
    }
    Err(Reason::Boilerplate)
}

/// "… in Oslo. (Image: GETTY)", "2 of 4 A shopper …": a picture's text with its credit or number in it.
fn is_picture_text(line: &str, words: usize) -> bool {
    let tail = line.trim_end_matches(['.', ' ']);
    let credited = tail
        .strip_suffix(')')
        .and_then(|t| t.rsplit_once('('))
        .is_some_and(|(_, inner)| {
            let lower = inner.to_lowercase();
            [
                "image",
                "photo",
                "picture",
                "ap photo",
                "getty",
                "reuters/",
                "file photo",
                "courtesy",
                "afp",
            ]
            .iter()
            .any(|w| lower.starts_with(w))
                || lower.ends_with("getty images")
                || lower.ends_with("via ap")
        });
    let mut start = line.split(' ');
    let number =
        |w: Option<&str>| w.is_some_and(|w| w.len() <= 3 && w.bytes().all(|b| b.is_ascii_digit()));
    let numbered = number(start.next()) && start.next() == Some("of") && number(start.next());
    (4..=80).contains(&words) && (credited || numbered)
}
