//! The form for machines.
#![allow(clippy::indexing_slicing, clippy::expect_used)] // a test may panic

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

#[test]
fn offsets_count_code_points() {
    let text = "😀 “Grüße 👋🏽” – the fire killed 12 people in Köln on 6 May 2024.";
    let input = json!({"id": 1, "text": text});
    let (lines, code) = answers("mentions", &input.to_string());
    assert_eq!(code, 0, "{lines:?}");
    let characters: Vec<char> = text.chars().collect();
    let mentions = lines[0]["mentions"].as_array().expect("a list");
    assert!(mentions.len() >= 2, "{mentions:?}");
    for m in mentions {
        let at = |key: &str| usize::try_from(m[key].as_u64().expect("a number")).expect("small");
        let said: String = characters[at("start")..at("end")].iter().collect();
        assert_eq!(m["text"], said);
    }
    let (lines, _) = answers("sentences", &input.to_string());
    let ends = &lines[0]["sentences"]
        .as_array()
        .expect("a list")
        .last()
        .expect("one")["end"];
    assert_eq!(*ends, json!(characters.len()));
}

#[test]
fn a_divergence_stands_where_its_offsets_say() {
    let told = |n: u32| {
        let first = format!(
            "😀 Zürich: the fire killed {n} people in the old tower block on Monday night."
        );
        json!({"sentences": [first, "The tower block had no sprinklers, the fire chief said."]})
    };
    let input = json!({"id": 1, "a": told(12), "b": told(15)});
    let (lines, code) = answers("compare", &input.to_string());
    assert_eq!(code, 0, "{lines:?}");
    let found = lines[0]["divergences"].as_array().expect("a list");
    let number = found
        .iter()
        .find(|d| d["kind"] == "number")
        .expect("a number differs");
    assert_eq!(number["verdict"], "conflict");
    for (side, value) in [("a", "12"), ("b", "15")] {
        let filler = &number[side];
        let sentence = lines[0][side]["sentences"][0]["text"]
            .as_str()
            .expect("a text");
        let at =
            |key: &str| usize::try_from(filler[key].as_u64().expect("a number")).expect("small");
        let said: String = sentence.chars().take(at("end")).skip(at("start")).collect();
        assert_eq!(filler["text"], said);
        assert_eq!(filler["value"], value);
    }
}

#[test]
fn a_readers_corrections_are_done_or_said_to_find_no_place() {
    let input = concat!(
        r#"{"id": 1, "a": {"sentences": ["The mill burned down.", "The mayor came at once."]}, "#,
        r#""b": {"sentences": ["Nobody slept.", "The head of the town was there soon."]}, "corrections": ["#,
        r#"{"act": "link", "a": {"exact": "The mayor came", "before": ""}, "b": {"exact": "The head of the town", "before": ""}}, "#,
        r#"{"act": {"judge": ["date", {"finer": "a"}]}, "a": {"exact": "Monday", "before": ""}, "b": null}]}"#,
    );
    let (answers, status) = answers("compare", input);
    assert_eq!(status, 0);
    assert_eq!(answers[0]["corrected"], json!([true, false]));
    let link = &answers[0]["links"][0];
    assert_eq!((&link["a"], &link["b"]), (&json!(1), &json!(1)));
    assert_eq!(link["reasons"], json!(["a reader says so"]));
}
