//! How mails carry what is not plain ASCII: quoted-printable and base64 (RFC 2045, sections 6.7 and 6.8). Both are read as far as they
//! go: what does not belong is skipped, as mail programs do.

use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Padding or not, and the last letters may be cut off.
const LENIENT: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const ENGINE: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, LENIENT);

/// The bytes of base64.
pub(super) fn base64(text: &[u8]) -> Vec<u8> {
    let text = text.split(|byte| *byte == b'=').next().unwrap_or_default();
    let of_alphabet = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let mut letters: Vec<u8> = text.iter().copied().filter(of_alphabet).collect();
    if letters.len() % 4 == 1 {
        // Six bits alone are no byte.
        letters.pop();
    }
    ENGINE.decode(letters).unwrap_or_default()
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
