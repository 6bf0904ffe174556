//! Both articles whole, side by side, with the passages numbered in both.

use crate::address::other;
use crate::components::gutter::gutter;
use crate::components::live::{event, flag, focused, mouse, pointer};
use crate::components::sentence::sentence;
use crate::full::{self, Block, Said};
use crate::marks;
use crate::platform::gutter::Gutter;
use crate::platform::place;
use crate::ribbons::{self, Ribbon};
use crate::rows::{self, RowKind};
use crate::views::comparison::Shown;
use crate::words::{self, reading};
use crossread_engine::article::BlockKind;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// What brings a passage level: which sentences it joins, and where both columns are.
#[derive(Debug)]
struct Columns {
    gutter: Gutter,
    ribbons: Vec<Ribbon>,
    /// First sentences of passages that stand in the same order in both: between them the columns go together.
    anchors: Vec<(usize, usize)>,
}

type Kept = StoredValue<Columns, LocalStorage>;

impl Columns {
    fn new(shown: &Shown, a: &[Block], b: &[Block]) -> Self {
        let laid = &shown.laid;
        let (left, right) = (ribbons::order(a), ribbons::order(b));
        let ribbons = ribbons::ribbons(&laid.comparison, &laid.rows, &left, &right);
        let mut anchors = Vec::new();
        for ribbon in ribbons.iter().filter(|r| !r.moved) {
            anchors.push((ribbon.a.0, ribbon.b.0));
        }
        Self {
            gutter: Gutter::default(),
            ribbons,
            anchors: full::ascending(anchors),
        }
    }
}

/// Two columns with ribbons between them. Where there is room for both they scroll by themselves, together unless the reader
/// unlocks them.
pub fn full(shown: &Shown) -> AnyView {
    let laid = &shown.laid;
    let blocks = [Side::A, Side::B]
        .map(|side| full::blocks(&laid.comparison, &laid.rows, &laid.homes, side));
    let [a, b] = &blocks;
    let columns = Columns::new(shown, a, b);
    let between = columns.ribbons.clone();
    let columns = StoredValue::new_local(columns);
    draw_when_it_moves(columns);
    let (lit, here) = (shown.lit_row, shown.here);
    // The column that the reader scrolls: B's, or else A's.
    let lead_b = RwSignal::new(false);
    let level = move |from: Side, ribbon: Ribbon| {
        lit.set(Some(ribbon.row));
        here.set(Some(ribbon.row));
        lead_b.set(from == Side::B);
        columns.with_value(|columns| {
            let (own, across) = match from {
                Side::A => (ribbon.a.0, ribbon.b.0),
                Side::B => (ribbon.b.0, ribbon.a.0),
            };
            columns.gutter.level(from, own, across);
        });
    };
    let together = shown.together;
    let scrolled = move |side: Side| {
        if together.get_untracked() && lead_b.get_untracked() == (side == Side::B) {
            columns.with_value(|columns| columns.gutter.follow(side, &columns.anchors));
        }
    };
    let column = |side: Side, blocks: &[Block]| {
        let by_row = move |row: usize| {
            columns.with_value(|columns| {
                let found = columns.ribbons.iter().find(|r| r.row == row).copied();
                if let Some(ribbon) = found {
                    level(side, ribbon);
                }
            });
        };
        let by_row = Callback::new(by_row);
        let mut written = Vec::new();
        for block in blocks {
            written.push(paragraph(shown, by_row, side, block));
        }
        let data = match side {
            Side::A => "a",
            Side::B => "b",
        };
        view! {
            <article
                class="column"
                id=place::column_id(side)
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
                {written}
            </article>
        }
        .into_any()
    };
    let between = gutter(
        shown,
        &between,
        Callback::new(move |ribbon| level(Side::A, ribbon)),
    );
    view! {
        <h2 class="visually-hidden">{reading::ARTICLES}</h2>
        {tools(together)}
        <div class="columns">{column(Side::A, a)} {between} {column(Side::B, b)}</div>
    }
    .into_any()
}

/// What the numbers do, and the lock.
fn tools(together: RwSignal<bool>) -> AnyView {
    view! {
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
    }
    .into_any()
}

/// Draws the ribbons when both articles are there, and whenever one of them is scrolled or the window is another size.
fn draw_when_it_moves(columns: Kept) {
    // What was asked for before the view ended may come after it.
    let draw = move || {
        columns.try_with_value(|columns| columns.gutter.draw(&columns.ribbons));
    };
    place::soon(draw);
    let listeners = StoredValue::new_local((place::on_scroll(draw), place::on_resize(draw)));
    on_cleanup(move || listeners.set_value((None, None)));
}

fn paragraph(shown: &Shown, level: Callback<usize>, side: Side, block: &Block) -> AnyView {
    let mut said = Vec::new();
    for one in &block.said {
        said.push(of_sentence(shown, level, side, *one));
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
fn of_sentence(shown: &Shown, level: Callback<usize>, side: Side, said: Said) -> AnyView {
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
            on:click=mouse(move |_| {
                if shared {
                    level.run(at);
                }
            })
            on:mouseenter=mouse(move |_| lit.set(shared.then_some(at)))
            on:mouseleave=mouse(move |_| lit.set(None))
        >
            {button}
            {marked}
        </span>
    }
    .into_any()
}
