//! On paper, and where the reader's own colours rule.

use crossread_e2e::{Page, check, test_id};

/// Which of these selectors show anything.
fn shown(selectors: &[&str]) -> String {
    format!(
        "return {selectors:?}.filter((s) => [...document.querySelectorAll(s)].some((e) => e.checkVisibility()));"
    )
}

#[test]
fn a_printed_comparison_has_sources_and_addresses_and_nothing_to_press() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "toutiao", "tribune").await;
        page.browser.media("print", &[]).await;
        let printed = browser.text(".printed").await;
        for words in [
            "Toutiao",
            "https://www.toutiao.com/",
            "The Tribune",
            "#/1/compare/",
            "≠ in conflict",
        ] {
            assert!(printed.contains(words), "{words}: {printed}");
        }
        let pressed = browser
            .run(&shown(&[
                "button",
                ".bar",
                ".stepper",
                "summary",
                ".row-link",
            ]))
            .await;
        assert_eq!(pressed, serde_json::json!([]));
        page.browser.media("screen", &[]).await;
        page.click("hide-names").await;
        browser.find(&test_id("guess")).await;
        page.browser.media("print", &[]).await;
        let printed = browser.text(".printed").await;
        assert!(
            printed.contains("Source A") && !printed.contains("outiao"),
            "{printed}"
        );
    });
}

#[test]
fn forced_colours_take_no_mark_away() {
    check(|browser| async move {
        browser
            .media("screen", &[("forced-colors", "active")])
            .await;
        Page::pair(browser.clone(), "straits-times", "tribune").await;
        let told = browser
            .run(
                "const style = (s) => getComputedStyle(document.querySelector(s)); \
                 return [style('.row .side[data-side=\"a\"] .worded').borderBlockEndStyle, \
                     style('.row .side[data-side=\"b\"] .worded').borderBlockEndStyle];",
            )
            .await;
        assert_eq!(told, serde_json::json!(["dashed", "dotted"]));
    });
}
