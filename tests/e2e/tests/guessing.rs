//! Reading without knowing who wrote which.

use crossread_e2e::{Browser, Page, check, test_id};
use serde_json::{Value, json};

/// What would give the outlets of this pair away, but for the choice of outlets to guess from.
const GIVEN_AWAY: &str = "
    const copy = document.body.cloneNode(true);
    copy.querySelectorAll('select').forEach((e) => e.remove());
    return [copy.innerHTML, document.title, location.href].join(' ')
        .match(/straits[ -]times|tribune/gi) ?? [];
";

async fn nothing_given_away(browser: &Browser, what: &str) {
    assert_eq!(
        browser.run(GIVEN_AWAY).await,
        Value::Array(Vec::new()),
        "{what}"
    );
}

async fn guess(browser: &Browser, side: &str, name: &str) {
    let control = browser.find(&test_id(&format!("guess-{side}"))).await;
    control
        .select_by_label(name)
        .await
        .unwrap_or_else(|e| panic!("{name} cannot be guessed: {e}"));
}

#[test]
fn nothing_on_the_page_or_in_the_link_says_who_wrote_which() {
    check(|browser| async move {
        let page = Page::pair(browser.clone(), "straits-times", "tribune").await;
        // Who else tells the same is named where names are.
        let witness = "return [...new Set([...document.querySelectorAll('.reasons li')].map((li) => li.textContent) \
            .filter((told) => told.endsWith('like both.')))].sort()";
        let named = browser.run(witness).await;
        assert!(named.as_array().is_some_and(|all| all.len() > 1), "{named}");
        page.click("hide-names").await;
        browser.find(&test_id("guess")).await;
        nothing_given_away(&browser, "the rows").await;
        assert_eq!(
            browser.run(witness).await,
            json!([
                "A third report has a sentence like both.",
                "Other reports have sentences like both."
            ])
        );
        let address = browser.current().await;
        assert!(address.contains("names=hidden"), "{address}");
        for mode in ["findings", "full"] {
            page.click(&format!("mode-{mode}")).await;
            nothing_given_away(&browser, mode).await;
        }
        browser.press("n").await;
        nothing_given_away(&browser, "after a step").await;
        page.click("swap").await;
        nothing_given_away(&browser, "exchanged").await;
        // As somebody opens it who was sent it.
        let page = Page::open(browser.clone(), &address).await;
        page.see_comparison().await;
        assert!(!page.has_notice().await);
        nothing_given_away(&browser, "from the link").await;
    });
}

#[test]
fn both_orders_of_a_pair_are_hidden_alike() {
    check(|browser| async move {
        let mut addresses = Vec::new();
        for pair in ["straits-times/tribune", "tribune/straits-times"] {
            let page = Page::open(browser.clone(), &format!("#/1/compare/{pair}")).await;
            page.see_comparison().await;
            browser.press("g").await;
            browser.find(&test_id("guess")).await;
            addresses.push(browser.current().await);
        }
        assert_eq!(addresses[0], addresses[1]);
    });
}

#[test]
fn a_guess_is_revealed_and_reading_goes_on_with_the_names() {
    check(|browser| async move {
        let page = Page::start(browser.clone()).await;
        page.choose("a", "tribune").await;
        page.choose("b", "straits-times").await;
        page.click("compare-hidden").await;
        browser.find(&test_id("guess")).await;
        nothing_given_away(&browser, "from the start page").await;
        guess(&browser, "a", "Toutiao").await;
        guess(&browser, "b", "The Straits Times").await;
        page.click("reveal").await;
        let outcome = browser.text(&test_id("outcome")).await;
        let (a, b) = (
            browser.text(&test_id("answer-a")).await,
            browser.text(&test_id("answer-b")).await,
        );
        assert!(
            a.starts_with("A is The ") && b.starts_with("B is The "),
            "{a}, {b}"
        );
        let expected = if b.contains("Straits Times") {
            "You had B right."
        } else {
            "You had neither right."
        };
        assert_eq!(outcome, expected);
        page.click("read-on").await;
        page.see_comparison().await;
        browser
            .until(
                "the names being shown",
                "document.querySelector('[data-testid=\"select-a\"]')",
            )
            .await;
        assert!(!browser.current().await.contains("names="));
        browser.back().await;
        browser.find(&test_id("guess")).await;
    });
}
