//! What both sides say in the same words, as reports do that print one agency's copy. Words that both quote do not count: they
//! are the same because somebody said them. Pure, and the same for both sides.

use crate::rows::{self, Row};
use crossread_engine::compare::{Comparison, SentenceText};
use crossread_engine::diff::WordDiff;
use crossread_engine::divergence::{Kind, Side};
use crossread_engine::span::Span;

/// So many words in a row are no accident. Names, titles and set phrases are shorter.
pub const ENOUGH: usize = 10;

/// How a passage that both tell is worded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// The same throughout, and long enough to come from one hand.
    Copy,
    /// The same throughout.
    Same,
    /// So many words in a row are the same, outside quotations.
    Run(usize),
    /// Different throughout.
    Other,
    /// None of these.
    Mixed,
}

/// How a row is worded; none if not both sides tell it. Linear in its text.
pub fn wording(comparison: &Comparison, row: &Row) -> Option<Wording> {
    let diff = comparison.diffs.get(row.passage()?)?;
    if diff.reworded {
        return Some(Wording::Other);
    }
    let run = longest(comparison, row, diff, Side::A).min(longest(comparison, row, diff, Side::B));
    Some(match (diff.a.is_empty() && diff.b.is_empty(), run) {
        (true, ENOUGH..) => Wording::Copy,
        (true, _) => Wording::Same,
        (false, ENOUGH..) => Wording::Run(run),
        (false, _) => Wording::Mixed,
    })
}

/// The most words of a sentence between two marks.
fn longest(comparison: &Comparison, row: &Row, diff: &WordDiff, side: Side) -> usize {
    let marks = match side {
        Side::A => &diff.a,
        Side::B => &diff.b,
    };
    let mut most = 0;
    for index in row.of(side) {
        let Some(sentence) = rows::text(comparison, side).sentences.get(*index) else {
            continue;
        };
        let mut breaks: Vec<Span> = marks
            .iter()
            .filter(|m| m.sentence == *index)
            .map(|m| m.span)
            .collect();
        breaks.extend(quotations(sentence));
        most = most.max(unbroken(&sentence.text, &breaks));
    }
    most
}

fn quotations(sentence: &SentenceText) -> impl Iterator<Item = Span> {
    let quoted = sentence.mentions.iter().filter(|m| m.kind == Kind::Quote);
    quoted.map(|m| m.span)
}

/// The most words in a row that no break touches.
fn unbroken(text: &str, breaks: &[Span]) -> usize {
    let (mut most, mut run, mut at) = (0, 0, 0);
    for piece in text.split_inclusive(char::is_whitespace) {
        let end = at + piece.trim_end().len();
        let broken = breaks.iter().any(|b| b.start() < end && at < b.end());
        if broken {
            run = 0;
        } else if piece.chars().any(char::is_alphanumeric) {
            run += 1;
            most = most.max(run);
        }
        at += piece.len();
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::comparison;
    use crossread_engine::compare::MentionMark;
    use crossread_engine::diff::Mark;

    const LONG: &str = "One two three four five six seven eight nine ten eleven twelve.";

    fn case(text: &str) -> Comparison {
        comparison(&[text], &[text], &[(&[0], &[0], false)])
    }

    fn of(case: &Comparison) -> Option<Wording> {
        wording(case, &rows::lay(case, Side::A)[0])
    }

    #[test]
    fn a_long_sentence_in_the_same_words_is_a_copy_and_a_short_one_is_not() {
        assert_eq!(of(&case(LONG)), Some(Wording::Copy));
        assert_eq!(of(&case("It rained again.")), Some(Wording::Same));
        let mut reworded = case(LONG);
        reworded.diffs[0].reworded = true;
        assert_eq!(of(&reworded), Some(Wording::Other));
    }

    #[test]
    fn what_both_quote_is_no_copy() {
        let mut quoted = case(LONG);
        for side in [&mut quoted.a, &mut quoted.b] {
            side.sentences[0].mentions.push(MentionMark {
                span: Span::new(8, 40),
                kind: Kind::Quote,
            });
        }
        assert_eq!(of(&quoted), Some(Wording::Same));
    }

    #[test]
    fn a_run_counts_words_between_marks_and_is_the_shorter_of_both_sides() {
        let mut marked = case(LONG);
        let mark = |start, end| Mark {
            sentence: 0,
            span: Span::new(start, end),
            change: 0,
        };
        marked.diffs[0].a = vec![mark(0, 3)];
        assert_eq!(of(&marked), Some(Wording::Run(11)));
        marked.diffs[0].b = vec![mark(0, 7)];
        assert_eq!(of(&marked), Some(Wording::Run(10)));
        marked.diffs[0].b = vec![mark(24, 27)];
        assert_eq!(of(&marked), Some(Wording::Mixed));
    }

    #[test]
    fn a_row_of_one_side_has_no_wording_to_compare() {
        let alone = comparison(&["Alone."], &["Lonely."], &[]);
        assert_eq!(of(&alone), None);
    }
}
