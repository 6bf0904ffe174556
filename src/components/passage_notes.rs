//! What is to be said about a passage as a whole: that it is moved, how sure it is and why, how its wording compares.

use crate::components::jump::jump;
use crate::components::sentence::numbers;
use crate::components::tag::tag;
use crate::markup::{Element, classed, element};
use crate::rows::{self, Row, RowKind};
use crate::verbatim::{self, Wording};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::divergence::{Divergence, Side, Verdict};
use crossread_engine::ordered::Map;

/// Notes and divergences under a passage; divergences alone under what one side tells.
pub fn passage_notes(shown: &Shown, row: &Row) -> Vec<Element> {
    let comparison = &shown.laid.comparison;
    let mut made: Vec<Element> = divergences(shown, row).into_iter().collect();
    let RowKind::Both { passage, elsewhere } = row.kind else {
        return made;
    };
    let found = comparison.passages.get(passage);
    let moved = found
        .zip(elsewhere)
        .map(|(p, end)| moved(shown, &p.a, &p.b, end));
    let grade = found.and_then(|p| words::grade(p.grade));
    let wording = verbatim::wording(comparison, row);
    let class = match wording {
        Some(Wording::Copy | Wording::Run(_)) => "note copied",
        _ => "note",
    };
    let wording = wording.and_then(words::wording);
    let notes = classed("div", "notes")
        .maybe(moved)
        .maybe(grade.map(|grade| classed("p", "note unsure").text(grade)))
        .maybe(wording.map(|wording| classed("p", class).text(&wording)))
        .maybe(found.and_then(|p| reasons(shown, &p.a, &p.b)));
    made.push(notes);
    made
}

/// Each divergence that is more than a matter of form, as a sentence; those that read alike in one.
fn divergences(shown: &Shown, row: &Row) -> Option<Element> {
    let mut said: Map<String, usize> = Map::new();
    let mut notes: Vec<Note> = Vec::new();
    for index in &row.divergences {
        let Some(d) = shown.laid.comparison.divergences.get(*index) else {
            continue;
        };
        if d.verdict == Verdict::Equal {
            continue;
        }
        let ruled = words::correct::ruled(&shown.laid.comparison, *index);
        let why = [d.why.as_str(), &apart(shown, row, d), &ruled].concat();
        let known = *said
            .entry(words::heading(d) + ". " + &why)
            .or_insert(notes.len());
        match notes.get_mut(known) {
            Some(note) => note.of.push(*index),
            None => notes.push(Note {
                of: vec![*index],
                tag: tag(d.kind, d.verdict),
                heading: words::heading(d),
                why,
            }),
        }
    }
    if notes.is_empty() {
        return None;
    }
    let items = notes.into_iter().map(|note| {
        let text = classed("span", "finding-text")
            .child(element("b").text(&note.heading))
            .text(". ")
            .text(&note.why);
        classed("li", "finding")
            .with("data-of", &numbers(&note.of))
            .with("data-testid", "divergence")
            .child(note.tag)
            .child(text)
    });
    let list = classed("ul", "findings").with("aria-label", words::DIVERGENCES);
    Some(list.children(items.collect()))
}

/// One sentence, and the divergences it says.
struct Note {
    of: Vec<usize>,
    tag: Element,
    heading: String,
    why: String,
}

/// Where the end stands that is not in the row.
fn apart(shown: &Shown, row: &Row, divergence: &Divergence) -> String {
    let mut told = String::new();
    for (side, end) in [(Side::A, &divergence.a), (Side::B, &divergence.b)] {
        if let Some(end) = end.as_ref().filter(|e| !row.of(side).contains(&e.sentence)) {
            let text = rows::text(&shown.laid.comparison, side);
            told.push_str(&words::apart(side, rows::place(text, end.sentence)));
        }
    }
    told
}

fn moved(shown: &Shown, a: &[usize], b: &[usize], elsewhere: usize) -> Element {
    let at = |side: Side, sentences: &[usize]| {
        let first = sentences.first().copied().unwrap_or(0);
        rows::place(rows::text(&shown.laid.comparison, side), first)
    };
    classed("p", "note moved")
        .text(&words::moved(at(Side::A, a), at(Side::B, b)))
        .text(" ")
        .child(jump(elsewhere))
}

/// What speaks for the passage, strongest first and each once, behind a disclosure.
fn reasons(shown: &Shown, a: &[usize], b: &[usize]) -> Option<Element> {
    let links = shown.laid.comparison.links.iter();
    let links = links.filter(|l| a.contains(&l.a) && b.contains(&l.b));
    let reasons = words::reasons::reasons(links.flat_map(|l| &l.reasons), &shown.witnesses);
    if reasons.is_empty() {
        return None;
    }
    let mut items = Vec::new();
    for reason in reasons {
        items.push(element("li").text(&reason));
    }
    let details = classed("details", "reasons")
        .child(element("summary").text(words::WHY_TOGETHER))
        .child(element("ul").children(items));
    Some(details)
}
