//! One row of a comparison.

use crate::components::elsewhere::elsewhere;
use crate::components::passage_notes::passage_notes;
use crate::components::row_link::row_link;
use crate::components::side::side;
use crate::corrections::is_corrected;
use crate::markup::{Element, Markup, classed, element};
use crate::rows::{Row, RowKind};
use crate::views::comparison::{Shown, row_id};
use crate::words::{correct as told, saving};
use crossread_engine::align::Grade;
use crossread_engine::divergence::Side;

/// The row without what stands in it.
pub fn row(shown: &Shown, at: usize, row: &Row) -> Element {
    let (kind, test_id) = match row.kind {
        RowKind::Both { .. } => ("both", "row"),
        RowKind::Only(Side::A) => ("only-a", "row"),
        RowKind::Only(Side::B) => ("only-b", "row"),
        RowKind::Unsure(Side::A) => ("unsure-a", "row"),
        RowKind::Unsure(Side::B) => ("unsure-b", "row"),
        RowKind::Elsewhere { .. } => ("elsewhere", "elsewhere"),
    };
    let unsure = match row.kind {
        RowKind::Both { passage, .. } => {
            let passage = shown.laid.comparison.passages.get(passage);
            passage.is_some_and(|p| p.grade != Grade::Certain)
        }
        _ => false,
    };
    classed("li", if unsure { "row unsure" } else { "row" })
        .with("id", &row_id(at))
        .with("data-at", &at.to_string())
        .with("tabindex", "-1")
        .with("data-kind", kind)
        .with("data-testid", test_id)
}

/// What stands in it: A says, B says, and what is to be said about both. Links lead to `start` first.
pub fn content(shown: &Shown, start: &str, at: usize) -> Vec<Markup> {
    let Some(row) = shown.laid.rows.get(at) else {
        return Vec::new();
    };
    if let RowKind::Elsewhere { side, row: target } = row.kind {
        return vec![elsewhere(shown, row, side, target).into()];
    }
    let mut made = Vec::new();
    for of in [Side::A, Side::B] {
        made.push(side(shown, row, of).into());
    }
    for note in passage_notes(shown, row) {
        made.push(note.into());
    }
    if is_corrected(&shown.laid.comparison, row) {
        made.push(classed("p", "by-reader").text(told::MARK).into());
    }
    let mut tools = Vec::new();
    if shown.correct.is_some() {
        tools.push(tool("row-correct", told::CORRECT, PENCIL));
    }
    tools.push(tool("row-copy", saving::COPY_ROW, QUOTES));
    tools.push(row_link(start, at));
    made.push(classed("div", "row-tools").children(tools).into());
    made
}

/// A pencil, sixteen units high.
const PENCIL: &str = "M3 13l.7-3L11 2.7l2.3 2.3L6 12.3z";
/// A pair of quotation marks, as high.
const QUOTES: &str = "M3 8h3.5v4H3V7q0-3 2.5-3.5M9.5 8H13v4H9.5V7q0-3 2.5-3.5";

/// A button that does something with the row. One listener of all rows hears it.
fn tool(class: &str, label: &str, path: &str) -> Element {
    let drawing = element("svg")
        .with("viewBox", "0 0 16 16")
        .with("aria-hidden", "true")
        .child(element("path").with("d", path));
    classed("button", class)
        .with("type", "button")
        .with("aria-label", label)
        .with("title", label)
        .with("data-testid", class)
        .child(drawing)
}
