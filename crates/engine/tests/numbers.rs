//! Runs `spec/numbers.md`: each row of its tables is a test.
#![allow(clippy::string_slice)] // a test may panic

mod table;

use crossread_engine::lexicon::Lexicon;
use crossread_engine::mention::numbers::{Quantity, find};
use crossread_engine::span::Span;
use std::sync::LazyLock;
use table::{marked, report, rows};

/// Built once: it is large.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::core);

const SPEC: &str = include_str!("spec/numbers.md");

fn read(text: &str) -> Vec<(Span, Quantity)> {
    find(text, &[Span::new(0, text.len())], &LEXICON)
}

fn shown(q: &Quantity) -> String {
    let modifier = q.modifier.map(|m| format!("{m:?}").to_lowercase());
    [
        Some(q.value.as_str()),
        q.value_max.as_deref(),
        q.unit.as_deref(),
        modifier.as_deref(),
    ]
    .map(|s| s.unwrap_or("-"))
    .join(" | ")
}

#[test]
fn numbers_are_read_as_specified() {
    let rows = rows(SPEC);
    assert!(rows.len() >= 120, "only {} cases", rows.len());
    report("spec/numbers.md", &rows, |row| {
        let (text, spans) = marked(row.cell(0));
        let column = |c: usize, n: usize| row.cell(c).split(';').nth(n).unwrap_or("").trim();
        let expected: Vec<String> = spans
            .iter()
            .enumerate()
            .map(|(n, span)| {
                let cells = (1..5).map(|c| column(c, n)).collect::<Vec<_>>();
                format!("[{}] {}", span.of(&text), cells.join(" | "))
            })
            .collect();
        let found: Vec<String> = read(&text)
            .iter()
            .map(|(span, q)| format!("[{}] {}", span.of(&text), shown(q)))
            .collect();
        (expected.join("  "), found.join("  "))
    });
}
