//! Where the project is, and the cargo that was called.

use anyhow::{Context, Result};
use serde_json::Value;
use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The target of the page.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The package of the page, and the crate name of its library.
pub const APP: &str = "crossread-app";
/// The crate name of the page's library.
pub const APP_CRATE: &str = "crossread_app";

/// The package of the tests in a browser.
pub const E2E: &str = "crossread-e2e";

/// The root of the repository.
pub fn root() -> PathBuf {
    let here = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// A folder for what the commands make, under `target/`.
pub fn scratch(name: &str) -> PathBuf {
    root().join("target").join("xtask").join(name)
}

/// The same cargo as the one running this program, started in the root.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    // Set by the outer `cargo run`, and true only of xtask.
    for (name, _) in std::env::vars_os() {
        let name = name.to_string_lossy().into_owned();
        if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a `cargo build` and picks what it made out of cargo's messages; none if it failed. The compiler's own messages go
/// to the terminal as always.
pub fn build<T>(command: &mut Command, pick: impl Fn(&Value) -> Option<T>) -> Result<Option<T>> {
    let mut child = command
        .arg("--message-format=json-render-diagnostics")
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo could not be started")?;
    let mut built = None;
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let message = serde_json::from_str(&line?).unwrap_or_default();
            built = pick(&message).or(built);
        }
    }
    Ok(if child.wait()?.success() { built } else { None })
}
