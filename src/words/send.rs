//! What the page says about sending a comparison with texts of the reader's own.

/// Above it.
pub const TITLE: &str = "Send this comparison";
/// Before anything is made.
pub const WARNING: &str = "It holds texts of your own. A link to it carries the texts themselves, with the names of their stories and your corrections: whoever gets the \
     link, or stores it, can read them. Nothing is sent by this page.";
/// Makes the link.
pub const MAKE: &str = "Make link";
/// Copies it.
pub const COPY: &str = "Copy this link";
/// The field with the link.
pub const LINK: &str = "The link";
/// Saves it as a file.
pub const SAVE: &str = "Save as a file";
/// What the file is for.
pub const FILE: &str =
    "A file holds the same, however long the texts are. Whoever gets it drops it on this page.";
/// What the name of the file with all of the reader's texts begins with.
pub const ALL: &str = "my-texts";
/// Saves everything.
pub const SAVE_ALL: &str = "Save all of your texts as one file";
/// After saving.
pub const SAVED: &str = "Saved as a file of the browser’s downloads.";

/// How long a link is, and what takes links of that length.
pub fn length(characters: usize) -> String {
    let takes = match characters {
        0..=2_000 => "Everything takes links of that length.",
        2_001..=8_000 => {
            "E-mail and most programs take that; some chats end a message at 2,000 or 4,000 characters."
        }
        8_001..=32_000 => {
            "Browsers open it; many mail programs and chats cut links of that length. Try it, or send the file."
        }
        _ => "That is too long for most programs that links are sent with. Send the file instead.",
    };
    [&characters.to_string(), " characters. ", takes].concat()
}

/// Texts that came, by their names as far as those may be told: "2 texts (Post, Echo)". Nothing if none came.
pub fn texts(number: usize, names: &[String]) -> String {
    let mut told = String::new();
    if number > 0 {
        told = super::count(number, "text", "texts");
    }
    if !names.is_empty() {
        told = [&told, " (", &names.join(", "), ")"].concat();
    }
    told
}

/// After a file was opened, once the browser has what it brought.
pub const KEPT: &str = "It is kept in this browser.";

/// What a link or a file brought; of what is to be kept it is said later that it is.
pub fn received(texts: &str, steps: usize, kept: bool) -> String {
    let mut brought = vec![texts.to_owned()];
    if steps > 0 {
        let steps = super::count(steps, "correction", "corrections");
        brought.push([&steps, " by a reader"].concat());
    }
    brought.retain(|part| !part.is_empty());
    if brought.is_empty() {
        return "It brought nothing that was not here already.".to_owned();
    }
    let kept = if kept {
        ""
    } else {
        " Nothing of it is kept in this browser unless you say so on the page of all reports, or correct something."
    };
    ["This brought ", &brought.join(" and "), ".", kept].concat()
}
