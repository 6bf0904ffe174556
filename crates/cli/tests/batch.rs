//! The form for machines.

mod common;

use common::{crossread, text};
use serde_json::{Value, json};

fn answers(command: &str, input: &str) -> (Vec<Value>, i32) {
    let output = crossread(&[command, "--jsonl"], input.as_bytes());
    let lines = text(&output.stdout);
    let lines = lines
        .lines()
        .map(|l| serde_json::from_str(l).expect("a line is JSON"));
    (
        lines.collect(),
        output.status.code().expect("an exit status"),
    )
}

#[test]
fn a_bad_line_gives_an_error_in_its_place_and_harms_no_other() {
    let input = concat!(
        "{\"id\": 1, \"text\": \"One.\"}\n",
        "not json\n",
        "\n",
        "{\"id\": \"two\"}\n",
        "[1, 2]\n",
        "{\"id\": {\"n\": 3}, \"text\": 7}\n",
        "{\"id\": 4, \"text\": \"Four.\", \"unknown\": true}",
    );
    let (lines, code) = answers("sentences", input);
    let ids: Vec<&Value> = lines.iter().map(|l| &l["id"]).collect();
    assert_eq!(json!(ids), json!([1, null, "two", null, {"n": 3}, 4]));
    let failed: Vec<bool> = lines.iter().map(|l| l["error"].is_string()).collect();
    assert_eq!(failed, [false, true, true, true, true, false]);
    assert_eq!(code, 1, "a run with failed lines says so");
}

#[test]
fn bytes_that_are_not_text_are_a_bad_line() {
    let input = b"\xff\xfe\n{\"id\": 2, \"text\": \"\"}\n";
    let output = crossread(&["sentences", "--jsonl"], input);
    let lines = text(&output.stdout);
    assert_eq!(lines.lines().count(), 2, "{lines}");
    assert!(text(&output.stderr).contains("1 of 2 lines"));
}

#[test]
fn an_empty_batch_is_no_failure() {
    let (lines, code) = answers("compare", "");
    assert!(lines.is_empty());
    assert_eq!(code, 0);
}

#[test]
fn given_sentences_keep_their_numbers_even_when_empty() {
    let input = json!({"id": 1,
        "a": {"sentences": ["First.", "", {"text": "Third.", "kind": "caption", "paragraph": 1}]},
        "b": {"sentences": []}});
    let (lines, code) = answers("compare", &input.to_string());
    assert_eq!(code, 0, "{lines:?}");
    assert_eq!(
        lines[0]["a"]["sentences"],
        json!([
            {"text": "First.", "kind": "body"},
            {"text": "", "kind": "body"},
            {"text": "Third.", "kind": "caption"},
        ])
    );
    assert_eq!(lines[0]["only_b"], json!([]));
    assert_eq!(lines[0]["links"], json!([]));
}

#[test]
fn a_source_that_cannot_be_read_names_its_side() {
    for (input, told) in [
        (json!({"a": {}, "b": {"text": ""}}), "a: "),
        (json!({"a": {"text": ""}, "b": 3}), "b: "),
        (json!({"a": {"text": ""}}), "\"b\" is missing"),
        (
            json!({"a": {"text": "", "published": "yesterday"}, "b": {"text": ""}}),
            "YYYY-MM-DD",
        ),
    ] {
        let (lines, _) = answers("compare", &input.to_string());
        let error = lines[0]["error"].as_str().expect("an error");
        assert!(error.contains(told), "{error}");
    }
}

#[test]
fn a_story_has_every_pair() {
    let source = |s: &str| json!({"sentences": [s]});
    let input = json!({"id": 9, "sources": [source("One."), source("Two."), source("Three.")]});
    let (lines, code) = answers("story", &input.to_string());
    assert_eq!(code, 0, "{lines:?}");
    assert!(lines[0]["pairs"].is_array() && lines[0]["facts"].is_array());
}
