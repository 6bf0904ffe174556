//! From divergence to divergence.

use crossread_e2e::{Page, check};

const IN_VIEW: &str = "(() => {
    const found = document.querySelectorAll('[data-testid=\"divergence\"].current');
    if (found.length !== 1) return false;
    const box = found[0].closest('[data-testid=\"row\"]').getBoundingClientRect();
    return box.top < innerHeight && box.bottom > 0;
})()";

#[test]
fn buttons_step_and_the_counter_follows() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let (at, total) = page.counter().await;
        assert_eq!(at, None);
        assert!(total >= 2, "there are {total} divergences to step through");
        page.click("next").await;
        assert_eq!(page.counter().await, (Some(1), total));
        browser.until("showing the first divergence", IN_VIEW).await;
        page.click("next").await;
        assert_eq!(page.counter().await, (Some(2), total));
        page.click("previous").await;
        assert_eq!(page.counter().await, (Some(1), total));
        page.click("previous").await;
        assert_eq!(
            page.counter().await,
            (Some(1), total),
            "stepping does not go round"
        );
    });
}

#[test]
fn keys_step_like_the_buttons() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let (_, total) = page.counter().await;
        let steps = [("n", 1), ("j", 2), ("p", 1), ("n", 2), ("k", 1)];
        for (key, at) in steps {
            browser.press(key).await;
            assert_eq!(page.counter().await, (Some(at), total), "after {key}");
            browser.until("showing the divergence", IN_VIEW).await;
        }
    });
}

#[test]
fn the_last_divergence_is_the_end() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let (_, total) = page.counter().await;
        for _ in 0..=total {
            browser.press("n").await;
        }
        assert_eq!(page.counter().await, (Some(total), total));
        browser.until("showing the last divergence", IN_VIEW).await;
    });
}

#[test]
fn a_step_by_key_takes_the_focus_along_and_is_kept_in_another_view() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let (_, total) = page.counter().await;
        browser.press("n").await;
        browser.press("n").await;
        browser
            .until(
                "the focus on the mark, or on its row where the mark stands in another",
                "document.activeElement.matches('.current, .row:has(.current), .row')",
            )
            .await;
        browser.press("3").await;
        browser.find(&crossread_e2e::test_id("column-a")).await;
        assert_eq!(page.counter().await, (Some(2), total), "in full");
    });
}
