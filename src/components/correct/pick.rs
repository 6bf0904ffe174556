//! Choosing the sentence that states the same fact as another.

use super::{Correct, Pane, button, make, said};
use crate::address::other;
use crate::app::State;
use crate::components::live::{event, flag, mouse};
use crate::corrections::Maker;
use crate::rows;
use crate::views::comparison::Shown;
use crate::words::correct as told;
use crossread_engine::divergence::Side;
use crossread_engine::lexicon::case::lower;
use leptos::prelude::*;

/// The sentences of the other side, the likeliest first; a field narrows them down.
pub fn pick(shown: &Shown, at: usize, side: Side, sentence: usize, correct: Correct) -> AnyView {
    let state = State::expect();
    let across = other(side);
    let maker = Maker::new(&shown.laid.comparison);
    let wanted = RwSignal::new(String::new());
    let text = rows::text(&shown.laid.comparison, across);
    let mut all = Vec::new();
    let mut items = Vec::new();
    for candidate in maker.candidates(side, sentence) {
        let words = text.sentences.get(candidate).map(|s| lower(&s.text));
        let words = words.unwrap_or_default();
        all.push(words.clone());
        let made = maker.link(side, sentence, candidate);
        let off = flag(move || wanted.with(|wanted| !words.contains(wanted)));
        items.push(view! {
            <li hidden=off>
                <button
                    type="button"
                    class="correct-pick"
                    data-testid="candidate"
                    on:click=mouse(move |_| make(state, made.clone()))
                >
                    {said(shown, across, candidate)}
                </button>
            </li>
        });
    }
    let none = flag(move || wanted.with(|wanted| all.iter().any(|words| words.contains(wanted))));
    let narrow = move |event| wanted.set(lower(&event_target_value(&event)));
    view! {
        <p class="correct-sentence">{said(shown, side, sentence)}</p>
        <p class="correct-actions">
            {button(told::BACK, "pick-back", move || correct.0.set(Some(Pane::Row(at))))}
        </p>
        <h3>{told::which(across, &shown.name(across))}</h3>
        <label class="own-field">
            <span>{told::FIND}</span>
            <input type="search" data-testid="pick-find" on:input=event(narrow) />
        </label>
        <p role="status" hidden=none>
            {told::NONE}
        </p>
        <ul class="correct-list">{items}</ul>
    }
    .into_any()
}
