//! What texts and stories without a name are called.

use super::State;
use super::own_texts::{Called, Wanted};
use crate::own;
use crate::words;
use leptos::prelude::*;

impl State {
    /// What the next text without a name is called.
    pub fn next_name(self) -> String {
        let session = self.session();
        let there = session.indices().into_iter().map(|i| session.name(i));
        self.free(there, |called| Some(&called.name), words::own::name)
    }

    /// What the next story without a name is called.
    pub fn next_story(self) -> String {
        let stories = self.session().stories().into_iter();
        let there = stories.map(|story| story.name);
        self.free(there, |called| called.story.as_ref(), words::stories::name)
    }

    /// The first name that nothing has, neither what is there nor a text that is being read.
    fn free(
        self,
        there: impl Iterator<Item = String>,
        of: fn(&Called) -> Option<&String>,
        name: fn(usize) -> String,
    ) -> String {
        let mut taken: Vec<String> = there.collect();
        self.waiting.with_untracked(|waiting| {
            taken.extend(waiting.iter().filter_map(|(_, wanted)| match wanted {
                Wanted::Name(called) | Wanted::Page(called) => of(called).cloned(),
                _ => None,
            }));
        });
        own::next_name(taken.iter().map(String::as_str), name)
    }
}
