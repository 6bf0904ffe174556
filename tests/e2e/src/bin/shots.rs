//! Screenshots of the page into the folder given, narrow to wide, light and dark. Run through `cargo xtask shots`.

use crossread_e2e::{Page, Scheme, open, test_id};
use std::path::{Path, PathBuf};

const WIDTHS: [u32; 3] = [1440, 900, 390];
const HEIGHT: u32 = 900;
/// No picture is higher.
const HIGHEST: u32 = 8000;

fn main() {
    let folder = std::env::args_os()
        .nth(1)
        .map(PathBuf::from)
        .expect("a folder to put the pictures in");
    std::fs::create_dir_all(&folder).expect("the folder can be made");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be built");
    runtime.block_on(take(&folder));
    println!("The screenshots are in {}.", folder.display());
}

async fn take(folder: &Path) {
    let browser = open().await;
    let pair = ("straits-times", "tribune");
    for (scheme, name) in [(Scheme::Light, "light"), (Scheme::Dark, "dark")] {
        browser.prefer(scheme).await;
        for width in WIDTHS {
            browser.resize(width, HEIGHT).await;
            let save = async |what: &str| {
                let path = folder.join(format!("{what}-{width}-{name}.png"));
                std::fs::write(path, browser.picture().await).expect("a picture can be written");
            };
            Page::start(browser.clone()).await;
            browser
                .resize(width, browser.height().await.min(HIGHEST))
                .await;
            save("start").await;
            browser.resize(width, HEIGHT).await;

            let page = Page::pair(browser.clone(), pair.0, pair.1).await;
            save("comparison").await;
            // The page draws only what is on the screen, so the screen is made as high as the page.
            browser
                .resize(width, browser.height().await.min(HIGHEST))
                .await;
            save("comparison-whole").await;
            browser.resize(width, HEIGHT).await;
            for _ in 0..3 {
                page.click("next").await;
            }
            save("stepped").await;
            for mode in ["findings", "full"] {
                page.click(&format!("mode-{mode}")).await;
                page.see_comparison().await;
                save(mode).await;
            }
            page.click("mode-aligned").await;
            page.click("hide-names").await;
            browser.find(&test_id("guess")).await;
            browser.run("scrollTo(0, 0);").await;
            save("guess").await;
            page.click("reveal").await;
            save("answer").await;
            // The next width is seen for the first time again.
            browser.forget().await;
        }
    }
    browser.close().await;
}
