//! All comparisons there are.

use crossread_e2e::{Page, check, test_id};

#[test]
fn every_pair_opens_with_rows_of_both() {
    check(|browser| async move {
        let pairs = Page::start(browser.clone()).await.pairs().await;
        assert_eq!(pairs.len(), 10, "five sources make ten pairs: {pairs:?}");
        for pair in pairs {
            let page = Page::start(browser.clone()).await;
            page.click(&pair).await;
            page.see_comparison().await;
            let rows = page.rows().await;
            let both = rows.iter().filter(|row| row.kind == "both").count();
            assert!(both > 0, "{pair} has no row of both sources");
            for row in rows {
                let (a, b) = (!row.a.trim().is_empty(), !row.b.trim().is_empty());
                let expected = match row.kind.as_str() {
                    "both" => (true, true),
                    "only-a" | "unsure-a" => (true, false),
                    "only-b" | "unsure-b" => (false, true),
                    kind => panic!("{pair} has a row of the kind {kind:?}"),
                };
                assert_eq!((a, b), expected, "{pair}: {row:?}");
            }
            let summary = browser.text(&test_id("summary")).await;
            assert!(summary.contains("on the same facts"), "{pair}: {summary:?}");
        }
    });
}
