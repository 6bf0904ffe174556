//! `shots`: what the page looks like.

use crate::arguments::Options;
use crate::browser;
use crate::bundle::{Plan, bundle};
use crate::cargo::root;
use crate::dist;
use crate::site::Site;
use anyhow::{Context, Result};
use std::process::ExitCode;

/// Takes them.
pub fn run(options: &Options) -> Result<ExitCode> {
    let site = if options.has("--keep") {
        Site::read(&dist::folder())
            .context("there is no dist/ to keep; leave out `--keep`, or run `cargo xtask dist`")?
    } else {
        let site = bundle(Plan {
            release: true,
            story: true,
        })?;
        site.write(&dist::folder())?;
        site
    };
    let folder = root().join("target").join("shots");
    browser::run_program("shots", &[&folder.to_string_lossy()], site)
}
