//! Where in a comparison the reader is, and bringing a row into sight. An element that shows a row, or a part of it, names
//! it in `data-at`; the two articles side by side are columns that scroll by themselves where there is room for two.

use super::focus::by_id;
use crate::ribbons::whole;
use crossread_engine::divergence::Side;
use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::request_animation_frame;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, MouseEvent, ScrollIntoViewOptions, ScrollLogicalPosition};

/// What stands this far below what sticks to the top, in pixels, is what the reader reads: `show` leaves less above a row.
const LINE: f64 = 48.0;
/// Of a page or column that has been scrolled less than this, in pixels, the reader sees the beginning.
const BEGINNING: f64 = 24.0;

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The id of the column of a side.
pub fn column_id(side: Side) -> &'static str {
    match side {
        Side::A => "column-a",
        Side::B => "column-b",
    }
}

pub(super) fn column(side: Side) -> Option<Element> {
    by_id(column_id(side)).map(Into::into)
}

/// Does it scroll by itself?
pub(super) fn scrolls(column: &Element) -> bool {
    column.scroll_height() > column.client_height() + 1
}

/// What a selector finds within an element.
pub fn elements(within: &Element, selector: &str) -> Vec<Element> {
    let mut elements = Vec::new();
    if let Ok(all) = within.query_selector_all(selector) {
        for index in 0..all.length() {
            elements.extend(all.get(index).and_then(|e| e.dyn_into::<Element>().ok()));
        }
    }
    elements
}

/// What a selector finds in what is read.
pub fn in_reading(selector: &str) -> Vec<Element> {
    by_id("content").map_or_else(Vec::new, |within| elements(&within, selector))
}

fn of_row(within: &Element, at: usize) -> Option<Element> {
    let selector = ["[data-at=\"", &at.to_string(), "\"]:not([hidden])"].concat();
    within.query_selector(&selector).ok().flatten()
}

pub(super) fn top(element: &Element) -> f64 {
    element.get_bounding_client_rect().top()
}

/// Is there less than that below it in the window, in pixels, and more above it?
pub fn is_low(element: &Element, room: f64) -> bool {
    let page = document().and_then(|d| d.document_element());
    let window = f64::from(page.map_or(0, |page| page.client_height()));
    let place = element.get_bounding_client_rect();
    let below = window - place.bottom();
    below < room && below < place.top()
}

/// Scrolls a column so that the element stands `down` pixels below its upper edge.
fn bring(column: &Element, element: &Element, down: f64) {
    let by = top(element) - top(column) - down;
    column.set_scroll_top(column.scroll_top() + whole(by));
}

pub(super) fn a_third(column: &Element) -> f64 {
    f64::from(column.client_height()) / 3.0
}

/// The row that stands at a height of the window, if one does: what is asked of the browser is the same however many there are.
fn standing(document: &Document, within: &Element, height: f64) -> Option<usize> {
    let seen = within.get_bounding_client_rect();
    let along = seen.left() + seen.width() / 4.0;
    #[allow(
        clippy::cast_possible_truncation,
        reason = "a place in the window, and the cast is total"
    )]
    let found = document.element_from_point(along as f32, (height + 1.0) as f32)?;
    let row = found.closest(".reading [data-at]").ok().flatten()?;
    row.get_attribute("data-at")?.parse().ok()
}

/// The row at the top of what the reader sees; none at the very beginning, or where no row is.
pub fn reading() -> Option<usize> {
    let document = document()?;
    let scrolled = web_sys::window()?.scroll_y().unwrap_or(0.0);
    let columns = column(Side::A).filter(scrolls);
    let inside = columns.as_ref().map_or(0, Element::scroll_top);
    if scrolled + f64::from(inside) < BEGINNING {
        return None;
    }
    let edge = match &columns {
        // As `show` has it: what is read stands a third down.
        Some(column) => top(column) + a_third(column) + 1.0,
        None => document
            .query_selector(".bar")
            .ok()
            .flatten()
            .map_or(LINE, |bar| {
                bar.get_bounding_client_rect().bottom().max(0.0) + LINE
            }),
    };
    let within = columns.or_else(|| document.query_selector(".reading").ok().flatten())?;
    if let Some(at) = standing(&document, &within, edge) {
        return Some(at);
    }
    for element in elements(&within, "[data-at]") {
        let seen = element.get_bounding_client_rect();
        // A hidden row has no height.
        if seen.height() > 0.0 && seen.bottom() > edge {
            return element.get_attribute("data-at")?.parse().ok();
        }
    }
    None
}

/// Brings a row to the top of what the reader sees, in both columns where there are two. False if nothing shows it.
pub fn show(at: usize) -> bool {
    let Some(within) = by_id("content") else {
        return false;
    };
    let Some(first) = of_row(&within, at) else {
        return false;
    };
    let mut columns = Vec::new();
    for side in [Side::A, Side::B] {
        columns.extend(column(side).filter(scrolls));
    }
    if columns.is_empty() {
        first.scroll_into_view_with_bool(true);
    }
    for column in columns {
        column.scroll_into_view_with_bool(true);
        // What the other side alone tells belongs after what comes before it.
        let nearest = (0..=at).rev().find_map(|at| of_row(&column, at));
        if let Some(element) = nearest {
            bring(&column, &element, a_third(&column));
        }
    }
    true
}

/// Scrolls on where the row that was shown is higher than the window, and the mark of the divergence below it.
pub fn see(divergence: usize) {
    let selector = ["[data-of~=\"", &divergence.to_string(), "\"]"].concat();
    let found = by_id("content").and_then(|within| within.query_selector(&selector).ok().flatten());
    if let Some(mark) = found {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        mark.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}

/// Brings the finding of a divergence to the top. False if none is shown.
pub fn show_finding(divergence: usize) -> bool {
    let selector = ["[data-found~=\"", &divergence.to_string(), "\"]"].concat();
    let found = document().and_then(|d| d.query_selector(&selector).ok().flatten());
    if let Some(found) = &found {
        found.scroll_into_view_with_bool(true);
    }
    found.is_some()
}

/// Calls `scrolled` after the page or anything in it was scrolled, at most once for each picture.
pub fn on_scroll(scrolled: impl Fn() + 'static) -> Option<EventListener> {
    let (waiting, scrolled) = (Rc::new(Cell::new(false)), Rc::new(scrolled));
    capture("scroll", move |_| {
        if waiting.replace(true) {
            return;
        }
        let (waiting, scrolled) = (Rc::clone(&waiting), Rc::clone(&scrolled));
        request_animation_frame(move || {
            waiting.set(false);
            scrolled();
        });
    })
}

/// Calls `acted` when the reader does anything that can scroll, before it is answered.
pub fn on_input(acted: impl Fn() + 'static) -> Vec<EventListener> {
    let acted = Rc::new(acted);
    let mut listeners = Vec::new();
    for name in ["wheel", "touchmove", "keydown", "pointerdown"] {
        let acted = Rc::clone(&acted);
        listeners.extend(capture(name, move |_| acted()));
    }
    listeners
}

/// Listens to what happens anywhere in the page, before that is answered.
fn capture(name: &'static str, heard: impl Fn(&Event) + 'static) -> Option<EventListener> {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: true,
    };
    let document = document()?;
    Some(EventListener::new_with_options(
        &document, name, options, heard,
    ))
}

/// Calls `drawn` for the next picture.
pub fn soon(drawn: impl FnOnce() + 'static) {
    request_animation_frame(drawn);
}

/// Calls `resized` whenever the window is another size.
pub fn on_resize(resized: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "resize", move |_| resized()))
}

/// How far along an element, from 0 to 1, a pointer is that is pressed on it.
pub fn pressed_at(event: &MouseEvent) -> Option<f64> {
    if event.buttons() & 1 == 0 {
        return None;
    }
    let element: Element = event.current_target()?.dyn_into().ok()?;
    let seen = element.get_bounding_client_rect();
    let along = (f64::from(event.client_x()) - seen.left()) / seen.width();
    along.is_finite().then(|| along.clamp(0.0, 1.0))
}
