//! All passages at a glance: a cell each, A's half above B's, darker the more they diverge, with a notch for a conflict.

use crate::overview::cell_of;
use crate::platform::place as window;
use crate::rows::{self, Place};
use crate::views::comparison::{Kept, Shown};
use crate::words::reading;
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use web_sys::MouseEvent;

/// The overview. The picture takes the pointer; a slider of the browser's own takes the keys, and says where one is.
pub fn strip(shown: &Shown, kept: Kept) -> AnyView {
    let total = shown.laid.cells.len();
    if total == 0 {
        return ().into_any();
    }
    let (here, jumped) = (shown.here, shown.jumped);
    let cells = StoredValue::new_local(shown.laid.cells.clone());
    let at = move || cells.with_value(|cells| cell_of(cells, here.get()));
    let go = move |cell: usize| {
        let row = cells.with_value(|cells| cells.get(cell).map(|cell| cell.row));
        if let Some(row) = row {
            here.set(row);
            jumped.set_value(true);
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
    let spoken = move || kept.with_value(|shown| spoken(shown, at()));
    view! {
        <div class="strip" data-testid="strip">
            <svg
                class="cells"
                viewBox=["0 0 ", &total.to_string(), " 8"].concat()
                preserveAspectRatio="none"
                aria-hidden="true"
                on:pointerdown=move |event| point(event.into())
                on:pointermove=move |event| point(event.into())
            >
                {pictures(shown)}
                <rect class="here" x=move || at().to_string() y="0" width="1" height="8" />
            </svg>
            <input
                type="range"
                class="strip-keys"
                min="0"
                max=(total - 1).to_string()
                aria-label=reading::STRIP
                aria-valuetext=spoken
                prop:value=move || at().to_string()
                on:input=step
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

fn pictures(shown: &Shown) -> AnyView {
    let mut pictures = Vec::new();
    for (at, cell) in shown.laid.cells.iter().enumerate() {
        let halves = [(cell.a, "0", "a"), (cell.b, "4", "b")];
        let x = ["", &at.to_string()].concat();
        for (told, y, side) in halves {
            if told {
                let shade = cell.shade().to_string();
                pictures.push(
                    view! {
                        <rect
                            class="cell"
                            data-side=side
                            data-shade=shade
                            x=x.clone()
                            y=y
                            width="0.86"
                            height="4"
                        />
                    }
                    .into_any(),
                );
            }
        }
        if cell.conflicts > 0 {
            pictures.push(
                view! { <rect class="cell conflict" x=x y="3" width="0.86" height="2" /> }
                    .into_any(),
            );
        }
    }
    pictures.into_any()
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
