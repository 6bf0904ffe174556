use super::notices::misread;
use super::*;
use crate::address::Misread;
use crossread_engine::article::date::Date;

#[test]
fn counts_have_a_zero_a_one_and_a_many() {
    assert_eq!(count(0, "date", "dates"), "no dates");
    assert_eq!(count(1, "date", "dates"), "1 date");
    assert_eq!(count(12, "date", "dates"), "12 dates");
}

#[test]
fn the_summary_names_what_there_is() {
    let counted = Summary {
        passages: 14,
        moved: 1,
        conflicts: vec![
            (Topic::Of(Kind::Date), 3),
            (Topic::Of(Kind::Number), 1),
            (Topic::Of(Kind::Quote), 2),
            (Topic::Length, 1),
        ],
        milder: 1,
        only_a: 21,
        only_b: 1,
        unsure: 0,
    };
    assert_eq!(
        summary(&counted, "The Echo", "The Star"),
        "14 passages on the same facts, 3 dates, 1 number, 2 quotations and 1 length of time in conflict, 1 milder divergence, \
         1 passage told at another place. 21 sentences only in The Echo (A), 1 sentence only in The Star (B)."
    );
}

#[test]
fn the_summary_does_not_take_silence_for_agreement() {
    let quiet = Summary {
        passages: 1,
        ..Summary::default()
    };
    assert_eq!(
        summary(&quiet, "X", "Y"),
        "1 passage on the same facts, no conflict found in dates, numbers, names or quotations. \
         No sentences only in X (A), no sentences only in Y (B)."
    );
    let nothing = Summary {
        only_a: 2,
        only_b: 3,
        ..Summary::default()
    };
    assert_eq!(
        summary(&nothing, "X", "Y"),
        "No passage was found that states the same fact in both. 2 sentences only in X (A), 3 sentences only in Y (B)."
    );
}

#[test]
fn where_some_counterparts_were_not_found_nothing_is_told_by_all() {
    let unsure = Summary {
        passages: 1,
        only_a: 2,
        unsure: 3,
        ..Summary::default()
    };
    assert!(summary(&unsure, "X", "Y").contains(
        "2 sentences only in X (A), none for certain only in Y (B). For 3 further sentences"
    ));
}

#[test]
fn every_kind_has_a_letter_of_its_own_and_every_verdict_a_sign() {
    let kinds = [&Kind::LISTED[..], &[Kind::Wording]].concat();
    let mut tags: Vec<&str> = kinds.iter().map(|kind| tag(*kind)).collect();
    tags.sort_unstable();
    tags.dedup();
    assert_eq!(tags.len(), kinds.len());
    assert!(
        !tags.contains(&"A") && !tags.contains(&"B"),
        "A and B are the sides"
    );
}

#[test]
fn the_marks_fit_into_a_line() {
    let line = legend_line();
    assert!(
        line.contains("D date or time, ") && line.contains("≠ in conflict"),
        "{line}"
    );
}

#[test]
fn a_source_without_a_name_is_not_named_twice() {
    let hidden = summary(
        &Summary::default(),
        &guess::source(Side::A),
        &guess::source(Side::B),
    );
    assert!(
        hidden.ends_with("No sentences only in Source A, no sentences only in Source B."),
        "{hidden}"
    );
}

#[test]
fn the_counter_says_where_one_is() {
    assert_eq!(counter(None, 15), "– / 15");
    assert_eq!(counter(Some(2), 15), "3 / 15");
    assert_eq!(counter_spoken(2, 15), "Divergence 3 of 15");
    assert_eq!(end(true, 15), AT_END);
    assert_eq!(end(false, 15), AT_START);
    assert_eq!(end(true, 0), NO_DIVERGENCES);
}

#[test]
fn a_moved_passage_names_both_places() {
    assert_eq!(
        moved(Place::Paragraph(2), Place::Paragraph(14)),
        "Told in paragraph 2 of A, paragraph 14 of B"
    );
    assert_eq!(
        stands_elsewhere(Side::B, Place::Headline),
        "B tells it here, A in the headline, where both are shown."
    );
}

#[test]
fn dates_are_printed_as_newspapers_do() {
    assert_eq!(date(Date::new(2025, 8, 6).unwrap()), "6 August 2025");
}

#[test]
fn a_misread_address_says_what_was_not_understood() {
    let told = misread(&Misread::Version("9".to_owned()));
    assert!(told.contains("“9”") && told.contains("version 1"), "{told}");
    assert!(misread(&Misread::View("facts".to_owned())).contains("“facts”"));
}
