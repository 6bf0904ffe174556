//! Bytes to characters. UTF-8, UTF-16 with its mark, and windows-1252, which the standards of the web mean by "iso-8859-1" and
//! "us-ascii" too. What is called by another name, or by a wrong one, is UTF-8 if it can be, and windows-1252 if not: letters without
//! accents come out right.

/// How far into a page it says how it is written (HTML standard, "prescan").
const PRESCAN: usize = 1024;

/// What windows-1252 has from 80 to 9F (encoding standard, index windows-1252).
const HIGH: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The characters of bytes that are said to be written in `label`.
pub(super) fn text(bytes: &[u8], label: &str) -> String {
    match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => return String::from_utf8_lossy(rest).into_owned(),
        [0xff, 0xfe, rest @ ..] => return wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => return wide(rest, u16::from_be_bytes),
        _ => {}
    }
    let label = label.trim();
    let named = |name: &str| label.eq_ignore_ascii_case(name);
    if named("utf-8") || named("utf8") {
        return String::from_utf8_lossy(bytes).into_owned();
    }
    if named("utf-16le") || named("utf-16") {
        return wide(bytes, u16::from_le_bytes);
    }
    if named("utf-16be") {
        return wide(bytes, u16::from_be_bytes);
    }
    std::str::from_utf8(bytes).map_or_else(
        |_| bytes.iter().map(|b| narrow(*b)).collect(),
        str::to_owned,
    )
}

/// The same for a page, which may say by itself how it is written.
pub(super) fn page(bytes: &[u8]) -> String {
    let start = bytes.get(..PRESCAN).unwrap_or(bytes);
    let start: String = start
        .iter()
        .map(|b| narrow(*b).to_ascii_lowercase())
        .collect();
    let label = start.split_once("charset=").map_or("", |(_, behind)| {
        let behind = behind.trim_start_matches(['"', '\'', ' ']);
        let end = behind.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
        behind.get(..end.unwrap_or(behind.len())).unwrap_or("")
    });
    // A page whose bytes could be read is not written in two bytes a character.
    text(
        bytes,
        if label.starts_with("utf-16") {
            ""
        } else {
            label
        },
    )
}

fn narrow(byte: u8) -> char {
    let high = byte
        .checked_sub(0x80)
        .and_then(|i| HIGH.get(usize::from(i)));
    high.copied().unwrap_or(char::from(byte))
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    char::decode_utf16(units)
        .map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotation_marks_of_windows_and_accents() {
        assert_eq!(text(b"\x93Caf\xe9\x94 \x80 5", "iso-8859-1"), "“Café” € 5");
        assert_eq!(text("“Café”".as_bytes(), ""), "“Café”");
        assert_eq!(text(b"\xff\xfeC\0a\0", "utf-8"), "Ca");
    }

    #[test]
    fn a_page_is_read_as_it_says() {
        let page_of = |meta: &str| page(&[meta.as_bytes(), b"<p>Caf\xe9"].concat());
        assert!(page_of("<meta charset=windows-1252>").ends_with("Café"));
        assert!(page_of("<meta content=\"text/html; charset=ISO-8859-1\">").ends_with("Café"));
        assert!(page_of("").ends_with("Café"));
        assert!(page("<p>Café".as_bytes()).ends_with("Café"));
    }
}
