//! Picking two sources, changing one, exchanging both.

use crossread_e2e::{Page, Row, check};

#[test]
fn two_sources_are_picked_and_compared() {
    check(|browser| async move {
        let page = Page::start(browser).await;
        page.choose("a", "tribune").await;
        page.choose("b", "ibra").await;
        page.click("compare").await;
        page.see_comparison().await;
        let address = page.browser.current().await;
        let (tribune, ibra) = (address.find("/tribune~"), address.find("/ibra~"));
        assert!(tribune.is_some() && tribune < ibra, "{address}");
        let (a, b) = page.names().await;
        assert_ne!(a, b);
    });
}

#[test]
fn picking_what_the_other_side_has_exchanges_them() {
    check(|browser| async move {
        let page = Page::start(browser).await;
        page.choose("a", "ibra").await;
        page.choose("b", "tribune").await;
        page.choose("a", "tribune").await;
        page.click("compare").await;
        page.see_comparison().await;
        let address = page.browser.current().await;
        assert!(
            address.find("/tribune~") < address.find("/ibra~"),
            "{address}"
        );
    });
}

#[test]
fn either_side_can_be_changed_in_a_comparison() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "editorial", "ibra").await;
        let (a, b) = page.names().await;
        let before = page.rows().await;
        page.change("b", &a).await;
        let wanted = (b.clone(), a.clone());
        assert_eq!(
            page.names().await,
            wanted,
            "taking what the other side has exchanges them"
        );
        page.change("b", &b).await;
        assert_eq!(page.names().await, (a, b));
        assert_eq!(page.rows().await, before);
    });
}

#[test]
fn swapping_mirrors_every_row() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        let (address, before) = (browser.current().await, page.rows().await);
        let (a, b) = page.names().await;
        page.click("swap").await;
        browser
            .until(
                "the swap",
                "location.hash.indexOf('tribune') < location.hash.indexOf('straits-times')",
            )
            .await;
        page.see_comparison().await;
        assert_eq!(page.names().await, (b, a));
        let mirrored: Vec<Row> = page.rows().await.into_iter().map(Row::mirrored).collect();
        assert_eq!(mirrored, before);
        page.click("swap").await;
        browser
            .until(
                "the swap back",
                "location.hash.indexOf('straits-times') < location.hash.indexOf('tribune')",
            )
            .await;
        page.see_comparison().await;
        assert_eq!(browser.current().await, address);
        assert_eq!(page.rows().await, before);
    });
}

#[test]
fn rows_can_follow_the_order_of_either_source() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "editorial", "straits-times").await;
        let mut before = page.rows().await;
        let order = browser.find("[data-testid=\"order\"]").await;
        order
            .select_by_value("b")
            .await
            .expect("the order of B can be chosen");
        browser
            .until("the other order", "location.hash.includes('order=b')")
            .await;
        page.see_comparison().await;
        let mut after = page.rows().await;
        assert_ne!(
            before, after,
            "the two sources tell the story in different orders"
        );
        before.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
        after.sort_by(|x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
        assert_eq!(before, after, "the same rows in another order");
    });
}
