//! What the page keeps in the browser: looked at, and changed behind its back.

use crate::browser::Browser;
use crate::family::Family;
use serde_json::{Value, json};
use std::time::Duration;

/// How the page's database is opened; the same as by the page, should this come first.
const OPEN: &str = "const open = indexedDB.open('crossread', 1); \
    open.onupgradeneeded = () => open.result.createObjectStore('own'); \
    open.onsuccess = () => { \
        const own = open.result.transaction('own', 'readwrite').objectStore('own'); ";

impl Browser {
    /// What a request to the page's records, `own`, results in.
    pub async fn records(&self, request: &str) -> Value {
        let close = "window.records = [asked.result ?? null]; open.result.close();";
        let script = format!(
            "delete window.records; {OPEN} const asked = {request}; asked.onsuccess = () => {{ {close} }}; }};"
        );
        self.run(&script).await;
        self.until("the records are there", "window.records").await;
        self.run("return window.records[0];").await
    }

    /// Waits until this many texts and corrected comparisons are kept.
    pub async fn kept(&self, number: usize) {
        let mut last = Value::Null;
        for _ in 0..100 {
            last = self.records("own.getAllKeys()").await;
            if last.as_array().map(Vec::len) == Some(number) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("{number} records are waited for, and there are {last}");
    }

    /// Waits until something is kept that holds these words.
    pub async fn keeps(&self, words: &str) {
        for _ in 0..100 {
            let all = self.records("own.getAll()").await;
            if all.to_string().contains(words) {
                return;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("nothing with “{words}” is kept");
    }

    /// Forgets all that the page has kept, as somebody who has never been here.
    pub async fn forget(&self) {
        self.run("localStorage.clear()").await;
        self.records("own.clear()").await;
    }

    /// How much the page that is open may keep from now on, in bytes; as much as ever if not said. A browser holds to it roughly, and after a
    /// while.
    pub async fn allow_storage(&self, bytes: Option<u32>) {
        match self.family {
            Family::Chromium => {
                let mut quota = json!({ "origin": self.origin().ascii_serialization() });
                if let Some(bytes) = bytes {
                    quota["quotaSize"] = json!(bytes);
                }
                self.devtools("Storage.overrideQuotaForOrigin", quota).await;
            }
            _ => self.family.lacks("limit what a page may keep"),
        }
    }
}
