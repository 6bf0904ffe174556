//! Chromium: its protocol for developers' tools, which chromedriver passes on, and the logs that chromedriver keeps.

use crate::browser::Browser;
use crate::spoken;
use serde_json::{Value, json};

pub(super) async fn resize(browser: &Browser, width: u32, height: u32) {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    devtools(browser, "Emulation.setDeviceMetricsOverride", size).await;
}

pub(super) async fn media(browser: &Browser, medium: Option<&str>, features: &[(&str, &str)]) {
    let features: Vec<Value> = features
        .iter()
        .map(|(name, value)| json!({ "name": name, "value": value }))
        .collect();
    let mut media = json!({ "features": features });
    if let Some(medium) = medium {
        media["media"] = json!(medium);
    }
    devtools(browser, "Emulation.setEmulatedMedia", media).await;
}

pub(super) async fn block(browser: &Browser, ending: &str) {
    devtools(browser, "Network.enable", json!({})).await;
    let urls = json!({ "urls": [format!("*{ending}")] });
    devtools(browser, "Network.setBlockedURLs", urls).await;
}

pub(super) async fn before_the_page(browser: &Browser, script: &str) {
    let source = json!({ "source": script });
    devtools(browser, "Page.addScriptToEvaluateOnNewDocument", source).await;
}

pub(super) async fn without_scripts(browser: &Browser) {
    let disabled = json!({ "value": true });
    devtools(browser, "Emulation.setScriptExecutionDisabled", disabled).await;
}

pub(super) async fn allow_clipboard(browser: &Browser) {
    let grant = json!({
        "origin": browser.origin().ascii_serialization(),
        "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"],
    });
    devtools(browser, "Browser.grantPermissions", grant).await;
}

pub(super) async fn spoken(browser: &Browser, selector: &str) -> String {
    let found = json!({ "expression": format!("document.querySelector({selector:?})") });
    let found = devtools(browser, "Runtime.evaluate", found).await;
    let object = json!({ "objectId": found.pointer("/result/objectId") });
    let tree = devtools(browser, "Accessibility.queryAXTree", object).await;
    let nodes = tree.get("nodes").and_then(Value::as_array).cloned();
    spoken::lines(&nodes.unwrap_or_default())
}

pub(super) async fn console_errors(browser: &Browser) -> Vec<String> {
    let console = log(browser, "browser").await;
    let errors = console.iter().filter_map(|entry| {
        let message = entry.get("message")?.as_str()?;
        (entry.get("level")? == "SEVERE").then(|| format!("an error on the console: {message}"))
    });
    errors.collect()
}

/// The addresses of all requests since this was last asked.
pub(super) async fn requests(browser: &Browser) -> Vec<String> {
    let traffic = log(browser, "performance").await;
    let requests = traffic.iter().filter_map(|entry| {
        let event: Value = serde_json::from_str(entry.get("message")?.as_str()?).ok()?;
        let event = event.get("message")?;
        if event.get("method")? != "Network.requestWillBeSent" {
            return None;
        }
        let address = event.pointer("/params/request/url")?.as_str()?;
        Some(address.to_owned())
    });
    requests.collect()
}

pub(super) async fn devtools(browser: &Browser, command: &str, parameters: Value) -> Value {
    let body = json!({ "cmd": command, "params": parameters });
    browser.extension("goog/cdp/execute", body).await
}

async fn log(browser: &Browser, kind: &str) -> Vec<Value> {
    let entries = browser.extension("se/log", json!({ "type": kind })).await;
    entries.as_array().cloned().unwrap_or_default()
}
