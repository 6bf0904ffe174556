//! WebKit: its driver has the standard alone, so this is what a person could do with its browser.

use crate::browser::Browser;
use std::time::Duration;

/// The window, made larger by what stands around the page.
pub(super) async fn resize(browser: &Browser, width: u32, height: u32) {
    let (mut wide, mut high) = (width, height);
    for _ in 0..20 {
        let window = browser.client.set_window_size(wide, high).await;
        window.expect("a window has a size");
        tokio::time::sleep(Duration::from_millis(100)).await;
        let (w, h) = (
            pixels(browser, "innerWidth").await,
            pixels(browser, "innerHeight").await,
        );
        if (w, h) == (width, height) {
            return;
        }
        (wide, high) = (
            (wide + width).saturating_sub(w),
            (high + height).saturating_sub(h),
        );
    }
    let size = format!("a window {width} wide and {height} high");
    browser.family.lacks(&size)
}

async fn pixels(browser: &Browser, what: &str) -> u32 {
    let value = browser.run(&format!("return {what};")).await;
    let value = value.as_u64().and_then(|v| u32::try_from(v).ok());
    value.expect("a number of pixels")
}

/// Its browser takes the colours from the desktop: for dark ones the driver is started with `GTK_THEME=Adwaita:dark`.
pub(super) async fn prefer(browser: &Browser, scheme: &str) {
    let told = format!("return matchMedia('(prefers-color-scheme: {scheme})').matches;");
    if browser.run(&told).await != true {
        browser
            .family
            .lacks(&format!("prefer {scheme} colours on this desktop"));
    }
}

/// Pastes it into a field of a tab of its own, since no script may read it.
pub(super) async fn clipboard(browser: &Browser) -> String {
    const PASTE: &str = "\u{e009}v";
    let here = browser.new_tab().await;
    browser.open("data:text/html,<textarea>").await;
    let field = browser.find("textarea").await;
    field.send_keys(PASTE).await.expect("keys can be pressed");
    let text = field.prop("value").await.expect("a field has a value");
    browser.close_tab().await;
    browser.go_to_tab(&here).await;
    text.unwrap_or_default()
}
