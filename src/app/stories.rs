//! Stories of the reader's own: what the next one is called.

use super::State;
use super::own_texts::Wanted;
use crate::own;
use crate::words;
use leptos::prelude::*;

impl State {
    /// What the next story without a name is called.
    pub fn next_story(self) -> String {
        let stories = self.session().stories().into_iter();
        let mut taken: Vec<String> = stories.map(|story| story.name).collect();
        self.waiting.with_untracked(|waiting| {
            taken.extend(waiting.iter().filter_map(|(_, wanted)| match wanted {
                Wanted::Name(called) => called.story.clone(),
                _ => None,
            }));
        });
        own::next_name(taken.iter().map(String::as_str), words::stories::name)
    }
}
