//! Reads the sources with the engine and embeds the story as data, so that the page opens without reading a text.

#[path = "build/manifest.rs"]
mod manifest;
#[path = "src/bundle/shape.rs"]
mod shape;

use crossread_engine::article::{self, Article, BlockKind};
use crossread_engine::lexicon::Lexicon;
use shape::{Bundle, Report, Source};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

/// Another folder than `sources/` to build the story from.
const SOURCES: &str = "CROSSREAD_SOURCES";
/// Set to anything but nothing or `0`, the app is built without the bundled story.
const WITHOUT_STORY: &str = "CROSSREAD_WITHOUT_STORY";

fn main() -> ExitCode {
    println!("cargo::rerun-if-env-changed={WITHOUT_STORY}");
    println!("cargo::rerun-if-env-changed={SOURCES}");
    println!("cargo::rerun-if-changed=sources");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build/manifest.rs");
    println!("cargo::rerun-if-changed=src/bundle/shape.rs");
    let bundle = if env::var(WITHOUT_STORY).is_ok_and(|v| !v.is_empty() && v != "0") {
        Ok((Bundle::default(), Vec::new()))
    } else {
        story()
    };
    match bundle.and_then(|(bundle, texts)| embed(&bundle, &texts)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(told) => {
            println!("cargo::error={told}");
            ExitCode::FAILURE
        }
    }
}

fn story() -> Result<(Bundle, Vec<Article>), String> {
    let folder = env::var(SOURCES).unwrap_or_else(|_| "sources".to_owned());
    let folder = Path::new(&folder);
    let path = folder.join("manifest.toml");
    let text = fs::read_to_string(&path).map_err(|why| {
        format!(
            "cannot read {} ({why}); restore it, or build with {WITHOUT_STORY}=1",
            path.display()
        )
    })?;
    let open = |file: &str| fs::read_to_string(folder.join(file)).map_err(|why| why.to_string());
    let manifest = manifest::read(&text, open).map_err(|mistake| mistake.to_string())?;
    let lexicon = Lexicon::core();
    let reports: Result<Vec<Report>, String> = manifest
        .sources
        .into_iter()
        .map(|entry| report(entry, &lexicon))
        .collect();
    let reports = reports?.into_iter().map(|r| (r.source, r.article));
    let (sources, texts) = reports.unzip();
    let bundle = Bundle {
        title: manifest.title,
        summary: manifest.summary,
        sources,
    };
    Ok((bundle, texts))
}

fn report(entry: manifest::Entry, lexicon: &Lexicon) -> Result<Report, String> {
    let article = article::read(&entry.text, lexicon);
    if !article.blocks.iter().any(|b| b.kind == BlockKind::Body) {
        return Err(manifest::Mistake {
            line: entry.line,
            told: format!(
                "nothing in sources/{} reads like an article; is it the right file?",
                entry.file
            ),
        }
        .to_string());
    }
    let source = Source {
        slug: entry.slug,
        outlet: entry.outlet,
        byline: entry.byline.or_else(|| article.byline.clone()),
        headline: entry
            .headline
            .or_else(|| article.title().map(str::to_owned)),
        url: entry.url,
        published: entry.published.or(article.published),
        note: entry.note,
        story: None,
        copy: None,
        fingerprint: article.fingerprint(),
        words: shape::words(&article),
    };
    Ok(Report { source, article })
}

fn embed(bundle: &Bundle, texts: &[Article]) -> Result<(), String> {
    let folder = env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR; build with cargo")?;
    let write = |name: &str, bytes: postcard::Result<Vec<u8>>| {
        let bytes = bytes.map_err(|why| format!("cannot encode the story: {why}"))?;
        let file = Path::new(&folder).join(name);
        fs::write(&file, bytes).map_err(|why| format!("cannot write {}: {why}", file.display()))
    };
    write("story.postcard", postcard::to_allocvec(bundle))?;
    write("texts.postcard", postcard::to_allocvec(texts))
}
