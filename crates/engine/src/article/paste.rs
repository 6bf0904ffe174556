//! The article in a text as pasted or scraped: which lines are its title, headings, captions and paragraphs.
//!
//! In steps, each over all pieces: vocabulary (`notice`) and build (`shape`) say what a line looks like alone, `list` what it is
//! among lines built alike; `body` finds the stretch with the most running text; what stands inside it, before it and behind
//! it is then judged by its place.

use super::links::Below;
use super::piece::{self, Listed, Piece};
use super::{Article, Block, BlockKind, Dropped, Reason, body, stated, title};

/// A line inside the body with more words than these, most of them small, is a sentence that lost its full stop.
const LONGEST_HEADING: usize = 14;

/// The article in a text as pasted. Linear in the length of the text.
pub(super) fn read(text: &str) -> Article {
    let pieces = piece::pieces(text);
    let writer = writer(text, &pieces);
    let mut article = Article {
        text: text.to_owned(),
        ..Article::default()
    };
    let body = body::find(text, &pieces);
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
    if piece.picture {
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
    if piece.below == Below::Link {
        return Err(Reason::Related);
    }
    if piece.shape.is_text() || piece.listed == Listed::Item {
        return Ok(BlockKind::Body);
    }
    let in_list = piece.listed != Listed::No;
    let followed = pieces.get(i + 1..body.1).is_some_and(|rest| {
        rest.iter()
            .take(3)
            .any(|p| p.notice.is_none() && (p.shape.is_text() || p.listed != Listed::No))
    });
    if followed && piece.shape.is_heading_like() && (in_list || !piece.repeated) {
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
