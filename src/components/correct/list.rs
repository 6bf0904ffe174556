//! What was corrected in a comparison, step by step.

use super::actions;
use crate::app::State;
use crate::components::deed::{self, button};
use crate::components::island::island;
use crate::components::live::mouse;
use crate::markup::{Element, classed, element};
use crate::session::Session;
use crate::session::corrections::Change;
use crate::views::comparison::Shown;
use crate::words::correct as told;
use leptos::prelude::*;

/// The steps behind a disclosure, each of which can be taken back; nothing if nothing was corrected.
pub fn corrected(state: State, shown: &Shown, a: usize, b: usize) -> AnyView {
    let session = state.session();
    let (back, forth) = session.can_change(a, b);
    if !back && !forth {
        return ().into_any();
    }
    let press = move |event: web_sys::MouseEvent| {
        let change = match deed::done(&event).as_deref() {
            Some("undo") => Change::Undo,
            Some("redo") => Change::Redo,
            Some(nth) => Change::TakeBack(nth.parse().unwrap_or(usize::MAX)),
            None => return,
        };
        state.correct(change, None);
    };
    let steps = steps(&session, &shown.laid.comparison.revision.done, a, b);
    let mut ends = Vec::new();
    ends.extend(back.then(|| button(told::UNDO, "undo")));
    ends.extend(forth.then(|| button(told::REDO, "redo")));
    let title = told::list(steps.len());
    let content = vec![
        classed("ol", "corrected-list").children(steps),
        actions(ends),
    ];
    view! {
        <details class="corrected-box" data-testid="corrected" on:click=mouse(press)>
            <summary>{title}</summary>
            {island("corrected-list", content)}
        </details>
    }
    .into_any()
}

fn steps(session: &Session, done: &[bool], a: usize, b: usize) -> Vec<Element> {
    let mut done = done.iter();
    let mut items = Vec::new();
    for (nth, step) in session.steps(a, b).iter().enumerate() {
        // Of a step that no part of finds a place.
        let lost = !done.by_ref().take(step.len()).fold(false, |any, d| any | d);
        let told = told::step(step);
        let label = [told::TAKE_BACK, ": ", &told].concat();
        let mut item = element("li").text(&told).text(" ");
        if lost {
            item = item
                .child(classed("span", "note").text(told::LOST))
                .text(" ");
        }
        let back = button(told::TAKE_BACK, &nth.to_string()).with("aria-label", &label);
        items.push(item.child(back));
    }
    items
}
