//! What a file is, by its first bytes; by its name where those could be anything.

use super::{Unreadable, charset, header, zip};

/// A kind of file that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A mail, or a page saved as one.
    Mail,
    /// A document of a word processor, as DOCX.
    Document,
    /// HTML.
    Page,
    /// Text.
    Text,
}

/// How files of kinds begin that are not read.
const SIGNATURES: &[(&[u8], Unreadable)] = &[
    (b"%PDF", Unreadable::Print),
    (b"%!PS", Unreadable::Print),
    (b"\xd0\xcf\x11\xe0", Unreadable::Document),
    (b"{\\rtf", Unreadable::Document),
    (b"bplist00", Unreadable::WebArchive),
    (b"\x89PNG", Unreadable::Media),
    (b"\xff\xd8\xff", Unreadable::Media),
    (b"GIF8", Unreadable::Media),
    (b"RIFF", Unreadable::Media),
    (b"ID3", Unreadable::Media),
    (b"OggS", Unreadable::Media),
    (b"II*\0", Unreadable::Media),
    (b"MM\0*", Unreadable::Media),
    (b"\x1f\x8b", Unreadable::Archive),
    (b"Rar!", Unreadable::Archive),
    (b"7z\xbc\xaf", Unreadable::Archive),
    (b"MZ", Unreadable::Archive),
    (b"\x7fELF", Unreadable::Archive),
];

/// What a file is. Constant but for a look through the names in an archive.
pub(super) fn of(name: &str, bytes: &[u8]) -> Result<Kind, Unreadable> {
    if bytes.starts_with(b"PK\x03\x04") {
        return archive(bytes);
    }
    // Films and newer pictures have their mark behind a length.
    if bytes.get(4..8) == Some(b"ftyp") {
        return Err(Unreadable::Media);
    }
    let signed = SIGNATURES
        .iter()
        .find(|(start, _)| bytes.starts_with(start));
    // "MZ" may begin a text; a program has zeros behind it.
    if let Some((start, what)) = signed
        && (start.len() > 2 || bytes.iter().take(64).any(|b| *b == 0))
    {
        return Err(*what);
    }
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ends = |endings: &[&str]| endings.iter().any(|e| ending.eq_ignore_ascii_case(e));
    if ends(&["eml", "mht", "mhtml"]) || header::begins_like_mail(bytes) {
        return Ok(Kind::Mail);
    }
    if ends(&["html", "htm", "xhtml", "xht"]) || says_html(bytes) {
        return Ok(Kind::Page);
    }
    Ok(Kind::Text)
}

/// The word processors' formats are archives with files of known names.
fn archive(bytes: &[u8]) -> Result<Kind, Unreadable> {
    let names = zip::names(bytes);
    let has = |name: &[u8]| names.contains(&name);
    if has(super::docx::MAIN) {
        return Ok(Kind::Document);
    }
    // Other formats of office programs say what they are in a file of one of these names.
    let office = [
        b"mimetype".as_slice(),
        b"[Content_Types].xml",
        b"Index/Document.iwa",
    ];
    Err(if office.into_iter().any(has) {
        Unreadable::Document
    } else {
        Unreadable::Archive
    })
}

/// Does a file call itself HTML by its first tag?
fn says_html(bytes: &[u8]) -> bool {
    let start = charset::text(bytes.get(..300).unwrap_or(bytes), "");
    let start = start.trim_start();
    ["<!doctype html", "<html"].iter().any(|tag| {
        start
            .get(..tag.len())
            .is_some_and(|s| s.eq_ignore_ascii_case(tag))
    })
}

/// Is it text at all? What is none has characters, read as text, that no text has.
pub(super) fn is_text(text: &str) -> bool {
    let odd = |c: &char| {
        *c == char::REPLACEMENT_CHARACTER
            || (c.is_control() && !c.is_whitespace() && *c != '\u{1b}')
    };
    text.chars().filter(odd).count() * 50 <= text.len()
}
