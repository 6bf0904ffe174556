//! Correcting what was found in one row: a dialog that a row's button opens, and the list of what was corrected.

mod list;
mod pick;
mod row;

pub use list::corrected;

use crate::app::State;
use crate::components::deed;
use crate::components::live::{event, mouse};
use crate::markup::{Element, classed, element};
use crate::platform::{dom, focus, heard};
use crate::session::corrections::Change;
use crate::views::comparison::Kept;
use crate::words;
use crossread_engine::correction::Correction;
use crossread_engine::divergence::Side;
use crossread_engine::lexicon::case::lower;
use leptos::prelude::*;

/// The id of the dialog.
const ID: &str = "correct";
/// The id of what it shows.
const BODY: &str = "correct-body";

/// What the dialog shows, and what its buttons do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Pane {
    content: Vec<Element>,
    deeds: Vec<Deed>,
}

/// What a button of the dialog does.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Deed {
    /// Makes a step of corrections.
    Make(Vec<Correction>),
    /// Shows what can be corrected in a row.
    Row(usize),
    /// Shows the sentences of the other side that may state the same fact as this one of a row.
    Pick(usize, Side, usize),
}

impl Pane {
    /// A button that does something; nothing where there is nothing to do.
    fn button(&mut self, label: &str, name: &str, deed: Deed) -> Vec<Element> {
        if deed == Deed::Make(Vec::new()) {
            return Vec::new();
        }
        vec![self.press("quiet", name, deed).text(label)]
    }

    fn press(&mut self, class: &str, name: &str, deed: Deed) -> Element {
        self.deeds.push(deed);
        let number = (self.deeds.len() - 1).to_string();
        // A button does what has its number.
        deed::press(class, &number).with("data-testid", name)
    }
}

/// Opens the dialog for a row.
pub fn open(kept: Kept, deeds: Deeds, at: usize) {
    show(kept, deeds, &Deed::Row(at));
    focus::open_dialog(ID);
}

/// What the buttons of the dialog do now, and the row that it is about.
#[derive(Debug, Clone, Copy)]
pub struct Deeds(StoredValue<(usize, Vec<Deed>)>);

impl Deeds {
    /// None.
    pub fn new() -> Self {
        Self(StoredValue::new((0, Vec::new())))
    }
}

impl Default for Deeds {
    fn default() -> Self {
        Self::new()
    }
}

/// Shows what a deed asks for.
fn show(kept: Kept, deeds: Deeds, deed: &Deed) {
    let pane = kept.with_value(|shown| match deed {
        Deed::Row(at) => row::row(&shown.laid, &shown.names, *at),
        Deed::Pick(at, side, sentence) => {
            pick::pick(&shown.laid, &shown.names, *at, *side, *sentence)
        }
        Deed::Make(_) => Pane::default(),
    });
    dom::fill(BODY, &pane.content);
    if let Deed::Row(at) | Deed::Pick(at, ..) = deed {
        deeds.0.set_value((*at, pane.deeds));
    }
}

/// The dialog. Escape and its button close it.
pub fn dialog(state: State, kept: Kept, deeds: Deeds) -> AnyView {
    let press = move |event: web_sys::MouseEvent| {
        let number = heard::number_on(&event, deed::DEED);
        let deed = number.and_then(|n| deeds.0.with_value(|(_, all)| all.get(n).cloned()));
        match deed {
            Some(Deed::Make(step)) => {
                focus::close_dialog(ID);
                let at = deeds.0.with_value(|(at, _)| *at);
                let row = kept.with_value(|shown| shown.laid.quote(at));
                state.correct(Change::Make(step), row);
            }
            Some(deed) => {
                show(kept, deeds, &deed);
                focus::rest(ID);
            }
            None => {}
        }
    };
    let narrow = move |event| dom::narrow(BODY, &lower(&event_target_value(&event)));
    let close = mouse(|_| focus::close_dialog(ID));
    view! {
        <dialog id=ID class="help correct" aria-labelledby="correct-title" tabindex="-1">
            <header class="help-head">
                <h2 id="correct-title">{words::correct::TITLE}</h2>
                <button type="button" class="quiet" on:click=close>
                    {words::CLOSE}
                </button>
            </header>
            <div id=BODY on:click=mouse(press) on:input=event(narrow)></div>
            <p class="correct-about">{words::correct::ABOUT}</p>
        </dialog>
    }
    .into_any()
}

/// A letter in a badge, as sides have it.
fn badge(side: Side) -> Element {
    classed("span", "badge small").text(words::letter(side))
}

/// What a side's parts say that they are.
fn data(side: Side) -> &'static str {
    match side {
        Side::A => "a",
        Side::B => "b",
    }
}

/// A list of items.
fn list(items: Vec<Element>) -> Element {
    classed("ul", "correct-list").children(items)
}

/// A line of buttons.
fn actions(buttons: Vec<Element>) -> Element {
    classed("p", "correct-actions").children(buttons)
}

/// A sentence, and where it stands.
fn said(laid: &crate::session::Laid, side: Side, sentence: usize) -> Vec<Element> {
    let text = crate::rows::text(&laid.comparison, side);
    let place = words::place(crate::rows::place(text, sentence));
    let words = text.sentences.get(sentence).map_or("", |s| s.text.as_str());
    vec![
        classed("span", "side-at").text(&place),
        classed("span", "correct-said")
            .with("dir", "auto")
            .text(words),
    ]
}

fn heading(text: &str) -> Element {
    element("h3").text(text)
}
