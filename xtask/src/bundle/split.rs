//! What the start page does without, cut off the page into a file of its own that is fetched once the page stands. What that is, the app
//! says by the attribute `wasm_split`; the tool made for it finds by the compiler's relocations what only that part needs.

use crate::cargo::scratch;
use anyhow::{Context, Result, anyhow, bail};
use std::fs;
use std::path::{Path, PathBuf};
use wasm_split_cli_support::{Options, transform};

/// What the tool calls the script that fetches the later half.
const LINK: &str = "./__wasm_split.js";

/// A page in two.
#[derive(Debug)]
pub struct Halves {
    /// What comes first, for wasm-bindgen.
    pub first: PathBuf,
    /// What comes later, which is complete.
    pub later: Vec<u8>,
    /// The script that fetches it, and the file name in that script.
    fetch: String,
    named: String,
}

/// Cuts a page in two.
pub fn split(compiled: &Path) -> Result<Halves> {
    let folder = scratch("split");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let wasm = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&wasm);
    options.output_dir = &folder;
    options.main_out_path = &first;
    let made =
        transform(options).map_err(|error| anyhow!("the page cannot be cut in two: {error:#}"))?;
    let [later] = made.split_modules.as_slice() else {
        bail!(
            "the page is cut into {} parts beside the first; `bundle/split.rs` knows what to do with one",
            made.split_modules.len()
        );
    };
    let named = later.file_name().and_then(|name| name.to_str());
    Ok(Halves {
        later: fs::read(later).with_context(|| format!("cannot read {}", later.display()))?,
        fetch: fs::read_to_string(folder.join(LINK)).context("the tool wrote no script")?,
        named: named.context("a file without a name")?.to_owned(),
        first,
    })
}

impl Halves {
    /// The script of wasm-bindgen with what fetches the later half in it, from a file of this name. One script, for two would have to be named
    /// by their contents and name each other.
    pub fn join(&self, script: &str, later: &str) -> Result<String> {
        let imports: Vec<&str> = script
            .lines()
            .filter(|line| line.starts_with("import ") && line.contains(LINK))
            .collect();
        let import = match imports.as_slice() {
            [import] => *import,
            _ => bail!(
                "wasm-bindgen imports `{LINK}` {} times, not once",
                imports.len()
            ),
        };
        let name = import
            .strip_prefix("import * as ")
            .and_then(|rest| rest.split_whitespace().next())
            .with_context(|| format!("no import of everything: {import}"))?;
        let mut fetch = String::from("(() => {\n");
        let mut given = Vec::new();
        for line in self.fetch.lines() {
            if line.starts_with("import ") {
                // What it imports from the other script stands in the same one now.
                continue;
            }
            let plain = line.strip_prefix("export ").unwrap_or(line);
            if plain != line {
                let what = plain.strip_prefix("const ");
                let what = what.and_then(|rest| rest.split_whitespace().next());
                given.push(what.with_context(|| format!("exports no constant: {line}"))?);
            }
            fetch.push_str(plain);
            fetch.push('\n');
        }
        fetch.push_str(&["return { ", &given.join(", "), " };\n})()"].concat());
        let fetch = fetch.replace(&format!("./{}", self.named), &format!("./{later}"));
        // Any host will do: some do not say that the file is wasm.
        let fetch = replaced(
            &fetch,
            "WebAssembly.instantiateStreaming(src, imports)",
            "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)",
        )?;
        Ok(script.replacen(import, &format!("const {name} = {fetch};"), 1))
    }
}

fn replaced(text: &str, from: &str, to: &str) -> Result<String> {
    if text.contains(from) {
        return Ok(text.replace(from, to));
    }
    bail!("the script that fetches the later half has no `{from}` any more")
}

/// The wasm without sections that no browser needs: names, and who made it. Linear.
pub fn bare(wasm: &[u8]) -> Vec<u8> {
    let (head, mut rest) = wasm.split_at(wasm.len().min(8));
    let mut kept = head.to_vec();
    while let Some((section, after)) = section(rest) {
        if section.first() != Some(&0) {
            kept.extend_from_slice(section);
        }
        rest = after;
    }
    kept.extend_from_slice(rest);
    kept
}

/// The first section with its head, and what follows.
fn section(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (mut length, mut at) = (0, 1);
    loop {
        let byte = *bytes.get(at)?;
        length |= usize::from(byte & 0x7f).checked_shl(7 * (u32::try_from(at).ok()? - 1))?;
        at += 1;
        if byte < 0x80 {
            return bytes.split_at_checked(at + length);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_and_code_stays() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let plain = wasm.clone();
        wasm.extend([0, 5, 4, b'n', b'a', b'm', b'e']);
        wasm.extend([10, 0x82, 0x01]);
        wasm.extend([7; 130]);
        let bared = bare(&wasm);
        assert_eq!(bared.len(), plain.len() + 3 + 130);
        assert_eq!(bared[8], 10);
        // What is no wasm stays as it is.
        assert_eq!(bare(b"\0asm\x01\0\0\0\x0a\xff"), b"\0asm\x01\0\0\0\x0a\xff");
        assert_eq!(bare(b"x"), b"x");
    }

    #[test]
    fn one_script_fetches_the_later_half() {
        let halves = Halves {
            first: PathBuf::new(),
            later: Vec::new(),
            fetch: "import { initSync } from \"./main.js\";\n\nfunction f() { initSync(); }\n\
                    export const load = get(\"./later.wasm\", (src, imports) => WebAssembly.instantiateStreaming(src, imports));\n"
                .to_owned(),
            named: "later.wasm".to_owned(),
        };
        let script = "import * as import1 from \"./__wasm_split.js\"\nimport1.load();\n({\"./__wasm_split.js\": import1});\n";
        let joined = halves.join(script, "later-1.wasm").expect("joined");
        assert!(
            joined.starts_with("const import1 = (() => {\n\nfunction f()"),
            "{joined}"
        );
        assert!(
            joined.contains("\nconst load = get(\"./later-1.wasm\""),
            "{joined}"
        );
        assert!(
            joined.contains("return { load };\n})();\nimport1.load();"),
            "{joined}"
        );
        assert!(halves.join("", "later-1.wasm").is_err());
    }
}
