//! From narrow to wide.

use crossread_e2e::{Page, Scheme, check, test_id};
use serde_json::Value;

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
