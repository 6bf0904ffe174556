//! What was found, as a list.

use crate::app::State;
use crate::components::filled::{boxed, fill, keep_marks, on_seen, put};
use crate::components::finding::{content, finding};
use crate::components::live::{focused, mouse};
use crate::components::row_link::{complete, start};
use crate::findings::{Found, Section};
use crate::markup::{Element, Markup, classed};
use crate::platform::fill::{Maker, Place, Shell};
use crate::platform::{change, place};
use crate::seen::Seen;
use crate::views::comparison::{Kept, Shown};
use crate::words::findings as words;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::Event;

/// The sections in the order of their weight.
pub fn findings(shown: &Shown, kept: Kept) -> AnyView {
    let state = State::expect();
    let first = shown.seen.get_untracked();
    let mut sections: Vec<Markup> = Vec::new();
    // Which finding each entry is, by its section and its place there.
    let mut entries = Vec::new();
    for (at, found) in shown.laid.found.iter().enumerate() {
        sections.push(section(shown, at, found, &first).into());
        entries.extend((0..found.findings.len()).map(|nth| (at, nth)));
    }
    let list = boxed(&sections);
    let filling = {
        let (entries, seen) = (Rc::new(entries), shown.seen);
        let places = lists(list.as_ref());
        let shell = {
            let (entries, found) = (Rc::clone(&entries), Rc::clone(&shown.laid.found));
            move |entry: usize| {
                let (at, nth) = *entries.get(entry)?;
                Some(Shell {
                    place: places.get(at)?.clone(),
                    before: None,
                    item: finding(found.get(at)?.findings.get(nth)?),
                })
            }
        };
        let of = Rc::clone(&entries);
        let hidden = move |entry: usize| {
            let passes = |(at, nth): &(usize, usize)| seen.with_untracked(|s| s.shows(*at, *nth));
            !of.get(entry).is_some_and(passes)
        };
        let (all, start) = (shown.clone(), start(state));
        let make = Maker {
            count: entries.len(),
            abreast: 1,
            shell: Box::new(shell),
            content: Box::new(move |entry| {
                let found = entries.get(entry).and_then(|(at, nth)| {
                    let found = all.laid.found.get(*at)?;
                    Some((found.section, found.findings.get(*nth)?))
                });
                found.map_or_else(Vec::new, |(section, one)| {
                    content(&all, &start, section, one)
                })
            }),
            hidden: Box::new(hidden),
        };
        fill(shown, make)
    };
    keep_marks(shown, filling.as_ref());
    on_seen(shown, first, move |_, now| {
        for (section, shows) in place::in_reading(".finding-section")
            .iter()
            .zip(&now.findings)
        {
            change::hide(section, !shows.contains(&true));
        }
        if let Some(filling) = &filling {
            filling.rehide(0);
        }
    });
    // A link to a finding's passage shows it whatever is filtered.
    let used = move |event: &Event| {
        kept.with_value(|shown| complete(state, shown, event, true));
    };
    view! {
        <div
            class="all-found"
            on:mouseover=mouse(move |event| used(&event))
            on:focusin=focused(move |event| used(&event))
            on:click=mouse(move |event| used(&event))
            use:put=list
        ></div>
    }
    .into_any()
}

/// The lists of all sections, for their entries.
fn lists(sections: Option<&Place>) -> Vec<Place> {
    let found = sections.map(|sections| place::elements(&sections.element(), ".found-list"));
    found.into_iter().flatten().map(Place::new).collect()
}

/// A section with an empty list.
fn section(shown: &Shown, at: usize, found: &Found, seen: &Seen) -> Element {
    let none = !seen
        .findings
        .get(at)
        .is_some_and(|shows| shows.contains(&true));
    let kind = match found.section {
        Section::Conflict => "conflict",
        Section::Only(_) | Section::Unsure(_) => "alone",
        _ => "milder",
    };
    let size = found.size(&shown.laid.comparison, &shown.laid.rows);
    let count = words::size_of(found.section, size);
    let id = ["section-", &at.to_string()].concat();
    let title = classed("h2", "finding-heading")
        .with("id", &id)
        .text(&words::section(
            found.section,
            &shown.names.0,
            &shown.names.1,
        ))
        .child(classed("span", "finding-count").text(&count));
    let list = classed("ol", "found-list").with("role", "list");
    classed("section", "finding-section")
        .with("data-section", kind)
        .with("aria-labelledby", &id)
        .when(none, "hidden")
        .child(title)
        .child(list)
}
