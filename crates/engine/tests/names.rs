//! Names are found, classified and told apart as `spec/names.md` and `spec/same_entity.md` say.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use crossread_engine::lexicon::Lexicon;
use crossread_engine::mention::names::{self, Match, Name, NameKind};
use crossread_engine::span::Span;
use proptest::prelude::*;

/// One expected name.
#[derive(Debug, PartialEq)]
struct Expected {
    words: String,
    kind: Option<NameKind>,
    entity: u32,
}

fn kind(letter: char) -> Option<NameKind> {
    match letter {
        'p' => Some(NameKind::Person),
        'l' => Some(NameKind::Place),
        'o' => Some(NameKind::Organisation),
        'x' => Some(NameKind::Other),
        _ => None,
    }
}

/// The text of a case, and the names marked in it.
fn parse(case: &str) -> (String, Vec<Expected>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let mut rest = case;
    while let Some((before, link)) = rest.split_once('[') {
        let (words, after) = link.split_once("](").expect("a link");
        let (target, after) = after.split_once(')').expect("a closed link");
        text.push_str(before);
        text.push_str(words);
        names.push(Expected {
            words: words.to_owned(),
            kind: kind(target.chars().next().expect("a kind")),
            entity: target[1..].parse().expect("a number"),
        });
        rest = after;
    }
    text.push_str(rest);
    (text.replace(" ¶ ", "\n").replace('¶', "\n"), names)
}

fn blocks(text: &str) -> Vec<Span> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            start += line.len();
            Span::new(
                start - line.len(),
                start - line.len() + line.trim_end().len(),
            )
        })
        .collect()
}

#[test]
fn names_within_a_text() {
    let lexicon = Lexicon::core();
    let mut failures = Vec::new();
    let mut cases = 0;
    for (number, line) in include_str!("spec/names.md").lines().enumerate() {
        let Some(case) = line.strip_prefix("- ") else {
            continue;
        };
        cases += 1;
        let (text, expected) = parse(case);
        let got: Vec<Expected> = names::find(&text, &blocks(&text), &lexicon)
            .into_iter()
            .enumerate()
            .map(|(i, (span, name))| Expected {
                words: span.of(&text).to_owned(),
                kind: Some(name.kind).filter(|_| expected.get(i).is_none_or(|e| e.kind.is_some())),
                entity: name.entity,
            })
            .collect();
        if got != expected {
            failures.push(format!(
                "spec/names.md:{}: {case}\n  expected {expected:?}\n  got      {got:?}",
                number + 1
            ));
        }
    }
    assert!(cases >= 80, "only {cases} cases");
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

/// `p Steve Witkoff @envoy@US`
fn name(cell: &str) -> Name {
    let (letter, rest) = cell.split_once(' ').expect("a kind and a name");
    let (canonical, title) = match rest.split_once(" @") {
        Some((name, title)) => (name, Some(title.to_owned())),
        None => (rest, None),
    };
    Name {
        kind: kind(letter.chars().next().expect("a kind")).expect("a known kind"),
        entity: 0,
        canonical: canonical.to_owned(),
        title,
    }
}

#[test]
fn names_across_texts() {
    let lexicon = Lexicon::core();
    let verdict = |m: Option<Match>| match m {
        None => "-",
        Some(Match::Same) => "same",
        Some(Match::Shorter) => "shorter",
        Some(Match::Spelling) => "spelling",
        Some(Match::Metonym) => "metonym",
    };
    let mut failures = Vec::new();
    for (number, line) in include_str!("spec/same_entity.md")
        .lines()
        .enumerate()
        .skip(8)
    {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [a, b, alone, context] = cells[..] else {
            continue;
        };
        if a == "A" || a.starts_with('-') {
            continue;
        }
        for (x, y) in [(name(a), name(b)), (name(b), name(a))] {
            let got = (
                verdict(names::same_entity(&x, &y, &lexicon)),
                verdict(names::same_entity_in_context(&x, &y, true, &lexicon)),
            );
            if got != (alone, context) {
                failures.push(format!(
                    "spec/same_entity.md:{}: {} and {}: expected {alone}, {context}; got {}, {}",
                    number + 1,
                    x.canonical,
                    y.canonical,
                    got.0,
                    got.1
                ));
            }
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn titles_are_kept_with_their_country() {
    let text = "The U.S. special envoy Steve Witkoff met Russian President Vladimir Putin.";
    let found = names::find(text, &[Span::new(0, text.len())], &Lexicon::core());
    let titles: Vec<_> = found
        .iter()
        .filter_map(|(span, name)| Some((span.of(text), name.title.as_deref()?)))
        .collect();
    assert_eq!(
        titles,
        [
            ("Steve Witkoff", "envoy@US"),
            ("Vladimir Putin", "president@RU")
        ]
    );
}

#[test]
fn hostile_length_costs_no_more_than_its_share() {
    let lexicon = Lexicon::core();
    for text in [
        "A".repeat(300_000),
        "John Smith met Smith. ".repeat(3_000),
        (0..3_000).fold(String::new(), |text, i| {
            text + &format!("John{i} Smith and Smith. ")
        }),
        "al-".repeat(5_000),
        "U.S.".repeat(15_000),
        "Bank of ".repeat(8_000),
    ] {
        let found = names::find(&text, &[Span::new(0, text.len())], &lexicon);
        assert!(found.len() <= text.len());
    }
}

fn any_name() -> impl Strategy<Value = Name> {
    let words = "(Steve|Steven|Bill|William|Anna|J\\.|Witkoff|Vitkov|Zelensky|Zelenskyy|Russia|Kremlin|Bank|IMF|Ford|of| ){1,4}";
    (
        words,
        0..4_usize,
        proptest::option::of("envoy@US|president"),
    )
        .prop_map(|(canonical, k, title)| Name {
            kind: [
                NameKind::Person,
                NameKind::Place,
                NameKind::Organisation,
                NameKind::Other,
            ][k],
            entity: 0,
            canonical,
            title,
        })
}

/// The table is read once: each case of a property has some text of its own.
static LEXICON: std::sync::LazyLock<Lexicon> = std::sync::LazyLock::new(Lexicon::core);

proptest! {
    #[test]
    fn any_text_gives_valid_spans(text in "(\\PC|[A-Z][a-z]{1,4}|Mr\\.|of|van|U\\.S\\.|’s|-|\n| ){0,60}") {
        let lexicon = &*LEXICON;
        let whole = Span::new(0, text.len());
        let found = names::find(&text, &[whole], lexicon);
        let mut end = 0;
        let mut entities = 0;
        for (span, name) in &found {
            prop_assert!(span.start() >= end && !span.is_empty());
            prop_assert!(!span.of(&text).is_empty());
            prop_assert!(name.entity <= entities);
            entities = entities.max(name.entity + 1);
            end = span.end();
        }
        prop_assert_eq!(found, names::find(&text, &[whole], lexicon));
        prop_assert!(names::find(&text, &[whole], &Lexicon::default()).len() <= text.len());
    }

    #[test]
    fn same_entity_is_symmetric(a in any_name(), b in any_name(), context in any::<bool>()) {
        let lexicon = &*LEXICON;
        prop_assert_eq!(
            names::same_entity_in_context(&a, &b, context, lexicon),
            names::same_entity_in_context(&b, &a, context, lexicon)
        );
    }
}
