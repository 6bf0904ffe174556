//! `test`: every check there is, in steps that all run even if one fails, with one summary at the end.

mod report;
mod runner;
mod steps;
mod tally;

use crate::arguments::Options;
use crate::clock::{Stopwatch, spoken};
use anyhow::{Result, bail};
use report::{Line, Verdict};
use std::process::ExitCode;
use steps::{Outcome, STEPS, World};

/// Runs the steps, prints the summary, and ends with a line that counts the tests.
pub fn run(options: &Options) -> Result<ExitCode> {
    let chosen: Vec<_> = STEPS
        .iter()
        .filter(|step| {
            options
                .value("--only")
                .is_none_or(|word| step.name.contains(word))
        })
        .collect();
    if chosen.is_empty() {
        let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        bail!(
            "no step has that in its name; the steps are: {}",
            names.join(", ")
        );
    }
    let mut world = World::default();
    let mut lines = Vec::new();
    let whole = Stopwatch::start();
    for (number, step) in chosen.iter().enumerate() {
        println!(
            "\n[{}/{}] {}: {}",
            number + 1,
            chosen.len(),
            step.name,
            step.what
        );
        let watch = Stopwatch::start();
        let outcome = (step.run)(&mut world).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Outcome::check(false)
        });
        let line = Line {
            name: step.name,
            outcome,
            time: watch.elapsed(),
        };
        println!(
            "[{}/{}] {} {} in {}",
            number + 1,
            chosen.len(),
            step.name,
            line.outcome.verdict(),
            spoken(line.time)
        );
        lines.push(line);
    }
    drop(world);
    print!("{}", report::summary(&lines, whole.elapsed()));
    let failed = lines
        .iter()
        .any(|line| line.outcome.verdict() == Verdict::Failed);
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
