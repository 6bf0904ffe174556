//! Which browser the tests run in: Chromium, unless `CROSSREAD_BROWSER` names another one.
//!
//! `cargo xtask test` brings Chromium. For another browser start its driver, serve the folder `dist/`, and say where both are.
//! These drivers have room for one browser at a time:
//!
//! ```text
//! geckodriver --allow-system-access --port 4444                # or: xvfb-run WebKitWebDriver --port=4444
//! CROSSREAD_BROWSER=firefox CROSSREAD_DRIVER=http://127.0.0.1:4444 CROSSREAD_PAGE=http://127.0.0.1:8080/ \
//!     cargo test --package crossread-e2e --features browser -- --test-threads=1
//! ```

use serde_json::{Map, Value, json};

/// A kind of browser, by its engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Chromium and Chrome, through chromedriver. All tests run there.
    Chromium,
    /// Firefox, through `geckodriver --allow-system-access`.
    Firefox,
    /// WebKit as GTK has it, through `WebKitWebDriver` with a display.
    WebKit,
}

/// Why a test did not go on, as what a panic carries.
#[derive(Debug)]
pub(crate) struct Skipped(pub(crate) String);

/// Chromium without anything that it does for itself: no sandbox (it refuses to start one as root), no updates, no sync.
const CHROMIUM: [&str; 9] = [
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

/// Where Debian has the browser that comes with the engine; `CROSSREAD_MINIBROWSER` names another place.
const MINIBROWSER: &str = "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser";

impl Family {
    /// The one that `CROSSREAD_BROWSER` names.
    ///
    /// # Panics
    /// When that is no browser the tests know.
    pub fn asked_for() -> Self {
        match std::env::var("CROSSREAD_BROWSER").as_deref() {
            Err(_) | Ok("" | "chromium") => Self::Chromium,
            Ok("firefox") => Self::Firefox,
            Ok("webkit") => Self::WebKit,
            Ok(other) => {
                panic!("CROSSREAD_BROWSER is chromium, firefox or webkit, and not {other:?}")
            }
        }
    }

    /// What a driver is asked for.
    pub(crate) fn capabilities(self) -> Map<String, Value> {
        let wanted = match self {
            Self::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": { "args": CHROMIUM },
                // What the page says on the console, and every request it makes.
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Self::Firefox => json!({
                "browserName": "firefox",
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1280", "--height=985"],
                },
            }),
            Self::WebKit => {
                let program = std::env::var("CROSSREAD_MINIBROWSER");
                let program = program.unwrap_or_else(|_| MINIBROWSER.to_owned());
                json!({
                    "browserName": "MiniBrowser",
                    "webkitgtk:browserOptions": {
                        "binary": program,
                        "args": ["--automation", "--enable-write-console-messages-to-stdout=true"],
                    },
                })
            }
        };
        wanted.as_object().cloned().unwrap_or_default()
    }

    /// Ends a test that needs what this browser's driver cannot do. It counts as skipped where another browser than
    /// Chromium was asked for, and as failed in Chromium.
    pub(crate) fn lacks(self, what: &str) -> ! {
        match self {
            Self::Chromium => panic!("{what} must work in Chromium"),
            other => std::panic::resume_unwind(Box::new(Skipped(format!(
                "the driver of {other:?} cannot do this: {what}"
            )))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Family, Skipped};

    fn skips(family: Family) -> bool {
        let ended = std::panic::catch_unwind(|| family.lacks("something"));
        ended.expect_err("a test ends").is::<Skipped>()
    }

    #[test]
    fn nothing_is_ever_skipped_in_chromium() {
        assert!(!skips(Family::Chromium));
        assert!(skips(Family::Firefox) && skips(Family::WebKit));
    }
}
