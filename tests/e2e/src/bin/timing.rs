//! How long a reader waits for each bundled comparison, from the measures the page records. Run through `cargo xtask bench`.
//!
//! Twice: chosen on the start page, where the engine has read the articles by then, and from there to the same two the other
//! way round. Both hold what it takes to ask the engine and to hear its answer.

use crossread_e2e::{Browser, Page, open};
use std::process::ExitCode;
use std::time::Duration;

/// The most a comparison may take, in milliseconds.
const LIMIT: f64 = 20.0;
/// Each pair is opened afresh this often.
const TIMES: usize = 5;
/// How long a reader looks at the start page.
const LOOKING: Duration = Duration::from_secs(1);
/// True when both measures are there.
const SWAPPED: &str = "performance.getEntriesByName('compare', 'measure').length > 1";

fn main() -> ExitCode {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be built");
    runtime.block_on(time())
}

async fn time() -> ExitCode {
    let browser = open().await;
    let pairs = Page::start(browser.clone()).await.pairs().await;
    println!(
        "{:30} {:>20} {:>20}",
        "milliseconds, median", "chosen first", "then swapped"
    );
    let mut slowest = 0.0_f64;
    for pair in pairs {
        let (mut first, mut swapped) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            let page = Page::start(browser.clone()).await;
            // As a reader does, who looks before choosing.
            tokio::time::sleep(LOOKING).await;
            page.click(&pair).await;
            page.see_comparison().await;
            page.click("swap").await;
            browser.until("the swap", SWAPPED).await;
            if let [one, other] = measures(&browser, "compare").await[..] {
                first.push(one);
                swapped.push(other);
            }
        }
        let (Some(first), Some(swapped)) = (median(first), median(swapped)) else {
            eprintln!("error: the page does not record two measures called `compare`");
            browser.close().await;
            return ExitCode::FAILURE;
        };
        println!(
            "{:30} {first:>20.1} {swapped:>20.1}",
            pair.trim_start_matches("pair-")
        );
        slowest = slowest.max(first).max(swapped);
    }
    browser.close().await;
    println!("The slowest comparison takes {slowest:.1} ms; the limit is {LIMIT} ms.");
    if slowest <= LIMIT {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What the page has measured under a name, in milliseconds.
async fn measures(browser: &Browser, name: &str) -> Vec<f64> {
    let script =
        format!("return performance.getEntriesByName('{name}', 'measure').map((m) => m.duration);");
    let measured = browser.run(&script).await;
    let numbers = measured.as_array().into_iter().flatten();
    numbers.filter_map(serde_json::Value::as_f64).collect()
}

fn median(mut times: Vec<f64>) -> Option<f64> {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied()
}
