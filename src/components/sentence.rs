//! A sentence with its marks. Each names its divergences in `data-of`, the narrowest first, for what happens on it.

use crate::components::tag::tag;
use crate::marks::{Part, Run};
use crate::markup::{Element, Markup, classed, element};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::divergence::Side;
use crossread_engine::ordered;

/// A sentence of `text` in the stretches that do not overlap. All of it is text nodes.
pub fn sentence(shown: &Shown, side: Side, text: &str, runs: &[Run]) -> Vec<Markup> {
    let mut pieces = Vec::new();
    for run in runs {
        let mut parts = Vec::new();
        for part in &run.parts {
            parts.push(piece(text, *part));
        }
        match divergence(shown, side, run) {
            Some((mark, why)) => {
                let marked = classed("span", "marked").holding(parts);
                pieces.push(mark.child(marked).maybe(why).into());
            }
            None => pieces.extend(parts),
        }
    }
    pieces
}

fn piece(text: &str, part: Part) -> Markup {
    let words = part.span.of(text);
    match part.change {
        Some(_) => classed("span", "worded").text(words).into(),
        None => words.into(),
    }
}

/// What goes around a run under one or more divergences, which looks as the narrowest does, with the tags of those that begin
/// here; and the reasons, which go to its end. The first run of a divergence takes the focus and is described by its reason.
/// None for a run under no divergence.
fn divergence(shown: &Shown, side: Side, run: &Run) -> Option<(Element, Option<Element>)> {
    let of = |d: usize| shown.laid.comparison.divergences.get(d);
    let narrowest = *run.divergences.first()?;
    let main = of(narrowest)?;
    // Two divergences of one kind and verdict on the same words bear one tag; their reasons tell them apart.
    let mut tags: Vec<_> = run
        .opens
        .iter()
        .filter_map(|d| of(*d))
        .map(|d| (d.verdict, d.kind))
        .collect();
    ordered::sort(&mut tags);
    tags.dedup();
    let mut mark = classed("span", "divergence")
        .with("data-kind", words::tag(main.kind))
        .with("data-verdict", words::sign(main.verdict))
        .with("data-of", &numbers(&run.divergences));
    let why = why(shown, side, &run.opens);
    if why.is_some() {
        mark = mark
            .with("tabindex", "0")
            .with("role", "mark")
            .with("aria-describedby", &why_id(side, narrowest));
    }
    for (verdict, kind) in tags {
        mark = mark.child(tag(kind, verdict));
    }
    Some((mark, why))
}

/// Numbers with spaces between them, as an attribute holds them.
pub fn numbers(of: &[usize]) -> String {
    let mut all = String::new();
    for number in of {
        if !all.is_empty() {
            all.push(' ');
        }
        all.push_str(&number.to_string());
    }
    all
}

fn why_id(side: Side, divergence: usize) -> String {
    ["why-", words::letter(side), "-", &divergence.to_string()].concat()
}

/// The reasons, shown while the mark is pointed at or has the focus; none of nothing.
fn why(shown: &Shown, side: Side, divergences: &[usize]) -> Option<Element> {
    let id = why_id(side, *divergences.first()?);
    let mut why = classed("span", "why")
        .with("id", &id)
        .with("role", "tooltip");
    for d in divergences {
        if let Some(d) = shown.laid.comparison.divergences.get(*d) {
            let heading = element("b").text(&words::heading(d));
            let item = classed("span", "why-item").child(heading);
            why = why.child(item.text(". ").text(&d.why));
        }
    }
    Some(why)
}
