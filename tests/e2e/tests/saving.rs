//! Saving a comparison as a file, handing its link to another program, and copying a row.

use crossread_e2e::{Browser, Page, check, test_id};
use fantoccini::key::Key;
use serde_json::{Value, json};

/// Takes what the page saves before the browser does: the name of each file, and what is in it.
const TAKE: &str = "
    window.files = [];
    const url = URL.createObjectURL;
    let last;
    URL.createObjectURL = (blob) => { last = blob; return url.call(URL, blob); };
    const click = HTMLAnchorElement.prototype.click;
    HTMLAnchorElement.prototype.click = function () {
        if (!this.download) return click.call(this);
        const name = this.download;
        last.arrayBuffer().then((bytes) => window.files.push([name, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)]));
    };";

const FORMATS: [(&str, &str); 5] = [
    ("html", ".html"),
    ("markdown", ".md"),
    ("csv", ".csv"),
    ("json", ".json"),
    ("annotations", ".jsonld"),
];

/// A comparison whose files are taken.
async fn opened(browser: &Browser) -> Page {
    browser.before_the_page(TAKE).await;
    Page::pair(browser.clone(), "straits-times", "tribune").await
}

/// Saves it by the menu: the file's name, and what is in it.
async fn saved(browser: &Browser, page: &Page, format: &str) -> (String, String) {
    browser.run("window.files = [];").await;
    page.click("save-menu").await;
    browser
        .click(&format!("#save [data-deed=\"{format}\"]"))
        .await;
    browser
        .until("a file is saved", "window.files.length === 1")
        .await;
    let file = browser.run("return window.files[0];").await;
    let part = |n: usize| file[n].as_str().expect("a text").to_owned();
    (part(0), part(1))
}

#[test]
fn each_format_is_saved_under_a_name_that_says_what_it_is() {
    check(|browser| async move {
        let page = opened(&browser).await;
        let (a, b) = page.names().await;
        let link = browser.current().await;
        for (format, ending) in FORMATS {
            let (name, text) = saved(&browser, &page, format).await;
            assert!(
                name.starts_with("the-straits-times") && name.ends_with(ending),
                "{name}"
            );
            assert!(
                page.notice().await.contains(&name),
                "{}",
                page.notice().await
            );
            let whole = text.replace("&amp;", "&");
            for word in [&a, &b, &link] {
                assert!(whole.contains(word), "{format}: no {word} in {text}");
            }
            if matches!(format, "json" | "annotations") {
                serde_json::from_str::<Value>(&text).expect("JSON");
            }
            assert_eq!(format == "csv", text.starts_with('\u{feff}'), "{format}");
        }
        let (_, page_text) = saved(&browser, &page, "markdown").await;
        for row in page.rows().await.iter().filter(|row| row.kind == "only-a") {
            let words: Vec<&str> = row.a.split_whitespace().take(4).collect();
            let plain = page_text.replace('\\', "");
            assert!(plain.contains(&words.join(" ")), "{words:?}");
        }
    });
}

#[test]
fn a_saved_page_is_whole_without_script_or_request() {
    check(|browser| async move {
        let page = opened(&browser).await;
        let (_, text) = saved(&browser, &page, "html").await;
        let passages = browser
            .run("return document.querySelectorAll('[data-kind=\"both\"]').length;")
            .await;
        browser.without_scripts().await;
        let address = format!("data:text/html;charset=utf-8,{}", percent(&text));
        browser.open(&address).await;
        assert_eq!(
            browser.all(".passage").await.len(),
            passages
                .as_u64()
                .and_then(|n| usize::try_from(n).ok())
                .expect("a number")
        );
        assert!(browser.all("script, img, link, iframe").await.is_empty());
    });
}

fn percent(text: &str) -> String {
    use std::fmt::Write;
    text.bytes().fold(String::new(), |mut out, byte| {
        // Writing to memory does not fail.
        let _ = write!(out, "%{byte:02x}");
        out
    })
}

#[test]
fn no_file_names_what_is_hidden() {
    check(|browser| async move {
        let page = opened(&browser).await;
        let (a, b) = page.names().await;
        page.click("hide-names").await;
        browser.find(&test_id("guess")).await;
        for (format, _) in FORMATS {
            let (name, text) = saved(&browser, &page, format).await;
            assert!(name.starts_with("source-a-and-source-b"), "{name}");
            assert!(text.contains("Source A"), "{format}");
            for named in [
                a.trim_start_matches("The "),
                b.trim_start_matches("The "),
                "straitstimes",
                "straits-times~",
                "tribune~",
            ] {
                assert!(
                    !text.to_lowercase().contains(&named.to_lowercase()),
                    "{format} names {named}"
                );
            }
        }
    });
}

#[test]
fn the_list_is_used_with_keys_and_gives_the_focus_back() {
    check(|browser| async move {
        let page = opened(&browser).await;
        let menu = test_id("save-menu");
        browser
            .run(&format!("document.querySelector('{menu}').focus();"))
            .await;
        browser.press(&Key::Enter).await;
        browser
            .until("the list opens", "document.querySelector('#save').open")
            .await;
        browser.press(&Key::Tab).await;
        browser
            .until(
                "the first entry has the focus",
                "document.activeElement.closest('#save li')",
            )
            .await;
        browser.press(&Key::Escape).await;
        let back = format!(
            "!document.querySelector('#save').open && document.activeElement.matches('{menu}')"
        );
        browser
            .until("it closes and gives the focus back", &back)
            .await;
        browser.press(&Key::Enter).await;
        browser.press(&Key::Tab).await;
        browser.press(&Key::Enter).await;
        browser
            .until("a file is saved", "window.files.length === 1")
            .await;
        browser.until("it closes", &back).await;
        page.click("save-menu").await;
        browser
            .run("document.elementFromPoint(5, innerHeight - 5).click();")
            .await;
        browser
            .until(
                "a click anywhere closes it",
                "!document.querySelector('#save').open",
            )
            .await;
    });
}

#[test]
fn a_link_is_handed_on_where_the_browser_can() {
    check(|browser| async move {
        let page = opened(&browser).await;
        let known = browser.run("return 'share' in navigator;").await;
        if known == json!(false) {
            page.click("save-menu").await;
            assert!(browser.all("#save [data-deed=send]").await.is_empty());
        }
        let share = "Object.defineProperty(navigator, 'share', { configurable: true, value: (data) => { window.shared = data; \
            return window.refuses ? Promise.reject(new DOMException('', window.refuses)) : Promise.resolve(); } });";
        browser.before_the_page(share).await;
        browser.allow_clipboard().await;
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let send = async |refuses: &str| {
            browser
                .run(&format!(
                    "delete window.shared; window.refuses = {refuses:?};"
                ))
                .await;
            page.click("save-menu").await;
            browser.click("#save [data-deed=send]").await;
            browser
                .until("the link is handed on", "window.shared")
                .await;
        };
        send("").await;
        assert_eq!(
            browser.run("return window.shared.url;").await,
            json!(browser.current().await)
        );
        send("AbortError").await;
        assert!(!page.has_notice().await);
        send("NotAllowedError").await;
        assert!(page.notice().await.contains("Link copied"));
        assert_eq!(page.clipboard().await, browser.current().await);
    });
}

/// Copies the first row that both tell.
async fn copied_row(browser: &Browser) -> Vec<String> {
    let row = format!("[data-kind=\"both\"] {}", test_id("row-copy"));
    browser.click(&row).await;
    let words = browser
        .run(
            "return [...document.querySelectorAll('[data-kind=\"both\"] [data-side]')].slice(0, 2) \
            .map((side) => [...side.querySelectorAll('.text')][0].textContent.split(' ')[1]);",
        )
        .await;
    words
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(str::to_owned)
        .collect()
}

#[test]
fn a_row_is_copied_with_both_sources_and_a_link_to_it() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = opened(&browser).await;
        let (a, b) = page.names().await;
        let words = copied_row(&browser).await;
        assert!(
            page.notice().await.contains("copied"),
            "{}",
            page.notice().await
        );
        let text = page.clipboard().await;
        assert_eq!(
            text.lines().filter(|line| line.starts_with("— ")).count(),
            2,
            "{text}"
        );
        for word in words.iter().chain([&a, &b]) {
            assert!(text.contains(word.as_str()), "no {word} in {text}");
        }
        let link = text.lines().last().expect("a link").to_owned();
        assert!(link.contains("row="), "{link}");
        let page = Page::open(browser.clone(), &link).await;
        page.see_comparison().await;
        browser.find(".row.target").await;
    });
}

#[test]
fn a_row_that_cannot_be_copied_is_shown_to_be_copied_by_hand() {
    check(|browser| async move {
        let page = opened(&browser).await;
        browser
            .run("navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));")
            .await;
        copied_row(&browser).await;
        let field = browser
            .find(&format!("{} textarea", test_id("notice")))
            .await;
        let shown = field
            .prop("value")
            .await
            .expect("the field is there")
            .expect("a text");
        assert_eq!(
            shown.lines().filter(|line| line.starts_with("— ")).count(),
            2,
            "{shown}"
        );
        drop(page);
    });
}
