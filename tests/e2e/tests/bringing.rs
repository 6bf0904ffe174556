//! How texts come in: files of several kinds at once, the page that a bookmark sends, and what there is to say about them.

use crate::own::{cards, open, paste};
use crossread_e2e::{Page, check, test_id};
use serde_json::json;
use std::fmt::Write as _;

const PAGE: &str = "<!doctype html><html lang=\"en\"><head><meta property=\"og:site_name\" content=\"The Barrow Post\">\
    <meta property=\"article:published_time\" content=\"2024-05-08T06:00:00Z\"></head><body><nav><a href=\"/\">Home</a></nav>\
    <article><h1>Mill destroyed by fire</h1><p>The old mill at Barrow burned down on Tuesday night, the fire service said on \
    Wednesday.</p><p>Twelve people were brought to safety, and nobody was hurt, chief Anna Berg told reporters.</p></article>\
    <script>window.ran = 1</script></body></html>";

const MAIL: &str = "From: Wire desk <wire@news.example>\r\nSubject: Mill at Barrow burns down\r\nDate: Wed, 8 May 2024 07:00:00 +0000\r\n\
    Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nThe old mill at Barrow burned down \
    on Tuesday night=2C the fire service said.\r\n\r\nFourteen people were rescued from the building=2E\r\n";

const GERMAN: &str = "Die alte Mühle in Barrow ist in der Nacht zum Mittwoch abgebrannt, wie die Feuerwehr am Morgen mitteilte.\n\n\
    Zwölf Menschen wurden in Sicherheit gebracht, und niemand wurde verletzt, sagte die Leiterin der Feuerwehr.";

/// A page saved by a browser in one file.
fn saved_page() -> String {
    let head = "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://evening.example/mill\r\nSubject: x\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/related; type=\"text/html\"; boundary=\"--cut\"\r\n\r\n----cut\r\nContent-Type: text/html\r\n\
        Content-Location: https://evening.example/mill\r\n\r\n";
    let page = PAGE.replace("The Barrow Post", "Evening News");
    let page = page.replace("Twelve", "Fourteen");
    [head, &page, "\r\n----cut--\r\n"].concat()
}

#[test]
fn five_files_are_dropped_at_once_and_each_is_a_source() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        let saved = saved_page();
        let plain =
            "The mill burned down on Tuesday night, the fire service said on Wednesday morning.";
        let files = [
            ("Wire.eml", MAIL),
            ("Saved.mhtml", saved.as_str()),
            ("Post.html", PAGE),
            ("Notes.txt", plain),
            (
                "Draft.md",
                "# Fire at the mill\n\nThe mill at Barrow is gone, the fire service said on Wednesday morning.",
            ),
        ];
        let script = format!(
            "const data = new DataTransfer(); for (const [name, text] of {}) data.items.add(new File([text], name)); \
             document.body.dispatchEvent(new DragEvent('drop', {{ dataTransfer: data, bubbles: true, cancelable: true }}));",
            json!(files)
        );
        browser.run(&script).await;
        cards(&browser, 5).await;
        let cards = browser
            .run("return [...document.querySelectorAll('.own-card')].map((card) => card.textContent)")
            .await
            .to_string();
        for name in ["The Barrow Post", "Evening News", "Notes", "Draft"] {
            assert!(cards.contains(name), "no {name} in {cards}");
        }
        // Decoded, and without what the mail says only to programs.
        assert!(
            cards.contains("Tuesday night, the fire service said."),
            "{cards}"
        );
        assert!(
            !cards.contains("quoted-printable") && !cards.contains("=2C"),
            "{cards}"
        );
        // What is no text says what to do instead, and the rest stays.
        open(&browser, &[("Report.pdf", "%PDF-1.7 \u{0}\u{0}")]).await;
        let notice = page.notice().await;
        assert!(
            notice.contains("Report.pdf") && notice.contains("paste"),
            "{notice}"
        );
        assert_eq!(
            browser.run("return window.ran === undefined").await,
            json!(true)
        );
    });
}

#[test]
fn a_page_sent_by_the_bookmark_is_shown_and_kept_only_when_the_reader_says_so() {
    check(|browser| async move {
        let code = |text: &str| {
            let mut coded = String::new();
            for byte in text.bytes() {
                let _ = write!(coded, "%{byte:02X}");
            }
            coded
        };
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        let here = browser.current().await;
        let start = here.split('#').next().unwrap_or_default().to_owned();
        let sent = format!(
            "{start}#/1/page/{}/{}",
            code("https://post.example/mill?x=1"),
            code(PAGE)
        );
        let page = Page::open(browser.clone(), &sent).await;
        cards(&browser, 1).await;
        let notice = page.notice().await;
        assert!(notice.contains("not kept"), "{notice}");
        // Neither the page nor its address stays in the address bar.
        assert!(!browser.current().await.contains("page/"));
        let card = browser.text(&test_id("own-card")).await;
        assert!(
            card.contains("The Barrow Post") && card.contains("not kept"),
            "{card}"
        );
        let address = "document.querySelector('.own-card input[type=url]').value";
        assert_eq!(
            browser.run(&format!("return {address}")).await,
            json!("https://post.example/mill?x=1")
        );
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        cards(&browser, 0).await;
        let page = Page::open(browser.clone(), &sent).await;
        cards(&browser, 1).await;
        page.click("own-keep").await;
        browser.kept(1).await;
        let page = Page::start(browser.clone()).await;
        page.see_start().await;
        cards(&browser, 1).await;
        assert_eq!(
            browser.run("return window.ran === undefined").await,
            json!(true)
        );
        // Half of such an address says what is wrong with it.
        let page = Page::open(
            browser.clone(),
            &format!("{start}#/1/page/https%3A%2F%2Fx.example"),
        )
        .await;
        assert!(page.notice().await.contains("cut off"));
    });
}

#[test]
fn a_text_that_is_not_english_says_what_is_worth_little() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        paste(&browser, &page, GERMAN).await;
        cards(&browser, 1).await;
        let card = browser.text(&test_id("own-card")).await;
        assert!(card.contains("German"), "{card}");
        open(&browser, &[("Post.html", PAGE)]).await;
        cards(&browser, 2).await;
        page.click("own-compare").await;
        page.see_comparison().await;
        let said = browser.text("main").await;
        assert!(said.contains("different languages"), "{said}");
    });
}

#[test]
fn what_the_parser_is_unsure_of_is_marked_and_reached_by_a_button() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        // By the page's build a part of the article, by its words no sentence.
        let unsure = PAGE.replace(
            "</article>",
            "<p>What we know about the fire at the mill so far</p></article>",
        );
        open(&browser, &[("Post.html", &unsure)]).await;
        cards(&browser, 1).await;
        browser
            .click(&format!("{} summary", test_id("own-card")))
            .await;
        page.click("next-unsure").await;
        let marked = browser
            .run("return document.activeElement.closest('.unsure')?.textContent ?? ''")
            .await;
        assert!(marked.to_string().contains("so far"), "{marked}");
    });
}
