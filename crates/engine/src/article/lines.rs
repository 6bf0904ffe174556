//! The lines of a text; the lines of a paragraph that was wrapped by hand or by a mail program count as one.

use crate::span::Span;

/// Wrapped lines are this long, in characters; a paragraph that was not wrapped is longer, a heading or link shorter.
const WRAPPED: std::ops::RangeInclusive<usize> = 45..=110;
/// How much the lengths of a paragraph's wrapped lines differ at most: less than a long word.
const SPREAD: usize = 22;

/// The lines of `text` that are not blank, wrapped ones joined; without white space at their ends. Linear.
pub(super) fn lines(text: &str) -> Vec<Span> {
    let runs = runs(text);
    let width = runs
        .iter()
        .flat_map(|run| [run.as_slice(), run.get(1..).unwrap_or(&[])])
        .filter_map(|run| wrapped_at(text, run))
        .max();
    let mut out = Vec::new();
    for run in &runs {
        let is_wrapped = |run: &[Span]| width.is_some_and(|w| fits(text, run, w));
        // A headline may stand right above.
        match run.as_slice() {
            [first, .., last] if is_wrapped(run) => out.push(first.cover(*last)),
            [above, rest @ ..] if is_wrapped(rest) => {
                out.push(*above);
                out.extend(
                    rest.first()
                        .zip(rest.last())
                        .map(|(first, last)| first.cover(*last)),
                );
            }
            run => out.extend(run),
        }
    }
    out
}

/// The lines between blank lines.
fn runs(text: &str) -> Vec<Vec<Span>> {
    let mut out = vec![Vec::new()];
    let (mut start, mut after_return) = (0, false);
    for line in text.split_inclusive([
        '\n', '\r', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}', '\u{85}',
    ]) {
        let span = Span::new(start, start + line.len()).trimmed(text);
        start += line.len();
        // "\r\n" is one break.
        let second_half = after_return && line == "\n";
        after_return = line.ends_with('\r');
        match out.last_mut() {
            Some(run) if !span.is_empty() => run.push(span),
            Some(run) if !run.is_empty() && !second_half => out.push(Vec::new()),
            _ => {}
        }
    }
    out
}

/// The shortest and longest of a run's lines but the last, in characters.
fn lengths(text: &str, run: &[Span]) -> Option<(usize, usize)> {
    let (_, full) = run.split_last()?;
    let lengths = || full.iter().map(|s| s.of(text).chars().count());
    Some((lengths().min()?, lengths().max()?))
}

/// The width at which a run of lines was wrapped, if its lines show that they were: alike in length, and some of them begin
/// in the middle of a sentence.
fn wrapped_at(text: &str, run: &[Span]) -> Option<usize> {
    let (shortest, longest) = lengths(text, run)?;
    let inside = run
        .iter()
        .skip(1)
        .filter(|s| s.of(text).starts_with(char::is_lowercase))
        .count();
    (WRAPPED.contains(&shortest)
        && WRAPPED.contains(&longest)
        && longest - shortest <= SPREAD
        && inside * 3 >= run.len() - 1)
        .then_some(longest)
}

/// Do a run's lines fit the width at which another was wrapped?
fn fits(text: &str, run: &[Span], width: usize) -> bool {
    lengths(text, run)
        .is_some_and(|(shortest, longest)| shortest + SPREAD >= width && longest <= width + 3)
}
