//! Percent-encoding of the parts of a fragment (RFC 3986, sections 2.1 and 3.5). Total in both directions.

use std::fmt::Write as _;

/// Appends `text` with everything encoded but unreserved characters, so that no part can be mistaken for a delimiter,
/// and the address survives being pasted into a message.
pub fn encode(text: &str, out: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
}

/// The text that was encoded. A `%` that no two hexadecimal digits follow stands for itself, and bytes that are not UTF-8
/// become U+FFFD: an address mangled by a mail program is still read as far as it goes.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, tail)) = rest.split_first() {
        let byte = match tail {
            [high, low, ..] if first == b'%' => hex(*high).zip(hex(*low)).map(|(h, l)| h * 16 + l),
            _ => None,
        };
        bytes.push(byte.unwrap_or(first));
        rest = tail
            .get(if byte.is_some() { 2 } else { 0 }..)
            .unwrap_or(&[]);
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn decoding_gives_back_what_was_encoded(text in ".*") {
            let mut encoded = String::new();
            encode(&text, &mut encoded);
            prop_assert!(encoded.is_ascii());
            prop_assert_eq!(decode(&encoded), text);
        }

        #[test]
        fn decoding_is_total(text in ".*") {
            let _ = decode(&text);
        }
    }

    #[test]
    fn a_stray_percent_sign_stands_for_itself() {
        assert_eq!(decode("25%"), "25%");
        assert_eq!(decode("25%2"), "25%2");
        assert_eq!(decode("a%zzb%20c"), "a%zzb c");
    }
}
