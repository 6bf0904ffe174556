//! A comparison: two sources side by side, row by row.

use crate::address::Address;
use crate::app::State;
use crate::components::legend::Legend;
use crate::components::order::Order;
use crate::components::row::row;
use crate::components::side_header::SideHeader;
use crate::components::stepper::Stepper;
use crate::platform::{focus, keys, location};
use crate::session::Laid;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// A comparison as it is shown: what the rows are made from, and where the reader is in it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What is compared.
    pub laid: Laid,
    /// What the sources are called.
    pub names: (String, String),
    /// The divergence that was stepped to.
    pub current: RwSignal<Option<usize>>,
    /// The divergence that is pointed at.
    pub lit: RwSignal<Option<usize>>,
    /// The row that the address points to.
    pub target: RwSignal<Option<usize>>,
}

impl Shown {
    /// What the source of a side is called.
    pub fn name(&self, side: Side) -> String {
        match side {
            Side::A => self.names.0.clone(),
            Side::B => self.names.1.clone(),
        }
    }
}

/// The id of a row's element. It is not an address: rows are numbered anew with every comparison.
pub fn row_id(at: usize) -> String {
    ["row-", &at.to_string()].concat()
}

/// Two sources side by side.
#[component]
pub fn ComparisonView(
    /// The first source.
    a: usize,
    /// The second source.
    b: usize,
    /// Whose order the rows follow.
    order: Side,
) -> impl IntoView {
    let state = State::expect();
    let session = state.session();
    let Some(laid) = session.lay(a, b, order) else {
        return ().into_any();
    };
    let names = (session.name(a).to_owned(), session.name(b).to_owned());
    let title = words::versus(&names.0, &names.1);
    location::set_title(&words::page_title(&title));
    let summary = words::summary(&laid.summary, &names.0, &names.1);
    let shown = Shown {
        laid,
        names,
        current: RwSignal::new(None),
        lit: RwSignal::new(None),
        target: RwSignal::new(None),
    };
    let stop = RwSignal::new(None::<usize>);
    let message = RwSignal::new(String::new());
    let take_step = stepping(state, &shown, stop, message);
    listen(take_step);
    follow(state, &shown, stop);
    let total = shown.laid.stops.len();
    let selecting = RwSignal::new(None::<String>);
    let rows = shown
        .laid
        .rows
        .iter()
        .enumerate()
        .map(|(at, r)| row(&shown, at, r))
        .collect_view();
    let swap = move |_| {
        if let Some(pair) = state.pair(state.row.get_untracked()) {
            state.go(&Address::Compare(pair.swapped()));
        }
    };
    let copy = move |_| {
        if let Some(pair) = state.pair(state.row.get_untracked()) {
            state.copy(&Address::Compare(pair).fragment(), words::COPIED);
        }
    };
    view! {
        <main class="comparison">
            <h1 id="title" class="visually-hidden" tabindex="-1">
                {title}
            </h1>
            <div class="bar">
                <SideHeader side=Side::A own=a across=b />
                <button
                    type="button"
                    class="swap"
                    aria-label=words::SWAP
                    title=words::SWAP
                    data-testid="swap"
                    on:click=swap
                >
                    <svg viewBox="0 0 16 16" aria-hidden="true">
                        <path d="M2 5.500h11M10 2.500l3 3-3 3M14 10.500H3M6 7.500l-3 3 3 3" />
                    </svg>
                </button>
                <SideHeader side=Side::B own=b across=a />
            </div>
            <section class="overview" aria-label=words::OVERVIEW>
                <p class="summary" data-testid="summary">
                    {summary}
                </p>
                <div class="tools">
                    <Order order />
                    <button type="button" class="quiet" data-testid="copy-link" on:click=copy>
                        {words::COPY_LINK}
                    </button>
                </div>
                <details class="legend-box">
                    <summary>{words::LEGEND}</summary>
                    <Legend />
                </details>
            </section>
            <ol
                class="rows"
                id="content"
                tabindex="-1"
                data-selecting=move || selecting.get()
                on:pointerdown=move |event| selecting.set(focus::side_of(&event))
            >
                {rows}
            </ol>
            <Stepper current=stop total message step=take_step />
        </main>
    }
    .into_any()
}

/// The function that steps through the divergences. It never goes round: at an end it says that this is the end.
fn stepping(
    state: State,
    shown: &Shown,
    stop: RwSignal<Option<usize>>,
    message: RwSignal<String>,
) -> Callback<bool> {
    let (stops, current, target) = (shown.laid.stops.to_vec(), shown.current, shown.target);
    let laid = StoredValue::new_local(shown.laid.clone());
    Callback::new(move |forward: bool| {
        let now = stop.get_untracked();
        let next = match (now, forward) {
            (None, true) => Some(0),
            (None, false) => None,
            (Some(n), true) => Some(n + 1),
            (Some(n), false) => n.checked_sub(1),
        };
        let Some((at, (row, divergence))) = next.and_then(|n| Some((n, stops.get(n).copied()?)))
        else {
            let end = words::end(forward, stops.len());
            message.set(end.to_owned());
            state.say(end.to_owned());
            return;
        };
        stop.set(Some(at));
        current.set(Some(divergence));
        target.set(None);
        focus::show(&row_id(row));
        laid.with_value(|laid| {
            state.at_row(laid.quote(row));
            if let Some(d) = laid.comparison.divergences.get(divergence) {
                message.set(words::heading(d));
                state.say(words::arrived(at, stops.len(), d));
            }
        });
    })
}

/// Steps by keys while the comparison is shown.
fn listen(step: Callback<bool>) {
    let listener = keys::listen(move |key| match key {
        "n" | "j" => {
            step.run(true);
            true
        }
        "p" | "k" => {
            step.run(false);
            true
        }
        _ => false,
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.set_value(None));
}

/// Shows the row that the address points to, now and whenever it points to another; stepping goes on from there.
fn follow(state: State, shown: &Shown, stop: RwSignal<Option<usize>>) {
    let laid = StoredValue::new_local(shown.laid.clone());
    let target = shown.target;
    Effect::new(move |_| {
        let Some(quote) = state.row.get() else {
            target.set(None);
            return;
        };
        let found = laid.with_value(|laid| laid.find(&quote));
        target.set(found);
        match found {
            Some(at) => {
                let before = laid
                    .with_value(|laid| laid.stops.iter().take_while(|(row, _)| *row < at).count());
                stop.set(before.checked_sub(1));
                focus::go(&row_id(at));
            }
            None => state.tell(Some(words::ROW_GONE.to_owned())),
        }
    });
}
