//! Runs a program with its output on the terminal and counts the tests it reports.

use super::tally::Tally;
use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, IsTerminal as _, Read, Write};
use std::process::{Command, Stdio};
use std::thread;

/// Whether it ended well, and what it counted.
pub fn run(command: &mut Command) -> Result<(bool, Tally)> {
    // It sees a pipe and would leave out its colours.
    if std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none() {
        command.env("CARGO_TERM_COLOR", "always");
    }
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("{program} could not be started"))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    // Both are read at once, or the program waits when one is full.
    let errors =
        thread::spawn(move || stderr.map_or_else(Tally::default, |s| copy(s, std::io::stderr())));
    let mut tally = stdout.map_or_else(Tally::default, |s| copy(s, std::io::stdout()));
    tally += errors.join().unwrap_or_default();
    Ok((child.wait()?.success(), tally))
}

fn copy(from: impl Read, mut to: impl Write) -> Tally {
    let mut tally = Tally::default();
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    // Test output may hold anything, also what is not UTF-8.
    while from.read_until(b'\n', &mut line).is_ok_and(|n| n > 0) {
        let _ = to.write_all(&line).and_then(|()| to.flush());
        tally.read(&String::from_utf8_lossy(&line));
        line.clear();
    }
    tally
}
