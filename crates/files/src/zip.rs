//! The files in an archive (ZIP, APPNOTE 6.3.9, sections 4.3.7 and 4.3.12), by the directory at its end. Only what documents need: stored
//! or deflated, not encrypted, not larger than four gigabytes.

use super::{LARGEST, Unreadable};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// How many entries are looked at; a document has some dozens.
const MOST: usize = 4_000;

/// An entry of the directory.
struct Entry<'b> {
    name: &'b [u8],
    encrypted: bool,
    method: u16,
    packed: usize,
    start: usize,
}

fn two(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..)?.first_chunk::<2>()?;
    Some(u16::from_le_bytes(*bytes))
}

fn four(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..)?.first_chunk::<4>()?;
    usize::try_from(u32::from_le_bytes(*bytes)).ok()
}

fn wide(bytes: &[u8], at: usize) -> Option<usize> {
    two(bytes, at).map(usize::from)
}

/// The directory; what cannot be read of it is left out. Linear in its entries.
fn directory(bytes: &[u8]) -> Vec<Entry<'_>> {
    let mut out = Vec::new();
    // Behind the directory stand at least 22 bytes, and a comment of at most 65,535.
    let tail = bytes.len().saturating_sub(22 + 65_535);
    let end = bytes
        .get(tail..)
        .and_then(|b| b.windows(4).rposition(|w| w == b"PK\x05\x06"));
    let Some(mut at) = end.and_then(|end| four(bytes, tail + end + 16)) else {
        return out;
    };
    while out.len() < MOST
        && bytes
            .get(at..)
            .is_some_and(|b| b.starts_with(b"PK\x01\x02"))
    {
        let Some((entry, next)) = entry(bytes, at) else {
            break;
        };
        out.push(entry);
        at = next;
    }
    out
}

fn entry(bytes: &[u8], at: usize) -> Option<(Entry<'_>, usize)> {
    let name_end = at.checked_add(46)?.checked_add(wide(bytes, at + 28)?)?;
    let entry = Entry {
        name: bytes.get(at + 46..name_end)?,
        encrypted: two(bytes, at + 8)? & 1 == 1,
        method: two(bytes, at + 10)?,
        packed: four(bytes, at + 20)?,
        start: four(bytes, at + 42)?,
    };
    let next = name_end + wide(bytes, at + 30)? + wide(bytes, at + 32)?;
    Some((entry, next))
}

/// The names of all files in it.
pub(super) fn names(bytes: &[u8]) -> Vec<&[u8]> {
    directory(bytes).iter().map(|e| e.name).collect()
}

/// One file of it.
pub(super) fn file(bytes: &[u8], name: &[u8]) -> Result<Vec<u8>, Unreadable> {
    let all = directory(bytes);
    let entry = all
        .iter()
        .find(|e| e.name == name)
        .ok_or(Unreadable::Damaged)?;
    let packed = packed(bytes, entry).ok_or(Unreadable::Damaged)?;
    match entry.method {
        _ if entry.encrypted => Err(Unreadable::Damaged),
        0 => Ok(packed.to_vec()),
        8 => decompress_to_vec_with_limit(packed, LARGEST).map_err(|why| {
            if why.status == TINFLStatus::HasMoreOutput {
                Unreadable::TooLarge
            } else {
                Unreadable::Damaged
            }
        }),
        _ => Err(Unreadable::Damaged),
    }
}

fn packed<'b>(bytes: &'b [u8], entry: &Entry<'_>) -> Option<&'b [u8]> {
    let local = bytes.get(entry.start..)?.strip_prefix(b"PK\x03\x04")?;
    let start = 26_usize
        .checked_add(wide(local, 22)?)?
        .checked_add(wide(local, 24)?)?;
    local.get(start..)?.get(..entry.packed)
}
