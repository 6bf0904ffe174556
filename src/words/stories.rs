//! What the page says about stories of the reader's own, and about copies of texts.

/// The field of a text's card.
pub const STORY: &str = "Story";
/// In no story.
pub const NONE: &str = "None";
/// In a story that is not there yet.
pub const NEW: &str = "New story";
/// Gives a story another name.
pub const RENAME: &str = "Rename";
/// The field for it.
pub const NAME: &str = "Name of the story";
/// Takes the name.
pub const SAVE: &str = "Save name";
/// Leaves the name as it was.
pub const CANCEL: &str = "Cancel";
/// Takes a story away.
pub const REMOVE: &str = "Remove story";
/// Makes a copy of a text.
pub const DUPLICATE: &str = "Duplicate";
/// When a story is to have an empty name.
pub const NO_NAME: &str = "A story needs a name.";

/// The longest name that a copy's name is made of, in characters: with what is added it is still kept whole.
const LONGEST_COPIED: usize = 270;

/// What a story is called until the reader says otherwise.
pub fn name(number: usize) -> String {
    ["Story ", &number.to_string()].concat()
}

/// What a copy of a text is called: "Post (copy)", "Post (copy 2)".
pub fn copy(of: &str, number: usize) -> String {
    let of: String = of.chars().take(LONGEST_COPIED).collect();
    match number {
        1 => [&of, " (copy)"].concat(),
        _ => [&of, " (copy ", &number.to_string(), ")"].concat(),
    }
}

/// How many texts a story has.
pub fn texts(number: usize) -> String {
    super::count(number, "text", "texts")
}

/// Above the pairs of a story.
pub fn pairs(number: usize) -> String {
    [
        "Compare its texts: ",
        &super::count(number, "pair", "pairs"),
    ]
    .concat()
}

/// Several files were opened at once.
pub fn made(files: usize, story: &str) -> String {
    [
        "What is read of these ",
        &files.to_string(),
        " files makes a story, “",
        story,
        "”. On the page of all reports it can be renamed, and each text’s card takes it out.",
    ]
    .concat()
}

/// A text was put into a story, or taken out.
pub fn moved(text: &str, story: Option<&str>) -> String {
    match story {
        Some(story) => ["“", text, "” is in “", story, "” now."].concat(),
        None => ["“", text, "” is in no story now."].concat(),
    }
}

/// A story has another name; `merged` if another story had it before.
pub fn renamed(to: &str, merged: bool) -> String {
    if merged {
        ["Both stories are one now, “", to, "”."].concat()
    } else {
        ["The story is called “", to, "” now."].concat()
    }
}

/// A story was removed with its texts.
pub fn removed(name: &str, texts: usize) -> String {
    [
        "The story “",
        name,
        "” was removed with its ",
        &self::texts(texts),
        ".",
    ]
    .concat()
}

/// What was removed is there again.
pub const BACK: &str = "It is back.";

/// A text was copied.
pub fn copied(from: &str, to: &str) -> String {
    ["“", to, "” is a copy of “", from, "”."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own;

    #[test]
    fn the_name_of_a_copy_is_kept_whole_however_long_it_is() {
        for of in ["Post".to_owned(), "é".repeat(300)] {
            for number in [1, 2, usize::MAX] {
                let name = copy(&of, number);
                assert_eq!(own::fact(&name).as_deref(), Some(name.as_str()));
            }
        }
    }

    #[test]
    fn a_story_of_one_text_is_told_in_the_singular() {
        assert!(removed("Fire", 1).ends_with("with its 1 text."));
        assert!(pairs(3).ends_with("3 pairs"));
    }
}
