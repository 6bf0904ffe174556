//! `bench`: how long reading and comparing take, natively and in a browser, and how long the page takes to answer.

use crate::arguments::Options;
use crate::browser;
use crate::bundle::{Plan, Story, bundle};
use crate::cargo::cargo;
use crate::long;
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
        story: Story::Bundled,
    })?;
    let mut exits = vec![
        browser::run_program("timing", &[], site.clone())?,
        browser::run_program("reading", &["straits-times", "tribune"], site)?,
    ];
    if options.has("--long") {
        let site = bundle(Plan {
            release: true,
            story: Story::Long,
        })?;
        let [(a, _), (b, _)] = long::ARTICLES;
        exits.push(browser::run_program("reading", &[a, b], site)?);
    }
    let failed = exits.into_iter().any(|exit| exit != ExitCode::SUCCESS);
    Ok(if failed {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
