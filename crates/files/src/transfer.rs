//! How mails carry what is not plain ASCII: quoted-printable and base64 (RFC 2045, sections 6.7 and 6.8). Both are read as far as they
//! go: what does not belong is skipped, as mail programs do.

/// The bytes of base64.
pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for byte in text {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => break,
            _ => continue,
        };
        bits = (bits << 6) | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            out.push(byte_at(bits, count));
        }
    }
    out
}

/// The eight bits above the lowest `below`.
fn byte_at(bits: u32, below: u32) -> u8 {
    u8::try_from((bits >> below) & 0xff).unwrap_or(0)
}

/// The bytes of quoted-printable. In the words of a header an underscore is a space (RFC 2047, section 4.2).
pub(super) fn quoted(text: &[u8], in_header: bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((&first, tail)) = rest.split_first() {
        rest = tail;
        match (first, tail) {
            (b'=', [b'\r', b'\n', behind @ ..] | [b'\n', behind @ ..]) => rest = behind,
            (b'=', [high, low, behind @ ..]) => match (hex(*high), hex(*low)) {
                (Some(high), Some(low)) => {
                    out.push(high * 16 + low);
                    rest = behind;
                }
                _ => out.push(first),
            },
            (b'_', _) if in_header => out.push(b' '),
            _ => out.push(first),
        }
    }
    out
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|d| u8::try_from(d).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_with_line_ends_and_without_padding() {
        assert_eq!(base64(b"VGhl\r\nIG1pbGw="), b"The mill");
        assert_eq!(base64(b"VGhlIG1pbGw"), b"The mill");
        assert_eq!(base64(b"*"), b"");
    }

    #[test]
    fn quoted_printable_with_soft_line_ends_and_strays() {
        assert_eq!(
            quoted(b"Caf=C3=A9 =\r\nopen", false),
            "Café open".as_bytes()
        );
        assert_eq!(quoted(b"a=zz 50=", false), b"a=zz 50=");
        assert_eq!(quoted(b"The_mill", true), b"The mill");
    }
}
