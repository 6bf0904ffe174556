//! What was found, as a list.

use crate::app::State;
use crate::components::finding::finding;
use crate::findings::{Found, Section};
use crate::views::comparison::{Kept, Shown};
use crate::words::findings as words;
use leptos::prelude::*;

/// The sections in the order of their weight.
pub fn findings(shown: &Shown, kept: Kept) -> AnyView {
    let state = State::expect();
    let seen = Memo::new(move |_| {
        kept.with_value(|shown| state.look.with(|look| shown.laid.visible_findings(look)))
    });
    let mut sections = Vec::new();
    for (at, found) in shown.laid.found.iter().enumerate() {
        sections.push(section(shown, at, found, seen));
    }
    sections.into_any()
}

fn section(shown: &Shown, at: usize, found: &Found, seen: Memo<Vec<Vec<bool>>>) -> AnyView {
    let mut items = Vec::new();
    for (nth, one) in found.findings.iter().enumerate() {
        let seen = move || seen.with(|seen| seen.get(at).and_then(|s| s.get(nth)) == Some(&true));
        items.push(finding(shown, found.section, one, seen));
    }
    let none = move || {
        seen.with(|seen| {
            seen.get(at)
                .is_none_or(|section| section.iter().all(|s| !s))
        })
    };
    let title = words::section(found.section, &shown.names.0, &shown.names.1);
    let size = found.size(&shown.laid.comparison, &shown.laid.rows);
    let kind = match found.section {
        Section::Conflict => "conflict",
        Section::Only(_) | Section::Unsure(_) => "alone",
        _ => "milder",
    };
    let id = ["section-", &at.to_string()].concat();
    view! {
        <section class="finding-section" data-section=kind aria-labelledby=id.clone() hidden=none>
            <h2 class="finding-heading" id=id.clone()>
                {title}
                <span class="finding-count">{words::size_of(found.section, size)}</span>
            </h2>
            <ol class="found-list" role="list">
                {items}
            </ol>
        </section>
    }
    .into_any()
}
