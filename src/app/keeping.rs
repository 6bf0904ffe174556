//! What the browser remembers of the reader's own texts and corrections, and what other tabs do to it.

use super::own_texts::Wanted;
use super::{State, View};
use crate::bundle::Report;
use crate::exchange::Request;
use crate::own;
use crate::parcel::{Content, Damaged, Form};
use crate::platform::{location, store};
use crate::words;
use leptos::prelude::*;

/// The names in addresses of texts.
fn slugs(texts: &[Report]) -> Vec<String> {
    texts.iter().map(|text| text.source.slug.clone()).collect()
}

impl State {
    /// Is the engine unpacking what the browser remembers?
    pub(super) fn recalling(self) -> bool {
        let recall = |(_, wanted): &(u32, Wanted)| matches!(wanted, Wanted::Recall);
        self.waiting
            .with_untracked(|waiting| waiting.iter().any(recall))
    }

    /// Gives the browser what it is to remember.
    pub(super) fn keep(self, parcel: &str, texts: Vec<String>) {
        if store::set(own::STORED, parcel) {
            self.stored.set_value(texts);
        } else {
            self.tell_also(words::own::NOT_KEPT);
        }
    }

    /// What the browser remembered is there, or cannot be read.
    pub(super) fn recalled(self, opened: Result<Box<Content>, Damaged>) {
        let unread = opened.as_ref().err().copied();
        let content = *opened.unwrap_or_default();
        let session = self.session();
        if unread.is_none() {
            self.follow_removed(slugs(&content.texts));
        }
        for report in content.texts {
            session.add(report, true);
        }
        session.recall_corrected(content.corrected);
        self.ask_regard();
        self.list();
        if self.view.get_untracked() == View::Opening {
            self.open(&location::fragment());
        }
        self.renew();
        if let Some(damaged) = unread {
            // The next text that is kept takes its place; nothing of the reader's is thrown away.
            if let Some(unread) = store::get(own::STORED) {
                let _ = store::set(own::ASIDE, &unread);
            }
            self.tell_also(&words::own::not_recalled(damaged));
        }
    }

    /// The browser remembers these texts now, as another tab says. What was remembered before and is not any more was removed there, and is
    /// removed here, unless the reader is looking at it. What was never remembered, for want of room, stays.
    fn follow_removed(self, now: Vec<String>) {
        let session = self.session();
        let shown = |index: usize| match self.view.get_untracked() {
            View::Comparison { of, .. } => of.a == index || of.b == index,
            _ => false,
        };
        let before = self.stored.get_value();
        for slug in before.iter().filter(|slug| !now.contains(slug)) {
            if let Some(index) = session.there(slug).filter(|index| !shown(*index)) {
                session.remove(index, true);
            }
        }
        self.stored.set_value(now);
    }

    /// There are other sources than before, or more is known of them.
    pub(super) fn list(self) {
        self.texts.update(|n| *n += 1);
        self.listed.update(|n| *n += 1);
    }

    /// The same, and the browser is to remember them.
    pub fn relist(self) {
        self.listed.update(|n| *n += 1);
        self.remember();
    }

    /// Has the browser remember the reader's own sources and corrections.
    pub fn remember(self) {
        self.texts.update(|n| *n += 1);
        let content = self.remembered();
        if content == Content::default() {
            self.keep("", Vec::new());
            return;
        }
        self.want(Wanted::Remember(slugs(&content.texts)), |id| {
            Request::Pack(id, Box::new(content), Form::Letters)
        });
    }

    /// What the browser is to remember.
    pub(super) fn remembered(self) -> Content {
        let session = self.session();
        Content {
            texts: session.remembered(),
            corrected: session.remembered_corrections(),
            address: None,
        }
    }

    /// Takes what was remembered, by this tab before or by another one.
    pub(super) fn recall(self) {
        if let Some(parcel) = store::get(own::STORED) {
            self.want(Wanted::Recall, |id| Request::Open(id, parcel));
        } else {
            self.follow_removed(Vec::new());
            self.session().recall_corrected(Vec::new());
            self.list();
            self.renew();
        }
    }
}
