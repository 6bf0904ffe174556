//! One finding: what it is in a sentence, both wordings side by side, and the way to its passage.

use crate::address::{Address, Look, Pair};
use crate::app::State;
use crate::components::live::flag;
use crate::components::tag::tag;
use crate::findings::{Finding, Section};
use crate::marks;
use crate::rows::{self, Row};
use crate::views::comparison::Shown;
use crate::words::{self, findings as told};
use crossread_engine::divergence::{Divergence, Filler, Side};
use leptos::prelude::*;

/// A finding as an entry of its section's list. `seen` says whether it passes the filter.
pub fn finding(
    shown: &Shown,
    section: Section,
    finding: &Finding,
    seen: impl Fn() -> bool + Send + Sync + 'static,
) -> AnyView {
    let Some((at, row)) = finding
        .rows
        .first()
        .and_then(|at| Some((*at, shown.laid.rows.get(*at)?)))
    else {
        return ().into_any();
    };
    let divergence = finding
        .divergences
        .first()
        .and_then(|d| shown.laid.comparison.divergences.get(*d));
    let content = match (divergence.zip(finding.divergences.first()), section) {
        (Some((divergence, index)), _) => both(shown, row, divergence, *index),
        (None, Section::Only(side) | Section::Unsure(side)) => said(shown, row, side, None, false),
        (None, _) => ().into_any(),
    };
    let mine = finding.divergences.clone();
    let mut names = Vec::new();
    for divergence in &mine {
        names.push(divergence.to_string());
    }
    let current = shown.current;
    view! {
        <li
            class="found"
            class:current=flag(move || current.get().is_some_and(|d| mine.contains(&d)))
            hidden=flag(move || !seen())
            data-at=at
            data-found=names.join(" ")
            data-testid="finding"
        >
            {content}
            <p class="found-links">{links(shown, finding)}</p>
        </li>
    }
    .into_any()
}

fn both(shown: &Shown, row: &Row, divergence: &Divergence, index: usize) -> AnyView {
    view! {
        <h3 class="found-title">
            {tag(divergence.kind, divergence.verdict)} {told::title(divergence)}
        </h3>
        <p class="found-why">
            {told::why(divergence).to_owned()}
            {words::correct::ruled(&shown.laid.comparison, index)}
        </p>
        <div class="found-pair">
            {said(shown, row, Side::A, divergence.a.as_ref(), true)}
            {said(shown, row, Side::B, divergence.b.as_ref(), true)}
        </div>
    }
    .into_any()
}

/// What a side says: the sentence with the filler marked in it, or, where nothing answers to the other side, what it says
/// in the passage.
fn said(shown: &Shown, row: &Row, side: Side, filler: Option<&Filler>, divergent: bool) -> AnyView {
    let text = rows::text(&shown.laid.comparison, side);
    let data = match side {
        Side::A => "a",
        Side::B => "b",
    };
    let mut pieces = Vec::new();
    let first = if let Some(filler) = filler {
        for (words, inside) in marks::around(text, filler) {
            pieces.push(if inside {
                view! { <mark class="filler">{words}</mark> }.into_any()
            } else {
                words.into_any()
            });
        }
        filler.sentence
    } else {
        for index in row.of(side) {
            let words = text.sentences.get(*index).map(|s| s.text.clone());
            pieces.push(words.into_any());
            pieces.push(" ".into_any());
        }
        row.of(side).first().copied().unwrap_or(0)
    };
    let nothing = (divergent && filler.is_none())
        .then(|| view! { <span class="found-nothing">{told::SAYS_NOTHING}</span> });
    view! {
        <div class="found-side" data-side=data>
            <p class="side-place">
                <span class="badge small">{words::letter(side)}</span>
                <span class="side-name">{shown.name(side)}</span>
                {nothing}
                <span class="side-at">{words::place(rows::place(text, first))}</span>
            </p>
            <p class="text" dir="auto">
                {pieces}
            </p>
        </div>
    }
    .into_any()
}

/// Real links to the rows in which the finding stands, with no filter that could hide them.
fn links(shown: &Shown, finding: &Finding) -> AnyView {
    let state = State::expect();
    let mut links = Vec::new();
    for (nth, at) in finding.rows.iter().enumerate() {
        let Some(pair) = state.pair(shown.laid.quote(*at)) else {
            continue;
        };
        let look = Look::default();
        let href = Address::Compare(Pair { look, ..pair }).fragment();
        let words = if nth == 0 {
            told::IN_PLACE.to_owned()
        } else {
            told::again(nth + 1)
        };
        links.push(view! {
            <a href=href data-testid="in-place">
                {words}
            </a>
            " "
        });
    }
    links.into_any()
}
