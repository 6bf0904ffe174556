//! `crossread compare`: two sources side by side.

use crate::args::Invocation;
use crate::{Failure, human, jsonl, source};
use crossread_engine::compare::{self, Options};
use crossread_engine::correction::Correction;
use crossread_engine::document::Document;
use crossread_engine::export::sheet::{Sheet, Source};
use crossread_engine::export::{Format, annotations, csv, data, html, json, markdown};
use crossread_engine::lexicon::Lexicon;
use serde_json::Value;
use std::io::Write;

/// The answer to one request.
pub fn answer(request: &Value, lexicon: &Lexicon) -> Result<Value, String> {
    let side = |key: &str| -> Result<Document, String> {
        let source = request
            .get(key)
            .ok_or_else(|| format!("\"{key}\" is missing"))?;
        source::document(source, lexicon).map_err(|e| format!("{key}: {e}"))
    };
    let options = Options {
        possible: request.get("possible") == Some(&Value::Bool(true)),
    };
    let corrections: Vec<Correction> = match request.get("corrections") {
        None => Vec::new(),
        Some(given) => {
            serde_json::from_value(given.clone()).map_err(|e| format!("corrections: {e}"))?
        }
    };
    let (a, b) = (side("a")?, side("b")?);
    let comparison = compare::compare_corrected(&a, &b, &corrections, options, lexicon);
    let mut answer = jsonl::value(&json::comparison(&comparison))?;
    if let (false, Some(answer)) = (corrections.is_empty(), answer.as_object_mut()) {
        // For each in order: did it find its place?
        answer.insert("corrected".to_owned(), comparison.revision.done.into());
    }
    Ok(answer)
}

/// The comparison of two files, for people.
pub fn show(
    invocation: &Invocation,
    lexicon: &Lexicon,
    page: human::Page,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let side = |n: usize| {
        let path = invocation.files.get(n).ok_or("compare needs two files")?;
        source::document_in(path, invocation.published.get(n).copied(), lexicon)
    };
    let options = Options {
        possible: invocation.possible,
    };
    let (a, b) = (side(0)?, side(1)?);
    let comparison = compare::compare(&a, &b, options, lexicon);
    let Some(format) = invocation.format else {
        return human::comparison(out, invocation, &comparison, page);
    };
    let source = |n: usize, document: &Document| {
        let path = invocation.files.get(n);
        let name = path.and_then(|p| p.file_name()).unwrap_or_default();
        Source::of(name.to_string_lossy().into_owned(), document)
    };
    let sheet = Sheet {
        a: source(0, &a),
        b: source(1, &b),
        comparison: &comparison,
        link: None,
        summary: None,
    };
    out.write_all(written(&sheet, format)?.as_bytes())?;
    Ok(())
}

fn written(sheet: &Sheet, format: Format) -> Result<String, String> {
    Ok(match format {
        Format::Html => html::write(sheet),
        Format::Markdown => markdown::write(sheet),
        Format::Csv => csv::write(sheet),
        Format::Json => line(&data::record(sheet))?,
        Format::Annotations => line(&annotations::collection(sheet))?,
    })
}

fn line(record: &impl serde::Serialize) -> Result<String, String> {
    let line = serde_json::to_string(record).map_err(|e| format!("cannot be written as JSON: {e}"));
    Ok(line? + "\n")
}
