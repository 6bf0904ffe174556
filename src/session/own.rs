//! The sources of the reader's own in a session.

use super::{Session, Slot};
use crate::address::Pair;
use crate::bundle::{self, Report, Source};
use crate::exchange::{Language, Regard};
use crate::subject::Subject;
use crossread_engine::article::Article;
use std::rc::Rc;

impl Session {
    /// The reader's own sources.
    pub fn own(&self) -> Vec<usize> {
        let all = self.indices().into_iter();
        all.filter(|index| *index >= self.bundled).collect()
    }

    /// The pair that a reader most likely wants to compare: the two texts of their own added last, one of theirs beside another
    /// source, or the first two. None where there are not two.
    pub fn suggested(&self) -> Option<(usize, usize)> {
        let all = self.indices();
        match (self.own().as_slice(), all.as_slice()) {
            ([.., a, b], _) | ([], [a, b, ..]) => Some((*a, *b)),
            ([a], _) => all.into_iter().find(|b| b != a).map(|b| (*a, b)),
            _ => None,
        }
    }

    /// Is it a source of the reader's own?
    pub fn is_own(&self, index: usize) -> bool {
        index >= self.bundled
    }

    /// Will it be there when the page is opened again?
    pub fn is_kept(&self, index: usize) -> bool {
        let sources = self.sources.borrow();
        sources.get(index).is_some_and(|slot| slot.kept)
    }

    /// Adds a source of the reader's own, or takes it in place of the one with the same text. Gives its index.
    pub fn add(&self, report: Report, kept: bool) -> usize {
        let Report { source, article } = report;
        let same = self.named(&source.slug);
        let mut sources = self.sources.borrow_mut();
        let mut slot = Slot {
            source: Rc::new(source),
            article: Some(Rc::new(article)),
            gone: false,
            kept,
            regard: None,
        };
        let index = same.unwrap_or(sources.len());
        let known = sources.get(index);
        let told = |s: &Slot| (&s.source, &s.article) == (&slot.source, &slot.article);
        let changed = !known.is_some_and(told);
        match sources.get_mut(index) {
            // What is said about a text holds as long as it is the same.
            Some(known) => {
                slot.regard = known.regard.take();
                *known = slot;
            }
            None => sources.push(slot),
        }
        drop(sources);
        if changed {
            self.forget(index);
        }
        index
    }

    /// What has to be said about a source of the reader's own is known.
    pub fn regard(&self, index: usize, regard: Regard) {
        if let Some(slot) = self.sources.borrow_mut().get_mut(index) {
            slot.regard = Some(Rc::new(regard));
        }
    }

    /// What has to be said about a source; none if nothing has, or it is not known yet.
    pub fn regarded(&self, index: usize) -> Option<Rc<Regard>> {
        let sources = self.sources.borrow();
        sources.get(index)?.regard.as_ref().map(Rc::clone)
    }

    /// The sources of the reader's own about which that is not known, with their texts.
    pub fn unregarded(&self) -> Vec<(usize, Rc<Article>)> {
        let own = self.own().into_iter();
        let open = own.filter(|index| self.regarded(*index).is_none());
        open.filter_map(|index| Some((index, self.article(index)?)))
            .collect()
    }

    /// The language of a source; none if it is English, or cannot be told.
    pub fn foreign(&self, index: usize) -> Option<Language> {
        let language = self.regarded(index)?.language.clone()?;
        (language.code != "en").then_some(language)
    }

    /// Adds a source that somebody sent, unless the reader has that text already: then theirs stays.
    pub fn receive(&self, report: Report) -> usize {
        let known = self.there(&report.source.slug);
        known.unwrap_or_else(|| self.add(report, false))
    }

    /// Adds a source that the reader has kept, unless one of that text is kept already, here or with changes.
    pub fn receive_own(&self, report: Report) -> usize {
        let known = self.there(&report.source.slug);
        let known = known.filter(|index| self.is_kept(*index));
        known.unwrap_or_else(|| self.add(report, true))
    }

    /// The reader wants it kept when the page is closed.
    pub fn keep(&self, index: usize) {
        if let Some(slot) = self.sources.borrow_mut().get_mut(index) {
            slot.kept = true;
        }
    }

    /// Changes a source of the reader's own, and says whether to keep it.
    pub fn change(&self, index: usize, kept: bool, change: impl FnOnce(&mut Source, &mut Article)) {
        if let Some(slot) = self.sources.borrow_mut().get_mut(index)
            && let Some(article) = &mut slot.article
        {
            let (source, article) = (Rc::make_mut(&mut slot.source), Rc::make_mut(article));
            change(source, article);
            source.words = bundle::words(article);
            slot.kept = kept;
        }
        self.forget(index);
    }

    /// Removes a source of the reader's own, or brings it back.
    pub fn remove(&self, index: usize, gone: bool) {
        if let Some(slot) = self.sources.borrow_mut().get_mut(index) {
            slot.gone = gone;
        }
    }

    /// The text of a source of the reader's own.
    pub fn article(&self, index: usize) -> Option<Rc<Article>> {
        let sources = self.sources.borrow();
        sources.get(index)?.article.as_ref().map(Rc::clone)
    }

    pub(super) fn report(&self, index: usize) -> Option<Report> {
        Some(Report {
            source: (*self.source(index)?).clone(),
            article: (*self.article(index)?).clone(),
        })
    }

    /// What is to be remembered of the reader's own sources.
    pub fn remembered(&self) -> Vec<Report> {
        let own = self.own().into_iter();
        let kept = own.filter(|index| self.is_kept(*index));
        kept.filter_map(|index| self.report(index)).collect()
    }

    /// No comparison of this source holds any more.
    fn forget(&self, index: usize) {
        self.asked.borrow_mut().forget(index);
        let of = |subject: Subject| subject.a == index || subject.b == index;
        self.made.borrow_mut().retain(|made| !of(made.subject));
    }

    /// What a link to a pair has to carry: the texts that are the reader's own.
    pub fn carried(&self, pair: &Pair) -> Vec<Report> {
        let both = [&pair.a, &pair.b].into_iter();
        let own = both.filter_map(|r| self.find(r).filter(|index| self.is_own(*index)));
        own.filter_map(|index| self.report(index)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own;
    use crossread_engine::article::{self, Facts};
    use crossread_engine::lexicon::Lexicon;

    const MILL: &str =
        "The old mill at Barrow burned down on Tuesday night, the fire service said on Wednesday.";
    const FLOOD: &str =
        "The river rose by two metres after days of rain, and the bridge at Barrow was closed.";

    fn report(text: &str, name: &str) -> Report {
        own::report(
            name,
            article::read(text, &Lexicon::core()),
            Facts::default(),
        )
    }

    #[test]
    fn a_text_that_is_there_already_keeps_its_place_and_its_name() {
        let session = Session::new();
        let mill = session.add(report(MILL, "Post"), true);
        assert_eq!(session.receive(report(MILL, "Echo")), mill);
        assert_eq!(session.name(mill), "Post");
        assert_eq!(session.add(report(MILL, "Echo"), true), mill);
        assert_eq!(
            (session.name(mill).as_str(), session.own()),
            ("Echo", vec![mill])
        );
    }

    #[test]
    fn what_somebody_sent_is_kept_only_when_it_is_changed() {
        let session = Session::new();
        let mill = session.receive(report(MILL, "Post"));
        assert!(session.remembered().is_empty());
        session.change(mill, true, |source, _| {
            source.outlet = Some("Echo".to_owned());
        });
        let kept = session.remembered();
        assert_eq!(kept.len(), 1);
        assert_eq!(kept[0].source.outlet.as_deref(), Some("Echo"));
    }

    #[test]
    fn a_source_that_was_removed_is_in_no_list_until_it_is_brought_back() {
        let session = Session::new();
        let mill = session.add(report(MILL, "Post"), true);
        session.remove(mill, true);
        assert!(session.own().is_empty() && session.remembered().is_empty());
        assert!(session.is_removed(mill));
        session.remove(mill, false);
        assert_eq!(session.own(), [mill]);
    }

    #[test]
    fn the_texts_added_last_are_suggested_and_never_one_twice() {
        let session = Session::new();
        let first = session.suggested();
        assert_eq!(first.is_some(), session.bundled().len() > 1);
        let mill = session.add(report(MILL, "Post"), true);
        assert!(
            session
                .suggested()
                .is_none_or(|(a, b)| a == mill && b != mill)
        );
        let flood = session.add(report(FLOOD, "Echo"), true);
        assert_eq!(session.suggested(), Some((mill, flood)));
        let pair = session.pair(mill, flood).expect("both are there");
        assert_eq!(session.carried(&pair.clone().nameless()).len(), 2);
        session.remove(mill, true);
        assert_eq!(session.carried(&pair).len(), 1);
    }
}
