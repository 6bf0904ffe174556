//! `crossread sentences`: where a text's sentences are.

use crate::args::Invocation;
use crate::{Failure, human, jsonl, source};
use crossread_engine::export::json;
use crossread_engine::lexicon::Lexicon;
use crossread_engine::segment;
use serde::Serialize;
use serde_json::Value;
use std::io::Write;

#[derive(Serialize)]
struct Sentences {
    sentences: Vec<json::Range>,
}

/// The answer to one request.
pub fn answer(request: &Value, lexicon: &Lexicon) -> Result<Value, String> {
    let text = jsonl::needed(request, "text")?;
    jsonl::value(&Sentences {
        sentences: json::ranges(text, &segment::sentences(text, lexicon)),
    })
}

/// The sentences of the files, one a line, for people.
pub fn show(
    invocation: &Invocation,
    lexicon: &Lexicon,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for (n, path) in invocation.files.iter().enumerate() {
        human::file_heading(out, invocation, n)?;
        let text = source::text(path)?;
        for (number, span) in segment::sentences(&text, lexicon).iter().enumerate() {
            writeln!(out, "{number:>4}  {}", human::one_line(span.of(&text)))?;
        }
    }
    Ok(())
}
