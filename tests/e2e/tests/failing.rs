//! When the page cannot start.

use crossread_e2e::{Console, Page, check, check_with};

/// The page's program comes late, when all that its worker needs is there.
const LATE: &str = "
    const start = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...all) => {
        await new Promise((done) => setTimeout(done, 3000));
        return start.apply(WebAssembly, all);
    };";

const LINK: &str = "#/1/compare/ibra/tribune";

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
fn an_engine_that_is_there_before_the_page_is_heard() {
    check(|browser| async move {
        browser.before_the_page(LATE).await;
        let page = Page::open(browser, LINK).await;
        page.see_comparison().await;
    });
}

#[test]
fn an_engine_that_fails_before_the_page_listens_is_heard_too() {
    check_with(Console::Any, |browser| async move {
        let gone =
            "window.Worker = class extends Worker { constructor() { super('not-there.js'); } };";
        browser.before_the_page(&[LATE, gone].concat()).await;
        Page::open(browser.clone(), LINK).await;
        browser
            .until(
                "a word on the failure",
                "/could not be compared/.test(document.body.innerText)",
            )
            .await;
    });
}

#[test]
fn a_comparison_is_there_again_after_a_reload() {
    check(|browser| async move {
        let page = Page::open(browser.clone(), LINK).await;
        page.see_comparison().await;
        // All of it comes from the browser's own store now, the worker's part perhaps first.
        for _ in 0..3 {
            let page = Page::open(browser.clone(), LINK).await;
            page.see_comparison().await;
        }
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
