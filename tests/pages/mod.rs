//! Pages that are hard to parse, each with the lines that both parsers have to find in it: the browser's (`tests/wasm.rs`), and the one
//! of the command line.

/// Name, page, lines.
pub const PAGES: [(&str, &str, &str); 3] = [
    (
        "uneven",
        include_str!("uneven.html"),
        include_str!("uneven.txt"),
    ),
    ("old", include_str!("old.html"), include_str!("old.txt")),
    (
        "strict",
        include_str!("strict.html"),
        include_str!("strict.txt"),
    ),
];
