//! The lines before a mail or one of its parts (RFC 5322, section 2.2; RFC 2045, section 5; encoded words: RFC 2047).

use super::{charset, transfer};
use crossread_engine::article::date::Date;

/// Lines that one of is in the head of every mail and saved page.
const TELLING: [&str; 6] = [
    "mime-version",
    "content-type",
    "received",
    "return-path",
    "message-id",
    "delivered-to",
];

/// The lines of a head, unfolded.
#[derive(Debug, Default)]
pub(super) struct Header {
    lines: Vec<(String, String)>,
}

/// Does a file begin with the head of a mail? Text that begins with "From: the editor" does not: a head has a line that only programs
/// write.
pub(super) fn begins_like_mail(bytes: &[u8]) -> bool {
    let start = bytes.get(..8_000).unwrap_or(bytes);
    let (header, _) = split(start);
    TELLING.iter().any(|name| header.get(name).is_some())
}

/// The head and the body behind it. Linear.
pub(super) fn split(bytes: &[u8]) -> (Header, &[u8]) {
    let mut header = Header::default();
    let mut rest = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    while !rest.is_empty() {
        let (line, behind) = line(rest);
        let text = charset::text(line, "");
        let folded = text.starts_with([' ', '\t']);
        if text.trim().is_empty() {
            return (header, behind);
        }
        match (folded, header.lines.last_mut(), text.split_once(':')) {
            (true, Some((_, value)), _) => {
                value.push(' ');
                value.push_str(text.trim());
            }
            (false, _, Some((name, value))) if is_name(name) => {
                let name = name.to_ascii_lowercase();
                header.lines.push((name, value.trim().to_owned()));
            }
            // The first line of an old mailbox.
            (false, None, _) if text.starts_with("From ") => {}
            // No head, or one without an empty line behind it.
            _ => return (header, rest),
        }
        rest = behind;
    }
    (header, rest)
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() < 80 && name.bytes().all(|b| b.is_ascii_graphic())
}

/// A line without its end, and what stands behind.
pub(super) fn line(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|b| *b == b'\n');
    let (line, behind) = bytes
        .split_at_checked(end.map_or(bytes.len(), |e| e + 1))
        .unwrap_or((bytes, &[]));
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    (line.strip_suffix(b"\r").unwrap_or(line), behind)
}

impl Header {
    /// The first line of a name, given in small letters.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let found = self.lines.iter().find(|(n, _)| n == name);
        found.map(|(_, value)| value.as_str())
    }

    /// What a line says before its parameters, in small letters.
    pub(super) fn value(&self, name: &str) -> String {
        let value = self.get(name).unwrap_or_default();
        let value = value.split(';').next().unwrap_or_default();
        value.trim().to_ascii_lowercase()
    }

    /// A parameter of a line, given in small letters.
    pub(super) fn parameter(&self, name: &str, wanted: &str) -> Option<String> {
        let mut rest = self.get(name)?.split_once(';')?.1;
        loop {
            let (key, behind) = rest.split_once('=')?;
            let behind = behind.trim_start();
            let (value, behind) = match behind.strip_prefix('"') {
                Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
                None => behind.split_once(';').unwrap_or((behind, "")),
            };
            if key
                .trim_matches([' ', ';', '\t'])
                .eq_ignore_ascii_case(wanted)
            {
                return Some(value.trim().to_owned());
            }
            rest = behind;
        }
    }

    /// A line as words, with what is encoded in it decoded; none if it says nothing.
    pub(super) fn words(&self, name: &str) -> Option<String> {
        let words = decoded(self.get(name)?);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        (!words.is_empty()).then_some(words)
    }

    /// Who a mail is from: the name, or else the address's host.
    pub(super) fn sender(&self) -> Option<String> {
        let from = self.words("from")?;
        let (name, address) = from.rsplit_once('<').unwrap_or(("", &from));
        let name = name.trim().trim_matches('"').trim();
        let host = || {
            address
                .trim_end_matches('>')
                .rsplit_once('@')
                .map(|(_, host)| host)
        };
        let sender = if name.is_empty() { host()? } else { name };
        Some(sender.to_owned())
    }

    /// The day a mail was sent: "Tue, 7 May 2024 10:00:00 +0200".
    pub(super) fn date(&self) -> Option<Date> {
        let date = self.get("date")?;
        let date = date.split_once(',').map_or(date, |(_, date)| date);
        let mut parts = date.split_whitespace();
        let day = parts.next()?.parse().ok()?;
        let month = parts.next()?.get(..3)?.to_ascii_lowercase();
        let year = parts.next()?.parse().ok()?;
        let month = MONTHS.iter().zip(1..).find(|(name, _)| **name == month)?.1;
        Date::new(year, month, day)
    }
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// A line with its encoded words ("=?utf-8?Q?Caf=C3=A9?=") decoded. White space between two of them is none.
fn decoded(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    let mut after_word = false;
    while let Some((before, behind)) = rest.split_once("=?") {
        let mut parts = behind.splitn(4, '?');
        let word = (parts.next(), parts.next(), parts.next(), parts.next());
        let (Some(label), Some(how), Some(encoded), Some(tail)) = word else {
            break;
        };
        let bytes = match (how, tail.strip_prefix('=')) {
            ("B" | "b", Some(_)) => transfer::base64(encoded.as_bytes()),
            ("Q" | "q", Some(_)) => transfer::quoted(encoded.as_bytes(), true),
            _ => {
                out.push_str(before);
                out.push_str("=?");
                rest = behind;
                after_word = false;
                continue;
            }
        };
        if !(after_word && before.trim().is_empty()) {
            out.push_str(before);
        }
        out.push_str(&charset::text(
            &bytes,
            label.split('*').next().unwrap_or_default(),
        ));
        rest = tail.strip_prefix('=').unwrap_or(tail);
        after_word = true;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn header(text: &str) -> Header {
        split(text.as_bytes()).0
    }

    #[test]
    fn folded_lines_parameters_and_the_body() {
        let mail = "Content-Type: multipart/mixed;\r\n charset=utf-8; boundary=\"a;b\"\r\nX: y\r\n\r\nbody";
        let (header, body) = split(mail.as_bytes());
        assert_eq!(header.value("content-type"), "multipart/mixed");
        assert_eq!(
            header.parameter("content-type", "boundary").as_deref(),
            Some("a;b")
        );
        assert_eq!(
            header.parameter("content-type", "charset").as_deref(),
            Some("utf-8")
        );
        assert_eq!(header.parameter("content-type", "start"), None);
        assert_eq!(body, b"body");
    }

    #[test]
    fn subjects_senders_and_dates() {
        let mail = header(
            "Subject: =?utf-8?Q?Caf=C3=A9_?=\r\n =?utf-8?B?Zmlyw6k=?= at =?x\r\nFrom: \"Daily Post\" <news@post.example>\r\n\
             Date: Tue, 7 May 2024 10:00:00 +0200\r\n",
        );
        assert_eq!(mail.words("subject").as_deref(), Some("Café firé at =?x"));
        assert_eq!(mail.sender().as_deref(), Some("Daily Post"));
        assert_eq!(mail.date(), Date::new(2024, 5, 7));
        assert_eq!(
            header("From: news@post.example\n").sender().as_deref(),
            Some("post.example")
        );
    }

    #[test]
    fn a_text_is_no_mail() {
        assert!(begins_like_mail(b"From: a\r\nMIME-Version: 1.0\r\n\r\n"));
        assert!(!begins_like_mail(
            b"Analysis: a long way to go\n\nThe mill burned down."
        ));
        assert!(!begins_like_mail(b"The mill burned down on Tuesday."));
    }
}
