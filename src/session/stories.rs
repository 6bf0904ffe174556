//! Stories of the reader's own: texts that share the name of one, and copies of texts.

use super::Session;
use crate::own;
use std::rc::Rc;

/// A story of the reader's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnStory {
    /// What it is called.
    pub name: String,
    /// Its texts, by their indices.
    pub texts: Vec<usize>,
}

impl Session {
    /// The story that a source is part of.
    pub fn story_of(&self, index: usize) -> Option<String> {
        self.source(index)?.story.clone()
    }

    /// The reader's stories, in the order of their first texts.
    pub fn stories(&self) -> Vec<OwnStory> {
        let mut stories: Vec<OwnStory> = Vec::new();
        for index in self.own() {
            let Some(name) = self.story_of(index) else {
                continue;
            };
            match stories.iter_mut().find(|story| story.name == name) {
                Some(story) => story.texts.push(index),
                None => stories.push(OwnStory {
                    name,
                    texts: vec![index],
                }),
            }
        }
        stories
    }

    /// The reader's texts that are part of no story.
    pub fn loose(&self) -> Vec<usize> {
        let own = self.own().into_iter();
        own.filter(|index| self.story_of(*index).is_none())
            .collect()
    }

    /// The pairs of these sources, each once.
    pub fn pairs(texts: &[usize]) -> Vec<(usize, usize)> {
        let first = texts.iter().enumerate();
        first
            .flat_map(|(nth, a)| texts.iter().skip(nth + 1).map(|b| (*a, *b)))
            .collect()
    }

    /// Puts a text of the reader's own into a story, or takes it out of any. It is kept from then on; its comparisons hold.
    pub fn put_into(&self, index: usize, story: Option<&str>) {
        if let Some(slot) = self.sources.borrow_mut().get_mut(index) {
            Rc::make_mut(&mut slot.source).story = story.and_then(own::fact);
            slot.kept = true;
        }
    }

    /// Gives a story another name; if another story has that name, they are one from then on. Texts that were removed follow, in case they are
    /// brought back. Gives the name as it is kept; none, and nothing happens, if it says nothing.
    pub fn rename_story(&self, from: &str, to: &str) -> Option<String> {
        let to = own::fact(to)?;
        for slot in self.sources.borrow_mut().iter_mut() {
            if slot.source.story.as_deref() == Some(from) {
                Rc::make_mut(&mut slot.source).story = Some(to.clone());
            }
        }
        Some(to)
    }

    /// Copies a text of the reader's own under this name, with what was corrected in comparisons with it. `salt` tells the copy from other copies of the same text, here and in other
    /// browsers. Gives its index.
    pub fn duplicate(&self, index: usize, name: &str, salt: u32) -> Option<usize> {
        let report = self.report(index)?;
        let copies = (0..=u32::MAX).map(|more| salt.wrapping_add(more));
        let mut copies = copies.map(|copy| own::copied(report.clone(), name, copy));
        let copy = copies.find(|copy| self.named(&copy.source.slug).is_none())?;
        let made = self.add(copy, true);
        if let Some(regard) = self.regarded(index) {
            self.regard(made, (*regard).clone());
        }
        self.copy_corrected(index, made);
        Some(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::subject::Subject;
    use crate::testing;
    use proptest::prelude::*;

    /// A session with texts of these names, and the index of the first.
    fn opened(names: &[&str]) -> (Session, usize) {
        let text = |name: &&str| {
            format!("The mill at {name} burned down on Tuesday, the fire service said.")
        };
        let texts: Vec<String> = names.iter().map(text).collect();
        let texts: Vec<(&str, &str)> = (names.iter().copied())
            .zip(texts.iter().map(String::as_str))
            .collect();
        testing::session(&texts)
    }

    #[test]
    fn a_story_is_the_texts_that_share_its_name() {
        let (session, a) = opened(&["Post", "Echo", "Mail"]);
        assert!(session.stories().is_empty());
        session.put_into(a, Some("Fire"));
        session.put_into(a + 2, Some(" Fire "));
        let fire = OwnStory {
            name: "Fire".to_owned(),
            texts: vec![a, a + 2],
        };
        assert_eq!(session.stories(), [fire]);
        assert_eq!(session.loose(), [a + 1]);
        session.put_into(a, None);
        session.put_into(a + 2, Some("  "));
        assert!(session.stories().is_empty());
    }

    #[test]
    fn all_texts_of_a_story_follow_its_name() {
        let (session, a) = opened(&["Post", "Echo", "Mail"]);
        for index in [a, a + 1] {
            session.put_into(index, Some("Fire"));
        }
        session.put_into(a + 2, Some("Flood"));
        session.remove(a + 1, true);
        assert_eq!(session.rename_story("Fire", " "), None);
        let barrow = session.rename_story("Fire", " Barrow ");
        assert_eq!(barrow.as_deref(), Some("Barrow"));
        session.remove(a + 1, false);
        assert_eq!(session.story_of(a + 1), barrow);
        session.rename_story("Barrow", "Flood");
        let all: Vec<usize> = session.stories().remove(0).texts;
        assert_eq!(all, [a, a + 1, a + 2]);
    }

    #[test]
    fn what_was_compared_still_holds_in_a_story() {
        let (session, a) = opened(&["Post", "Echo"]);
        let before = session.ask(Subject::new(a, a + 1));
        session.put_into(a, Some("Fire"));
        session.rename_story("Fire", "Barrow");
        assert!(before.is_none(), "the engine does not listen yet");
        assert!(session.asked.borrow().is_open(Subject::new(a, a + 1)));
    }

    #[test]
    fn a_copy_is_corrected_apart_from_its_original() {
        let (session, a) = opened(&["Post", "Echo"]);
        session.put_into(a, Some("Fire"));
        let copy = session.duplicate(a, "Post (copy)", 7).expect("a text");
        session.change(copy, true, |source, _| {
            source.headline = Some("Other".to_owned());
        });
        assert_eq!(
            (session.name(a), session.name(copy)),
            ("Post".to_owned(), "Post (copy)".to_owned())
        );
        assert_ne!(
            session.source(a).and_then(|s| s.headline.clone()),
            Some("Other".to_owned())
        );
        assert_eq!(session.story_of(copy).as_deref(), Some("Fire"));
        // The same salt again, and a copy of the copy, are other texts still.
        let again = session.duplicate(a, "Post (copy 2)", 7).expect("a text");
        let deeper = session.duplicate(copy, "Post (copy 3)", 7).expect("a text");
        assert_eq!(session.own(), [a, a + 1, copy, again, deeper]);
    }

    #[test]
    fn a_copy_and_its_original_are_compared_with_names_and_without() {
        let (session, a) = opened(&["Post"]);
        let copy = session.duplicate(a, "Post (copy)", 7).expect("a text");
        let pair = session.pair(a, copy).expect("both are there");
        assert_eq!(session.resolve(&pair), Ok((a, copy)));
        let sealed = session.resolve(&pair.sealed());
        assert!(
            sealed == Ok((a, copy)) || sealed == Ok((copy, a)),
            "{sealed:?}"
        );
    }

    #[test]
    fn every_pair_is_there_once() {
        assert!(Session::pairs(&[]).is_empty() && Session::pairs(&[4]).is_empty());
        assert_eq!(Session::pairs(&[4, 7, 9]), [(4, 7), (4, 9), (7, 9)]);
    }

    proptest! {
        #[test]
        fn every_text_stands_once_whatever_is_put_where(
            deeds in prop::collection::vec((0_usize..4, prop::option::of("[ a-c]{0,2}"), any::<bool>()), 0..12)
        ) {
            let (session, first) = opened(&["One", "Two", "Three", "Four"]);
            for (nth, story, rename) in deeds {
                let here = session.story_of(first + nth);
                match (here, &story) {
                    (Some(from), Some(to)) if rename => {
                        session.rename_story(&from, to);
                    }
                    _ => session.put_into(first + nth, story.as_deref()),
                }
            }
            let stories = session.stories();
            let mut all = session.loose();
            for story in &stories {
                prop_assert!(!story.texts.is_empty() && !story.name.trim().is_empty());
                all.extend(&story.texts);
            }
            all.sort_unstable();
            prop_assert_eq!(all, session.own());
            // What is remembered says the same to whoever reads it.
            let other = Session::new();
            for report in session.remembered() {
                other.add(own::received(report).expect("a sound text"), true);
            }
            prop_assert_eq!(other.stories(), stories);
        }
    }
}
