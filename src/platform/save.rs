//! Saving a text as a file of the browser's downloads.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, HtmlAnchorElement, Url};

/// Saves it. False if the browser does not let a page do so.
pub fn file(name: &str, text: &str) -> bool {
    press(name, text).is_some()
}

fn press(name: &str, text: &str) -> Option<()> {
    let parts = JsValue::from(vec![JsValue::from_str(text)]);
    let blob = Blob::new_with_str_sequence(&parts).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let document = web_sys::window()?.document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser has taken the file by now.
    Url::revoke_object_url(&url).ok()
}
