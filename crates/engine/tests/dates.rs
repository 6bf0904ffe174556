//! Runs `spec/dates.md`: each row of its tables is a test.
#![allow(clippy::string_slice)] // a test may panic

mod table;

use crossread_engine::article::date::Date;
use crossread_engine::lexicon::Lexicon;
use crossread_engine::mention::dates::{Time, find};
use crossread_engine::span::Span;
use std::sync::LazyLock;
use table::{Row, marked, report, rows};

/// Built once: it is large.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::core);

const SPEC: &str = include_str!("spec/dates.md");

fn read(text: &str, published: &str) -> Vec<(Span, Time)> {
    let blocks = [Span::new(0, text.len())];
    find(text, &blocks, Date::parse(published), &LEXICON)
}

/// What a row expects, and what was found, in one form.
fn values(row: &Row) -> (String, String) {
    let (text, spans) = marked(row.cell(0));
    let list = |cell: &str| -> Vec<String> {
        cell.split(';')
            .map(|s| s.trim().to_owned())
            .filter(|s| !s.is_empty() && s != "none")
            .collect()
    };
    let expected: Vec<String> = spans
        .iter()
        .zip(list(row.cell(2)).iter().zip(list(row.cell(3))))
        .map(|(span, (timex, value))| format!("[{}] {timex} {value}", span.of(&text)))
        .collect();
    let found: Vec<String> = read(&text, row.cell(1))
        .iter()
        .map(|(span, time)| {
            let timex = format!("{:?}", time.timex).to_uppercase();
            let value = time.value.as_deref().unwrap_or("null");
            format!("[{}] {timex} {value}", span.of(&text))
        })
        .collect();
    (expected.join(" "), found.join(" "))
}

fn parts(row: &Row) -> (String, String) {
    let (text, _) = marked(row.cell(0));
    let expected = (1..5).map(|i| row.cell(i)).collect::<Vec<_>>().join(" ");
    let show = |n: Option<i64>| n.map_or("-".to_owned(), |n| n.to_string());
    let found = read(&text, "-")
        .iter()
        .map(|(_, time)| {
            let p = time.parts;
            [
                show(p.year.map(i64::from)),
                show(p.month.map(i64::from)),
                show(p.day.map(i64::from)),
                show(p.weekday.map(i64::from)),
            ]
            .join(" ")
        })
        .collect::<Vec<_>>()
        .join("; ");
    (expected, found)
}

#[test]
fn dates_are_read_as_specified() {
    let rows = rows(SPEC);
    assert!(rows.len() >= 150, "only {} cases", rows.len());
    report("spec/dates.md", &rows, |row| {
        // The table of the parts has five columns.
        if row.cell(4).is_empty() {
            values(row)
        } else {
            parts(row)
        }
    });
}
