//! `index.html`: what it names, and the same page naming the built files.
//!
//! The page links its stylesheets in order, each as `<link rel="stylesheet" href="style/NAME.css">` on a line of its own,
//! and has one line with `<script type="module" data-crossread src="boot.js"></script>`, a file of `public/`.

use anyhow::{Result, bail};
use std::fmt::Write as _;

/// What `index.html` names.
#[derive(Debug)]
pub struct Page<'h> {
    /// The stylesheets in their order.
    pub styles: Vec<&'h str>,
    /// The script that starts the page.
    pub boot: &'h str,
}

/// What the built files are called.
pub struct Names<'n> {
    /// All stylesheets.
    pub css: &'n str,
    /// The script that starts the page.
    pub boot: &'n str,
    /// The script to import.
    pub js: &'n str,
    /// What it fetches.
    pub wasm: &'n str,
}

/// Reads what the page names.
pub fn read(html: &str) -> Result<Page<'_>> {
    let styles: Vec<&str> = html.lines().filter_map(stylesheet).collect();
    if styles.is_empty() {
        bail!(
            "index.html names no stylesheet; write a line `<link rel=\"stylesheet\" href=\"style/NAME.css\">` for each"
        );
    }
    let boots: Vec<&str> = html.lines().filter_map(boot).collect();
    match boots.as_slice() {
        [boot] => Ok(Page { styles, boot }),
        _ => bail!(
            "index.html has {} lines with a script marked `data-crossread`; write exactly one: \
             `<script type=\"module\" data-crossread src=\"boot.js\"></script>`",
            boots.len()
        ),
    }
}

/// The page with the built files in place of what it named.
pub fn write(html: &str, names: &Names) -> Result<String> {
    let mut page = String::with_capacity(html.len() + 512);
    let mut styled = false;
    for line in html.lines() {
        let indent: String = line.chars().take_while(|c| c.is_whitespace()).collect();
        if stylesheet(line).is_some() {
            if !styled {
                let Names {
                    css,
                    boot,
                    js,
                    wasm,
                } = names;
                for tag in [
                    format!("<link rel=\"stylesheet\" href=\"{css}\">"),
                    format!("<link rel=\"modulepreload\" href=\"{boot}\">"),
                    format!("<link rel=\"modulepreload\" href=\"{js}\">"),
                    // As the script will fetch it, or the browser fetches it twice.
                    format!(
                        "<link rel=\"preload\" href=\"{wasm}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
                    ),
                ] {
                    let _ = writeln!(page, "{indent}{tag}");
                }
            }
            styled = true;
        } else if let Some(boot) = boot(line) {
            page.push_str(&line.replace(&format!("\"{boot}\""), &format!("\"{}\"", names.boot)));
            page.push('\n');
        } else {
            page.push_str(line);
            page.push('\n');
        }
    }
    if let Some(address) = addresses(&page).find(|a| a.starts_with('/')) {
        bail!(
            "index.html names `{address}`: an address that begins with `/` breaks the page on any path but the root"
        );
    }
    Ok(page)
}

/// Every address that the page's `href` and `src` attributes name.
pub fn addresses(html: &str) -> impl Iterator<Item = &str> {
    html.split(['<', '>'])
        .flat_map(|tag| [attribute(tag, "href"), attribute(tag, "src")])
        .flatten()
}

fn stylesheet(line: &str) -> Option<&str> {
    let tag = line.trim();
    (tag.starts_with("<link ") && tag.contains("rel=\"stylesheet\""))
        .then(|| attribute(tag, "href"))?
}

fn boot(line: &str) -> Option<&str> {
    let tag = line.trim();
    (tag.starts_with("<script ") && tag.contains(" data-crossread"))
        .then(|| attribute(tag, "src"))?
}

fn attribute<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, after) = tag.split_once(&format!(" {name}=\""))?;
    Some(after.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n  <link rel=\"icon\" href=\"icon.svg\">\n  <link rel=\"stylesheet\" href=\"style/a.css\">\n  \
        <link rel=\"stylesheet\" href=\"style/b.css\">\n  <script type=\"module\" data-crossread src=\"boot.js\"></script>\n</head>\n";
    const NAMES: Names = Names {
        css: "all-1.css",
        boot: "boot-2.js",
        js: "app-3.js",
        wasm: "app-4.wasm",
    };

    #[test]
    fn stylesheets_keep_their_order() {
        let page = read(PAGE).expect("a page as it should be");
        assert_eq!(page.styles, ["style/a.css", "style/b.css"]);
        assert_eq!(page.boot, "boot.js");
    }

    #[test]
    fn the_built_page_names_the_built_files_and_keeps_the_rest() {
        let built = write(PAGE, &NAMES).expect("a page as it should be");
        let named: Vec<&str> = addresses(&built).collect();
        assert_eq!(
            named,
            [
                "icon.svg",
                "all-1.css",
                "boot-2.js",
                "app-3.js",
                "app-4.wasm",
                "boot-2.js"
            ]
        );
    }

    #[test]
    fn a_page_that_cannot_be_built_is_told_why() {
        let error = |html: &str| read(html).expect_err("refused").to_string();
        assert!(error("<p>").contains("names no stylesheet"));
        let unmarked = PAGE.replace(" data-crossread", "");
        assert!(error(&unmarked).contains("has 0 lines"));
        let rooted = PAGE.replace("icon.svg", "/icon.svg");
        let error = write(&rooted, &NAMES).expect_err("refused").to_string();
        assert!(error.contains("`/icon.svg`"), "{error}");
    }
}
