//! From the sources of the page to the files a browser gets. The same path for `serve` and for `dist`.

mod bindings;
mod compile;
mod css;
mod glue;
mod name;
mod optimise;
mod page;
mod split;

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
    /// With which articles.
    pub story: Story,
}

/// The articles that are built into the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Story {
    /// Those of `sources/`.
    Bundled,
    /// None.
    Without,
    /// Two long ones, to measure with.
    Long,
}

impl Story {
    /// The bundled ones, unless they are not wanted.
    pub fn unless(without: bool) -> Self {
        if without {
            Self::Without
        } else {
            Self::Bundled
        }
    }
}

/// What is cut off the page and fetched later.
const LATER: &str = "reading.wasm";

/// The script of `public/` that runs the engine.
const WORKER: &str = "worker.js";

/// The app is compiled twice, to what shows comparisons and to what makes them, so that a reader sees the first without
/// waiting for the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// What the document runs.
    Page,
    /// What the worker runs.
    Worker,
    /// Both in one file.
    Whole,
}

impl Part {
    /// The features of the app that make it.
    pub fn features(self) -> &'static str {
        match self {
            Self::Page => "page,split",
            Self::Worker => "worker",
            Self::Whole => "page,worker,split",
        }
    }

    /// What its files begin with.
    pub fn stem(self) -> &'static str {
        match self {
            Self::Page | Self::Whole => "crossread",
            Self::Worker => "engine",
        }
    }

    /// The script to import, as `public/` names it.
    pub fn js(self) -> &'static str {
        match self {
            Self::Page | Self::Whole => "crossread.js",
            Self::Worker => "engine.js",
        }
    }

    /// The wasm file that the script fetches, as wasm-bindgen names it.
    pub fn wasm(self) -> String {
        format!("{}_bg.wasm", self.stem())
    }
}

/// Compiles and puts together the page.
///
/// # Errors
/// When it does not compile (cargo has then said why on the terminal), or when `index.html` is not as [`page`] needs it.
pub fn bundle(plan: Plan) -> Result<Site> {
    let mut site = Site::default();
    let (page_part, engine) = if plan.release {
        let page_part = part(&mut site, plan, Part::Page)?;
        (page_part, part(&mut site, plan, Part::Worker)?)
    } else {
        // Half the compiling while one works on it.
        let whole = part(&mut site, plan, Part::Whole)?;
        (whole.clone(), whole)
    };

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
    let worker = text(public.remove(WORKER), WORKER)?;
    let worker = worker.replace(Part::Worker.js(), &engine.js);
    let worker_name = name::hashed(WORKER, worker.as_bytes());
    site.insert(&worker_name, worker);
    let boot = boot.replace(Part::Page.js(), &page_part.js);
    let boot = boot.replace(WORKER, &worker_name);
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
        js: &page_part.js,
        wasm: &page_part.wasm,
    };
    site.insert("index.html", page::write(&html, &names)?);
    Ok(site)
}

/// What the files of a part are called in the site.
#[derive(Clone)]
struct Named {
    js: String,
    wasm: String,
}

/// Compiles one part of the app into the site.
fn part(site: &mut Site, plan: Plan, part: Part) -> Result<Named> {
    let compiled = compile::wasm(plan, part)?;
    let halves = match part {
        Part::Page | Part::Whole => Some(split::split(&compiled)?),
        Part::Worker => None,
    };
    let first = halves.as_ref().map_or(&compiled, |halves| &halves.first);
    let mut files = bindings::generate(first, part, plan.release)?;
    let mut wasm = files
        .remove(&part.wasm())
        .context("wasm-bindgen wrote no wasm file")?;
    if plan.release {
        wasm = optimise::optimise(wasm)?;
    }
    let wasm_name = name::hashed(&part.wasm(), &wasm);
    site.insert(&wasm_name, wasm);

    let js = text(files.remove(part.js()), part.js())?;
    let mut js = js.replace(&part.wasm(), &wasm_name);
    if let Some(halves) = &halves {
        let mut later = halves.later.clone();
        if plan.release {
            later = split::bare(&optimise::optimise(later)?);
        }
        let later_name = name::hashed(LATER, &later);
        site.insert(&later_name, later);
        js = halves.join(&js, &later_name)?;
    }
    let js = if plan.release { glue::shorten(&js) } else { js };
    let js_name = name::hashed(part.js(), js.as_bytes());
    site.insert(&js_name, js);
    // Scripts that crates bring along; their folders carry a hash already.
    for (path, bytes) in files.iter() {
        site.insert(path, bytes);
    }
    Ok(Named {
        js: js_name,
        wasm: wasm_name,
    })
}

fn text(bytes: Option<Vec<u8>>, name: &str) -> Result<String> {
    let bytes = bytes.with_context(|| format!("`{name}` is missing"))?;
    String::from_utf8(bytes).with_context(|| format!("`{name}` is not UTF-8"))
}
