//! Firefox: scripts of its own making, run where the browser runs rather than in the page. geckodriver lets them only with
//! `--allow-system-access`.

use crate::beyond::texts;
use crate::browser::Browser;
use serde_json::{Value, json};

/// In the browser: what it notes of all pages.
const WATCH: &str = include_str!("firefox/watch.js");
/// In each tab: what only the page's own process knows.
const TAB: &str = include_str!("firefox/tab.js");
/// In each tab: a script before those of every page.
const BEFORE: &str = include_str!("firefox/before.js");
/// In each tab, from the browser.
const INTO_TABS: &str = "
    const code = arguments[0].replace('SCRIPT', () => JSON.stringify(arguments[1]));
    Services.mm.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(code), true);
";
/// The page is given its size as the browser's view for phones does: a window is never as narrow.
const RESIZE: &str = "
    const { style } = gBrowser.selectedBrowser;
    for (const [side, pixels] of [['width', arguments[0]], ['height', arguments[1]]]) {
        for (const bound of ['', 'min-', 'max-']) style.setProperty(bound + side, `${pixels}px`);
    }
";
const PASTE: &str = "
    const held = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
    held.init(null);
    held.addDataFlavor('text/plain');
    Services.clipboard.getData(held, Services.clipboard.kGlobalClipboard);
    const text = {};
    held.getTransferData('text/plain', text);
    return text.value.QueryInterface(Ci.nsISupportsString).data;
";

pub(super) async fn watch(browser: &Browser) {
    let origin = browser.origin().ascii_serialization();
    privileged(browser, WATCH, vec![json!(origin)]).await;
    privileged(browser, INTO_TABS, vec![json!(TAB), json!("")]).await;
}

pub(super) async fn resize(browser: &Browser, width: u32, height: u32) {
    // The window around it is no smaller, so that a pointer reaches all of the page.
    let (around, above) = (width.max(500), height + 200);
    let window = browser.client.set_window_size(around, above).await;
    window.expect("a window has a size");
    privileged(browser, RESIZE, vec![json!(width), json!(height)]).await;
    let there = format!("innerWidth === {width} && innerHeight === {height}");
    browser.until("a window of this size", &there).await;
}

/// The colours are preferences of the browser's own, since a tab that is given to another process forgets what it was told.
pub(super) async fn prefer(browser: &Browser, scheme: &str) {
    let number = u8::from(scheme == "light");
    setting(
        browser,
        "layout.css.prefers-color-scheme.content-override",
        number,
    )
    .await;
}

pub(super) async fn media(browser: &Browser, medium: &str, features: &[(&str, &str)]) {
    let show = "gBrowser.selectedBrowser.browsingContext.mediumOverride = arguments[0];";
    privileged(browser, show, vec![json!(medium)]).await;
    for feature in features {
        assert_eq!(
            *feature,
            ("forced-colors", "active"),
            "Firefox is told of no other"
        );
        // The reader's colours, in every page.
        setting(browser, "browser.display.document_color_use", 2).await;
    }
}

async fn setting(browser: &Browser, name: &str, value: u8) {
    let set = "Services.prefs.setIntPref(arguments[0], arguments[1]);";
    privileged(browser, set, vec![json!(name), json!(value)]).await;
}

pub(super) async fn block(browser: &Browser, ending: &str) {
    let block = "window.crossread.blocked = arguments[0];";
    privileged(browser, block, vec![json!(ending)]).await;
}

pub(super) async fn before_the_page(browser: &Browser, script: &str) {
    privileged(browser, INTO_TABS, vec![json!(BEFORE), json!(script)]).await;
}

pub(super) async fn without_scripts(browser: &Browser) {
    let forbid = "gBrowser.selectedBrowser.browsingContext.allowJavascript = false;";
    privileged(browser, forbid, Vec::new()).await;
}

pub(super) async fn clipboard(browser: &Browser) -> String {
    let text = privileged(browser, PASTE, Vec::new()).await;
    text.as_str().unwrap_or_default().to_owned()
}

pub(super) async fn console_errors(browser: &Browser) -> Vec<String> {
    let errors = "return window.crossread.errors();";
    texts(&privileged(browser, errors, Vec::new()).await)
}

/// The addresses of all requests since this was last asked.
pub(super) async fn requests(browser: &Browser) -> Vec<String> {
    let requests = "return window.crossread.requests.splice(0);";
    texts(&privileged(browser, requests, Vec::new()).await)
}

async fn privileged(browser: &Browser, script: &str, arguments: Vec<Value>) -> Value {
    let context = async |context: &str| {
        let body = json!({ "context": context });
        browser.extension("moz/context", body).await;
    };
    context("chrome").await;
    let result = browser.client.execute(script, arguments).await;
    context("content").await;
    result.unwrap_or_else(|e| panic!("Firefox does not run `{script}`: {e}"))
}
