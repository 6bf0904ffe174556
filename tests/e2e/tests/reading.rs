//! The ways to read a comparison, its overview, and the keys.

use crossread_e2e::{Page, check, test_id};

/// As WebDriver names the key.
const ENTER: &str = "\u{e007}";

/// The row at the top of the screen below what sticks there.
const TOP_ROW: &str = "(() => {
    const edge = document.querySelector('.bar').getBoundingClientRect().bottom;
    const seen = [...document.querySelectorAll('.reading [data-at]')].find((e) => {
        const box = e.getBoundingClientRect();
        return box.height > 0 && box.bottom > edge + 48;
    });
    return seen?.dataset.at;
})()";

fn pressed(mode: &str) -> String {
    format!("document.querySelector('[data-testid=\"mode-{mode}\"]').ariaPressed === 'true'")
}

#[test]
fn the_way_to_read_is_in_the_address_and_back_returns_from_it() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let aligned = browser.current().await;
        page.click("mode-findings").await;
        browser.find(&test_id("finding")).await;
        assert!(browser.current().await.contains("view=findings"));
        page.click("mode-full").await;
        browser.find(&test_id("column-a")).await;
        let full = browser.current().await;
        assert!(full.contains("view=full"), "{full}");
        browser.back().await;
        browser.find(&test_id("finding")).await;
        browser.back().await;
        browser.find(&test_id("row")).await;
        assert_eq!(browser.current().await, aligned);
        let page = Page::open(browser.clone(), &full).await;
        page.see_comparison().await;
        browser.find(&test_id("column-b")).await;
        browser
            .until("the button being pressed", &pressed("full"))
            .await;
    });
}

#[test]
fn switching_keeps_the_place_and_the_focus() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        browser
            .run("document.querySelectorAll('[data-kind=\"both\"]')[8].scrollIntoView();")
            .await;
        let at = browser.run(&format!("return {TOP_ROW};")).await;
        let at = at.as_str().expect("a row is at the top").to_owned();
        page.browser
            .run("document.querySelector('[data-testid=\"mode-full\"]').focus({ preventScroll: true });")
            .await;
        browser.press(ENTER).await;
        browser.find(&test_id("column-a")).await;
        let level = format!(
            "[...document.querySelectorAll('.column')].flatMap((column) => {{
                // What one side alone tells stands in its column only.
                const said = column.querySelector('[data-at=\"{at}\"]')?.getBoundingClientRect();
                const box = column.getBoundingClientRect();
                return said ? [said.top < box.bottom && said.bottom > box.top] : [];
            }}).join() in {{ 'true': 1, 'true,true': 2 }}"
        );
        browser.until("both columns showing the row", &level).await;
        let focused = browser
            .run("return document.activeElement.dataset.testid;")
            .await;
        assert_eq!(focused, "mode-full", "the focus stays where it was");
        browser.press("1").await;
        browser.find(&test_id("row")).await;
        browser
            .until("the rows showing it", &format!("{TOP_ROW} === '{at}'"))
            .await;
    });
}

#[test]
fn the_overview_goes_to_a_passage_by_pointer_and_by_keys() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let before = browser.run("return scrollY;").await;
        page.click("strip").await;
        browser
            .until("going there", &format!("scrollY !== {before}"))
            .await;
        browser
            .run("document.querySelector('[data-testid=\"strip-keys\"]').focus();")
            .await;
        let value = "return Number(document.querySelector('[data-testid=\"strip-keys\"]').value);";
        let from = browser.run(value).await.as_f64().expect("a number");
        assert!(
            from > 3.0,
            "a click in the middle leads to the middle: {from}"
        );
        // The arrow to the right, as the protocol writes it.
        browser.press("\u{e014}").await;
        browser
            .until(
                "one further",
                &format!(
                    "Number(document.querySelector('[data-testid=\"strip-keys\"]').value) === {}",
                    from + 1.0
                ),
            )
            .await;
        let spoken = browser
            .run("return document.querySelector('[data-testid=\"strip-keys\"]').getAttribute('aria-valuetext');")
            .await;
        let spoken = spoken.as_str().expect("it says where that is").to_owned();
        assert!(
            spoken.contains(" of A") || spoken.contains(" of B"),
            "{spoken}"
        );
    });
}

#[test]
fn a_number_in_an_article_brings_the_other_one_level() {
    check(|browser| async move {
        browser.resize(1280, 900).await;
        let page = Page::open(
            browser.clone(),
            "#/1/compare/straits-times/tribune?view=full",
        )
        .await;
        page.see_articles().await;
        let last = "[...document.querySelectorAll('[data-testid=\"column-b\"] [data-testid=\"nth\"]')].at(-1)";
        browser
            .run(&format!(
                "{last}.focus(); {last}.scrollIntoView({{ block: 'center' }});"
            ))
            .await;
        // What is filled meanwhile moves it.
        let still = format!(
            "(() => {{ const top = {last}.getBoundingClientRect().top; const still = window.stood === top; \
             window.stood = top; return still; }})()"
        );
        browser.until("the number standing still", &still).await;
        browser.press(ENTER).await;
        browser
            .until(
                "both standing level",
                &format!(
                    "(() => {{
                        const own = {last}.closest('[data-at]');
                        const other = document.querySelector(
                            `[data-testid=\"column-a\"] [data-at=\"${{own.dataset.at}}\"]`);
                        const box = document.querySelector('[data-testid=\"column-a\"]').getBoundingClientRect();
                        const top = other.getBoundingClientRect().top;
                        return top >= box.top - 2 && top < box.bottom;
                    }})()"
                ),
            )
            .await;
    });
}

#[test]
fn a_finding_leads_to_its_row() {
    check(|browser| async move {
        let page = Page::open(
            browser.clone(),
            "#/1/compare/straits-times/tribune?view=findings",
        )
        .await;
        page.see_comparison().await;
        let summary = browser.text(&test_id("summary")).await;
        assert!(summary.contains("tell the same facts"), "{summary}");
        page.click("in-place").await;
        browser
            .until(
                "showing the row",
                "document.querySelector('[data-testid=\"row\"].target')",
            )
            .await;
        assert!(!browser.current().await.contains("view="));
    });
}

#[test]
fn what_both_print_from_one_copy_is_marked() {
    check(|browser| async move {
        Page::pair(browser.clone(), "straits-times", "tribune").await;
        let marked = browser
            .run("return [...document.querySelectorAll('.copied')].map((e) => e.textContent);")
            .await;
        let marked = marked.as_array().expect("a list").clone();
        assert!(
            marked.iter().any(|m| m == "Shared copy: the same wording")
                && marked.iter().any(|m| m
                    .as_str()
                    .is_some_and(|m| m.ends_with("words in a row are the same"))),
            "{marked:?}"
        );
    });
}

#[test]
fn keys_of_one_letter_can_be_switched_off() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        browser.press("2").await;
        browser.find(&test_id("finding")).await;
        page.click("help").await;
        browser
            .click(&format!("label:has({})", test_id("keys")))
            .await;
        browser
            .run("document.querySelector('dialog').close();")
            .await;
        browser.run("document.activeElement.blur();").await;
        browser.press("1").await;
        assert_eq!(browser.all(&test_id("row")).await.len(), 0);
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        browser.press("2").await;
        assert!(
            !page.rows().await.is_empty(),
            "the choice is remembered when the page is opened again"
        );
    });
}
