//! What was found, as a list.

use crate::components::finding::finding;
use crate::components::live::flag;
use crate::findings::{Found, Section};
use crate::views::comparison::Shown;
use crate::words::findings as words;
use leptos::prelude::*;

/// The sections in the order of their weight.
pub fn findings(shown: &Shown) -> AnyView {
    let mut sections = Vec::new();
    for (at, found) in shown.laid.found.iter().enumerate() {
        sections.push(section(shown, at, found));
    }
    sections.into_any()
}

fn section(shown: &Shown, at: usize, found: &Found) -> AnyView {
    let all = shown.seen;
    let mut items = Vec::new();
    for (nth, one) in found.findings.iter().enumerate() {
        let seen = move || all.with(|seen| seen.shows(at, nth));
        items.push(finding(shown, found.section, one, seen));
    }
    let count = found.findings.len();
    let none = move || all.with(|seen| (0..count).all(|nth| !seen.shows(at, nth)));
    let title = words::section(found.section, &shown.names.0, &shown.names.1);
    let size = found.size(&shown.laid.comparison, &shown.laid.rows);
    let kind = match found.section {
        Section::Conflict => "conflict",
        Section::Only(_) | Section::Unsure(_) => "alone",
        _ => "milder",
    };
    let id = ["section-", &at.to_string()].concat();
    view! {
        <section class="finding-section" data-section=kind aria-labelledby=id.clone() hidden=flag(none)>
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
