//! Copying.

use wasm_bindgen_futures::JsFuture;

/// Puts `text` on the clipboard. False if the browser does not allow it, as on a page that is not served securely.
pub async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window().filter(web_sys::Window::is_secure_context) else {
        return false;
    };
    let written = window.navigator().clipboard().write_text(text);
    JsFuture::from(written).await.is_ok()
}
