//! What a test asks of a browser beyond the standard: what each driver has for it, in words of its own, or that it has nothing.

mod chromium;
mod firefox;
mod webkit;

use crate::browser::Browser;
use crate::family::Family;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use url::{Origin, ParseError, Url};

/// The reader's choice of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scheme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Scheme {
    /// As style sheets call it.
    fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A command that only one driver understands.
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
    /// Begins to note what the page does that no page may, where the driver does not do so by itself.
    pub async fn watch(&self) {
        if self.family == Family::Firefox {
            firefox::watch(self).await;
        }
    }

    /// A window of this many CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) {
        match self.family {
            Family::Chromium => chromium::resize(self, width, height).await,
            Family::Firefox => firefox::resize(self, width, height).await,
            Family::WebKit => webkit::resize(self, width, height).await,
        }
    }

    /// The reader's choice of colours, as the page is told.
    pub async fn prefer(&self, scheme: Scheme) {
        match self.family {
            Family::Chromium => {
                chromium::media(self, None, &[("prefers-color-scheme", scheme.name())]).await;
            }
            Family::Firefox => firefox::prefer(self, scheme.name()).await,
            Family::WebKit => webkit::prefer(self, scheme.name()).await,
        }
    }

    /// The medium, "screen" or "print", and what else the page is told of how it is seen.
    pub async fn media(&self, medium: &str, features: &[(&str, &str)]) {
        match self.family {
            Family::Chromium => chromium::media(self, Some(medium), features).await,
            Family::Firefox => firefox::media(self, medium, features).await,
            Family::WebKit => self.family.lacks("show another medium"),
        }
    }

    /// Answers no request whose address ends like this.
    pub async fn block(&self, ending: &str) {
        match self.family {
            Family::Chromium => chromium::block(self, ending).await,
            Family::Firefox => firefox::block(self, ending).await,
            Family::WebKit => self.family.lacks("block requests"),
        }
    }

    /// Runs a script before those of every page that is opened from now on.
    pub async fn before_the_page(&self, script: &str) {
        match self.family {
            Family::Chromium => chromium::before_the_page(self, script).await,
            Family::Firefox => firefox::before_the_page(self, script).await,
            Family::WebKit => self.family.lacks("run a script before the page's"),
        }
    }

    /// Runs no script of the page.
    pub async fn without_scripts(&self) {
        match self.family {
            Family::Chromium => chromium::without_scripts(self).await,
            Family::Firefox => firefox::without_scripts(self).await,
            Family::WebKit => self.family.lacks("forbid scripts"),
        }
    }

    /// Lets the page write to the clipboard and the test read from it, where a browser in the hands of a driver allows less
    /// than in a reader's. In others the page may write what a press of a button or key asks for.
    pub async fn allow_clipboard(&self) {
        if self.family == Family::Chromium {
            chromium::allow_clipboard(self).await;
        }
    }

    /// What is on the clipboard.
    pub async fn clipboard(&self) -> String {
        match self.family {
            Family::Chromium => {
                let text = self.run("return navigator.clipboard.readText();").await;
                text.as_str().unwrap_or_default().to_owned()
            }
            Family::Firefox => firefox::clipboard(self).await,
            Family::WebKit => webkit::clipboard(self).await,
        }
    }

    /// What a screen reader is given of the first element of a selector: a line for each block of it, by how deep it stands.
    pub async fn spoken(&self, selector: &str) -> String {
        self.find(selector).await;
        match self.family {
            Family::Chromium => chromium::spoken(self, selector).await,
            _ => self.family.lacks("tell what a screen reader is given"),
        }
    }

    /// Errors on the console since this was last asked. The driver of WebKit tells none: its browser writes them to its output.
    pub async fn console_errors(&self) -> Vec<String> {
        match self.family {
            Family::Chromium => chromium::console_errors(self).await,
            Family::Firefox => firefox::console_errors(self).await,
            Family::WebKit => Vec::new(),
        }
    }

    /// Requests to other hosts since this was last asked. The driver of WebKit tells none.
    pub async fn requests_elsewhere(&self) -> Vec<String> {
        let requests = match self.family {
            Family::Chromium => chromium::requests(self).await,
            Family::Firefox => firefox::requests(self).await,
            Family::WebKit => Vec::new(),
        };
        let origin = self.origin();
        let elsewhere = requests.into_iter().filter(|address| {
            Url::parse(address).is_ok_and(|url| {
                !matches!(url.scheme(), "data" | "blob" | "about") && url.origin() != origin
            })
        });
        elsewhere
            .map(|address| format!("a request to another host: {address}"))
            .collect()
    }

    /// A command of Chromium's developers' tools.
    pub(crate) async fn devtools(&self, command: &str, parameters: Value) {
        chromium::devtools(self, command, parameters).await;
    }

    pub(crate) fn origin(&self) -> Origin {
        let url = Url::parse(&self.page).expect("the page has an address");
        url.origin()
    }

    async fn extension(&self, path: &'static str, body: Value) -> Value {
        self.client
            .issue_cmd(Extension { path, body })
            .await
            .unwrap_or_else(|e| panic!("the driver refuses {path}: {e}"))
    }
}

/// The texts of a list.
fn texts(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items.filter_map(Value::as_str).map(str::to_owned).collect()
}
