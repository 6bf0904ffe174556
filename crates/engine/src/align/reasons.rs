//! Why two sentences are linked, in the words of A, and of B where it says it by others.

use super::Reason;
use super::keys::{Called, Class, Item, Keys};
use super::space::{Row, Space};
use super::verbatim::{longest_run, run};
use crate::document::Document;
use crate::lexicon::case::lower;
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
    (document, other): (&Document, &Document),
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
    // What B says for a key: what a reader finds, else a name, else whatever it is.
    let theirs = |ours: &str, key: u32| {
        let items = b.keys.items.iter().zip(&b.row.sequence);
        let same = items.filter(|(_, k)| **k == key).map(|(item, _)| item);
        let rank = |item: &&Item| {
            let found = is_found(ours, other.text(item.span));
            (!found, item.called == Called::Word)
        };
        same.min_by_key(rank)
    };
    for (belongs, make) in KINDS {
        let mut seen: Vec<(u32, f32, String)> = Vec::new();
        for (item, key) in a.keys.items.iter().zip(&a.row.sequence) {
            let shared =
                b.row.keys.binary_search(key).is_ok() && !seen.iter().any(|(k, ..)| k == key);
            let may = belongs(item.class, Called::Name) || belongs(item.class, Called::Word);
            if !shared || !may {
                continue;
            }
            let ours = document.text(item.span);
            let their = theirs(ours, *key);
            let word =
                item.called == Called::Word || their.is_some_and(|i| i.called == Called::Word);
            if belongs(item.class, if word { Called::Word } else { Called::Name }) {
                let told = beside(ours, their.map(|i| other.text(i.span)));
                seen.push((*key, space.weight(*key), told));
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

/// What A says, and what B says for it where a reader would not find the one in the other: "White House (“U.S.” in B)".
fn beside(ours: &str, theirs: Option<&str>) -> String {
    match theirs {
        Some(theirs) if !is_found(ours, theirs) => [ours, " (“", theirs, "” in B)"].concat(),
        _ => ours.to_owned(),
    }
}

/// Letters by which two forms of one word are known ("meeting" and "meets").
const BEGINNING: usize = 3;

/// Does a reader who looks for one find the other?
fn is_found(ours: &str, theirs: &str) -> bool {
    let letters = |text: &str| -> String {
        let plain = text.chars().filter(|c| c.is_alphanumeric() || *c == ' ');
        lower(&plain.collect::<String>())
    };
    let (x, y) = (letters(ours), letters(theirs));
    let beginning = |text: &str| -> String { text.chars().take(BEGINNING).collect() };
    let words =
        !ours.starts_with(|c: char| c.is_ascii_digit()) && !x.contains(' ') && !y.contains(' ');
    x.contains(&y) || y.contains(&x) || (words && beginning(&x) == beginning(&y))
}

type Belongs = fn(Class, Called) -> bool;
type Make = fn(Vec<String>) -> Reason;

const KINDS: [(Belongs, Make); 4] = [
    (
        |class, called| class == Class::Name && called == Called::Name,
        Reason::SharedNames,
    ),
    (|class, _| class == Class::Number, Reason::SharedNumbers),
    (|class, _| class == Class::Date, Reason::SharedDates),
    (
        |class, called| match class {
            Class::Event | Class::Content => true,
            Class::Name => called == Called::Word,
            Class::Number | Class::Date => false,
        },
        Reason::SharedWords,
    ),
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
