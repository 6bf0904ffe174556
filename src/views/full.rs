//! Both articles whole, side by side, with the passages numbered in both.

use crate::address::other;
use crate::components::live::{event, flag, focused, mouse, pointer};
use crate::components::sentence::sentence;
use crate::full::{self, Block, Said};
use crate::marks;
use crate::platform::place as window;
use crate::rows::{self, RowKind};
use crate::views::comparison::{Kept, Shown};
use crate::words::{self, reading};
use crossread_engine::article::BlockKind;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// Two columns. Where there is room for both they scroll by themselves, together unless the reader unlocks them.
pub fn full(shown: &Shown, kept: Kept) -> AnyView {
    let together = shown.together;
    // The column that the reader scrolls: B's, or else A's.
    let lead_b = RwSignal::new(false);
    // Passages that stand in the same order in both: between them the columns go together.
    let mut anchors = Vec::new();
    for (at, row) in shown.laid.rows.iter().enumerate() {
        if let RowKind::Both { passage, .. } = row.kind {
            let passage = shown.laid.comparison.passages.get(passage);
            if passage.is_some_and(|p| !p.moved) {
                anchors.push(at);
            }
        }
    }
    let anchors = StoredValue::new(anchors);
    let scrolled = move |side: Side| {
        if together.get_untracked() && lead_b.get_untracked() == (side == Side::B) {
            anchors.with_value(|anchors| window::follow(side, anchors));
        }
    };
    let column = |side: Side| {
        let mut blocks = Vec::new();
        for block in full::blocks(
            &shown.laid.comparison,
            &shown.laid.rows,
            &shown.laid.homes,
            side,
        ) {
            blocks.push(paragraph(shown, kept, side, &block));
        }
        let data = match side {
            Side::A => "a",
            Side::B => "b",
        };
        view! {
            <article
                class="column"
                id=window::column_id(side)
                data-side=data
                tabindex="0"
                aria-label=reading::column(side, &shown.name(side))
                data-testid=["column-", data].concat()
                on:scroll=event(move |_| scrolled(side))
                on:pointerenter=pointer(move |_| lead_b.set(side == Side::B))
                on:pointerdown=pointer(move |_| lead_b.set(side == Side::B))
                on:focusin=focused(move |_| lead_b.set(side == Side::B))
            >
                <p class="column-name">
                    <span class="badge small" aria-hidden="true">
                        {words::letter(side)}
                    </span>
                    {shown.name(side)}
                </p>
                {blocks}
            </article>
        }
        .into_any()
    };
    view! {
        <h2 class="visually-hidden">{reading::ARTICLES}</h2>
        <div class="full-tools">
            <p>{reading::NUMBERS_HELP}</p>
            <label class="together">
                <input
                    type="checkbox"
                    prop:checked=flag(move || together.get())
                    data-testid="together"
                    on:change=event(move |event| together.set(event_target_checked(&event)))
                />
                {reading::TOGETHER}
            </label>
        </div>
        <div class="columns">{column(Side::A)} {column(Side::B)}</div>
    }
    .into_any()
}

fn paragraph(shown: &Shown, kept: Kept, side: Side, block: &Block) -> AnyView {
    let mut said = Vec::new();
    for one in &block.said {
        said.push(of_sentence(shown, kept, side, *one));
        said.push(" ".into_any());
    }
    match block.kind {
        BlockKind::Title => view! { <h3 class="text headline" dir="auto">{said}</h3> }.into_any(),
        BlockKind::Heading => view! { <h4 class="text heading" dir="auto">{said}</h4> }.into_any(),
        BlockKind::Caption => view! { <p class="text caption" dir="auto">{said}</p> }.into_any(),
        BlockKind::Body => view! { <p class="text" dir="auto">{said}</p> }.into_any(),
    }
}

/// A sentence. Pointing at it lights its passage in both columns; what brings the other column level is the number for the
/// keyboard, and the whole sentence for the pointer.
fn of_sentence(shown: &Shown, kept: Kept, side: Side, said: Said) -> AnyView {
    let Said {
        sentence: index,
        row: at,
        number,
        opens,
    } = said;
    let comparison = &shown.laid.comparison;
    let Some(row) = shown.laid.rows.get(at) else {
        return ().into_any();
    };
    let text = rows::text(comparison, side);
    let words = text.sentences.get(index).map_or("", |s| s.text.as_str());
    let marked = sentence(
        shown,
        side,
        words,
        marks::of_sentence(comparison, row, side, index),
    );
    let (lit, seen, current) = (shown.lit_row, shown.seen, shown.current_row);
    let level = move |event: web_sys::MouseEvent| {
        lit.set(Some(at));
        kept.with_value(|shown| shown.here.set(Some(at)));
        window::level(side, at, &event);
    };
    let button = number.filter(|_| opens).map(|number| {
        let across = other(side);
        let first = row.of(across).first().copied().unwrap_or(0);
        let place = rows::place(rows::text(comparison, across), first);
        view! {
            <button
                type="button"
                class="nth"
                aria-label=reading::number(number, side, place)
                data-testid="nth"
                on:focus=focused(move |_| lit.set(Some(at)))
                on:blur=focused(move |_| lit.set(None))
            >
                {number.to_string()}
            </button>
        }
    });
    let told = match row.kind {
        RowKind::Both { .. } => "both",
        RowKind::Unsure(_) => "unsure",
        _ => "only",
    };
    // Only what has a counterpart answers to the pointer.
    let shared = number.is_some();
    view! {
        <span
            class="said"
            class:lit=flag(move || lit.get() == Some(at))
            class:current=flag(move || current.get() == Some(at))
            class:dim=flag(move || seen.with(|seen| seen.hides(at)))
            data-at=at
            data-told=told
            on:click=move |event| {
                if shared {
                    level(event);
                }
            }
            on:mouseenter=mouse(move |_| lit.set(shared.then_some(at)))
            on:mouseleave=mouse(move |_| lit.set(None))
        >
            {button}
            {marked}
        </span>
    }
    .into_any()
}
