//! A story of two long articles, to measure the page with.

#[path = "../../crates/engine/benches/long/mod.rs"]
mod made;

use crate::cargo::{root, scratch};
use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

/// How long each is.
const WORDS: usize = 20_000;
/// Their short names, and the paragraph that each begins with.
pub const ARTICLES: [(&str, usize); 2] = [("one", 0), ("two", 12)];

/// Writes them and their manifest into a folder, as `sources/` has it.
pub fn sources() -> Result<PathBuf> {
    let mut texts = Vec::new();
    for file in ["straits-times", "editorial", "tribune", "toutiao", "ibra"] {
        let path = root().join("sources").join(file).with_extension("txt");
        texts.push(
            fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?,
        );
    }
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let folder = scratch("long");
    fs::create_dir_all(&folder)?;
    let mut manifest = String::from(
        "[story]\ntitle = \"Two long articles\"\nsummary = \"Made to measure with.\"\n",
    );
    for (slug, first) in ARTICLES {
        let text = format!(
            "Article {slug} to measure with\n\n{}",
            made::text(&texts, WORDS, first)
        );
        write(&folder.join(slug).with_extension("txt"), &text)?;
        let name = format!("\"Article {slug}\"");
        writeln!(
            manifest,
            "\n[[source]]\nslug = \"{slug}\"\nfile = \"{slug}.txt\"\noutlet = {name}\nheadline = {name}"
        )?;
    }
    write(&folder.join("manifest.toml"), &manifest)?;
    Ok(folder)
}

/// Leaves a file alone that is as it should be, so that nothing is built anew for it.
fn write(path: &std::path::Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|now| now == text) {
        return Ok(());
    }
    fs::write(path, text).with_context(|| format!("cannot write {}", path.display()))
}
