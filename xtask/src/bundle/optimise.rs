//! Binaryen's `wasm-opt`, where there is one.

use crate::cargo::{root, scratch};
use crate::size::gzip;
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// Older ones do not know what current compilers emit.
const OLDEST: u32 = 116;

/// The wasm made smaller, or unchanged and a line on what is missed.
pub fn optimise(wasm: Vec<u8>) -> Result<Vec<u8>> {
    let Some(tool) = find() else {
        return Ok(wasm);
    };
    let folder = scratch(&format!("wasm-opt-{}", std::process::id()));
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    let (input, output) = (folder.join("in.wasm"), folder.join("out.wasm"));
    fs::write(&input, &wasm).with_context(|| format!("cannot write {}", input.display()))?;
    // The features in use are told by the file itself; their list is of no use to a browser.
    let run = Command::new(&tool)
        .args([
            "-Oz",
            "--strip-debug",
            "--strip-producers",
            "--strip-target-features",
            "-o",
        ])
        .arg(&output)
        .arg(&input)
        .output()
        .with_context(|| format!("{} could not be started", tool.display()))?;
    if !run.status.success() {
        println!(
            "{} failed, so the wasm stays as compiled: {}",
            tool.display(),
            String::from_utf8_lossy(&run.stderr).trim()
        );
        return Ok(wasm);
    }
    let smaller = fs::read(&output).with_context(|| format!("cannot read {}", output.display()))?;
    fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    let (before, after) = (gzip(&wasm), gzip(&smaller));
    println!(
        "wasm-opt takes the wasm from {} to {} kB, compressed from {} to {} kB.",
        wasm.len() / 1000,
        smaller.len() / 1000,
        before / 1000,
        after / 1000
    );
    // What counts is what travels; a shorter program can be one that compresses less.
    if after >= before {
        println!("It stays as compiled, which compresses better.");
        return Ok(wasm);
    }
    Ok(smaller)
}

/// A `wasm-opt` that is new enough: in `node_modules` of the project, or on the path.
fn find() -> Option<PathBuf> {
    let local = root().join("node_modules").join(".bin").join("wasm-opt");
    let mut old = None;
    for tool in [local, PathBuf::from("wasm-opt")] {
        let Some(version) = version(&tool) else {
            continue;
        };
        if version >= OLDEST {
            return Some(tool);
        }
        old = Some(version);
    }
    let why = old.map_or_else(
        || "there is no wasm-opt".to_owned(),
        |version| format!("wasm-opt {version} is too old"),
    );
    println!(
        "The wasm stays as compiled: {why}. Binaryen's wasm-opt, {OLDEST} or newer (`npm install binaryen` here brings one), \
         would take off about 5 % before compression and less than 1 % after."
    );
    None
}

fn version(tool: &PathBuf) -> Option<u32> {
    let output = Command::new(tool).arg("--version").output().ok()?;
    number(&String::from_utf8_lossy(&output.stdout))
}

/// "wasm-opt version 132 (…)" is 132.
fn number(text: &str) -> Option<u32> {
    text.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    #[test]
    fn versions_are_read() {
        assert_eq!(super::number("wasm-opt version 108\n"), Some(108));
        assert_eq!(
            super::number("wasm-opt version 132 (version_132)\n"),
            Some(132)
        );
        assert_eq!(super::number("nothing"), None);
    }
}
