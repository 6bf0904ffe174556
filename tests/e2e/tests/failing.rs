//! When the page cannot start.

use crossread_e2e::{Console, Page, check_with};

#[test]
fn a_page_that_does_not_load_says_so() {
    check_with(Console::Any, |browser| async move {
        browser.block(".wasm").await;
        browser.open(browser.address()).await;
        browser
            .until(
                "a word on the failure",
                "/could not|did not|failed/i.test(document.body.innerText)",
            )
            .await;
    });
}

#[test]
fn an_engine_that_does_not_load_is_said_where_it_is_missed() {
    check_with(Console::Any, |browser| async move {
        browser
            .before_the_page(
                "window.Worker = class extends Worker { constructor() { super('not-there.js'); } };",
            )
            .await;
        let page = Page::start(browser.clone()).await;
        page.click("compare").await;
        browser
            .until(
                "a word on the failure",
                "/could not be compared/.test(document.body.innerText)",
            )
            .await;
        assert!(
            browser.current().await.contains("#/1/"),
            "the address stays"
        );
    });
}

#[test]
fn a_browser_without_scripts_is_told_what_the_page_needs() {
    check_with(Console::Clean, |browser| async move {
        browser.without_scripts().await;
        browser.open(browser.address()).await;
        let text = browser.text("body").await;
        assert!(text.contains("JavaScript"), "{text:?}");
    });
}
