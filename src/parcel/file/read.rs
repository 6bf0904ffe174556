//! A file as content, which is checked.

use super::{ACTS, JUDGED, KINDS, REASONS, RULINGS, SENTENCE, VERSION, named};
use crate::bundle::{Report, Source};
use crate::own;
use crate::parcel::{Content, Corrected, Damaged};
use crossread_engine::article::date::Date;
use crossread_engine::article::{Article, Block, BlockKind, Dropped, Reason};
use crossread_engine::correction::{Act, Correction, Quote};
use crossread_engine::span::Span;
use serde_json::Value;

/// The content of a file, made safe. Linear.
///
/// # Errors
/// If it is none, or cannot be read here.
pub(in crate::parcel) fn read(given: &str) -> Result<Content, Damaged> {
    let file: Value = serde_json::from_str(given).map_err(|_| Damaged::Broken)?;
    let version = file.get("crossread").and_then(Value::as_u64);
    if version.ok_or(Damaged::Broken)? > u64::from(VERSION) {
        return Err(Damaged::Newer);
    }
    content(&file).ok_or(Damaged::Broken)
}

fn content(file: &Value) -> Option<Content> {
    let mut content = Content::default();
    for record in all(file, "texts")? {
        content.texts.push(report(record)?);
    }
    for made in all(file, "corrected")? {
        let corrected = corrected(made)?;
        if own::is_sound(&corrected) {
            content.corrected.push(corrected);
        }
    }
    content.address = fact(file, "address");
    Some(content)
}

/// The items of a list, which has none where it is left out; none if it is no list.
fn all<'v>(value: &'v Value, name: &str) -> Option<&'v [Value]> {
    match value.get(name) {
        None | Some(Value::Null) => Some(&[]),
        Some(value) => value.as_array().map(Vec::as_slice),
    }
}

fn fact(record: &Value, name: &str) -> Option<String> {
    record.get(name)?.as_str().map(str::to_owned)
}

fn report(record: &Value) -> Option<Report> {
    let day = |name| fact(record, name).as_deref().and_then(Date::parse);
    let published = day("published");
    let byline = fact(record, "byline");
    let mut article = Article {
        text: fact(record, "text")?,
        byline: byline.clone(),
        published: published.or(day("stated")),
        ..Article::default()
    };
    for line in all(record, "lines")? {
        let [start, end, name] = line.as_array()?.as_slice() else {
            return None;
        };
        let place = |value: &Value| usize::try_from(value.as_u64()?).ok();
        let (start, end, name) = (place(start)?, place(end)?, name.as_str()?);
        if start > end {
            return None;
        }
        let span = Span::new(start, end);
        let whole = name == SENTENCE;
        let kind = named(&KINDS, name).or(whole.then_some(BlockKind::Body));
        if let Some(kind) = kind {
            article.blocks.push(Block { kind, span, whole });
        } else {
            // A reason that a later version knows: the line is left out all the same.
            let reason = named(&REASONS, name).unwrap_or(Reason::Boilerplate);
            article.dropped.push(Dropped { span, reason });
        }
    }
    let copy = match record.get("copy") {
        None | Some(Value::Null) => None,
        Some(copy) => Some(u32::try_from(copy.as_u64()?).ok()?),
    };
    let source = Source {
        slug: String::new(),
        outlet: fact(record, "outlet"),
        byline,
        headline: fact(record, "headline"),
        url: fact(record, "url"),
        published,
        note: None,
        story: fact(record, "story"),
        copy,
        fingerprint: String::new(),
        words: 0,
    };
    own::received(Report { source, article })
}

fn corrected(made: &Value) -> Option<Corrected> {
    let mut steps = Vec::new();
    for step in all(made, "steps")? {
        let step = step.as_array()?.iter();
        // What a later version can do besides is left out.
        steps.push(step.filter_map(correction).collect());
    }
    Some(Corrected {
        a: fact(made, "a")?,
        b: fact(made, "b")?,
        steps,
    })
}

fn correction(made: &Value) -> Option<Correction> {
    let act = match made.get("act")? {
        Value::String(name) => named(&ACTS, name)?,
        Value::Array(parts) => {
            let [_, kind, ruling] = parts.as_slice() else {
                return None;
            };
            let kind = named(&JUDGED, kind.as_str()?)?;
            Act::Judge(kind, named(&RULINGS, ruling.as_str()?)?)
        }
        _ => return None,
    };
    let end = |name| {
        let quote = made.get(name)?;
        Some(Quote {
            exact: fact(quote, "exact")?,
            before: fact(quote, "before").unwrap_or_default(),
        })
    };
    Some(Correction {
        act,
        a: end("a"),
        b: end("b"),
    })
}
