//! A story of the reader's own: its name, its texts and their pairs.

use super::card::card;
use super::shelf::{Shelf, story_id};
use crate::components::live::{event, flag, key, mouse, text};
use crate::components::pair_list;
use crate::platform::focus;
use crate::session::Session;
use crate::session::stories::OwnStory;
use crate::words::{self, stories as told};
use leptos::prelude::*;

/// The most pairs that are shown before the reader asks for them.
const SHOWN: usize = 6;

/// A story under its heading.
pub fn story(shelf: Shelf, story: OwnStory) -> AnyView {
    let OwnStory { name, texts } = story;
    let id = story_id(texts.first().copied().unwrap_or_default());
    let title = [&id, "-title"].concat();
    let cards = texts.iter().map(|index| card(shelf, *index)).collect_view();
    view! {
        <section class="own-story" data-testid="own-story" aria-labelledby=title.clone()>
            {head(shelf, id.clone(), title.clone(), &name, texts.clone())}
            {pairs(shelf, &id, texts)}
            <ul class="own-list">{cards}</ul>
        </section>
    }
    .into_any()
}

/// The name, and what can be done with the whole story.
fn head(shelf: Shelf, id: String, title: String, name: &str, texts: Vec<usize>) -> AnyView {
    let renaming = RwSignal::new(false);
    let typed = RwSignal::new(name.to_owned());
    let field = [&id, "-name"].concat();
    // The focus goes to the field and back to the button.
    let (here, there) = (field.clone(), id.clone());
    Effect::new(move |before: Option<bool>| {
        let now = renaming.get();
        if before.is_some_and(|before| before != now) {
            focus::rest(if now { &here } else { &there });
        }
        now
    });
    let (from, stay) = (name.to_owned(), field.clone());
    let save = move || {
        if !shelf.rename(&from, &typed.get_untracked()) {
            focus::rest(&stay);
        }
    };
    let cancel = {
        let name = name.to_owned();
        move || {
            typed.set(name.clone());
            renaming.set(false);
        }
    };
    let (entered, left) = (save.clone(), cancel.clone());
    let press = move |event: web_sys::KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.is_composing() => entered(),
        "Escape" => {
            event.stop_propagation();
            left();
        }
        _ => {}
    };
    let number = texts.len();
    let gone = told::removed(name, number);
    let remove = move |_| shelf.remove(texts.clone(), gone.clone());
    view! {
        <header class="own-head">
            <h3 id=title class="own-title" dir="auto" hidden=flag(move || renaming.get())>
                {name.to_owned()}
            </h3>
            <p class="own-facts" hidden=flag(move || renaming.get())>
                {told::texts(number)}
            </p>
            <div class="own-actions" hidden=flag(move || renaming.get())>
                <button
                    type="button"
                    class="quiet"
                    id=id
                    aria-label=[told::RENAME, " ", name].concat()
                    data-testid="story-rename"
                    on:click=mouse(move |_| renaming.set(true))
                >
                    {told::RENAME}
                </button>
                <button
                    type="button"
                    class="quiet"
                    aria-label=[told::REMOVE, " ", name].concat()
                    data-testid="story-remove"
                    on:click=mouse(remove)
                >
                    {told::REMOVE}
                </button>
            </div>
            <div class="own-naming" hidden=flag(move || !renaming.get())>
                <label class="own-field">
                    <span>{told::NAME}</span>
                    <input
                        type="text"
                        id=field
                        dir="auto"
                        data-testid="story-name"
                        prop:value=text(move || typed.get())
                        on:input=event(move |event| typed.set(event_target_value(&event)))
                        on:keydown=key(press)
                    />
                </label>
                <button type="button" class="quiet" data-testid="story-save" on:click=mouse(move |_| save())>
                    {told::SAVE}
                </button>
                <button type="button" class="quiet" on:click=mouse(move |_| cancel())>
                    {told::CANCEL}
                </button>
            </div>
        </header>
    }
    .into_any()
}

/// The pairs of its texts as links, if there are any.
fn pairs(shelf: Shelf, id: &str, texts: Vec<usize>) -> Option<AnyView> {
    let state = shelf.state;
    let number = Session::pairs(&texts).len();
    if number == 0 {
        return None;
    }
    let id = [id, "-pairs"].concat();
    let open = shelf.is_open(&id, number <= SHOWN);
    let summary = id.clone();
    // The texts may be called otherwise than before.
    let links = move || {
        state.texts.track();
        pair_list::links(&state.session(), Session::pairs(&texts))
    };
    let view = view! {
        <details class="own-pairs" open=open on:toggle=event(move |event| shelf.toggled(&id, &event))>
            <summary id=summary>{words::stories::pairs(number)}</summary>
            {links}
        </details>
    };
    Some(view.into_any())
}
