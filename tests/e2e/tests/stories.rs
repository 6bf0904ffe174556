//! Stories of the reader's own, and copies of texts: made, renamed, compared, removed and brought back, there again after a reload.

use crate::own::{both, cards, open};
use crossread_e2e::{Browser, Page, check, test_id};
use serde_json::{Value, json};

const MILL: &str = "Fire destroys old mill at Barrow\n\nThe old mill at Barrow burned down on Tuesday night, the fire service said.";
const BLAZE: &str = "Barrow mill lost in blaze\n\nA blaze destroyed the old mill at Barrow on Tuesday, firefighters said.";
const RUIN: &str = "Barrow counts the cost\n\nThe mill at Barrow, destroyed by fire on Tuesday, was insured, its owner said.";

const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";

/// The stories, each as its name and the names of its texts.
const STORIES: &str = "[...document.querySelectorAll('[data-testid=\"own-story\"]')].map((story) => \
    [story.querySelector('h3').textContent, ...[...story.querySelectorAll('.own-name')].map((name) => name.textContent)])";

/// Waits until the stories are these.
async fn stories(browser: &Browser, expected: Value) {
    let there = format!("JSON.stringify({STORIES}) === JSON.stringify({expected})");
    browser
        .until(&format!("the stories {expected}"), &there)
        .await;
}

/// Waits until what is marked so has the focus.
async fn focused(browser: &Browser, selector: &str) {
    let there = format!("document.activeElement.matches({selector:?})");
    browser
        .until(&format!("{selector} having the focus"), &there)
        .await;
}

async fn three(browser: &Browser) -> Page {
    let page = Page::start(browser.clone()).await;
    open(
        browser,
        &[("Post.txt", MILL), ("Echo.txt", BLAZE), ("Mail.txt", RUIN)],
    )
    .await;
    cards(browser, 3).await;
    page
}

/// Chooses in the field of the `nth` card, from 0, by what the field shows.
async fn choose(browser: &Browser, nth: usize, label: &str) {
    let field = format!(
        "const field = document.querySelectorAll('{}')[{nth}]; ",
        test_id("own-in-story")
    );
    let open = "const card = field.closest('details'); if (!card.open) card.querySelector('summary').click();";
    browser.run(&[&field, open].concat()).await;
    let choose = format!(
        "field.focus(); field.selectedIndex = [...field.options].findIndex((option) => option.label === {}); \
         field.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(label)
    );
    browser.run(&[field, choose].concat()).await;
}

#[test]
fn files_opened_at_once_are_one_story_with_a_link_for_each_pair() {
    check(|browser| async move {
        let page = three(&browser).await;
        stories(&browser, json!([["Story 1", "Post", "Echo", "Mail"]])).await;
        assert!(page.notice().await.contains("Story 1"));
        let links = browser.all(".own-pairs a").await;
        assert_eq!(links.len(), 3);
        browser.click(".own-pairs li:nth-child(2) a").await;
        page.see_comparison().await;
        assert_eq!(page.names().await, ("Post".to_owned(), "Mail".to_owned()));
        Page::start(browser.clone()).await;
        stories(&browser, json!([["Story 1", "Post", "Echo", "Mail"]])).await;
        open(
            &browser,
            &[(
                "Sun.txt",
                "The river rose by two metres after days of rain, police said.",
            )],
        )
        .await;
        cards(&browser, 4).await;
        stories(&browser, json!([["Story 1", "Post", "Echo", "Mail"]])).await;
        // Opened once more by itself, a text stays where it was.
        open(&browser, &[("Echo.txt", BLAZE)]).await;
        browser.until("the text is read", "document.querySelector('[data-testid=\"notice\"]')?.textContent.includes('the same')").await;
        stories(&browser, json!([["Story 1", "Post", "Echo", "Mail"]])).await;
    });
}

#[test]
fn a_story_is_renamed_with_keys_and_keeps_its_name() {
    check(|browser| async move {
        let page = three(&browser).await;
        let button = test_id("story-rename");
        browser
            .run(&format!("document.querySelector('{button}').focus()"))
            .await;
        browser.press(ENTER).await;
        focused(&browser, &test_id("story-name")).await;
        browser.press(" and more").await;
        browser.press(ESCAPE).await;
        focused(&browser, &button).await;
        stories(&browser, json!([["Story 1", "Post", "Echo", "Mail"]])).await;
        browser.press(ENTER).await;
        focused(&browser, &test_id("story-name")).await;
        browser.run("document.activeElement.select()").await;
        browser.press("Fire at Barrow").await;
        browser.press(ENTER).await;
        stories(
            &browser,
            json!([["Fire at Barrow", "Post", "Echo", "Mail"]]),
        )
        .await;
        focused(&browser, &button).await;
        // It is for the ear alone: a driver may find no text there to be seen.
        let said = "document.querySelector('[data-testid=\"announcer\"]').textContent.includes('Fire at Barrow')";
        browser.until("the reader is told", said).await;
        // A story without a name is none: the field stays, and the reader is told.
        page.click("story-rename").await;
        focused(&browser, &test_id("story-name")).await;
        browser.run("document.activeElement.select()").await;
        browser.press(" ").await;
        browser.press(ENTER).await;
        browser.until("the reader is told", "document.querySelector('[data-testid=\"notice\"]')?.textContent.includes('needs a name')").await;
        focused(&browser, &test_id("story-name")).await;
        let other = browser.new_tab().await;
        Page::start(browser.clone()).await;
        stories(
            &browser,
            json!([["Fire at Barrow", "Post", "Echo", "Mail"]]),
        )
        .await;
        page.click("story-rename").await;
        focused(&browser, &test_id("story-name")).await;
        browser.run("document.activeElement.select()").await;
        browser.press("Barrow").await;
        page.click("story-save").await;
        browser.go_to_tab(&other).await;
        stories(&browser, json!([["Barrow", "Post", "Echo", "Mail"]])).await;
    });
}

#[test]
fn a_text_is_put_into_a_story_and_taken_out_and_the_focus_stays() {
    check(|browser| async move {
        both(&browser).await;
        choose(&browser, 0, "New story").await;
        stories(&browser, json!([["Story 1", "Text 1"]])).await;
        focused(&browser, &test_id("own-in-story")).await;
        browser
            .until(
                "the card is open still",
                "document.activeElement.closest('details').open",
            )
            .await;
        // The one that is in no story stands above.
        choose(&browser, 0, "Story 1").await;
        stories(&browser, json!([["Story 1", "Text 1", "Evening News"]])).await;
        focused(&browser, &test_id("own-in-story")).await;
        choose(&browser, 1, "New story").await;
        stories(
            &browser,
            json!([["Story 1", "Text 1"], ["Story 2", "Evening News"]]),
        )
        .await;
        choose(&browser, 1, "None").await;
        stories(&browser, json!([["Story 1", "Text 1"]])).await;
        cards(&browser, 2).await;
        Page::start(browser.clone()).await;
        stories(&browser, json!([["Story 1", "Text 1"]])).await;
    });
}

#[test]
fn a_story_is_removed_with_its_texts_and_brought_back() {
    check(|browser| async move {
        let page = three(&browser).await;
        page.click("story-remove").await;
        cards(&browser, 0).await;
        focused(&browser, &test_id("own-undo")).await;
        let told = browser.text("#own-removed").await;
        assert!(
            told.contains("Story 1") && told.contains("3 texts"),
            "{told}"
        );
        browser.press(ENTER).await;
        stories(&browser, json!([["Story 1", "Post", "Echo", "Mail"]])).await;
        focused(&browser, &test_id("story-rename")).await;
        page.click("own-remove").await;
        stories(&browser, json!([["Story 1", "Echo", "Mail"]])).await;
        focused(&browser, &test_id("own-undo")).await;
        browser.press(ENTER).await;
        stories(&browser, json!([["Story 1", "Post", "Echo", "Mail"]])).await;
        focused(&browser, ".own-card summary").await;
        page.click("story-remove").await;
        cards(&browser, 0).await;
        Page::start(browser.clone()).await;
        cards(&browser, 0).await;
    });
}

#[test]
fn what_was_opened_and_typed_stays_with_its_text() {
    check(|browser| async move {
        let page = three(&browser).await;
        let outlets = "[...document.querySelectorAll('[id$=\"-Outlet\"]')]";
        let change = format!(
            "document.querySelector('.own-card summary').click(); const field = {outlets}[0]; field.value = 'Courier'; \
             field.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        );
        browser.run(&change).await;
        stories(&browser, json!([["Story 1", "Courier", "Echo", "Mail"]])).await;
        page.click("own-remove").await;
        stories(&browser, json!([["Story 1", "Echo", "Mail"]])).await;
        let shown = format!("{outlets}.map((f) => [f.value, f.closest('details').open])");
        let expected = json!([["Echo", false], ["Mail", false]]);
        assert_eq!(browser.run(&format!("return {shown}")).await, expected);
        page.click("own-undo").await;
        stories(&browser, json!([["Story 1", "Courier", "Echo", "Mail"]])).await;
        browser.click(".own-card summary").await;
        page.click("own-duplicate").await;
        cards(&browser, 4).await;
        let expected = json!([
            ["Courier", true],
            ["Echo", false],
            ["Mail", false],
            ["Courier (copy)", false]
        ]);
        assert_eq!(browser.run(&format!("return {shown}")).await, expected);
    });
}

#[test]
fn what_is_removed_in_one_tab_is_removed_in_the_other() {
    check(|browser| async move {
        three(&browser).await;
        let first = browser.new_tab().await;
        let page = Page::start(browser.clone()).await;
        cards(&browser, 3).await;
        let second = browser.tab().await;
        page.click("own-remove").await;
        cards(&browser, 2).await;
        browser.go_to_tab(&first).await;
        cards(&browser, 2).await;
        page.click("story-remove").await;
        cards(&browser, 0).await;
        browser.go_to_tab(&second).await;
        cards(&browser, 0).await;
        browser.go_to_tab(&first).await;
        focused(&browser, &test_id("own-undo")).await;
        browser.press(ENTER).await;
        cards(&browser, 2).await;
        browser.go_to_tab(&second).await;
        cards(&browser, 2).await;
    });
}

#[test]
fn a_copy_is_corrected_and_its_original_is_not() {
    check(|browser| async move {
        let page = both(&browser).await;
        browser
            .run("document.querySelector('.own-card details').open = true;")
            .await;
        page.click("own-duplicate").await;
        cards(&browser, 3).await;
        focused(&browser, ".own-card:last-child summary").await;
        let name = browser.text(".own-card:last-child .own-name").await;
        assert_eq!(name, "Text 1 (copy)");
        // The line about the newsletter is taken into the copy alone.
        let lines = "[...document.querySelectorAll('.own-line')].filter((l) => l.textContent.includes('newsletter'))";
        browser.run(&format!("document.querySelectorAll('.own-card details').forEach((d) => d.open = true); {lines}[1].click()")).await;
        let ticks =
            format!("{lines}.map((l) => l.querySelector('input').checked).join() === 'false,true'");
        browser.until("one is kept", &ticks).await;
        // The worker may have something else to do before it is kept.
        tokio::time::sleep(std::time::Duration::from_millis(500)).await;
        let page = Page::start(browser.clone()).await;
        cards(&browser, 3).await;
        browser.until("one is kept", &ticks).await;
        // Both are compared with one another like any other two.
        page.click("own-compare").await;
        page.see_comparison().await;
        assert_eq!(
            page.names().await,
            ("Evening News".to_owned(), "Text 1 (copy)".to_owned())
        );
        page.change("a", "Text 1").await;
        let rows = page.rows().await;
        let newsletter = |text: &str| text.contains("newsletter");
        assert!(rows.iter().any(|r| newsletter(&r.b)), "{rows:?}");
        assert!(!rows.iter().any(|r| newsletter(&r.a)), "{rows:?}");
    });
}

#[test]
fn the_name_of_a_story_is_text_and_no_longer_than_is_kept() {
    check(|browser| async move {
        Page::start(browser.clone()).await;
        let name = format!("<img src=x onerror=\"window.ran=1\">{}", "x".repeat(1_000));
        let text = "The mill burned down on Tuesday.";
        let file = json!({"crossread": 2, "texts": [{"outlet": "Post", "story": name, "text": text, "lines": [[0, text.len(), "body"]]}]});
        open(&browser, &[("a.crossread.json", &file.to_string())]).await;
        cards(&browser, 1).await;
        let shown = browser
            .run("return document.querySelector('.own-title').textContent")
            .await;
        let shown = shown.as_str().expect("a name");
        assert!(name.starts_with(shown) && shown.len() == 300, "{shown}");
        assert_eq!(
            browser.run("return window.ran === undefined").await,
            json!(true)
        );
        let wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth";
        browser.resize(390, 844).await;
        assert_eq!(browser.run(&format!("return {wide}")).await, json!(false));
    });
}
