//! Everything without a pointer.

use crossread_e2e::{Browser, Page, check, test_id};

const TAB: &str = "\u{e004}";
const SHIFT_TAB: &str = "\u{e008}\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
/// More controls than lie between any two that are gone between here.
const MOST: usize = 150;

/// After whatever was done, the focus is on something.
async fn focused(browser: &Browser, after: &str) {
    let what = format!("something having the focus after {after}");
    browser
        .until(
            &what,
            "document.activeElement && document.activeElement !== document.body",
        )
        .await;
}

async fn has_focus(browser: &Browser, what: &str, expression: &str) {
    browser
        .until(
            &format!("{what} having the focus"),
            &format!("document.activeElement.matches({expression:?})"),
        )
        .await;
}

/// Goes from control to control to the one that is marked so.
async fn go(browser: &Browser, key: &str, id: &str) {
    let there = format!("return document.activeElement.dataset.testid === '{id}';");
    for _ in 0..MOST {
        browser.press(key).await;
        if browser.run(&there).await == true {
            return;
        }
    }
    panic!("no key leads to {id}");
}

async fn press(browser: &Browser, key: &str) {
    browser.press(key).await;
    focused(browser, key).await;
}

#[test]
fn a_reader_does_everything_with_keys_alone() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = Page::start(browser.clone()).await;
        go(&browser, TAB, "pair-straits-times-tribune").await;
        browser.press(ENTER).await;
        page.see_comparison().await;
        focused(&browser, "choosing a pair").await;

        // From divergence to divergence.
        let (_, total) = page.counter().await;
        press(&browser, "n").await;
        press(&browser, "n").await;
        press(&browser, "p").await;
        assert_eq!(page.counter().await, (Some(1), total));

        // A filter, and back to everything.
        press(&browser, "f").await;
        has_focus(&browser, "the search field", &test_id("find")).await;
        press(&browser, "mill").await;
        browser
            .until(
                "the filter being in the address",
                "location.hash.includes('find=mill')",
            )
            .await;
        press(&browser, ESCAPE).await;
        has_focus(&browser, "what opens the filters", &test_id("filters")).await;
        go(&browser, TAB, "clear").await;
        press(&browser, ENTER).await;
        browser
            .until("no filter", "!location.hash.includes('find=')")
            .await;

        // All ways to read.
        for (key, mode) in [("2", "findings"), ("3", "full"), ("1", "aligned")] {
            press(&browser, key).await;
            browser.find(&format!("main[data-mode=\"{mode}\"]")).await;
            focused(&browser, mode).await;
        }

        // The sides exchanged; the control keeps the focus.
        let (a, b) = page.names().await;
        go(&browser, SHIFT_TAB, "swap").await;
        press(&browser, ENTER).await;
        page.see_comparison().await;
        has_focus(&browser, "the control that swaps", &test_id("swap")).await;
        assert_eq!(page.names().await, (b, a));

        // Help, and back.
        press(&browser, "?").await;
        has_focus(&browser, "the help", "#help, #help *").await;
        press(&browser, ESCAPE).await;
        has_focus(&browser, "what had it before", &test_id("swap")).await;

        // The link.
        go(&browser, TAB, "copy-link").await;
        press(&browser, ENTER).await;
        page.notice().await;
        assert_eq!(page.clipboard().await, browser.current().await);
        press(&browser, ESCAPE).await;
        browser
            .until(
                "no notice",
                &format!("!document.querySelector('{}')", test_id("notice")),
            )
            .await;

        // Without names, and a guess.
        press(&browser, "g").await;
        browser.find(&test_id("guess")).await;
        focused(&browser, "hiding the names").await;
        press(&browser, "g").await;
        has_focus(&browser, "the guess", "#guess").await;
        go(&browser, TAB, "reveal").await;
        press(&browser, ENTER).await;
        go(&browser, TAB, "read-on").await;
        press(&browser, ENTER).await;
        page.see_comparison().await;
        focused(&browser, "reading on").await;

        // And back to the start.
        go(&browser, SHIFT_TAB, "home").await;
        press(&browser, ENTER).await;
        page.see_start().await;
        focused(&browser, "going back").await;
    });
}
