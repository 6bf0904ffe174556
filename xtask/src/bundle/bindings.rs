//! The script between browser and wasm, made by wasm-bindgen linked as a library: its version is the lockfile's.

use super::Part;
use crate::cargo::scratch;
use crate::site::Site;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;
use wasm_bindgen_cli_support::Bindgen;

/// Script and wasm of a part, and the scripts that crates bring along.
pub fn generate(compiled: &Path, part: Part, release: bool) -> Result<Site> {
    let folder = scratch("bindings");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(compiled)
        .out_name(part.stem())
        .web(true)?
        .typescript(false)
        .omit_default_module_path(false)
        .keep_debug(false)
        // The later half of the page shares memory and table with the first.
        .keep_lld_exports(part != Part::Worker)
        .remove_name_section(release)
        .remove_producers_section(release);
    bindgen
        .generate(&folder)
        .context("wasm-bindgen could not make the script for the page")?;
    let files = Site::read(&folder);
    fs::remove_dir_all(&folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    files
}

#[cfg(test)]
mod tests {
    use crate::cargo::root;
    use std::fs;

    /// The versions that a lockfile holds of a package.
    fn locked(lock: &str, package: &str) -> Vec<String> {
        let name = format!("name = \"{package}\"");
        lock.split("[[package]]")
            .filter(|entry| entry.lines().any(|line| line == name))
            .filter_map(|entry| {
                entry
                    .lines()
                    .find_map(|line| line.strip_prefix("version = "))
            })
            .map(|version| version.trim_matches('"').to_owned())
            .collect()
    }

    #[test]
    fn the_bundler_and_the_page_agree_on_wasm_bindgen() {
        let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock is there");
        let page = locked(&lock, "wasm-bindgen");
        for tool in ["wasm-bindgen-cli-support", "wasm-bindgen-cli"] {
            assert_eq!(
                locked(&lock, tool),
                page,
                "Cargo.lock has wasm-bindgen {page:?} but another {tool}: write the same version after the `=` for \
                 wasm-bindgen in Cargo.toml and for both tools in xtask/Cargo.toml"
            );
        }
    }
}
