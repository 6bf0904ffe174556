//! `compare --format`: files for other programs.

mod common;

use common::{crossread, text};
use html5ever::tendril::TendrilSink;
use markup5ever_rcdom::{Handle, NodeData, RcDom};
use serde_json::Value;
use std::path::PathBuf;

const POST: &str = "Mill burns down\n\nThe mill at Barrow burned down on Tuesday night, killing 3 people, the fire service said. \
    \"<b onclick=alert(1)>We lost everything,\" its owner said.\n";
const ECHO: &str = "Fire at mill\n\nThe mill at Barrow burned down on Monday night, killing 4 people, the fire service said.\n";

/// What `compare` writes in a format.
fn written(format: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let file = |name: &str, text: &str| {
        let path = folder.join(format!("{format}-{name}"));
        std::fs::write(&path, text).expect("the file can be written");
        path.to_string_lossy().into_owned()
    };
    let (a, b) = (file("post.txt", POST), file("echo.txt", ECHO));
    let published = "--published=2024-05-09";
    let output = crossread(
        &["compare", "--format", format, published, published, &a, &b],
        b"",
    );
    assert!(output.status.success(), "{}", text(&output.stderr));
    text(&output.stdout)
}

#[test]
fn each_format_tells_what_differs() {
    for format in ["html", "markdown", "csv", "json", "annotations"] {
        let written = written(format);
        for word in ["Tuesday", "Monday", "post.txt", "echo.txt"] {
            assert!(written.contains(word), "{format}: no {word} in {written}");
        }
        assert!(written.ends_with('\n'), "{format}");
    }
}

#[test]
fn positions_count_the_characters_of_the_file() {
    let value: Value = serde_json::from_str(&written("annotations")).expect("JSON");
    let items = value["first"]["items"].as_array().expect("annotations");
    assert!(!items.is_empty() && value["total"] == items.len());
    for item in items {
        for target in item["target"].as_array().expect("targets") {
            let own =
                target["source"]["dcterms:publisher"].as_str() == Some("annotations-post.txt");
            let characters: Vec<char> = if own { POST } else { ECHO }.chars().collect();
            let selector = &target["selector"];
            let at = |name: &str| {
                selector[1][name]
                    .as_u64()
                    .and_then(|n| usize::try_from(n).ok())
                    .expect("a number")
            };
            let there: String = characters[at("start")..at("end")].iter().collect();
            assert_eq!(selector[0]["exact"], there);
        }
    }
}

#[test]
fn a_page_holds_the_texts_and_nothing_of_their_markup() {
    let page = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default())
        .one(written("html"));
    let (mut words, mut names) = (String::new(), Vec::new());
    walk(&page.document, &mut words, &mut names);
    assert!(
        words.contains("<b onclick=alert(1)>We lost everything"),
        "{words}"
    );
    let odd = ["script", "img", "iframe", "link", "object"];
    assert!(names.iter().all(|(name, attributes)| {
        !odd.contains(&name.as_str())
            && attributes
                .iter()
                .all(|a| !a.starts_with("on") && a != "src")
    }));
}

fn walk(node: &Handle, words: &mut String, names: &mut Vec<(String, Vec<String>)>) {
    match &node.data {
        NodeData::Text { contents } => words.push_str(&contents.borrow()),
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs
                .borrow()
                .iter()
                .map(|a| a.name.local.to_string())
                .collect();
            names.push((name.local.to_string(), attributes));
        }
        _ => {}
    }
    for child in node.children.borrow().iter() {
        walk(child, words, names);
    }
}
