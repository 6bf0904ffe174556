//! Correcting what was found in one row: a dialog that a row's button opens, and the list of what was corrected.

mod list;
mod pick;
mod row;

pub use list::corrected;

use crate::app::State;
use crate::components::live::mouse;
use crate::platform::focus;
use crate::session::corrections::Change;
use crate::views::comparison::{Kept, Shown};
use crate::words;
use crossread_engine::correction::Correction;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// The id of the dialog.
const ID: &str = "correct";

/// What the dialog shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pane {
    /// What can be corrected in this row.
    Row(usize),
    /// The sentences of the other side that may state the same fact as this one, and the row that it stands in.
    Pick(usize, Side, usize),
}

/// Opens the dialog, if the names are not hidden.
#[derive(Debug, Clone, Copy)]
pub struct Correct(RwSignal<Option<Pane>>);

impl Correct {
    /// Closed.
    pub fn new() -> Self {
        Self(RwSignal::new(None))
    }

    /// Opens it for a row.
    pub fn open(self, row: usize) {
        self.0.set(Some(Pane::Row(row)));
        focus::open_dialog(ID);
    }
}

impl Default for Correct {
    fn default() -> Self {
        Self::new()
    }
}

/// The dialog. Escape and its button close it.
pub fn dialog(kept: Kept, correct: Correct) -> AnyView {
    let pane = correct.0;
    let body = move || {
        let pane = pane.get()?;
        Some(kept.with_value(|shown| match pane {
            Pane::Row(at) => row::row(shown, at, correct),
            Pane::Pick(at, side, sentence) => pick::pick(shown, at, side, sentence, correct),
        }))
    };
    view! {
        <dialog id=ID class="help correct" aria-labelledby="correct-title">
            <header class="help-head">
                <h2 id="correct-title">{words::correct::TITLE}</h2>
                {button(words::CLOSE, "correct-close", || focus::close_dialog(ID))}
            </header>
            {body}
            <p class="correct-about">{words::correct::ABOUT}</p>
        </dialog>
    }
    .into_any()
}

/// Makes a step and closes the dialog.
fn make(state: State, step: Vec<Correction>) {
    focus::close_dialog(ID);
    state.correct(Change::Make(step));
}

/// A quiet button.
fn button(label: &'static str, test_id: &'static str, press: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="quiet" data-testid=test_id on:click=mouse(move |_| press())>
            {label}
        </button>
    }
    .into_any()
}

/// A sentence, and where it stands.
fn said(shown: &Shown, side: Side, sentence: usize) -> AnyView {
    let text = crate::rows::text(&shown.laid.comparison, side);
    let place = words::place(crate::rows::place(text, sentence));
    let words = text.sentences.get(sentence).map(|s| s.text.clone());
    view! {
        <span class="side-at">{place}</span>
        <span class="correct-said" dir="auto">
            {words}
        </span>
    }
    .into_any()
}
