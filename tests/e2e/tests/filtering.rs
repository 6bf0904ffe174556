//! Asking for a part of a comparison.

use crossread_e2e::{Page, check, test_id};

const SEEN: &str = "document.querySelectorAll('[data-testid=\"row\"]:not([hidden])')";

#[test]
fn a_filter_hides_rows_and_is_in_the_address() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        page.click("filters").await;
        page.click("told-a").await;
        browser
            .until(
                "only rows of A",
                &format!(
                    "{SEEN}.length > 0 && [...{SEEN}].every((row) => row.dataset.kind === 'only-a')"
                ),
            )
            .await;
        let address = browser.current().await;
        assert!(address.contains("told=a"), "{address}");
        let showing = browser.text(&test_id("showing")).await;
        assert!(showing.starts_with("Showing "), "{showing}");

        let page = Page::open(browser.clone(), &address).await;
        page.see_comparison().await;
        assert!(!page.has_notice().await);
        browser
            .until(
                "only rows of A again",
                &format!("[...{SEEN}].every((row) => row.dataset.kind === 'only-a')"),
            )
            .await;
        page.click("clear").await;
        browser
            .until(
                "all rows",
                &format!("[...{SEEN}].some((row) => row.dataset.kind === 'both')"),
            )
            .await;
        assert!(!browser.current().await.contains("told="));
    });
}

#[test]
fn words_are_searched_and_escape_goes_back() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        browser.press("f").await;
        browser
            .until(
                "the search field having the focus",
                "document.activeElement.dataset.testid === 'find'",
            )
            .await;
        browser.press("nobody ever wrote this").await;
        browser
            .until("no row", &format!("{SEEN}.length === 0"))
            .await;
        let showing = browser.text(&test_id("showing")).await;
        assert!(showing.contains("Nothing"), "{showing}");
        assert!(browser.current().await.contains("find=nobody"));
        // Escape, as the protocol writes it.
        browser.press("\u{e00c}").await;
        browser
            .until(
                "the panel closing, with the focus on what opens it",
                "!document.getElementById('filters').open && document.activeElement.dataset.testid === 'filters'",
            )
            .await;
        assert!(!page.rows().await.is_empty());
    });
}

#[test]
fn an_unknown_filter_is_left_out_with_a_word() {
    check(|browser| async move {
        let page = Page::open(
            browser.clone(),
            "#/1/compare/straits-times/tribune?kind=mood&view=findings",
        )
        .await;
        page.see_comparison().await;
        browser.find(&test_id("finding")).await;
        assert!(page.notice().await.contains("kind"));
    });
}

#[test]
fn what_both_say_in_the_same_words_is_unfolded_by_its_button() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        if browser.all(&test_id("fold")).await.is_empty() {
            return;
        }
        let before = browser.run(&format!("return {SEEN}.length;")).await;
        page.click("fold").await;
        browser
            .until("more rows", &format!("{SEEN}.length > {before}"))
            .await;
        assert!(browser.current().await.contains("same=shown"));
        page.click("fold").await;
        browser
            .until("fewer rows", &format!("{SEEN}.length === {before}"))
            .await;
    });
}

#[test]
fn escape_leads_back_from_the_filters_to_where_a_key_came_from() {
    check(|browser| async move {
        Page::pair(browser.clone(), "straits-times", "tribune").await;
        browser
            .run("document.querySelectorAll('.row')[9].scrollIntoView();")
            .await;
        let before = browser.run("return scrollY;").await;
        let before = before.as_f64().expect("the page is scrolled");
        browser.press("f").await;
        browser
            .until("the field", "document.activeElement.id === 'find'")
            .await;
        browser.press("\u{e00c}").await;
        browser
            .until(
                "the same place, with the focus in it",
                &format!(
                    "Math.abs(scrollY - {before}) < 200 && document.activeElement.matches('.row')"
                ),
            )
            .await;
    });
}
