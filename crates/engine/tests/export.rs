//! Comparisons written out: one in every format, as the files of `spec/export/` have it, and what holds for any text.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

mod sheets;

use crossread_engine::correction::Revision;
use crossread_engine::divergence::Verdict;
use crossread_engine::export::{annotations, csv, data, html, markdown};
use proptest::prelude::*;
use pulldown_cmark::{Event, Parser, Tag};
use serde_json::Value;
use sheets::{Case, hostile, mill};

/// Fails with the first line that differs.
fn same(file: &str, expected: &str, found: &str) {
    for (n, (want, have)) in expected.lines().zip(found.lines()).enumerate() {
        assert_eq!(have, want, "spec/export/{file}:{}", n + 1);
    }
    assert_eq!(
        found.lines().count(),
        expected.lines().count(),
        "spec/export/{file}: the number of lines"
    );
}

fn pretty(record: &impl serde::Serialize) -> String {
    serde_json::to_string_pretty(record).expect("a record prints") + "\n"
}

#[test]
fn each_format_is_written_as_its_file_has_it() {
    let case = mill();
    let sheet = case.sheet();
    same(
        "mill.md",
        include_str!("spec/export/mill.md"),
        &markdown::write(&sheet),
    );
    same(
        "mill.csv",
        include_str!("spec/export/mill.csv"),
        &csv::write(&sheet),
    );
    same(
        "mill.html",
        include_str!("spec/export/mill.html"),
        &html::write(&sheet),
    );
    same(
        "mill.json",
        include_str!("spec/export/mill.json"),
        &pretty(&data::record(&sheet)),
    );
    same(
        "mill.jsonld",
        include_str!("spec/export/mill.jsonld"),
        &pretty(&annotations::collection(&sheet)),
    );
}

#[test]
fn what_a_reader_has_corrected_is_marked_as_theirs_in_every_format() {
    let mut case = mill();
    let untouched = markdown::write(&case.sheet());
    assert!(!untouched.contains("reader"), "{untouched}");
    let passage = case.comparison.passages[0].clone();
    case.comparison.revision = Revision {
        done: vec![true, true],
        a: passage.a,
        b: Vec::new(),
        ruled: vec![(0, Verdict::Equal)],
    };
    let sheet = case.sheet();
    let ruled = "A reader’s verdict; found was: the same in another form.";
    for (format, text) in [
        ("markdown", markdown::write(&sheet)),
        ("html", html::write(&sheet)),
        ("csv", csv::write(&sheet)),
        ("annotations", pretty(&annotations::collection(&sheet))),
    ] {
        assert_eq!(text.matches(ruled).count(), 1, "{format}: {text}");
    }
    for text in [markdown::write(&sheet), html::write(&sheet)] {
        assert_eq!(text.matches("Corrected by a reader").count(), 1, "{text}");
        assert!(text.contains("corrected by a reader, as marked"), "{text}");
    }
    let record = serde_json::to_value(data::record(&sheet)).expect("a record");
    assert!(
        record["note"]
            .as_str()
            .expect("a note")
            .contains("corrected by a reader")
    );
    assert_eq!(record["revised"]["verdicts"][0]["found"], "equal");
    assert_eq!(
        record["revised"]["a"],
        serde_json::json!(sheet.comparison.passages[0].a)
    );
}

/// All keys of all objects in a value.
fn keys(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                into.push(key.clone());
                keys(value, into);
            }
        }
        Value::Array(list) => list.iter().for_each(|value| keys(value, into)),
        _ => {}
    }
}

#[test]
fn every_field_and_column_is_documented() {
    let manual = include_str!("../../../docs/export.md");
    let case = mill();
    let sheet = case.sheet();
    let mut names: Vec<String> = csv::COLUMNS.map(str::to_owned).to_vec();
    for value in [
        serde_json::to_value(data::record(&sheet)).expect("a value"),
        serde_json::to_value(annotations::collection(&sheet)).expect("a value"),
    ] {
        keys(&value, &mut names);
    }
    names.sort();
    names.dedup();
    let missing: Vec<&String> = names
        .iter()
        .filter(|n| !manual.contains(&format!("`{n}`")))
        .collect();
    assert!(
        missing.is_empty(),
        "docs/export.md does not tell of {missing:?}"
    );
}

/// A table as RFC 4180 has it: fields, quoted or not, by line.
fn table(text: &str) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\r' if !quoted => {
                assert_eq!(chars.next(), Some('\n'), "a line ends with both characters");
                row.push(std::mem::take(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            c => {
                assert!(quoted || c != '\n', "a line feed stands in quotation marks");
                cell.push(c);
            }
        }
    }
    assert!(
        cell.is_empty() && row.is_empty() && !quoted,
        "the last line ends"
    );
    rows
}

/// A text as a table holds it.
fn as_cell(text: &str) -> String {
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let text: String = text
        .chars()
        .map(|c| if odd(c) { '\u{fffd}' } else { c })
        .collect();
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        return format!("'{text}");
    }
    text
}

#[test]
fn no_cell_is_a_formula() {
    for start in ["=", "+", "-", "@", "\t", "\r"] {
        let case = Case::of(&format!("{start}HYPERLINK(\"x\")"));
        let rows = table(&csv::write(&case.sheet()));
        let cells = rows.iter().flatten();
        assert!(cells.clone().any(|c| c.starts_with('\'')), "{start:?}");
        assert!(
            !cells.clone().any(|c| c.starts_with(start)),
            "{start:?}: {rows:?}"
        );
    }
}

/// The names of the tags of a page, and its text with the escapes undone. Fails where a `<` or `&` is no part of either.
fn taken_apart(page: &str) -> (Vec<String>, String) {
    let body = &page[page.find("<body>").expect("a body")..];
    let (mut tags, mut text) = (Vec::new(), String::new());
    let mut rest = body;
    while let Some(c) = rest.chars().next() {
        if c == '<' {
            let end = rest.find('>').expect("a tag ends");
            let name = rest[1..end].split(' ').next().unwrap_or("");
            assert!(
                name.chars().all(|c| c.is_ascii_alphanumeric() || c == '/'),
                "<{name}"
            );
            tags.push(name.to_owned());
            rest = &rest[end + 1..];
            continue;
        }
        assert!(
            !matches!(c, '>' | '"' | '\''),
            "{c} stands unescaped before {:?}",
            rest.get(..20)
        );
        let escape = [
            ("&amp;", '&'),
            ("&lt;", '<'),
            ("&gt;", '>'),
            ("&quot;", '"'),
            ("&#39;", '\''),
        ];
        let escaped = escape.into_iter().find(|(e, _)| rest.starts_with(e));
        assert!(
            c != '&' || escaped.is_some(),
            "an & begins no escape: {:?}",
            rest.get(..20)
        );
        let (length, c) = escaped.map_or((c.len_utf8(), c), |(e, c)| (e.len(), c));
        text.push(c);
        rest = &rest[length..];
    }
    (tags, text)
}

/// What a reader sees of Markdown: the text, and what is neither text nor one of the marks that a comparison is written with.
fn seen(markdown: &str) -> (String, Vec<String>) {
    let (mut text, mut odd) = (String::new(), Vec::new());
    // Curly quotation marks for straight ones would be no mark of ours.
    let all = pulldown_cmark::Options::all() - pulldown_cmark::Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_ext(markdown, all) {
        match event {
            Event::Text(words) => text.push_str(&words),
            Event::SoftBreak => text.push('\n'),
            Event::Start(
                Tag::Paragraph
                | Tag::Heading { .. }
                | Tag::BlockQuote(None)
                | Tag::List(None)
                | Tag::Item
                | Tag::Strong
                | Tag::Emphasis,
            ) => {}
            Event::Start(Tag::Link { dest_url, .. }) if dest_url.starts_with("http") => {}
            Event::End(_) => text.push('\u{1f}'),
            other => odd.push(format!("{other:?}")),
        }
    }
    (text, odd)
}

fn words(text: &str) -> String {
    let odd = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t');
    let text: String = text
        .chars()
        .map(|c| if odd(c) { '\u{fffd}' } else { c })
        .collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn hostile_texts_stay_texts() {
    let plain = taken_apart(&html::write(&Case::of("x").sheet())).0;
    for text in hostile() {
        let case = Case::of(text);
        let (tags, told) = taken_apart(&html::write(&case.sheet()));
        assert_eq!(tags, plain, "{text:?}");
        assert!(
            told.contains(&text.replace(['\0', '\u{1b}'], "\u{fffd}")),
            "{text:?} is not in the page"
        );
        let (told, odd) = seen(&markdown::write(&case.sheet()));
        assert!(odd.is_empty(), "{text:?}: {odd:?}");
        assert!(
            told.contains(&words(text)),
            "{text:?} is not in the Markdown: {told}"
        );
    }
}

proptest! {
    #[test]
    fn a_table_reads_back(text in "\\PC{0,20}|[-=+@\t\r\n\",;'a-c ]{0,12}") {
        let case = Case::of(&text);
        let rows = table(&csv::write(&case.sheet()));
        prop_assert_eq!(rows.len(), 2);
        prop_assert!(rows.iter().all(|row| row.len() == csv::COLUMNS.len()));
        let column = |name: &str| {
            let at = csv::COLUMNS.iter().position(|c| *c == name).expect("a column");
            rows[1][at].clone()
        };
        for name in ["a", "a_value", "why", "a_source", "a_headline", "a_address"] {
            prop_assert_eq!(column(name), as_cell(&text), "{}", name);
        }
    }

    #[test]
    fn no_text_is_markup(text in "\\PC{0,24}|[-<>&\"'#*_`\\[\\]()!|~$+=:.0-9a-c /\n]{0,24}") {
        let case = Case::of(&text);
        let plain = taken_apart(&html::write(&Case::of("x").sheet())).0;
        prop_assert_eq!(taken_apart(&html::write(&case.sheet())).0, plain);
        let (told, odd) = seen(&markdown::write(&case.sheet()));
        prop_assert!(odd.is_empty(), "{:?}", odd);
        prop_assert!(told.contains(&words(&text)), "{:?} in {:?}", words(&text), told);
    }

    #[test]
    fn a_target_quotes_what_stands_at_its_position(
        sentences in proptest::collection::vec("[a-zäß€𝒜][a-zäß€𝒜 .]{0,60}", 1..4),
        pick in any::<prop::sample::Index>(),
        ends in (any::<prop::sample::Index>(), any::<prop::sample::Index>()),
    ) {
        let case = Case::quoting(&sentences, pick, ends);
        let value = serde_json::to_value(annotations::collection(&case.sheet())).expect("a value");
        let selectors = &value["first"]["items"][0]["target"][0]["selector"];
        let text: Vec<char> = case.a.text.chars().collect();
        let at = |name: &str| usize::try_from(selectors[1][name].as_u64().expect("a number")).expect("small");
        let (start, end) = (at("start"), at("end"));
        let told = |name: &str| selectors[0][name].as_str().expect("a text").to_owned();
        let of = |from: usize, to: usize| text[from..to].iter().collect::<String>();
        prop_assert_eq!(told("exact"), of(start, end));
        prop_assert_eq!(told("prefix"), of(start.saturating_sub(32), start));
        prop_assert_eq!(told("suffix"), of(end, text.len().min(end + 32)));
        prop_assert_eq!(told("exact"), case.quoted);
    }
}

#[test]
fn where_a_text_is_not_at_hand_a_target_quotes_and_has_no_position() {
    let mut case = mill();
    case.a.text.clear();
    let value = serde_json::to_value(annotations::collection(&case.sheet())).expect("a value");
    let targets = &value["first"]["items"][0]["target"];
    assert_eq!(targets[0]["selector"].as_array().map(Vec::len), Some(1));
    assert_eq!(targets[0]["selector"][0]["exact"], "Tuesday");
    assert_eq!(targets[1]["selector"].as_array().map(Vec::len), Some(2));
}

#[test]
fn an_annotation_has_a_name_of_its_own_that_stays() {
    let ids = |case: &Case| {
        let value = serde_json::to_value(annotations::collection(&case.sheet())).expect("a value");
        let items = value["first"]["items"]
            .as_array()
            .expect("annotations")
            .clone();
        let ids: Vec<String> = items.iter().map(|i| i["id"].to_string()).collect();
        ids
    };
    let first = ids(&mill());
    let mut distinct = first.clone();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), first.len());
    assert_eq!(ids(&mill()), first);
}
