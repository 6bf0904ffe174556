//! One browser with the page in it: what a test asks of a browser, without the words of the protocol.
//!
//! What stands here is in the standard, WebDriver, and works in every browser; `beyond` has the rest.

use crate::family::Family;
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, Locator, elements::Element};
use serde_json::Value;
use std::time::Duration;

/// How long the page may take for what a reader waits for.
const PATIENCE: Duration = Duration::from_secs(10);

/// A browser. Its functions panic with the step that failed, as tests do.
#[derive(Debug, Clone)]
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) page: String,
    /// Which browser it is.
    pub family: Family,
}

impl Browser {
    /// A browser that is open already, for the page at an address that ends with `/`.
    pub fn new(client: Client, page: String, family: Family) -> Self {
        Self {
            client,
            page,
            family,
        }
    }

    /// The address of the page without a fragment.
    pub fn address(&self) -> &str {
        &self.page
    }

    /// Opens an address afresh, as from a message: the page starts anew even if only the fragment differs.
    pub async fn open(&self, address: &str) {
        self.client
            .goto("about:blank")
            .await
            .expect("an empty page opens");
        self.client
            .goto(address)
            .await
            .unwrap_or_else(|e| panic!("{address} does not open: {e}"));
    }

    /// Opens a tab more, and goes there. Gives the one that was left.
    pub async fn new_tab(&self) -> WindowHandle {
        let here = self.client.window().await.expect("there is a tab");
        let there = self.client.new_window(true).await.expect("a tab opens");
        self.go_to_tab(&there.handle).await;
        here
    }

    /// Goes to a tab.
    pub async fn go_to_tab(&self, tab: &WindowHandle) {
        let tab = tab.clone();
        self.client
            .switch_to_window(tab)
            .await
            .expect("the tab is open");
    }

    /// Closes the tab that is shown. Another one has to be gone to.
    pub async fn close_tab(&self) {
        self.client
            .close_window()
            .await
            .expect("the tab can be closed");
    }

    /// The tab that is shown.
    pub async fn tab(&self) -> WindowHandle {
        self.client.window().await.expect("there is a tab")
    }

    /// The address in the address bar.
    pub async fn current(&self) -> String {
        self.client
            .current_url()
            .await
            .expect("there is an address")
            .to_string()
    }

    /// The back button.
    pub async fn back(&self) {
        self.client.back().await.expect("the browser goes back");
    }

    /// The forward button.
    pub async fn forward(&self) {
        self.client
            .forward()
            .await
            .expect("the browser goes forward");
    }

    /// What a piece of JavaScript, the body of a function, returns.
    pub async fn run(&self, script: &str) -> Value {
        self.client
            .execute(script, Vec::new())
            .await
            .unwrap_or_else(|e| panic!("`{script}` fails: {e}"))
    }

    /// The first element of a selector, once there is one.
    pub async fn find(&self, selector: &str) -> Element {
        let mut found = self.client.find(Locator::Css(selector)).await;
        for _ in 0..PATIENCE.as_millis() / 50 {
            // It may be taken out of the page while the driver looks at it: then there is another one, or will be.
            if found.is_ok() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
            found = self.client.find(Locator::Css(selector)).await;
        }
        found.unwrap_or_else(|e| panic!("there is no `{selector}`: {e}"))
    }

    /// All elements of a selector that are there now.
    pub async fn all(&self, selector: &str) -> Vec<Element> {
        self.client
            .find_all(Locator::Css(selector))
            .await
            .unwrap_or_else(|e| panic!("`{selector}` cannot be looked for: {e}"))
    }

    /// Scrolls there as a reader would, out from under what sticks to the edges, and clicks as a pointer does: fails if the
    /// element is covered or cannot be seen.
    pub async fn click(&self, selector: &str) {
        let element = self.find(selector).await;
        self.run(&format!(
            "document.querySelector({selector:?}).scrollIntoView({{block: 'center', behavior: 'instant'}})"
        ))
        .await;
        element
            .click()
            .await
            .unwrap_or_else(|e| panic!("`{selector}` cannot be clicked: {e}"));
    }

    /// Presses keys, one after the other, on whatever has the focus. Those that others are pressed with, as Shift is, are let
    /// go at the end.
    pub async fn press(&self, keys: &str) {
        let held = |key: char| ('\u{e008}'..='\u{e00a}').contains(&key);
        let mut pressed = KeyActions::new("keyboard".to_owned());
        for key in keys.chars() {
            pressed = pressed.then(KeyAction::Down { value: key });
            if !held(key) {
                pressed = pressed.then(KeyAction::Up { value: key });
            }
        }
        for key in keys.chars().filter(|key| held(*key)) {
            pressed = pressed.then(KeyAction::Up { value: key });
        }
        self.client
            .perform_actions(pressed)
            .await
            .unwrap_or_else(|e| panic!("{keys:?} cannot be typed: {e}"));
    }

    /// The words of the first element of a selector, as they are seen.
    pub async fn text(&self, selector: &str) -> String {
        let element = self.find(selector).await;
        element
            .text()
            .await
            .unwrap_or_else(|e| panic!("`{selector}` has no text: {e}"))
    }

    /// Waits until a JavaScript expression is true.
    pub async fn until(&self, what: &str, expression: &str) {
        let script = format!("return Boolean({expression});");
        for _ in 0..PATIENCE.as_millis() / 50 {
            if self.run(&script).await == Value::Bool(true) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!(
            "{what} did not happen within {PATIENCE:?}; the page says:\n{}",
            self.text("body").await
        );
    }

    /// A picture (PNG) of the window.
    pub async fn picture(&self) -> Vec<u8> {
        self.client
            .screenshot()
            .await
            .expect("a picture can be taken")
    }

    /// How high the page is, in CSS pixels.
    pub async fn height(&self) -> u32 {
        let height = self
            .run("return document.documentElement.scrollHeight;")
            .await;
        height
            .as_u64()
            .and_then(|h| u32::try_from(h).ok())
            .expect("the page has a height")
    }

    /// Closes it.
    pub async fn close(self) {
        self.client.close().await.expect("the browser closes");
    }
}
