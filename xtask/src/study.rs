//! `train` and `lexicon`: a program of its own, so that the other commands are built without the engine.

use crate::arguments::Options;
use crate::cargo::cargo;
use anyhow::{Context, Result};
use std::process::ExitCode;

/// Hands everything on.
pub fn run(name: &str, options: &Options) -> Result<ExitCode> {
    let status = cargo()
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "xtask",
            "--features",
            "train",
        ])
        .args(["--bin", "train", "--", name])
        .args(&options.operands)
        .status()
        .context("cargo could not be started")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
