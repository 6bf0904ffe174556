//! A browser for one test, closed whatever happens, and what every test asks of it.

use crate::browser::Browser;
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

/// Chromium without anything that it does for itself: no sandbox (it refuses to start one as root), no updates, no sync.
const ARGUMENTS: [&str; 9] = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--window-size=1280,900",
];

/// What the page may write on the console.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Console {
    /// No error.
    Clean,
    /// Anything: the test breaks something on purpose.
    Any,
}

/// Runs a test in a browser of its own. Whatever it does, the page must not report an error nor ask another host for
/// anything.
pub fn check<T, F>(test: T)
where
    T: FnOnce(Browser) -> F,
    F: Future<Output = ()> + Send + 'static,
{
    check_with(Console::Clean, test);
}

/// [`check`], with a say in what the console may show.
pub fn check_with<T, F>(console: Console, test: T)
where
    T: FnOnce(Browser) -> F,
    F: Future<Output = ()> + Send + 'static,
{
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be built");
    runtime.block_on(async {
        let browser = open().await;
        // A task of its own, so that the browser is closed after a panic too.
        let result = tokio::spawn(test(browser.clone())).await;
        let mut broken = Vec::new();
        if result.is_ok() {
            broken.extend(browser.requests_elsewhere().await);
            if console == Console::Clean {
                broken.extend(browser.console_errors().await);
            }
        }
        browser.close().await;
        if let Err(error) = result {
            std::panic::resume_unwind(error.into_panic());
        }
        assert!(
            broken.is_empty(),
            "the page did what no page may:\n{}",
            broken.join("\n")
        );
    });
}

/// A browser for the page and through the driver that `cargo xtask` names.
///
/// # Panics
/// When there are none.
pub async fn open() -> Browser {
    let given = |name: &str| {
        std::env::var(name)
            .unwrap_or_else(|_| panic!("{name} is not set: run this through `cargo xtask test`"))
    };
    let (page, driver) = (given("CROSSREAD_PAGE"), given("CROSSREAD_DRIVER"));
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities())
        .connect(&driver)
        .await
        .expect("the driver opens a browser");
    Browser::new(client, page)
}

fn capabilities() -> Map<String, Value> {
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": { "args": ARGUMENTS },
        // What the page says on the console, and every request it makes.
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    wanted.as_object().cloned().unwrap_or_default()
}
