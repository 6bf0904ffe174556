//! The cases of `spec/align.md`, and what holds for the alignment of any texts.
#![allow(clippy::indexing_slicing, clippy::string_slice, clippy::expect_used)] // a test may panic

use crossread_engine::align::{self, Alignment, Grade, Link, Passage, Reason};
use crossread_engine::article::{self, BlockKind, Given};
use crossread_engine::compare::Options;
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use crossread_engine::story;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::fmt::Write;

fn document<S: AsRef<str>>(sentences: &[S], lexicon: &Lexicon) -> Document {
    let given = sentences.iter().map(|s| Given {
        text: s.as_ref(),
        kind: BlockKind::Body,
    });
    Document::read(article::from_sentences(given), None, lexicon)
}

/// A story of the file: its first line, and both reports.
struct Story<'f> {
    line: usize,
    body: &'f str,
    a: Vec<&'f str>,
    b: Vec<&'f str>,
}

fn stories() -> Vec<Story<'static>> {
    let file = include_str!("spec/align.md");
    let side = |body: &'static str, letter: char| {
        let sentence = |l: &'static str| l.strip_prefix(letter)?.split_once(": ").map(|x| x.1);
        body.lines()
            .skip(1)
            .filter_map(sentence)
            .collect::<Vec<_>>()
    };
    file.split("\n## ")
        .skip(1)
        .map(|body| Story {
            line: file[..file.find(body).expect("a part of the file")]
                .lines()
                .count(),
            a: side(body, 'A'),
            b: side(body, 'B'),
            body,
        })
        .collect()
}

#[test]
fn spec() {
    let lexicon = Lexicon::core();
    let mut failures = String::new();
    for story in stories() {
        let (a, b) = (document(&story.a, &lexicon), document(&story.b, &lexicon));
        let Alignment {
            links,
            only_a,
            only_b,
        } = align::align(&a, &b, &lexicon);
        for (n, line) in story.body.lines().enumerate() {
            if let Some(sentence) = line.strip_prefix("only: ") {
                let (side, list) = match sentence.as_bytes()[0] {
                    b'A' => ("A", &only_a),
                    _ => ("B", &only_b),
                };
                let number = sentence[1..].parse::<usize>().expect("a number") - 1;
                if !list.contains(&number) {
                    writeln!(
                        failures,
                        "spec/align.md:{} {line}: not said of {side}",
                        story.line + n
                    )
                    .expect("strings take text");
                }
                continue;
            }
            let Some((word, pair)) = line
                .split_once(": ")
                .filter(|(w, _)| ["linked", "certain", "apart"].contains(w))
            else {
                continue;
            };
            let mut numbers = pair
                .split(' ')
                .map(|s| s[1..].parse::<usize>().expect("a number") - 1);
            let (i, j) = (numbers.next().expect("A"), numbers.next().expect("B"));
            let link = links.iter().find(|l| (l.a, l.b) == (i, j));
            let grade = link.map(|l| l.grade).filter(|g| *g > Grade::Possible);
            let holds = match word {
                "linked" => grade.is_some(),
                "certain" => grade == Some(Grade::Certain),
                _ => grade.is_none(),
            };
            if !holds {
                let got = link.map_or("no link".to_owned(), |l| {
                    format!("{:?} {:.2}", l.grade, l.score)
                });
                writeln!(
                    failures,
                    "spec/align.md:{} {line}: got {got}",
                    story.line + n
                )
                .expect("strings take text");
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn an_article_against_itself_links_every_sentence_to_itself() {
    let lexicon = Lexicon::core();
    for story in stories() {
        let mut sentences = story.a.clone();
        sentences.extend(["He said so.", "It was not."]);
        let a = document(&sentences, &lexicon);
        let links = align::links(&a, &a, false, &lexicon);
        for (i, sentence) in sentences.iter().enumerate() {
            let own = links.iter().find(|l| (l.a, l.b) == (i, i)).expect(sentence);
            assert_eq!(
                (own.grade, own.reasons.first()),
                (Grade::Certain, Some(&Reason::SameWords))
            );
        }
        let moved: Vec<Passage> = align::passages(&links, &a, &a)
            .into_iter()
            .filter(|p| p.moved && p.a == p.b)
            .collect();
        assert_eq!(moved, [], "nothing has moved");
    }
}

#[test]
fn articles_on_different_events_share_at_most_one_sentence_in_fifty() {
    let lexicon = Lexicon::core();
    let all = stories();
    let (mut linked, mut sentences) = (0, 0);
    for (n, x) in all.iter().enumerate() {
        for y in all.iter().skip(n + 1) {
            for (left, right) in [(&x.a, &y.a), (&x.a, &y.b), (&x.b, &y.a), (&x.b, &y.b)] {
                let links = align::links(
                    &document(left, &lexicon),
                    &document(right, &lexicon),
                    false,
                    &lexicon,
                );
                linked += links.iter().map(|l| l.a).collect::<BTreeSet<_>>().len();
                linked += links.iter().map(|l| l.b).collect::<BTreeSet<_>>().len();
                sentences += left.len() + right.len();
            }
        }
    }
    assert!(50 * linked <= sentences, "{linked} of {sentences}");
}

#[test]
fn reasons_are_words_of_the_first_article_and_of_the_second_where_it_has_others() {
    let lexicon = Lexicon::core();
    for story in stories() {
        let (a, b) = (document(&story.a, &lexicon), document(&story.b, &lexicon));
        for link in align::links(&a, &b, false, &lexicon) {
            assert!(!link.reasons.is_empty(), "{link:?}");
            for reason in &link.reasons {
                let words: Vec<&String> = match reason {
                    Reason::SharedRun(w) | Reason::SharedQuotation(w) => vec![w],
                    Reason::SharedNames(w)
                    | Reason::SharedNumbers(w)
                    | Reason::SharedDates(w)
                    | Reason::SharedWords(w) => w.iter().collect(),
                    Reason::SameWords | Reason::ThirdSource(_) | Reason::Reader => Vec::new(),
                };
                for word in words {
                    let (ours, theirs) = word.split_once(" (“").unwrap_or((word, ""));
                    let theirs = theirs.trim_end_matches("” in B)");
                    let (a, b) = (&story.a[link.a], &story.b[link.b]);
                    assert!(a.contains(ours), "{ours} is not in {a}");
                    assert!(b.contains(theirs), "{theirs} is not in {b}");
                }
            }
        }
    }
}

#[test]
fn a_reason_names_what_stands_in_both_or_says_by_which_other_name() {
    let lexicon = Lexicon::core();
    let a = document(
        &[
            "The White House told Russian fishermen on Monday that President Karel Novak would ban cod from Oslo.",
        ],
        &lexicon,
    );
    let b = document(
        &[
            "President Novak would ban cod from Oslo, the United States told fishermen of Russia on Monday.",
        ],
        &lexicon,
    );
    let links = align::links(&a, &b, false, &lexicon);
    let names = links.iter().flat_map(|l| &l.reasons).find_map(|r| match r {
        Reason::SharedNames(names) => Some(names.clone()),
        _ => None,
    });
    let mut names = names.expect("names in both");
    names.sort();
    assert_eq!(
        names,
        ["Karel Novak", "Oslo", "White House (“United States” in B)"]
    );
}

#[test]
fn a_reason_has_all_of_a_date_or_a_number() {
    let lexicon = Lexicon::core();
    let a = document(
        &[
            "The bridge at Barrow was closed for around three hours, and up to 50% of the trains were late.",
        ],
        &lexicon,
    );
    let b = document(
        &[
            "Around three hours passed before the bridge at Barrow was opened; up to 50 percent of trains were late.",
        ],
        &lexicon,
    );
    let links = align::links(&a, &b, false, &lexicon);
    let reasons: Vec<&Reason> = links.iter().flat_map(|l| &l.reasons).collect();
    for wanted in [
        Reason::SharedDates(vec!["around three hours".to_owned()]),
        Reason::SharedNumbers(vec!["up to 50%".to_owned()]),
    ] {
        assert!(reasons.contains(&&wanted), "no {wanted:?} in {reasons:?}");
    }
}

#[test]
fn a_passage_does_not_chain_facts_through_a_busy_sentence() {
    // A's sentence 1 tells what B tells in 0 and, far from it, in 5; B's 4 and 5 are linked to different neighbours.
    let link = |a, b, score| Link {
        a,
        b,
        score,
        grade: Grade::Likely,
        reasons: Vec::new(),
    };
    let links = [
        link(0, 4, 0.6),
        link(1, 0, 0.9),
        link(1, 5, 0.5),
        link(2, 6, 0.8),
        link(2, 7, 0.7),
    ];
    let empty = document::<&str>(&[], &Lexicon::core());
    let got: Vec<(Vec<usize>, Vec<usize>)> = align::passages(&links, &empty, &empty)
        .into_iter()
        .map(|p| (p.a, p.b))
        .collect();
    assert_eq!(
        got,
        [
            (vec![0], vec![4]),
            (vec![1], vec![0]),
            (vec![1], vec![5]),
            (vec![2], vec![6, 7])
        ]
    );
}

#[test]
fn a_story_gives_a_pair_what_the_pair_gives_out_of_it_and_swaps_with_it() {
    let lexicon = Lexicon::core();
    let documents: Vec<Document> = stories()
        .iter()
        .flat_map(|s| [document(&s.a, &lexicon), document(&s.b, &lexicon)])
        .collect();
    let whole = story::story(&documents, &lexicon);
    for pair in &whole.pairs {
        // Both first, the others after them in their order.
        let mut order = vec![pair.a_index, pair.b_index];
        order.extend((0..documents.len()).filter(|n| ![pair.a_index, pair.b_index].contains(n)));
        let of = |n: usize| documents.get(n).expect("a source");
        let (a, b) = (of(pair.a_index), of(pair.b_index));
        let others: Vec<&Document> = order.iter().skip(2).map(|n| of(*n)).collect();
        let options = Options::default();
        let mut one = story::pair(a, b, &others, &[], options, &lexicon);
        for reason in one.links.iter_mut().flat_map(|l| &mut l.reasons) {
            if let Reason::ThirdSource(n) = reason {
                *n = *order.get(*n).expect("a source");
            }
        }
        assert_eq!(one, pair.comparison);
        let other = story::pair(b, a, &others, &[], options, &lexicon);
        assert_eq!((other.only_a, other.only_b), (one.only_b, one.only_a));
        assert_eq!(
            (other.unsure_a, other.unsure_b),
            (one.unsure_b, one.unsure_a)
        );
        assert_eq!(swapped(other.links), plain(one.links));
    }
    for (source, document) in documents.iter().enumerate() {
        let told: Vec<usize> = whole
            .facts
            .iter()
            .flat_map(|f| &f.cells)
            .filter(|c| c.source == source)
            .flat_map(|c| c.sentences.clone())
            .collect();
        let each: BTreeSet<usize> = told.iter().copied().collect();
        assert_eq!(
            (told.len(), each.len()),
            (document.sentences.len(), document.sentences.len()),
            "every sentence in one fact"
        );
    }
}

type Plain = (usize, usize, u32, Grade);

fn plain(links: Vec<Link>) -> Vec<Plain> {
    links
        .into_iter()
        .map(|l| (l.a, l.b, l.score.to_bits(), l.grade))
        .collect()
}

fn swapped(links: Vec<Link>) -> Vec<Plain> {
    let mut links: Vec<Plain> = plain(links)
        .into_iter()
        .map(|(a, b, s, g)| (b, a, s, g))
        .collect();
    links.sort_unstable();
    links
}

/// Sentences made of a few words, so that they share some.
fn report() -> impl Strategy<Value = Vec<String>> {
    let words = [
        "Kowalski",
        "Moscow",
        "Russia",
        "U.S.",
        "envoy",
        "met",
        "meeting",
        "three",
        "3",
        "%",
        "\"",
        "not",
        "may",
        "on Friday",
        "tariff",
        "imposed",
        "Österberg",
        "'",
        ".",
        "the",
    ];
    let sentence = prop::collection::vec(prop::sample::select(words.to_vec()), 0..12)
        .prop_map(|w| w.join(" "));
    prop::collection::vec(sentence, 0..7)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn swapping_the_sides_swaps_links_and_passages(x in report(), y in report()) {
        let lexicon = Lexicon::core();
        let (a, b) = (document(&x, &lexicon), document(&y, &lexicon));
        let (there, back) = (align::links(&a, &b, true, &lexicon), align::links(&b, &a, true, &lexicon));
        prop_assert_eq!(swapped(back), plain(there.clone()));
        let passages = align::passages(&there, &a, &b);
        for l in &there {
            prop_assert!(passages.iter().any(|p| p.a.contains(&l.a)) && passages.iter().any(|p| p.b.contains(&l.b)));
        }
    }

    #[test]
    fn passages_are_whole_stretches_held_together_by_links(
        scores in prop::collection::btree_map((0..12_usize, 0..12_usize), 0.3..1.0_f32, 0..50)
    ) {
        let links: Vec<Link> = scores
            .into_iter()
            .map(|((a, b), score)| Link { a, b, score, grade: Grade::Likely, reasons: Vec::new() })
            .collect();
        let empty = document::<&str>(&[], &Lexicon::core());
        let linked = |a: &usize, b: &usize| links.iter().any(|l| (l.a, l.b) == (*a, *b));
        let passages = align::passages(&links, &empty, &empty);
        for p in &passages {
            for side in [&p.a, &p.b] {
                prop_assert!(side.windows(2).all(|w| w[0] + 1 == w[1]), "{:?}", p);
            }
            for a in &p.a {
                prop_assert!(2 * p.b.iter().filter(|b| linked(a, b)).count() >= p.b.len(), "{:?}", p);
            }
            for b in &p.b {
                prop_assert!(2 * p.a.iter().filter(|a| linked(a, b)).count() >= p.a.len(), "{:?}", p);
            }
        }
        for l in &links {
            prop_assert!(passages.iter().any(|p| p.a.contains(&l.a)) && passages.iter().any(|p| p.b.contains(&l.b)));
        }
        // What keeps its place is in order on both sides.
        let level: Vec<&Passage> = passages.iter().filter(|p| !p.moved).collect();
        prop_assert!(level.windows(2).all(|w| w[0].a[0] < w[1].a[0] && w[0].b[0] < w[1].b[0]));
    }

    #[test]
    fn no_text_is_too_odd(x in prop::collection::vec(any::<String>(), 0..5), y in prop::collection::vec(any::<String>(), 0..5)) {
        let lexicon = Lexicon::core();
        let (a, b) = (document(&x, &lexicon), document(&y, &lexicon));
        align::passages(&align::links(&a, &b, true, &lexicon), &a, &b);
    }
}
