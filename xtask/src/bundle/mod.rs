//! From the sources of the page to the files a browser gets. The same path for `serve` and for `dist`.

mod bindings;
mod compile;
mod css;
mod name;
mod optimise;
mod page;

pub use page::addresses as named_by;

use crate::cargo::root;
use crate::site::Site;
use anyhow::{Context, Result};
use std::fs;

/// What to build.
#[derive(Debug, Clone, Copy)]
pub struct Plan {
    /// Small and slow to build, or quick to build.
    pub release: bool,
    /// With the bundled articles.
    pub story: bool,
}

/// Compiles and puts together the page.
///
/// # Errors
/// When it does not compile (cargo has then said why on the terminal), or when `index.html` is not as [`page`] needs it.
pub fn bundle(plan: Plan) -> Result<Site> {
    let compiled = compile::wasm(plan)?;
    let mut files = bindings::generate(&compiled, plan.release)?;
    let mut site = Site::default();

    let mut wasm = files
        .remove(bindings::WASM)
        .context("wasm-bindgen wrote no wasm file")?;
    if plan.release {
        wasm = optimise::optimise(wasm)?;
    }
    let wasm_name = name::hashed(bindings::WASM, &wasm);
    site.insert(&wasm_name, wasm);

    let js = text(files.remove(bindings::JS), bindings::JS)?;
    let js = js.replace(bindings::WASM, &wasm_name);
    let js_name = name::hashed(bindings::JS, js.as_bytes());
    site.insert(&js_name, js);
    // Scripts that crates bring along; their folders carry a hash already.
    for (path, bytes) in files.iter() {
        site.insert(path, bytes);
    }

    let public = root().join("public");
    let mut public = if public.is_dir() {
        Site::read(&public)?
    } else {
        Site::default()
    };
    let html = fs::read_to_string(root().join("index.html")).context("cannot read index.html")?;
    let page = page::read(&html)?;

    let boot = text(public.remove(page.boot), page.boot)
        .with_context(|| format!("index.html names `{}`, which is not in public/", page.boot))?;
    let boot = boot.replace(bindings::JS, &js_name);
    let boot_name = name::hashed(page.boot, boot.as_bytes());
    site.insert(&boot_name, boot);

    let css = css::concatenate(&page.styles, &root())?;
    let css = if plan.release { css::minify(&css) } else { css };
    let css_name = name::hashed("crossread.css", css.as_bytes());
    site.insert(&css_name, css);

    for (path, bytes) in public.iter() {
        site.insert(path, bytes);
    }
    let names = page::Names {
        css: &css_name,
        boot: &boot_name,
        js: &js_name,
        wasm: &wasm_name,
    };
    site.insert("index.html", page::write(&html, &names)?);
    Ok(site)
}

fn text(bytes: Option<Vec<u8>>, name: &str) -> Result<String> {
    let bytes = bytes.with_context(|| format!("`{name}` is missing"))?;
    String::from_utf8(bytes).with_context(|| format!("`{name}` is not UTF-8"))
}
