//! From narrow to wide.

use crossread_e2e::{Page, Scheme, check, test_id};
use serde_json::Value;

/// As WebDriver names the key.
const ESCAPE: &str = "\u{e00c}";

/// Elements that stick out to the right of a page that scrolls sideways.
const TOO_WIDE: &str = "
    const page = document.scrollingElement;
    if (page.scrollWidth <= innerWidth) return [];
    return [...document.querySelectorAll('body *')]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 0.5)
        .map((e) => `${e.tagName} ${e.className} ${e.textContent.trim().slice(0, 40)}`)
        .concat([`the page: ${page.scrollWidth} of ${innerWidth} pixels`]);
";

#[test]
fn no_width_scrolls_sideways() {
    check(|browser| async move {
        for width in [320, 360, 390, 768, 900, 1440, 2200] {
            browser.resize(width, 800).await;
            Page::start(browser.clone()).await;
            assert_eq!(
                browser.run(TOO_WIDE).await,
                Value::Array(Vec::new()),
                "start at {width}"
            );
            let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
            assert_eq!(
                browser.run(TOO_WIDE).await,
                Value::Array(Vec::new()),
                "comparison at {width}"
            );
            page.click("next").await;
            assert_eq!(
                browser.run(TOO_WIDE).await,
                Value::Array(Vec::new()),
                "stepping at {width}"
            );
            page.click("filters").await;
            for mode in ["findings", "full"] {
                page.click(&format!("mode-{mode}")).await;
                assert_eq!(
                    browser.run(TOO_WIDE).await,
                    Value::Array(Vec::new()),
                    "{mode} at {width}"
                );
            }
            page.click("hide-names").await;
            browser.find(&test_id("guess")).await;
            page.click("reveal").await;
            assert_eq!(
                browser.run(TOO_WIDE).await,
                Value::Array(Vec::new()),
                "the answer at {width}"
            );
        }
    });
}

#[test]
fn the_page_is_light_or_dark_as_the_reader_prefers() {
    check(|browser| async move {
        let mut backgrounds = Vec::new();
        for scheme in [Scheme::Light, Scheme::Dark] {
            browser.prefer(scheme).await;
            Page::start(browser.clone()).await;
            let script = "const paint = document.createElement('canvas').getContext('2d'); \
                paint.fillStyle = getComputedStyle(document.documentElement).backgroundColor; \
                paint.fillRect(0, 0, 1, 1); \
                const [r, g, b, a] = paint.getImageData(0, 0, 1, 1).data; \
                return a === 0 ? null : r + g + b;";
            backgrounds.push(browser.run(script).await.as_u64());
        }
        let [Some(light), Some(dark)] = backgrounds.as_slice() else {
            panic!("the page has no background of its own: {backgrounds:?}");
        };
        assert!(
            *light > 3 * 200 && *dark < 3 * 60,
            "light {light}, dark {dark}"
        );
    });
}

/// The mark with a reason that stands farthest to the right in side B.
const MARK: &str = "
    const mark = [...document.querySelectorAll('.row [data-side=\"b\"] .divergence[tabindex]')].reduce(
        (far, mark) => mark.getBoundingClientRect().left > far.getBoundingClientRect().left ? mark : far);
";

/// Whether the reason of that mark can be seen, all of it in the window, and so near the line where the mark ends, but not over
/// it, that a pointer comes to it.
const SEEN: &str = "
    const why = mark.querySelector('.why'), box = why.getBoundingClientRect();
    const lines = [...mark.getClientRects()], ends = lines.at(-1), all = mark.getBoundingClientRect();
    const near = [box.top - all.bottom, all.top - box.bottom, ends.top - box.bottom].some((away) => away > 0 && away <= 12);
    return why.checkVisibility() && near
        && box.left >= 0 && box.right <= innerWidth && box.top >= 0 && box.bottom <= innerHeight;
";

#[test]
fn the_reason_of_a_mark_stands_within_the_window_and_goes_when_sent_away() {
    check(|browser| async move {
        let seen = format!("(() => {{ {MARK} {SEEN} }})()");
        let away =
            format!("(() => {{ {MARK} return !mark.querySelector('.why').checkVisibility(); }})()");
        for width in [360, 900, 1440] {
            browser.resize(width, 800).await;
            Page::pair(browser.clone(), "straits-times", "tribune").await;
            for block in ["start", "end"] {
                let focus = format!(
                    "{MARK} mark.scrollIntoView({{ block: '{block}' }}); mark.blur(); mark.focus({{ preventScroll: true }});"
                );
                browser.run(&focus).await;
                let what = format!("the reason, with its mark at the {block} of {width} pixels,");
                browser.until(&what, &seen).await;
            }
            browser.press(ESCAPE).await;
            browser.until("sending the reason away", &away).await;
        }
    });
}

#[test]
fn in_full_each_column_begins_with_the_name_of_its_source() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        page.click("mode-full").await;
        browser
            .until(
                "both names above the articles",
                "[...document.querySelectorAll('.column')].filter((column) => {
                    const name = column.querySelector('.column-name').getBoundingClientRect();
                    const text = column.querySelector('.text').getBoundingClientRect();
                    return name.bottom <= text.top;
                }).length === 2",
            )
            .await;
    });
}

#[test]
fn every_mark_is_underlined() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        page.rows().await;
        let plain = "
            const marks = [...document.querySelectorAll('.row .divergence')], bare = marks.filter((mark) =>
                ![mark, ...mark.querySelectorAll('*')].some((e) => getComputedStyle(e).textDecorationLine === 'underline'));
            return [marks.length > 0, bare.length];";
        assert_eq!(browser.run(plain).await, serde_json::json!([true, 0]));
    });
}
