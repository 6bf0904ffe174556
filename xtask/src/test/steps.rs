//! The steps of `test`, in their order.

use super::report::Verdict;
use super::runner;
use super::tally::Tally;
use crate::browser::{Driver, point_at};
use crate::bundle::{Plan, Story, bundle};
use crate::cargo::{APP, E2E, WASM, build, cargo};
use crate::site::Site;
use crate::{dist, size, toolchain};
use anyhow::{Context, Result, bail};
use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};

/// A step.
pub struct Step {
    /// For the summary and `--only`.
    pub name: &'static str,
    /// What it does.
    pub what: &'static str,
    /// Does it.
    pub run: fn(&mut World) -> Result<Outcome>,
}

/// What steps leave for later ones.
#[derive(Default)]
pub struct World {
    dist: Option<Site>,
    driver: Option<Driver>,
}

/// How a step ended.
pub struct Outcome {
    good: bool,
    /// The tests it ran.
    pub tally: Tally,
    /// Why it could not be run.
    pub missing: Option<String>,
}

impl Outcome {
    /// Of something that is no test.
    pub fn check(good: bool) -> Self {
        Self::tests(good, Tally::default())
    }

    /// Of tests.
    pub fn tests(good: bool, tally: Tally) -> Self {
        Self {
            good: good && tally.failed == 0,
            tally,
            missing: None,
        }
    }

    /// Of something that this machine has not what it takes for.
    pub fn missing(why: impl Into<String>) -> Self {
        Self {
            missing: Some(why.into()),
            ..Self::check(true)
        }
    }

    /// In a word.
    pub fn verdict(&self) -> Verdict {
        match (self.good, &self.missing) {
            (false, _) => Verdict::Failed,
            (true, Some(_)) => Verdict::Skipped,
            (true, None) => Verdict::Passed,
        }
    }
}

/// All steps. The quick ones come first; `dist` comes before what needs it.
pub const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "cargo fmt --check",
        run: |_| check(cargo().args(["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        what: "every crate, as compiled for this machine",
        run: |_| {
            let features = format!("{E2E}/browser,xtask/train,xtask/wasm-tests");
            check(cargo().args([
                "clippy",
                "--workspace",
                "--all-targets",
                "--features",
                &features,
                "--",
                "-Dwarnings",
            ]))
        },
    },
    Step {
        name: "clippy for wasm",
        what: "the page, as compiled for the browser",
        run: |_| {
            toolchain::ensure_wasm_target()?;
            check(cargo().args([
                "clippy",
                "--package",
                APP,
                "--lib",
                "--test",
                "wasm",
                "--target",
                WASM,
                "--",
                "-Dwarnings",
            ]))
        },
    },
    Step {
        name: "native tests",
        what: "engine, command line, page logic and these commands",
        run: native_tests,
    },
    Step {
        name: "documentation",
        what: "the examples in it",
        run: |_| tests(cargo().args(["test", "--doc", "--workspace", "--no-fail-fast"])),
    },
    Step {
        name: "wasm tests",
        what: "what only runs as wasm, in a browser",
        run: wasm_tests,
    },
    Step {
        name: "dist",
        what: "the optimised page",
        run: |world| world.dist().map(|_| Outcome::check(true)),
    },
    Step {
        name: "size",
        what: "the first load against its limit",
        run: |world| {
            let exit = size::judge(world.dist()?);
            Ok(Outcome::check(exit == ExitCode::SUCCESS))
        },
    },
    Step {
        name: "end to end",
        what: "dist/ in a browser, served from a folder",
        run: end_to_end,
    },
];

impl World {
    /// The built page: built once.
    fn dist(&mut self) -> Result<&Site> {
        if self.dist.is_none() {
            let site = bundle(Plan {
                release: true,
                story: Story::Bundled,
            })?;
            site.write(&dist::folder())?;
            self.dist = Some(site);
        }
        self.dist.as_ref().context("the page was not built")
    }

    /// Where the driver of a browser listens, or why there is none.
    fn driver(&mut self) -> Result<String> {
        if self.driver.is_none() {
            self.driver = Some(Driver::start()?);
        }
        self.driver
            .as_ref()
            .map(Driver::address)
            .context("there is no driver")
    }
}

fn check(command: &mut Command) -> Result<Outcome> {
    runner::run(command).map(|(good, _)| Outcome::check(good))
}

fn tests(command: &mut Command) -> Result<Outcome> {
    let (good, tally) = runner::run(command)?;
    Ok(Outcome::tests(good, tally))
}

fn native_tests(_: &mut World) -> Result<Outcome> {
    let nextest = cargo()
        .args(["nextest", "--version"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success());
    if nextest {
        tests(cargo().args(["nextest", "run", "--workspace", "--no-fail-fast"]))
    } else {
        tests(cargo().args([
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--tests",
            "--no-fail-fast",
        ]))
    }
}

/// A missing browser is a failure where nobody looks at the terminal.
fn without_browser(error: &anyhow::Error) -> Result<Outcome> {
    if std::env::var_os("CI").is_some_and(|value| value == "true") {
        bail!("{error:#}. (With CI=true this is a failure.)");
    }
    println!("Skipped: {error:#}.");
    Ok(Outcome::missing(
        "there is no browser to test in (see above)",
    ))
}

fn wasm_tests(world: &mut World) -> Result<Outcome> {
    let driver = match world.driver() {
        Ok(driver) => driver,
        Err(error) => return without_browser(&error),
    };
    toolchain::ensure_wasm_target()?;
    let runner = build(
        cargo().args([
            "build",
            "--package",
            "xtask",
            "--features",
            "wasm-tests",
            "--bin",
            "wasm-test-runner",
        ]),
        executable,
    )?
    .context("the runner of wasm tests does not compile; the compiler's messages stand above")?;
    tests(
        cargo()
            .args([
                "test",
                "--package",
                APP,
                "--target",
                WASM,
                "--test",
                "wasm",
                "--no-fail-fast",
            ])
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner)
            // Half the build, and most of what the runner would have to read.
            .env("CARGO_PROFILE_DEV_DEBUG", "false")
            .env("WASM_BINDGEN_USE_BROWSER", "1")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("CHROMEDRIVER_REMOTE", driver),
    )
}

fn executable(message: &Value) -> Option<PathBuf> {
    message.get("executable")?.as_str().map(PathBuf::from)
}

fn end_to_end(world: &mut World) -> Result<Outcome> {
    let site = world.dist()?.clone();
    let driver = match world.driver() {
        Ok(driver) => driver,
        Err(error) => return without_browser(&error),
    };
    let mut command = cargo();
    command
        .args([
            "test",
            "--package",
            E2E,
            "--features",
            "browser",
            "--no-fail-fast",
        ])
        // What a test was waiting for is told in a sentence; the layers of the driver's client are not.
        .env("RUST_BACKTRACE", "0");
    point_at(&mut command, site, &driver)?;
    tests(&mut command)
}
