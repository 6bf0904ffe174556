//! A browser to test in: found, installed where that can be done, and driven.

use crate::cargo::{E2E, cargo};
use crate::server::{Hosted, answer, listen};
use crate::site::Site;
use anyhow::{Context, Result, bail};
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::Duration;

/// What Debian and Ubuntu call the two packages.
const PACKAGES: [&str; 2] = ["chromium", "chromium-driver"];

/// The page has to work in any folder of a host.
const FOLDER: &str = "some/folder/";

/// A running WebDriver server; stopped, with its browsers, when dropped.
pub struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port; installs browser and driver first where they are missing and that can be done.
    ///
    /// # Errors
    /// A sentence that says what to install.
    pub fn start() -> Result<Self> {
        ensure()?;
        let mut child = Command::new(program())
            .arg("--port=0")
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver could not be started")?;
        let stdout = child.stdout.take().context("chromedriver has no output")?;
        let mut lines = BufReader::new(stdout).lines();
        let port = lines
            .by_ref()
            .map_while(Result::ok)
            .find_map(|line| port(&line));
        let Some(port) = port else {
            let _ = child.kill();
            bail!(
                "chromedriver ended without opening a port; run `chromedriver --port=0` to see why"
            );
        };
        // What it says later is read, so that it never waits for a reader.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, port })
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to close its browsers and end.
    fn shut_down(&mut self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        for _ in 0..30 {
            if self.child.try_wait()?.is_some() {
                break;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // If it does not end when asked, it is ended.
        let _ = self.shut_down();
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `ChromeDriver was started successfully on port 41235.`
fn port(line: &str) -> Option<u16> {
    let (_, after) = line.split_once("successfully on port ")?;
    after.trim_end_matches('.').parse().ok()
}

fn program() -> String {
    std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".to_owned())
}

fn there() -> bool {
    let answers = |program: &str| {
        Command::new(program)
            .arg("--version")
            .output()
            .is_ok_and(|output| output.status.success())
    };
    answers(&program())
}

fn ensure() -> Result<()> {
    if there() {
        return Ok(());
    }
    if !Path::new("/etc/debian_version").exists() {
        bail!(
            "there is no browser to test in: install Chromium or Chrome and the `chromedriver` of the same version, and \
             have chromedriver on the PATH or name it in the variable CHROMEDRIVER"
        );
    }
    let command = format!(
        "apt-get update && apt-get install -y {}",
        PACKAGES.join(" ")
    );
    if !is_root() {
        bail!("there is no browser to test in: install it with `sudo sh -c '{command}'`");
    }
    println!("There is no browser to test in: running `{command}`.");
    let status = Command::new("sh")
        .args(["-c", &command])
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(Stdio::null())
        .status()
        .context("sh could not be started")?;
    if !status.success() || !there() {
        bail!(
            "`{command}` did not bring a browser (see above); install Chromium and chromedriver yourself"
        );
    }
    Ok(())
}

fn is_root() -> bool {
    let output = Command::new("id").arg("-u").output();
    output.is_ok_and(|o| String::from_utf8_lossy(&o.stdout).trim() == "0")
}

/// Serves a site from a folder for as long as this program runs, and tells `command` where it and the driver are.
pub fn point_at(command: &mut Command, site: Site, driver: &str) -> Result<()> {
    let (server, address) = listen(0)?;
    answer(server, Arc::new(Hosted::under(FOLDER, site)));
    command
        .env("CROSSREAD_PAGE", format!("http://{address}/{FOLDER}"))
        .env("CROSSREAD_DRIVER", driver);
    Ok(())
}

/// Runs one of the programs beside the tests in a browser on a site.
pub fn run_program(name: &str, arguments: &[&str], site: Site) -> Result<ExitCode> {
    let driver = Driver::start()?;
    let mut command = cargo();
    command
        .args(["run", "--quiet", "--package", E2E, "--bin", name, "--"])
        .args(arguments);
    point_at(&mut command, site, &driver.address())?;
    let status = command.status().context("cargo could not be started")?;
    Ok(if status.success() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use super::port;

    #[test]
    fn the_driver_tells_its_port() {
        assert_eq!(
            port("ChromeDriver was started successfully on port 41235."),
            Some(41235)
        );
        assert_eq!(port("Starting ChromeDriver 140.0 on port 0"), None);
    }
}
