//! The page.
/// x
pub struct Page;
/// x
pub const PAIRS: usize = 10;
/// x
pub const SLUGS: [&str; 5] = ["a"; 5];
