//! The cases of `spec/diff.md`.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use crossread_engine::article::{self, BlockKind, Given};
use crossread_engine::diff::{Mark, WordDiff, Wording};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use proptest::prelude::*;
use std::fmt::Write;

fn document(sentences: &[String], lexicon: &Lexicon) -> Document {
    let given = sentences.iter().map(|s| Given {
        text: s,
        kind: BlockKind::Body,
    });
    Document::read(article::from_sentences(given), None, lexicon)
}

fn compare(a: &[String], b: &[String], lexicon: &Lexicon) -> WordDiff {
    let (left, right) = (document(a, lexicon), document(b, lexicon));
    let (all_a, all_b): (Vec<_>, Vec<_>) = ((0..a.len()).collect(), (0..b.len()).collect());
    Wording::of(&left, &right).diff(&all_a, &all_b)
}

/// The sentences with brackets around what is marked.
fn bracketed(sentences: &[String], marks: &[Mark]) -> Vec<String> {
    let mut out = Vec::new();
    for (n, sentence) in sentences.iter().enumerate() {
        let (mut text, mut at) = (String::new(), 0);
        for mark in marks.iter().filter(|m| m.sentence == n) {
            text += &sentence[at..mark.span.start()];
            write!(text, "[{}]", mark.span.of(sentence)).expect("strings take text");
            at = mark.span.end();
        }
        out.push(text + &sentence[at..]);
    }
    out
}

#[test]
fn spec() {
    let lexicon = Lexicon::core();
    let file = include_str!("spec/diff.md");
    let (mut failures, mut cases) = (String::new(), 0);
    for case in file.split("\n## ").skip(1) {
        cases += 1;
        let name = case.lines().next().unwrap_or("");
        let line = file[..file.find(case).expect("a part of the file")]
            .lines()
            .count();
        let side = |label: &str| -> Vec<String> {
            case.lines()
                .filter_map(|l| l.strip_prefix(label).map(|s| s.trim().to_owned()))
                .collect()
        };
        let (want_a, want_b) = (side("A:"), side("B:"));
        let plain =
            |v: &[String]| -> Vec<String> { v.iter().map(|s| s.replace(['[', ']'], "")).collect() };
        let (a, b) = (plain(&want_a), plain(&want_b));
        let want_reworded = case.lines().any(|l| l == "reworded");
        let got = compare(&a, &b, &lexicon);
        let got_sides = (bracketed(&a, &got.a), bracketed(&b, &got.b));
        if got.reworded != want_reworded || got_sides != (want_a.clone(), want_b.clone()) {
            writeln!(
                failures,
                "spec/diff.md:{line} {name}\n  want {want_a:?}\n       {want_b:?} reworded {want_reworded}\n  \
                 got  {:?}\n       {:?} reworded {} ({})",
                got_sides.0, got_sides.1, got.reworded, got.similarity
            )
            .expect("strings take text");
        }
        let swapped = compare(&b, &a, &lexicon);
        assert_eq!(
            swapped,
            WordDiff {
                a: got.b,
                b: got.a,
                ..got
            },
            "swapped: {name}"
        );
    }
    assert!(failures.is_empty(), "\n{failures}");
    assert!(cases >= 30);
}

fn sentence() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        prop_oneof![
            Just("the"),
            Just("of"),
            Just("US"),
            Just("us"),
            Just("per"),
            Just("cent"),
            Just("percent"),
            Just("50%"),
            Just("air-strikes"),
            Just("airstrikes"),
            Just("“So,”"),
            Just("—"),
            Just("met"),
            Just("Putin"),
            Just("É😀"),
            Just("Mr"),
            Just("said."),
        ],
        0..12,
    )
    .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn swapping_the_sides_swaps_the_marks(
        a in proptest::collection::vec(sentence(), 0..3),
        b in proptest::collection::vec(sentence(), 0..3),
    ) {
        let lexicon = Lexicon::core();
        let (one, other) = (compare(&a, &b, &lexicon), compare(&b, &a, &lexicon));
        prop_assert_eq!(&one.a, &other.b);
        prop_assert_eq!(&one.b, &other.a);
        prop_assert_eq!(one.similarity.to_bits(), other.similarity.to_bits());
        prop_assert_eq!(one.house_style, other.house_style);
        for (marks, sentences) in [(&one.a, &a), (&one.b, &b)] {
            for mark in marks {
                prop_assert!(!mark.span.of(&sentences[mark.sentence]).is_empty());
            }
        }
        prop_assert!((0.0..=1.0).contains(&one.similarity));
    }

    #[test]
    fn a_text_against_itself_has_no_marks(a in proptest::collection::vec(sentence(), 0..3)) {
        let lexicon = Lexicon::core();
        let same = compare(&a, &a, &lexicon);
        prop_assert!(same.a.is_empty() && same.b.is_empty() && !same.reworded);
        prop_assert_eq!(same.house_style, 0);
    }
}

#[test]
fn long_texts_without_sentences_are_done_in_a_moment() {
    let lexicon = Lexicon::core();
    let words = |seed: usize| -> String {
        let word = |n: usize| format!("w{}", (n * seed) % 7919);
        (0..6_000).map(word).collect::<Vec<_>>().join(" ")
    };
    let (a, b) = (words(31), words(57));
    let got = compare(std::slice::from_ref(&a), &[b], &lexicon);
    assert!(got.reworded, "given up rather than searched for minutes");
    let same = compare(std::slice::from_ref(&a), &[a.clone() + " end"], &lexicon);
    assert_eq!(same.b.len(), 1);
}
