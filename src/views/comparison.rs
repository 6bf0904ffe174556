//! A comparison: two sources side by side, in one of the ways to read them.

mod controls;
mod moving;
mod shown;
mod steps;

pub use shown::{Kept, Shown, row_id};

use crate::address::Mode;
use crate::app::State;
use crate::components::correct::{self, corrected};
use crate::components::filters::{filters, showing};
use crate::components::guess::guess;
use crate::components::intro::introduction;
use crate::components::legend::Legend;
use crate::components::live::{flag, focused, mouse};
use crate::components::modes::modes;
use crate::components::order::Order;
use crate::components::printed::printed;
use crate::components::save_menu::save_menu;
use crate::components::side_header::SideHeader;
use crate::components::side_label::side_label;
use crate::components::stepper::Stepper;
use crate::components::strip::strip;
use crate::platform::{heard, location, place};
use crate::subject::Subject;
use crate::views::aligned::aligned;
use crate::views::findings::findings;
use crate::views::full::full;
use crate::words::{self, findings as told, reading};
use controls::{copy, hide, swap};
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use moving::{about, choosing, follow, listen, stay};
use steps::Steps;
use web_sys::{Event, MouseEvent};

/// How high a reason is with the room around it, in pixels: hardly any is higher.
const REASON: f64 = 200.0;

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
    let shown = Shown::new(state, of, laid, names, hidden);
    let kept = StoredValue::new_local(shown.clone());
    let steps = Steps::new(state, kept);
    let choose = choosing(state, kept);
    listen(state, kept, steps, choose, hidden);
    follow(state, kept, steps);
    stay(state, kept);
    state.about.set_value(Some(about));
    let mode = Memo::new(move |_| state.look.with(|look| look.mode));
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
            {nothing.then(nothing_shared)}
            {content(kept, mode)}
            {shown.correct.map(|deeds| correct::dialog(state, kept, deeds))}
            <Stepper current=steps.at total=steps.total() message=steps.message step=steps.take />
        </main>
    }
    .into_any()
}

/// What is read, in the way that was chosen.
fn content(kept: Kept, mode: Memo<Mode>) -> AnyView {
    let (hushed, opens) = kept.with_value(|shown| (shown.hushed, shown.correct));
    let body = move || {
        kept.with_value(|shown| match mode.get() {
            Mode::Aligned => aligned(shown, kept),
            Mode::Findings => findings(shown, kept),
            Mode::Full => full(shown),
        })
    };
    let pressed = move |event: MouseEvent| {
        let row = heard::on(&event, ".row-correct").and(heard::number_on(&event, "data-at"));
        if let Some((deeds, at)) = opens.zip(row) {
            correct::open(kept, deeds, at);
        }
    };
    view! {
        <div
            class="reading"
            id="content"
            tabindex="-1"
            class:hushed=flag(move || hushed.get())
            on:click=mouse(pressed)
            on:mouseover=mouse(move |event| hear(&event, hushed))
            on:focusin=focused(move |event| hear(&event, hushed))
        >
            {body}
        </div>
    }
    .into_any()
}

/// Lets reasons stand over the text again: something else is pointed at, or has the focus. A mark at the lower edge of the
/// window is told so: in browsers that do not find room by themselves, its reason stands above it.
fn hear(event: &Event, hushed: RwSignal<bool>) {
    if let Some(mark) = heard::on(event, ".divergence") {
        let low = place::is_low(&mark, REASON);
        // A name without spaces, which every browser takes.
        let _ = mark.class_list().toggle_with_force("low", low);
    }
    if hushed.try_get_untracked() == Some(true) {
        hushed.set(false);
    }
}

fn nothing_shared() -> AnyView {
    view! {
        <div class="nothing">
            <p class="state-title">{reading::NOTHING_SHARED}</p>
            <p>{reading::NOTHING_SHARED_WHAT}</p>
        </div>
    }
    .into_any()
}

fn header(side: Side, of: Subject, hidden: bool) -> AnyView {
    if hidden {
        return side_label(side, of);
    }
    view! { <SideHeader side of /> }.into_any()
}
