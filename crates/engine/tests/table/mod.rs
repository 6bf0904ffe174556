//! Tables of a Markdown specification as test cases, and spans marked by brackets.
#![allow(clippy::string_slice)] // a test may panic

use crossread_engine::span::Span;

/// A row of a table.
pub struct Row {
    /// Its line in the file, from 1.
    pub line: usize,
    cells: Vec<String>,
}

impl Row {
    /// The text of a column.
    pub fn cell(&self, i: usize) -> &str {
        self.cells.get(i).map_or("", String::as_str)
    }
}

/// All rows of all tables.
pub fn rows(spec: &str) -> Vec<Row> {
    let mut found = Vec::new();
    let mut inside = false;
    for (n, line) in spec.lines().enumerate() {
        let Some(inner) = line.strip_prefix("| ").or_else(|| line.strip_prefix('|')) else {
            inside = false;
            continue;
        };
        let inner = inner.trim_end();
        let inner = inner.strip_suffix('|').unwrap_or(inner);
        let cells: Vec<String> = inner.split('|').map(|c| c.trim().to_owned()).collect();
        // The first line of a table is its head, the second a rule.
        if inside && !inner.starts_with("--") {
            found.push(Row { line: n + 1, cells });
        }
        inside = true;
    }
    found
}

/// The text without its brackets, and the spans that they marked.
pub fn marked(cell: &str) -> (String, Vec<Span>) {
    let (mut text, mut spans, mut start) = (String::new(), Vec::new(), 0);
    for c in cell.chars() {
        match c {
            '[' => start = text.len(),
            ']' => spans.push(Span::new(start, text.len())),
            c => text.push(c),
        }
    }
    (text, spans)
}

/// Fails with every row for which `check` gives two different answers: expected and found.
pub fn report(file: &str, rows: &[Row], check: impl Fn(&Row) -> (String, String)) {
    let failures: Vec<String> = rows
        .iter()
        .filter_map(|row| {
            let (expected, found) = check(row);
            (expected != found).then(|| {
                format!(
                    "{file}:{}: {}\n  expected {expected}\n  found    {found}",
                    row.line,
                    row.cell(0)
                )
            })
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} cases fail\n{}",
        failures.len(),
        rows.len(),
        failures.join("\n")
    );
}
