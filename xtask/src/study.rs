//! `train` and `lexicon`: a crate of its own, built with optimisation and only when asked for, so that `serve`
//! does not wait for the engine to be compiled twice.

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
            "crossread-train",
            "--",
            name,
        ])
        .args(&options.operands)
        .status()
        .context("cargo could not be started")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
