//! Handing a link to another program, where the browser knows how: on phones, mostly.

use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Reflect;
use web_sys::{Navigator, ShareData};

fn navigator() -> Option<Navigator> {
    web_sys::window().map(|w| w.navigator())
}

/// Does this browser know how?
pub fn known() -> bool {
    navigator().is_some_and(|n| Reflect::has(&n, &JsValue::from_str("share")).unwrap_or(false))
}

/// Hands a link over. False if the browser refuses; that the reader thinks better of it is no refusal.
pub async fn link(link: &str) -> bool {
    let Some(navigator) = navigator() else {
        return false;
    };
    let data = ShareData::new();
    data.set_url(link);
    let Err(error) = JsFuture::from(navigator.share_with_data(&data)).await else {
        return true;
    };
    let name = Reflect::get(&error, &JsValue::from_str("name")).ok();
    name.and_then(|n| n.as_string()).as_deref() == Some("AbortError")
}
