//! What a screen reader is given, as lines to be read by whoever changes it.

use serde_json::Value;

/// What the nodes of an accessibility tree tell, of which the first holds all others: a line for each block, by how deep it
/// stands.
pub(crate) fn lines(nodes: &[Value]) -> String {
    let mut told = String::new();
    if let Some(first) = nodes.first() {
        tell(nodes, first, 0, &mut told);
    }
    let lines: Vec<&str> = told.lines().map(str::trim_end).collect();
    lines.join("\n") + "\n"
}

/// Writes a node of an accessibility tree and what stands in it: a line for each block, with its role; a mark in brackets
/// within its line, with what it is described by.
fn tell(nodes: &[Value], node: &Value, depth: usize, told: &mut String) {
    let of = |what: &str| {
        let value = node.pointer(&format!("/{what}/value"));
        value.and_then(Value::as_str).unwrap_or_default()
    };
    let (role, name) = (of("role"), of("name"));
    let below = |depth: usize, told: &mut String| {
        let children = node.get("childIds").and_then(Value::as_array);
        for id in children.into_iter().flatten() {
            if let Some(child) = nodes.iter().find(|n| n.get("nodeId") == Some(id)) {
                tell(nodes, child, depth, told);
            }
        }
    };
    match role {
        // What a mark is described by; it is told with the mark.
        "tooltip" => {}
        "StaticText" => {
            // Words in boxes of their own are read apart.
            let words = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            if words(told.chars().next_back()) && words(name.chars().next()) {
                told.push(' ');
            }
            told.push_str(name);
        }
        "mark" => {
            told.push('[');
            below(depth, told);
            // Where the description is in sight, the browser has no space between its parts.
            let description = of("description").replace(" . ", ". ");
            told.push_str(&[": ", &description, "]"].concat());
        }
        "" | "none" | "generic" | "strong" | "ListMarker" => below(depth, told),
        _ => {
            if !told.is_empty() {
                told.push('\n');
            }
            told.push_str(&["  ".repeat(depth).as_str(), role, ": "].concat());
            // The name of these is what they hold.
            if !["listitem", "paragraph", "link", "DisclosureTriangle"].contains(&role) {
                told.push_str(name);
            }
            below(depth + 1, told);
            if role == "link" {
                told.push_str(name);
            }
        }
    }
}
