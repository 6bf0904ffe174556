//! The ribbons between both articles in full.

use crossread_e2e::{Browser, Page, check, test_id};

const FULL: &str = "#/1/compare/straits-times/tribune?view=full";
/// The ribbons that are drawn, as their shapes.
const DRAWN: &str =
    "[...document.querySelectorAll('.ribbon')].map((e) => e.getAttribute('d')).filter((d) => d)";
/// A ribbon with both ends in sight.
const WHOLE: &str =
    "[...document.querySelectorAll('.ribbon')].find((e) => /C/.test(e.getAttribute('d') ?? ''))";

/// Both articles in full, where there is room for two columns.
async fn full(browser: &Browser) -> Page {
    browser.resize(1280, 900).await;
    let page = Page::open(browser.clone(), FULL).await;
    page.see_articles().await;
    page
}

#[test]
fn ribbons_follow_the_columns() {
    check(|browser| async move {
        full(&browser).await;
        browser
            .until("ribbons being drawn", &format!("{DRAWN}.length > 2"))
            .await;
        let before = browser.run(&format!("return {DRAWN}.join();")).await;
        // Within the next picture: what runs after this one's scripts sees the ribbons moved.
        let moved = browser
            .run(&format!(
                "const column = document.querySelector('[data-testid=\"column-a\"]'); column.scrollTop = 240; \
                 return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => \
                 done({DRAWN}.join()))));"
            ))
            .await;
        assert_ne!(before, moved);
        let hidden = browser
            .find(&test_id("gutter"))
            .await
            .attr("aria-hidden")
            .await
            .expect("an attribute can be asked for");
        assert_eq!(
            hidden.as_deref(),
            Some("true"),
            "they are for the eye alone"
        );
    });
}

#[test]
fn a_ribbon_that_is_clicked_is_level() {
    check(|browser| async move {
        let page = full(&browser).await;
        page.click("together").await;
        browser
            .run("document.querySelector('[data-testid=\"column-a\"]').scrollTop = 400;")
            .await;
        browser
            .until("a whole ribbon", &format!("Boolean({WHOLE})"))
            .await;
        let row = browser
            .run(&format!(
                "const ribbon = {WHOLE}; ribbon.dispatchEvent(new MouseEvent('click', {{ bubbles: true }})); \
                 return ribbon.dataset.row;"
            ))
            .await;
        let row = row.as_str().expect("a ribbon has a row").to_owned();
        browser
            .until(
                "both ends standing level",
                &format!(
                    "(() => {{
                        const ribbon = document.querySelector('.ribbon.lit[data-row=\"{row}\"]');
                        const ends = /^M0 (-?\\d+)C\\d+ \\S+ \\d+ (-?\\d+) /.exec(ribbon?.getAttribute('d') ?? '');
                        const b = document.querySelector('[data-testid=\"column-b\"]');
                        const end = b.scrollTop < 1 || b.scrollTop + b.clientHeight > b.scrollHeight - 2;
                        return ends && (Math.abs(ends[1] - ends[2]) <= 2 || end);
                    }})()"
                ),
            )
            .await;
    });
}

#[test]
fn stacked_articles_have_no_ribbons() {
    check(|browser| async move {
        browser.resize(800, 900).await;
        let page = Page::open(browser.clone(), FULL).await;
        page.see_comparison().await;
        browser.find(&test_id("column-b")).await;
        let width = browser
            .run("return document.getElementById('gutter').getBoundingClientRect().width;")
            .await;
        assert_eq!(width.as_f64(), Some(0.0));
    });
}
