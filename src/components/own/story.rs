//! A story of the reader's own: its name, its texts and their pairs.

use super::card::card;
use super::shelf::{Shelf, story_id};
use crate::app::State;
use crate::components::deed::{self, button};
use crate::components::live::{key, mouse};
use crate::components::pair_list;
use crate::markup::{Element, classed, element};
use crate::platform::{dom, focus};
use crate::session::Session;
use crate::session::stories::OwnStory;
use crate::words::stories as told;
use leptos::prelude::*;

/// The most pairs that are shown before the reader asks for them.
const SHOWN: usize = 6;

/// A story under its heading.
pub fn story(shelf: Shelf, story: OwnStory) -> AnyView {
    let state = shelf.state;
    let id = story_id(story.texts.first().copied().unwrap_or_default());
    let top = [&id, "-head"].concat();
    let title = [&id, "-title"].concat();
    let field = [&id, "-name"].concat();
    let cards = story.texts.iter().map(|index| card(shelf, *index));
    let cards = cards.collect_view();
    let renaming = RwSignal::new(false);
    let story = StoredValue::new(story);
    let (within, heading, naming) = (top.clone(), title.clone(), field.clone());
    Effect::new(move |before: Option<bool>| {
        let now = renaming.get();
        let held = focus::held();
        let content = story.with_value(|story| {
            if now {
                return form(&naming, &heading, &story.name);
            }
            // The texts may be called otherwise than before.
            state.texts.track();
            head(state, &id, &heading, story)
        });
        dom::fill(&within, &content);
        if before.is_some_and(|before| before != now) {
            focus::rest(if now { &naming } else { &id });
        } else if let Some(held) = held.filter(|_| focus::held().is_none()) {
            focus::rest(&held);
        }
        now
    });
    let save = move |field: &str| {
        let from = story.with_value(|story| story.name.clone());
        if !shelf.rename(&from, &focus::typed(field)) {
            focus::rest(field);
        }
    };
    let entered = field.clone();
    let press = move |event: web_sys::MouseEvent| match deed::done(&event).as_deref() {
        Some("story-rename") => renaming.set(true),
        Some("story-save") => save(&field),
        Some("story-cancel") => renaming.set(false),
        Some("story-remove") => {
            let OwnStory { name, texts } = story.get_value();
            let told = told::removed(&name, texts.len());
            shelf.remove(texts, told);
        }
        _ => {}
    };
    let keys = move |event: web_sys::KeyboardEvent| {
        let in_field = focus::held().as_deref() == Some(entered.as_str());
        match event.key().as_str() {
            "Enter" if in_field && !event.is_composing() => {
                // The button that has the focus then is not to be pressed by the same key.
                event.prevent_default();
                save(&entered);
            }
            "Escape" if renaming.get_untracked() => {
                event.stop_propagation();
                renaming.set(false);
            }
            _ => {}
        }
    };
    view! {
        <section class="own-story" data-testid="own-story" aria-labelledby=title>
            <div id=top on:click=mouse(press) on:keydown=key(keys)></div>
            <ul class="own-list">{cards}</ul>
        </section>
    }
    .into_any()
}

/// The name, what can be done with the whole story, and the pairs of its texts.
fn head(state: State, id: &str, title: &str, story: &OwnStory) -> Vec<Element> {
    let session = state.session();
    let named = |label: &str| [label, " ", &story.name].concat();
    let rename = button(told::RENAME, "story-rename").with("id", id);
    let rename = rename.with("aria-label", &named(told::RENAME));
    let remove = button(told::REMOVE, "story-remove");
    let remove = remove.with("aria-label", &named(told::REMOVE));
    let head = classed("header", "own-head")
        .child(heading(title, &story.name))
        .child(classed("p", "own-facts").text(&told::texts(story.texts.len())))
        .child(classed("div", "own-actions").child(rename).child(remove));
    let pairs = Session::pairs(&story.texts);
    if pairs.is_empty() {
        return vec![head];
    }
    let summary = element("summary").text(&told::pairs(pairs.len()));
    let list = classed("details", "own-pairs")
        .when(pairs.len() <= SHOWN, "open")
        .child(summary)
        .child(pair_list::links(&session, pairs));
    vec![head, list]
}

/// The field for another name. The heading names the section still.
fn form(field: &str, title: &str, name: &str) -> Vec<Element> {
    let input = element("input")
        .with("type", "text")
        .with("id", field)
        .with("dir", "auto")
        .with("data-testid", "story-name")
        .with("value", name);
    let label = classed("label", "own-field")
        .child(element("span").text(told::NAME))
        .child(input);
    let form = classed("div", "own-naming")
        .child(label)
        .child(button(told::SAVE, "story-save"))
        .child(button(told::CANCEL, "story-cancel"));
    vec![heading(title, name).with("hidden", ""), form]
}

fn heading(id: &str, name: &str) -> Element {
    classed("h3", "own-title")
        .with("id", id)
        .with("dir", "auto")
        .text(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_story_is_text_wherever_it_stands() {
        let all = form("field", "title", "<b>\"fire\"</b>");
        let all: String = all.iter().map(ToString::to_string).collect();
        assert!(!all.contains("<b>"), "{all}");
        assert!(
            all.contains("value=\"&lt;b>&quot;fire&quot;&lt;/b>\""),
            "{all}"
        );
    }
}
