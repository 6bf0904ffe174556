//! Tokens, sentences and clauses as specified in `spec/tokens.md`, `spec/sentences.md` and `spec/clauses.md`, and what
//! holds for any text.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)] // a test may panic

use crossread_engine::lexicon::Lexicon;
use crossread_engine::segment::{self, ClauseKind, TokenKind};
use proptest::prelude::*;

/// The list items of a specification, with their lines.
fn items(spec: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    spec.lines()
        .zip(1..)
        .filter_map(|(line, n)| line.strip_prefix("- ").map(|item| (n, item)))
}

/// Fails with all that went wrong, each with its file and line.
fn report(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{} failed\n{}",
        failures.len(),
        failures.join("\n")
    );
}

fn wrong(file: &str, line: usize, expected: &str, got: &str) -> String {
    format!("crates/engine/tests/spec/{file}:{line}\n  expected {expected}\n       got {got}")
}

#[test]
fn sentences_as_specified() {
    let lexicon = Lexicon::core();
    let failures: Vec<String> = items(include_str!("spec/sentences.md"))
        .filter_map(|(line, item)| {
            let expected: Vec<String> = item
                .split('|')
                .map(|s| s.trim().replace('⏎', "\n").trim().to_owned())
                .collect();
            let text = item.replace(" | ", " ").replace('|', "").replace('⏎', "\n");
            let got: Vec<String> = segment::sentences(&text, &lexicon)
                .iter()
                .map(|s| s.of(&text).to_owned())
                .collect();
            (got != expected).then(|| {
                wrong(
                    "sentences.md",
                    line,
                    &format!("{expected:?}"),
                    &format!("{got:?}"),
                )
            })
        })
        .collect();
    report(&failures);
}

#[test]
fn tokens_as_specified() {
    let lexicon = Lexicon::core();
    let rows = include_str!("spec/tokens.md")
        .lines()
        .zip(1..)
        .filter(|(l, _)| l.starts_with("| "))
        .skip(2);
    let failures: Vec<String> = rows
        .filter_map(|(row, line)| {
            let cells: Vec<&str> = row.trim_matches('|').split(" | ").map(str::trim).collect();
            let tokens = segment::tokens(cells[0], &lexicon);
            let words: Vec<&str> = tokens.iter().map(|t| t.span.of(cells[0])).collect();
            let kinds: String = tokens
                .iter()
                .map(|t| match t.kind {
                    TokenKind::Word => 'W',
                    TokenKind::Number => 'N',
                    TokenKind::Mark => 'M',
                })
                .collect();
            let (expected, got) = (
                format!("{} {}", cells[1], cells[2]),
                format!("{} {kinds}", words.join(" · ")),
            );
            (expected != got).then(|| wrong("tokens.md", line, &expected, &got))
        })
        .collect();
    report(&failures);
}

#[test]
fn clauses_as_specified() {
    let lexicon = Lexicon::core();
    let failures: Vec<String> = items(include_str!("spec/clauses.md"))
        .filter_map(|(line, item)| {
            let parts: Vec<&str> = item
                .split(" | ")
                .map(|p| p.split_once(' ').expect("a kind and words").1)
                .collect();
            let text = parts.join(" ");
            let tokens = segment::tokens(&text, &lexicon);
            let got: Vec<String> = segment::clauses(&text, &tokens, &lexicon)
                .iter()
                .map(|c| {
                    let kind = match c.kind {
                        ClauseKind::Main => "main",
                        ClauseKind::Subordinate => "sub",
                        ClauseKind::Report => "report",
                    };
                    format!("{kind} {}", c.span.of(&text))
                })
                .collect();
            let got = got.join(" | ");
            (got != item).then(|| wrong("clauses.md", line, item, &got))
        })
        .collect();
    report(&failures);
}

/// Texts that rules stumble over: marks, initials, addresses, breaks of all kinds.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("U.S. ".to_owned()),
        Just("St. ".to_owned()),
        Just("said ".to_owned()),
        Just(", who ".to_owned()),
        Just("\"".to_owned()),
        Just("”".to_owned()),
        Just(". ".to_owned()),
        Just("[6]".to_owned()),
        Just("\r\n".to_owned()),
        Just(" . . .".to_owned()),
        Just("3-1/2".to_owned()),
        Just("www.a.b".to_owned()),
        Just("a@b.c".to_owned()),
        Just("1) ".to_owned()),
        Just("。".to_owned()),
        "[A-Za-z]{1,9} ",
        "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|v| v.concat())
}

#[test]
fn stops_behind_the_end_of_a_quotation_are_read() {
    let text = "?\" . . .A ";
    let sentences = segment::sentences(text, &Lexicon::core());
    assert!(!sentences.is_empty());
}

proptest! {
    #[test]
    fn nothing_but_white_space_is_lost(text in texts()) {
        let lexicon = Lexicon::core();
        let visible = |s: &str| s.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let tokens = segment::tokens(&text, &lexicon);
        prop_assert_eq!(tokens.iter().map(|t| t.span.of(&text)).collect::<String>(), visible(&text));
        let sentences = segment::sentences(&text, &lexicon);
        prop_assert_eq!(sentences.iter().map(|s| visible(s.of(&text))).collect::<String>(), visible(&text));
        prop_assert!(sentences.windows(2).all(|w| w[0].end() <= w[1].start()));
        prop_assert!(sentences.iter().all(|s| !s.is_empty() && s.trimmed(&text) == *s));
        let clauses = segment::clauses(&text, &tokens, &lexicon);
        for token in &tokens {
            prop_assert_eq!(clauses.iter().filter(|c| c.span.contains(token.span)).count(), 1);
        }
    }
}

/// Were any of these read in quadratic time, the test would not end.
#[test]
fn hostile_texts_are_read_in_linear_time() {
    let lexicon = Lexicon::core();
    for unit in [
        "a",
        "1",
        ".",
        "a.",
        "A. ",
        "\"",
        "'s ",
        "“",
        "1. ",
        "a) ",
        "-",
        "a-",
        "[1]",
        " .",
        "\n",
        "a\n",
        ", who ",
        "said that ",
        "@",
        "a@",
        "1/",
        "’",
        "?!",
        "他",
        "U.S. ",
    ] {
        let text = unit.repeat(50_000 / unit.len());
        let tokens = segment::tokens(&text, &lexicon);
        let sentences = segment::sentences(&text, &lexicon);
        let clauses = segment::clauses(&text, &tokens, &lexicon);
        assert!(
            tokens.len() <= text.len()
                && sentences.len() <= text.len()
                && clauses.len() <= tokens.len().max(1)
        );
    }
}
