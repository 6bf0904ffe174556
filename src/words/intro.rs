//! The introduction: an example, and what its marks mean.

/// Its heading.
pub const TITLE: &str = "How to read a comparison";
/// What the example is.
pub const EXAMPLE: &str = "An example";
/// The example, in pieces: what A says before the mark, under it and after it, and what A alone says.
pub const A: [&str; 3] = ["The mill burned down on ", "Monday", ", and "];
/// The end of what A says.
pub const A_OTHER: &str = "two people were hurt";
/// The same of B.
pub const B: [&str; 3] = ["A mill burned to the ground on ", "Sunday", ", "];
/// The end of what B says.
pub const B_OTHER: &str = "witnesses said";
/// What is marked, each with what it means.
pub const NOTES: [(&str, &str); 3] = [
    (
        "Level: one fact.",
        "A row sets what both say of one fact side by side, wherever they say it. What one alone says stands alone.",
    ),
    (
        "Letter and sign: a divergence.",
        "D is a date, ≠ a conflict. Point at a mark, or move to it with Tab, and it says why.",
    ),
    (
        "Tint: other wording.",
        "Words that are put differently, or stand on this side only.",
    ),
];
/// What to do next.
pub const NEXT: &str = "n and p go from divergence to divergence, ? shows all marks and keys.";
/// Closes it.
pub const DONE: &str = "Got it";
/// Opens it again.
pub const AGAIN: &str = "Show the introduction";
