//! `crossread compare`: two sources side by side.

use crate::args::Invocation;
use crate::{Failure, human, jsonl, source};
use crossread_engine::compare::{self, Options};
use crossread_engine::document::Document;
use crossread_engine::export::json;
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
    let comparison = compare::compare(&side("a")?, &side("b")?, options, lexicon);
    jsonl::value(&json::comparison(&comparison))
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
    let comparison = compare::compare(&side(0)?, &side(1)?, options, lexicon);
    human::comparison(out, invocation, &comparison, page)
}
