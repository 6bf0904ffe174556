//! The closing summary.

use super::steps::Outcome;
use super::tally::Tally;
use crate::clock::spoken;
use std::fmt::{self, Write as _};
use std::time::Duration;

/// How a step ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All is as it should be.
    Passed,
    /// Something is not.
    Failed,
    /// It could not be run.
    Skipped,
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Passed => "passed",
            Self::Failed => "FAILED",
            Self::Skipped => "skipped",
        })
    }
}

/// A step that is done.
pub struct Line {
    /// Of the step.
    pub name: &'static str,
    /// How it ended.
    pub outcome: Outcome,
    /// How long it took.
    pub time: Duration,
}

/// A table of the steps, then a plain line that counts tests. A step that failed without a failed test (it did not compile,
/// or is no test, such as the format) counts as one failed; one that could not be run as one skipped.
pub fn summary(lines: &[Line], whole: Duration) -> String {
    let mut text = String::from("\n");
    let mut total = Tally::default();
    let width = lines.iter().map(|line| line.name.len()).max().unwrap_or(0);
    for Line {
        name,
        outcome,
        time,
    } in lines
    {
        let verdict = outcome.verdict();
        let mut counted = outcome.tally;
        match verdict {
            Verdict::Failed if counted.failed == 0 => counted.failed = 1,
            Verdict::Skipped if counted.skipped == 0 => counted.skipped = 1,
            _ => {}
        }
        total += counted;
        let tests = match &outcome.missing {
            Some(missing) => missing.clone(),
            None if outcome.tally == Tally::default() => String::new(),
            None => outcome.tally.sentence(),
        };
        let line = format!(
            "  {name:width$}  {verdict:7}  {:>11}  {tests}",
            spoken(*time)
        );
        let _ = writeln!(text, "{}", line.trim_end());
    }
    if let Some(first) = lines
        .iter()
        .find(|line| line.outcome.verdict() == Verdict::Failed)
    {
        let _ = writeln!(
            text,
            "\nOne step again: cargo xtask test --only \"{}\"",
            first.name
        );
    }
    let _ = writeln!(text, "\nAll steps took {}.", spoken(whole));
    let _ = writeln!(text, "{}", total.sentence());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(name: &'static str, outcome: Outcome) -> Line {
        let time = Duration::from_secs(1);
        Line {
            name,
            outcome,
            time,
        }
    }

    #[test]
    fn a_failure_is_never_counted_as_none() {
        let tests = Tally {
            passed: 7,
            failed: 2,
            skipped: 0,
        };
        let lines = [
            line("format", Outcome::check(false)),
            line("native tests", Outcome::tests(false, tests)),
            line("end to end", Outcome::missing("no browser")),
        ];
        let text = summary(&lines, Duration::from_secs(3));
        assert!(
            text.ends_with("\n7 passed, 3 failed, 1 skipped\n"),
            "{text}"
        );
        assert!(text.contains("no browser"), "{text}");
        assert!(text.contains("--only \"format\""), "{text}");
    }

    #[test]
    fn success_ends_with_the_plain_count() {
        let tests = Tally {
            passed: 7,
            failed: 0,
            skipped: 0,
        };
        let text = summary(
            &[line("native tests", Outcome::tests(true, tests))],
            Duration::ZERO,
        );
        assert!(text.ends_with("\n7 passed, 0 failed\n"), "{text}");
    }
}
