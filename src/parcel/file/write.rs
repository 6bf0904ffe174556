//! Content as a file.

use super::{ACTS, JUDGED, KINDS, REASONS, RULINGS, SENTENCE, VERSION, name_of};
use crate::bundle::Report;
use crate::own;
use crate::parcel::{Content, Corrected};
use crossread_engine::article::date::Date;
use crossread_engine::article::{Article, BlockKind};
use crossread_engine::correction::{Act, Correction, Quote};
use serde_json::{Map, Value};

/// Content as a file. Linear.
pub(in crate::parcel) fn write(content: &Content) -> String {
    let mut file = Map::new();
    file.insert("crossread".to_owned(), Value::from(VERSION));
    if let Some(address) = &content.address {
        file.insert("address".to_owned(), text(address));
    }
    let texts = content.texts.iter().map(record);
    file.insert("texts".to_owned(), list(texts));
    let corrected = content.corrected.iter().map(steps);
    file.insert("corrected".to_owned(), list(corrected));
    Value::Object(file).to_string()
}

fn text(text: &str) -> Value {
    Value::String(text.to_owned())
}

fn list(items: impl IntoIterator<Item = Value>) -> Value {
    Value::Array(items.into_iter().collect())
}

fn record(report: &Report) -> Value {
    let (source, article) = (&report.source, &report.article);
    let day = |date: Option<Date>| date.map(|d| d.to_string());
    // The date that the text states, where the reader has taken it away.
    let stated = article.published.filter(|_| source.published.is_none());
    let facts = [
        ("outlet", source.outlet.clone()),
        ("byline", source.byline.clone()),
        ("headline", source.headline.clone()),
        ("url", source.url.clone()),
        ("published", day(source.published)),
        ("stated", day(stated)),
        ("story", source.story.clone()),
        ("text", Some(article.text.clone())),
    ];
    let mut record = Map::new();
    for (name, fact) in facts {
        if let Some(fact) = fact {
            record.insert(name.to_owned(), Value::String(fact));
        }
    }
    if let Some(copy) = source.copy {
        record.insert("copy".to_owned(), Value::from(copy));
    }
    record.insert("lines".to_owned(), list(lines(article)));
    Value::Object(record)
}

fn lines(article: &Article) -> Vec<Value> {
    let mut lines = Vec::new();
    for line in own::lines(article) {
        let span = line.span;
        let whole = || article.blocks.iter().any(|b| b.span == span && b.whole);
        let name = match (line.kind, line.reason) {
            (Some(BlockKind::Body), _) if whole() => SENTENCE,
            (Some(kind), _) => name_of(&KINDS, &kind),
            (None, Some(reason)) => name_of(&REASONS, &reason),
            (None, None) => "",
        };
        let ends = [Value::from(span.start()), Value::from(span.end())];
        lines.push(list(ends.into_iter().chain([text(name)])));
    }
    lines
}

fn steps(corrected: &Corrected) -> Value {
    let quote = |quote: &Quote| {
        let mut made = Map::new();
        made.insert("exact".to_owned(), text(&quote.exact));
        made.insert("before".to_owned(), text(&quote.before));
        Value::Object(made)
    };
    let correction = |correction: &Correction| {
        let mut made = Map::new();
        let act = match &correction.act {
            Act::Judge(kind, ruling) => list([
                text("judge"),
                text(name_of(&JUDGED, kind)),
                text(name_of(&RULINGS, ruling)),
            ]),
            act => text(name_of(&ACTS, act)),
        };
        made.insert("act".to_owned(), act);
        for (name, end) in [("a", &correction.a), ("b", &correction.b)] {
            if let Some(end) = end {
                made.insert(name.to_owned(), quote(end));
            }
        }
        Value::Object(made)
    };
    let step = |step: &Vec<Correction>| list(step.iter().map(correction));
    let mut made = Map::new();
    made.insert("a".to_owned(), text(&corrected.a));
    made.insert("b".to_owned(), text(&corrected.b));
    made.insert("steps".to_owned(), list(corrected.steps.iter().map(step)));
    Value::Object(made)
}
