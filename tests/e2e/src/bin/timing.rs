//! How long each bundled comparison takes in a browser, from the measures the page records. Run through `cargo xtask bench`.

use crossread_e2e::{Page, open};
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
        "{:40} {:>9} {:>9} {:>9}",
        "comparing, in milliseconds", "fastest", "median", "slowest"
    );
    let mut slowest = 0.0_f64;
    for pair in pairs {
        let mut times = Vec::new();
        for _ in 0..TIMES {
            let page = Page::start(browser.clone()).await;
            page.click(&pair).await;
            page.see_comparison().await;
            let script =
                "return performance.getEntriesByName('compare', 'measure').map((m) => m.duration);";
            let measured = browser.run(script).await;
            times.extend(
                measured
                    .as_array()
                    .into_iter()
                    .flatten()
                    .filter_map(serde_json::Value::as_f64),
            );
        }
        times.sort_by(f64::total_cmp);
        let (Some(first), Some(median), Some(last)) =
            (times.first(), times.get(times.len() / 2), times.last())
        else {
            eprintln!("error: the page records no measure called `compare`");
            browser.close().await;
            return ExitCode::FAILURE;
        };
        println!(
            "{:40} {first:>9.1} {median:>9.1} {last:>9.1}",
            pair.trim_start_matches("pair-")
        );
        slowest = slowest.max(*median);
    }
    browser.close().await;
    println!(
        "The slowest pair takes {slowest:.1} ms (median of {TIMES}); the limit is {LIMIT} ms."
    );
    if slowest <= LIMIT {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
