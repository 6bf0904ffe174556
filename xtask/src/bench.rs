//! `bench`: how long reading and comparing take, natively and in a browser.

use crate::arguments::Options;
use crate::browser;
use crate::bundle::{Plan, bundle};
use crate::cargo::cargo;
use anyhow::{Context, Result};
use std::process::ExitCode;

/// Runs both.
pub fn run(options: &Options) -> Result<ExitCode> {
    if !options.has("--browser") {
        let native = cargo()
            .args([
                "bench",
                "--package",
                "crossread-engine",
                "--bench",
                "compare",
            ])
            .status()
            .context("cargo could not be started")?;
        if !native.success() {
            return Ok(ExitCode::FAILURE);
        }
    }
    if options.has("--native") {
        return Ok(ExitCode::SUCCESS);
    }
    let site = bundle(Plan {
        release: true,
        story: true,
    })?;
    browser::run_program("timing", &[], site)
}
