//! The day from which the dates of a source are read: a button that says it, and a dialog in which the reader sets another.

use crate::address::{Address, Pair};
use crate::app::State;
use crate::components::live::{event, mouse};
use crate::platform::focus;
use crate::subject::Subject;
use crate::words::{self, dating as told};
use crossread_engine::article::date::Date;
use crossread_engine::divergence::Side;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The button of a side and its dialog. Escape and a button close it; what is set there makes the comparison anew.
pub fn dating(side: Side, of: Subject, hidden: bool) -> AnyView {
    let state = State::expect();
    let session = state.session();
    let name = session.called(of.of(side), side, hidden);
    let (stated, assumed) = (session.stated(of.of(side)), of.assumed.of(side));
    let (id, dialog, field, title, data) = match side {
        Side::A => ("date-a", "dating-a", "day-a", "dating-a-title", "a"),
        Side::B => ("date-b", "dating-b", "day-b", "dating-b-title", "b"),
    };
    let assume = move |day: Option<Date>, said: String| {
        focus::close_dialog(dialog);
        // The day that the source states anyway is no assumption.
        let day = day.filter(|day| stated != Some(*day));
        if day == assumed {
            return;
        }
        if let Some(pair) = state.pair(state.here()) {
            let assumed = pair.assumed.with(side, day);
            state.go_from(id, &Address::Compare(Pair { assumed, ..pair }));
            state.say(said);
        }
    };
    let now = assumed.or(stated);
    let typed = StoredValue::new(now);
    // A day comes digit by digit, so that it is taken only when the reader says so.
    let change = move |event| typed.set_value(Date::parse(&event_target_value(&event)));
    let set = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(day) = typed.get_value() {
            assume(Some(day), told::set(&name, day));
        }
    };
    let heading = told::title(&session.called(of.of(side), side, hidden));
    let open = mouse(move |_| {
        focus::open_dialog(dialog);
        focus::rest(field);
    });
    let close = mouse(move |_| focus::close_dialog(dialog));
    view! {
        <button
            type="button"
            class="side-date"
            id=id
            aria-haspopup="dialog"
            data-assumed=assumed.map(|_| "")
            data-testid=id
            on:click=open
        >
            {told::day(stated, assumed)}
            <span class="visually-hidden">{told::of(side)}</span>
        </button>
        <dialog id=dialog class="help dating" aria-labelledby=title>
            <header class="help-head">
                <h2 id=title>{heading}</h2>
                <button
                    type="button"
                    class="quiet"
                    data-testid=["close-date-", data].concat()
                    on:click=close
                >
                    {words::CLOSE}
                </button>
            </header>
            <p>{told::stated(stated)} " " {told::WHAT}</p>
            <form class="dating-form" on:submit=set>
                <label class="own-field">
                    <span>{told::FIELD}</span>
                    <input
                        type="date"
                        min="0001-01-01"
                        max="9999-12-31"
                        required
                        value=now.map(|day| day.to_string())
                        id=field
                        data-testid=field
                        on:input=event(change)
                    />
                </label>
                <button type="submit" class="primary" data-testid=["set-date-", data].concat()>
                    {told::SET}
                </button>
                {assumed
                    .map(|_| {
                        view! {
                            <button
                                type="button"
                                class="quiet"
                                data-testid=["unset-date-", data].concat()
                                on:click=mouse(move |_| assume(None, told::TAKEN_BACK.to_owned()))
                            >
                                {told::TAKE_BACK}
                            </button>
                        }
                    })}
            </form>
        </dialog>
    }
    .into_any()
}
