//! Texts of the reader's own: in, corrected, compared, there again after a reload, and sent.

use crate::dating;
use crossread_e2e::{Browser, Page, check, test_id};
use serde_json::json;

const DAILY: &str = "Fire destroys old mill at Barrow\nBy Jo Smith\n\nThe old mill at Barrow burned down on Tuesday night, the \
    fire service said on Wednesday. Twelve people were brought to safety.\n\nSign up for our newsletter\n\n\
    \"We did all we could,\" said fire chief Anna Berg. The fire began in the cellar at 10 pm and was put out after four hours.";

const EVENING: &str = "<!doctype html><title>x</title><nav><a href='/'>Home</a></nav><article><h1>Barrow mill lost in \
    blaze</h1><p>A blaze destroyed the old mill at Barrow on Tuesday, firefighters said. Fourteen people were rescued from the \
    building.</p><script>window.ran = true</script><p>Fire chief Anna Berg said her crews had done everything they could. The \
    fire started in the cellar at 10 pm.</p></article>";

const CARDS: &str = "document.querySelectorAll('[data-testid=\"own-card\"]').length";

/// Puts a text into the field and adds it.
pub(crate) async fn paste(browser: &Browser, page: &Page, text: &str) {
    let script = format!(
        "const field = document.querySelector('{}'); field.value = {}; \
         field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
        test_id("own-text"),
        json!(text)
    );
    browser.run(&script).await;
    page.click("own-read").await;
}

/// Opens files, given by name and content.
pub(crate) async fn open(browser: &Browser, files: &[(&str, &str)]) {
    let script = format!(
        "const all = new DataTransfer(); \
         for (const [name, text] of {}) all.items.add(new File([text], name)); \
         const input = document.querySelector('{}'); input.files = all.files; \
         input.dispatchEvent(new Event('change', {{ bubbles: true }}));",
        json!(files),
        test_id("own-files")
    );
    browser.run(&script).await;
}

pub(crate) async fn cards(browser: &Browser, number: usize) {
    browser
        .until("the texts are read", &format!("{CARDS} === {number}"))
        .await;
}

/// Both texts, on the start page.
pub(crate) async fn both(browser: &Browser) -> Page {
    let page = Page::start(browser.clone()).await;
    paste(browser, &page, DAILY).await;
    cards(browser, 1).await;
    open(browser, &[("Evening News.html", EVENING)]).await;
    cards(browser, 2).await;
    page
}

#[test]
fn two_texts_are_corrected_compared_and_there_again_after_a_reload() {
    check(|browser| async move {
        let page = both(&browser).await;
        browser
            .click(&format!("{} summary", test_id("own-card")))
            .await;
        // The line about the newsletter, which was left out, is taken in.
        browser
            .run(
                "const line = [...document.querySelectorAll('.own-line')].find((l) => l.textContent.includes('newsletter')); \
                 if (line.querySelector('input').checked) throw new Error('it is kept'); line.click();",
            )
            .await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let rows = page.rows().await;
        assert!(rows.iter().any(|r| r.a.contains("newsletter")), "{rows:?}");
        assert!(
            rows.iter()
                .any(|r| r.a.contains("burned down") && r.b.contains("destroyed the old mill")),
            "{rows:?}"
        );
        assert_eq!(
            page.names().await,
            ("Text 1".to_owned(), "Evening News".to_owned())
        );
        let here = browser.current().await;
        let page = Page::open(browser.clone(), &here).await;
        page.see_comparison().await;
        assert_eq!(page.rows().await, rows);
        assert_eq!(
            browser.run("return window.ran === undefined").await,
            json!(true)
        );
    });
}

/// Makes the link to the comparison that is shown, and copies it.
pub(crate) async fn send(browser: &Browser, page: &Page) -> String {
    page.click("copy-link").await;
    browser.find("#send[open]").await;
    // Nothing is in any address before the reader has read what a link carries.
    assert!(browser.all(&test_id("made-link")).await.is_empty());
    assert!(
        browser
            .text("#send")
            .await
            .contains("carries the texts themselves")
    );
    page.click("make-link").await;
    let field = browser.find(&test_id("made-link")).await;
    let made = field.prop("value").await.expect("the field is there");
    let fits = "const link = document.querySelector('[data-testid=\"made-link\"]').getBoundingClientRect(); \
        return link.right <= document.querySelector('#send').getBoundingClientRect().right;";
    assert_eq!(browser.run(fits).await, json!(true));
    let length = browser.text(&test_id("link-length")).await;
    let made = made.unwrap_or_default();
    assert!(length.starts_with(&made.len().to_string()), "{length}");
    page.click("copy-made").await;
    page.notice().await;
    let link = page.clipboard().await;
    assert_eq!(link, made);
    link
}

#[test]
fn a_link_carries_the_texts_and_opening_it_keeps_nothing() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = both(&browser).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let rows = page.rows().await;
        let link = send(&browser, &page).await;
        assert!(link.contains("#/1/sent/") && link.len() < 8_000, "{link}");
        // As somebody who has never been here.
        browser.forget().await;
        let page = Page::open(browser.clone(), &link).await;
        page.see_comparison().await;
        assert_eq!(page.rows().await, rows);
        assert!(
            page.notice().await.contains("Nothing of it is kept"),
            "{}",
            page.notice().await
        );
        assert!(
            !browser.current().await.contains("sent"),
            "the texts stay in the address bar"
        );
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        assert_eq!(browser.run(&format!("return {CARDS}")).await, json!(0));
        let at = link.find("/sent/").expect("a parcel") + 100;
        let cut = format!(
            "{}{}",
            &link[..at],
            &link[link.find("/own-").expect("names")..]
        );
        let page = Page::open(browser, &cut).await;
        page.see_start().await;
        assert!(
            page.notice().await.contains("damaged"),
            "{}",
            page.notice().await
        );
    });
}

#[test]
fn a_text_that_was_sent_is_kept_once_it_is_corrected() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = both(&browser).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let link = send(&browser, &page).await;
        browser.forget().await;
        let page = Page::open(browser.clone(), &link).await;
        page.see_comparison().await;
        page.click("home").await;
        page.see_start().await;
        cards(&browser, 2).await;
        browser
            .click(&format!("{} summary", test_id("own-card")))
            .await;
        let newsletter = "[...document.querySelectorAll('.own-line')].find((l) => l.textContent.includes('newsletter'))";
        browser.run(&format!("{newsletter}.click()")).await;
        browser.kept(1).await;
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        // The other one was only looked at.
        cards(&browser, 1).await;
        let ticked = format!("return {newsletter}.querySelector('input').checked");
        assert_eq!(browser.run(&ticked).await, json!(true));
    });
}

#[test]
fn a_comparison_with_hidden_names_is_there_again_after_a_reload() {
    check(|browser| async move {
        let page = both(&browser).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        page.click("hide-names").await;
        browser.find(&test_id("guess")).await;
        let here = browser.current().await;
        assert!(!here.contains("own-"), "{here}");
        let page = Page::open(browser.clone(), &here).await;
        page.see_comparison().await;
        browser.find(&test_id("guess")).await;
        assert!(!page.has_notice().await);
    });
}

#[test]
fn a_copied_row_and_a_saved_file_have_no_link_where_it_would_have_to_carry_the_texts() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = both(&browser).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        browser.click(".row-copy").await;
        assert!(page.notice().await.contains("copied"));
        let text = page.clipboard().await;
        assert!(text.contains("Evening News"), "{text}");
        assert!(!text.contains("#/"), "{text}");
        browser
            .run(
                "URL.createObjectURL = (blob) => { blob.text().then((text) => window.file = text); return 'blob:'; }; \
                 HTMLAnchorElement.prototype.click = () => {};",
            )
            .await;
        page.click("save-menu").await;
        browser.click("#save [data-deed=markdown]").await;
        browser.until("a file is saved", "window.file").await;
        let file = browser.run("return window.file;").await;
        let file = file.as_str().expect("a text");
        assert!(
            file.contains("Evening News") && !file.contains("#/1/"),
            "{file}"
        );
    });
}

#[test]
fn a_file_dropped_on_a_comparison_is_read_and_said_to_be() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "editorial", "tribune").await;
        let script = format!(
            "const data = new DataTransfer(); data.items.add(new File([{}], 'Post.txt')); \
             document.body.dispatchEvent(new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}));",
            json!(DAILY)
        );
        browser.run(&script).await;
        let notice = page.notice().await;
        assert!(notice.contains("Post was read"), "{notice}");
        page.see_comparison().await;
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        cards(&browser, 1).await;
    });
}

#[test]
fn a_text_that_was_removed_can_be_brought_back() {
    check(|browser| async move {
        let page = both(&browser).await;
        page.click("own-remove").await;
        cards(&browser, 1).await;
        page.click("own-undo").await;
        cards(&browser, 2).await;
    });
}

#[test]
fn what_is_no_text_is_refused_and_what_is_typed_stays() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        open(
            &browser,
            &[
                ("report.pdf", "%PDF\u{0}\u{0}\u{0}\u{0}\u{0}"),
                ("a.txt", DAILY),
            ],
        )
        .await;
        cards(&browser, 1).await;
        assert!(
            page.notice().await.contains("report.pdf"),
            "{}",
            page.notice().await
        );
        page.click("own-read").await;
        assert!(
            page.notice().await.contains("no text"),
            "{}",
            page.notice().await
        );
        let script = format!(
            "const field = document.querySelector('{}'); field.value = 'half a'; \
             field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            test_id("own-text")
        );
        browser.run(&script).await;
        Page::start(browser.clone()).await;
        let field = browser.find(&test_id("own-text")).await;
        assert_eq!(
            field.prop("value").await.expect("the field is there"),
            Some("half a".to_owned())
        );
        cards(&browser, 1).await;
    });
}

#[test]
fn hostile_texts_are_shown_as_text() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        let hostile = "<script>window.ran = 1</script> {{ran}} \u{202e}gnihton\u{0} <a href=\"javascript:window.ran=1\">The mill \
            burned down on Tuesday, the fire service said.</a>";
        paste(&browser, &page, hostile).await;
        let name = "<b onclick=\"window.ran=1\">x</b>.txt";
        open(
            &browser,
            &[
                (name, DAILY),
                (
                    "svg.html",
                    "<svg><script>window.ran=1</script></svg><p>The mill burned down.</p>",
                ),
            ],
        )
        .await;
        cards(&browser, 3).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        assert_eq!(
            browser.run("return window.ran === undefined").await,
            json!(true)
        );
    });
}

/// What the page saves next, by its name and content, rather than the browser's downloads.
pub(crate) const CATCH: &str = "window.saved = []; const make = URL.createObjectURL; URL.createObjectURL = (blob) => { \
    blob.text().then((text) => window.saved.push(text)); return make(blob); }; \
    HTMLAnchorElement.prototype.click = function () { window.savedName = this.download; };";

#[test]
fn a_file_holds_the_comparison_and_is_dropped_in_again() {
    check(|browser| async move {
        let page = both(&browser).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let rows = page.rows().await;
        browser.run(CATCH).await;
        let mut files = Vec::new();
        for number in [1, 2] {
            page.click("copy-link").await;
            page.click("save-file").await;
            browser
                .until(
                    "the file is saved",
                    &format!("window.saved.length === {number}"),
                )
                .await;
            let saved = browser
                .run("return [window.savedName, window.saved.at(-1)]")
                .await;
            let part = |n: usize| saved[n].as_str().expect("a name, and a file").to_owned();
            files.push((part(0), part(1)));
            // The second file is saved with a day that the reader assumes.
            if number == 1 {
                dating::set(&page, "a", "2025-08-06").await;
            }
        }
        let [(name, file), (_, dated)] = files.as_slice() else {
            panic!("two files");
        };
        assert_eq!(name, "text-1-and-evening-news.crossread.json");
        browser.forget().await;
        let page = Page::start(browser.clone()).await;
        cards(&browser, 0).await;
        open(&browser, &[(name, file)]).await;
        page.see_comparison().await;
        assert_eq!(page.rows().await, rows);
        assert!(
            page.notice()
                .await
                .contains("2 texts (Text 1, Evening News)")
        );
        // It was the reader who opened it: it is kept.
        Page::start(browser.clone()).await;
        cards(&browser, 2).await;
        // What a browser makes of a second file of that name is one too, and it opens as it was shown.
        open(
            &browser,
            &[("text-1-and-evening-news.crossread (1).json", dated)],
        )
        .await;
        dating::says(&browser, "a", "Assumed: 6 August 2025").await;
        let page = Page::start(browser.clone()).await;
        cards(&browser, 2).await;
        let half = &file[..file.len() / 2];
        open(&browser, &[("half.crossread.json", half)]).await;
        assert!(page.notice().await.contains("half.crossread.json"));
        cards(&browser, 2).await;
    });
}
