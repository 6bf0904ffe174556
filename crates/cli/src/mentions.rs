//! `crossread mentions`: the dates, numbers, names and quotations of a text.

use crate::args::Invocation;
use crate::{Failure, human, jsonl, source};
use crossread_engine::export::json::{self, Meaning};
use crossread_engine::lexicon::Lexicon;
use crossread_engine::mention;
use crossread_engine::span::Span;
use serde::Serialize;
use serde_json::Value;
use std::io::Write;

#[derive(Serialize)]
struct Mentions<'t> {
    mentions: Vec<json::Mention<'t>>,
}

/// The answer to one request.
pub fn answer(request: &Value, lexicon: &Lexicon) -> Result<Value, String> {
    let text = jsonl::needed(request, "text")?;
    let published = source::published(request)?;
    let found = mention::mentions(text, &paragraphs(text), published, lexicon);
    jsonl::value(&Mentions {
        mentions: json::mentions(text, &found),
    })
}

/// The paragraphs of a text as given: whatever stands between blank lines. A single line break may be the wrap of a
/// mail or a transcript, and mentions go on over it.
fn paragraphs(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    let (mut at, mut open) = (0, None);
    for line in text.split_inclusive('\n') {
        let end = at + line.len();
        if line.trim().is_empty() {
            spans.extend(open.take());
        } else {
            let start = open.map_or(at, Span::start);
            open = Some(Span::new(start, end));
        }
        at = end;
    }
    spans.extend(open);
    spans.iter().map(|s| s.trimmed(text)).collect()
}

/// The mentions of the files, one a line, for people.
pub fn show(
    invocation: &Invocation,
    lexicon: &Lexicon,
    out: &mut dyn Write,
) -> Result<(), Failure> {
    for (n, path) in invocation.files.iter().enumerate() {
        human::file_heading(out, invocation, n)?;
        let text = source::text(path)?;
        let published = invocation.published.get(n).copied();
        let found = mention::mentions(&text, &paragraphs(&text), published, lexicon);
        for m in json::mentions(&text, &found) {
            let words = human::one_line(m.text);
            match m.meaning {
                Meaning::Date { timex, value } => {
                    let value = value.unwrap_or("not resolved");
                    writeln!(out, "date    {words} = {value} ({})", timex.to_lowercase())?;
                }
                Meaning::Number {
                    value,
                    value_max,
                    unit,
                    modifier,
                } => {
                    let to = value_max.map(|v| format!(" to {v}")).unwrap_or_default();
                    let unit = unit.map(|u| format!(" {u}")).unwrap_or_default();
                    let hedge = modifier.map(|m| format!(" ({m:?})").to_lowercase());
                    let hedge = hedge.unwrap_or_default();
                    writeln!(out, "number  {words} = {value}{to}{unit}{hedge}")?;
                }
                Meaning::Name { r#type, entity } => {
                    let kind = format!("{type:?}").to_lowercase();
                    writeln!(out, "name    {words} = {entity} ({kind})")?;
                }
                Meaning::Quote { speaker, .. } => {
                    let speaker = speaker.map_or("nobody named".to_owned(), human::one_line);
                    writeln!(out, "quote   “{words}” - {speaker}")?;
                }
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_end_at_blank_lines_only() {
        let text = "\n one\r\ntwo\r\n \r\nthree\n\n";
        let found: Vec<_> = paragraphs(text).iter().map(|s| s.of(text)).collect();
        assert_eq!(found, ["one\r\ntwo", "three"]);
    }
}
