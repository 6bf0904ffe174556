//! Texts from outside that try to be more than text: a corpus of payloads, by every way in and in every field; odd characters, and sizes
//! that are no article's.

use crate::own::{self, cards, open, paste};
use crossread_e2e::{Browser, Console, Page, check, check_with, test_id};
use serde_json::json;

/// One a line.
const PAYLOADS: &str = include_str!("hostile/payloads.txt");

fn payloads() -> Vec<&'static str> {
    PAYLOADS.lines().filter(|line| !line.is_empty()).collect()
}

/// A report of many fires, with a payload in each of its paragraphs, which `open` and `close` enclose.
fn report(told: &str, open: &str, close: &str) -> String {
    let paragraph = |(n, payload): (usize, &&str)| {
        format!(
            "{open}The mill number {n} at Barrow {told} on Tuesday night {payload} and nobody was hurt, the fire service said.{close}"
        )
    };
    let all = payloads();
    let paragraphs: Vec<String> = all.iter().enumerate().map(paragraph).collect();
    paragraphs.join("\n\n")
}

/// What would have come of a payload: a script that ran, an element or an address that only a payload brings.
const ALIVE: &str = "
    const alive = window.ran === undefined ? [] : ['a script ran'];
    const alien = 'iframe, object, embed, img, base, math, video, audio, form:not([class]), source, main style, main link, main script, main template, '
        + 'svg script, svg style, svg a, svg animate, svg use, svg foreignObject, meta[http-equiv=refresh], [style], '
        + '[onerror], [onload], [onclick], [onfocus], [onbegin], [ontoggle], [onmouseover]';
    for (const element of document.querySelectorAll(alien)) alive.push(element.outerHTML.slice(0, 200));
    for (const element of document.querySelectorAll('[href], [src], [srcset], [action], [formaction]')) {
        // The one address of ours that is a program: the bookmark that a reader drags to the browser.
        if (element.dataset.testid === 'bookmark') continue;
        for (const name of ['href', 'src', 'srcset', 'action', 'formaction']) {
            const value = element.getAttribute(name) ?? '';
            if (/^[\\s]*(javascript|vbscript|data):|evil\\.example/i.test(value)) alive.push(element.outerHTML.slice(0, 200));
        }
    }
    return alive;
";

async fn inert(browser: &Browser, when: &str) {
    assert_eq!(browser.run(ALIVE).await, json!([]), "{when}");
}

/// Goes through whatever shows a comparison.
async fn read(browser: &Browser, page: &Page) {
    page.see_comparison().await;
    inert(browser, "the rows").await;
    for mode in ["findings", "full", "aligned"] {
        page.click(&format!("mode-{mode}")).await;
        inert(browser, mode).await;
    }
    browser.press("?").await;
    inert(browser, "with help").await;
    browser.press("\u{e00c}").await;
    page.click("hide-names").await;
    browser.find(&test_id("guess")).await;
    inert(browser, "with hidden names").await;
}

#[test]
fn payloads_are_text_whichever_way_they_come() {
    // A browser that takes a page apart says on its console that it runs nothing of it.
    check_with(Console::Any, |browser| async move {
        let page = Page::start(browser.clone()).await;
        let (plain, html) = (
            report("burned down", "", ""),
            report("was destroyed", "<p>", "</p>"),
        );
        paste(&browser, &page, &plain).await;
        cards(&browser, 1).await;
        inert(&browser, "pasted").await;
        let rich = format!(
            "const data = new DataTransfer(); data.setData('text/plain', {}); data.setData('text/html', {}); \
             document.querySelector('{}').dispatchEvent(new ClipboardEvent('paste', \
             {{ clipboardData: data, bubbles: true, cancelable: true }}));",
            json!(plain),
            json!(html),
            test_id("own-text")
        );
        browser.run(&rich).await;
        cards(&browser, 2).await;
        inert(&browser, "pasted as a page").await;
        let name = |ending: &str| format!("<img src=x onerror=\"window.ran = 1\">{ending}");
        let head = "MIME-Version: 1.0\r\nSubject: <img src=x onerror=\"window.ran = 1\">\r\n\
            Content-Type: text/html; charset=utf-8\r\n";
        let from = "From: \"<script>window.ran = 1</script>\" <x@evil.example>\r\n\r\n";
        let place = "Snapshot-Content-Location: javascript:window.ran=1\r\n\r\n";
        // The same text twice would be one source.
        let page_of = |told: &str| format!("<article>{}</article>", report(told, "<p>", "</p>"));
        let files = [
            (name(".txt"), report("caught fire", "", "")),
            (name(".md"), report("was lost", "", "")),
            (name(".html"), page_of("was in flames")),
            (name(".eml"), [head, from, &page_of("is gone")].concat()),
            (
                name(".mhtml"),
                [head, place, &page_of("was ruined")].concat(),
            ),
        ];
        let files: Vec<(&str, &str)> = files
            .iter()
            .map(|(n, text)| (n.as_str(), text.as_str()))
            .collect();
        open(&browser, &files).await;
        cards(&browser, 7).await;
        inert(&browser, "opened").await;
        for card in 0..7 {
            let summary =
                "document.querySelectorAll('.own-card')[CARD].querySelector('summary')?.click()";
            browser
                .run(&summary.replace("CARD", &card.to_string()))
                .await;
        }
        inert(&browser, "with all cards open").await;
        // As text they are all there.
        let shown = browser.text(".own").await;
        assert!(
            shown.contains("<img src=x onerror="),
            "the payloads are not shown"
        );
        page.click("own-compare").await;
        read(&browser, &page).await;
    });
}

#[test]
fn payloads_are_text_in_every_field_in_links_and_in_files() {
    check(|browser| async move {
        browser.allow_clipboard().await;
        let page = own::both(&browser).await;
        browser
            .click(&format!("{} summary", test_id("own-card")))
            .await;
        let fields = "[...document.querySelectorAll('.own-card input[type=text], .own-card input[type=url]')]";
        for payload in payloads() {
            let filled = format!(
                "for (const n of {fields}.keys()) {{ const field = {fields}[n]; field.value = {}; \
                 field.dispatchEvent(new Event('input', {{ bubbles: true }})); \
                 field.dispatchEvent(new Event('change', {{ bubbles: true }})); }}",
                json!(payload)
            );
            browser.run(&filled).await;
            inert(&browser, payload).await;
        }
        let image = json!(payloads()[4]);
        let filled = format!(
            "for (const n of {fields}.keys()) {{ const field = {fields}[n]; field.value = {image}; \
             field.dispatchEvent(new Event('change', {{ bubbles: true }})); }}"
        );
        browser.run(&filled).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let heard = browser.run("return document.title").await.to_string();
        assert!(heard.contains("<img src=x"), "{heard}");
        page.click("filters").await;
        let find = format!(
            "const field = document.querySelector('{}'); field.value = {image}; field.dispatchEvent(new Event('input', {{ bubbles: true }}));",
            test_id("find")
        );
        browser.run(&find).await;
        inert(&browser, "searched for").await;
        page.click("clear").await;
        let link = own::send(&browser, &page).await;
        inert(&browser, "in a link").await;
        browser.run(own::CATCH).await;
        page.click("copy-link").await;
        page.click("save-file").await;
        browser
            .until("the file is saved", "window.saved.length === 1")
            .await;
        let saved = browser.run("return window.saved[0]").await;
        browser.forget().await;
        let page = Page::open(browser.clone(), &link).await;
        read(&browser, &page).await;
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        open(
            &browser,
            &[("x.crossread.json", saved.as_str().unwrap_or_default())],
        )
        .await;
        read(&browser, &page).await;
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        cards(&browser, 2).await;
        inert(&browser, "kept").await;
    });
}

#[test]
fn odd_characters_are_kept_and_what_is_no_article_is_refused() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        let odd = "const odd = 'The old mill at Barrow \\ud800 burned \\udc00 down \\u0000 on \\u202eTuesday\\u202c night\\ufeff, \\u2028the fire \
            \\u0007service \\u{1f468}\\u200d\\u{1f692} said.'; const field = document.querySelector('FIELD'); field.value = odd; \
            field.dispatchEvent(new Event('input', { bubbles: true }));";
        browser
            .run(&odd.replace("FIELD", &test_id("own-text")))
            .await;
        page.click("own-read").await;
        cards(&browser, 1).await;
        paste(
            &browser,
            &page,
            "The old mill at Barrow was destroyed by fire on Tuesday night, the fire service said.",
        )
        .await;
        cards(&browser, 2).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let rows = page.rows().await;
        assert!(
            rows.iter()
                .any(|row| row.a.contains("\u{202e}Tuesday") || row.b.contains("\u{202e}Tuesday")),
            "{rows:?}"
        );
        let here = browser.current().await;
        let page = Page::open(browser.clone(), &here).await;
        page.see_comparison().await;
        assert_eq!(page.rows().await, rows);

        let page = Page::start(browser.clone()).await;
        cards(&browser, 2).await;
        let long = "const long = 'The mill burned down. '.repeat(500000);";
        let field = "const field = document.querySelector('FIELD'); field.value = long; field.dispatchEvent(new Event('input', { bubbles: true }));";
        browser
            .run(&[long, &field.replace("FIELD", &test_id("own-text"))].concat())
            .await;
        page.click("own-read").await;
        assert!(
            page.notice().await.contains("longer than a million bytes"),
            "{}",
            page.notice().await
        );
        let kept = format!(
            "return document.querySelector('{}').value.length",
            test_id("own-text")
        );
        assert_eq!(browser.run(&kept).await, json!(11_000_000));
        let files = "const all = new DataTransfer(); all.items.add(new File([long], 'long.txt')); const input = document.querySelector('INPUT'); \
            input.files = all.files; input.dispatchEvent(new Event('change', { bubbles: true }));";
        browser
            .run(&[long, &files.replace("INPUT", &test_id("own-files"))].concat())
            .await;
        browser
            .until(
                "the file is refused",
                "document.body.textContent.includes('long.txt')",
            )
            .await;
        cards(&browser, 2).await;
        browser.forget().await;
    });
}
