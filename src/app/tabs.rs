//! What another tab does to the reader's own texts.

use super::{State, View};
use crate::bundle::Report;
use leptos::prelude::*;

/// The names in addresses of texts.
pub(super) fn slugs(texts: &[Report]) -> Vec<String> {
    texts.iter().map(|text| text.source.slug.clone()).collect()
}

impl State {
    /// The browser remembers these texts now, as another tab says. What was remembered before and is not any more was removed there, and is
    /// removed here, unless the reader is looking at it. What was never remembered, for want of room, stays.
    pub(super) fn follow_removed(self, now: Vec<String>) {
        let session = self.session();
        let shown = |index: usize| match self.view.get_untracked() {
            View::Comparison { of, .. } => of.a == index || of.b == index,
            _ => false,
        };
        let before = self.stored.get_value();
        for slug in before.iter().filter(|slug| !now.contains(slug)) {
            if let Some(index) = session.own_by_slug(slug).filter(|index| !shown(*index)) {
                session.remove(index, true);
            }
        }
        self.stored.set_value(now);
    }
}
