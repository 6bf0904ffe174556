//! What has to be there before the page can be compiled: the standard library for wasm.

use crate::cargo::WASM;
use anyhow::{Context, Result, bail};
use std::path::PathBuf;
use std::process::Command;

/// Adds the wasm target with rustup when it is missing.
pub fn ensure_wasm_target() -> Result<()> {
    if has_wasm_target()? {
        return Ok(());
    }
    let Some(rustup) = rustup() else {
        bail!(
            "this Rust cannot compile for {WASM}, and there is no rustup to add it with. Install Rust from \
             https://rustup.rs and run the command again, or install your distribution's package for the target \
             (on Debian and Ubuntu `libstd-rust-dev-wasm32`)"
        );
    };
    println!("The target {WASM} is missing: running `rustup target add {WASM}`, once.");
    let status = Command::new(&rustup)
        .args(["target", "add", WASM])
        .status()
        .with_context(|| format!("{} could not be started", rustup.display()))?;
    if !status.success() || !has_wasm_target()? {
        bail!(
            "`rustup target add {WASM}` did not work (see above). Check the network connection, run that command \
             yourself, then this one again"
        );
    }
    Ok(())
}

fn has_wasm_target() -> Result<bool> {
    let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc)
        .args(["--print", "target-libdir", "--target", WASM])
        .output()
        .context("rustc could not be started: install Rust from https://rustup.rs")?;
    let folder = String::from_utf8_lossy(&output.stdout);
    Ok(std::path::Path::new(folder.trim()).is_dir())
}

fn rustup() -> Option<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let candidates = [
        Some(PathBuf::from("rustup")),
        home.map(|h| h.join("bin").join("rustup")),
    ];
    candidates.into_iter().flatten().find(|path| {
        Command::new(path)
            .arg("--version")
            .output()
            .is_ok_and(|o| o.status.success())
    })
}
