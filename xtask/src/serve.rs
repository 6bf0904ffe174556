//! `serve`: the page on this machine, built again whenever something it is made of changes.

use crate::arguments::Options;
use crate::bundle::{Plan, Story, bundle};
use crate::clock::{Stopwatch, spoken};
use crate::server::{Hosted, answer, listen};
use crate::site::Site;
use crate::watch::Watch;
use anyhow::{Context, Result};
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;

const PORT: u16 = 8080;

/// Runs until it is stopped with Ctrl-C.
pub fn run(options: &Options) -> Result<ExitCode> {
    let plan = Plan {
        release: options.has("--release"),
        story: Story::unless(options.has("--without-story")),
    };
    let first = match options.value("--port") {
        None => PORT,
        Some(text) => text
            .parse()
            .ok()
            .filter(|port| *port > 0)
            .with_context(|| {
                format!("`--port {text}` is no port; write a number from 1 to 65535")
            })?,
    };
    let watch = Watch::start()?;
    let (server, address) = listen(first)?;
    if address.port() != first {
        println!(
            "Port {first} is taken, so the page is on port {}.",
            address.port()
        );
    }
    let hosted = Arc::new(Hosted::live(waiting()));
    answer(server, Arc::clone(&hosted));

    println!("Building the page. The first time takes a few minutes.");
    if build(plan, &hosted) {
        println!("The page is at http://{address}/ (Ctrl-C stops serving it)");
    } else {
        println!("http://{address}/ will show the page as soon as it builds. (Ctrl-C stops)");
    }
    if options.has("--open") {
        open(&format!("http://{address}/"));
    }
    loop {
        watch.wait()?;
        println!("Something changed: building again.");
        build(plan, &hosted);
    }
}

/// Builds, and serves the result; what was served before stays where there is none.
fn build(plan: Plan, hosted: &Hosted) -> bool {
    let watch = Stopwatch::start();
    match bundle(plan) {
        Ok(site) => {
            hosted.replace(site);
            println!("Built in {}.", spoken(watch.elapsed()));
            true
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            eprintln!("The last page that could be built is still served.");
            false
        }
    }
}

/// What is served before the first build is done.
fn waiting() -> Site {
    let mut site = Site::default();
    site.insert(
        "index.html",
        "<!doctype html><meta charset=\"utf-8\"><title>Building</title>\
         <p>The page is being built. It appears here by itself; the terminal shows how far it is.</p>\n",
    );
    site
}

fn open(address: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let started = Command::new(program)
        .args(arguments)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if started.is_err() {
        println!("No browser could be opened with `{program}`; open the address yourself.");
    }
}
