//! What is to be said about a passage as a whole: that it is moved, how sure it is and why, how its wording compares.

use crate::components::jump::jump;
use crate::components::live::{flag, mouse};
use crate::components::tag::tag;
use crate::rows::{self, Row, RowKind};
use crate::verbatim::{self, Wording};
use crate::views::comparison::Shown;
use crate::words;
use crossread_engine::align::Reason;
use crossread_engine::divergence::{Divergence, Side, Verdict};
use leptos::prelude::*;

/// Notes and divergences under a passage; divergences alone under what one side tells.
pub fn passage_notes(shown: &Shown, row: &Row) -> AnyView {
    let comparison = &shown.laid.comparison;
    match row.kind {
        RowKind::Elsewhere { .. } => ().into_any(),
        RowKind::Only(_) | RowKind::Unsure(_) => divergences(shown, row),
        RowKind::Both { passage, elsewhere } => {
            let found = comparison.passages.get(passage);
            let moved = found
                .zip(elsewhere)
                .map(|(p, end)| moved(shown, &p.a, &p.b, end));
            let wording = verbatim::wording(comparison, row);
            let note = match wording {
                Some(Wording::Copy | Wording::Run(_)) => "note copied",
                _ => "note",
            };
            let wording = wording.and_then(words::wording);
            let grade = found.and_then(|p| words::grade(p.grade));
            let reasons = found.map(|p| reasons(shown, &p.a, &p.b));
            view! {
                {divergences(shown, row)}
                <div class="notes">
                    {moved}
                    {grade.map(|text| view! { <p class="note unsure">{text}</p> })}
                    {wording.map(|text| view! { <p class=note>{text}</p> })}
                    {reasons}
                </div>
            }
            .into_any()
        }
    }
}

/// Each divergence that is more than a matter of form, as a sentence.
fn divergences(shown: &Shown, row: &Row) -> AnyView {
    let items: Vec<_> = row
        .divergences
        .iter()
        .filter_map(|index| Some((*index, shown.laid.comparison.divergences.get(*index)?)))
        .filter(|(_, d)| d.verdict != Verdict::Equal)
        .map(|(index, d)| {
            let (current, lit) = (shown.current, shown.lit);
            view! {
                <li
                    class="finding"
                    class:current=flag(move || current.get() == Some(index))
                    class:lit=flag(move || lit.get() == Some(index))
                    data-testid="divergence"
                    on:mouseenter=mouse(move |_| lit.set(Some(index)))
                    on:mouseleave=mouse(move |_| lit.set(None))
                >
                    {tag(d.kind, d.verdict)}
                    <span class="finding-text">
                        <b>{words::heading(d)}</b>
                        ". "
                        {d.why.clone()} {apart(shown, row, d)}
                        {words::correct::ruled(&shown.laid.comparison, index)}
                    </span>
                </li>
            }
        })
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    view! {
        <ul class="findings" aria-label=words::DIVERGENCES>
            {items}
        </ul>
    }
    .into_any()
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

fn moved(shown: &Shown, a: &[usize], b: &[usize], elsewhere: usize) -> AnyView {
    let at = |side: Side, sentences: &[usize]| {
        let first = sentences.first().copied().unwrap_or(0);
        rows::place(rows::text(&shown.laid.comparison, side), first)
    };
    let text = words::moved(at(Side::A, a), at(Side::B, b));
    view! { <p class="note moved">{text} " " {jump(elsewhere)}</p> }.into_any()
}

/// What speaks for the passage, strongest first and each once, behind a disclosure.
fn reasons(shown: &Shown, a: &[usize], b: &[usize]) -> AnyView {
    let mut reasons: Vec<&Reason> = Vec::new();
    let links = shown.laid.comparison.links.iter();
    for link in links.filter(|l| a.contains(&l.a) && b.contains(&l.b)) {
        for reason in &link.reasons {
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
    }
    if reasons.is_empty() {
        return ().into_any();
    }
    let items = reasons
        .into_iter()
        .map(|reason| view! { <li>{words::reason(reason)}</li> })
        .collect_view();
    view! {
        <details class="reasons">
            <summary>{words::WHY_TOGETHER}</summary>
            <ul>{items}</ul>
        </details>
    }
    .into_any()
}
