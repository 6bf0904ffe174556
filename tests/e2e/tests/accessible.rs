//! What the rules of axe-core (WCAG 2.2 AA and best practice) find: nothing.

use super::own;
use crossread_e2e::{Browser, Page, Scheme, check, test_id};
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

const RUN: &str = "return axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', \
    'best-practice'] }).then((result) => result.violations.flatMap((violation) => violation.nodes.slice(0, 3) \
    .map((node) => `${violation.id}: ${node.html.slice(0, 160)}: ${node.failureSummary}`)));";

/// The script of axe-core, a tool for developers that is no part of the project: the file that `CROSSREAD_AXE` names, or
/// what npm installs under `target/`. None where there is neither.
fn axe() -> Option<String> {
    if let Some(path) = std::env::var_os("CROSSREAD_AXE") {
        return std::fs::read_to_string(path).ok();
    }
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = root.join("target").join("axe");
    let script = folder.join("node_modules/axe-core/axe.min.js");
    if !script.exists() {
        // Where npm is missing or cannot reach its registry, there is no script afterwards, and that is said.
        let _ = Command::new("npm")
            .args([
                "install",
                "--silent",
                "--no-audit",
                "--no-fund",
                "--no-save",
            ])
            .arg("--prefix")
            .arg(&folder)
            .arg("axe-core@4.14")
            .status();
    }
    std::fs::read_to_string(script).ok()
}

async fn nothing_found(browser: &Browser, axe: &str, what: &str) {
    // Of what is half out of the window the rules measure the half.
    browser.run("scrollTo(0, 0);").await;
    browser.run(axe).await;
    assert_eq!(
        browser.run(RUN).await,
        Value::Array(Vec::new()),
        "{what} breaks rules"
    );
}

#[test]
fn no_view_breaks_a_rule_of_accessibility() {
    let Some(axe) = axe() else {
        eprintln!("skipped: axe-core is not there, and npm did not install it");
        return;
    };
    check(|browser| async move {
        for scheme in [Scheme::Light, Scheme::Dark] {
            browser.prefer(scheme).await;
            for width in [390, 1440] {
                browser.resize(width, 900).await;
                let at = |what: &str| format!("{what}, {scheme:?}, {width} wide,");
                Page::start(browser.clone()).await;
                nothing_found(&browser, &axe, &at("the start page with its introduction")).await;
                let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
                nothing_found(&browser, &axe, &at("the rows")).await;
                page.click("save-menu").await;
                nothing_found(&browser, &axe, &at("the list of files")).await;
                page.click("save-menu").await;
                page.click("date-a").await;
                nothing_found(&browser, &axe, &at("the dialog for a day")).await;
                page.click("close-date-a").await;
                page.click("filters").await;
                page.click("told-both").await;
                nothing_found(&browser, &axe, &at("the filters")).await;
                page.click("mode-findings").await;
                browser.find(&test_id("finding")).await;
                nothing_found(&browser, &axe, &at("the findings")).await;
                page.click("mode-full").await;
                browser.find(&test_id("column-a")).await;
                nothing_found(&browser, &axe, &at("both articles")).await;
                page.click("help").await;
                nothing_found(&browser, &axe, &at("the help")).await;
                page.click("intro-again").await;
                browser.find(&test_id("intro")).await;
                nothing_found(&browser, &axe, &at("the introduction")).await;
                page.click("intro-close").await;
                page.click("hide-names").await;
                browser.find(&test_id("guess")).await;
                nothing_found(&browser, &axe, &at("the guess")).await;
                page.click("reveal").await;
                nothing_found(&browser, &axe, &at("the answer")).await;
                let page = own::both(&browser).await;
                browser
                    .click(&format!("{} summary", test_id("own-card")))
                    .await;
                nothing_found(
                    &browser,
                    &axe,
                    &at("the start page with own texts, one open,"),
                )
                .await;
                page.click("own-compare").await;
                page.see_comparison().await;
                nothing_found(&browser, &axe, &at("a comparison of own texts")).await;
                // The next width is seen for the first time again.
                browser.forget().await;
            }
        }
    });
}
