//! The texts of pictures: told by a credit in them, or by one on the line below.

use super::Reason;
use super::piece::Piece;

/// A picture's text has at most this many words, its credit included.
const LONGEST: usize = 80;
/// A line above a credit with more words than these is a paragraph, and the picture has no text of its own.
const CAPTION: usize = 35;
/// A longer line on who took the picture tells what is to be seen as well: it is itself the picture's text.
const CREDIT: usize = 9;

/// What is written before the name of who took or owns a picture, in the languages news is pasted in. Small letters.
const LABELS: &[&str] = &[
    "credit",
    "photo",
    "photograph",
    "picture",
    "image",
    "slide",
    "foto",
    "bild",
    "crédit",
    "фото",
    "imagen",
    "immagine",
];

/// Marks the texts of pictures. Linear.
pub(super) fn mark(text: &str, pieces: &mut [Piece]) {
    // From the end: a text printed twice above its credit is one both times.
    let mut below: Option<Piece> = None;
    for piece in pieces.iter_mut().rev() {
        let line = piece.span.of(text);
        let again = below
            .as_ref()
            .is_some_and(|b| b.picture && b.span.of(text) == line);
        piece.picture = piece.notice.is_none()
            && (again
                || holds_credit(line, piece.shape.words)
                || below.as_ref().is_some_and(|b| is_credited(line, piece, b)));
        below = Some(piece.clone());
    }
}

/// "… in Oslo. (Image: GETTY)", "… in Oslo. Credit: Jo Doe", "2 of 4 A shopper …": a picture's text with its credit or
/// number in it.
fn holds_credit(line: &str, words: usize) -> bool {
    let tail = line.trim_end_matches(['.', ' ']);
    let in_brackets = tail
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
    (4..=LONGEST).contains(&words) && (in_brackets || numbered || ends_in_credit(tail))
}

/// "… the surface of the moon. Credit: Jo Doe", "… in Villa Park. | Foto: Reuters": a label behind the end of a sentence or a
/// mark, and few words behind it.
fn ends_in_credit(line: &str) -> bool {
    let mut behind = 0;
    let mut is_label = false;
    for word in line.rsplit(' ').filter(|w| !w.is_empty()) {
        if is_label {
            return word.ends_with(['.', '!', '?', '|', '/', '”', '"', ')', '–', '—', '-']);
        }
        let label = word.trim_end_matches([':', '.', '…']);
        is_label = (1..=6).contains(&behind)
            && label.len() < word.len()
            && LABELS.contains(&label.trim_start_matches(['|', '/']).to_lowercase().as_str());
        behind += 1;
        if behind > 7 {
            break;
        }
    }
    false
}

/// Is the line above one that says who took a picture? It is then the picture's text, unless it reads like a paragraph: what
/// somebody says, the report's first line with its place, or more words than a picture's text has.
fn is_credited(line: &str, piece: &Piece, below: &Piece) -> bool {
    below.notice == Some(Reason::Credit)
        && (2..=CREDIT).contains(&below.shape.words)
        && (4..=CAPTION).contains(&piece.shape.words)
        && !line.starts_with(['"', '“', '‘', '«', '„'])
        && !has_place(line)
}

/// "OSLO (Agency) – …", "OSLO – …": how a report begins.
fn has_place(line: &str) -> bool {
    line.split_once(['-', '–', '—'])
        .is_some_and(|(head, rest)| {
            let place = head.split_once('(').map_or(head, |(place, _)| place).trim();
            rest.starts_with(' ')
                && head.len() <= 60
                && place.chars().any(char::is_uppercase)
                && !place.chars().any(char::is_lowercase)
        })
}

/// "Image 1 of 13", "1 / 13", "3/9": where one is in a gallery.
pub(super) fn is_counter(line: &str, words: usize) -> bool {
    if words > 6 {
        return false;
    }
    let (mut numbers, mut parted) = (0, line.contains('/'));
    for word in line.split([' ', '/']) {
        let word = word.trim_matches(['(', ')', ':', '.']);
        if !word.is_empty() && word.len() <= 3 && word.bytes().all(|b| b.is_ascii_digit()) {
            numbers += 1;
        } else if word == "of" {
            parted = true;
        } else if !word.is_empty() && !LABELS.contains(&word.to_lowercase().as_str()) {
            return false;
        }
    }
    parted && numbers == 2
}
