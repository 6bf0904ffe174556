//! What the page says about saving and sending a comparison. The list is markup, with the names of formats as values: it is the same for
//! every comparison, and elements made one by one weigh more.

/// The beginning of the list, with what opens it.
pub const BEFORE: &str =
    "<details id=save><summary class=quiet data-testid=save-menu>Save or send</summary><ul>";
/// The value of the entry that gives the link to another program.
pub const SEND: &str = "send";
/// That entry.
pub const SEND_ENTRY: &str = "<li><button type=button value=send>Send the link to an app</button>";
/// All other entries, and the end.
pub const ENTRIES: &str = "<li><button type=button value=html>Save as a web page (.html)</button>\
    <li><button type=button value=markdown>Save as Markdown (.md)</button>\
    <li><button type=button value=csv>Save divergences as a table (.csv)</button>\
    <li><button type=button value=json>Save as data (.json)</button>\
    <li><button type=button value=annotations>Save as web annotations (.jsonld)</button>\
    <li><button type=button value=print>Print, or save as PDF</button></ul></details>";
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

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::export::Format;

    #[test]
    fn every_format_is_in_the_list() {
        for format in Format::ALL {
            let entry = ["value=", format.name(), ">"].concat();
            assert!(
                ENTRIES.contains(&entry) && ENTRIES.contains(format.ending()),
                "{format:?}"
            );
        }
        assert!(SEND_ENTRY.contains(&["value=", SEND, ">"].concat()));
    }
}
