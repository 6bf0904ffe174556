//! What can be corrected in a row: its sentences, the passage as a whole, its divergences.

use super::{Correct, Pane, button, make, said};
use crate::corrections::Maker;
use crate::rows::Row;
use crate::views::comparison::Shown;
use crate::words::{self, correct as told, findings};
use crossread_engine::correction::Correction;
use crossread_engine::divergence::{Divergence, Side};
use leptos::prelude::*;

/// Everything of one row.
pub fn row(shown: &Shown, at: usize, correct: Correct) -> AnyView {
    let Some(row) = shown.laid.rows.get(at) else {
        return ().into_any();
    };
    let maker = Maker::new(&shown.laid.comparison);
    let sides = [Side::A, Side::B].map(|side| sentences(shown, at, row, side, &maker, correct));
    let unlink = step(told::UNLINK, "unlink", maker.unlink(&row.a, &row.b));
    let join = row.passage().map(|passage| maker.join(passage));
    let join = join.map(|made| step(told::JOIN, "join", made));
    let judged: Vec<AnyView> = row
        .divergences
        .iter()
        .filter_map(|index| Some((*index, shown.laid.comparison.divergences.get(*index)?)))
        .map(|(index, divergence)| rulings(&maker, index, divergence))
        .collect();
    let judged = (!judged.is_empty()).then(|| {
        view! {
            <h3>{told::JUDGE}</h3>
            <ul class="correct-list">{judged}</ul>
        }
    });
    view! {
        {sides}
        <p class="correct-actions">{unlink} {join}</p>
        {judged}
    }
    .into_any()
}

/// A button that makes a step; none if there is nothing to do.
fn step(label: &'static str, test_id: &'static str, made: Vec<Correction>) -> AnyView {
    if made.is_empty() {
        return ().into_any();
    }
    let state = crate::app::State::expect();
    button(label, test_id, move || make(state, made.clone()))
}

/// The sentences of one side, each with what can be done with it.
fn sentences(
    shown: &Shown,
    at: usize,
    row: &Row,
    side: Side,
    maker: &Maker<'_>,
    correct: Correct,
) -> AnyView {
    let all = row.of(side);
    if all.is_empty() {
        return ().into_any();
    }
    let several = row.a.len() > 1 || row.b.len() > 1;
    let items: Vec<AnyView> = all
        .iter()
        .enumerate()
        .map(|(nth, sentence)| {
            let sentence = *sentence;
            let pick = move || correct.0.set(Some(Pane::Pick(at, side, sentence)));
            let take_out = several.then(|| maker.take_out(row, side, sentence));
            let split = (nth > 0 && row.passage().is_some()).then(|| maker.split(side, sentence));
            view! {
                <li>
                    <p class="correct-sentence">{said(shown, side, sentence)}</p>
                    <p class="correct-actions">
                        {button(told::LINK, "pick", pick)}
                        {split.map(|made| step(told::SPLIT, "split", made))}
                        {take_out.map(|made| step(told::TAKE_OUT, "take-out", made))}
                    </p>
                </li>
            }
            .into_any()
        })
        .collect();
    let data = match side {
        Side::A => "a",
        Side::B => "b",
    };
    view! {
        <section class="correct-side" data-side=data>
            <h3>
                <span class="badge small">{words::letter(side)}</span>
                " "
                {shown.name(side)}
            </h3>
            <ul class="correct-list">{items}</ul>
        </section>
    }
    .into_any()
}

/// A divergence with a button for each ruling; the one that holds is pressed.
fn rulings(maker: &Maker<'_>, index: usize, divergence: &Divergence) -> AnyView {
    let state = crate::app::State::expect();
    let buttons: Vec<AnyView> = told::RULINGS
        .into_iter()
        .map(|of| {
            let made = maker.judge(index, of);
            let holds = told::holds(of, divergence);
            let press = move |_| {
                if !holds {
                    make(state, made.clone());
                }
            };
            view! {
                <button
                    type="button"
                    class="mode"
                    aria-pressed=holds.to_string()
                    data-testid="ruling"
                    on:click=crate::components::live::mouse(press)
                >
                    {told::ruling(of)}
                </button>
            }
            .into_any()
        })
        .collect();
    let title = findings::title(divergence);
    view! {
        <li>
            <p class="correct-sentence">{title.clone()}</p>
            <div class="correct-actions" role="group" aria-label=title>
                {buttons}
            </div>
        </li>
    }
    .into_any()
}
