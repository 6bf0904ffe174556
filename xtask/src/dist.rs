//! `dist`: the folder to put on a host.

use crate::arguments::Options;
use crate::bundle::{Plan, Story, bundle};
use crate::cargo::root;
use crate::size;
use anyhow::Result;
use std::path::PathBuf;
use std::process::ExitCode;

/// Builds it and shows what it weighs.
pub fn run(options: &Options) -> Result<ExitCode> {
    let site = bundle(Plan {
        release: true,
        story: Story::unless(options.has("--without-story")),
    })?;
    site.write(&folder())?;
    let weight = size::weigh(&site);
    print!("{}", size::table(&weight));
    println!("dist/ is ready for any static host and any path; README.md says how to host it.");
    Ok(ExitCode::SUCCESS)
}

/// Where it goes.
pub fn folder() -> PathBuf {
    root().join("dist")
}
