use super::*;
use crate::testing::{comparison, divergence, filler};

fn said(sentence: usize, text: &str) -> Filler {
    let mut filler = filler(sentence, 0, 3);
    text.clone_into(&mut filler.text);
    filler
}

/// Two passages, a headline and a sentence that A alone has, and a sentence that B alone has.
fn case(divergences: Vec<Divergence>) -> Vec<Found> {
    let mut case = comparison(
        &[
            "#Headline",
            "It rained.",
            "It rained more.",
            "The mill burned.",
        ],
        &["Rain fell.", "More fell.", "Nobody slept."],
        &[(&[1], &[0], false), (&[2], &[1], false)],
    );
    case.divergences = divergences;
    findings(&case, &rows::lay(&case, Side::A))
}

fn sections(found: &[Found]) -> Vec<Section> {
    found.iter().map(|f| f.section).collect()
}

#[test]
fn what_one_side_tells_is_found_but_for_headlines() {
    let found = case(Vec::new());
    assert_eq!(
        sections(&found),
        [Section::Only(Side::A), Section::Only(Side::B)]
    );
    assert_eq!(found[0].findings.len(), 1);
}

#[test]
fn conflicts_come_first_and_quotations_by_themselves() {
    let found = case(vec![
        divergence(
            Kind::Date,
            Verdict::Equal,
            Some(said(1, "x")),
            Some(said(0, "y")),
        ),
        divergence(
            Kind::Quote,
            Verdict::Equal,
            Some(said(1, "x")),
            Some(said(0, "y")),
        ),
        divergence(
            Kind::Name,
            Verdict::Finer,
            Some(said(1, "x")),
            Some(said(0, "y")),
        ),
        divergence(
            Kind::Quote,
            Verdict::Conflict,
            Some(said(2, "x")),
            Some(said(1, "y")),
        ),
        divergence(
            Kind::Date,
            Verdict::Conflict,
            Some(said(2, "x")),
            Some(said(1, "y")),
        ),
    ]);
    assert_eq!(
        sections(&found),
        [
            Section::Conflict,
            Section::Finer,
            Section::Quotes,
            Section::Only(Side::A),
            Section::Only(Side::B),
            Section::Equal
        ]
    );
    let conflicts: Vec<usize> = found[0]
        .findings
        .iter()
        .flat_map(|f| f.divergences.clone())
        .collect();
    assert_eq!(conflicts, [4, 3], "dates before quotations");
}

#[test]
fn what_is_repeated_is_found_once_with_both_its_rows() {
    let found = case(vec![
        divergence(
            Kind::Date,
            Verdict::Open,
            Some(said(1, "Monday")),
            Some(said(0, "May")),
        ),
        divergence(
            Kind::Date,
            Verdict::Open,
            Some(said(2, "monday")),
            Some(said(1, "May")),
        ),
        divergence(
            Kind::Date,
            Verdict::Open,
            Some(said(2, "monday")),
            Some(said(1, "June")),
        ),
    ]);
    assert_eq!(found[0].section, Section::Open);
    let findings = &found[0].findings;
    assert_eq!(findings.len(), 2);
    assert_eq!(findings[0].divergences, [0, 1]);
    assert_eq!(findings[0].rows.len(), 2);
    assert_eq!(findings[1].rows, findings[0].rows[1..]);
}
