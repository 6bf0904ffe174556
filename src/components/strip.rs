//! All passages at a glance: a cell each, A's half above B's, darker the more they diverge, with a notch for a conflict.

use crate::components::live::{event, pointer, text};
use crate::overview::cell_of;
use crate::platform::place as window;
use crate::rows::{self, Place};
use crate::views::comparison::{Kept, Shown};
use crate::words::reading;
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use web_sys::MouseEvent;

/// With more cells than these each is only a few pixels wide.
const MANY: usize = 150;

/// The overview. The picture takes the pointer; a slider of the browser's own takes the keys, and says where one is.
pub fn strip(shown: &Shown, kept: Kept) -> AnyView {
    let total = shown.laid.cells.len();
    if total == 0 {
        return ().into_any();
    }
    let (here, jumped) = (shown.here, shown.jumped);
    let cells = StoredValue::new_local(shown.laid.cells.clone());
    let at = move || cells.with_value(|cells| cell_of(cells, here.get().unwrap_or(0)));
    let go = move |cell: usize| {
        let row = cells.with_value(|cells| cells.get(cell).map(|cell| cell.row));
        if let Some(row) = row {
            here.set(Some(row));
            jumped.set(true);
            kept.with_value(|shown| shown.ready(row));
            window::show(row);
        }
    };
    let point = move |event: MouseEvent| {
        if let Some(along) = window::pressed_at(&event) {
            go(nth(along, total));
        }
    };
    let step = move |event| {
        if let Ok(cell) = event_target_value(&event).parse() {
            go(cell);
        }
    };
    let class = if total > MANY { "cells dense" } else { "cells" };
    let spoken = move || kept.with_value(|shown| spoken(shown, at()));
    view! {
        <div class="strip" data-testid="strip">
            <svg
                class=class
                viewBox=["0 0 ", &total.to_string(), " 8"].concat()
                preserveAspectRatio="none"
                aria-hidden="true"
                on:pointerdown=pointer(move |event| point(event.into()))
                on:pointermove=pointer(move |event| point(event.into()))
            >
                {pictures(shown)}
                <path class="here" d=text(move || here_at(at())) />
            </svg>
            <input
                type="range"
                class="strip-keys"
                min="0"
                max=(total - 1).to_string()
                aria-label=reading::STRIP
                aria-valuetext=text(spoken)
                prop:value=text(move || at().to_string())
                on:input=event(step)
                data-testid="strip-keys"
            />
        </div>
    }
    .into_any()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share of a small count, cut to its range"
)]
fn nth(along: f64, total: usize) -> usize {
    ((along * total as f64) as usize).min(total.saturating_sub(1))
}

/// Where one is, around a whole cell.
fn here_at(at: usize) -> String {
    ["M", &at.to_string(), " 0h.86v8h-.86z"].concat()
}

/// All cells of one look in one shape.
fn pictures(shown: &Shown) -> AnyView {
    let mut pictures = Vec::new();
    let mut draw = |side, shade: &'static str, shape: String| {
        if !shape.is_empty() {
            pictures.push(view! { <path class="cell" data-side=side data-shade=shade d=shape /> });
        }
    };
    let cells = &shown.laid.cells;
    for (shade, name) in ["0", "1", "2", "3"].into_iter().enumerate() {
        let (mut a, mut b) = (String::new(), String::new());
        for (at, cell) in cells.iter().enumerate().filter(|(_, c)| c.shade() == shade) {
            if cell.a {
                a.push_str(&block(at, "0", "4"));
            }
            if cell.b {
                b.push_str(&block(at, "4", "4"));
            }
        }
        draw("a", name, a);
        draw("b", name, b);
    }
    let mut conflicts = String::new();
    for (at, _) in cells.iter().enumerate().filter(|(_, c)| c.conflicts > 0) {
        conflicts.push_str(&block(at, "3", "2"));
    }
    draw("conflict", "", conflicts);
    pictures.into_any()
}

/// A block in a cell, from a height down.
fn block(at: usize, from: &str, down: &str) -> String {
    [
        "M",
        &at.to_string(),
        " ",
        from,
        "v",
        down,
        "h.86V",
        from,
        "z",
    ]
    .concat()
}

fn spoken(shown: &Shown, at: usize) -> String {
    let cells = &shown.laid.cells;
    let Some(cell) = cells.get(at) else {
        return String::new();
    };
    let place = |side: Side| -> Option<Place> {
        let first = shown.laid.rows.get(cell.row)?.of(side).first()?;
        Some(rows::place(
            rows::text(&shown.laid.comparison, side),
            *first,
        ))
    };
    reading::cell(at, cells.len(), cell, place(Side::A), place(Side::B))
}
