//! Compiles a part of the app to wasm.

use super::{Part, Plan, Story};
use crate::cargo::{APP, APP_CRATE, WASM, build, cargo, root};
use crate::{long, toolchain};
use anyhow::{Context, Result};
use serde_json::Value;
use std::ffi::OsString;
use std::path::PathBuf;

/// The wasm file as the compiler leaves it.
pub fn wasm(plan: Plan, part: Part) -> Result<PathBuf> {
    toolchain::ensure_wasm_target()?;
    let profile = if plan.release {
        "wasm-release"
    } else {
        "wasm-dev"
    };
    let mut command = cargo();
    command.args([
        "rustc",
        "--lib",
        // Alone: cargo does not optimise across crates (`lto`) where a library is compiled as an rlib too.
        "--crate-type",
        "cdylib",
        "--package",
        APP,
        "--no-default-features",
        "--features",
        part.features(),
        "--target",
        WASM,
        "--profile",
        profile,
    ]);
    command
        .env_remove("CROSSREAD_WITHOUT_STORY")
        .env_remove("CROSSREAD_SOURCES");
    match plan.story {
        Story::Bundled => {}
        Story::Without => {
            command.env("CROSSREAD_WITHOUT_STORY", "1");
        }
        Story::Long => {
            command.env("CROSSREAD_SOURCES", long::sources()?);
        }
    }
    // Leptos then compiles its views once rather than for every type they are nested in: about 3% of the download.
    let mut flags = OsString::from("--cfg=erase_components");
    if part != Part::Worker {
        // What it takes to cut it in two.
        flags.push(" -Clink-arg=--emit-relocs");
    }
    if plan.release {
        flags.push(short_paths());
    }
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    build(&mut command, artifact)?
        .context("the page does not compile; the compiler's messages stand above")
}

/// Panic messages name the files they come from: short paths, and the same on every machine.
fn short_paths() -> OsString {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let mut flags = OsString::from(" --remap-path-prefix=");
    flags.push(root());
    flags.push("=.");
    // Cargo splits the variable at spaces: a folder with one keeps its long path.
    if root().to_string_lossy().contains(' ') {
        flags.clear();
    }
    if let Some(home) = cargo_home.filter(|home| !home.to_string_lossy().contains(' ')) {
        flags.push(" --remap-path-prefix=");
        flags.push(home.join("registry").join("src"));
        flags.push("=crates");
    }
    flags
}

/// The wasm file of the page, if this message of cargo's tells it.
fn artifact(message: &Value) -> Option<PathBuf> {
    if message.get("reason")? != "compiler-artifact"
        || message.get("target")?.get("name")? != APP_CRATE
    {
        return None;
    }
    let files = message.get("filenames")?.as_array()?;
    files
        .iter()
        .filter_map(Value::as_str)
        .map(PathBuf::from)
        .find(|path| path.extension().is_some_and(|e| e == "wasm"))
}
