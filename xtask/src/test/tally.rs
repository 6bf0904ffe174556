//! Tests counted from what the runners print.

use std::ops::AddAssign;

/// Tests that were run, and those left out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// That held.
    pub passed: usize,
    /// That did not.
    pub failed: usize,
    /// That were not run.
    pub skipped: usize,
}

impl Tally {
    /// Adds what a line of a runner's output counts, if it is a line that counts.
    ///
    /// libtest and wasm-bindgen: `test result: ok. 12 passed; 0 failed; 1 ignored; …`, nextest:
    /// `Summary [ 0.5s] 13 tests run: 12 passed (1 slow), 1 failed, 2 skipped`.
    pub fn read(&mut self, line: &str) {
        let line = plain(line);
        let line = line.trim();
        let counts = if let Some(result) = line.strip_prefix("test result: ") {
            result
        } else if let Some((_, counts)) = line
            .strip_prefix("Summary [")
            .and_then(|l| l.split_once(" run: "))
        {
            counts
        } else {
            return;
        };
        let words: Vec<&str> = counts.split_whitespace().collect();
        for pair in words.windows(2) {
            let &[number, what] = pair else { continue };
            let Ok(number) = number.trim_start_matches('(').parse::<usize>() else {
                continue;
            };
            match what.trim_matches([',', ';', ')']) {
                "passed" => self.passed += number,
                "failed" | "timed" => self.failed += number,
                "skipped" | "ignored" => self.skipped += number,
                _ => {}
            }
        }
    }

    /// "12 passed, 1 failed", and ", 2 skipped" if any were.
    pub fn sentence(self) -> String {
        let mut sentence = format!("{} passed, {} failed", self.passed, self.failed);
        if self.skipped > 0 {
            sentence.push_str(&format_args!(", {} skipped", self.skipped).to_string());
        }
        sentence
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// The line without the terminal's colours.
fn plain(line: &str) -> String {
    let mut text = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        text.push_str(before);
        rest = after.split_once('m').map_or("", |(_, rest)| rest);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn every_runner_is_understood() {
        let cases = [
            (
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.02s",
                (12, 0, 1),
            ),
            (
                "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out",
                (2, 1, 0),
            ),
            (
                "     Summary [   0.512s] 13 tests run: 12 passed (1 slow), 1 failed, 2 skipped",
                (12, 1, 2),
            ),
            (
                "     Summary [   0.512s] 13/20 tests run: 12 passed, 1 timed out, 0 skipped",
                (12, 1, 0),
            ),
            (
                "\u{1b}[32;1m     Summary\u{1b}[0m [   0.005s] \u{1b}[1m3\u{1b}[0m tests run: \u{1b}[1m3\u{1b}[0m \u{1b}[32;1mpassed\u{1b}[0m, \u{1b}[1m0\u{1b}[0m \u{1b}[33;1mskipped\u{1b}[0m",
                (3, 0, 0),
            ),
            ("running 12 tests", (0, 0, 0)),
            ("test mention::dates::summary ... ok", (0, 0, 0)),
        ];
        for (line, (passed, failed, skipped)) in cases {
            let mut tally = Tally::default();
            tally.read(line);
            assert_eq!(
                tally,
                Tally {
                    passed,
                    failed,
                    skipped
                },
                "for {line:?}"
            );
        }
    }

    #[test]
    fn the_sentence_counts_what_was_left_out_only_if_anything_was() {
        let mut tally = Tally {
            passed: 3,
            failed: 1,
            skipped: 0,
        };
        assert_eq!(tally.sentence(), "3 passed, 1 failed");
        tally += Tally {
            passed: 1,
            failed: 0,
            skipped: 2,
        };
        assert_eq!(tally.sentence(), "4 passed, 1 failed, 2 skipped");
    }
}
