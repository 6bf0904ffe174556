//! `crossread article`: what of a text is the article, and what was left out and why.

use crate::args::Invocation;
use crate::{Failure, human, jsonl, source};
use crossread_engine::article::BlockKind;
use crossread_engine::export::json;
use crossread_engine::lexicon::Lexicon;
use serde_json::Value;
use std::io::Write;

/// The answer to one request.
pub fn answer(request: &Value, lexicon: &Lexicon) -> Result<Value, String> {
    jsonl::value(&json::article(&source::article(request, lexicon)?))
}

/// The articles in the files, for people.
pub fn show(
    invocation: &Invocation,
    lexicon: &Lexicon,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for (n, path) in invocation.files.iter().enumerate() {
        human::file_heading(out, invocation, n)?;
        let article = source::article_in(path, lexicon)?;
        if let Some(byline) = &article.byline {
            writeln!(out, "By {byline}")?;
        }
        if let Some(published) = article.published {
            writeln!(out, "Published {published}")?;
        }
        for block in &article.blocks {
            let text = human::one_line(block.span.of(&article.text));
            match block.kind {
                BlockKind::Title => writeln!(out, "# {text}\n")?,
                BlockKind::Heading => writeln!(out, "## {text}\n")?,
                BlockKind::Caption => writeln!(out, "[caption] {text}\n")?,
                BlockKind::Body => writeln!(out, "{text}\n")?,
            }
        }
        if !article.dropped.is_empty() {
            writeln!(out, "Left out:")?;
        }
        for dropped in &article.dropped {
            let reason = jsonl::value(&dropped.reason)?;
            let text = human::one_line(dropped.span.of(&article.text));
            writeln!(out, "  {}: {text}", reason.as_str().unwrap_or("other"))?;
        }
    }
    Ok(())
}
