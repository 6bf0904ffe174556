//! What holds for every comparison.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic
#![allow(clippy::disallowed_methods)] // and it has a clock

use crossread_engine::align::{Alignment, Grade, Link};
use crossread_engine::article::{self, BlockKind, Given};
use crossread_engine::compare::{self, Comparison, Options, SideText};
use crossread_engine::divergence::{Divergence, Side, Verdict};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use proptest::prelude::*;
use std::sync::LazyLock;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::core);

fn document(sentences: &[String]) -> Document {
    let given = sentences.iter().map(|s| Given {
        text: s,
        kind: BlockKind::Body,
    });
    Document::read(article::from_sentences(given), None, &LEXICON)
}

/// What follows from links alone.
fn assembled(a: &Document, b: &Document, links: Vec<Link>) -> Comparison {
    let alignment = Alignment {
        links,
        ..Alignment::default()
    };
    let options = Options { possible: true };
    compare::assemble(a, b, alignment, &[], options, &LEXICON)
}

fn compared(a: &[String], b: &[String]) -> Comparison {
    let options = Options { possible: true };
    compare::compare(&document(a), &document(b), options, &LEXICON)
}

/// Sentences of one made-up story, told in several ways, with gaps for what may diverge.
fn sentence() -> impl Strategy<Value = String> {
    let who = prop_oneof![
        Just("Mayor Lena Brandt"),
        Just("Brandt"),
        Just("a city official"),
        Just("Ms. Brant"),
        Just("the council"),
        Just("Minister Karel Novák 😀"),
    ];
    let day = prop_oneof![
        Just("on Monday"),
        Just("on May 5"),
        Just("on 6 May 2024"),
        Just("by Friday, May 9"),
        Just("two days before the deadline"),
        Just("less than 48 hours before the deadline"),
        Just(""),
    ];
    let many = prop_oneof![
        Just("12 people"),
        Just("a dozen people"),
        Just("50 per cent"),
        Just("50%"),
        Just("$3.6 billion"),
        Just("about 3 billion dollars"),
    ];
    let said = prop_oneof![
        Just("the bridge was “safe and sound”"),
        Just("the bridge was \"safe\""),
        Just("the bridge “will reopen"),
        Just("the old bridge had closed"),
        Just("she may meet the workers"),
        Just("she met the workers"),
    ];
    (who, day, many, said).prop_map(|(who, day, many, said)| {
        format!("{who} said {day} that {said} after {many} left the river port.")
    })
}

fn swapped(mut d: Divergence) -> Divergence {
    std::mem::swap(&mut d.a, &mut d.b);
    d.finer_side = d.finer_side.map(|s| match s {
        Side::A => Side::B,
        Side::B => Side::A,
    });
    // The reason names the sides.
    d.why = String::new();
    d
}

fn sorted(mut all: Vec<Divergence>) -> Vec<String> {
    let mut said: Vec<String> = all
        .iter_mut()
        .map(|d| {
            d.why = String::new();
            format!("{d:?}")
        })
        .collect();
    said.sort();
    said
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn swapping_the_sides_swaps_the_comparison(
        a in proptest::collection::vec(sentence(), 1..5),
        b in proptest::collection::vec(sentence(), 1..5),
    ) {
        let (one, other) = (compared(&a, &b), compared(&b, &a));
        prop_assert_eq!(&one, &compared(&a, &b), "the same input, the same result");
        let pairs = |links: &[Link], swap: bool| {
            let mut pairs: Vec<(usize, usize, u32, Grade)> = links
                .iter()
                .map(|l| if swap { (l.b, l.a, l.score.to_bits(), l.grade) } else { (l.a, l.b, l.score.to_bits(), l.grade) })
                .collect();
            pairs.sort_by_key(|p| (p.0, p.1));
            pairs
        };
        prop_assert_eq!(pairs(&one.links, false), pairs(&other.links, true));
        prop_assert_eq!(&one.only_a, &other.only_b);
        prop_assert_eq!(&one.only_b, &other.only_a);
        prop_assert_eq!(&one.unsure_a, &other.unsure_b);
        prop_assert_eq!(&one.unsure_b, &other.unsure_a);
        let turned: Vec<Divergence> = other.divergences.iter().cloned().map(swapped).collect();
        prop_assert_eq!(sorted(one.divergences.clone()), sorted(turned));
        prop_assert_eq!(one.summary().only_a, other.summary().only_b);
    }

    #[test]
    fn every_sentence_is_in_a_passage_or_told_by_one_or_unsure(
        a in proptest::collection::vec(sentence(), 1..5),
        b in proptest::collection::vec(sentence(), 1..5),
    ) {
        let c = compared(&a, &b);
        for (sentences, lists, passages) in [
            (a.len(), [&c.only_a, &c.unsure_a], c.passages.iter().map(|p| &p.a).collect::<Vec<_>>()),
            (b.len(), [&c.only_b, &c.unsure_b], c.passages.iter().map(|p| &p.b).collect::<Vec<_>>()),
        ] {
            for n in 0..sentences {
                let listed = lists.iter().filter(|l| l.contains(&n)).count();
                let told = passages.iter().any(|p| p.contains(&n));
                prop_assert_eq!(listed, usize::from(!told), "sentence {} of {}", n, sentences);
            }
            prop_assert!(lists.iter().all(|l| l.is_sorted()));
        }
    }

    #[test]
    fn every_span_lies_in_its_sentence_on_whole_characters(
        a in proptest::collection::vec(sentence(), 1..4),
        b in proptest::collection::vec(sentence(), 1..4),
    ) {
        let c = compared(&a, &b);
        let fits = |side: &SideText, n: usize, start: usize, end: usize| {
            side.sentences[n].text.get(start..end).is_some()
        };
        for d in &c.divergences {
            for (filler, side) in [(&d.a, &c.a), (&d.b, &c.b)] {
                if let Some(f) = filler {
                    prop_assert_eq!(f.span.of(&side.sentences[f.sentence].text), &f.text);
                    prop_assert!(!f.text.is_empty());
                }
            }
            prop_assert!(d.why.contains("A: ") && d.why.contains("B: ") && !d.why.contains('\n'), "{}", d.why);
        }
        for (marks, side) in c.diffs.iter().flat_map(|d| [(&d.a, &c.a), (&d.b, &c.b)]) {
            for m in marks {
                prop_assert!(fits(side, m.sentence, m.span.start(), m.span.end()));
            }
        }
    }

    #[test]
    fn a_text_has_no_conflict_with_itself(a in proptest::collection::vec(sentence(), 1..5)) {
        let own = compared(&a, &a);
        // Different sentences of the story may clash with each other; a sentence never with itself.
        let clash = own.divergences.iter().any(|d| {
            let at = |f: &Option<_>| f.as_ref().map(|f: &crossread_engine::divergence::Filler| f.sentence);
            d.verdict == Verdict::Conflict && at(&d.a) == at(&d.b)
        });
        prop_assert!(!clash, "{:?}", own.divergences);
    }
}

#[test]
fn nothing_rests_on_links_that_are_only_possible() {
    let text = ["The mayor opened the bridge on Monday.".to_owned()];
    let (a, b) = (document(&text), document(&text));
    let possible = Link {
        a: 0,
        b: 0,
        score: 0.3,
        grade: Grade::Possible,
        reasons: Vec::new(),
    };
    let c = assembled(&a, &b, vec![possible]);
    assert_eq!((c.links.len(), c.passages.len()), (1, 0));
    assert_eq!((c.unsure_a, c.unsure_b), (vec![0], vec![0]));
    assert_eq!((c.only_a, c.only_b), (vec![], vec![]));
    assert!(c.divergences.is_empty());
}

#[test]
fn the_summary_counts_a_slot_once_and_no_headings() {
    let told = |day: &str| {
        vec![
            format!("Mayor Brandt met the river workers on {day}."),
            format!("The mayor had met the workers on {day}, officials said."),
        ]
    };
    let (a, b) = (document(&told("6 May 2024")), document(&told("9 May 2024")));
    let links = (0..2).map(|n| Link {
        a: n,
        b: n,
        score: 0.9,
        grade: Grade::Certain,
        reasons: Vec::new(),
    });
    let c = assembled(&a, &b, links.collect());
    let conflicts = c
        .divergences
        .iter()
        .filter(|d| d.verdict == Verdict::Conflict);
    assert_eq!(conflicts.count(), 2, "{:?}", c.divergences);
    let counted: usize = c.summary().divergences.iter().map(|c| c.count).sum();
    assert_eq!(counted, 1);
}

#[test]
fn a_table_run_together_is_compared_in_a_moment() {
    let row = |n: usize| {
        format!(
            "on {} May 20{:02} Ms. N{n} said “{n} is fine” of {n} people, ",
            n % 28 + 1,
            n % 90
        )
    };
    let text = |from: usize| vec![(from..from + 300).map(row).collect::<String>()];
    let link = Link {
        a: 0,
        b: 0,
        score: 0.9,
        grade: Grade::Certain,
        reasons: Vec::new(),
    };
    let (a, b) = (document(&text(0)), document(&text(7)));
    let start = std::time::Instant::now();
    let c = assembled(&a, &b, vec![link]);
    assert!(c.divergences.len() < 400, "{}", c.divergences.len());
    assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
}
