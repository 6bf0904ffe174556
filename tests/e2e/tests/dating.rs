//! The day from which the dates of a source are read, set by the reader.

use super::own;
use crossread_e2e::{Browser, Page, check, test_id};

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// What the header of a side says of its day.
async fn day(browser: &Browser, side: &str) -> String {
    browser.text(&test_id(&format!("date-{side}"))).await
}

/// Waits until the header of a side begins with these words.
pub(crate) async fn says(browser: &Browser, side: &str, words: &str) {
    let button = test_id(&format!("date-{side}"));
    browser
        .until(
            &format!("{side} saying {words}"),
            &format!("document.querySelector('{button}')?.textContent.startsWith({words:?})"),
        )
        .await;
}

/// Types a day into the dialog of a side, which is open: what a browser makes of keys in such a field depends on its language.
async fn typed(browser: &Browser, side: &str, day: &str) {
    let script = format!(
        "const field = document.querySelector('{}'); field.value = {day:?}; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        test_id(&format!("day-{side}"))
    );
    browser.run(&script).await;
}

/// Sets a day for a side.
pub(crate) async fn set(page: &Page, side: &str, day: &str) {
    page.click(&format!("date-{side}")).await;
    typed(&page.browser, side, day).await;
    page.click(&format!("set-date-{side}")).await;
    says(&page.browser, side, "Assumed: ").await;
    page.see_comparison().await;
}

async fn summary(browser: &Browser) -> String {
    browser.text(&test_id("summary")).await
}

#[test]
fn with_another_day_the_comparison_is_made_anew_until_it_is_taken_back() {
    check(|browser| async move {
        let page = own::both(&browser).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let before = summary(&browser).await;
        assert!(!before.contains("milder"), "{before}");
        // Both say that the mill burned on Tuesday, of which only one is a day now.
        set(&page, "a", "2025-08-06").await;
        let after = summary(&browser).await;
        assert!(after.contains("1 milder divergence"), "{after}");

        // A day is a step that Back returns from.
        browser.back().await;
        says(&browser, "a", "Date not stated").await;
        page.see_comparison().await;
        assert_eq!(summary(&browser).await, before);
        browser.forward().await;
        says(&browser, "a", "Assumed: 6 August 2025").await;
        page.see_comparison().await;
        assert_eq!(summary(&browser).await, after);

        page.click("date-a").await;
        page.click("unset-date-a").await;
        says(&browser, "a", "Date not stated").await;
        page.see_comparison().await;
        assert_eq!(summary(&browser).await, before);
        let address = browser.current().await;
        assert!(!address.contains("date-"), "{address}");
    });
}

#[test]
fn a_set_day_goes_with_its_source_into_links_onto_paper_and_without_names() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        set(&page, "a", "2025-08-06").await;
        page.click("copy-link").await;
        page.notice().await;
        let link = page.clipboard().await;
        assert!(link.contains("date-a=2025-08-06"), "{link}");

        let page = Page::open(browser.clone(), &link).await;
        page.see_comparison().await;
        assert!(!page.has_notice().await);
        assert!(
            day(&browser, "a")
                .await
                .starts_with("Assumed: 6 August 2025")
        );
        page.browser.media("print", &[]).await;
        let printed = browser.text(".printed").await;
        assert!(
            printed.contains("as seen from 6 August 2025, a day that a reader assumes."),
            "{printed}"
        );
        page.browser.media("screen", &[]).await;

        page.click("swap").await;
        says(&browser, "b", "Assumed: 6 August 2025").await;
        assert!(browser.current().await.contains("date-b=2025-08-06"));
        page.click("hide-names").await;
        browser.find(&test_id("guess")).await;
        let days = [day(&browser, "a").await, day(&browser, "b").await];
        let assumed = days
            .iter()
            .filter(|d| d.starts_with("Assumed: 6 August 2025"));
        assert_eq!(assumed.count(), 1, "{days:?}");
        let address = browser.current().await;
        assert!(
            address.contains("=2025-08-06") && !address.contains("straits"),
            "{address}"
        );
        page.click("reveal").await;
        page.click("read-on").await;
        page.see_comparison().await;
        assert!(browser.current().await.contains("=2025-08-06"));

        // Another source has not been dated by anybody; the one across keeps its day.
        let page = Page::open(browser.clone(), &link).await;
        page.see_comparison().await;
        page.change("b", "Toutiao").await;
        says(&browser, "a", "Assumed: 6 August 2025").await;
        page.change("a", "The Tribune").await;
        says(&browser, "a", "Date not stated").await;
        assert!(!browser.current().await.contains("date-"));
    });
}

#[test]
fn a_day_that_does_not_exist_is_named_and_the_comparison_shown_without_it() {
    check(|browser| async move {
        let plain = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let rows = plain.rows().await;
        let address = browser.current().await;
        let page = Page::open(
            browser.clone(),
            &format!("{address}?date-a=2025-02-30&date-b=%3Cb%3E"),
        )
        .await;
        page.see_comparison().await;
        let notice = page.notice().await;
        assert!(notice.contains("date-a, date-b"), "{notice}");
        assert_eq!(page.rows().await, rows);
        assert!(!day(&browser, "a").await.starts_with("Assumed"));
    });
}

#[test]
fn a_day_is_set_with_keys_alone() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let focused = |id: &str| format!("document.activeElement.matches({:?})", test_id(id));
        let button = "document.querySelector('[data-testid=\"date-b\"]').focus();";
        browser.run(button).await;
        browser.press(ENTER).await;
        browser
            .until("the field having the focus", &focused("day-b"))
            .await;
        browser.press(ESCAPE).await;
        browser
            .until("the button having the focus again", &focused("date-b"))
            .await;
        browser.press(ENTER).await;
        browser
            .until("the field having the focus", &focused("day-b"))
            .await;
        // Nothing is set without a day.
        browser.press(ENTER).await;
        assert!(!browser.current().await.contains("date-b"));
        typed(&browser, "b", "2025-08-07").await;
        browser.press(ENTER).await;
        says(&browser, "b", "Assumed: 7 August 2025").await;
        page.see_comparison().await;
        browser
            .until("the button keeping the focus", &focused("date-b"))
            .await;
    });
}
