//! The text of a document as word processors write it (DOCX: ECMA-376, WordprocessingML): its paragraphs, each with an empty line
//! behind it. Not an XML parser: of the tags only their names count.

use super::{Unreadable, zip};

/// Where in the archive the text stands.
pub(super) const MAIN: &[u8] = b"word/document.xml";

/// The text of a document. Linear.
pub(super) fn read(bytes: &[u8]) -> Result<String, Unreadable> {
    let xml = zip::file(bytes, MAIN)?;
    Ok(text(&String::from_utf8_lossy(&xml)))
}

/// What the elements of a document hold. Deleted text of a document with changes, and the codes of its fields, stand in elements of
/// other names and are left out.
fn text(xml: &str) -> String {
    let mut out = String::new();
    let mut in_text = false;
    // How deep inside of what is not part of the running text: the same thing drawn twice for older programs.
    let mut skipped = 0_usize;
    for piece in xml.split('<').skip(1) {
        let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
        let closed = tag.ends_with('/');
        let end = tag.find(|c: char| c.is_whitespace() || c == '/' && !tag.starts_with('/'));
        let name = tag.get(..end.unwrap_or(tag.len())).unwrap_or(tag);
        match name {
            "mc:Fallback" if !closed => skipped += 1,
            "/mc:Fallback" => skipped = skipped.saturating_sub(1),
            _ if skipped > 0 => {}
            "w:t" => in_text = !closed,
            "/w:t" => in_text = false,
            "w:tab" => out.push(' '),
            "w:br" | "w:cr" => out.push('\n'),
            "w:noBreakHyphen" => out.push('-'),
            "/w:p" => out.push_str("\n\n"),
            _ => {}
        }
        if in_text && skipped == 0 {
            resolve(words, &mut out);
        }
    }
    out
}

/// Appends words of XML with its character references resolved.
fn resolve(words: &str, out: &mut String) {
    let mut rest = words;
    while let Some((before, behind)) = rest.split_once('&') {
        out.push_str(before);
        let found = behind.split_once(';').filter(|(name, _)| name.len() <= 8);
        let resolved = found.and_then(|(name, behind)| Some((character(name)?, behind)));
        let (c, behind) = resolved.unwrap_or(('&', behind));
        out.push(c);
        rest = behind;
    }
    out.push_str(rest);
}

fn character(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => number.parse().ok(),
            };
            code.and_then(char::from_u32)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_without_deleted_text_and_fields() {
        let xml = "<?xml version='1.0'?><w:document><w:body><w:p><w:pPr/><w:r><w:t xml:space=\"preserve\">The old </w:t></w:r>\
            <w:r><w:delText>new </w:delText><w:t>mill &amp; barn&#x2019;s</w:t><w:tab/><w:instrText>PAGE</w:instrText></w:r></w:p>\
            <w:p><mc:AlternateContent><mc:Choice><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>Twice</w:t></mc:Fallback>\
            </mc:AlternateContent><w:t/></w:p></w:body></w:document>";
        assert_eq!(text(xml), "The old mill & barn’s \n\nOnce\n\n");
    }

    #[test]
    fn what_is_no_document_has_no_text() {
        assert_eq!(text("no tag"), "");
        assert_eq!(
            text("<w:t>a & b &nothing; &#xFFFFFFFF;"),
            "a & b &nothing; &#xFFFFFFFF;"
        );
    }
}
