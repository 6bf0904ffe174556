//! Mails, and pages saved as mails are written (MIME, RFC 2045 and 2046; MHTML, RFC 2557): the first page in it, or else the first
//! text.

use super::header::{self, Header};
use super::{Body, Content, Unreadable, charset, transfer};
use crossread_engine::article::Facts;

/// How many parts are looked at, in all and one inside of another.
const MOST_PARTS: usize = 1_000;
const DEEPEST: usize = 12;

/// A part that is still to be looked at.
struct Part<'b> {
    header: Header,
    body: &'b [u8],
    depth: usize,
}

/// Reads a mail or a saved page. Linear, but for parts inside of parts, each of which is looked through once more.
pub(super) fn read(bytes: &[u8]) -> Result<Content, Unreadable> {
    let (header, body) = header::split(bytes);
    let saved = header.get("snapshot-content-location").is_some()
        || header
            .get("from")
            .is_some_and(|f| f.to_ascii_lowercase().contains("<saved by"));
    let mut facts = if saved {
        // The day is the one of saving, the sender a browser; the rest stands in the page itself.
        Facts {
            url: header.get("snapshot-content-location").and_then(web),
            ..Facts::default()
        }
    } else {
        Facts {
            outlet: header.sender(),
            headline: header.words("subject").map(|s| plain(&s).to_owned()),
            published: header.date(),
            ..Facts::default()
        }
    };
    let root = Part {
        header,
        body,
        depth: 0,
    };
    let (body, place) = text(root).ok_or(Unreadable::Empty)?;
    facts.url = facts.url.or(place);
    Ok(Content { body, facts })
}

/// The address of a page, if it is one of the web.
fn web(address: &str) -> Option<String> {
    let address = address.trim();
    let is_web = address.starts_with("https://") || address.starts_with("http://");
    is_web.then(|| address.to_owned())
}

/// A subject without what answers and forwarded mails get before it.
fn plain(subject: &str) -> &str {
    let mut rest = subject;
    while let Some((start, behind)) = rest.split_once(':')
        && ["re", "fwd", "fw", "aw", "wg", "tr"]
            .iter()
            .any(|p| start.trim().eq_ignore_ascii_case(p))
    {
        rest = behind.trim();
    }
    rest
}

/// The first page among the parts, with its address, or else the first text. A forwarded mail counts only where the one around it has
/// neither.
fn text(root: Part<'_>) -> Option<(Body, Option<String>)> {
    let mut typed = None;
    let mut forwarded = Vec::new();
    // The next one last.
    let mut parts = vec![root];
    let mut left = MOST_PARTS;
    while let Some(part) = parts.pop() {
        left = left.checked_sub(1)?;
        let kind = part.header.value("content-type");
        if part.header.value("content-disposition") == "attachment" {
            continue;
        }
        match kind.as_str() {
            "text/html" | "application/xhtml+xml" => {
                let place = part.header.get("content-location").and_then(web);
                return Some((Body::Page(part.text(charset::page)), place));
            }
            "" | "text" | "text/plain" if typed.is_none() => {
                typed = Some(part.text(|bytes| charset::text(bytes, "")));
            }
            "message/rfc822" if part.depth < DEEPEST => forwarded.push(part),
            _ if kind.starts_with("multipart/") && part.depth < DEEPEST => {
                let mut inner = part.parts(left);
                inner.reverse();
                parts.append(&mut inner);
            }
            _ => {}
        }
        if parts.is_empty()
            && typed.as_deref().is_none_or(|t| t.trim().is_empty())
            && let Some(Part { body, depth, .. }) = forwarded.pop()
        {
            let (header, body) = header::split(body);
            let depth = depth + 1;
            parts.push(Part {
                header,
                body,
                depth,
            });
        }
    }
    typed.map(|text| (Body::Text(text), None))
}

impl<'b> Part<'b> {
    /// Its characters; `unnamed` reads them where the head does not say how they are written.
    fn text(&self, unnamed: fn(&[u8]) -> String) -> String {
        let bytes = match self.header.value("content-transfer-encoding").as_str() {
            "base64" => transfer::base64(self.body),
            "quoted-printable" => transfer::quoted(self.body, false),
            _ => self.body.to_vec(),
        };
        match self.header.parameter("content-type", "charset") {
            Some(label) => charset::text(&bytes, &label),
            None => unnamed(&bytes),
        }
    }

    /// The parts of a multipart, at most `most`. Linear.
    fn parts(&self, most: usize) -> Vec<Part<'b>> {
        let Some(boundary) = self.header.parameter("content-type", "boundary") else {
            return Vec::new();
        };
        let boundary = ["--", &boundary].concat().into_bytes();
        let mut out: Vec<Part<'b>> = Vec::new();
        let mut rest = self.body;
        // Where the part that is being read begins.
        let mut begun: Option<&'b [u8]> = None;
        loop {
            let (line, behind) = header::line(rest);
            let bound = line.strip_prefix(boundary.as_slice());
            let (bound, last) = match bound {
                Some(b) if b.starts_with(b"--") => (true, true),
                Some(b) => (b.trim_ascii().is_empty(), false),
                None => (false, false),
            };
            let ended = rest.is_empty();
            if bound || ended {
                if let Some(start) = begun.take() {
                    let length = start.len() - rest.len();
                    let (header, body) = header::split(start.get(..length).unwrap_or(start));
                    let depth = self.depth + 1;
                    out.push(Part {
                        header,
                        body,
                        depth,
                    });
                }
                if last || ended || out.len() >= most {
                    return out;
                }
                begun = Some(behind);
            }
            rest = behind;
        }
    }
}
