//! Readable text for terminals and files.

use crate::Failure;
use crate::args::Invocation;
use crossread_engine::compare::{Comparison, SideText};
use crossread_engine::diff::{Mark, WordDiff};
use crossread_engine::divergence::{Topic, Verdict};
use std::io::{IsTerminal, Write};

/// What the output goes to.
#[derive(Debug, Clone, Copy)]
pub struct Page {
    /// Columns of text.
    width: usize,
    /// Underline what differs with terminal codes, rather than with brackets.
    styled: bool,
}

impl Page {
    /// A terminal that takes styles gets them, unless `NO_COLOR` is set (<https://no-color.org>).
    pub fn of(_invocation: &Invocation) -> Self {
        let columns = std::env::var("COLUMNS").ok().and_then(|c| c.parse().ok());
        Self {
            width: columns.unwrap_or(100_usize).clamp(60, 160),
            styled: std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none(),
        }
    }
}

/// The name of the n-th file, where there are several.
pub fn file_heading(out: &mut dyn Write, invocation: &Invocation, n: usize) -> Result<(), Failure> {
    if let (Some(path), true) = (invocation.files.get(n), invocation.files.len() > 1) {
        let gap = if n > 0 { "\n" } else { "" };
        writeln!(out, "{gap}=== {} ===", path.display())?;
    }
    Ok(())
}

/// A text on one line.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A word of a column, and whether the other side differs there.
struct Word {
    text: String,
    marked: bool,
}

/// The whole comparison: passages level, then what differs, then what only one side says.
pub fn comparison(
    out: &mut dyn Write,
    invocation: &Invocation,
    comparison: &Comparison,
    page: Page,
) -> Result<(), Failure> {
    for (label, path) in ["A", "B"].iter().zip(&invocation.files) {
        writeln!(out, "{label} = {}", path.display())?;
    }
    writeln!(out, "{}", summary(comparison))?;
    for (n, (passage, diff)) in comparison
        .passages
        .iter()
        .zip(&comparison.diffs)
        .enumerate()
    {
        let moved = if passage.moved { ", moved" } else { "" };
        writeln!(out, "\n--- passage {} ({:.2}{moved})", n + 1, passage.score)?;
        let left = words(&comparison.a, &passage.a, &diff.a, diff);
        let right = words(&comparison.b, &passage.b, &diff.b, diff);
        level(out, &left, &right, page)?;
    }
    if !comparison.divergences.is_empty() {
        writeln!(out, "\nWhat differs")?;
    }
    for d in &comparison.divergences {
        let kind = format!("{:?}", d.kind).to_lowercase();
        let verdict = format!("{:?}", d.verdict).to_lowercase();
        let at = |f: &Option<crossread_engine::divergence::Filler>| {
            f.as_ref()
                .map_or("-".to_owned(), |f| f.sentence.to_string())
        };
        writeln!(
            out,
            "  {verdict:<8} {kind:<11} A{} B{}  {}",
            at(&d.a),
            at(&d.b),
            one_line(&d.why)
        )?;
    }
    for (label, side, only, title) in [
        ("A", &comparison.a, &comparison.only_a, "Only in A"),
        ("B", &comparison.b, &comparison.only_b, "Only in B"),
        (
            "A",
            &comparison.a,
            &comparison.unsure_a,
            "No counterpart found for A",
        ),
        (
            "B",
            &comparison.b,
            &comparison.unsure_b,
            "No counterpart found for B",
        ),
    ] {
        if !only.is_empty() {
            writeln!(out, "\n{title}")?;
        }
        for n in only {
            let text = side.sentences.get(*n).map_or("", |s| s.text.as_str());
            writeln!(out, "  {label}{n} {}", one_line(text))?;
        }
    }
    Ok(())
}

/// "14 passages on the same facts, 3 dates in conflict, 2 names equal; 21 sentences only in A, 5 only in B, 4 and 2
/// with no counterpart found."
fn summary(comparison: &Comparison) -> String {
    let counts = comparison.summary();
    let several = |n: usize, word: &str| match n {
        1 => format!("1 {word}"),
        _ => format!("{n} {word}s"),
    };
    let mut parts = vec![several(counts.passages, "passage") + " on the same facts"];
    for c in &counts.divergences {
        let told = match c.topic {
            Topic::Length if c.count == 1 => "1 length of time".to_owned(),
            Topic::Length => format!("{} lengths of time", c.count),
            Topic::Of(kind) => several(c.count, &format!("{kind:?}").to_lowercase()),
        };
        let verdict = match c.verdict {
            Verdict::Conflict => "in conflict",
            Verdict::Open => "open",
            Verdict::Finer => "finer on one side",
            Verdict::Equal => "equal in another form",
        };
        parts.push(format!("{told} {verdict}"));
    }
    format!(
        "{}; {} only in A, {} only in B, {} and {} with no counterpart found.",
        parts.join(", "),
        several(counts.only_a, "sentence"),
        counts.only_b,
        counts.unsure_a,
        counts.unsure_b
    )
}

fn words(side: &SideText, sentences: &[usize], marks: &[Mark], diff: &WordDiff) -> Vec<Word> {
    let mut words = Vec::new();
    for n in sentences {
        let text = side.sentences.get(*n).map_or("", |s| s.text.as_str());
        let mut at = 0;
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            let (start, end) = (at, at + word.len());
            at += piece.len();
            if word.is_empty() {
                continue;
            }
            let marked = !diff.reworded
                && marks
                    .iter()
                    .any(|m| m.sentence == *n && m.span.start() < end && start < m.span.end());
            words.push(Word {
                text: word.to_owned(),
                marked,
            });
        }
    }
    words
}

/// Two columns beside each other.
fn level(out: &mut dyn Write, left: &[Word], right: &[Word], page: Page) -> Result<(), Failure> {
    let column = (page.width - 3) / 2;
    let (left, right) = (lines(left, column, page), lines(right, column, page));
    let empty = (String::new(), 0);
    for n in 0..left.len().max(right.len()) {
        let (text, width) = left.get(n).unwrap_or(&empty);
        let (other, _) = right.get(n).unwrap_or(&empty);
        let gap = " ".repeat(column.saturating_sub(*width));
        writeln!(out, "{}", format!("{text}{gap} | {other}").trim_end())?;
    }
    Ok(())
}

/// Lines of at most `column` characters, each with its width; a longer word has a line for itself.
fn lines(words: &[Word], column: usize, page: Page) -> Vec<(String, usize)> {
    let mut lines: Vec<(String, usize)> = Vec::new();
    for (n, word) in words.iter().enumerate() {
        let before = n > 0 && words.get(n - 1).is_some_and(|w| w.marked);
        let after = words.get(n + 1).is_some_and(|w| w.marked);
        let (open, close) = (word.marked && !before, word.marked && !after);
        let (text, width) = styled(word, open, close, page);
        match lines.last_mut() {
            Some((line, used)) if *used + 1 + width <= column => {
                line.push(' ');
                line.push_str(&text);
                *used += 1 + width;
            }
            _ => lines.push((text, width)),
        }
    }
    lines
}

fn styled(word: &Word, open: bool, close: bool, page: Page) -> (String, usize) {
    let length = word.text.chars().count();
    if page.styled {
        let text = if word.marked {
            format!("\u{1b}[4m{}\u{1b}[0m", word.text)
        } else {
            word.text.clone()
        };
        return (text, length);
    }
    let (before, after) = (if open { "[" } else { "" }, if close { "]" } else { "" });
    let text = format!("{before}{}{after}", word.text);
    (text, length + before.len() + after.len())
}
