//! The page as a reader sees it: its views, its controls, its rows.

use crate::browser::Browser;
use serde_json::Value;
use std::time::Duration;

/// The selector of what the page marks for tests.
pub fn test_id(id: &str) -> String {
    format!("[data-testid=\"{id}\"]")
}

/// The page in a browser.
#[derive(Debug, Clone)]
pub struct Page {
    /// For what a reader does with the browser itself.
    pub browser: Browser,
}

/// A row of a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// "both", "only-a", "only-b", "unsure-a" or "unsure-b".
    pub kind: String,
    /// What A says.
    pub a: String,
    /// What B says.
    pub b: String,
}

impl Row {
    /// As it reads after the sides are exchanged.
    #[must_use]
    pub fn mirrored(self) -> Self {
        let kind = match self.kind.as_str() {
            "only-a" => "only-b",
            "only-b" => "only-a",
            "unsure-a" => "unsure-b",
            "unsure-b" => "unsure-a",
            kind => kind,
        };
        Self {
            kind: kind.to_owned(),
            a: self.b,
            b: self.a,
        }
    }
}

/// Of each row its kind and the words of both sides, without signs and explanations; null while a row is still to be filled.
const ROWS: &str = r#"
    const words = (row, side) => {
        const copy = row.querySelector(`[data-side="${side}"]`).cloneNode(true);
        copy.querySelectorAll('[role="tooltip"], .tag').forEach((e) => e.remove());
        return [...copy.querySelectorAll(".text")].map((e) => e.textContent).join("\n");
    };
    const rows = [...document.querySelectorAll('[data-testid="row"]')];
    if (rows.some((row) => !row.firstElementChild)) return null;
    return rows.map((row) => [row.dataset.kind, words(row, "a"), words(row, "b")]);
"#;

impl Page {
    /// The start page.
    pub async fn start(browser: Browser) -> Self {
        let address = browser.address().to_owned();
        browser.open(&address).await;
        let page = Self { browser };
        page.see_start().await;
        page
    }

    /// An address, opened afresh as from a message. It may be a fragment, with its `#`.
    pub async fn open(browser: Browser, address: &str) -> Self {
        let whole = match address.strip_prefix('#') {
            Some(_) => format!("{}{address}", browser.address()),
            None => address.to_owned(),
        };
        browser.open(&whole).await;
        Self { browser }
    }

    /// A comparison of two sources by their short names, by its link on the start page.
    pub async fn pair(browser: Browser, a: &str, b: &str) -> Self {
        let page = Self::start(browser).await;
        page.browser.click(&test_id(&format!("pair-{a}-{b}"))).await;
        page.see_comparison().await;
        page
    }

    /// Waits for the start page.
    pub async fn see_start(&self) {
        self.browser.find(&test_id("compare")).await;
    }

    /// Waits for the comparison that the address asks for.
    pub async fn see_comparison(&self) {
        let summary = format!("[aria-busy=\"false\"] {}", test_id("summary"));
        self.browser.find(&summary).await;
    }

    /// Waits for both articles in full, with all that stands in them.
    pub async fn see_articles(&self) {
        self.see_comparison().await;
        let filled = "document.querySelector('.column .text') && !document.querySelector('.column .text:empty')";
        self.browser
            .until("both articles being filled", filled)
            .await;
    }

    /// Clicks what the page marks with `id`.
    pub async fn click(&self, id: &str) {
        self.browser.click(&test_id(id)).await;
    }

    /// Chooses a source by its short name for a side, "a" or "b", on the start page.
    pub async fn choose(&self, side: &str, slug: &str) {
        let control = test_id(&format!("source-{side}-{slug}"));
        // What is seen, and takes the click, is the label around it.
        self.browser.click(&format!("label:has({control})")).await;
    }

    /// The ids of the links to all pairs: `pair-a-b` with the short names of the sources.
    pub async fn pairs(&self) -> Vec<String> {
        let found = self
            .browser
            .run("return [...document.querySelectorAll('[data-testid^=\"pair-\"]')].map((e) => e.dataset.testid);")
            .await;
        strings(&found)
    }

    /// Chooses a source for a side, "a" or "b", in a comparison. `name` is as the control shows it.
    pub async fn change(&self, side: &str, name: &str) {
        let control = self.browser.find(&test_id(&format!("select-{side}"))).await;
        control
            .select_by_label(name)
            .await
            .unwrap_or_else(|e| panic!("{name} cannot be chosen: {e}"));
        self.see_comparison().await;
    }

    /// The names of the two sources of the comparison, as its controls show them.
    pub async fn names(&self) -> (String, String) {
        let script = "return ['a', 'b'].map((side) => document.querySelector(`[data-testid=\"select-${side}\"]`) \
            .selectedOptions[0].label);";
        let names = strings(&self.browser.run(script).await);
        match names.as_slice() {
            [a, b] => (a.clone(), b.clone()),
            _ => panic!("there are two controls, but they show {names:?}"),
        }
    }

    /// The rows from top to bottom, once all are filled: the first ones are at once, the rest right after.
    pub async fn rows(&self) -> Vec<Row> {
        let mut found = Value::Null;
        for _ in 0..100 {
            found = self.browser.run(ROWS).await;
            if !found.is_null() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        assert!(!found.is_null(), "some rows stay empty");
        let rows = found.as_array().into_iter().flatten().map(strings);
        rows.map(|cells| match cells.as_slice() {
            [kind, a, b] => Row {
                kind: kind.clone(),
                a: a.clone(),
                b: b.clone(),
            },
            _ => panic!("a row has a kind and two sides, not {cells:?}"),
        })
        .collect()
    }

    /// Where the reader is among the divergences, from 1, and how many there are: "3 / 15".
    pub async fn counter(&self) -> (Option<usize>, usize) {
        let text = self.browser.text(&test_id("counter")).await;
        let (current, total) = text
            .split_once(" / ")
            .unwrap_or_else(|| panic!("{text:?} is no counter"));
        let total = total
            .parse()
            .unwrap_or_else(|_| panic!("{text:?} counts nothing"));
        (current.parse().ok(), total)
    }

    /// What the page tells the reader.
    pub async fn notice(&self) -> String {
        self.browser.text(&test_id("notice")).await
    }

    /// Is the reader told anything?
    pub async fn has_notice(&self) -> bool {
        !self.browser.all(&test_id("notice")).await.is_empty()
    }

    /// What is on the clipboard.
    pub async fn clipboard(&self) -> String {
        self.browser.clipboard().await
    }
}

fn strings(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}
