//! Reads what a page states about its article as linked data (schema.org in JSON-LD). Not a JSON parser: pages break their
//! data in many ways, and what can be read of it is read.

/// What an article object states.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stated {
    pub(super) headline: Option<String>,
    pub(super) author: Option<String>,
    pub(super) published: Option<String>,
}

/// An object or list that is open.
#[derive(Default)]
struct Frame {
    /// The key under which it stands in the one around it.
    under: String,
    /// The key whose value comes next.
    key: String,
    is_article: bool,
    name: Option<String>,
    stated: Stated,
}

/// The first article stated in a script. Linear.
pub(super) fn article(json: &str) -> Option<Stated> {
    let mut frames: Vec<Frame> = vec![Frame::default()];
    let mut chars = json.chars().peekable();
    let mut pending: Option<String> = None;
    while let Some(c) = chars.next() {
        match c {
            '{' | '[' => {
                let under = frames.last().map(|f| f.key.clone()).unwrap_or_default();
                frames.push(Frame {
                    key: if c == '[' {
                        under.clone()
                    } else {
                        String::new()
                    },
                    under,
                    ..Frame::default()
                });
            }
            '}' | ']' => {
                give(&mut frames, pending.take());
                let frame = frames.pop()?;
                if frame.is_article && frame.stated.headline.is_some() {
                    return Some(frame.stated);
                }
                let parent = frames.last_mut()?;
                parent.is_article |= frame.under == "@type" && frame.is_article;
                if frame.under == "author" {
                    let name = frame.name.or(frame.stated.author);
                    parent.stated.author = parent.stated.author.take().or(name);
                }
            }
            ':' => {
                if let (Some(frame), Some(key)) = (frames.last_mut(), pending.take()) {
                    frame.key = key;
                }
            }
            ',' => give(&mut frames, pending.take()),
            '"' => {
                // A value still waiting here has lost its comma.
                give(&mut frames, pending.take());
                pending = Some(string(&mut chars));
            }
            _ => {}
        }
    }
    None
}

/// Gives a value to the key that waits for it.
fn give(frames: &mut [Frame], value: Option<String>) {
    let (Some(frame), Some(value)) = (frames.last_mut(), value) else {
        return;
    };
    let slot = match frame.key.as_str() {
        "@type" => {
            frame.is_article |= value.ends_with("Article")
                || value.ends_with("Posting")
                || value == "Report"
                || value == "WebPage";
            return;
        }
        "headline" => &mut frame.stated.headline,
        "datePublished" => &mut frame.stated.published,
        "author" => &mut frame.stated.author,
        "name" => &mut frame.name,
        _ => return,
    };
    if slot.is_none() && !value.trim().is_empty() {
        *slot = Some(value.trim().to_owned());
    }
}

/// The rest of a string whose opening mark has been read.
fn string(chars: &mut std::iter::Peekable<std::str::Chars<'_>>) -> String {
    let mut out = String::new();
    let mut high: Option<u32> = None;
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => match chars.next() {
                Some('n' | 't' | 'r' | 'b' | 'f') => out.push(' '),
                Some('u') => {
                    let code = (0..4).fold(0, |n, _| {
                        n * 16 + chars.next().and_then(|d| d.to_digit(16)).unwrap_or(0)
                    });
                    match (high.take(), code) {
                        (_, 0xD800..=0xDBFF) => high = Some(code),
                        (Some(first), 0xDC00..=0xDFFF) => {
                            out.extend(char::from_u32(
                                0x10000 + ((first - 0xD800) << 10) + (code - 0xDC00),
                            ));
                        }
                        _ => out.extend(char::from_u32(code)),
                    }
                }
                Some(other) => out.push(other),
                None => break,
            },
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headline_author_and_date_of_a_news_article() {
        let json = r#"[{"@type":"Organization","name":"A Paper"},{"@context":"https://schema.org","@type":["NewsArticle"],
            "headline":"A \u201cfirst\u201d","author":[{"@type":"Person","name":"Jo Doe"}],"publisher":{"name":"A Paper"},
            "datePublished":"2021-08-03T10:00:00Z","image":{"@type":"ImageObject","url":"x"}}]"#;
        let stated = article(json).unwrap();
        assert_eq!(stated.headline.as_deref(), Some("A “first”"));
        assert_eq!(stated.author.as_deref(), Some("Jo Doe"));
        assert_eq!(stated.published.as_deref(), Some("2021-08-03T10:00:00Z"));
    }

    #[test]
    fn broken_data_gives_what_can_be_read_and_never_fails() {
        assert_eq!(article("{\"@type\":\"NewsArticle\",\"headline\":\"A"), None);
        assert_eq!(article("}}}]]]"), None);
        assert_eq!(article(&"[".repeat(100_000)), None);
        let loose =
            article("{'x':1, \"@type\":\"NewsArticle\" \"a\", \"headline\":\"A\",}").unwrap();
        assert_eq!(loose.headline.as_deref(), Some("A"));
    }
}
