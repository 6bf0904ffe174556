//! The rules of the house that the compiler does not hold: modules use only what stands above them in `lib.rs`, and the
//! engine stays pure.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the engine without comments and tests' bodies, and its top module.
struct Source {
    path: PathBuf,
    module: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources(folder: &Path, into: &mut Vec<Source>) {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)
        .expect("a folder")
        .map(|e| e.expect("an entry").path())
        .collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let inside = path.strip_prefix(root()).expect("inside src");
            let first = inside.components().next().expect("a name").as_os_str();
            let module = first.to_string_lossy().trim_end_matches(".rs").to_owned();
            let text = code(&fs::read_to_string(&path).expect("a text"));
            into.push(Source { path, module, text });
        }
    }
}

fn all() -> Vec<Source> {
    let mut found = Vec::new();
    sources(&root(), &mut found);
    found
}

/// The text with comments, string literals and everything from the tests on blanked, lines kept.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or("");
    let (mut out, mut chars) = (String::new(), text.chars().peekable());
    let blank = |c: char| if c == '\n' { '\n' } else { ' ' };
    while let Some(c) = chars.next() {
        match c {
            '/' if chars.peek() == Some(&'/') => while chars.next_if(|c| *c != '\n').is_some() {},
            '"' => {
                out.push('"');
                let mut escaped = false;
                for c in chars.by_ref() {
                    if c == '"' && !escaped {
                        break;
                    }
                    escaped = c == '\\' && !escaped;
                    out.push(blank(c));
                }
                out.push('"');
            }
            // A quotation mark as a character, not the start of a literal.
            '\'' if chars.peek() == Some(&'"') => {
                chars.next();
                out.push_str("' ");
            }
            _ => out.push(c),
        }
    }
    out
}

/// The modules in the order of `lib.rs`, from the bottom up.
fn order() -> Vec<String> {
    let text = fs::read_to_string(root().join("lib.rs")).expect("lib.rs");
    text.lines()
        .filter_map(|l| l.strip_prefix("pub mod ")?.strip_suffix(';'))
        .map(str::to_owned)
        .collect()
}

/// The top modules named in `crate::…` paths, with the line of each: `crate::span::Span`, `crate::{a, b::{c, d}}`.
fn used(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("crate::") {
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let rest = &text[at + "crate::".len()..];
        let line = |offset: usize| text[..at + "crate::".len() + offset].matches('\n').count() + 1;
        let word = |from: usize| -> String {
            let word = rest[from..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_');
            word.collect()
        };
        if !rest.starts_with('{') {
            found.push((line(0), word(0)));
            continue;
        }
        let (mut depth, mut fresh) = (0, false);
        for (n, c) in rest.char_indices() {
            match c {
                '{' => {
                    depth += 1;
                    fresh = depth == 1;
                }
                '}' => depth -= 1,
                ',' => fresh = depth == 1,
                c if fresh && !c.is_whitespace() => {
                    found.push((line(n), word(n)));
                    fresh = false;
                }
                _ => {}
            }
            if depth == 0 {
                break;
            }
        }
    }
    found
}

#[test]
fn modules_use_only_what_stands_above_them() {
    let order = order();
    assert!(
        order.len() > 5,
        "lib.rs lists its modules as `pub mod name;` lines"
    );
    let place = |module: &str| order.iter().position(|m| m == module);
    let mut broken = Vec::new();
    for source in all() {
        let Some(own) = place(&source.module) else {
            assert_eq!(
                source.module,
                "lib",
                "{} is not in lib.rs",
                source.path.display()
            );
            continue;
        };
        for (line, target) in used(&source.text) {
            if place(&target).is_some_and(|other| other > own) {
                broken.push(format!(
                    "{}:{line}: `{}` uses `{target}`, which stands below it in lib.rs. Move this code down into \
                     `{target}`, or have `{target}` pass it plain data.",
                    source.path.display(),
                    source.module
                ));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn the_engine_has_no_clock_files_chance_or_output() {
    let banned = [
        ("std::time", "pass a date in"),
        (
            "std::fs",
            "read files in the program and pass their text in",
        ),
        ("std::net", "fetch in the program"),
        ("std::env", "pass settings in"),
        ("std::io", "return data and let the program print it"),
        ("std::thread", "let the program decide where work runs"),
        ("rand::", "results must be the same every time"),
        ("println!", "return data and let the program print it"),
        ("print!(", "return data and let the program print it"),
        ("unsafe ", "there is none here"),
    ];
    let mut broken = Vec::new();
    for source in all() {
        for (n, line) in source.text.lines().enumerate() {
            for (word, mend) in banned.iter().filter(|(word, _)| line.contains(word)) {
                broken.push(format!(
                    "{}:{}: `{word}` in the engine; {mend}.",
                    source.path.display(),
                    n + 1
                ));
            }
        }
    }
    assert!(broken.is_empty(), "\n{}", broken.join("\n"));
}

#[test]
fn paths_are_read_in_every_form() {
    let text = code(
        "use crate::span::Span; // crate::no::comment\nuse crate::{\n    align::{self, Link},\n    diff, story::X,\n};\n\
         fn f() { let s = \"crate::text\"; pub(crate) fn g() {} let c = '\"'; crate::export::json::f(); }\n\
         #[cfg(test)]\nmod tests { use crate::compare; }",
    );
    let found: Vec<(usize, String)> = used(&text);
    let want = [
        (1, "span"),
        (3, "align"),
        (4, "diff"),
        (4, "story"),
        (6, "export"),
    ];
    assert_eq!(found, want.map(|(l, m)| (l, m.to_owned())));
}
