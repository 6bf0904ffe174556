//! One finding: what it is in a sentence, both wordings side by side, and the way to its passage.

use crate::components::row_link::link;
use crate::components::sentence::numbers;
use crate::components::side::data;
use crate::components::tag::tag;
use crate::findings::{Finding, Section};
use crate::marks;
use crate::markup::{Element, Markup, classed};
use crate::rows::{self, Row};
use crate::views::comparison::Shown;
use crate::words::{self, findings as told};
use crossread_engine::divergence::{Divergence, Filler, Side};

/// A finding as an entry of its section's list, without what stands in it.
pub fn finding(finding: &Finding) -> Element {
    let at = finding.rows.first().copied().unwrap_or(0);
    classed("li", "found")
        .with("data-at", &at.to_string())
        .with("data-found", &numbers(&finding.divergences))
        .with("data-testid", "finding")
}

/// What stands in it. Links lead to `start` first.
pub fn content(shown: &Shown, start: &str, section: Section, finding: &Finding) -> Vec<Markup> {
    let rows = &shown.laid.rows;
    let Some(row) = finding.rows.first().and_then(|at| rows.get(*at)) else {
        return Vec::new();
    };
    let divergence = finding
        .divergences
        .first()
        .and_then(|d| shown.laid.comparison.divergences.get(*d));
    let mut made = match (divergence.zip(finding.divergences.first()), section) {
        (Some((divergence, index)), _) => both(shown, row, divergence, *index),
        (None, Section::Only(side) | Section::Unsure(side)) => {
            vec![said(shown, row, side, None, false).into()]
        }
        (None, _) => Vec::new(),
    };
    made.push(links(start, finding).into());
    made
}

fn both(shown: &Shown, row: &Row, divergence: &Divergence, index: usize) -> Vec<Markup> {
    let title = classed("h3", "found-title")
        .child(tag(divergence.kind, divergence.verdict))
        .text(" ")
        .text(&told::title(divergence));
    let why = classed("p", "found-why")
        .text(told::why(divergence))
        .text(&words::correct::ruled(&shown.laid.comparison, index));
    let pair = classed("div", "found-pair")
        .child(said(shown, row, Side::A, divergence.a.as_ref(), true))
        .child(said(shown, row, Side::B, divergence.b.as_ref(), true));
    vec![title.into(), why.into(), pair.into()]
}

/// What a side says: the sentence with the filler marked in it, or, where nothing answers to the other side, what it says
/// in the passage.
fn said(shown: &Shown, row: &Row, side: Side, filler: Option<&Filler>, divergent: bool) -> Element {
    let text = rows::text(&shown.laid.comparison, side);
    let mut pieces: Vec<Markup> = Vec::new();
    let first = if let Some(filler) = filler {
        for (words, inside) in marks::around(text, filler) {
            pieces.push(if inside {
                classed("mark", "filler").text(&words).into()
            } else {
                words.as_str().into()
            });
        }
        filler.sentence
    } else {
        for index in row.of(side) {
            let words = text.sentences.get(*index).map_or("", |s| s.text.as_str());
            pieces.push(words.into());
            pieces.push(" ".into());
        }
        row.of(side).first().copied().unwrap_or(0)
    };
    let nothing = (divergent && filler.is_none())
        .then(|| classed("span", "found-nothing").text(told::SAYS_NOTHING));
    let heading = classed("p", "side-place")
        .child(classed("span", "badge small").text(words::letter(side)))
        .child(classed("span", "side-name").text(&shown.name(side)))
        .maybe(nothing)
        .child(classed("span", "side-at").text(&words::place(rows::place(text, first))));
    classed("div", "found-side")
        .with("data-side", data(side))
        .child(heading)
        .child(classed("p", "text").with("dir", "auto").holding(pieces))
}

/// Links to the rows in which the finding stands.
fn links(start: &str, finding: &Finding) -> Element {
    let mut links: Vec<Markup> = Vec::new();
    for (nth, at) in finding.rows.iter().enumerate() {
        let words = if nth == 0 {
            told::IN_PLACE.to_owned()
        } else {
            told::again(nth + 1)
        };
        let made = link(start, *at)
            .with("data-testid", "in-place")
            .text(&words);
        links.push(made.into());
        links.push(" ".into());
    }
    classed("p", "found-links").holding(links)
}
