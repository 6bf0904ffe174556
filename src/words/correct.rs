//! What the page says about a reader's corrections.

use super::{count, findings, letter};
use crossread_engine::compare::Comparison;
use crossread_engine::correction::{Act, Correction, LONGEST, Quote, Ruling};
use crossread_engine::divergence::{Divergence, Side, Verdict};

/// The button on a row.
pub const CORRECT: &str = "Correct this row";
/// Above what can be corrected.
pub const TITLE: &str = "Correct what was found";
/// What happens to corrections.
pub const ABOUT: &str = "Corrected rows are marked as a reader’s. Your corrections stay in this browser, and a copied link carries them.";
/// Cuts a whole passage apart.
pub const UNLINK: &str = "These do not state the same fact";
/// Makes one passage of two.
pub const JOIN: &str = "Join with the next passage";
/// Takes one sentence out.
pub const TAKE_OUT: &str = "Take out";
/// Begins a passage.
pub const SPLIT: &str = "New passage from here";
/// Looks for a sentence of the other side.
pub const LINK: &str = "Same fact as…";
/// The same button for those who do not see beside which sentence it stands.
pub fn about(label: &str, sentence: &str) -> String {
    let words: Vec<&str> = sentence.split_whitespace().take(FIRST_WORDS).collect();
    [label, ": ", &words.join(" "), "…"].concat()
}
/// As many words tell one sentence from another.
const FIRST_WORDS: usize = 6;
/// The field that narrows the sentences down.
pub const FIND: &str = "Search these sentences";
/// Back to the row.
pub const BACK: &str = "Back";
/// No sentence has these words.
pub const NONE: &str = "No sentence has these words.";
/// Above the divergences.
pub const JUDGE: &str = "What differs";
/// Takes back the last step.
pub const UNDO: &str = "Undo";
/// Makes it again.
pub const REDO: &str = "Redo";
/// Takes back one step.
pub const TAKE_BACK: &str = "Take back";
/// On a row.
pub use super::BY_READER as MARK;
/// On the side that tells nothing of what a reader has taken apart.
pub const APART: &str = "No counterpart, says a reader";
/// When a step was made.
pub const DONE: &str = "Corrected. The row is marked as a reader’s.";
/// When one was taken back.
pub const UNDONE: &str = "The correction was taken back.";
/// When one was made again.
pub const REDONE: &str = "The correction was made again.";
/// Beside a step that finds no place.
pub const LOST: &str = "finds no place in the present texts";

/// All rulings, in the order in which they are offered.
pub const RULINGS: [Ruling; 6] = [
    Ruling::Conflict,
    Ruling::Open,
    Ruling::Finer(Side::A),
    Ruling::Finer(Side::B),
    Ruling::Equal,
    Ruling::Nothing,
];

/// What a ruling is called.
pub fn ruling(ruling: Ruling) -> &'static str {
    match ruling {
        Ruling::Conflict => "In conflict",
        Ruling::Open => "Cannot be told",
        Ruling::Finer(Side::A) => "A is more exact",
        Ruling::Finer(Side::B) => "B is more exact",
        Ruling::Equal => "The same in another form",
        Ruling::Nothing => "Not about the same",
    }
}

/// Is this what a divergence amounts to now?
pub fn holds(of: Ruling, divergence: &Divergence) -> bool {
    let finer = (divergence.verdict == Verdict::Finer)
        .then_some(divergence.finer_side)
        .flatten();
    of.verdict() == Some((divergence.verdict, finer))
}

/// Above the sentences that may be linked.
pub fn which(side: Side, name: &str) -> String {
    [
        "Which sentence of ",
        letter(side),
        ", ",
        name,
        ", states the same fact?",
    ]
    .concat()
}

/// Above the list of steps.
pub fn list(steps: usize) -> String {
    ["Corrected by a reader: ", &count(steps, "step", "steps")].concat()
}

/// After the reason of a divergence whose verdict is a reader's; nothing if it is not.
pub fn ruled(comparison: &Comparison, divergence: usize) -> String {
    let mut ruled = comparison.revision.ruled.iter();
    let found = ruled.find(|(of, _)| *of == divergence);
    found.map_or(String::new(), |(_, verdict)| super::ruled(*verdict))
}

/// A step in a few words.
pub fn step(step: &[Correction]) -> String {
    let Some(first) = step.first() else {
        return String::new();
    };
    let said = |quote: &Option<Quote>| {
        let whole = quote.as_ref()?.exact.as_str();
        // What is as long as quotes are ends anywhere.
        let cut = whole.chars().count() >= LONGEST;
        let words = whole.rsplit_once(' ').filter(|_| cut);
        let words = words.map_or_else(|| whole.to_owned(), |(words, _)| [words, " …"].concat());
        Some(findings::quoted(&words))
    };
    let ends: Vec<String> = [said(&first.a), said(&first.b)]
        .into_iter()
        .flatten()
        .collect();
    let ends = ends.join(" – ");
    match first.act {
        Act::Link => ["The same fact: ", &ends].concat(),
        Act::Unlink => ["Not the same fact: ", &ends].concat(),
        Act::Join => ["One passage: ", &ends].concat(),
        Act::Split => ["A new passage from ", &ends].concat(),
        Act::Judge(kind, of) => {
            [super::kind(kind), ", ", &lowered(ruling(of)), ": ", &ends].concat()
        }
    }
}

/// With a small first letter, but for the letter of a side.
fn lowered(text: &str) -> String {
    match text.split_at_checked(1) {
        Some((first, rest)) if !rest.starts_with(' ') => {
            [first.to_ascii_lowercase().as_str(), rest].concat()
        }
        _ => text.to_owned(),
    }
}
