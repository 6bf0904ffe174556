//! Sending a comparison to somebody, and what becomes of links that went wrong.

use crossread_e2e::{Page, check, test_id};

/// Links that name nothing this page has, and words of the sentence that says so.
const BROKEN: [(&str, &str); 7] = [
    ("#/9/compare/a/b", "version “9”"),
    ("#/1/weather", "“weather”"),
    ("#/1/compare/ibra", "two reports"),
    ("#/1/compare/ibra/gazette", "“gazette”"),
    ("#/1/compare/ibra/ibra", "twice"),
    ("#/1/compare/%ff%00/<b>", "two reports"),
    ("#/1/compare/ibra~xyz/tribune", "two reports"),
];

#[test]
fn a_copied_link_opens_the_same_rows() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = Page::pair(browser.clone(), "editorial", "tribune").await;
        let rows = page.rows().await;
        page.click("copy-link").await;
        assert!(
            page.notice().await.contains("Link copied"),
            "{}",
            page.notice().await
        );
        let link = page.clipboard().await;
        assert_eq!(link, browser.current().await);
        let page = Page::open(browser, &link).await;
        page.see_comparison().await;
        assert_eq!(page.rows().await, rows);
        assert!(!page.has_notice().await);
    });
}

#[test]
fn a_link_that_cannot_be_copied_is_shown() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "editorial", "tribune").await;
        browser
            .run("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));")
            .await;
        page.click("copy-link").await;
        let field = browser
            .find(&format!("{} textarea", test_id("notice")))
            .await;
        let shown = field.prop("value").await.expect("the field is there");
        assert_eq!(shown, Some(browser.current().await));
    });
}

#[test]
fn a_link_to_a_row_leads_to_that_row() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        // One in the middle, of the rows that are not folded away.
        let wanted = browser
            .run(&format!(
                "const all = [...document.querySelectorAll('{}')].filter((link) => link.checkVisibility()); \
                 const link = all[Math.floor(all.length / 2)]; link.id = 'chosen'; \
                 link.scrollIntoView({{ block: 'center' }}); \
                 return link.closest('[data-testid=\"row\"]').textContent;",
                test_id("row-link")
            ))
            .await;
        let link = browser.find("#chosen").await;
        link.click()
            .await
            .expect("the link of a row can be clicked");
        page.notice().await;
        let copied = page.clipboard().await;
        assert!(copied.contains("row="), "{copied}");
        let page = Page::open(browser.clone(), &copied).await;
        page.see_comparison().await;
        browser
            .until(
                "showing the row",
                "document.querySelector('[data-testid=\"row\"].target')",
            )
            .await;
        let target = "const row = document.querySelector('[data-testid=\"row\"].target');";
        assert_eq!(
            browser
                .run(&format!("{target} return row.textContent;"))
                .await,
            wanted
        );
        let top = "const box = row.getBoundingClientRect();";
        let seen = browser
            .run(&format!(
                "{target} {top} return box.top >= 0 && box.top < innerHeight;"
            ))
            .await;
        assert_eq!(seen, true, "the row is on the screen");
        assert!(!page.has_notice().await);
    });
}

#[test]
fn a_row_that_is_not_there_is_said_to_be_gone() {
    check(|browser| async move {
        let page = Page::open(
            browser,
            "#/1/compare/ibra/tribune?row=a:Nobody%20ever%20wrote%20these%20words",
        )
        .await;
        page.see_comparison().await;
        assert!(
            page.notice().await.contains("was not found"),
            "{}",
            page.notice().await
        );
        assert!(!page.rows().await.is_empty());
    });
}

#[test]
fn a_text_that_has_changed_is_said_to_have() {
    check(|browser| async move {
        let page = Page::open(browser, "#/1/compare/ibra~00000000/tribune").await;
        page.see_comparison().await;
        assert!(
            page.notice().await.contains("has changed"),
            "{}",
            page.notice().await
        );
    });
}

#[test]
fn a_broken_link_opens_the_start_page_with_a_sentence() {
    check(|browser| async move {
        for (fragment, words) in BROKEN {
            let page = Page::open(browser.clone(), fragment).await;
            page.see_start().await;
            let notice = page.notice().await;
            assert!(notice.contains(words), "{fragment}: {notice}");
        }
    });
}

#[test]
fn a_link_changed_by_hand_is_followed() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        browser
            .run("location.hash = '#/1/compare/ibra/tribune';")
            .await;
        page.see_comparison().await;
        browser.run("location.hash = '#/1/nowhere';").await;
        page.see_start().await;
        assert!(page.notice().await.contains("“nowhere”"));
    });
}

#[test]
fn fragments_of_the_browser_change_nothing() {
    check(|browser| async move {
        let page = Page::open(browser.clone(), "#content").await;
        page.see_start().await;
        assert!(!page.has_notice().await);
        let page = Page::pair(browser.clone(), "ibra", "tribune").await;
        browser.run("location.hash = '#content';").await;
        page.see_comparison().await;
        assert!(!page.has_notice().await);
    });
}
