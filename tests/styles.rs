//! The style sheets: every colour stands in `style/tokens.css`, and its two lists of light colours agree.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

fn sheets() -> Vec<(PathBuf, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
    let mut sheets: Vec<(PathBuf, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|e| e == "css"))
        .map(|path| (path.clone(), fs::read_to_string(&path).unwrap()))
        .collect();
    sheets.sort();
    sheets
}

/// A `#` before a hexadecimal digit, or a function that makes a colour.
fn has_colour(line: &str) -> bool {
    let hex = line
        .match_indices('#')
        .filter_map(|(at, _)| line[at + 1..].chars().next())
        .any(|c| c.is_ascii_hexdigit());
    let functions = ["rgb", "hsl", "hwb", "lab(", "lch(", "color(", "color-mix("];
    hex || functions.iter().any(|f| line.contains(f))
}

#[test]
fn no_colour_stands_outside_the_tokens() {
    for (path, sheet) in sheets() {
        if path.ends_with("tokens.css") {
            continue;
        }
        for (number, line) in sheet.lines().enumerate() {
            assert!(
                !has_colour(line),
                "{}:{}: `{}` has a colour of its own; name it in style/tokens.css and use var(--name)",
                path.display(),
                number + 1,
                line.trim()
            );
        }
    }
}

#[test]
fn the_light_colours_of_older_browsers_are_those_of_all_others() {
    let sheet = sheets()
        .into_iter()
        .find(|(path, _)| path.ends_with("tokens.css"))
        .map(|(_, sheet)| sheet)
        .unwrap();
    let (mut plain, mut both) = (BTreeMap::new(), BTreeMap::new());
    for line in sheet.lines() {
        let Some((name, value)) = line.trim().trim_end_matches(';').split_once(": ") else {
            continue;
        };
        if !name.starts_with("--") {
            continue;
        }
        if let Some(pair) = value.strip_prefix("light-dark(") {
            let light = pair.split(',').next().unwrap();
            both.insert(name.to_owned(), light.to_owned());
        } else if value.starts_with('#') {
            plain.insert(name.to_owned(), value.to_owned());
        }
    }
    assert!(!plain.is_empty());
    assert_eq!(
        plain, both,
        "mend the list that was forgotten in style/tokens.css"
    );
}

#[test]
fn every_token_that_is_used_is_defined() {
    let sheets = sheets();
    let all: String = sheets.iter().map(|(_, sheet)| sheet.as_str()).collect();
    for (path, sheet) in &sheets {
        for used in sheet.split("var(").skip(1) {
            let name = used.split([')', ',']).next().unwrap();
            assert!(
                all.contains(&format!("{name}:")),
                "{}: var({name}) is defined nowhere",
                path.display()
            );
        }
    }
}
