//! Both articles whole, side by side, with the passages numbered in both.

use crate::components::filled::{boxed, fill, keep, keep_marks, light, light_it, on_seen, put};
use crate::components::gutter::gutter;
use crate::components::live::{event, flag, focused, mouse, pointer};
use crate::components::paragraph;
use crate::components::side::data;
use crate::full::{self, Block};
use crate::platform::fill::{Maker, Place, Shell};
use crate::platform::gutter::Gutter;
use crate::platform::{change, heard, place};
use crate::ribbons::{self, Ribbon};
use crate::views::comparison::Shown;
use crate::words::{self, reading};
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::Event;

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

/// What answers to the reader in both columns.
#[derive(Debug, Clone, Copy)]
struct Reader {
    columns: Kept,
    /// The column that the reader scrolls: B's, or else A's.
    lead_b: RwSignal<bool>,
    lit: RwSignal<Option<usize>>,
    lit_row: RwSignal<Option<usize>>,
    here: RwSignal<Option<usize>>,
    together: RwSignal<bool>,
}

impl Reader {
    /// Brings the other column level with this one's telling of a passage.
    fn level(self, from: Side, row: usize) {
        self.columns.with_value(|columns| {
            let Some(ribbon) = columns.ribbons.iter().find(|r| r.row == row) else {
                return;
            };
            self.lit_row.set(Some(row));
            self.here.set(Some(row));
            self.lead_b.set(from == Side::B);
            let (own, across) = match from {
                Side::A => (ribbon.a.0, ribbon.b.0),
                Side::B => (ribbon.b.0, ribbon.a.0),
            };
            columns.gutter.level(from, own, across);
        });
    }

    fn scrolled(self, side: Side) {
        let leads = self.lead_b.get_untracked() == (side == Side::B);
        if self.together.get_untracked() && leads {
            self.columns
                .with_value(|columns| columns.gutter.follow(side, &columns.anchors));
        }
    }

    /// Lights what an event happened on: the divergence, and the passage if it has a counterpart.
    fn light(self, event: &Event) {
        light(self.lit, event);
        light_it(self.lit_row, shared(event));
    }

    fn unlight(self) {
        light_it(self.lit, None);
        light_it(self.lit_row, None);
    }
}

/// The row of the sentence that an event happened on, if both tell it. Only what has a counterpart answers to the pointer.
fn shared(event: &Event) -> Option<usize> {
    let said = heard::on(event, ".said[data-told=\"both\"]")?;
    heard::number(&said, "data-at")
}

/// Two columns with ribbons between them. Where there is room for both they scroll by themselves, together unless the reader
/// unlocks them.
pub fn full(shown: &Shown) -> AnyView {
    let laid = &shown.laid;
    let [a, b] = [Side::A, Side::B]
        .map(|side| full::blocks(&laid.comparison, &laid.rows, &laid.homes, side));
    let columns = Columns::new(shown, &a, &b);
    let between = columns.ribbons.clone();
    let columns = StoredValue::new_local(columns);
    let reader = Reader {
        columns,
        lead_b: RwSignal::new(false),
        lit: shown.lit,
        lit_row: shown.lit_row,
        here: shown.here,
        together: shown.together,
    };
    let first = shown.seen.get_untracked();
    let (left, right) = (boxed(&[]), boxed(&[]));
    let filling = {
        let parts = alternating(
            a.into_iter().map(|block| (Side::A, block)),
            b.into_iter().map(|block| (Side::B, block)),
        );
        let parts = Rc::new(parts);
        let (count, of, places) = (parts.len(), parts.clone(), [left.clone(), right.clone()]);
        let shell = move |at: usize| {
            let (side, block) = of.get(at)?;
            let [left, right] = &places;
            let place = if *side == Side::A { left } else { right };
            Some(Shell {
                place: place.clone()?,
                before: None,
                item: paragraph::shell(block),
            })
        };
        let kept = shown.clone();
        let content = move |at: usize| {
            let Some((side, block)) = parts.get(at) else {
                return Vec::new();
            };
            kept.seen
                .with_untracked(|seen| paragraph::content(&kept, *side, block, seen))
        };
        let make = Maker {
            count,
            abreast: 2,
            shell: Box::new(shell),
            content: Box::new(content),
            hidden: Box::new(|_| false),
        };
        fill(shown, make)
    };
    let done = filling.as_ref().map(|filling| filling.done);
    draw_when_it_moves(columns, done);
    keep_marks(shown, filling.as_ref());
    for (class, of) in [("lit", shown.lit_row), ("current", shown.current_row)] {
        keep(class, filling.as_ref(), move || {
            let row = of.get()?.to_string();
            Some([".said[data-at=\"", &row, "\"]"].concat())
        });
    }
    on_seen(shown, first, |before, now| {
        for said in place::in_reading(".said") {
            let row = heard::number(&said, "data-at").unwrap_or(0);
            if before.hides(row) != now.hides(row) {
                change::class(&said, "dim", now.hides(row));
            }
        }
    });
    let between = gutter(
        shown,
        &between,
        Callback::new(move |row| reader.level(Side::A, row)),
    );
    view! {
        <h2 class="visually-hidden">{reading::ARTICLES}</h2>
        {tools(shown.together)}
        <div class="columns">
            {column(shown, reader, Side::A, left)} {between} {column(shown, reader, Side::B, right)}
        </div>
    }
    .into_any()
}

/// One of each in turn, so that the beginnings of both come first; then what is left of the longer one.
fn alternating<T>(a: impl Iterator<Item = T>, b: impl Iterator<Item = T>) -> Vec<T> {
    let (mut a, mut b) = (a.fuse(), b.fuse());
    let mut all = Vec::new();
    loop {
        let before = all.len();
        all.extend(a.next());
        all.extend(b.next());
        if all.len() == before {
            return all;
        }
    }
}

/// A column with what stands in it.
fn column(shown: &Shown, reader: Reader, side: Side, content: Option<Place>) -> AnyView {
    let lead_b = reader.lead_b;
    let pressed = move |event: &Event| {
        if let Some(row) = shared(event) {
            reader.level(side, row);
        }
    };
    view! {
        <article
            class="column"
            id=place::column_id(side)
            data-side=data(side)
            tabindex="0"
            aria-label=reading::column(side, &shown.name(side))
            data-testid=["column-", data(side)].concat()
            on:scroll=event(move |_| reader.scrolled(side))
            on:pointerenter=pointer(move |_| lead_b.set(side == Side::B))
            on:pointerdown=pointer(move |_| lead_b.set(side == Side::B))
            on:mouseover=mouse(move |event| reader.light(&event))
            on:mouseleave=mouse(move |_| reader.unlight())
            on:focusin=focused(move |event| {
                lead_b.set(side == Side::B);
                reader.light(&event);
            })
            on:focusout=focused(move |_| reader.unlight())
            on:click=mouse(move |event| pressed(&event))
        >
            <p class="column-name">
                <span class="badge small" aria-hidden="true">
                    {words::letter(side)}
                </span>
                {shown.name(side)}
            </p>
            <div use:put=content></div>
        </article>
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
fn draw_when_it_moves(columns: Kept, done: Option<RwSignal<bool>>) {
    // What was asked for before the view ended may come after it.
    let draw = move || {
        columns.try_with_value(|columns| columns.gutter.draw(&columns.ribbons));
    };
    Effect::new(move |_| {
        if done.is_some_and(|done| done.get()) {
            place::soon(draw);
        }
    });
    let listeners = StoredValue::new_local((place::on_scroll(draw), place::on_resize(draw)));
    on_cleanup(move || listeners.set_value((None, None)));
}
