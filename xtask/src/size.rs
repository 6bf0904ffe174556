//! `size`: what a reader's browser has to fetch, and the limit on it.

use crate::arguments::Options;
use crate::bundle::{Plan, bundle, named_by};
use crate::dist;
use crate::site::Site;
use anyhow::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fmt::Write as _;
use std::io::Write as _;
use std::process::ExitCode;

/// What a first load is meant to weigh, compressed: page, styles, scripts and wasm with the articles in it.
const TARGET: usize = 250_000;
/// What it may weigh until the target is reached: a little more than it does. To be lowered with every gain, never raised.
const LIMIT: usize = 480_000;

/// What one file weighs.
pub struct Weight {
    path: String,
    raw: usize,
    gzip: usize,
    /// The page cannot start without it.
    first_load: bool,
}

/// Builds `dist/` and fails if it is too heavy.
pub fn run(_options: &Options) -> Result<ExitCode> {
    let site = bundle(Plan {
        release: true,
        story: true,
    })?;
    site.write(&dist::folder())?;
    Ok(judge(&site))
}

/// Shows the table, and fails if the first load is over the limit.
pub fn judge(site: &Site) -> ExitCode {
    let weights = weigh(site);
    print!("{}", table(&weights));
    let first = first_load(&weights);
    println!(
        "The first load weighs {} kB; the limit is {}, the target {}.",
        kb(first),
        kb(LIMIT),
        kb(TARGET)
    );
    if first <= LIMIT {
        return ExitCode::SUCCESS;
    }
    println!("It is over the limit by {} kB.", kb(first - LIMIT));
    ExitCode::FAILURE
}

/// Every file of a site.
pub fn weigh(site: &Site) -> Vec<Weight> {
    let html = String::from_utf8_lossy(site.get("index.html").unwrap_or_default()).into_owned();
    let named: Vec<&str> = named_by(&html).collect();
    let starts = |path: &str| {
        let kind = path.rsplit_once('.').map_or("", |(_, extension)| extension);
        path == "index.html" || named.contains(&path) && matches!(kind, "css" | "js" | "wasm")
    };
    site.iter()
        .map(|(path, bytes)| Weight {
            path: path.to_owned(),
            raw: bytes.len(),
            gzip: gzip(bytes),
            // Scripts that crates bring along are imported by the others.
            first_load: starts(path) || path.starts_with("snippets/"),
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
        let mark = if w.first_load { "" } else { "  (later)" };
        let _ = writeln!(
            text,
            "{:width$}  {:>9}  {:>9}{mark}",
            w.path,
            kb(w.raw),
            kb(w.gzip)
        );
    }
    let raw = weights.iter().filter(|w| w.first_load).map(|w| w.raw).sum();
    let _ = writeln!(
        text,
        "{:width$}  {:>9}  {:>9}",
        "first load",
        kb(raw),
        kb(first_load(weights))
    );
    text
}

fn first_load(weights: &[Weight]) -> usize {
    weights
        .iter()
        .filter(|w| w.first_load)
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
        site.insert("later.js", "1");
        let weights = weigh(&site);
        let first: Vec<&str> = weights
            .iter()
            .filter(|w| w.first_load)
            .map(|w| w.path.as_str())
            .collect();
        assert_eq!(first, ["a.css", "index.html"]);
        let table = table(&weights);
        assert!(
            table.contains("first load") && table.contains("(later)"),
            "{table}"
        );
    }

    #[test]
    fn sizes_are_in_thousands() {
        assert_eq!(kb(249_999), "249.9");
        assert_eq!(kb(80), "0.0");
    }
}
