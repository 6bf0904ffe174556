//! Every sentence the page says, in one place. Two sources are A and B: neither is the original of the other, so nothing
//! is "added", "deleted" or "changed".

pub mod correct;
pub mod dating;
pub mod filters;
pub mod findings;
pub mod guess;
pub mod intro;
pub mod notices;
pub mod own;
pub mod reading;
pub mod reasons;
pub mod saving;
pub mod send;
pub mod stories;

use crate::rows::Place;
use crate::summary::Summary;
use crate::verbatim::Wording;
use crossread_engine::divergence::{Divergence, Kind, Side, Topic, Verdict};
// Files say it in the same words.
pub use crossread_engine::export::words::{
    BASIS, BY_READER, NAME, NO_DATE, NO_OUTLET, apart, audit, basis, by, count, date, found_short,
    grade, heading, kind, letter, place, place_inline, places, reference, ruled, topic, verdict,
    verdict_short, versus,
};

/// What it does, for somebody who sees it for the first time.
pub const PURPOSE: &str = "Choose two reports of one event. Crossread sets the passages that state the same fact side by \
     side, marks where their dates, numbers, names and quotations differ, and shows what only one of them says.";
/// What it does not do with what is read.
pub const PRIVACY: &str = "Nothing leaves your browser: the reports are compared on your own device, and no server learns which.";
/// What the marks are not.
pub const CAVEAT: &str = "The comparison is made by rules, not by people. It says where two reports differ, not which of \
     them is right, and it can miss a counterpart.";
/// Above the sources.
pub const CHOOSE: &str = "Choose two reports";
/// Above the list of pairs.
pub const PAIRS: &str = "Or open a pair directly";
/// The button that opens the chosen pair.
pub const COMPARE: &str = "Compare";
/// In the place of what one side does not say.
pub const NO_COUNTERPART: &str = "No counterpart found";
/// In the place of what one side may say somewhere.
pub const UNSURE_COUNTERPART: &str = "No counterpart found, but there may be one";
/// The link before everything else.
pub const SKIP: &str = "Skip to the comparison";
/// The same on the start page.
pub const SKIP_START: &str = "Skip to the reports";
/// Back to the choice of sources.
pub const HOME: &str = "All reports";
/// The button that exchanges the sides.
pub const SWAP: &str = "Swap A and B";
/// The button that copies the address.
pub const COPY_LINK: &str = "Copy link";
/// After copying.
pub const COPIED: &str = "Link copied.";
/// After copying the link to a row.
pub const ROW_COPIED: &str = "Link to this row copied.";
/// When the browser does not let a page copy.
pub const NOT_COPIED: &str = "The browser did not allow copying. Copy it from here:";
/// The field with what is to be copied by hand.
pub const TO_COPY: &str = "To copy by hand";
/// The link on a row.
pub const ROW_LINK: &str = "Link to this row";
/// Opens the help.
pub const HELP: &str = "Help and keys";
/// Closes the help or a notice.
pub const CLOSE: &str = "Close";
/// To the divergence before.
pub const PREVIOUS: &str = "Previous divergence";
/// To the divergence after.
pub const NEXT: &str = "Next divergence";
/// When there is nothing to step through.
pub const NO_DIVERGENCES: &str = "No divergences";
/// When a filter hides what there may be.
pub const NO_DIVERGENCES_SHOWN: &str = "None in what is shown";
/// At the last divergence.
pub const AT_END: &str = "This is the last divergence.";
/// At the first divergence.
pub const AT_START: &str = "This is the first divergence.";
/// While the engine is being loaded.
pub const COMPARING: &str = "Comparing the two reports…";
/// When it could not be.
pub const ENGINE_FAILED: &str = "The reports could not be compared.";
/// What helps.
pub const ENGINE_FAILED_WHAT_TO_DO: &str = "The part of Crossread that compares could not be loaded, or has ended by a mistake of \
     its own. Check the connection and reload the page; its address still names what you were about to read.";
/// The button that loads the page anew.
pub const RELOAD: &str = "Reload the page";
/// Above what explains the marks.
pub const LEGEND: &str = "What the marks mean";
/// Where a sentence has its place in another row.
pub const REPEATED: &str = "repeated here";
/// Where the collection is empty.
pub const NO_STORY: &str =
    "This copy of Crossread comes without a story: it was built without the bundled reports.";
/// Opens the reasons for a passage.
pub const WHY_TOGETHER: &str = "Why are these together?";
/// Before the choice of order.
pub const ORDER: &str = "Rows in the order of";
/// The row's words are largely different.
pub const REWORDED: &str = "Different wording throughout";
/// The row's words are the same.
pub const SAME_WORDING: &str = "Same wording";
/// The row's words are the same, and so many that one hand wrote them.
pub const COPY: &str = "Shared copy: the same wording";
/// A link to a row that is not there.
pub const ROW_GONE: &str = "The passage that this link points to was not found in this comparison.";

/// The mark of wording that differs, and what it means.
pub const OTHER_WORDING: (&str, &str) = ("words", "put differently, or only on this side");
/// What the bar with a cell for each passage shows.
pub const CELLS: &str = "The bar above has a cell for each passage: A over B, darker the more they diverge, with a black bar for a conflict.";
/// Goes to where the other side tells a moved passage.
pub const GO_THERE: &str = "Go there";
/// Before the list of divergences of a row.
pub const DIVERGENCES: &str = "Divergences in this passage";

/// The group of buttons that step.
pub const STEPPER: &str = "Divergences";
/// The part above the rows.
pub const OVERVIEW: &str = "Overview";

/// The title of the start page's tab.
pub fn start_title() -> String {
    [NAME, ": how two sources tell the same story"].concat()
}

/// The title of a comparison's tab.
pub fn page_title(title: &str) -> String {
    [title, " – ", NAME].concat()
}

/// The pair that is chosen.
pub fn beside(a: &str, b: &str) -> String {
    ["A: ", a, " · B: ", b].concat()
}

/// How long it is.
pub fn length(words: usize) -> String {
    count(words, "word", "words")
}

/// The control that makes a source one of the sides.
pub fn as_side(name: &str, side: Side) -> String {
    [name, " as ", letter(side)].concat()
}

/// The control that changes the source of a side.
pub fn source_of(side: Side) -> String {
    ["Source ", letter(side)].concat()
}

/// After "No counterpart found", where the column does not say it.
pub fn in_source(name: &str) -> String {
    ["in ", name].concat()
}

/// Where one has stepped to.
pub fn arrived(at: usize, total: usize, divergence: &Divergence) -> String {
    [
        counter_spoken(at, total).as_str(),
        ". ",
        &heading(divergence),
        ". ",
        &divergence.why,
    ]
    .concat()
}

/// When one cannot step further.
pub fn end(forward: bool, total: usize) -> &'static str {
    match (total, forward) {
        (0, _) => NO_DIVERGENCES,
        (_, true) => AT_END,
        (_, false) => AT_START,
    }
}

fn topics(topic: Topic, n: usize) -> String {
    let (one, many) = nouns(topic);
    count(n, one, many)
}

/// One of a topic, and more than one.
fn nouns(topic: Topic) -> (&'static str, &'static str) {
    match topic {
        Topic::Length => ("length of time", "lengths of time"),
        Topic::Of(Kind::Date) => ("date", "dates"),
        Topic::Of(Kind::Number) => ("number", "numbers"),
        Topic::Of(Kind::Name) => ("name", "names"),
        Topic::Of(Kind::Quote) => ("quotation", "quotations"),
        Topic::Of(Kind::Attribution) => ("attribution", "attributions"),
        Topic::Of(Kind::Claim) => ("claim", "claims"),
        Topic::Of(Kind::Wording) => ("wording", "wordings"),
    }
}

/// The letter that tags a kind, so that it is told without colour. S is for who is said to have said it: A is a side.
pub fn tag(kind: Kind) -> &'static str {
    match kind {
        Kind::Date => "D",
        Kind::Number => "N",
        Kind::Name => "P",
        Kind::Quote => "Q",
        Kind::Attribution => "S",
        Kind::Claim => "C",
        Kind::Wording => "W",
    }
}

/// The sign that a verdict adds to the tag.
pub fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Conflict => "≠",
        Verdict::Open => "?",
        Verdict::Finer => "≈",
        Verdict::Equal => "=",
    }
}

/// What a row that both tell at different places says of it.
pub fn moved(a: Place, b: Place) -> String {
    [
        "Told in ",
        &place_inline(a),
        " of A, ",
        &place_inline(b),
        " of B",
    ]
    .concat()
}

/// At the other end of a moved passage.
pub fn stands_elsewhere(here: Side, there: Place) -> String {
    let (here, across) = (letter(here), letter(crate::address::other(here)));
    [
        here,
        " tells it here, ",
        across,
        " in ",
        &place_inline(there),
        ", where both are shown.",
    ]
    .concat()
}

/// How a passage is worded, where that needs saying.
pub fn wording(wording: Wording) -> Option<String> {
    match wording {
        Wording::Copy => Some(COPY.to_owned()),
        Wording::Same => Some(SAME_WORDING.to_owned()),
        Wording::Other => Some(REWORDED.to_owned()),
        Wording::Run(n) => Some(
            [
                "Shared copy: ",
                &n.to_string(),
                " words in a row are the same",
            ]
            .concat(),
        ),
        Wording::Mixed => None,
    }
}

/// All marks in a line, for paper.
pub fn legend_line() -> String {
    let mut marks = Vec::new();
    for of in Kind::LISTED {
        marks.push([tag(of), " ", &crate::quote::fold(kind(of))].concat());
    }
    for of in Verdict::ALL {
        marks.push([sign(of), " ", verdict(of)].concat());
    }
    [
        "Marks: ",
        &marks.join(", "),
        ". Words that are put differently, or stand on one side only, have a dashed line in A and a dotted one in B.",
    ]
    .concat()
}

/// The comparison in a sentence or two.
pub fn summary(summary: &Summary, a: &str, b: &str) -> String {
    let mut out = String::new();
    if summary.passages == 0 {
        out.push_str("No passage was found that states the same fact in both. ");
    } else {
        let mut parts = vec![count(summary.passages, "passage", "passages") + " on the same facts"];
        if summary.conflicts.is_empty() {
            parts.push("no conflict found in dates, numbers, names or quotations".to_owned());
        } else {
            let conflicts = summary.conflicts.iter().map(|(of, n)| topics(*of, *n));
            parts.push(listed(conflicts.collect()) + " in conflict");
        }
        if summary.milder > 0 {
            parts.push(count(
                summary.milder,
                "milder divergence",
                "milder divergences",
            ));
        }
        if summary.moved > 0 {
            parts.push(count(summary.moved, "passage", "passages") + " told at another place");
        }
        out.push_str(&capital(&parts.join(", ")));
        out.push_str(". ");
    }
    let only = |n: usize, side: &str| {
        let number = if n == 0 && summary.unsure > 0 {
            "none for certain".to_owned()
        } else {
            count(n, "sentence", "sentences")
        };
        [&number, " only in ", side].concat()
    };
    let (a, b) = (with_letter(a, Side::A), with_letter(b, Side::B));
    out.push_str(&capital(&only(summary.only_a, &a)));
    out.push_str(", ");
    out.push_str(&only(summary.only_b, &b));
    out.push('.');
    if summary.unsure > 0 {
        let unsure = count(summary.unsure, "further sentence", "further sentences");
        let found = " no counterpart was found, which does not mean that there is none.";
        out.push_str(&[" For ", &unsure, found].concat());
    }
    out
}

/// A source's name with the letter of its side, unless that is all its name says.
fn with_letter(name: &str, side: Side) -> String {
    if name == guess::source(side) {
        return name.to_owned();
    }
    [name, " (", letter(side), ")"].concat()
}

/// "a, b and c".
fn listed(mut parts: Vec<String>) -> String {
    match parts.pop() {
        Some(last) if parts.is_empty() => last,
        Some(last) => [parts.join(", ").as_str(), " and ", &last].concat(),
        None => String::new(),
    }
}

/// A sentence of ours with a capital letter. They begin with Latin letters without accents, so that the tables of all other
/// scripts can stay out of the download.
fn capital(text: &str) -> String {
    let mut out = text.to_owned();
    if let Some(first) = out.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    out
}

/// Where one is among the divergences: "3 / 15".
pub fn counter(current: Option<usize>, total: usize) -> String {
    let current = current.map_or_else(|| "–".to_owned(), |n| (n + 1).to_string());
    [current.as_str(), " / ", &total.to_string()].concat()
}

/// The same, spoken.
pub fn counter_spoken(current: usize, total: usize) -> String {
    [
        "Divergence ",
        &(current + 1).to_string(),
        " of ",
        &total.to_string(),
    ]
    .concat()
}

#[cfg(test)]
mod tests;
