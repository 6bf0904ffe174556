//! A short number for bytes: FNV-1a with 32 bits (Fowler, Noll and Vo). Tells texts apart that nobody made to be alike; no protection
//! against anybody who wants them to be.

/// The hash of no bytes.
pub const EMPTY: u32 = 0x811c_9dc5;

/// The hash of one byte more.
pub const fn more(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The hash of bytes. Linear.
pub fn of(bytes: &[u8]) -> u32 {
    bytes.iter().fold(EMPTY, |hash, byte| more(hash, *byte))
}

#[cfg(test)]
mod tests {
    #[test]
    fn as_published() {
        assert_eq!(super::of(b""), 0x811c_9dc5);
        assert_eq!(super::of(b"a"), 0xe40c_292c);
        assert_eq!(super::of(b"foobar"), 0xbf9c_f968);
    }
}
