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
    // `table.rs` itself has wrong lists on purpose.
    for file in files.iter().filter(|f| !f.ends_with("table.rs")) {
        let text = fs::read_to_string(file).expect("a text");
        for (at, head) in text.match_indices("Sorted::new(") {
            let rest = text[at + head.len()..].trim_start();
            let Some(rest) = rest.strip_prefix('"') else {
                continue;
            };
            let end = rest.find("\",\n").into_iter().chain(rest.find("\")"));
            let end = end.min().expect("the end of the list");
            for pair in words(&rest[..end]).windows(2) {
                let at = file.display();
                assert!(
                    pair[0] < pair[1],
                    "{at}: `{}` stands before `{}`",
                    pair[0],
                    pair[1]
                );
            }
            checked += 1;
        }
    }
    assert!(checked > 15, "only {checked} lists were found");
}
