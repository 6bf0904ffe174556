//! Lists of words that are searched by halves must ascend. Reads the sources, so that no list can be forgotten.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::string_slice)]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            out.push(path);
        }
    }
}

/// The words of a string as the compiler reads it: without escapes and breaks of lines.
fn words(literal: &str) -> Vec<String> {
    let joined: Vec<&str> = literal.split("\\\n").map(str::trim_start).collect();
    let plain = joined.concat().replace("\\\"", "\"");
    let keys = plain.split(' ').filter_map(|entry| entry.split('=').next());
    keys.map(str::to_owned).collect()
}

#[test]
fn lists_that_are_searched_by_halves_ascend() {
    let mut files = Vec::new();
    sources(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("src"),
        &mut files,
    );
    let mut checked = 0;
    for file in files {
        let text = fs::read_to_string(&file).expect("a text");
        for (at, _) in text.match_indices("const ") {
            let Some((head, rest)) = text[at..].split_once(": &str = \"") else {
                continue;
            };
            let name = head.trim_start_matches("const ");
            let halved = ["has_sorted(", "value_sorted(", "numbered(", "phrase(i, "]
                .iter()
                .any(|call| text.contains(&format!("{call}{name},")));
            if name.contains(char::is_whitespace) || !halved {
                continue;
            }
            let end = rest.find("\";").expect("the end of the list");
            for pair in words(&rest[..end]).windows(2) {
                let at = file.display();
                assert!(
                    pair[0] < pair[1],
                    "{at}: {name}: `{}` stands before `{}`",
                    pair[0],
                    pair[1]
                );
            }
            checked += 1;
        }
    }
    assert!(checked > 15, "only {checked} lists were found");
}
