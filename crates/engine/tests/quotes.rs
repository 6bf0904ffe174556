//! Quotations and their speakers are found as `spec/quotes.md` says.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use crossread_engine::lexicon::Lexicon;
use crossread_engine::mention::quotes;
use crossread_engine::span::Span;
use proptest::prelude::*;

fn blocks(text: &str) -> Vec<Span> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            start += line.len();
            Span::new(
                start - line.len(),
                start - line.len() + line.trim_end().len(),
            )
        })
        .collect()
}

/// The quotations of a text as the specification writes them.
fn found(text: &str, lexicon: &Lexicon) -> Vec<String> {
    quotes::find(text, &blocks(text), lexicon)
        .into_iter()
        .map(|(span, quote)| {
            let speaker = quote.speaker.map_or("-", |s| s.of(text));
            let term = if quote.utterance { "" } else { " (term)" };
            let on = if quote.continues { " (on)" } else { "" };
            format!("{} | {speaker}{term}{on}", span.of(text))
        })
        .collect()
}

#[test]
fn quotations_and_speakers() {
    let lexicon = Lexicon::core();
    let mut failures = Vec::new();
    let lines: Vec<&str> = include_str!("spec/quotes.md").lines().collect();
    let mut cases = 0;
    for (number, line) in lines.iter().enumerate() {
        let Some(case) = line.strip_prefix("- ") else {
            continue;
        };
        cases += 1;
        let text = case.replace(" ¶ ", "\n");
        let expected: Vec<&str> = lines[number + 1..]
            .iter()
            .map_while(|l| l.strip_prefix("  - "))
            .collect();
        let got = found(&text, &lexicon);
        if got != expected {
            failures.push(format!(
                "spec/quotes.md:{}: {case}\n  expected {expected:?}\n  got      {got:?}",
                number + 1
            ));
        }
    }
    assert!(cases >= 60, "only {cases} cases");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn hostile_length_costs_no_more_than_its_share() {
    let lexicon = Lexicon::core();
    for text in [
        "“".repeat(15_000),
        "\"".repeat(15_000),
        "'a ".repeat(15_000),
        "“a” ".repeat(8_000),
        "‘s’ s’ ".repeat(5_000),
        "“a\n".repeat(8_000),
        "“We go on and on,” he said. ".repeat(2_000),
        "said ".repeat(15_000) + "“x”",
    ] {
        let found = quotes::find(&text, &blocks(&text), &lexicon);
        assert!(found.len() <= text.len());
    }
}

/// The table is read once: each case of a property has some text of its own.
static LEXICON: std::sync::LazyLock<Lexicon> = std::sync::LazyLock::new(Lexicon::core);

proptest! {
    #[test]
    fn any_text_gives_valid_spans(text in "(\\PC|[\"“”‘’'«»„`]|said|he |Anna |, |\\. |\n| ){0,60}") {
        let lexicon = &*LEXICON;
        let mut end = 0;
        for (span, quote) in quotes::find(&text, &blocks(&text), lexicon) {
            prop_assert!(span.start() >= end && !span.of(&text).is_empty());
            end = span.end();
            for inner in [quote.speaker, quote.cue].into_iter().flatten() {
                prop_assert!(!inner.of(&text).is_empty());
            }
        }
    }
}
