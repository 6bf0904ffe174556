//! From divergence to divergence.

use crate::app::State;
use crate::components::live::{mouse, text};
use crate::words;
use leptos::prelude::*;

/// Previous, "3 / 15", next. At either end the button stays where it is and says so when pressed.
#[component]
pub fn Stepper(
    /// Where the reader is, from 0.
    #[prop(into)]
    current: Signal<Option<usize>>,
    /// How many there are.
    #[prop(into)]
    total: Signal<usize>,
    /// What was stepped to, or that there is nothing further.
    #[prop(into)]
    message: Signal<String>,
    /// Takes a step: true for the next one.
    step: Callback<bool>,
) -> impl IntoView {
    let state = State::expect();
    let filtered = move || state.look.with(|look| !look.filter.is_idle());
    let none = move || total.get() == 0;
    let at_start = move || none() || current.get().is_none_or(|n| n == 0);
    let at_end = move || none() || current.get().is_some_and(|n| n + 1 >= total.get());
    let counter = move || {
        if none() && filtered() {
            words::NO_DIVERGENCES_SHOWN.to_owned()
        } else if none() {
            words::NO_DIVERGENCES.to_owned()
        } else {
            words::counter(current.get(), total.get())
        }
    };
    view! {
        <div class="stepper" role="group" aria-label=words::STEPPER>
            <button
                type="button"
                class="step"
                aria-label=words::PREVIOUS
                aria-disabled=text(move || at_start().to_string())
                data-testid="previous"
                on:click=mouse(move |_| step.run(false))
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M3 10l5-5 5 5" />
                </svg>
            </button>
            <span class="counter" data-testid="counter">
                {counter}
            </span>
            <button
                type="button"
                class="step"
                aria-label=words::NEXT
                aria-disabled=text(move || at_end().to_string())
                data-testid="next"
                on:click=mouse(move |_| step.run(true))
            >
                <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d="M3 6l5 5 5-5" />
                </svg>
            </button>
            <span class="step-message">{message}</span>
        </div>
    }
    .into_any()
}
