//! One text of the reader's own: what it is, which of its lines are compared, and what the reader corrects.

use super::facts::fields;
use super::shelf::{Shelf, card_id};
use crate::app::State;
use crate::bundle::Source;
use crate::components::live::{event, flag, mouse, text};
use crate::own::{self, Line};
use crate::platform::focus;
use crate::words;
use crossread_engine::article::Article;
use leptos::prelude::*;
use web_sys::MouseEvent;

/// A source of the reader's own, by its index.
pub fn card(shelf: Shelf, index: usize) -> AnyView {
    let state = shelf.state;
    let session = state.session();
    let (Some(source), Some(article)) = (session.source(index), session.article(index)) else {
        return ().into_any();
    };
    let name = text(move || {
        state.texts.track();
        state.session().name(index)
    });
    let facts = text(move || {
        state.texts.track();
        let session = state.session();
        let mut length = words::length(session.words(index));
        if let Some(language) = session.foreign(index) {
            length = [&length, " · ", &words::own::tongue(&language)].concat();
        }
        let state = if !session.is_kept(index) {
            words::own::FOREIGN
        } else if state.is_refused(index) {
            words::own::UNKEPT
        } else {
            return length;
        };
        [&length, " · ", state].concat()
    });
    let regard = session.regarded(index).unwrap_or_default();
    let lang = regard.language.as_ref().map(|l| l.code.clone());
    let lines = own::lines(&article)
        .into_iter()
        .map(|line| {
            let unsure = regard.unsure.binary_search(&line.span).is_ok();
            row(state, index, &article, &line, unsure, lang.clone())
        })
        .collect_view();
    let tongue = session
        .foreign(index)
        .map(|language| view! { <p class="own-why">{words::own::foreign(&language)}</p> });
    let id = card_id(index);
    // What was sent to be looked at is shown, with the focus on it.
    let preview = state.preview.get_value() == Some(index);
    if preview {
        state.preview.set_value(None);
        let id = id.clone();
        Effect::new(move |_| focus::go(&id));
    }
    let open = preview || focus::is_unfolded(&id);
    view! {
        <li class="own-card" data-testid="own-card">
            <details open=open>
                <summary id=id.clone()>
                    <span class="own-name">{name}</span>
                    " "
                    <span class="own-facts">{facts}</span>
                </summary>
                <div class="own-fields">{fields(shelf, index, &source)}</div>
                {tongue}
                <fieldset class="own-lines">
                    <legend>{words::own::LINES}</legend>
                    {doubts(state, id, regard.unsure.len())}
                    <ul>{lines}</ul>
                </fieldset>
            </details>
            {actions(shelf, index, name)}
        </li>
    }
    .into_any()
}

/// What can be done with the whole text.
fn actions(shelf: Shelf, index: usize, name: Signal<String>) -> AnyView {
    let state = shelf.state;
    let kept = flag(move || {
        state.texts.track();
        state.session().is_kept(index)
    });
    let keep = move |_| {
        state.session().keep(index);
        state.remember();
    };
    let remove = move |_| {
        let told = words::own::removed(&state.session().name(index));
        shelf.remove(vec![index], told);
    };
    // Which text it is about is heard with it.
    let about = |id: &'static str, label: &'static str, press: Box<dyn FnMut(MouseEvent)>| {
        let heard = text(move || [label, " ", &name.get()].concat());
        view! {
            <button type="button" class="quiet" aria-label=heard data-testid=id on:click=press>
                {label}
            </button>
        }
    };
    view! {
        <div class="own-actions">
            <button type="button" class="quiet" hidden=kept data-testid="own-keep" on:click=mouse(keep)>
                {words::own::KEEP}
            </button>
            {about("own-duplicate", words::stories::DUPLICATE, mouse(move |_| shelf.duplicate(index)))}
            {about("own-remove", words::own::REMOVE, mouse(remove))}
        </div>
    }
    .into_any()
}

/// Changes a source, which the reader then keeps.
pub fn change(state: State, index: usize, change: impl FnOnce(&mut Source, &mut Article)) {
    state.session().change(index, true, change);
    state.remember();
}

/// How many lines the parser was unsure of, and a way to them.
fn doubts(state: State, id: String, number: usize) -> Option<AnyView> {
    if number == 0 {
        return None;
    }
    let at = StoredValue::new(0_usize);
    let next = move |_| {
        let now = at.get_value();
        focus::nth(&id, ".unsure input", now);
        at.set_value((now + 1) % number);
        state.say(words::own::nth_unsure(now + 1, number));
    };
    let view = view! {
        <p class="own-doubts">
            {words::own::unsure(number)} " "
            <button type="button" class="quiet" data-testid="next-unsure" on:click=mouse(next)>
                {words::own::NEXT_UNSURE}
            </button>
        </p>
    };
    Some(view.into_any())
}

/// A line with a tick if it is compared.
fn row(
    state: State,
    index: usize,
    article: &Article,
    line: &Line,
    unsure: bool,
    lang: Option<String>,
) -> AnyView {
    let span = line.span;
    let tick = move |event| {
        let kept = event_target_checked(&event);
        change(state, index, |_, article| {
            if kept {
                article.keep(span);
            } else {
                article.leave_out(span);
            }
        });
    };
    let label = match (line.kind, line.reason) {
        (Some(kind), _) => words::own::kind(kind),
        (None, Some(reason)) => words::own::reason(reason),
        (None, None) => "",
    };
    let doubt = unsure.then(|| view! { <strong class="own-doubt">{words::own::UNSURE}</strong> });
    let dot = if unsure && !label.is_empty() {
        " · "
    } else {
        ""
    };
    view! {
        <li class:unsure=unsure>
            <label class="own-line">
                <input
 type="checkbox" id=[&card_id(index), "-", &span.start().to_string()].concat() checked=line.kind.is_some() on:change=event(tick) />
                <span class="own-words" lang=lang dir="auto">
                    {span.of(&article.text).to_owned()}
                </span>
                <span class="own-reason">{doubt} {dot} {label}</span>
            </label>
        </li>
    }
    .into_any()
}
