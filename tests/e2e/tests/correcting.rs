//! Correcting what was found: by mouse and by keys, back and forth, kept, and sent.

use crossread_e2e::{Browser, Page, Row, check, test_id};
use serde_json::json;

const PAIR: (&str, &str) = ("editorial", "ibra");

/// Opens what can be corrected in the `nth` row of that kind, from 0. Gives what side A says there.
async fn open(browser: &Browser, kind: &str, nth: usize) -> String {
    let script = format!(
        "const rows = document.querySelectorAll('[data-testid=\"row\"][data-kind=\"{kind}\"]'); const row = rows[{nth}]; \
         row.querySelector('{}').click(); return (row.querySelector('[data-side=\"a\"] .text') ?? row).textContent;",
        test_id("row-correct")
    );
    let said = browser.run(&script).await;
    browser.find("#correct[open]").await;
    said.as_str().unwrap_or_default().to_owned()
}

/// How many rows of that kind there are.
async fn count(browser: &Browser, kind: &str) -> u64 {
    let script = format!(
        "return document.querySelectorAll('[data-testid=\"row\"][data-kind=\"{kind}\"]').length"
    );
    browser.run(&script).await.as_u64().unwrap_or_default()
}

/// Until the rows are those, or are not those any more.
async fn until(page: &Page, same: bool, rows: &[Row]) {
    for _ in 0..100 {
        if (page.rows().await == rows) == same {
            return;
        }
    }
    panic!("the rows stay as they are");
}

#[test]
fn a_passage_is_cut_apart_and_that_is_taken_back_and_made_again() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), PAIR.0, PAIR.1).await;
        let rows = page.rows().await;
        open(&browser, "both", 2).await;
        page.click("unlink").await;
        until(&page, false, &rows).await;
        assert!(
            page.notice().await.contains("marked as a reader’s"),
            "{}",
            page.notice().await
        );
        browser.find(".row .by-reader").await;
        // The focus is at the row, not lost.
        browser
            .until(
                "the corrected row has the focus",
                "document.activeElement.matches('.row') && !!document.activeElement.querySelector('.by-reader')",
            )
            .await;
        let cut = page.rows().await;
        page.click("notice-undo").await;
        until(&page, true, &rows).await;
        browser
            .until(
                "a row has the focus",
                "document.activeElement.matches('.row')",
            )
            .await;
        let keys = |shift: bool| {
            format!(
                "document.body.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'z', ctrlKey: true, shiftKey: {shift}, \
                 bubbles: true, cancelable: true }}));"
            )
        };
        browser.run(&keys(true)).await;
        until(&page, true, &cut).await;
        browser.run(&keys(false)).await;
        until(&page, true, &rows).await;
    });
}

#[test]
fn two_sentences_are_linked_with_keys_alone() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), PAIR.0, PAIR.1).await;
        let before = count(&browser, "both").await;
        // The row is reached as any control is.
        browser
            .run(&format!(
                "document.querySelector('[data-kind=\"only-a\"]:not([hidden]) {}').focus();",
                test_id("row-correct")
            ))
            .await;
        browser.press("\u{e007}").await;
        browser.find("#correct[open]").await;
        let focus =
            |selector: &str| format!("document.querySelector('#correct {selector}').focus();");
        browser.run(&focus(&test_id("pick"))).await;
        browser.press("\u{e007}").await;
        browser.find(&test_id("pick-find")).await;
        browser.run(&focus(&test_id("pick-find"))).await;
        browser.press("witkoff").await;
        browser
            .until(
                "the sentences are narrowed down",
                "(() => { const all = [...document.querySelectorAll('#correct [data-testid=\"candidate\"]')]; \
                 const seen = all.filter((c) => c.checkVisibility()); \
                 return seen.length > 0 && seen.length < all.length && seen.every((c) => /witkoff/i.test(c.textContent)); })()",
            )
            .await;
        browser
            .run(
                "const free = [...document.querySelectorAll('#correct [data-testid=\"candidate\"]')]; \
                 free.find((c) => c.checkVisibility()).focus();",
            )
            .await;
        let said = browser
            .run("return document.activeElement.querySelector('.correct-said').textContent")
            .await;
        browser.press("\u{e007}").await;
        browser
            .until(
                "the dialog is closed",
                "!document.querySelector('#correct').open",
            )
            .await;
        browser.find(".row .by-reader").await;
        let rows = page.rows().await;
        let said = said.as_str().expect("a sentence");
        assert!(
            rows.iter()
                .any(|r| r.kind == "both" && r.b.contains(said) && !r.a.is_empty()),
            "{said}"
        );
        assert!(count(&browser, "both").await >= before);
    });
}

#[test]
fn a_verdict_is_the_readers_and_goes_with_the_link() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = Page::pair(browser.clone(), PAIR.0, PAIR.1).await;
        open(&browser, "both", 0).await;
        let script = "const of = [...document.querySelectorAll('#correct [role=\"group\"]')] \
            .find((g) => g.getAttribute('aria-label').startsWith('Date, left open')); \
            [...of.querySelectorAll('button')].find((b) => b.textContent === 'In conflict').click();";
        browser.run(script).await;
        browser
            .until(
                "the verdict is said to be a reader's",
                "[...document.querySelectorAll('[data-testid=\"divergence\"]')].some((d) => \
                 d.textContent.includes('Date, in conflict') && d.textContent.includes('A reader’s verdict; found was: left open'))",
            )
            .await;
        let rows = page.rows().await;
        page.click("copy-link").await;
        browser
            .until(
                "the link is copied",
                "document.querySelector('[data-testid=\"notice\"]').textContent.includes('copied')",
            )
            .await;
        let link = page.clipboard().await;
        assert!(link.contains("#/1/sent/") && link.len() < 2_000, "{link}");
        // It is there again after a reload.
        let page = Page::pair(browser.clone(), PAIR.0, PAIR.1).await;
        browser.find(&test_id("corrected")).await;
        assert_eq!(page.rows().await, rows);
        // And for somebody who has never been here, without being kept.
        browser.forget().await;
        let page = Page::open(browser.clone(), &link).await;
        page.see_comparison().await;
        browser.find(&test_id("corrected")).await;
        assert_eq!(page.rows().await, rows);
        assert!(
            page.notice().await.contains("1 correction by a reader"),
            "{}",
            page.notice().await
        );
        browser.kept(0).await;
        let page = Page::pair(browser.clone(), PAIR.0, PAIR.1).await;
        page.see_comparison().await;
        assert!(browser.all(&test_id("corrected")).await.is_empty());
    });
}

#[test]
fn passages_are_split_and_joined_and_a_step_is_taken_back_from_the_list() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), PAIR.0, PAIR.1).await;
        let rows = page.rows().await;
        // A passage with several sentences on one side.
        let script = "const rows = [...document.querySelectorAll('[data-kind=\"both\"]')]; \
            for (const row of rows) { row.querySelector('[data-testid=\"row-correct\"]').click(); \
            const split = document.querySelector('#correct [data-testid=\"split\"]'); if (split) { split.click(); return true; } \
            document.querySelector('#correct').close(); } return false;";
        assert_eq!(browser.run(script).await, json!(true));
        browser.find(".row .by-reader").await;
        assert_ne!(page.rows().await, rows);
        browser
            .click(&format!("{} summary", test_id("corrected")))
            .await;
        let step = browser.text(".corrected-list li").await;
        assert!(step.contains("A new passage from"), "{step}");
        browser.click(".corrected-list button").await;
        browser
            .until(
                "nothing is marked any more",
                "!document.querySelector('.row .by-reader')",
            )
            .await;
        assert_eq!(page.rows().await, rows);
    });
}

#[test]
fn with_hidden_names_nothing_is_corrected() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), PAIR.0, PAIR.1).await;
        page.click("hide-names").await;
        browser.find(&test_id("guess")).await;
        assert!(browser.all(&test_id("row-correct")).await.is_empty());
    });
}
