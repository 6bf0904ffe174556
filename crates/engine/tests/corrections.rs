//! The cases of `spec/corrections.md`, and what holds for all corrections.
#![allow(
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::expect_used,
    clippy::panic
)] // a test may panic

use crossread_engine::align::{Alignment, Grade, Link};
use crossread_engine::article::{self, BlockKind, Given};
use crossread_engine::compare::{self, Comparison, Options};
use crossread_engine::correction::{Act, Correction, Quote, Ruling, Running};
use crossread_engine::divergence::{Filler, Kind, Side};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use proptest::prelude::*;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::core);

fn document(sentences: &[&str]) -> Document {
    let given = sentences.iter().map(|s| Given {
        text: s,
        kind: BlockKind::Body,
    });
    Document::read(article::from_sentences(given), None, &LEXICON)
}

fn running(document: &Document) -> Running {
    Running::new(document.sentences.iter().map(|s| document.text(s.span)))
}

/// "A2" as a side and an index.
fn end(text: &str) -> (Side, usize) {
    let (side, number) = text.split_at(1);
    let number: usize = number.parse().expect("a number");
    (if side == "A" { Side::A } else { Side::B }, number - 1)
}

fn verdict(text: &str) -> Ruling {
    match text {
        "conflict" => Ruling::Conflict,
        "open" => Ruling::Open,
        "equal" => Ruling::Equal,
        "finer A" => Ruling::Finer(Side::A),
        "finer B" => Ruling::Finer(Side::B),
        "nothing" => Ruling::Nothing,
        other => panic!("no ruling: {other}"),
    }
}

fn correction(text: &str, a: &Document, b: &Document) -> Correction {
    let (act, rest) = text.split_once(' ').expect("an act and its ends");
    if act == "judge" {
        let cells: Vec<&str> = rest.split('|').map(str::trim).collect();
        let words = |exact: &str| Quote {
            exact: exact.to_owned(),
            before: String::new(),
        };
        let ruling = cells[0].strip_prefix("date ").expect("dates are judged");
        return Correction {
            act: Act::Judge(Kind::Date, verdict(ruling)),
            a: Some(words(cells[1])),
            b: Some(words(cells[2])),
        };
    }
    let mut made = Correction {
        act: match act {
            "link" => Act::Link,
            "unlink" => Act::Unlink,
            "join" => Act::Join,
            "split" => Act::Split,
            other => panic!("no act: {other}"),
        },
        a: None,
        b: None,
    };
    for (side, index) in rest.split(' ').map(end) {
        match side {
            Side::A => made.a = running(a).sentence(index),
            Side::B => made.b = running(b).sentence(index),
        }
    }
    made
}

fn account(comparison: &Comparison) -> Vec<String> {
    let names = |letter: &str, all: &[usize]| {
        let names: Vec<String> = all.iter().map(|n| format!("{letter}{}", n + 1)).collect();
        names.join(" ")
    };
    let passages = comparison
        .passages
        .iter()
        .map(|p| format!("- {} | {}", names("A", &p.a), names("B", &p.b)));
    let words = |f: &Option<Filler>| f.as_ref().map_or(String::new(), |f| f.text.clone());
    let divergences = comparison.divergences.iter().enumerate().map(|(n, d)| {
        let ruled = comparison.revision.ruled.iter().any(|(of, _)| *of == n);
        let verdict = format!("{:?} {:?}", d.kind, d.verdict).to_lowercase();
        let by = if ruled { " reader" } else { "" };
        format!("* {verdict}{by} | {} | {}", words(&d.a), words(&d.b))
    });
    let done = comparison.revision.done.iter().enumerate();
    let lost = done
        .filter(|(_, done)| !**done)
        .map(|(n, _)| format!("lost: {}", n + 1));
    passages.chain(divergences).chain(lost).collect()
}

#[test]
fn spec() {
    let file = include_str!("spec/corrections.md");
    let mut failures = Vec::new();
    let cases = file.split("\n## ").skip(1);
    for case in cases.clone() {
        let rest = |label: &str| -> Vec<&str> {
            let lines = case.lines().filter_map(|l| l.strip_prefix(label));
            lines.map(str::trim).collect()
        };
        let (a, b) = (document(&rest("A: ")), document(&rest("B: ")));
        let links = rest("link: ").into_iter().map(|line| {
            let parts: Vec<&str> = line.split(' ').collect();
            Link {
                a: end(parts[0]).1,
                b: end(parts[1]).1,
                score: parts[2].parse().expect("a score"),
                grade: Grade::Likely,
                reasons: Vec::new(),
            }
        });
        let alignment = Alignment {
            links: links.collect(),
            ..Alignment::default()
        };
        let corrections: Vec<Correction> = rest("do: ")
            .into_iter()
            .map(|line| correction(line, &a, &b))
            .collect();
        let options = Options::default();
        let found = compare::assemble(&a, &b, alignment, &corrections, options, &LEXICON);
        let wanted: Vec<String> = case
            .lines()
            .filter(|l| ["- ", "* ", "lost: "].iter().any(|p| l.starts_with(p)))
            .map(str::to_owned)
            .collect();
        let found = account(&found);
        if found != wanted {
            let name = case.lines().next().unwrap_or("");
            failures.push(format!("{name}\n  want {wanted:#?}\n  got  {found:#?}"));
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(cases.count() >= 14);
}

fn act() -> impl Strategy<Value = Act> {
    let ruling = prop_oneof![
        Just(Ruling::Conflict),
        Just(Ruling::Equal),
        Just(Ruling::Finer(Side::A)),
        Just(Ruling::Nothing)
    ];
    prop_oneof![
        Just(Act::Link),
        Just(Act::Unlink),
        Just(Act::Join),
        Just(Act::Split),
        ruling.prop_map(|r| Act::Judge(Kind::Date, r)),
    ]
}

const A: &[&str] = &[
    "The council voted on 6 May to close the port.",
    "The harbour master left on Friday.",
    "Two ships were turned away.",
    "The council voted on 6 May to close the port.",
];
const B: &[&str] = &[
    "On 9 May the council voted to close the port.",
    "Its harbour master left on Saturday, May 10.",
    "Nobody asked why.",
    "Two ships had to turn away.",
];

/// An act on the sentences of that number, or on words that are in neither text.
fn made(act: Act, a: Option<usize>, b: Option<usize>, date: bool) -> Correction {
    let quote = |all: &[&str], n: usize| match Running::new(all.iter().copied()).sentence(n) {
        Some(quote) if date => Quote {
            exact: ["6 May", "Friday", "9 May", "Saturday, May 10"][n % 4].to_owned(),
            ..quote
        },
        Some(quote) => quote,
        None => Quote {
            exact: "nowhere".to_owned(),
            before: String::new(),
        },
    };
    Correction {
        act,
        a: a.map(|n| quote(A, n)),
        b: b.map(|n| quote(B, n)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn whatever_is_corrected_every_sentence_stays_somewhere_and_swapping_swaps(
        made in proptest::collection::vec(
            (act(), proptest::option::of(0_usize..6), proptest::option::of(0_usize..6), any::<bool>())
                .prop_map(|(act, a, b, date)| made(act, a, b, date)),
            0..8,
        ),
    ) {
        let (a, b) = (document(A), document(B));
        let options = Options::default();
        let found = compare::compare_corrected(&a, &b, &made, options, &LEXICON);
        prop_assert_eq!(found.revision.done.len(), made.len());
        let linked = |side: fn(&Link) -> usize, n| found.links.iter().any(|l| side(l) == n);
        for n in 0..A.len() {
            let free = found.only_a.contains(&n) || found.unsure_a.contains(&n);
            let held = found.passages.iter().any(|p| p.a.contains(&n));
            prop_assert!(free != held, "{n}");
            prop_assert_eq!(held, linked(|l| l.a, n));
        }
        for n in 0..B.len() {
            let free = found.only_b.contains(&n) || found.unsure_b.contains(&n);
            prop_assert!(free != found.passages.iter().any(|p| p.b.contains(&n)), "{n}");
        }
        prop_assert_eq!(found.diffs.len(), found.passages.len());
        prop_assert!(found.revision.ruled.iter().all(|(n, _)| *n < found.divergences.len()));
        let turned: Vec<Correction> = made.into_iter().map(Correction::swapped).collect();
        let other = compare::compare_corrected(&b, &a, &turned, options, &LEXICON);
        let pairs = |c: &Comparison, swap: bool| {
            let ends = |l: &Link| if swap { (l.b, l.a) } else { (l.a, l.b) };
            let mut pairs: Vec<_> = c.links.iter().map(ends).collect();
            pairs.sort_unstable();
            pairs
        };
        prop_assert_eq!(pairs(&found, false), pairs(&other, true));
        prop_assert_eq!(&found.revision.done, &other.revision.done);
        prop_assert_eq!(found.revision.a, other.revision.b);
    }

    #[test]
    fn a_quote_leads_back_to_its_place(texts in proptest::collection::vec("[a-zé]{1,40}( [a-zé]{1,40}){0,2}", 1..8), n in 0_usize..8) {
        let running = Running::new(texts.iter().map(String::as_str));
        if let Some(quote) = running.sentence(n) {
            prop_assert!(quote.is_sound());
            let (found, _) = running.find(&quote).expect("it was taken from there");
            // The same words after the same words are the same place to everyone.
            let again = running.sentence(found).expect("a sentence");
            prop_assert!(again.exact.starts_with(&quote.exact));
            prop_assert!(again.before.ends_with(&quote.before));
        }
    }
}
