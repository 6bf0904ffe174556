//! What the page says about saving and sending a comparison.

use crossread_engine::export::Format;

/// What opens the list.
pub const MENU: &str = "Save or send";
/// Gives the link to another program.
pub const SEND: &str = "Send the link to an app";
/// Prints.
pub const PRINT: &str = "Print, or save as PDF";

/// Saves a comparison as a file: "Save as Markdown (.md)".
pub fn entry(format: Format) -> String {
    let what = match format {
        Format::Html => "Save as a web page",
        Format::Markdown => "Save as Markdown",
        Format::Csv => "Save divergences as a table",
        Format::Json => "Save as data",
        Format::Annotations => "Save as web annotations",
    };
    [what, " (", format.ending(), ")"].concat()
}

/// When the file could not be made.
pub const NOT_SAVED: &str = "The file could not be saved.";
/// Copies a row.
pub const COPY_ROW: &str = "Copy this row as a quotation";
/// After copying it.
pub const ROW_QUOTED: &str = "Both sides copied, with sources.";

/// After saving.
pub fn saved(name: &str) -> String {
    ["Saved as “", name, "”."].concat()
}
