use super::*;
use crate::rows::lay;
use crate::testing::{comparison, divergence, filler};
use crossread_engine::divergence::{Filler, Kind, Side};

#[test]
fn distinct_divergences_are_counted_by_kind_and_verdict() {
    let mut c = comparison(
        &["#Headline", "a1", "a2 | a3"],
        &["b0", "b1", "=Heading", "b3"],
        &[(&[1], &[1], true), (&[2], &[0], false)],
    );
    let of =
        |kind, verdict| divergence(kind, verdict, Some(filler(1, 0, 1)), Some(filler(1, 0, 1)));
    let told = |text: &str| {
        let mut told = of(Kind::Date, Verdict::Conflict);
        told.a = told.a.map(|filler| Filler {
            text: text.to_owned(),
            ..filler
        });
        told
    };
    c.divergences = vec![
        of(Kind::Number, Verdict::Conflict),
        told("Wednesday"),
        told("October 4"),
        told("Wednesday"),
        of(Kind::Date, Verdict::Finer),
        of(Kind::Name, Verdict::Open),
        of(Kind::Name, Verdict::Equal),
    ];
    let summary = summarise(&c, &lay(&c, Side::A));
    let expected = Summary {
        passages: 2,
        moved: 1,
        conflicts: vec![(Topic::Of(Kind::Date), 2), (Topic::Of(Kind::Number), 1)],
        milder: 2,
        only_a: 1,
        only_b: 1,
        unsure: 0,
    };
    assert_eq!(summary, expected);
}
