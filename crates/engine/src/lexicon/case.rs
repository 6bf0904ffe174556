//! Small letters, by rule.
//!
//! The standard library's `to_lowercase` and `to_uppercase` know every script, by tables of 24 kB. Here are the alphabets of
//! Europe and Armenia, where capitals stand before or at a fixed distance from their small letters; other characters stay.

/// Appends `c` as a small letter. As the standard library does it for Latin, Greek, Cyrillic and Armenian letters of today,
/// but for the Greek sigma at the end of a word.
pub fn push_lower(c: char, out: &mut String) {
    if c == 'İ' {
        out.push_str("i\u{307}");
    } else {
        out.push(small(c));
    }
}

/// `text` in small letters. Linear.
pub fn lower(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_lower(c, &mut out);
    }
    out
}

fn small(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let n = u32::from(c);
    let odd = n % 2;
    let distance = match n {
        0xD7 | 0x130 | 0x131 | 0x138 | 0x149 | 0x3A2 => 0,
        0xC0..=0xDE | 0x391..=0x3AB | 0x410..=0x42F | 0xFF21..=0xFF3A => 32,
        // Capital and small letter in turn, the capital at an even place.
        0x100..=0x137
        | 0x14A..=0x177
        | 0x1A0..=0x1A5
        | 0x1DE..=0x1EF
        | 0x1F8..=0x21F
        | 0x222..=0x233
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => 1 - odd,
        // The same, the capital at an odd place.
        0x139..=0x148 | 0x179..=0x17E | 0x1AF | 0x1CD..=0x1DC | 0x4C1..=0x4CE => odd,
        0x178 => return 'ÿ',
        0x18F => return 'ə',
        0x386 => 38,
        0x388..=0x38A => 37,
        0x38C => 64,
        0x38E | 0x38F => 63,
        0x400..=0x40F => 80,
        0x4C0 => 15,
        0x531..=0x556 => 48,
        _ => 0,
    };
    char::from_u32(n + distance).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::lower;

    /// Capitals that stay as they are: of phonetics and of scripts that no longer are in use.
    fn rare(c: char) -> bool {
        let n = u32::from(c);
        matches!(n, 0x180..=0x19F | 0x1A6..=0x1CC | 0x1F0..=0x1F7 | 0x220..=0x221 | 0x234..=0x24F)
            && n != 0x18F
            || matches!(n, 0x370..=0x37F | 0x3CF..=0x3FF | 0x1E9E)
    }

    #[test]
    fn letters_of_living_alphabets_are_lowered_as_by_the_standard_library() {
        for c in ('\0'..='\u{58f}').chain('\u{1e00}'..='\u{1eff}') {
            if !rare(c) {
                let one = c.to_string();
                assert_eq!(lower(&one), one.to_lowercase(), "{c} {:x}", u32::from(c));
            }
        }
    }

    #[test]
    fn what_is_no_capital_stays() {
        for c in '\0'..='\u{ffff}' {
            if c.is_lowercase() || !c.is_alphabetic() && c.to_lowercase().eq([c]) {
                assert_eq!(lower(&c.to_string()), c.to_string(), "{:x}", u32::from(c));
            }
        }
    }
}
