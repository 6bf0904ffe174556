//! Packing and opening; see [`super`].

use super::{Content, Damaged, Form, file};
use crate::own;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use crossread_engine::hash;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

/// How hard to compress, of 10.
const LEVEL: u8 = 9;

/// The most bytes that a parcel may unpack to: a small one can be made to unpack to gigabytes.
const LIMIT: usize = 8 * own::LONGEST;

/// Packs. Near-linear in the length of the texts.
pub fn pack(content: &Content, form: Form) -> String {
    let plain = file::write(content);
    match form {
        Form::Letters => letters(&compress_to_vec(plain.as_bytes(), LEVEL)),
        Form::File => plain,
    }
}

fn letters(packed: &[u8]) -> String {
    let mut bytes = vec![file::VERSION];
    bytes.extend(hash::of(packed).to_le_bytes());
    bytes.extend(packed);
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Opens a parcel or a file.
///
/// # Errors
/// If it is neither, or cannot be opened here.
pub fn open(text: &str) -> Result<Content, Damaged> {
    let text = text.trim();
    if text.starts_with('{') {
        return file::read(text);
    }
    let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| Damaged::Broken)?;
    let (version, rest) = bytes.split_first().ok_or(Damaged::Broken)?;
    match *version {
        file::VERSION => {}
        version if version > file::VERSION => return Err(Damaged::Newer),
        1 => return Err(Damaged::Older),
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
    let plain = String::from_utf8(plain).map_err(|_| Damaged::Broken)?;
    file::read(&plain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bundle::Report;
    use crate::parcel::Corrected;
    use crossread_engine::article::{self, Facts};
    use crossread_engine::correction::{Act, Correction, Quote, Ruling};
    use crossread_engine::divergence::{Kind, Side};
    use crossread_engine::lexicon::Lexicon;
    use proptest::prelude::*;

    fn report(text: &str) -> Report {
        own::report(
            "Text 1",
            article::read(text, &Lexicon::core()),
            Facts::default(),
        )
    }

    fn mill() -> Content {
        Content {
            texts: vec![report(
                "The mill burned down on Tuesday, the fire service said.",
            )],
            ..Content::default()
        }
    }

    proptest! {
        #[test]
        fn any_two_texts_come_out_as_they_went_in(a in ".{0,400}", b in "(.{0,60}\n){0,20}") {
            let content = Content {
                texts: vec![report(&a), report(&b)],
                ..Content::default()
            };
            for form in [Form::Letters, Form::File] {
                let opened = open(&pack(&content, form));
                prop_assert_eq!(opened.as_ref(), Ok(&content));
            }
        }

        #[test]
        fn stories_and_copies_come_out_as_they_went_in(story in "[^ \\s][^\\s]{0,40}", name in "[a-z]{1,9}", copy in any::<u32>()) {
            let text = "The mill burned down on Tuesday, the fire service said.";
            let mut first = report(text);
            first.source.story = Some(story);
            let second = own::copied(first.clone(), &name, copy);
            prop_assert_ne!(&first.source.slug, &second.source.slug);
            let content = Content {
                texts: vec![first, second],
                ..Content::default()
            };
            for form in [Form::Letters, Form::File] {
                let opened = open(&pack(&content, form));
                prop_assert_eq!(opened.as_ref(), Ok(&content));
            }
        }

        #[test]
        fn corrections_come_out_as_they_went_in(exact in ".{1,60}", before in ".{0,20}", finer in any::<bool>()) {
            let quote = Quote { exact, before };
            let ruling = if finer { Ruling::Finer(Side::B) } else { Ruling::Equal };
            let judged = Correction {
                act: Act::Judge(Kind::Attribution, ruling),
                a: Some(quote.clone()),
                b: None,
            };
            let linked = Correction { act: Act::Link, a: Some(quote.clone()), b: Some(quote) };
            let content = Content {
                texts: Vec::new(),
                corrected: vec![Corrected {
                    a: "tribune".to_owned(),
                    b: "echo".to_owned(),
                    steps: vec![vec![linked.clone(), judged.clone()], vec![judged]],
                }],
                address: Some("#/1/compare/tribune/echo".to_owned()),
            };
            for form in [Form::Letters, Form::File] {
                let opened = open(&pack(&content, form));
                prop_assert_eq!(opened.as_ref(), Ok(&content));
            }
        }

        #[test]
        fn opening_is_total(text in ".*") {
            let _ = open(&text);
            let _ = open(&["{\"crossread\":2,", &text].concat());
        }

        #[test]
        fn a_file_that_was_cut_is_refused(at in 0_usize..1_000) {
            let whole = pack(&mill(), Form::File);
            let cut = whole.get(..at % whole.len());
            prop_assert!(cut.is_none_or(|cut| open(cut).is_err()));
        }

        #[test]
        fn a_changed_or_missing_letter_is_seen(at in 0_usize..1_000, letter in "[A-Za-z0-9_-]") {
            let whole = pack(&mill(), Form::Letters);
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
        let content = Content {
            texts: texts.collect(),
            ..Content::default()
        };
        if content.texts.len() == 2 {
            let length = pack(&content, Form::Letters).len();
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
    fn other_versions_are_called_by_their_names() {
        let mut sent = pack(&mill(), Form::Letters);
        sent.replace_range(0..2, "Aw");
        assert_eq!(open(&sent), Err(Damaged::Newer));
        sent.replace_range(0..2, "AQ");
        assert_eq!(open(&sent), Err(Damaged::Older));
        assert_eq!(open("{\"crossread\":3,\"more\":{}}"), Err(Damaged::Newer));
        assert_eq!(open(""), Err(Damaged::Broken));
    }

    #[test]
    fn what_was_kept_before_there_were_stories_still_opens() {
        // As written by the page before a text could be part of a story.
        let kept = "As_GjUAli0EKwzAMBL8idDalLeSSd-QWcnAslRpcC2S5bQj5exV62h12dsckqpyMCcd5CZhUWlOOjveAxl9rPuxYcuWzzdcwDAFXoQ0X96\
                    VbYcMRJ1fhhv_PyU-GVy4F1q6VCUg-FaTC1LlR3AKYC4-sDI31nZNnzHTBYzl-";
        let content = open(kept).expect("a parcel");
        let source = &content.texts.first().expect("a text").source;
        assert_eq!(source.outlet.as_deref(), Some("Text 1"));
        assert_eq!((&source.story, source.copy), (&None, None));
        assert_eq!(content, mill());
    }

    #[test]
    fn a_file_written_by_hand_is_read() {
        let text = "Fire at the mill\nThe mill burned.";
        let file = format!(
            r#"{{"crossread": 2, "texts": [{{"outlet": "Echo", "published": "2024-05-06", "text": {text:?},
                "lines": [[0, 16, "title"], [17, 33, "a reason of later days"]], "mood": "grave"}}]}}"#
        );
        let content = open(&file).expect("a file");
        let report = content.texts.first().expect("a text");
        assert_eq!(report.source.outlet.as_deref(), Some("Echo"));
        assert_eq!(
            (report.article.blocks.len(), report.article.dropped.len()),
            (1, 1)
        );
        assert_eq!((&report.source.story, report.source.copy), (&None, None));
        let named = |more: &str| open(&file.replace(r#""mood": "grave""#, more));
        let told = named(r#""story": "Barrow", "copy": 4294967295"#).expect("a file");
        let source = &told.texts.first().expect("a text").source;
        assert_eq!(source.story.as_deref(), Some("Barrow"));
        assert_eq!(source.copy, Some(u32::MAX));
        for copy in ["4294967296", "-1", "\"7\"", "1.5"] {
            let copied = named(&format!(r#""copy": {copy}"#));
            assert_eq!(copied, Err(Damaged::Broken), "{copy}");
        }
        let outside = file.replace("[17, 33,", "[17, 3333,");
        assert_eq!(open(&outside), Err(Damaged::Broken));
    }
}
