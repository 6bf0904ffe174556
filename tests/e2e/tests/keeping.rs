//! What the browser keeps of the reader's own: through reloads, in several tabs, and where it refuses, is full or does not answer.

use crate::own::{both, cards, open, paste};
use crossread_e2e::{Browser, Console, Page, check, check_with, test_id};
use serde_json::json;

const MILL: &str =
    "The old mill at Barrow burned down on Tuesday night, the fire service said on Wednesday.";
const FLOOD: &str = "The river rose by two metres after days of rain, and the bridge at Barrow was closed on Friday.";

/// What an earlier version of the page kept: a text called "Text 1".
const PARCEL: &str = "As_GjUAli0EKwzAMBL8idDalLeSSd-QWcnAslRpcC2S5bQj5exV62h12dsckqpyMCcd5CZhUWlOOjveAxl9rPuxYcuWzzdcwDAFXoQ0X96\
    VbYcMRJ1fhhv_PyU-GVy4F1q6VCUg-FaTC1LlR3AKYC4-sDI31nZNnzHTBYzl-";
/// What a later version might keep.
const LATER: &str = "CQAAAAAAAAAA";

/// Waits until the reader is told this.
async fn told(browser: &Browser, words: &str) {
    let notice = test_id("notice");
    let told = format!("document.querySelector('{notice}')?.textContent.includes({words:?})");
    browser.until(&format!("the words “{words}”"), &told).await;
}

/// The names of the texts, in order.
async fn names(browser: &Browser, expected: &[&str]) {
    let names = "JSON.stringify([...document.querySelectorAll('.own-name')].map((name) => name.textContent))";
    let there = format!("{names} === {:?}", json!(expected).to_string());
    browser
        .until(&format!("the texts {expected:?}"), &there)
        .await;
}

/// Changes the outlet of the first text.
async fn rename(browser: &Browser, name: &str) {
    let change = format!(
        "const field = document.querySelector('[id$=\"-Outlet\"]'); field.value = {name:?}; \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
    );
    browser.run(&change).await;
}

/// Presses a button at once: the list is drawn anew while what has to be said about its texts comes in.
async fn press(browser: &Browser, id: &str) {
    browser.find(&test_id(id)).await;
    let press = format!("document.querySelector('{}').click()", test_id(id));
    browser.run(&press).await;
}

/// Files of these names, each with a text of its own.
async fn files(browser: &Browser, names: &[&str]) {
    for name in names {
        let text =
            format!("The old mill at {name} burned down on Tuesday night, the fire service said.");
        open(browser, &[(&format!("{name}.txt"), &text)]).await;
    }
}

#[test]
fn each_text_is_a_record_and_they_come_back_in_the_order_in_which_they_came() {
    check(|browser| async move {
        Page::start(browser.clone()).await;
        for (nth, name) in ["Sun", "Mail", "Echo", "Post", "Argus"].iter().enumerate() {
            files(&browser, &[name]).await;
            cards(&browser, nth + 1).await;
        }
        browser.kept(5).await;
        let sun = browser.records("own.getAll()").await;
        let sun = sun
            .as_array()
            .and_then(|all| all.iter().find(|r| r["place"] == 0));
        let file = sun
            .and_then(|record| record["file"].as_str())
            .unwrap_or_default();
        assert!(
            file.starts_with('{') && file.contains("mill at Sun"),
            "{file}"
        );
        Page::start(browser.clone()).await;
        names(&browser, &["Sun", "Mail", "Echo", "Post", "Argus"]).await;
        rename(&browser, "Sunday").await;
        names(&browser, &["Sunday", "Mail", "Echo", "Post", "Argus"]).await;
        browser.keeps("Sunday").await;
        Page::start(browser.clone()).await;
        names(&browser, &["Sunday", "Mail", "Echo", "Post", "Argus"]).await;
        // What was removed and brought back stands where it stood.
        press(&browser, "own-remove").await;
        browser.kept(4).await;
        press(&browser, "own-undo").await;
        browser.kept(5).await;
        Page::start(browser.clone()).await;
        names(&browser, &["Sunday", "Mail", "Echo", "Post", "Argus"]).await;
    });
}

#[test]
fn a_tab_that_is_closed_right_after_has_kept_the_text() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        let first = browser.new_tab().await;
        Page::start(browser.clone()).await;
        paste(&browser, &page, MILL).await;
        cards(&browser, 1).await;
        browser.close_tab().await;
        browser.go_to_tab(&first).await;
        cards(&browser, 1).await;
        Page::start(browser.clone()).await;
        cards(&browser, 1).await;
    });
}

#[test]
fn two_tabs_that_keep_different_texts_at_once_both_keep_theirs() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        let first = browser.new_tab().await;
        Page::start(browser.clone()).await;
        let second = browser.tab().await;
        // Nobody waits for the other one.
        files(&browser, &["Post"]).await;
        browser.go_to_tab(&first).await;
        paste(&browser, &page, FLOOD).await;
        browser.go_to_tab(&second).await;
        files(&browser, &["Echo"]).await;
        for tab in [&first, &second] {
            browser.go_to_tab(tab).await;
            cards(&browser, 3).await;
        }
        browser.kept(3).await;
        Page::start(browser.clone()).await;
        cards(&browser, 3).await;
    });
}

#[test]
fn what_one_tab_changes_another_follows_but_for_what_is_looked_at() {
    check(|browser| async move {
        let page = both(&browser).await;
        let first = browser.new_tab().await;
        Page::start(browser.clone()).await;
        names(&browser, &["Text 1", "Evening News"]).await;
        let second = browser.tab().await;
        rename(&browser, "Daily").await;
        browser.go_to_tab(&first).await;
        names(&browser, &["Daily", "Evening News"]).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let rows = page.rows().await;
        // It is corrected here, and read there.
        browser
            .click("[data-kind=\"both\"] [data-testid=\"row-correct\"]")
            .await;
        browser.click("#correct [data-testid=\"unlink\"]").await;
        browser.find(".row .by-reader").await;
        browser.kept(3).await;
        browser.go_to_tab(&second).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        browser.find(".row .by-reader").await;
        browser
            .click(&format!("{} summary", test_id("corrected")))
            .await;
        browser.click(".corrected-box [data-deed=undo]").await;
        browser.kept(2).await;
        browser.go_to_tab(&first).await;
        let as_before = "!document.querySelector('.row .by-reader')";
        browser.until("it is taken back here too", as_before).await;
        assert_eq!(page.rows().await, rows);
        // What is looked at stays, though it is removed elsewhere.
        browser.go_to_tab(&second).await;
        page.click("home").await;
        page.click("own-remove").await;
        browser.kept(1).await;
        browser.go_to_tab(&first).await;
        page.see_comparison().await;
        assert_eq!(page.rows().await, rows);
        Page::start(browser.clone()).await;
        names(&browser, &["Evening News"]).await;
    });
}

#[test]
fn a_link_to_kept_texts_waits_for_them_and_to_others_says_where_they_are() {
    check(|browser| async move {
        let page = both(&browser).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let link = browser.current().await;
        let page = Page::open(browser.clone(), &link).await;
        page.see_comparison().await;
        assert!(!page.has_notice().await);
        browser.forget().await;
        let page = Page::open(browser.clone(), &link).await;
        page.see_start().await;
        told(&browser, "only the browser it was made in has").await;
    });
}

#[test]
fn what_an_earlier_version_kept_is_taken_over_once() {
    check(|browser| async move {
        Page::start(browser.clone()).await;
        let put = format!(
            "localStorage.setItem('crossread-own', '{PARCEL}'); localStorage.setItem('crossread-own-aside', '{LATER}');"
        );
        browser.run(&put).await;
        for _ in 0..2 {
            let page = Page::start(browser.clone()).await;
            names(&browser, &["Text 1"]).await;
            assert!(page.notice().await.contains("newer version"));
            let gone = "localStorage.getItem('crossread-own') === null && localStorage.getItem('crossread-own-aside') === null";
            browser.until("it is taken over", gone).await;
            // The text, and what only a later version can read.
            browser.kept(2).await;
        }
        let page = Page::start(browser.clone()).await;
        cards(&browser, 1).await;
        page.click("own-remove").await;
        browser.kept(1).await;
        Page::start(browser.clone()).await;
        told(&browser, "newer version").await;
        cards(&browser, 0).await;
    });
}

#[test]
fn a_record_that_cannot_be_read_is_told_of_and_left_and_the_others_are_read() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        paste(&browser, &page, MILL).await;
        browser.kept(1).await;
        let broken =
            "own.put({ key: 'own-00000000', place: 7, file: '{\"crossread\":2,' }, 'own-00000000')";
        browser.records(broken).await;
        let page = Page::start(browser.clone()).await;
        told(&browser, "1 text or correction of yours").await;
        cards(&browser, 1).await;
        page.click("own-remove").await;
        browser.kept(1).await;
        let left = browser.records("own.getAllKeys()").await;
        assert_eq!(left, json!(["own-00000000"]));
    });
}

#[test]
fn without_room_in_the_browser_the_work_goes_on_and_can_be_saved() {
    check(|browser| async move {
        // From the first, and for this page.
        browser.allow_storage(Some(200_000)).await;
        let page = Page::start(browser.clone()).await;
        browser.allow_storage(Some(200_000)).await;
        files(&browser, &["Post"]).await;
        browser.kept(1).await;
        let full = format!(
            "document.querySelector('{}')?.textContent.includes('no room left')",
            test_id("notice")
        );
        let mut texts = 1;
        while browser.run(&format!("return Boolean({full})")).await == json!(false) {
            assert!(texts < 30, "there is always room");
            texts += 1;
            let long =
                format!("The mill at Barrow {texts} burned down on Tuesday night. ").repeat(18_000);
            paste(&browser, &page, &long).await;
            let done = format!("document.querySelectorAll('.own-card').length === {texts}");
            browser.until("the text is read", &done).await;
            // It is kept or refused.
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
        }
        told(&browser, "one file").await;
        assert_eq!(browser.all(&test_id("save-all")).await.len(), 1);
        let card = browser.text(".own-card:last-child").await;
        assert!(card.contains("not kept in this browser"), "{card}");
        page.click("home").await;
        cards(&browser, texts).await;
        browser.kept(texts - 1).await;
        // With room again, all is kept with the next change.
        browser.allow_storage(None).await;
        files(&browser, &["Echo"]).await;
        browser.kept(texts + 1).await;
        let refused = "[...document.querySelectorAll('.own-facts')].some((f) => f.textContent.includes('not kept'))";
        browser
            .until("nothing is said not to be kept", &format!("!{refused}"))
            .await;
        Page::start(browser.clone()).await;
        cards(&browser, texts + 1).await;
    });
}

#[test]
fn a_browser_that_keeps_nothing_says_so_and_compares_all_the_same() {
    check(|browser| async move {
        Page::start(browser.clone()).await;
        // A database that this page can only be refused: it has been laid out anew by a later one.
        let later = format!(
            "const open = indexedDB.open('crossread', 1000); open.onsuccess = () => {{ open.result.close(); window.later = true; }}; \
             localStorage.setItem('crossread-own', '{PARCEL}');"
        );
        browser.run(&later).await;
        browser
            .until("the database is another one", "window.later")
            .await;
        let page = Page::start(browser.clone()).await;
        told(&browser, "newer version").await;
        // What an earlier version kept is there, and stays where it is.
        names(&browser, &["Text 1"]).await;
        told(&browser, "does not let the page keep").await;
        open(&browser, &[("Echo.txt", FLOOD)]).await;
        names(&browser, &["Text 1", "Echo"]).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let stays = browser
            .run("return localStorage.getItem('crossread-own')")
            .await;
        assert_eq!(stays, json!(PARCEL));
    });
}

/// Lets no page open the database, until `window.release()`.
const HOLD: &str = "const mine = indexedDB.open('crossread', 1); mine.onsuccess = () => { \
    const never = indexedDB.open('crossread', 2); window.held = true; \
    never.onupgradeneeded = () => never.transaction.abort(); never.onerror = (event) => event.preventDefault(); \
    window.release = () => mine.result.close(); };";

#[test]
fn a_browser_that_does_not_answer_is_not_waited_for_and_may_answer_late() {
    // What is aborted here is an error to some browsers.
    check_with(Console::Any, |browser| async move {
        let page = Page::start(browser.clone()).await;
        files(&browser, &["Post"]).await;
        browser.kept(1).await;
        browser.run(HOLD).await;
        browser.until("nothing is answered", "window.held").await;
        files(&browser, &["Echo"]).await;
        names(&browser, &["Post", "Echo"]).await;
        told(&browser, "does not let the page keep").await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let first = browser.new_tab().await;
        Page::start(browser.clone()).await;
        told(&browser, "does not answer").await;
        let second = browser.tab().await;
        browser.go_to_tab(&first).await;
        browser.run("window.release()").await;
        browser.kept(2).await;
        browser.go_to_tab(&second).await;
        names(&browser, &["Post", "Echo"]).await;
    });
}
