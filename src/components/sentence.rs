//! One sentence with its marks.

use crate::components::live::{flag, focused, mouse};
use crate::components::tag::tag;
use crate::marks::{Part, Run};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::divergence::Side;
use crossread_engine::ordered;
use leptos::prelude::*;

/// A sentence of `text` in the stretches that do not overlap. All of it is text nodes.
pub fn sentence(shown: &Shown, side: Side, text: &str, runs: Vec<Run>) -> AnyView {
    runs.into_iter()
        .map(|run| {
            let parts = run
                .parts
                .iter()
                .map(|part| part_view(text, *part))
                .collect_view();
            if run.divergences.is_empty() {
                parts.into_any()
            } else {
                divergence(shown, side, &run, parts.into_any())
            }
        })
        .collect_view()
        .into_any()
}

fn part_view(text: &str, part: Part) -> AnyView {
    let words = part.span.of(text).to_owned();
    match part.change {
        Some(_) => view! { <span class="worded">{words}</span> }.into_any(),
        None => words.into_any(),
    }
}

/// A run under one or more divergences, as the narrowest looks, with the tags of those that begin here. The first run of a
/// divergence takes the focus and is described by its reason.
fn divergence(shown: &Shown, side: Side, run: &Run, parts: AnyView) -> AnyView {
    let of = |d: usize| shown.laid.comparison.divergences.get(d);
    let Some((narrowest, main)) = run.divergences.first().and_then(|d| Some((*d, of(*d)?))) else {
        return parts;
    };
    let (kind, verdict) = (words::tag(main.kind), words::sign(main.verdict));
    // Two divergences of one kind and verdict on the same words bear one tag; their reasons tell them apart.
    let mut tags: Vec<_> = run
        .opens
        .iter()
        .filter_map(|d| of(*d))
        .map(|d| (d.verdict, d.kind))
        .collect();
    ordered::sort(&mut tags);
    tags.dedup();
    let tags = tags
        .into_iter()
        .map(|(verdict, kind)| tag(kind, verdict))
        .collect_view();
    let (current, lit) = (shown.current, shown.lit);
    let mine = run.divergences.clone();
    let is_current = {
        let mine = mine.clone();
        move || current.get().is_some_and(|d| mine.contains(&d))
    };
    let is_lit = move || lit.get().is_some_and(|d| mine.contains(&d));
    let why = (!run.opens.is_empty()).then(|| why(shown, side, &run.opens));
    let id = why_id(side, narrowest);
    let opens = why.is_some();
    view! {
        <span
            class="divergence"
            class:current=flag(is_current)
            class:lit=flag(is_lit)
            data-kind=kind
            data-verdict=verdict
            tabindex=opens.then_some("0")
            role=opens.then_some("mark")
            aria-describedby=opens.then_some(id)
            on:mouseenter=mouse(move |_| lit.set(Some(narrowest)))
            on:mouseleave=mouse(move |_| lit.set(None))
            on:focus=focused(move |_| lit.set(Some(narrowest)))
            on:blur=focused(move |_| lit.set(None))
        >
            {tags}
            <span class="marked">{parts}</span>
            {why}
        </span>
    }
    .into_any()
}

fn why_id(side: Side, divergence: usize) -> String {
    ["why-", words::letter(side), "-", &divergence.to_string()].concat()
}

/// The reasons, shown while the mark is pointed at or has the focus.
fn why(shown: &Shown, side: Side, divergences: &[usize]) -> AnyView {
    let id = divergences.first().map(|d| why_id(side, *d));
    let reasons = divergences
        .iter()
        .filter_map(|d| shown.laid.comparison.divergences.get(*d))
        .map(|d| {
            view! {
                <span class="why-item">
                    <b>{words::heading(d)}</b>
                    ". "
                    {d.why.clone()}
                </span>
            }
        })
        .collect_view();
    view! {
        <span class="why" id=id role="tooltip">
            {reasons}
        </span>
    }
    .into_any()
}
