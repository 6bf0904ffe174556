//! What is known of a text of the reader's own, to be corrected, and the story that it is part of.

use super::card::change;
use super::shelf::{Shelf, card_id};
use crate::bundle::Source;
use crate::components::live::event;
use crate::markup::{Element, element};
use crate::own;
use crate::platform::dom;
use crate::words::{self, stories as told};
use crossread_engine::article::date::Date;
use leptos::prelude::*;

/// The value of what makes a new story.
const NEW: &str = "new";

/// All fields.
pub fn fields(shelf: Shelf, index: usize, source: &Source) -> AnyView {
    type Set = fn(&mut Source, String);
    let state = shelf.state;
    let fact =
        |label: &'static str, kind: &'static str, value: String, why: &'static str, set: Set| {
            let edit = move |event| {
                let value = event_target_value(&event).trim().to_owned();
                change(state, index, |source, _| set(source, value));
            };
            view! {
                <label class="own-field">
                    <span>{label}</span>
                    <input
                        type=kind
                        id=[&card_id(index), "-", label].concat()
                        value=value
                        on:change=event(edit)
                    />
                    {(!why.is_empty()).then(|| view! { <small class="own-why">{why}</small> })}
                </label>
            }
        };
    let outlet = source.outlet.clone().unwrap_or_default();
    let headline = source.headline.clone().unwrap_or_default();
    let date = source.published.map(|d| d.to_string()).unwrap_or_default();
    let url = source.url.clone().unwrap_or_default();
    view! {
        {fact(words::own::OUTLET, "text", outlet, "", |s, v| s.outlet = own::fact(&v))}
        {fact(words::own::HEADLINE, "text", headline, "", |s, v| s.headline = own::fact(&v))}
        {fact(words::own::URL, "url", url, "", |s, v| s.url = own::address(&v))}
        {fact(words::own::DATE, "date", date, words::own::DATE_WHY, |s, v| s.published = Date::parse(&v))}
        {story(shelf, index, source.story.as_deref())}
    }
    .into_any()
}

/// The choice of a story. A story is named by its number in the list, for its name may be anything.
fn story(shelf: Shelf, index: usize, now: Option<&str>) -> AnyView {
    let stories = shelf.state.session().stories().into_iter();
    let names: Vec<String> = stories.map(|story| story.name).collect();
    let mut select = element("select")
        .with("id", &[&card_id(index), "-story"].concat())
        .with("data-testid", "own-in-story")
        .child(option("", told::NONE, false));
    for (nth, name) in names.iter().enumerate() {
        select = select.child(option(&nth.to_string(), name, now == Some(name.as_str())));
    }
    let select = select.child(option(NEW, told::NEW, false));
    let content = [element("span").text(told::STORY), select];
    let id = [&card_id(index), "-field"].concat();
    let within = id.clone();
    Effect::new(move |_| dom::fill(&within, &content));
    let choose = move |event| {
        let value: String = event_target_value(&event);
        let nth = value.parse().ok();
        let known = nth.and_then(|nth: usize| names.get(nth).cloned());
        let story = known.or_else(|| (value == NEW).then(|| shelf.state.next_story()));
        shelf.put_into(index, story.as_deref());
    };
    view! { <label class="own-field" id=id on:change=event(choose)></label> }.into_any()
}

fn option(value: &str, label: &str, now: bool) -> Element {
    let option = element("option").with("value", value);
    option.when(now, "selected").text(label)
}
