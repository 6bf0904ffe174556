//! What a first visit is shown: an example with its marks explained. It stays away once it was read.

use crate::app::State;
use crate::components::live::mouse;
use crate::platform::focus;
use crate::words::{self, intro};
use crossread_engine::divergence::{Kind, Side, Verdict};
use leptos::prelude::*;

/// The id of the panel.
pub const ID: &str = "intro";

/// The introduction, until it is closed.
pub fn introduction() -> AnyView {
    let state = State::expect();
    let panel = move || {
        let mut notes = Vec::new();
        for (title, text) in intro::NOTES {
            notes.push(view! {
                <li>
                    <span>
                        <b>{title}</b>
                        " "
                        {text}
                    </span>
                </li>
            });
        }
        let close = move |_| {
            state.introduced();
            focus::rest("content");
        };
        view! {
            <section class="intro" id=ID tabindex="-1" aria-labelledby="intro-title" data-testid="intro">
                <h2 class="intro-title" id="intro-title">
                    {intro::TITLE}
                </h2>
                <div class="intro-example" role="group" aria-label=intro::EXAMPLE>
                    {example(Side::A, intro::A, intro::A_OTHER)}
                    {example(Side::B, intro::B, intro::B_OTHER)}
                </div>
                <ol class="intro-notes">{notes}</ol>
                <div class="intro-end">
                    <p>{intro::NEXT}</p>
                    <button type="button" class="quiet" data-testid="intro-close" on:click=mouse(close)>
                        {intro::DONE}
                    </button>
                </div>
            </section>
        }
    };
    (move || state.intro.get().then(panel)).into_any()
}

/// What a side of the example says, with its marks and their numbers.
fn example(side: Side, [start, day, end]: [&'static str; 3], other: &'static str) -> AnyView {
    let data = match side {
        Side::A => "a",
        Side::B => "b",
    };
    let sign = words::sign(Verdict::Conflict);
    let number = |n: &'static str| {
        view! {
            <span class="intro-nth" aria-hidden="true">
                {n}
            </span>
        }
    };
    view! {
        <p class="intro-side" data-side=data>
            <span class="badge small">{words::letter(side)}</span>
            {number("1")}
            " "
            {start}
            <span class="divergence" data-kind=words::tag(Kind::Date)>
                <span class="tag" data-verdict=sign aria-hidden="true">
                    {words::tag(Kind::Date)}
                    {sign}
                </span>
                <span class="marked">{day}</span>
            </span>
            {number("2")}
            {end}
            <span class="worded">{other}</span>
            {number("3")}
            "."
        </p>
    }
    .into_any()
}
