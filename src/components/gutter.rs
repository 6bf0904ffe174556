//! The ribbons between both articles. The numbers of the passages say the same: this is for the eye alone.

use crate::components::live::{flag, mouse};
use crate::platform::gutter;
use crate::ribbons::Ribbon;
use crate::views::comparison::Shown;
use leptos::prelude::*;

/// A path for each ribbon, shaped by whoever knows where both columns are. `level` brings a row level.
pub fn gutter(shown: &Shown, ribbons: &[Ribbon], level: Callback<Ribbon>) -> AnyView {
    let mut paths = Vec::new();
    for ribbon in ribbons {
        paths.push(path(shown, *ribbon, level));
    }
    view! {
        <svg class="gutter" id=gutter::ID aria-hidden="true" data-testid="gutter">
            <defs>
                <linearGradient id="from-a-to-b">
                    <stop class="stop-a" offset="0" />
                    <stop class="stop-b" offset="1" />
                </linearGradient>
            </defs>
            {paths}
        </svg>
    }
    .into_any()
}

fn path(shown: &Shown, ribbon: Ribbon, level: Callback<Ribbon>) -> AnyView {
    let Ribbon {
        row, moved, sure, ..
    } = ribbon;
    let class = match (moved, sure) {
        (true, true) => "ribbon moved",
        (true, false) => "ribbon moved unsure",
        (false, true) => "ribbon",
        (false, false) => "ribbon unsure",
    };
    let (lit, seen, current) = (shown.lit_row, shown.seen, shown.current_row);
    view! {
        <path
            class=class
            class:lit=flag(move || lit.get() == Some(row) || current.get() == Some(row))
            class:dim=flag(move || seen.with(|seen| seen.hides(row)))
            fill="url(#from-a-to-b)"
            data-row=row
            on:mouseenter=mouse(move |_| lit.set(Some(row)))
            on:mouseleave=mouse(move |_| lit.set(None))
            on:click=mouse(move |_| level.run(ribbon))
        />
    }
    .into_any()
}
