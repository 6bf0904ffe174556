//! Packing and opening; see [`super`].

use super::Damaged;
use crate::bundle::Report;
use crate::own;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crossread_engine::hash;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// The version that this module writes, and the newest it opens.
const VERSION: u8 = 1;

/// How hard to compress, of 10.
const LEVEL: u8 = 9;

/// The most bytes that a parcel may unpack to: a small one can be made to unpack to gigabytes.
const LIMIT: usize = 8 * own::LONGEST;

/// Packs sources. Near-linear in their length.
pub fn pack(sources: &[Report]) -> String {
    // Nothing in a source can fail to be written.
    let plain = postcard::to_allocvec(sources).unwrap_or_default();
    letters(&compress_to_vec(&plain, LEVEL))
}

fn letters(packed: &[u8]) -> String {
    let mut bytes = vec![VERSION];
    bytes.extend(hash::of(packed).to_le_bytes());
    bytes.extend(packed);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Opens a parcel.
///
/// # Errors
/// If it is none, or cannot be opened here.
pub fn open(text: &str) -> Result<Vec<Report>, Damaged> {
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Damaged::Broken)?;
    let (version, rest) = bytes.split_first().ok_or(Damaged::Broken)?;
    match *version {
        VERSION => {}
        version if version > VERSION => return Err(Damaged::Newer),
        _ => return Err(Damaged::Broken),
    }
    let (sum, packed) = rest.split_first_chunk::<4>().ok_or(Damaged::Broken)?;
    if hash::of(packed) != u32::from_le_bytes(*sum) {
        return Err(Damaged::Broken);
    }
    let plain = decompress_to_vec_with_limit(packed, LIMIT).map_err(|why| {
        if why.status == TINFLStatus::HasMoreOutput {
            Damaged::TooLarge
        } else {
            Damaged::Broken
        }
    })?;
    let sources: Vec<Report> = postcard::from_bytes(&plain).map_err(|_| Damaged::Broken)?;
    let sources: Option<Vec<Report>> = sources.into_iter().map(own::received).collect();
    sources.ok_or(Damaged::Broken)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article::{self, Facts};
    use crossread_engine::lexicon::Lexicon;
    use proptest::prelude::*;

    fn report(text: &str) -> Report {
        own::report(
            "Text 1",
            article::read(text, &Lexicon::core()),
            Facts::default(),
        )
    }

    proptest! {
        #[test]
        fn any_two_texts_come_out_as_they_went_in(a in ".{0,400}", b in "(.{0,60}\n){0,20}") {
            let sources = [report(&a), report(&b)];
            prop_assert_eq!(open(&pack(&sources)), Ok(sources.to_vec()));
        }

        #[test]
        fn opening_is_total(text in ".*") {
            let _ = open(&text);
        }

        #[test]
        fn a_changed_or_missing_letter_is_seen(at in 0_usize..1_000, letter in "[A-Za-z0-9_-]") {
            let whole = pack(&[report("The mill burned down on Tuesday, the fire service said.")]);
            let at = at % whole.len();
            let mut other = whole.clone();
            other.replace_range(at..=at, &letter);
            prop_assert!(other == whole || open(&other).is_err());
            prop_assert!(open(&whole[..at]).is_err());
        }
    }

    #[test]
    fn two_articles_of_a_few_thousand_letters_make_a_link_that_mail_programs_take() {
        let texts = crate::bundle::texts();
        let short = |text: &str| text.chars().take(5_000).collect::<String>();
        let texts = texts.iter().take(2).map(|t| report(&short(&t.text)));
        let sources: Vec<Report> = texts.collect();
        if let [_, _] = sources.as_slice() {
            let length = pack(&sources).len();
            assert!(length < 8_000, "{length} letters");
        }
    }

    #[test]
    fn a_parcel_that_unpacks_to_gigabytes_is_not_unpacked() {
        let plain = vec![0; LIMIT + 1];
        let bomb = letters(&compress_to_vec(&plain, LEVEL));
        assert_eq!(open(&bomb), Err(Damaged::TooLarge));
    }

    #[test]
    fn a_later_version_is_called_by_its_name() {
        let mut sent = pack(&[]);
        sent.replace_range(0..2, "Ag");
        assert_eq!(open(&sent), Err(Damaged::Newer));
        assert_eq!(open(""), Err(Damaged::Broken));
    }
}
