//! Serves a [`Site`] from memory on this machine. A path is only ever looked up among the site's files, so none leads out.

use crate::site::Site;
use anyhow::{Context, Result, bail};
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tiny_http::{Header, Method, Request, Response, Server};

/// How many ports to try.
const TRIES: u16 = 50;
/// Where the page asks whether it is still the newest.
const RELOAD: &str = "__reload";
const RELOAD_SCRIPT: &str = include_str!("reload.js");

/// What is hosted, with a number that grows with every build.
pub struct Hosted {
    state: Mutex<(Arc<Site>, u64)>,
    changed: Condvar,
    /// The folder it appears to be in: empty, or `some/folder/`.
    prefix: String,
    /// Pages reload themselves after a build.
    reload: bool,
}

impl Hosted {
    /// A page that reloads itself whenever it is replaced.
    pub fn live(site: Site) -> Self {
        Self::new(site, "", true)
    }

    /// A site as it is, in a folder such as `some/folder/`.
    pub fn under(prefix: &str, site: Site) -> Self {
        Self::new(site, prefix, false)
    }

    fn new(site: Site, prefix: &str, reload: bool) -> Self {
        Self {
            state: Mutex::new((Arc::new(site), 0)),
            changed: Condvar::new(),
            prefix: prefix.to_owned(),
            reload,
        }
    }

    /// Serves this site from now on.
    pub fn replace(&self, site: Site) {
        let mut state = self.lock();
        *state = (Arc::new(site), state.1 + 1);
        self.changed.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, (Arc<Site>, u64)> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The number of the newest build; waits a while if it is `known`.
    fn newest(&self, known: Option<u64>) -> u64 {
        let wait = Duration::from_secs(20);
        let state = self.lock();
        let (state, _) = self
            .changed
            .wait_timeout_while(state, wait, |s| Some(s.1) == known)
            .unwrap_or_else(PoisonError::into_inner);
        state.1
    }
}

/// Opens `first`, or the next free port after it; 0 is any.
pub fn listen(first: u16) -> Result<(Server, SocketAddr)> {
    for port in first..=first.saturating_add(TRIES) {
        match Server::http((Ipv4Addr::LOCALHOST, port)) {
            Ok(server) => {
                let address = server
                    .server_addr()
                    .to_ip()
                    .context("the server has no address")?;
                return Ok((server, address));
            }
            Err(_) if port < first.saturating_add(TRIES) => {}
            Err(error) => bail!(
                "no port from {first} to {port} could be opened ({error}). Choose another with `--port NUMBER`"
            ),
        }
    }
    bail!("port {first} could not be opened. Choose another with `--port NUMBER`")
}

/// Answers requests for as long as the program runs.
pub fn answer(server: Server, hosted: Arc<Hosted>) {
    std::thread::spawn(move || {
        for request in server.incoming_requests() {
            let hosted = Arc::clone(&hosted);
            // A thread each: the question for a newer build waits for its answer.
            std::thread::spawn(move || respond(request, &hosted));
        }
    });
}

fn respond(request: Request, hosted: &Hosted) {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let _ = request.respond(plain(405, "Only GET and HEAD are answered here.\n"));
        return;
    }
    let (path, query) = match request.url().split_once('?') {
        Some((path, query)) => (path.to_owned(), Some(query.to_owned())),
        None => (request.url().to_owned(), None),
    };
    let response = match path.trim_start_matches('/').strip_prefix(&hosted.prefix) {
        None => plain(404, "Nothing is served here.\n"),
        Some(RELOAD) if hosted.reload => {
            let known = query.and_then(|q| q.parse().ok());
            plain(200, &hosted.newest(known).to_string())
        }
        Some(name) => file(name, hosted),
    };
    // Nobody is left to tell when the browser has gone.
    let _ = request.respond(response);
}

fn file(name: &str, hosted: &Hosted) -> Response<std::io::Cursor<Vec<u8>>> {
    let name = if name.is_empty() { "index.html" } else { name };
    if hosted.reload && name == format!("{RELOAD}.js") {
        return with_type(200, RELOAD_SCRIPT.as_bytes().to_vec(), name);
    }
    let site = Arc::clone(&hosted.lock().0);
    match site.get(name) {
        None => plain(404, &format!("There is no file {name}.\n")),
        Some(bytes) if hosted.reload && name == "index.html" => {
            let script = format!("<script src=\"{RELOAD}.js\" defer></script>\n");
            with_type(200, [bytes, script.as_bytes()].concat(), name)
        }
        Some(bytes) => with_type(200, bytes.to_vec(), name),
    }
}

fn plain(status: u16, text: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    with_type(status, text.as_bytes().to_vec(), "x.txt")
}

fn with_type(status: u16, bytes: Vec<u8>, name: &str) -> Response<std::io::Cursor<Vec<u8>>> {
    let mut response = Response::from_data(bytes).with_status_code(status);
    for (field, value) in [
        ("Content-Type", media_type(name)),
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
    ] {
        if let Ok(header) = Header::from_bytes(field, value) {
            response.add_header(header);
        }
    }
    response
}

/// What a file is, by its extension.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    fn site() -> Site {
        let mut site = Site::default();
        site.insert("index.html", "<p>page</p>");
        site.insert("app.wasm", "\0asm");
        site
    }

    fn ask(hosted: Hosted, request: &str) -> String {
        let (server, address) = listen(0).expect("a free port");
        answer(server, Arc::new(hosted));
        let mut stream = TcpStream::connect(address).expect("the server listens");
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        )
        .expect("sent");
        let mut reply = String::new();
        stream.read_to_string(&mut reply).expect("answered");
        reply
    }

    #[test]
    fn wasm_has_its_own_type_and_nothing_is_cached() {
        let reply = ask(Hosted::under("", site()), "GET /app.wasm");
        assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
        assert!(reply.contains("Content-Type: application/wasm"), "{reply}");
        assert!(reply.contains("Cache-Control: no-store"), "{reply}");
    }

    #[test]
    fn no_path_leads_out_of_the_site() {
        for path in [
            "/../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "//etc/passwd",
            "/./index.html",
        ] {
            let reply = ask(Hosted::under("", site()), &format!("GET {path}"));
            assert!(reply.starts_with("HTTP/1.1 404"), "{path}: {reply}");
        }
        assert!(ask(Hosted::under("", site()), "POST /").starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn a_site_can_appear_in_a_folder() {
        let reply = ask(Hosted::under("a/b/", site()), "GET /a/b/");
        assert!(
            reply.contains("<p>page</p>") && !reply.contains("<script"),
            "{reply}"
        );
        assert!(ask(Hosted::under("a/b/", site()), "GET /").starts_with("HTTP/1.1 404"));
    }

    #[test]
    fn a_live_page_learns_of_a_newer_build() {
        let reply = ask(Hosted::live(site()), "GET /");
        assert!(reply.contains("<script src=\"__reload.js\""), "{reply}");
        let hosted = Hosted::live(site());
        hosted.replace(site());
        assert!(ask(hosted, "GET /__reload?0").ends_with("\r\n\r\n1"));
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let (_first, taken) = listen(0).expect("a free port");
        let (_second, next) = listen(taken.port()).expect("a free port after it");
        assert!(next.port() > taken.port());
    }
}
