//! How long a reader waits for each bundled comparison, from the measures the page records. Run through `cargo xtask bench`.
//!
//! Twice: chosen on the start page after a look at it, when the engine has had the time to compare ahead, and opened by a
//! link, when it has to be fetched, compiled, and runs for the first time. Then the engine's part alone: from asking to the answer,
//! for pairs of articles that it has read. The limit is on the first and the last.

use crossread_e2e::{Browser, Page, open};
use std::process::ExitCode;
use std::time::Duration;

/// The most a comparison may take, in milliseconds.
const LIMIT: f64 = 20.0;
/// Each pair is opened afresh this often.
const TIMES: usize = 5;
/// How long a reader looks at the start page.
const LOOKING: Duration = Duration::from_secs(1);

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
        "milliseconds, median", "chosen", "opened by a link"
    );
    let mut slowest = 0.0_f64;
    // By the order in which the engine is asked.
    let mut worked: Vec<Vec<f64>> = Vec::new();
    for pair in pairs {
        let (mut chosen, mut linked) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            let page = Page::start(browser.clone()).await;
            // As a reader does, who looks before choosing.
            tokio::time::sleep(LOOKING).await;
            // Every pair is compared in both orders; in the first half articles are read. What is kept is asked for before.
            let answers = measures(&browser, "engine").await;
            let read = answers.iter().skip(answers.len().div_ceil(2));
            worked.resize(worked.len().max(read.len()), Vec::new());
            worked.iter_mut().zip(read).for_each(|(of, t)| of.push(*t));
            page.click(&pair).await;
            page.see_comparison().await;
            chosen.extend(measures(&browser, "compare").await);
            let link = browser.current().await;
            Page::open(browser.clone(), &link)
                .await
                .see_comparison()
                .await;
            linked.extend(measures(&browser, "compare").await);
        }
        let (Some(chosen), Some(linked)) = (median(chosen), median(linked)) else {
            eprintln!("error: the page does not record measures called `compare`");
            browser.close().await;
            return ExitCode::FAILURE;
        };
        println!(
            "{:30} {chosen:>20.1} {linked:>20.1}",
            pair.trim_start_matches("pair-")
        );
        slowest = slowest.max(chosen);
    }
    browser.close().await;
    let worked: Vec<f64> = worked.into_iter().filter_map(median).collect();
    let most = worked.iter().copied().fold(0.0, f64::max);
    let usual = median(worked).unwrap_or_default();
    println!(
        "The engine compares two articles it has read in {usual:.1} ms, the slowest pair in {most:.1} ms."
    );
    println!("The longest wait after choosing is {slowest:.1} ms; the limit is {LIMIT} ms.");
    if slowest.max(most) <= LIMIT {
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
