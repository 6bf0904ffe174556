use super::*;
use crate::testing::{comparison, divergence, filler};
use crossread_engine::diff::Mark;
use crossread_engine::divergence::Verdict;
use proptest::prelude::*;

/// Runs as text: a divergence in braces with its numbers, `*` at its first run; other wording in square brackets; the
/// kind of a mention after an underscore.
fn shown(text: &str, runs: &[Run]) -> String {
    let mut out = String::new();
    for run in runs {
        if !run.divergences.is_empty() {
            out.push('{');
            for d in &run.divergences {
                out.push_str(&d.to_string());
                if run.opens.contains(d) {
                    out.push('*');
                }
            }
            out.push(':');
        }
        for part in &run.parts {
            let words = part.span.of(text);
            match part.change {
                Some(_) => out.extend(["[", words, "]"]),
                None => out.push_str(words),
            }
            if part.mention.is_some() {
                out.push('_');
            }
        }
        if !run.divergences.is_empty() {
            out.push('}');
        }
    }
    out
}

fn layers(divergences: &[(usize, usize, usize)], changes: &[(usize, usize)]) -> Layers {
    Layers {
        divergences: divergences
            .iter()
            .map(|(s, e, d)| (Span::new(*s, *e), *d))
            .collect(),
        changes: changes
            .iter()
            .map(|(s, e)| (Span::new(*s, *e), 0))
            .collect(),
        mentions: Vec::new(),
    }
}

fn flat(text: &str, layers: &Layers) -> String {
    shown(text, &flatten(text, layers))
}

#[test]
fn a_sentence_without_marks_is_one_run() {
    assert_eq!(flat("It rained.", &Layers::default()), "It rained.");
    assert_eq!(flat("", &Layers::default()), "");
}

#[test]
fn a_change_that_crosses_the_edge_of_a_divergence_is_cut_there() {
    assert_eq!(
        flat("on 6 October it", &layers(&[(3, 12, 4)], &[(0, 4)])),
        "[on ]{4*:[6] October} it"
    );
}

#[test]
fn a_divergence_inside_another_bears_both_and_the_outer_one_goes_on_without_a_second_tag() {
    assert_eq!(
        flat("abcdef", &layers(&[(0, 6, 1), (2, 4, 2)], &[])),
        "{1*:ab}{2*1:cd}{1:ef}"
    );
}

#[test]
fn two_divergences_of_the_same_words_are_both_tagged() {
    assert_eq!(
        flat("abc", &layers(&[(0, 3, 1), (0, 3, 2)], &[])),
        "{1*2*:abc}"
    );
}

#[test]
fn marks_that_do_not_fit_the_text_are_left_out() {
    let text = "é";
    assert_eq!(flat(text, &layers(&[(1, 2, 0), (0, 9, 1)], &[(3, 3)])), "é");
}

#[test]
fn a_quotation_over_several_sentences_is_marked_in_each() {
    let mut c = comparison(
        &["one two | three | four five"],
        &["b"],
        &[(&[0, 1, 2], &[0], false)],
    );
    let mut quotation = filler(0, 4, 4);
    quotation.end_sentence = Some(2);
    quotation.span = Span::new(4, 4);
    c.divergences = vec![divergence(
        Kind::Quote,
        Verdict::Conflict,
        Some(quotation),
        None,
    )];
    let rows = rows::lay(&c, Side::A);
    let sentence = |s: usize| {
        let text = &c.a.sentences[s].text;
        shown(text, &of_sentence(&c, &rows[0], Side::A, s))
    };
    assert_eq!(sentence(0), "one {0*:two}");
    assert_eq!(sentence(1), "{0*:three}");
    assert_eq!(sentence(2), "{0*:four} five");
}

#[test]
fn word_marks_belong_to_the_sentence_they_name() {
    let mut c = comparison(&["ab | cd"], &["b"], &[(&[0, 1], &[0], false)]);
    c.diffs[0].a = vec![Mark {
        sentence: 1,
        span: Span::new(0, 1),
        change: 0,
    }];
    let rows = rows::lay(&c, Side::A);
    let sentence = |s: usize| {
        let text = &c.a.sentences[s].text;
        shown(text, &of_sentence(&c, &rows[0], Side::A, s))
    };
    assert_eq!(sentence(0), "ab");
    assert_eq!(sentence(1), "[c]d");
}

proptest! {
    #[test]
    fn the_parts_give_the_text_back(
        text in ".{0,40}",
        divergences in proptest::collection::vec((0_usize..50, 0_usize..50, 0_usize..5), 0..6),
        changes in proptest::collection::vec((0_usize..50, 0_usize..50), 0..6),
    ) {
        let runs = flatten(&text, &layers(&divergences, &changes));
        let back: String = runs
            .iter()
            .flat_map(|r| &r.parts)
            .map(|p| p.span.of(&text))
            .collect();
        prop_assert_eq!(back, text);
        let opened: Vec<usize> = runs.iter().flat_map(|r| r.opens.clone()).collect();
        let mut once = opened.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(opened.len(), once.len());
    }
}

#[test]
fn a_filler_is_cut_out_of_its_sentences() {
    let text = crate::testing::side(&["He said “yes. | No doubt” twice."]);
    let mut filler = filler(0, 8, 15);
    let piece = |text: &str, inside| (text.to_owned(), inside);
    assert_eq!(
        around(&text, &filler),
        [piece("He said ", false), piece("“yes.", true)]
    );
    filler.end_sentence = Some(1);
    filler.span = Span::new(8, 11);
    assert_eq!(
        around(&text, &filler),
        [
            piece("He said ", false),
            piece("“yes.", true),
            piece(" ", true),
            piece("No doubt”", true),
            piece(" twice.", false)
        ]
    );
}
