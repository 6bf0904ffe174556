//! The first visit, and what is remembered of it.

use crossread_e2e::{Page, check, test_id};

const LINK: &str = "#/1/compare/straits-times/tribune";

async fn is_shown(page: &Page) -> bool {
    !page.browser.all(&test_id("intro")).await.is_empty()
}

#[test]
fn a_first_visit_is_introduced_and_the_next_one_is_not() {
    check(|browser| async move {
        let page = Page::open(browser.clone(), LINK).await;
        page.see_comparison().await;
        assert!(is_shown(&page).await);
        page.click("intro-close").await;
        assert!(!is_shown(&page).await);
        let focused = browser.run("return document.activeElement.id;").await;
        assert_eq!(focused, "content", "reading goes on with the rows");
        let page = Page::open(browser.clone(), LINK).await;
        page.see_comparison().await;
        assert!(!is_shown(&page).await);
        page.click("help").await;
        page.click("intro-again").await;
        browser.find(&test_id("intro")).await;
    });
}

#[test]
fn who_goes_on_from_the_start_page_has_seen_it() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        assert!(is_shown(&page).await);
        page.click("compare").await;
        page.see_comparison().await;
        assert!(!is_shown(&page).await);
    });
}

#[test]
fn a_browser_that_remembers_nothing_is_no_obstacle() {
    check(|browser| async move {
        browser
            .before_the_page(
                "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('refused', 'SecurityError'); } });",
            )
            .await;
        let page = Page::open(browser.clone(), LINK).await;
        page.see_comparison().await;
        page.click("intro-close").await;
        assert!(!is_shown(&page).await);
    });
}
