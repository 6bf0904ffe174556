//! `size`: what a reader's browser has to fetch, and the limit on it.

use crate::arguments::Options;
use crate::bundle::{Plan, Story, bundle, named_by};
use crate::dist;
use crate::site::Site;
use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

/// What a first load may weigh, compressed: page, styles, scripts and wasm with the articles in it.
const LIMIT: usize = 250_000;
/// What all may weigh that a comparison takes, the engine with it: a little more than it does. To be lowered with every gain.
const LIMIT_WITH_ENGINE: usize = 780_000;

/// What one file weighs.
pub struct Weight {
    path: String,
    raw: usize,
    gzip: usize,
    when: When,
}

/// When a file is fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum When {
    /// The page cannot start without it.
    First,
    /// No comparison can be made without it.
    Comparing,
    /// Perhaps never.
    Later,
}

/// Builds `dist/` and fails if it is too heavy.
pub fn run(_options: &Options) -> Result<ExitCode> {
    let site = bundle(Plan {
        release: true,
        story: Story::Bundled,
    })?;
    site.write(&dist::folder())?;
    Ok(judge(&site))
}

/// Shows the table, and fails if the first load is over the limit.
pub fn judge(site: &Site) -> ExitCode {
    let weights = weigh(site);
    print!("{}", table(&weights));
    let limits = [
        ("The first load", until(&weights, When::First), LIMIT),
        (
            "All that a comparison takes",
            until(&weights, When::Comparing),
            LIMIT_WITH_ENGINE,
        ),
    ];
    for (what, weight, limit) in limits {
        println!(
            "{what} weighs {} kB; the limit is {}.",
            kb(weight),
            kb(limit)
        );
    }
    if limits.iter().all(|(_, weight, limit)| weight <= limit) {
        return ExitCode::SUCCESS;
    }
    println!("It is too much.");
    ExitCode::FAILURE
}

/// Every file of a site.
pub fn weigh(site: &Site) -> Vec<Weight> {
    let html = String::from_utf8_lossy(site.get("index.html").unwrap_or_default()).into_owned();
    let named: Vec<&str> = named_by(&html).collect();
    let when = |path: &str| {
        let kind = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        // Scripts that crates bring along are imported by the others.
        if path == "index.html"
            || path.starts_with("snippets/")
            || named.contains(&path) && matches!(kind, "css" | "js" | "wasm")
        {
            When::First
        } else if matches!(kind, "js" | "wasm") {
            When::Comparing
        } else {
            When::Later
        }
    };
    site.iter()
        .map(|(path, bytes)| Weight {
            path: path.to_owned(),
            raw: bytes.len(),
            gzip: gzip(bytes),
            when: when(path),
        })
        .collect()
}

/// One line a file, and the first load.
pub fn table(weights: &[Weight]) -> String {
    let width = weights
        .iter()
        .map(|w| w.path.len())
        .max()
        .unwrap_or(0)
        .max(20);
    let mut text = format!("{:width$}  {:>9}  {:>9}\n", "", "kB", "kB gzip");
    for w in weights {
        let mark = match w.when {
            When::First => "",
            When::Comparing => "  (to compare)",
            When::Later => "  (later)",
        };
        let _ = writeln!(
            text,
            "{:width$}  {:>9}  {:>9}{mark}",
            w.path,
            kb(w.raw),
            kb(w.gzip)
        );
    }
    for (name, when) in [
        ("first load", When::First),
        ("with the engine", When::Comparing),
    ] {
        let raw = weights
            .iter()
            .filter(|w| w.when <= when)
            .map(|w| w.raw)
            .sum();
        let _ = writeln!(
            text,
            "{name:width$}  {:>9}  {:>9}",
            kb(raw),
            kb(until(weights, when))
        );
    }
    text
}

/// The compressed weight of all that is fetched by then.
fn until(weights: &[Weight], when: When) -> usize {
    weights
        .iter()
        .filter(|w| w.when <= when)
        .map(|w| w.gzip)
        .sum()
}

/// The size that a host's usual compression leaves: gzip at its default level.
pub fn gzip(bytes: &[u8]) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory does not fail.
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.map_or(bytes.len(), |compressed| compressed.len())
}

/// Kilobytes of 1,000, to a tenth.
fn kb(bytes: usize) -> String {
    format!("{}.{}", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_is_what_the_page_names() {
        let mut site = Site::default();
        site.insert(
            "index.html",
            "<link rel=\"stylesheet\" href=\"a.css\"><link rel=\"icon\" href=\"icon.svg\">",
        );
        site.insert("a.css", "a{}");
        site.insert("icon.svg", "<svg/>");
        site.insert("engine.js", "1");
        let weights = weigh(&site);
        let at = |when: When| -> Vec<&str> {
            let found = weights.iter().filter(|w| w.when == when);
            found.map(|w| w.path.as_str()).collect()
        };
        assert_eq!(at(When::First), ["a.css", "index.html"]);
        assert_eq!(at(When::Comparing), ["engine.js"]);
        assert_eq!(at(When::Later), ["icon.svg"]);
        let table = table(&weights);
        assert!(
            table.contains("first load") && table.contains("(to compare)"),
            "{table}"
        );
    }

    #[test]
    fn sizes_are_in_thousands() {
        assert_eq!(kb(249_999), "249.9");
        assert_eq!(kb(80), "0.0");
    }
}
