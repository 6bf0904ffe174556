//! What the cards and stories of the reader's own texts have in common: what was removed last, and what is done to them.

use crate::app::State;
use crate::own;
use crate::platform::{chance, focus};
use crate::words;
use leptos::prelude::*;

/// The id of the button that brings back what was removed.
pub const UNDO: &str = "own-undo";

/// The id of a text's disclosure button, which all ids in its card begin with.
pub fn card_id(index: usize) -> String {
    ["own-card-", &index.to_string()].concat()
}

/// The id of the button that renames the story whose first text this is, which all ids at its head begin with.
pub fn story_id(first: usize) -> String {
    ["own-story-", &first.to_string()].concat()
}

/// What was removed last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Removed {
    /// What is said of it.
    pub told: String,
    /// The texts.
    pub texts: Vec<usize>,
}

/// All of it, handed to every card.
#[derive(Debug, Clone, Copy)]
pub struct Shelf {
    /// The page.
    pub state: State,
    /// What was removed last.
    pub removed: RwSignal<Option<Removed>>,
}

impl Shelf {
    /// With nothing removed.
    pub fn new(state: State) -> Self {
        Self {
            state,
            removed: RwSignal::new(None),
        }
    }

    /// The list is made anew, with the focus on the element of that id.
    fn relist(self, landing: String, said: String) {
        // A notice of what was before might lie over what gets the focus.
        self.state.tell(None);
        self.state.landing.set_value(Some(landing));
        self.state.say(said);
        self.state.relist();
    }

    /// Removes texts; they can be brought back.
    pub fn remove(self, texts: Vec<usize>, told: String) {
        for index in &texts {
            self.state.session().remove(*index, true);
        }
        let said = told.clone();
        self.removed.set(Some(Removed { told, texts }));
        self.relist(UNDO.to_owned(), said);
    }

    /// Brings back what was removed last.
    pub fn bring_back(self) {
        let Some(removed) = self.removed.get_untracked() else {
            return;
        };
        let session = self.state.session();
        for index in &removed.texts {
            session.remove(*index, false);
        }
        self.removed.set(None);
        let stories = session.stories().into_iter();
        let whole = stories.map(|story| story.texts);
        let landing = match removed.texts.as_slice() {
            [one] => card_id(*one),
            all => whole
                .filter(|texts| all.iter().all(|i| texts.contains(i)))
                .find_map(|texts| texts.first().map(|first| story_id(*first)))
                .unwrap_or_default(),
        };
        self.relist(landing, words::stories::BACK.to_owned());
    }

    /// Copies a text.
    pub fn duplicate(self, index: usize) {
        let session = self.state.session();
        let from = session.name(index);
        let all = session.indices().into_iter();
        let taken: Vec<String> = all.map(|i| session.name(i)).collect();
        let name = own::next_name(taken.iter().map(String::as_str), |n| {
            words::stories::copy(&from, n)
        });
        if let Some(made) = session.duplicate(index, &name, chance::number()) {
            self.relist(card_id(made), words::stories::copied(&from, &name));
        }
    }

    /// Puts a text into a story, or takes it out of any; the focus stays.
    pub fn put_into(self, index: usize, story: Option<&str>) {
        let session = self.state.session();
        session.put_into(index, story);
        let said = words::stories::moved(&session.name(index), story);
        self.state.say(said);
        self.state.relist();
    }

    /// Gives a story another name. False, with the reader told, if it is none.
    pub fn rename(self, from: &str, to: &str) -> bool {
        let session = self.state.session();
        let before = session.stories();
        let Some(to) = session.rename_story(from, to) else {
            self.state.tell(Some(words::stories::NO_NAME.to_owned()));
            return false;
        };
        let merged = to != from && before.iter().any(|story| story.name == to);
        let stories = session.stories().into_iter();
        let mut renamed = stories.filter(|story| story.name == to);
        let first = renamed.find_map(|story| story.texts.first().copied());
        let landing = first.map(story_id).unwrap_or_default();
        self.relist(landing, words::stories::renamed(&to, merged));
        true
    }

    /// Where the focus goes when the list has been made anew: to what the reader has to do with, or where it was.
    pub fn land(self) {
        let landing = self.state.landing.try_update_value(Option::take).flatten();
        if let Some(id) = landing.or_else(focus::held) {
            Effect::new(move |_| focus::rest(&id));
        }
    }
}
