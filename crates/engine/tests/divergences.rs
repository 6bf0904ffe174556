//! The cases of `spec/divergences.md`.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use crossread_engine::align::{Alignment, Grade, Link};
use crossread_engine::article::{self, BlockKind, Given, date::Date};
use crossread_engine::compare::{self, Options};
use crossread_engine::divergence::{Divergence, Filler, Kind, Verdict};
use crossread_engine::document::Document;
use crossread_engine::export::words;
use crossread_engine::lexicon::Lexicon;
use std::collections::BTreeSet;
use std::fmt::Write;

fn document(sentences: &[&str], published: Option<Date>, lexicon: &Lexicon) -> Document {
    let given = sentences.iter().map(|s| Given {
        text: s,
        kind: BlockKind::Body,
    });
    Document::read(article::from_sentences(given), published, lexicon)
}

fn line(d: &Divergence) -> String {
    let text = |f: &Option<Filler>| f.as_ref().map_or(String::new(), |f| f.text.clone());
    let audit = d.audit.map_or(String::new(), |a| format!(" {a:?}"));
    format!(
        "{} | {} | {}",
        format!("{:?} {:?}{audit}", d.kind, d.verdict).to_lowercase(),
        text(&d.a),
        text(&d.b)
    )
    .trim_end()
    .to_owned()
}

/// What differs in two texts of which each sentence is linked with the other's, so surely.
fn between(a: &Document, b: &Document, score: f32, lexicon: &Lexicon) -> Vec<Divergence> {
    let links = (0..a.sentences.len()).map(|n| Link {
        a: n,
        b: n,
        score,
        grade: Grade::Certain,
        reasons: Vec::new(),
    });
    let alignment = Alignment {
        links: links.collect(),
        ..Alignment::default()
    };
    compare::assemble(a, b, alignment, &[], Options::default(), lexicon).divergences
}

#[test]
fn no_conflict_rests_on_a_link_that_is_likelier_wrong_than_right() {
    let lexicon = Lexicon::core();
    let verdicts = |a: &str, b: &str, score: f32| -> Vec<Verdict> {
        let (a, b) = (
            document(&[a], None, &lexicon),
            document(&[b], None, &lexicon),
        );
        let found = between(&a, &b, score, &lexicon);
        found
            .iter()
            .map(|d| d.verdict)
            .filter(|v| *v != Verdict::Equal)
            .collect()
    };
    let (sixth, ninth) = (
        "The council voted on 6 May to close the port.",
        "The council voted on 9 May to close the port.",
    );
    assert_eq!(verdicts(sixth, ninth, 0.6), [Verdict::Conflict]);
    assert!(verdicts(sixth, ninth, 0.4).is_empty());
    // When the same two persons did one thing is told of one event.
    let (sixth, ninth) = (
        "Anna Berg met Paul Grant in Oslo on 6 May.",
        "Anna Berg met Paul Grant in Oslo on 9 May.",
    );
    assert_eq!(verdicts(sixth, ninth, 0.4), [Verdict::Conflict]);
}

#[test]
fn a_reason_says_no_more_than_is_known() {
    let lexicon = Lexicon::core();
    let found = |a: &str, b: &str| {
        let (a, b) = (
            document(&[a], None, &lexicon),
            document(&[b], None, &lexicon),
        );
        between(&a, &b, 0.9, &lexicon)
    };
    let of_quotes = |a: &str, b: &str| -> Vec<String> {
        let found = found(a, b);
        let quotes = found.iter().filter(|d| d.kind == Kind::Quote);
        let reason = |d: &Divergence| {
            d.why
                .rsplit_once(" - ")
                .map(|(_, reason)| reason.to_owned())
        };
        quotes.filter_map(reason).collect()
    };
    assert_eq!(
        of_quotes(
            "The king warned of “severe tariffs” on cod from Iceland.",
            "The king warned of “secondary tariffs” on cod from Iceland.",
        ),
        ["similar words, but perhaps two utterances"]
    );
    assert_eq!(
        of_quotes(
            "The mayor called it the “worst fire in thirty years” in Bergen.",
            "The mayor called it the “worst fire in 20 years” in Bergen.",
        ),
        ["similar words, but other numbers or dates"]
    );
    assert_eq!(
        of_quotes(
            "“We will surely rebuild the old stone bridge by spring,” the mayor said.",
            "“We will certainly rebuild the old stone bridge by the spring,” the mayor said.",
        ),
        ["the same utterance in other words"]
    );
    let headings = |a: &str, b: &str| -> Vec<String> {
        let found = found(a, b);
        let sources = found.iter().filter(|d| d.kind == Kind::Attribution);
        sources.map(words::heading).collect()
    };
    assert_eq!(
        headings(
            "A White House official said the talks on the grain had been useful.",
            "A senior U.S. official said the talks on the grain had been useful.",
        ),
        ["Source of a statement, described differently"]
    );
    assert_eq!(
        headings(
            "Two senior officials said the talks on the grain had been useful.",
            "Officials said the talks on the grain had been useful.",
        ),
        ["Source of a statement, one is more exact"]
    );
}

#[test]
fn spec() {
    let lexicon = Lexicon::core();
    let file = include_str!("spec/divergences.md");
    let (mut failures, mut cases, mut failed) = (String::new(), 0, 0);
    for case in file.split("\n## ").skip(1) {
        cases += 1;
        let name = case.lines().next().unwrap_or("");
        let number = file[..file.find(case).expect("a part of the file")]
            .lines()
            .count();
        let rest = |label: &str| -> Vec<&str> {
            case.lines()
                .filter_map(|l| l.strip_prefix(label))
                .map(str::trim)
                .collect()
        };
        let published = |label: &str| rest(label).first().and_then(|d| Date::parse(d));
        let a = document(&rest("A:"), published("A published:"), &lexicon);
        let b = document(&rest("B:"), published("B published:"), &lexicon);
        let found = between(&a, &b, 0.9, &lexicon);
        let got: BTreeSet<String> = found.iter().map(line).collect();
        let want: BTreeSet<String> = rest("- ").into_iter().map(str::to_owned).collect();
        assert!(
            want.is_empty() == case.lines().any(|l| l == "none"),
            "spec/divergences.md:{number}: {name} expects nothing, or does not say so with `none`"
        );
        if got != want {
            failed += 1;
            writeln!(
                failures,
                "spec/divergences.md:{number} {name}\n  want {want:?}\n  got  {got:?}"
            )
            .expect("strings take text");
        }
    }
    assert!(failures.is_empty(), "{failed} of {cases}\n{failures}");
    assert!(cases >= 160, "{cases}");
}

#[test]
fn thousands_of_quotations_and_a_huge_word_are_judged_in_a_moment() {
    let lexicon = Lexicon::core();
    let many = |word: &str| -> Vec<String> {
        let said = |n: usize| {
            format!("“We saw the {word} number {n} in the harbour fire,” Anna Lindqvist said.")
        };
        (0..2_000).map(said).collect()
    };
    let huge = format!("“{}” said Anna Lindqvist.", "a".repeat(1_000_000));
    for (a, b) in [
        (many("tram"), many("ferry")),
        (vec![huge.clone()], vec![huge]),
    ] {
        let read = |all: &[String]| {
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            document(&all, None, &lexicon)
        };
        let (a, b) = (read(&a), read(&b));
        let found = compare::assemble(
            &a,
            &b,
            Alignment::default(),
            &[],
            Options::default(),
            &lexicon,
        );
        assert!(found.divergences.len() <= 20 * a.sentences.len());
    }
}

#[test]
fn a_sentence_of_a_thousand_days_is_judged_in_a_moment() {
    let lexicon = Lexicon::core();
    let days = |month: &str| {
        let day = |n: usize| {
            let (day, year) = (1 + n % 28, 1990 + n % 30);
            format!("Anna Lindqvist met {n} people on {day} {month} {year}")
        };
        let all: Vec<String> = (0..1_000).map(day).collect();
        document(&[&(all.join(" and ") + " in Oslo.")], None, &lexicon)
    };
    let found = between(&days("May"), &days("June"), 0.9, &lexicon);
    assert!(found.len() <= 200, "{}", found.len());
}
