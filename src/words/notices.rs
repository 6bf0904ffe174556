//! What the reader is told about a link.

use crate::address::{Misread, VERSION};

/// Why an address opened the start page instead.
pub fn misread(misread: &Misread) -> String {
    match misread {
        Misread::Version(version) => [
            "This link was written in version “",
            version,
            "” of the address format; this page knows version ",
            VERSION,
            ".",
        ]
        .concat(),
        Misread::View(view) => [
            "This link asks for “",
            view,
            "”, which this page does not have.",
        ]
        .concat(),
        Misread::Page => super::own::PAGE_MISSING.to_owned(),
        // As mail programs and copying leave it.
        Misread::Sources(sources) if sources.starts_with("own-") || sources.is_empty() => {
            "This link is not complete: a part of it is missing. Open the whole of it, or ask for it again.".to_owned()
        }
        Misread::Sources(sources) => [
            "This link should name two reports to compare, but says “",
            sources,
            "”.",
        ]
        .concat(),
    }
}

/// A link to a source that is not bundled.
pub fn unknown_source(slug: &str) -> String {
    [
        "This link names a report “",
        slug,
        "” that is not in this collection.",
    ]
    .concat()
}

/// A link to a source beside itself.
pub fn same_source(name: &str) -> String {
    [
        "This link names ",
        name,
        " twice. Choose another report to set beside it.",
    ]
    .concat()
}

/// A link whose text has changed since.
pub fn text_changed(name: &str) -> String {
    [
        "The text of ",
        name,
        " has changed since this link was made. What you see compares its present text.",
    ]
    .concat()
}

/// Options of a link that this version does not know.
pub fn ignored(options: &[String]) -> String {
    [
        "This link asks for something this page does not know, which was left out: ",
        &options.join(", "),
        ".",
    ]
    .concat()
}
