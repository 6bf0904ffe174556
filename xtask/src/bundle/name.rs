//! File names that change with the contents, so that a browser may keep a file for ever.

/// `name` with a hash of the file's bytes before its extension: `boot.js` becomes `boot-0f3c….js`.
pub fn hashed(name: &str, bytes: &[u8]) -> String {
    // 64 bits of FNV-1a: two builds must differ in name, nobody is to be kept from making two alike.
    let hash = bytes.iter().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| {
        (h ^ u64::from(*b)).wrapping_mul(0x0100_0000_01b3)
    });
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{hash:016x}.{extension}"),
        None => format!("{name}-{hash:016x}"),
    }
}

#[cfg(test)]
mod tests {
    use super::hashed;

    #[test]
    fn the_extension_stays_and_the_hash_is_of_the_contents() {
        // The published test vector of FNV-1a for "a".
        assert_eq!(hashed("boot.js", b"a"), "boot-af63dc4c8601ec8c.js");
        assert_ne!(hashed("boot.js", b"a"), hashed("boot.js", b"b"));
        assert_eq!(hashed("LICENSE", b""), "LICENSE-cbf29ce484222325");
    }
}
