//! The ribbons between both articles. The numbers of the passages say the same: this is for the eye alone.

use crate::components::filled::{boxed, keep, light_it, on_seen, put};
use crate::components::live::mouse;
use crate::markup::{Element, element};
use crate::platform::{change, gutter, heard, place};
use crate::ribbons::Ribbon;
use crate::views::comparison::Shown;
use leptos::prelude::*;

/// A path for each ribbon, shaped by whoever knows where both columns are. `level` brings a row level.
pub fn gutter(shown: &Shown, ribbons: &[Ribbon], level: Callback<usize>) -> AnyView {
    let first = shown.seen.get_untracked();
    let mut paths = Vec::new();
    for ribbon in ribbons {
        paths.push(path(*ribbon, first.hides(ribbon.row)).into());
    }
    let paths = boxed(&paths);
    on_seen(shown, first, |before, now| {
        for path in place::in_reading(".ribbon") {
            let row = heard::number(&path, "data-row").unwrap_or(0);
            if before.hides(row) != now.hides(row) {
                change::class(&path, "dim", now.hides(row));
            }
        }
    });
    let (lit, current) = (shown.lit_row, shown.current_row);
    keep("lit", None, move || {
        let rows: Vec<String> = [lit.get(), current.get()]
            .into_iter()
            .flatten()
            .map(|row| [".ribbon[data-row=\"", &row.to_string(), "\"]"].concat())
            .collect();
        (!rows.is_empty()).then(|| rows.join(","))
    });
    view! {
        <svg
            class="gutter"
            id=gutter::ID
            aria-hidden="true"
            data-testid="gutter"
            on:mouseover=mouse(move |event| light_it(lit, heard::number_on(&event, "data-row")))
            on:mouseleave=mouse(move |_| light_it(lit, None))
            on:click=mouse(move |event| {
                if let Some(row) = heard::number_on(&event, "data-row") {
                    level.run(row);
                }
            })
            use:put=paths
        >
            <defs>
                <linearGradient id="from-a-to-b">
                    <stop class="stop-a" offset="0" />
                    <stop class="stop-b" offset="1" />
                </linearGradient>
            </defs>
        </svg>
    }
    .into_any()
}

fn path(ribbon: Ribbon, dim: bool) -> Element {
    let mut class = String::from("ribbon");
    for (name, holds) in [
        (" moved", ribbon.moved),
        (" unsure", !ribbon.sure),
        (" dim", dim),
    ] {
        if holds {
            class.push_str(name);
        }
    }
    element("path")
        .with("class", &class)
        .with("fill", "url(#from-a-to-b)")
        .with("data-row", &ribbon.row.to_string())
}
