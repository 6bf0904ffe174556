//! How long each bundled comparison takes in a browser, from the measures the page records. Run through `cargo xtask bench`.

use crossread_e2e::{Browser, Page, open};
use std::process::ExitCode;

/// The most a comparison may take, in milliseconds.
const LIMIT: f64 = 20.0;
/// Each pair is opened afresh this often.
const TIMES: usize = 5;

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
        "milliseconds, median", "comparing the two", "reading each before"
    );
    let mut slowest = 0.0_f64;
    for pair in pairs {
        let (mut comparing, mut reading) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            let page = Page::start(browser.clone()).await;
            page.click(&pair).await;
            page.see_comparison().await;
            comparing.extend(measures(&browser, "compare").await);
            reading.extend(measures(&browser, "read").await);
        }
        let (Some(comparing), Some(reading)) = (median(comparing), median(reading)) else {
            eprintln!("error: the page records no measures called `compare` and `read`");
            browser.close().await;
            return ExitCode::FAILURE;
        };
        println!(
            "{:30} {comparing:>20.1} {reading:>20.1}",
            pair.trim_start_matches("pair-")
        );
        slowest = slowest.max(comparing);
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
