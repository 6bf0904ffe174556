//! The reason for a verdict in a sentence that a reader can quote.

/// "A: 6 October 2023; B: 8 August - different months", with line breaks taken out.
pub(super) fn both(a: &str, b: &str, reason: &str) -> String {
    format!("A: {}; B: {} - {reason}", flat(a), flat(b))
}

/// A text on one line, cut in the middle when it is long.
pub(super) fn flat(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let length = line.chars().count();
    if length <= 160 {
        return line;
    }
    let head: String = line.chars().take(100).collect();
    let tail: String = line.chars().skip(length - 50).collect();
    format!("{head} … {tail}")
}
