//! One browser with the page in it: what a test asks of a browser, without the words of the protocol.

use fantoccini::wd::{WebDriverCompatibleCommand, WindowHandle};
use fantoccini::{Client, Locator, elements::Element};
use http::Method;
use serde_json::{Value, json};
use std::time::Duration;
use url::{ParseError, Url};

/// How long the page may take for what a reader waits for.
const PATIENCE: Duration = Duration::from_secs(10);

/// The reader's choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// A browser. Its functions panic with the step that failed, as tests do.
#[derive(Debug, Clone)]
pub struct Browser {
    client: Client,
    page: String,
}

/// What a driver of Chromium understands beyond the standard.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!(
            "session/{}/{}",
            session.unwrap_or_default(),
            self.path
        ))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

impl Browser {
    /// A browser that is open already, for the page at an address that ends with `/`.
    pub fn new(client: Client, page: String) -> Self {
        Self { client, page }
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
        let waiting = self.client.wait().at_most(PATIENCE);
        waiting
            .for_element(Locator::Css(selector))
            .await
            .unwrap_or_else(|e| panic!("there is no `{selector}`: {e}"))
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

    /// Types into what has the focus.
    pub async fn press(&self, keys: &str) {
        let focused = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        focused
            .send_keys(keys)
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

    /// A window of this many CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        let size =
            json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", size)
            .await;
    }

    /// The reader's choice of colours, as the page is told.
    pub async fn prefer(&self, scheme: Scheme) {
        let value = match scheme {
            Scheme::Light => "light",
            Scheme::Dark => "dark",
        };
        let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": value }] });
        self.devtools("Emulation.setEmulatedMedia", features).await;
    }

    /// The medium, "screen" or "print", and what else the page is told of how it is seen.
    pub async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        let features: Vec<Value> = features
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        self.devtools(
            "Emulation.setEmulatedMedia",
            json!({ "media": medium, "features": features }),
        )
        .await;
    }

    /// Answers no request whose address ends like this.
    pub async fn block(&self, ending: &str) {
        self.devtools("Network.enable", json!({})).await;
        let urls = json!({ "urls": [format!("*{ending}")] });
        self.devtools("Network.setBlockedURLs", urls).await;
    }

    /// Runs a script before those of every page that is opened from now on.
    pub async fn before_the_page(&self, script: &str) {
        let source = json!({ "source": script });
        self.devtools("Page.addScriptToEvaluateOnNewDocument", source)
            .await;
    }

    /// Runs no script of the page.
    pub async fn without_scripts(&self) {
        self.devtools(
            "Emulation.setScriptExecutionDisabled",
            json!({ "value": true }),
        )
        .await;
    }

    /// Lets the page write to the clipboard and the test read from it.
    pub async fn allow_clipboard(&self) {
        let url = Url::parse(&self.page).expect("the page has an address");
        let grant = json!({
            "origin": url.origin().ascii_serialization(),
            "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
        });
        self.devtools("Browser.grantPermissions", grant).await;
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

    /// What a screen reader is given of the first element of a selector: a line for each block of it, by how deep it stands.
    pub async fn spoken(&self, selector: &str) -> String {
        self.find(selector).await;
        let found = json!({ "expression": format!("document.querySelector({selector:?})") });
        let found = self.devtools("Runtime.evaluate", found).await;
        let object = found.pointer("/result/objectId").cloned();
        let tree = self
            .devtools("Accessibility.queryAXTree", json!({ "objectId": object }))
            .await;
        let nodes: Vec<Value> = tree
            .get("nodes")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        let mut told = String::new();
        if let Some(first) = nodes.first() {
            tell(&nodes, first, 0, &mut told);
        }
        let lines: Vec<&str> = told.lines().map(str::trim_end).collect();
        lines.join("\n") + "\n"
    }

    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.extension("goog/cdp/execute", body).await
    }

    async fn extension(&self, path: &'static str, body: Value) -> Value {
        self.client
            .issue_cmd(Extension { path, body })
            .await
            .unwrap_or_else(|e| panic!("the driver refuses {path}: {e}"))
    }

    /// Errors on the console since this was last asked.
    pub async fn console_errors(&self) -> Vec<String> {
        let console = self.log("browser").await;
        let errors = console.iter().filter_map(|entry| {
            let message = entry.get("message")?.as_str()?;
            (entry.get("level")? == "SEVERE").then(|| format!("an error on the console: {message}"))
        });
        errors.collect()
    }

    /// Requests to other hosts since this was last asked.
    pub async fn requests_elsewhere(&self) -> Vec<String> {
        let origin = Url::parse(&self.page)
            .expect("the page has an address")
            .origin();
        let traffic = self.log("performance").await;
        let requests = traffic.iter().filter_map(|entry| {
            let event: Value = serde_json::from_str(entry.get("message")?.as_str()?).ok()?;
            let event = event.get("message")?;
            if event.get("method")? != "Network.requestWillBeSent" {
                return None;
            }
            let address = event.pointer("/params/request/url")?.as_str()?;
            let url = Url::parse(address).ok()?;
            let inside =
                matches!(url.scheme(), "data" | "blob" | "about") || url.origin() == origin;
            (!inside).then(|| format!("a request to another host: {address}"))
        });
        requests.collect()
    }

    async fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.extension("se/log", json!({ "type": kind })).await;
        entries.as_array().cloned().unwrap_or_default()
    }

    /// Closes it.
    pub async fn close(self) {
        self.client.close().await.expect("the browser closes");
    }
}

/// Writes a node of an accessibility tree and what stands in it: a line for each block, with its role; a mark in brackets
/// within its line, with what it is described by.
fn tell(nodes: &[Value], node: &Value, depth: usize, told: &mut String) {
    let of = |what: &str| {
        let value = node.pointer(&format!("/{what}/value"));
        value.and_then(Value::as_str).unwrap_or_default()
    };
    let (role, name) = (of("role"), of("name"));
    let below = |depth: usize, told: &mut String| {
        let children = node.get("childIds").and_then(Value::as_array);
        for id in children.into_iter().flatten() {
            if let Some(child) = nodes.iter().find(|n| n.get("nodeId") == Some(id)) {
                tell(nodes, child, depth, told);
            }
        }
    };
    match role {
        // What a mark is described by; it is told with the mark.
        "tooltip" => {}
        "StaticText" => {
            // Words in boxes of their own are read apart.
            let words = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            if words(told.chars().next_back()) && words(name.chars().next()) {
                told.push(' ');
            }
            told.push_str(name);
        }
        "mark" => {
            told.push('[');
            below(depth, told);
            told.push_str(&[": ", of("description"), "]"].concat());
        }
        "" | "none" | "generic" | "strong" | "ListMarker" => below(depth, told),
        _ => {
            if !told.is_empty() {
                told.push('\n');
            }
            told.push_str(&["  ".repeat(depth).as_str(), role, ": "].concat());
            // The name of these is what they hold.
            if !["listitem", "paragraph", "link", "DisclosureTriangle"].contains(&role) {
                told.push_str(name);
            }
            below(depth + 1, told);
            if role == "link" {
                told.push_str(name);
            }
        }
    }
}
