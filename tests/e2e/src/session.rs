//! A browser for one test, closed whatever happens, and what every test asks of it.

use crate::browser::Browser;
use crate::family::{Family, Skipped};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use std::any::Any;
use std::io::Write as _;

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
            end(error.into_panic());
        }
        assert!(
            broken.is_empty(),
            "the page did what no page may:\n{}",
            broken.join("\n")
        );
    });
}

/// Says why a test was skipped; lets any other panic go on.
fn end(panic: Box<dyn Any + Send>) {
    match panic.downcast::<Skipped>() {
        Ok(skipped) => {
            let thread = std::thread::current();
            let test = thread.name().unwrap_or("a test");
            // What `eprintln!` says is kept from those who only see that the test did not fail.
            let _ = writeln!(std::io::stderr(), "skipped: {test}: {}", skipped.0);
        }
        Err(panic) => std::panic::resume_unwind(panic),
    }
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
    let family = Family::asked_for();
    let client = ClientBuilder::new(HttpConnector::new())
        .capabilities(family.capabilities())
        .connect(&driver)
        .await
        .expect("the driver opens a browser");
    let browser = Browser::new(client, page, family);
    browser.watch().await;
    browser
}
