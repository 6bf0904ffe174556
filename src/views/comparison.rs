//! A comparison: two sources side by side, in one of the ways to read them.

use crate::address::{Address, Mode};
use crate::app::State;
use crate::components::correct::{self, Deeds, corrected};
use crate::components::filters::{self, filters, showing};
use crate::components::guess::{self, guess};
use crate::components::intro::introduction;
use crate::components::legend::Legend;
use crate::components::live::{flag, mouse};
use crate::components::modes::{MODES, modes};
use crate::components::order::Order;
use crate::components::printed::printed;
use crate::components::save_menu::save_menu;
use crate::components::side_header::SideHeader;
use crate::components::side_label::side_label;
use crate::components::stepper::Stepper;
use crate::components::strip::strip;
use crate::filter::Filter;
use crate::platform::fill::Filling;
use crate::platform::{focus, keys, location, place};
use crate::rows::Row;
use crate::seen::Seen;
use crate::session::Laid;
use crate::session::corrections::Change;
use crate::subject::Subject;
use crate::views::aligned::aligned;
use crate::views::findings::findings;
use crate::views::full::full;
use crate::words::{self, findings as told, reading};
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::MouseEvent;

/// A comparison as it is shown: what the rows are made from, and where the reader is in it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What is compared.
    pub laid: Laid,
    /// What the sources are called.
    pub names: (String, String),
    /// The divergence that was stepped to.
    pub current: RwSignal<Option<usize>>,
    /// The row that it stands in.
    pub current_row: RwSignal<Option<usize>>,
    /// The divergence that is pointed at.
    pub lit: RwSignal<Option<usize>>,
    /// The row that is pointed at, where both articles stand whole.
    pub lit_row: RwSignal<Option<usize>>,
    /// The row that the address points to.
    pub target: RwSignal<Option<usize>>,
    /// The row at the top of what the reader sees.
    pub here: RwSignal<Option<usize>>,
    /// Has the overview gone somewhere, and the reader done nothing since? Then it knows where that is better than the scrolling
    /// tells, which goes on while rows come into sight and get their height.
    pub jumped: RwSignal<bool>,
    /// Do both articles scroll together?
    pub together: RwSignal<bool>,
    /// What is shown.
    pub seen: Memo<Seen>,
    /// What the dialog for corrections does; none where nothing can be corrected.
    pub correct: Option<Deeds>,
    /// What fills the list that is read, bit by bit.
    pub filling: StoredValue<Option<Rc<Filling>>, LocalStorage>,
}

/// The same for what runs later: it belongs to the view, and ends with it.
pub type Kept = StoredValue<Shown, LocalStorage>;

impl Shown {
    fn new(state: State, laid: Laid, names: (String, String), hidden: bool) -> Self {
        let kept = StoredValue::new_local(laid.clone());
        Self {
            laid,
            names,
            current: RwSignal::new(None),
            current_row: RwSignal::new(None),
            lit: RwSignal::new(None),
            lit_row: RwSignal::new(None),
            target: RwSignal::new(None),
            here: RwSignal::new(None),
            jumped: RwSignal::new(false),
            together: RwSignal::new(true),
            correct: (!hidden).then(Deeds::new),
            filling: StoredValue::new_local(None),
            seen: Memo::new(move |_| {
                kept.with_value(|laid| state.look.with(|look| Seen::new(laid, look)))
            }),
        }
    }

    /// What the source of a side is called.
    pub fn name(&self, side: Side) -> String {
        match side {
            Side::A => self.names.0.clone(),
            Side::B => self.names.1.clone(),
        }
    }

    /// Sees to it that a row is there before it is shown.
    pub fn ready(&self, row: usize) {
        let filling = self.filling.try_get_value().flatten();
        if let Some(filling) = filling {
            filling.ready(row);
        }
    }

    /// Has the sentence its place in another passage than this row's?
    pub fn repeated(&self, row: &Row, side: Side, sentence: usize) -> bool {
        row.passage()
            .is_some_and(|own| self.laid.homes.of(side, sentence) != Some(own))
    }
}

/// The id of a row's element. It is not an address: rows are numbered anew with every comparison.
pub fn row_id(at: usize) -> String {
    ["row-", &at.to_string()].concat()
}

/// Two sources side by side.
#[component]
pub fn ComparisonView(
    /// What is compared.
    of: Subject,
    /// Whose order the rows follow.
    order: Side,
    /// Is it hidden who wrote which?
    hidden: bool,
) -> impl IntoView {
    let state = State::expect();
    let session = state.session();
    let Some(laid) = session.lay(of, order, hidden) else {
        return ().into_any();
    };
    let called = |side| session.called(of.of(side), side, hidden);
    let names = (called(Side::A), called(Side::B));
    let title = words::versus(&names.0, &names.1);
    location::set_title(&words::page_title(&title));
    let summary = words::summary(&laid.summary, &names.0, &names.1);
    let saving = save_menu(state, summary.clone());
    let report = told::report(
        &laid.comparison,
        &laid.found,
        &laid.summary,
        &names.0,
        &names.1,
    );
    let (first, second) = (session.foreign(of.a), session.foreign(of.b));
    let languages = words::own::languages(first.as_ref(), second.as_ref());
    let nothing = laid.summary.passages == 0;
    let shown = Shown::new(state, laid, names, hidden);
    let kept = StoredValue::new_local(shown.clone());
    let steps = Steps::new(state, kept);
    let choose = choosing(state, kept);
    listen(state, kept, steps, choose, hidden);
    follow(state, kept, steps);
    stay(state, kept);
    let mode = Memo::new(move |_| state.look.with(|look| look.mode));
    let body = move || {
        kept.with_value(|shown| match mode.get() {
            Mode::Aligned => aligned(shown, kept),
            Mode::Findings => findings(shown, kept),
            Mode::Full => full(shown),
        })
    };
    let opens = shown.correct;
    let pressed = move |event: MouseEvent| {
        if let Some((deeds, at)) = opens.zip(place::row_of(&event, ".row-correct")) {
            correct::open(kept, deeds, at);
        }
    };
    let in_findings = move || mode.get() == Mode::Findings;
    let name = move || match mode.get() {
        Mode::Aligned => "aligned",
        Mode::Findings => "findings",
        Mode::Full => "full",
    };
    view! {
        <main class="comparison" data-mode=name>
            <h1 id="title" class="visually-hidden" tabindex="-1">
                {title}
            </h1>
            <div class="bar">
                {header(Side::A, of, hidden)} {swap(state)} {header(Side::B, of, hidden)}
                <div class="bar-tools">{modes(choose)} {strip(&shown, kept)}</div>
            </div>
            {printed(of, hidden)} {hidden.then(|| guess(of.a, of.b))}
            <section class="overview" aria-label=words::OVERVIEW>
                <div class="lead">
                    <h2 class="visually-hidden">{told::FINDINGS}</h2>
                    <p class="summary" data-testid="summary">
                        {move || if in_findings() { report.clone() } else { summary.clone() }}
                    </p>
                    {languages.map(|told| view! { <p class="basis" data-testid="languages">{told}</p> })}
                    <p class="basis" hidden=flag(move || !in_findings())>
                        {words::BASIS}
                    </p>
                </div>
                <div class="tools">
                    <Order order /> {copy(state)} {saving}
                    {(!hidden).then(|| hide(state))}
                </div>
                <div class="boxes">
                    {filters(&shown)} <details class="legend-box">
                        <summary>{words::LEGEND}</summary>
                        <Legend />
                    </details> {corrected(state, &shown, of.a, of.b)}
                </div>
            </section>
            {introduction()}
            {showing(&shown)}
            {nothing
                .then(|| {
                    view! {
                        <div class="nothing">
                            <p class="state-title">{reading::NOTHING_SHARED}</p>
                            <p>{reading::NOTHING_SHARED_WHAT}</p>
                        </div>
                    }
                })}
            <div class="reading" id="content" tabindex="-1" on:click=mouse(pressed)>
                {body}
            </div>
            {shown.correct.map(|deeds| correct::dialog(state, kept, deeds))}
            <Stepper current=steps.at total=steps.total() message=steps.message step=steps.take />
        </main>
    }
    .into_any()
}

fn header(side: Side, of: Subject, hidden: bool) -> AnyView {
    if hidden {
        return side_label(side, of);
    }
    view! { <SideHeader side of /> }.into_any()
}

/// Hides who wrote which.
fn conceal(state: State) {
    if let Some(pair) = state.named(None) {
        state.go(&Address::Compare(pair.nameless()));
    }
}

fn hide(state: State) -> AnyView {
    view! {
        <button
            type="button"
            class="quiet"
            data-testid="hide-names"
            on:click=mouse(move |_| conceal(state))
        >
            {words::guess::HIDE}
        </button>
    }
    .into_any()
}

fn swap(state: State) -> AnyView {
    let swap = move |_| {
        if let Some(pair) = state.pair(state.here()) {
            state.go_from("swap", &Address::Compare(pair.swapped()));
        }
    };
    view! {
        <button
            type="button"
            class="swap"
            id="swap"
            aria-label=words::SWAP
            title=words::SWAP
            data-testid="swap"
            on:click=mouse(swap)
        >
            <svg viewBox="0 0 16 16" aria-hidden="true">
                <path d="M2 5.500h11M10 2.500l3 3-3 3M14 10.500H3M6 7.500l-3 3 3 3" />
            </svg>
        </button>
    }
    .into_any()
}

fn copy(state: State) -> AnyView {
    let copy = move |_| {
        if let Some(pair) = state.pair(state.here()) {
            state.copy(pair, words::COPIED);
        }
    };
    view! {
        <button type="button" class="quiet" data-testid="copy-link" on:click=mouse(copy)>
            {words::COPY_LINK}
        </button>
    }
    .into_any()
}

/// Stepping through the divergences that are shown. It never goes round: at an end it says that this is the end.
#[derive(Debug, Clone, Copy)]
struct Steps {
    /// What is shown, and can be stepped through.
    seen: Memo<Seen>,
    /// Where the reader is among them.
    at: RwSignal<Option<usize>>,
    /// What was stepped to.
    message: RwSignal<String>,
    /// Takes a step: true for the next one.
    take: Callback<bool>,
}

impl Steps {
    fn new(state: State, kept: Kept) -> Self {
        let seen = kept.with_value(|shown| shown.seen);
        let (at, message) = (RwSignal::new(None), RwSignal::new(String::new()));
        // What is stepped through has changed: it begins anew.
        Effect::new(move |before: Option<Vec<(usize, usize)>>| {
            let now = seen.with(|seen| seen.stops.clone());
            if before.is_some_and(|before| before != now) {
                at.set(None);
                message.set(String::new());
            }
            now
        });
        let take = Callback::new(move |forward| {
            kept.with_value(|shown| step(state, shown, at, message, forward));
        });
        Self {
            seen,
            at,
            message,
            take,
        }
    }

    fn total(self) -> Signal<usize> {
        Signal::derive(move || self.seen.with(|seen| seen.stops.len()))
    }
}

fn step(
    state: State,
    shown: &Shown,
    at: RwSignal<Option<usize>>,
    message: RwSignal<String>,
    forward: bool,
) {
    let next = match (at.get_untracked(), forward) {
        (None, true) => Some(0),
        (None, false) => None,
        (Some(n), true) => Some(n + 1),
        (Some(n), false) => n.checked_sub(1),
    };
    let (total, stop) = shown.seen.with_untracked(|seen| {
        let stop = next.and_then(|n| Some((n, *seen.stops.get(n)?)));
        (seen.stops.len(), stop)
    });
    state.tell(None);
    let Some((n, (row, divergence))) = stop else {
        let end = words::end(forward, total);
        message.set(end.to_owned());
        state.say(end.to_owned());
        return;
    };
    shown.ready(row);
    at.set(Some(n));
    shown.current.set(Some(divergence));
    shown.current_row.set(Some(row));
    shown.target.set(None);
    if state.look.with_untracked(|look| look.mode) == Mode::Findings {
        place::show_finding(divergence);
    } else {
        place::show(row);
    }
    state.at_row(shown.laid.quote(row));
    if let Some(d) = shown.laid.comparison.divergences.get(divergence) {
        message.set(words::heading(d));
        state.say(words::arrived(n, total, d));
    }
}

/// Reads the comparison another way, at the row where the reader is.
fn choosing(state: State, kept: Kept) -> Callback<Mode> {
    Callback::new(move |mode: Mode| {
        if state.look.with_untracked(|look| look.mode) == mode {
            return;
        }
        let at = place::reading();
        let quote = kept.with_value(|shown| at.and_then(|at| shown.laid.quote(at)));
        // What had the focus inside goes away.
        focus::leave("content");
        state.read_as(mode, quote);
        if let Some(at) = at {
            show_soon(kept, at);
        }
    })
}

/// Keys and scrolling while the comparison is shown.
fn listen(state: State, kept: Kept, steps: Steps, choose: Callback<Mode>, hidden: bool) {
    let shown = kept.with_value(Shown::clone);
    let (here, jumped) = (shown.here, shown.jumped);
    let scrolled = place::on_scroll(move || {
        if !jumped.get_untracked() {
            here.set(place::reading());
        }
    });
    let acted = place::on_input(move || jumped.set(false));
    let listener = keys::listen(move |key| {
        if key == "Escape" {
            return focus::close_details(filters::ID) || forget(&shown);
        }
        let change = match key {
            keys::UNDO => Some(Change::Undo),
            keys::REDO => Some(Change::Redo),
            _ => None,
        };
        if let Some(change) = change {
            let row = place::reading().and_then(|at| shown.laid.quote(at));
            return state.correct(change, row);
        }
        if !state.keys.get_untracked() {
            return false;
        }
        match key {
            "n" | "j" => steps.take.run(true),
            "p" | "k" => steps.take.run(false),
            "g" if hidden => focus::go(guess::ID),
            "g" => conceal(state),
            "c" => {
                let at = shown.current_row.get_untracked().or_else(place::reading);
                if let Some((deeds, at)) = shown.correct.zip(at) {
                    correct::open(kept, deeds, at);
                }
            }
            "f" => focus::open_details(filters::ID, filters::FIELD),
            "1" | "2" | "3" => {
                let nth = key.parse::<usize>().ok().and_then(|n| MODES.get(n - 1));
                if let Some(mode) = nth {
                    choose.run(*mode);
                }
            }
            _ => return false,
        }
        true
    });
    let listeners = StoredValue::new_local((listener, scrolled, acted));
    on_cleanup(move || listeners.set_value((None, None, Vec::new())));
}

/// Takes away what marks where the reader has stepped to or was sent. False if nothing does.
fn forget(shown: &Shown) -> bool {
    let marked = shown.current.get_untracked().is_some() || shown.target.get_untracked().is_some();
    if marked {
        shown.current.set(None);
        shown.current_row.set(None);
        shown.target.set(None);
    }
    marked
}

/// Shows the row that the address points to, now and whenever it points to another; stepping goes on from there.
fn follow(state: State, kept: Kept, steps: Steps) {
    Effect::new(move |_| {
        let quote = state.row.get();
        kept.with_value(|shown| {
            let found = quote.as_ref().map(|quote| shown.laid.find(quote));
            shown.target.set(found.flatten());
            match found {
                Some(Some(at)) => reach(state, kept, shown, steps, at),
                Some(None) => state.tell_also(words::ROW_GONE),
                None => {}
            }
        });
    });
}

/// Where the comparison was made anew after a correction, the focus goes to the row of the same sentence.
fn stay(state: State, kept: Kept) {
    if let Some(quote) = state.stays() {
        let at = kept.with_value(|shown| shown.laid.find(&quote));
        place::soon(move || match at {
            Some(at) => {
                kept.try_with_value(|shown| shown.ready(at));
                focus::rest(&row_id(at));
            }
            None => focus::rest("content"),
        });
    }
}

/// Shows a row when the next picture is due.
fn show_soon(kept: Kept, at: usize) {
    place::soon(move || {
        // The view may have ended since.
        kept.try_with_value(|shown| {
            shown.ready(at);
            place::show(at);
        });
    });
}

fn reach(state: State, kept: Kept, shown: &Shown, steps: Steps, at: usize) {
    let hidden = shown.seen.with_untracked(|seen| seen.hides(at));
    if hidden {
        state.look.update(|look| {
            look.same = true;
            look.filter = Filter::default();
        });
    }
    let before = steps.seen.with_untracked(|seen| {
        let before = seen.stops.iter().take_while(|(row, _)| *row < at);
        before.count()
    });
    steps.at.set(before.checked_sub(1));
    shown.here.set(Some(at));
    if hidden || state.look.with_untracked(|look| look.mode) != Mode::Aligned {
        show_soon(kept, at);
    } else {
        shown.ready(at);
        focus::go(&row_id(at));
    }
}
