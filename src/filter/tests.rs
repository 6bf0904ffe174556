use super::*;
use crate::rows;
use crate::testing::{comparison, divergence, filler};
use proptest::prelude::*;
use std::rc::Rc;

/// Both tell the first, with a date in conflict; the second stands in A alone, the third in B alone.
fn case() -> (Comparison, Vec<Row>) {
    let mut case = comparison(
        &["It rained on “Monday”.", "The mill burned."],
        &["On Sunday it rained.", "Nobody slept."],
        &[(&[0], &[0], false)],
    );
    case.divergences.push(divergence(
        Kind::Date,
        Verdict::Conflict,
        Some(filler(0, 13, 19)),
        Some(filler(0, 3, 9)),
    ));
    let rows = rows::lay(&case, Side::A);
    (case, rows)
}

fn filter(facet: Facet, names: &str) -> Filter {
    let mut filter = Filter::default();
    filter.read(facet, names).unwrap();
    filter
}

fn passing(filter: &Filter) -> Vec<RowKind> {
    let (case, rows) = case();
    let case = Rc::new(case);
    let passing = filter.passing(&case, &rows, &Quotes::new(&case));
    let passing = rows.iter().zip(passing).filter(|(_, passes)| *passes);
    passing.map(|(row, _)| row.kind).collect()
}

const BOTH: RowKind = RowKind::Both {
    passage: 0,
    elsewhere: None,
};

#[test]
fn an_idle_filter_lets_everything_pass() {
    assert_eq!(passing(&Filter::default()).len(), 3);
}

#[test]
fn kinds_and_verdicts_are_of_what_both_tell() {
    assert_eq!(passing(&filter(Facet::Kind, "date,name")), [BOTH]);
    assert_eq!(passing(&filter(Facet::Kind, "name")), []);
    let mut both = filter(Facet::Kind, "date");
    both.read(Facet::Verdict, "finer").unwrap();
    assert_eq!(passing(&both), [], "of one divergence, not of two");
}

#[test]
fn what_one_tells_passes_beside_a_kind_if_asked_for() {
    let mut wanted = filter(Facet::Kind, "date");
    wanted.read(Facet::Told, "both,a").unwrap();
    assert_eq!(passing(&wanted), [BOTH, RowKind::Only(Side::A)]);
    assert_eq!(passing(&filter(Facet::Told, "b")), [RowKind::Only(Side::B)]);
}

#[test]
fn grades_are_of_passages() {
    assert_eq!(passing(&filter(Facet::Grade, "certain")), [BOTH]);
    assert_eq!(passing(&filter(Facet::Grade, "likely")), []);
}

#[test]
fn words_are_found_whatever_their_case_and_quotes() {
    let words = |words: &str| Filter {
        words: words.to_owned(),
        ..Filter::default()
    };
    assert_eq!(passing(&words("MILL")), [RowKind::Only(Side::A)]);
    assert_eq!(passing(&words("on \"monday\"")), [BOTH]);
    assert_eq!(passing(&words("nowhere")), []);
    assert_eq!(passing(&words(" ")).len(), 3);
}

#[test]
fn values_are_counted_one_by_one() {
    let (case, rows) = case();
    assert_eq!(counts(&case, &rows, Facet::Told), [1, 1, 1, 0]);
    assert_eq!(counts(&case, &rows, Facet::Verdict), [1, 0, 0, 0]);
}

#[test]
fn an_unknown_name_changes_nothing() {
    let mut wanted = filter(Facet::Told, "a");
    for names in ["", "c", "b,", "b,c"] {
        assert_eq!(wanted.read(Facet::Told, names), None, "{names}");
    }
    assert_eq!(wanted.names(Facet::Told), "a");
}

proptest! {
    #[test]
    fn names_are_read_back(bits in 0_usize..64) {
        let mut some = Filter::default();
        for value in 0..6 {
            if bits & (1 << value) != 0 {
                some.toggle(Facet::Kind, value);
            }
        }
        let mut again = Filter::default();
        let names = some.names(Facet::Kind);
        prop_assert_eq!(again.read(Facet::Kind, &names).is_some(), bits != 0);
        prop_assert_eq!(again, some);
    }
}
