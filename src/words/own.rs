//! What the page says about texts of the reader's own.

use crate::bundle::Report;
use crate::exchange::Language;
use crate::parcel::Damaged;
use crossread_engine::article::{BlockKind, Reason};
use crossread_files::Unreadable;

/// Above everything of this.
pub const TITLE: &str = "Your own texts";
/// The link to it.
pub const OR_OWN: &str = "Or compare texts of your own.";
/// What can be done, and what does not happen.
pub const ABOUT: &str = "Paste an article, or open or drop files of text, pages, saved pages, mails or documents (.txt, .md, \
     .html, .mhtml, .eml, .docx). They are read in this browser and kept in it \
     until you remove them; they go nowhere else, unless you make a link that carries them.";
/// The label of the field.
pub const PASTE: &str = "Text of an article, as copied from a page";
/// The button that reads what is in the field.
pub const READ: &str = "Add this text";
/// The control that opens files.
pub const OPEN: &str = "Open files";
/// While texts are read.
pub const READING: &str = "Reading…";
/// When there is nothing in the field.
pub const NOTHING: &str = "There is no text in the field yet. Paste an article into it.";
/// When a text is longer than is taken.
pub const TOO_LONG: &str = "This text is longer than a million bytes, which is more than any article. Paste the article alone.";
/// When the browser does not remember.
pub const NOT_KEPT: &str = "This browser does not let the page keep your texts, or has no room left. They stay until you close \
     the page. “Save all of your texts as one file” on the page of all reports keeps them; drop the file here to go on.";
/// When the browser does not say what it keeps.
pub const NOT_ANSWERED: &str = "This browser does not answer where your texts are kept. Close other tabs with this page and reload it to \
     try again.";
/// The state of a text that the browser did not keep.
pub const UNKEPT: &str = "not kept in this browser";
/// The state of a text that somebody sent.
pub const FOREIGN: &str = "came with a link; not kept in this browser";
/// Keeps it.
pub const KEEP: &str = "Keep in this browser";
/// Takes a text away.
pub const REMOVE: &str = "Remove";
/// Brings it back.
pub const UNDO: &str = "Bring it back";
/// The fields.
pub const OUTLET: &str = "Outlet";
/// The headline.
pub const HEADLINE: &str = "Headline";
/// The date.
pub const DATE: &str = "Published on";
/// Why it matters.
pub const DATE_WHY: &str = "“Tuesday” and “last week” are read as seen from this day.";
/// The address.
pub const URL: &str = "Address";
/// Above the lines.
pub const LINES: &str = "What is compared: lines without a tick are left out.";

/// What a text is called until the reader says otherwise.
pub fn name(number: usize) -> String {
    ["Text ", &number.to_string()].concat()
}

/// The link that compares two texts.
pub fn compare(a: &str, b: &str) -> String {
    ["Compare ", a, " with ", b].concat()
}

/// Goes to the text that was added.
pub const SEE_ONE: &str = "See what was kept";
/// Goes to the first of several.
pub const SEE_FIRST: &str = "See the first";

/// After several texts were added.
pub fn several(number: usize) -> String {
    [
        number.to_string().as_str(),
        " texts were read. They are listed below.",
    ]
    .concat()
}

/// After a text was read.
pub fn read(report: &Report) -> String {
    let name = report.source.outlet.as_deref().unwrap_or_default();
    let article = &report.article;
    let kept = super::count(article.blocks.len(), "line", "lines");
    let dropped = article.dropped.len().to_string();
    [
        name,
        " was read: ",
        &kept,
        " kept, ",
        &dropped,
        " left out.",
    ]
    .concat()
}

/// After a text was read that was there before, word by word, under that name.
pub fn same(before: &str) -> String {
    [
        "Its text is the same, word by word, as that of “",
        before,
        "”, so that it takes its place.",
    ]
    .concat()
}

/// Where a text stands that was dropped on a comparison.
pub const ON_START: &str = "It stands on the page of all reports.";

/// After a text was removed.
pub fn removed(name: &str) -> String {
    ["“", name, "” was removed."].concat()
}

/// A file that could not be read, and what to do.
pub fn unreadable(name: &str, why: Unreadable) -> String {
    let told = match why {
        Unreadable::Print => {
            "is a PDF. Select its text in the program that shows it, copy it and paste it here."
        }
        Unreadable::Media => "is a picture, a sound or a film, and has no text to compare.",
        Unreadable::Document => {
            "is a document in a format of its program. Save it there as .docx or .txt, or copy the text and paste it."
        }
        Unreadable::WebArchive => {
            "is a web archive. Copy the article and paste it, or save the page as its source (.html)."
        }
        Unreadable::Archive => {
            "is an archive or a program. Open the files that are in it one by one."
        }
        Unreadable::TooLarge => {
            "is larger than is taken: 20 MB, or a million bytes of plain text. Copy the article alone and paste it."
        }
        Unreadable::Empty => "has no text in it.",
        Unreadable::Damaged => {
            "is damaged or locked. Open it in its program, copy the text and paste it."
        }
        Unreadable::Unknown => {
            "could not be read as text. Copy the text from the program that shows it, and paste it."
        }
    };
    ["“", name, "” ", told].concat()
}

/// How many lines the parser was unsure of.
pub fn unsure(number: usize) -> String {
    let lines = super::count(number, "line is uncertain", "lines are uncertain");
    [
        &lines,
        ": look whether it is right to keep or leave them out.",
    ]
    .concat()
}

/// Where the reader is among them.
pub fn nth_unsure(nth: usize, of: usize) -> String {
    [&nth.to_string(), " / ", &of.to_string()].concat()
}

/// Beside such a line.
pub const UNSURE: &str = "uncertain";
/// Goes to the next of them.
pub const NEXT_UNSURE: &str = "Next uncertain line";

/// About a language other than English, on the text's card.
pub fn foreign(language: &Language) -> String {
    [
        "This text is in ",
        &tongue(language),
        ", as it seems. Dates, numbers and names are read by English rules: of a comparison, only what it says of wording is worth much.",
    ]
    .concat()
}

/// What a language is called.
pub fn tongue(language: &Language) -> String {
    match (language.name.as_str(), language.code.as_str()) {
        ("", "und") => "another language than English".to_owned(),
        ("", code) => ["the language “", code, "”"].concat(),
        (name, _) => name.to_owned(),
    }
}

/// About the languages of two texts that are compared; none if both are English.
pub fn languages(a: Option<&Language>, b: Option<&Language>) -> Option<String> {
    let of = |language: Option<&Language>| language.map_or_else(|| "English".to_owned(), tongue);
    let told = match (a, b) {
        (None, None) => return None,
        (Some(a), Some(b)) if a == b => [
            "Both texts are in ",
            &tongue(a),
            ". Dates, numbers and names are read by English rules, so that only what is said of wording is worth much.",
        ]
        .concat(),
        _ => [
            "The texts are in different languages (",
            &of(a),
            " and ",
            &of(b),
            "). What is set level here, and what is not, is worth little.",
        ]
        .concat(),
    };
    Some(told)
}

/// The bookmark's name among the bookmarks.
pub const BOOKMARK: &str = "Read in Crossread";
/// Above what is said of it.
pub const BOOKMARK_TITLE: &str = "Send a page while you read it";
/// What to do with it.
pub const BOOKMARK_ABOUT: &str = "Drag this link to your bookmarks. On an article’s page, press the bookmark: the page opens here as a text \
     of your own. It goes from your browser to your browser, in the address, and is taken out of there at once.";
/// Copies it.
pub const BOOKMARK_COPY: &str = "Copy it as text";
/// What to do with it on a phone.
pub const BOOKMARK_PHONE: &str = "On a phone: copy it, bookmark any page, and put what you copied into that bookmark as its address. To use it, \
     type the bookmark’s name into the address bar on the article’s page and choose it. Some pages, and some browsers, let no \
     bookmark do this; there, copy the article and paste it.";
/// After it was pressed here.
pub const BOOKMARK_CLICKED: &str = "This link does nothing here. Drag it to your bookmarks, or copy it into a bookmark as its address, and press it \
     on an article’s page.";
/// After it was copied.
pub const BOOKMARK_COPIED: &str = "The bookmark is copied. Put it into a bookmark as its address.";
/// About a text that another page sent.
pub const SENT_HERE: &str =
    "Another page sent it. It is not kept in this browser unless you say so.";
/// A fragment of such a page without the page.
pub const PAGE_MISSING: &str =
    "This link should carry a page, but it is missing or cut off. Copy the article and paste it.";
/// A fragment with too much in it.
pub const PAGE_TOO_LONG: &str =
    "The page that this link carries is longer than is taken. Copy the article and paste it.";

/// When a file could not be saved.
pub const NOT_SAVED: &str = "This browser does not let the page save a file.";

/// A link whose parcel cannot be opened.
pub fn damaged(damaged: Damaged) -> String {
    match damaged {
        Damaged::Newer => "This link was made by a newer version of Crossread. Reload the page to get that version.",
        Damaged::Older => "This link was made by an early version of Crossread, and cannot be read any more. Ask for it again.",
        Damaged::Broken => "The texts that this link carried are damaged: it was probably cut off on its way. Ask for it again.",
        Damaged::TooLarge => "This link carries more text than Crossread takes.",
    }
    .to_owned()
}

/// A file that this page has saved once, or says so, and that cannot be opened.
pub fn damaged_file(name: &str, damaged: Damaged) -> String {
    let why = match damaged {
        Damaged::Newer => {
            "was saved by a newer version of Crossread. Reload the page to get that version."
        }
        Damaged::TooLarge => "holds more text than Crossread takes.",
        Damaged::Older | Damaged::Broken => {
            "is no file that Crossread has saved, or it is damaged. Ask for it again."
        }
    };
    ["“", name, "” ", why].concat()
}

/// Some of what the browser keeps cannot be opened.
pub fn unread(all: &[Damaged]) -> String {
    if all.contains(&Damaged::Newer) {
        return "Texts or corrections of yours were kept by a newer version of Crossread. Reload the page to get that version. They are \
                left as they are."
            .to_owned();
    }
    let number = super::count(all.len(), "text or correction", "texts or corrections");
    [
        &number,
        " of yours, as this browser kept them, could not be read. They are left as they are, not thrown away.",
    ]
    .concat()
}

/// An address that names a text which only another browser has.
pub const ELSEWHERE: &str = "This link names a text that only the browser it was made in has. Ask for a link made by “Copy link” in \
     the comparison, which carries the text.";

/// Why a line is left out.
pub fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::Navigation => "menu",
        Reason::Subscription => "subscription",
        Reason::Advertisement => "advertisement",
        Reason::Sharing => "sharing",
        Reason::Credit => "picture credit",
        Reason::Byline => "byline",
        Reason::Dateline => "date line",
        Reason::Legal => "legal note",
        Reason::SourceNote => "note on the source",
        Reason::Related => "other article",
        Reason::Comments => "comment",
        Reason::Consent => "cookie banner",
        Reason::Repeated => "repeated",
        Reason::Boilerplate => "no part of the article",
        Reason::Reader => "left out by you",
    }
}

/// What a line is.
pub fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "headline",
        BlockKind::Heading => "heading",
        BlockKind::Caption => "caption",
        BlockKind::Body => "",
    }
}
