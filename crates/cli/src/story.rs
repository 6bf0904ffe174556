//! `crossread story`: several sources of one story together.

use crate::args::Invocation;
use crate::{Failure, human, jsonl, source};
use crossread_engine::document::Document;
use crossread_engine::export::json;
use crossread_engine::lexicon::Lexicon;
use crossread_engine::story;
use serde_json::Value;
use std::io::Write;

/// The answer to one request.
pub fn answer(request: &Value, lexicon: &Lexicon) -> Result<Value, String> {
    let Some(Value::Array(sources)) = request.get("sources") else {
        return Err("\"sources\" must be a list of sources".to_owned());
    };
    let documents: Result<Vec<Document>, String> = sources
        .iter()
        .enumerate()
        .map(|(n, s)| source::document(s, lexicon).map_err(|e| format!("source {n}: {e}")))
        .collect();
    jsonl::value(&json::story(&story::story(&documents?, lexicon)))
}

/// The facts of several files and who tells them, for people.
pub fn show(
    invocation: &Invocation,
    lexicon: &Lexicon,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    let documents: Result<Vec<Document>, String> = invocation
        .files
        .iter()
        .enumerate()
        .map(|(n, p)| source::document_in(p, invocation.published.get(n).copied(), lexicon))
        .collect();
    let documents = documents?;
    let story = story::story(&documents, lexicon);
    for pair in &story.pairs {
        let name = |n: usize| invocation.files.get(n).map(|p| p.display().to_string());
        writeln!(
            out,
            "{} and {}: {} passages on the same facts, {} divergences",
            name(pair.a_index).unwrap_or_default(),
            name(pair.b_index).unwrap_or_default(),
            pair.comparison.passages.len(),
            pair.comparison.divergences.len()
        )?;
    }
    for (n, fact) in story.facts.iter().enumerate() {
        let sources: std::collections::BTreeSet<_> = fact.cells.iter().map(|c| c.source).collect();
        writeln!(out, "\nFact {}, told by {} sources", n + 1, sources.len())?;
        for cell in &fact.cells {
            let Some(document) = documents.get(cell.source) else {
                continue;
            };
            let name = invocation.files.get(cell.source);
            for sentence in cell
                .sentences
                .iter()
                .filter_map(|i| document.sentences.get(*i))
            {
                writeln!(
                    out,
                    "  {}: {}",
                    name.map(|p| p.display().to_string()).unwrap_or_default(),
                    human::one_line(document.text(sentence.span))
                )?;
            }
        }
    }
    Ok(())
}
