//! `train` and `lexicon`: the study of alignment. It is a crate of its own, built with optimisation and only when asked for, so
//! that `serve` does not wait for the engine to be compiled twice.

use crate::cargo::cargo;
use std::process::ExitCode;

/// The commands handed on, for `help`.
pub const COMMANDS: &[(&str, &str)] = &[
    (
        "train",
        "Fit the weights of alignment: `train [--write] --links DIR...`.",
    ),
    (
        "lexicon",
        "Remake the word table: `lexicon WINK.json WORDNET-DICT`.",
    ),
];

/// Runs the study with all `arguments`, the command's name first.
pub fn run(arguments: &[String]) -> ExitCode {
    let done = cargo()
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "crossread-train",
            "--",
        ])
        .args(arguments)
        .status();
    match done {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: cargo could not be started: {error}");
            ExitCode::FAILURE
        }
    }
}
