//! Passages level with each other, row by row.

use crate::app::State;
use crate::components::filled::{boxed, fill, keep, keep_marks, light, light_it, on_seen, put};
use crate::components::live::{focused, mouse, pointer, text};
use crate::components::row::{content, row};
use crate::components::row_link::{complete, follow, start};
use crate::folds;
use crate::markup::{Element, classed};
use crate::platform::fill::{Maker, Place, Shell};
use crate::platform::{change, focus, heard, place};
use crate::views::comparison::{Kept, Shown, row_id};
use crate::words::reading;
use crossread_engine::ordered::Map;
use leptos::prelude::*;
use web_sys::Event;

/// The rows, with a button before each stretch that is folded away.
pub fn aligned(shown: &Shown, kept: Kept) -> AnyView {
    let state = State::expect();
    let selecting = RwSignal::new(None::<String>);
    let rows = boxed(&[]);
    let filling = {
        let (laid, start, seen) = (shown.clone(), start(state), shown.seen);
        let make = Maker {
            count: shown.laid.rows.len(),
            abreast: 1,
            shell: Box::new(shells(shown, rows.clone(), state)),
            content: Box::new(move |at| content(&laid, &start, at)),
            hidden: Box::new(move |at| seen.with_untracked(|seen| seen.hides(at))),
        };
        fill(shown, make)
    };
    keep_marks(shown, filling.as_ref());
    let target = shown.target;
    keep("target", filling.as_ref(), move || {
        let at = target.get()?;
        Some(["#", &row_id(at)].concat())
    });
    let first = shown.seen.get_untracked();
    let hiding = filling.clone();
    let here = shown.here;
    on_seen(shown, first, move |_, _| {
        if let Some(filling) = &hiding {
            filling.rehide(here.get_untracked().unwrap_or(0));
        }
    });
    keep_folds(state);
    // Folds are not in use then: with one class for all of them.
    let filtered = move || state.look.with(|look| !look.filter.is_idle());
    let lit = shown.lit;
    let pointed = move |event: &Event| {
        light(lit, event);
        kept.with_value(|shown| complete(state, shown, event, false));
    };
    view! {
        <h2 class="visually-hidden">{reading::PASSAGES}</h2>
        <ol
            class=text(move || if filtered() { "rows filtered" } else { "rows" }.to_owned())
            role="list"
            data-selecting=move || selecting.get()
            on:pointerdown=pointer(move |event| selecting.set(focus::side_of(&event)))
            on:mouseover=mouse(move |event| pointed(&event))
            on:mouseleave=mouse(move |_| light_it(lit, None))
            on:focusin=focused(move |event| pointed(&event))
            on:focusout=focused(move |_| light_it(lit, None))
            on:click=mouse(move |event| press(state, kept, &event))
            use:put=rows
        ></ol>
    }
    .into_any()
}

/// Answers the controls that stand in the rows.
fn press(state: State, kept: Kept, event: &Event) {
    if follow(state, kept, event) {
        return;
    }
    if heard::on(event, ".row-copy").is_some() {
        if let Some(at) = heard::number_on(event, "data-at") {
            kept.with_value(|shown| state.copy_row(&shown.laid, at));
        }
    } else if let Some(at) = heard::number_on(event, "data-to") {
        kept.with_value(|shown| shown.ready(at));
        focus::go(&row_id(at));
    } else if heard::on(event, ".fold > button").is_some() {
        state.relook(|look| look.same = !look.same);
    }
}

/// What makes a row, empty, and the fold before it if one begins there.
fn shells(
    shown: &Shown,
    within: Option<Place>,
    state: State,
) -> impl Fn(usize) -> Option<Shell> + 'static {
    let shown = shown.clone();
    let folds: Map<usize, usize> = folds::runs(&shown.laid.comparison, &shown.laid.rows)
        .into_iter()
        .collect();
    move |at| {
        let before = folds
            .get(&at)
            .map(|length| fold(*length, state.look.with_untracked(|look| look.same)));
        Some(Shell {
            place: within.clone()?,
            before,
            item: row(&shown, at, shown.laid.rows.get(at)?),
        })
    }
}

/// The button that folds and unfolds, and what stands in its place on paper.
fn fold(length: usize, same: bool) -> Element {
    let button = classed("button", "quiet")
        .with("type", "button")
        .with("aria-expanded", expanded(same))
        .with("data-testid", "fold")
        .text(&reading::fold(same, length));
    let printed = classed("span", "print-only")
        .when(same, "hidden")
        .text(&reading::folded(length));
    classed("li", "fold")
        .with("data-length", &length.to_string())
        .child(button)
        .child(printed)
}

/// Changes the folds when they are opened or closed.
fn keep_folds(state: State) {
    let look = move || state.look.with(|look| look.same);
    let first = untrack(look);
    Effect::new(move |before: Option<bool>| {
        let same = look();
        if before.unwrap_or(first) == same {
            return same;
        }
        for fold in place::in_reading(".fold") {
            let length = heard::number(&fold, "data-length").unwrap_or(0);
            if let Some(button) = change::inside(&fold, "button") {
                button.set_text_content(Some(&reading::fold(same, length)));
                change::attribute(&button, "aria-expanded", expanded(same));
            }
            if let Some(printed) = change::inside(&fold, ".print-only") {
                change::hide(&printed, same);
            }
        }
        same
    });
}

fn expanded(same: bool) -> &'static str {
    if same { "true" } else { "false" }
}
