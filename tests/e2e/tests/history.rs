//! Back and forward.

use crossread_e2e::{Page, check};

#[test]
fn back_and_forward_return_to_what_was_shown() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "editorial", "ibra").await;
        let (first, names, rows) = (
            browser.current().await,
            page.names().await,
            page.rows().await,
        );
        page.click("swap").await;
        browser
            .until(
                "the swap",
                "location.hash.indexOf('ibra') < location.hash.indexOf('editorial')",
            )
            .await;
        let second = browser.current().await;

        browser.back().await;
        browser
            .until(
                "going back",
                "location.hash.indexOf('editorial') < location.hash.indexOf('ibra')",
            )
            .await;
        assert_eq!(browser.current().await, first);
        assert_eq!(page.names().await, names);
        assert_eq!(page.rows().await, rows);

        browser.back().await;
        page.see_start().await;

        browser.forward().await;
        page.see_comparison().await;
        assert_eq!(page.rows().await, rows);
        browser.forward().await;
        browser
            .until(
                "going forward",
                "location.hash.indexOf('ibra') < location.hash.indexOf('editorial')",
            )
            .await;
        assert_eq!(browser.current().await, second);
    });
}

#[test]
fn stepping_through_divergences_leaves_no_steps_to_go_back_through() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        for _ in 0..3 {
            page.click("next").await;
        }
        browser.back().await;
        page.see_start().await;
    });
}
