//! A source as given to a document as compared.

use crate::{html, jsonl};
use crossread_engine::article::{self, Article, BlockKind, Given, date::Date};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use serde_json::Value;
use std::io::Read;
use std::path::Path;

/// The document of a source object: `text`, `html` or `sentences`, and `published`.
pub fn document(source: &Value, lexicon: &Lexicon) -> Result<Document, String> {
    let published = published(source)?;
    let article = match source.get("sentences") {
        None | Some(Value::Null) => article(source, lexicon)?,
        Some(Value::Array(list)) => {
            let given: Result<Vec<_>, _> = list.iter().map(given).collect();
            article::from_sentences(given?)
        }
        Some(_) => return Err("\"sentences\" must be a list".to_owned()),
    };
    Ok(Document::read(article, published, lexicon))
}

/// The article of an object with `text` or `html`.
pub fn article(source: &Value, lexicon: &Lexicon) -> Result<Article, String> {
    if !source.is_object() {
        return Err(
            "a source must be an object with \"text\", \"html\" or \"sentences\"".to_owned(),
        );
    }
    match (
        jsonl::string(source, "text")?,
        jsonl::string(source, "html")?,
    ) {
        (Some(text), None) => Ok(article::read(text, lexicon)),
        (None, Some(html)) => Ok(from_html(html)),
        (Some(_), Some(_)) => Err("\"text\" and \"html\" exclude each other".to_owned()),
        (None, None) => Err("\"text\", \"html\" or \"sentences\" is missing".to_owned()),
    }
}

/// The date under `published`, if there is one.
pub fn published(object: &Value) -> Result<Option<Date>, String> {
    let Some(text) = jsonl::string(object, "published")? else {
        return Ok(None);
    };
    Date::parse(text)
        .map(Some)
        .ok_or_else(|| format!("\"published\" must be a day as YYYY-MM-DD, not \"{text}\""))
}

fn given(sentence: &Value) -> Result<Given<'_>, String> {
    if let Value::String(text) = sentence {
        return Ok(Given {
            text,
            kind: BlockKind::Body,
        });
    }
    let kind = match jsonl::string(sentence, "kind")? {
        Some("title") => BlockKind::Title,
        Some("heading") => BlockKind::Heading,
        Some("caption") => BlockKind::Caption,
        _ => BlockKind::Body,
    };
    let text = jsonl::needed(sentence, "text")
        .map_err(|_| "a sentence must be a string, or an object with \"text\" and \"kind\"")?;
    Ok(Given { text, kind })
}

/// The text of a file, or of standard input for `-`.
pub fn text(path: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    if path.as_os_str() == "-" {
        std::io::stdin()
            .lock()
            .read_to_end(&mut bytes)
            .map_err(|e| format!("cannot read standard input: {e}"))?;
    } else {
        bytes = std::fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    }
    String::from_utf8(bytes).map_err(|_| {
        format!(
            "{} is not UTF-8 text; save it as UTF-8 and try again",
            path.display()
        )
    })
}

/// The article in a file of text or HTML.
pub fn article_in(path: &Path, lexicon: &Lexicon) -> Result<Article, String> {
    let text = text(path)?;
    if is_html(path, &text) {
        Ok(from_html(&text))
    } else {
        Ok(article::read(&text, lexicon))
    }
}

/// The document in a file of text or HTML.
pub fn document_in(
    path: &Path,
    published: Option<Date>,
    lexicon: &Lexicon,
) -> Result<Document, String> {
    Ok(Document::read(
        article_in(path, lexicon)?,
        published,
        lexicon,
    ))
}

/// Text that calls itself HTML by its first tag, or a file by its name.
fn is_html(path: &Path, text: &str) -> bool {
    let named = path.extension().is_some_and(|e| {
        ["html", "htm", "xhtml"]
            .iter()
            .any(|h| e.eq_ignore_ascii_case(h))
    });
    let start: String = text
        .trim_start_matches('\u{feff}')
        .trim_start()
        .chars()
        .take(9)
        .collect::<String>()
        .to_ascii_lowercase();
    named || start == "<!doctype" || start.starts_with("<html")
}

fn from_html(html: &str) -> Article {
    article::html::read(&html::tree(html))
}
