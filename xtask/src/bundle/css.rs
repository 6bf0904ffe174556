//! The stylesheets in the order of their links, as one file, with less white space for the reader of a network.

use anyhow::{Context, Result};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The stylesheets one after the other, each under a comment with its name.
pub fn concatenate(paths: &[&str], root: &Path) -> Result<String> {
    let mut all = String::new();
    for path in paths {
        let text = fs::read_to_string(root.join(path))
            .with_context(|| format!("index.html names `{path}`, which cannot be read"))?;
        let _ = writeln!(all, "/* {path} */\n{}", text.trim());
    }
    Ok(all)
}

/// Takes out comments and the white space that means nothing in any context. Strings stay as they are; so does every
/// comment or space that could separate two words.
pub fn minify(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    // White space or a comment was read and not yet written.
    let mut gap = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            gap = true;
            continue;
        }
        if c.is_ascii_whitespace() {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace());
            gap = true;
            continue;
        }
        let length = match c {
            '"' | '\'' => string_length(rest, c),
            '\\' => 1 + rest.chars().nth(1).map_or(0, char::len_utf8),
            _ => c.len_utf8(),
        };
        if gap
            && !out.is_empty()
            && !out.ends_with(['{', '}', ';', ','])
            && !matches!(c, '{' | '}' | ';')
        {
            out.push(' ');
        }
        gap = false;
        if c == '}' && out.ends_with(';') {
            out.pop();
        }
        let (token, after) = rest.split_at(length);
        out.push_str(token);
        rest = after;
    }
    out.push('\n');
    out
}

/// The length in bytes of the string that `text` begins with, quotes included.
fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + 1;
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::minify;

    #[test]
    fn what_means_nothing_goes_and_what_means_something_stays() {
        let cases = [
            ("a {\n  color : red;\n}\n", "a{color : red}"),
            ("a :hover , b > c { x: y }", "a :hover ,b > c{x: y}"),
            ("a/* one */b { x: y; }", "a b{x: y}"),
            (
                "p::before { content: \"a  /* b */ \\\" ;}\" ; }",
                "p::before{content: \"a  /* b */ \\\" ;}\"}",
            ),
            ("a { width: calc(1px + 2px); }", "a{width: calc(1px + 2px)}"),
            (
                "@layer  reset,\n tokens;\n\n@media (width >= 40em) and (hover) {}",
                "@layer reset,tokens;@media (width >= 40em) and (hover){}",
            ),
            (".a\\:b c {}", ".a\\:b c{}"),
            ("a{--x: 1 2;--y:;}", "a{--x: 1 2;--y:}"),
            ("/* never closed", ""),
            ("a{content:'never closed", "a{content:'never closed"),
        ];
        for (given, expected) in cases {
            assert_eq!(
                minify(given).trim_end_matches('\n'),
                expected,
                "for {given:?}"
            );
        }
    }
}
