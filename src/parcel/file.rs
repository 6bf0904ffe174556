//! The file: what a reader saves and drops in again, as JSON in words of its own, so that what changes inside Crossread changes no file.
//!
//! ```json
//! {"crossread": 2, "address": "#/1/compare/tribune~1234abcd/own-1a2b3c4d~1a2b3c4d",
//!  "texts": [{"outlet": "Echo", "headline": "Fire", "published": "2024-05-06", "text": "Fire\nThe mill burned.",
//!             "lines": [[0, 4, "title"], [5, 21, "body"]]}],
//!  "corrected": [{"a": "tribune", "b": "own-1a2b3c4d",
//!                 "steps": [[{"act": "link", "a": {"exact": "The mill burned.", "before": "Fire "}, "b": {…}}]]}]}
//! ```
//!
//! Lines are stretches of the text, in bytes, with what they are in the article (`title`, `heading`, `caption`, `body`, and `sentence` for one
//! that is not divided further) or why they are left out (`navigation`, `reader` and so on). What is not known is left out or `null`: so
//! are the `story` that a text is part of, which is a name, and the number that tells a `copy` from other texts of the same words.

use super::{Content, Corrected, Damaged};
use crate::bundle::{Report, Source};
use crate::own;
use crossread_engine::article::date::Date;
use crossread_engine::article::{Article, Block, BlockKind, Dropped, Reason};
use crossread_engine::correction::{Act, Correction, Quote, Ruling};
use crossread_engine::divergence::{Kind, Side};
use crossread_engine::span::Span;
use serde_json::{Map, Value};

/// The version of files that is written, and the newest that is read.
pub(super) const VERSION: u8 = 2;

/// What a sentence is called that came as one.
const SENTENCE: &str = "sentence";

/// What kinds of lines are called.
const KINDS: [(&str, BlockKind); 4] = [
    ("title", BlockKind::Title),
    ("heading", BlockKind::Heading),
    ("caption", BlockKind::Caption),
    ("body", BlockKind::Body),
];

/// What the reasons are called for which lines are left out.
const REASONS: [(&str, Reason); 15] = [
    ("navigation", Reason::Navigation),
    ("subscription", Reason::Subscription),
    ("advertisement", Reason::Advertisement),
    ("sharing", Reason::Sharing),
    ("credit", Reason::Credit),
    ("byline", Reason::Byline),
    ("dateline", Reason::Dateline),
    ("legal", Reason::Legal),
    ("source-note", Reason::SourceNote),
    ("related", Reason::Related),
    ("comments", Reason::Comments),
    ("consent", Reason::Consent),
    ("repeated", Reason::Repeated),
    ("boilerplate", Reason::Boilerplate),
    ("reader", Reason::Reader),
];

/// What acts of correcting are called, but for judging, which is `judge` with a kind and a ruling.
const ACTS: [(&str, Act); 4] = [
    ("link", Act::Link),
    ("unlink", Act::Unlink),
    ("join", Act::Join),
    ("split", Act::Split),
];

/// What is judged.
const JUDGED: [(&str, Kind); 7] = [
    ("date", Kind::Date),
    ("number", Kind::Number),
    ("name", Kind::Name),
    ("quote", Kind::Quote),
    ("attribution", Kind::Attribution),
    ("claim", Kind::Claim),
    ("wording", Kind::Wording),
];

/// What rulings are called.
const RULINGS: [(&str, Ruling); 6] = [
    ("conflict", Ruling::Conflict),
    ("open", Ruling::Open),
    ("finer-a", Ruling::Finer(Side::A)),
    ("finer-b", Ruling::Finer(Side::B)),
    ("equal", Ruling::Equal),
    ("nothing", Ruling::Nothing),
];

fn name_of<T: PartialEq>(names: &[(&'static str, T)], of: &T) -> &'static str {
    let mut names = names.iter();
    names
        .find(|(_, known)| known == of)
        .map_or("", |(name, _)| name)
}

fn named<T: Copy>(names: &[(&str, T)], name: &str) -> Option<T> {
    let mut names = names.iter();
    names.find(|(known, _)| *known == name).map(|(_, of)| *of)
}

/// Content as a file. Linear.
pub(super) fn write(content: &Content) -> String {
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

/// The content of a file, made safe. Linear.
///
/// # Errors
/// If it is none, or cannot be read here.
pub(super) fn read(given: &str) -> Result<Content, Damaged> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_has_a_name_and_each_its_own() {
        let names = [
            KINDS.map(|(name, _)| name).to_vec(),
            REASONS.map(|(name, _)| name).to_vec(),
            vec![SENTENCE],
        ];
        let names = names.concat();
        for (nth, name) in names.iter().enumerate() {
            assert!(!names[..nth].contains(name), "{name}");
        }
        for kind in Kind::LISTED {
            assert_ne!(name_of(&JUDGED, &kind), "");
        }
    }
}
