//! Texts of the reader's own as letters that an address or a file can carry.
//!
//! A parcel is, in base64url without padding (RFC 4648, section 5): a byte for the version of this format, four for a checksum of
//! what follows (FNV-1a, little end first), and the sources in postcard's format, compressed by deflate (RFC 1951). Opening is
//! total: whatever is given is a parcel or a [`Damaged`].

#[cfg(feature = "worker")]
mod codec;

#[cfg(feature = "worker")]
pub use codec::{open, pack};

use serde::{Deserialize, Serialize};

/// Why a parcel cannot be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Damaged {
    /// It was made by a later version of the page.
    Newer,
    /// Letters are missing or changed, or it never was one.
    Broken,
    /// It unpacks to more than is taken.
    TooLarge,
}
