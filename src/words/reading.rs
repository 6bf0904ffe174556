//! The ways to read a comparison, the overview, the keys, and the articles in full.

use super::{count, letter, place_inline};
use crate::address::{Mode, other};
use crate::overview::Cell;
use crate::rows::Place;
use crossread_engine::divergence::Side;

/// The group of buttons that choose a way to read.
pub const MODES: &str = "Ways to read";
/// The overview of all passages.
pub const STRIP: &str = "Passages at a glance";
/// The heading over the rows.
pub const PASSAGES: &str = "The passages, side by side";
/// The heading over the articles.
pub const ARTICLES: &str = "Both articles in full";
/// The choice to scroll both articles together.
pub const TOGETHER: &str = "Scroll both together";
/// What a number in an article does.
pub const NUMBERS_HELP: &str = "Equal numbers mark the same passage, as do ribbons where both stand side by side. Press a number, or click a \
     sentence or a ribbon, to bring both level. No counterpart was found for what is grey; where it is underlined with dots there may be one.";
/// Above the list of keys.
pub const KEYS_TITLE: &str = "Keys";
/// The choice to have keys of one letter.
pub const KEYS_WANTED: &str = "Use these keys";
/// The keys and what they do.
pub const KEYS: [(&[&str], &str); 10] = [
    (&["n", "j"], "next divergence"),
    (&["p", "k"], "previous divergence"),
    (
        &["1", "2", "3"],
        "read aligned, as findings, or both articles in full",
    ),
    (&["f"], "filter and search"),
    (&["g"], "hide who wrote which, and guess"),
    (&["c"], "correct what was found in the row at the top"),
    (
        &["Ctrl+Z", "Ctrl+Shift+Z"],
        "take back a correction, make it again",
    ),
    (&["←", "→"], "from passage to passage, in the overview bar"),
    (&["?"], "this help"),
    (&["Esc"], "back: close what is open"),
];
/// Where two articles have nothing in common.
pub const NOTHING_SHARED: &str = "Nothing in common was found";
/// What that means.
pub const NOTHING_SHARED_WHAT: &str = "No sentence of one report was found to state the same fact as a sentence of the other. They may be \
     about different events, or tell the same in words too different for this page. Below is what each of them says.";
/// On paper, before the address of a source.
pub const PRINTED_FROM: &str = "This comparison:";
/// On the button that folds passages away again.
pub const HIDE: &str = "Hide";
/// On the button that shows them.
pub const SHOW: &str = "Show";

/// The name of a way to read.
pub fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Aligned => "Aligned",
        Mode::Findings => "Findings",
        Mode::Full => "In full",
    }
}

/// What a folded stretch holds.
pub fn fold(shown: bool, passages: usize) -> String {
    [
        if shown { HIDE } else { SHOW },
        " ",
        &count(passages, "passage", "passages"),
        " in the same words",
    ]
    .concat()
}

/// The same on paper, where it stays folded.
pub fn folded(passages: usize) -> String {
    [
        count(passages, "passage", "passages").as_str(),
        " in the same words left out here",
    ]
    .concat()
}

/// What a cell of the overview stands for.
pub fn cell(at: usize, total: usize, cell: &Cell, a: Option<Place>, b: Option<Place>) -> String {
    let told = |side: Side, place: Option<Place>| {
        place.map(|place| [&place_inline(place), " of ", letter(side)].concat())
    };
    let places: Vec<String> = [told(Side::A, a), told(Side::B, b)]
        .into_iter()
        .flatten()
        .collect();
    let mut out = [
        &(at + 1).to_string(),
        " of ",
        &total.to_string(),
        ": ",
        &places.join(" and "),
    ]
    .concat();
    if cell.divergences > 0 {
        out.push_str(", ");
        out.push_str(&count(cell.divergences, "divergence", "divergences"));
    }
    if cell.conflicts > 0 {
        out.push_str(", ");
        out.push_str(&count(cell.conflicts, "conflict", "conflicts"));
    }
    out
}

/// What the number of a passage does in an article.
pub fn number(number: usize, side: Side, place: Place) -> String {
    [
        "Passage ",
        &number.to_string(),
        ": bring ",
        &place_inline(place),
        " of ",
        letter(other(side)),
        " level",
    ]
    .concat()
}

/// A column that holds an article.
pub fn column(side: Side, name: &str) -> String {
    [letter(side), ": ", name].concat()
}
