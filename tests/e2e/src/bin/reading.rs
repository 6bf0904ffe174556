//! How long the page takes to answer a reader, in a browser. Run through `cargo xtask bench` with the short names of two sources.
//!
//! An answer is measured from the press of a control until the page is laid out anew, without the wait for the screen's next
//! picture. Scrolling is measured by the time between pictures while the page, or a column of it, is scrolled by a little for each.

use crossread_e2e::{Browser, Page, open, test_id};
use serde_json::Value;
use std::process::ExitCode;
use std::time::Duration;

/// Until the engine has compared both orders of the pair ahead, at most.
const PREPARING: Duration = Duration::from_secs(8);

/// What is measured: its name, what is done again and again, how often, and the most that its median may take, in
/// milliseconds.
const ANSWERS: [(&str, &str, usize, f64); 5] = [
    (
        "another way to read",
        "press(['mode-full', 'mode-findings', 'mode-aligned'][i % 3])",
        9,
        50.0,
    ),
    ("the sides exchanged", "press('swap')", 8, 50.0),
    ("next divergence", "press('next')", 9, 16.0),
    ("a filter on or off", "press('told-both')", 8, 16.0),
    (
        "a letter to search for",
        "type('the mill'.slice(0, i + 1))",
        8,
        16.0,
    ),
];

const MEASURE: &str = "
    const of = (id) => document.querySelector(`[data-testid=\"${id}\"]`);
    const press = (id) => of(id).click();
    const type = (words) => {
        of('find').value = words;
        of('find').dispatchEvent(new Event('input', { bubbles: true }));
    };
    // What the page does later, but before the next picture, is done by then.
    const done = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    });
    const pause = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const answer = async (act) => {
        await pause();
        const from = performance.now();
        act();
        await done();
        document.documentElement.getBoundingClientRect();
        return performance.now() - from;
    };
    const pictures = async (scroll) => {
        const times = [];
        let last = await new Promise(requestAnimationFrame);
        for (let i = 0; i < 90; i++) {
            scroll();
            const now = await new Promise(requestAnimationFrame);
            times.push(now - last);
            last = now;
        }
        return times;
    };
";

fn main() -> ExitCode {
    let pair: Vec<String> = std::env::args().skip(1).collect();
    let [a, b] = pair.as_slice() else {
        eprintln!("error: name two sources");
        return ExitCode::FAILURE;
    };
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime can be built");
    runtime.block_on(measure(a, b))
}

async fn measure(a: &str, b: &str) -> ExitCode {
    let browser = open().await;
    browser.resize(1440, 900).await;
    let page = Page::start(browser.clone()).await;
    tokio::time::sleep(PREPARING).await;
    page.click(&format!("pair-{a}-{b}")).await;
    page.see_comparison().await;
    page.click("filters").await;
    println!(
        "{:28} {:>8} {:>8} {:>6}",
        format!("{a} and {b}, ms"),
        "median",
        "slowest",
        "limit"
    );
    let mut good = true;
    for (what, act, times, limit) in ANSWERS {
        let script = format!(
            "{MEASURE} return (async () => {{ const times = []; \
             for (let i = 0; i < {times}; i++) times.push(await answer(() => {act})); return times; }})();"
        );
        let times = numbers(&browser.run(&script).await);
        let (median, slowest) = summed(times);
        println!("{what:28} {median:>8.1} {slowest:>8.1} {limit:>6}");
        good &= median <= limit;
        if what.starts_with("a letter") {
            page.click("clear").await;
        }
    }
    // What the reader sees comes first, and the rest of a long comparison right after.
    let whole = format!(
        "{MEASURE} return (async () => {{ const times = []; for (let i = 0; i < 5; i++) {{ \
         await pause(); const from = performance.now(); press('swap'); \
         do await done(); while (document.querySelector('.row:empty')); \
         times.push(performance.now() - from); }} return times; }})();"
    );
    let (median, slowest) = summed(numbers(&browser.run(&whole).await));
    println!(
        "{:28} {median:>8.1} {slowest:>8.1}",
        "... until every row is filled"
    );
    scrolling(&browser, "scrolling the rows", "scrollBy(0, 40)").await;
    page.click("mode-full").await;
    browser.find(&test_id("column-a")).await;
    // The pointer says which column leads.
    let column = "of('column-a').scrollTop += 40";
    browser
        .run("document.querySelector('.columns').scrollIntoView();")
        .await;
    scrolling(&browser, "scrolling both articles", column).await;
    browser.close().await;
    if good {
        ExitCode::SUCCESS
    } else {
        eprintln!("error: an answer takes longer than its limit");
        ExitCode::FAILURE
    }
}

async fn scrolling(browser: &Browser, what: &str, scroll: &str) {
    let script = format!("{MEASURE} return pictures(() => {{ {scroll}; }});");
    let times = numbers(&browser.run(&script).await);
    let late = times.iter().filter(|t| **t > 25.0).count();
    let all = times.len();
    let (median, slowest) = summed(times);
    println!("{what:28} {median:>8.1} {slowest:>8.1}        {late} of {all} pictures late");
}

fn numbers(found: &Value) -> Vec<f64> {
    let found = found.as_array().into_iter().flatten();
    found.filter_map(Value::as_f64).collect()
}

fn summed(mut times: Vec<f64>) -> (f64, f64) {
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or(f64::INFINITY);
    (median, times.last().copied().unwrap_or(f64::INFINITY))
}
