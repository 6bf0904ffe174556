//! Why two sentences are linked, in the words of A.

use super::Reason;
use super::keys::{Class, Keys};
use super::space::{Row, Space};
use super::verbatim::{longest_run, run};
use crate::document::Document;
use crate::ordered;
use crate::span::Span;
use std::fmt;

/// Words of a kind that are named at most.
const MOST: usize = 5;
/// Words from which a shared run is a reason of its own.
const RUN: usize = 6;
/// Words from which shared quoted words are a reason of their own.
const QUOTED: usize = 3;

/// One sentence in all its forms.
pub(super) struct View<'s> {
    pub keys: &'s Keys,
    pub row: &'s Row,
}

/// The reasons, strongest first; words as A has them.
pub(super) fn reasons(
    space: &Space,
    document: &Document,
    a: &View<'_>,
    b: &View<'_>,
) -> Vec<Reason> {
    if a.row.same_words(b.row) {
        return vec![Reason::SameWords];
    }
    let mut found: Vec<(f32, Reason)> = Vec::new();
    let text = |span: Span| document.text(span).to_owned();
    let span_of = |from: usize, len: usize| {
        let part = a.keys.words.iter().skip(from).take(len).map(|(_, s)| *s);
        part.reduce(Span::cover).map(text)
    };
    let (from, len) = longest_run(a.row, b.row);
    if len >= RUN {
        found.extend(span_of(from, len).map(|t| (2.0 * len as f32, Reason::SharedRun(t))));
    }
    let (from, len) = quotation(a, b);
    if len >= QUOTED {
        found.extend(span_of(from, len).map(|t| (100.0 + len as f32, Reason::SharedQuotation(t))));
    }
    for (classes, make) in KINDS {
        let mut seen: Vec<(u32, f32, String)> = Vec::new();
        for (item, key) in a.keys.items.iter().zip(&a.row.sequence) {
            let shared =
                b.row.keys.binary_search(key).is_ok() && !seen.iter().any(|(k, ..)| k == key);
            if shared && classes.contains(&item.class) {
                seen.push((*key, space.weight(*key), text(item.span)));
            }
        }
        ordered::sort_by(&mut seen, |x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
        let strength: f32 = seen.iter().map(|s| s.1).sum();
        let words = distinct(seen.into_iter().map(|s| s.2));
        if !words.is_empty() {
            found.push((strength, make(words)));
        }
    }
    ordered::sort_by(&mut found, |x, y| y.0.total_cmp(&x.0));
    found.into_iter().map(|(_, r)| r).collect()
}

/// The first few, each said once: a name can stand for several keys, and a part of it for another.
fn distinct(words: impl Iterator<Item = String>) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for word in words {
        if kept.iter().any(|k| k.contains(&word)) {
            continue;
        }
        kept.retain(|k| !word.contains(k.as_str()));
        kept.push(word);
    }
    kept.truncate(MOST);
    kept
}

type Make = fn(Vec<String>) -> Reason;

const KINDS: [(&[Class], Make); 4] = [
    (&[Class::Name], Reason::SharedNames),
    (&[Class::Number], Reason::SharedNumbers),
    (&[Class::Date], Reason::SharedDates),
    (&[Class::Event, Class::Content], Reason::SharedWords),
];

/// The longest run of words that both have between quotation marks: where it begins in `a`, and its length.
pub(super) fn quotation(a: &View<'_>, b: &View<'_>) -> (usize, usize) {
    if a.keys.quotes.is_empty() || b.keys.quotes.is_empty() {
        return (0, 0);
    }
    // Other words match nothing.
    let inside = |view: &View<'_>, other: u32| -> Vec<u32> {
        let quoted = |span: &Span| view.keys.quotes.iter().any(|q| q.contains(*span));
        let spans = view.keys.words.iter().map(|(_, s)| quoted(s));
        let words = view.row.words.iter().zip(spans);
        words.map(|(w, q)| if q { *w } else { other }).collect()
    };
    run(&inside(a, u32::MAX), &inside(b, u32::MAX - 1))
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SameWords => f.write_str("the same words"),
            Self::SharedRun(t) => write!(f, "the same run of words: “{t}”"),
            Self::SharedQuotation(t) => write!(f, "the same quotation: “{t}”"),
            Self::SharedNames(w) => write!(f, "the same names: {}", w.join(", ")),
            Self::SharedNumbers(w) => write!(f, "the same numbers: {}", w.join(", ")),
            Self::SharedDates(w) => write!(f, "the same dates: {}", w.join(", ")),
            Self::SharedWords(w) => write!(f, "the same words or forms of them: {}", w.join(", ")),
            Self::ThirdSource(n) => write!(f, "source {} tells both", n + 1),
            Self::Reader => f.write_str("a reader says so"),
        }
    }
}
