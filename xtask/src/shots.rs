//! `shots`: what the page looks like.

use crate::arguments::Options;
use crate::browser;
use crate::bundle::{Plan, Story, bundle};
use crate::cargo::root;
use crate::dist;
use crate::site::Site;
use anyhow::{Context, Result};
use std::process::ExitCode;

/// Takes them of the quick build, which looks like the optimised one.
pub fn run(options: &Options) -> Result<ExitCode> {
    let site = if options.has("--dist") {
        Site::read(&dist::folder())
            .context("there is no dist/; leave out `--dist`, or run `cargo xtask dist` first")?
    } else {
        bundle(Plan {
            release: false,
            story: Story::Bundled,
        })?
    };
    let folder = root().join("target").join("shots");
    browser::run_program("shots", &[&folder.to_string_lossy()], site)
}
