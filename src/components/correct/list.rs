//! What was corrected in a comparison, step by step.

use super::button;
use crate::app::State;
use crate::components::live::mouse;
use crate::session::corrections::Change;
use crate::views::comparison::Shown;
use crate::words::correct as told;
use leptos::prelude::*;

/// The steps behind a disclosure, each of which can be taken back; nothing if nothing was corrected.
pub fn corrected(shown: &Shown, a: usize, b: usize) -> AnyView {
    let state = State::expect();
    let session = state.session();
    let (steps, (back, forth)) = (session.steps(a, b), session.can_change(a, b));
    if !back && !forth {
        return ().into_any();
    }
    let mut done = shown.laid.comparison.revision.done.iter();
    let count = steps.len();
    let mut items = Vec::new();
    for (nth, step) in steps.iter().enumerate() {
        let found = done
            .by_ref()
            .take(step.len())
            .fold(false, |any, done| any | *done);
        let lost = (!found).then(|| view! { <span class="note">" " {told::LOST}</span> });
        let take_back = move |_| {
            state.correct(Change::TakeBack(nth));
        };
        items.push(view! {
            <li>
                {told::step(step)} {lost} " "
                <button
                    type="button"
                    class="quiet"
                    data-testid="take-back"
                    aria-label=[told::TAKE_BACK, ": ", &told::step(step)].concat()
                    on:click=mouse(take_back)
                >
                    {told::TAKE_BACK}
                </button>
            </li>
        });
    }
    let undo = back.then(|| {
        button(told::UNDO, "undo", move || {
            state.correct(Change::Undo);
        })
    });
    let redo = forth.then(|| {
        button(told::REDO, "redo", move || {
            state.correct(Change::Redo);
        })
    });
    view! {
        <details class="corrected-box" data-testid="corrected">
            <summary>{told::list(count)}</summary>
            <ol class="corrected-list">{items}</ol>
            <p class="correct-actions">{undo} {redo}</p>
        </details>
    }
    .into_any()
}
