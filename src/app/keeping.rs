//! What the browser keeps of the reader's own texts and corrections, and what other tabs do to it.

use super::own_texts::Wanted;
use super::{State, View};
use crate::exchange::Request;
use crate::own;
use crate::parcel::Content;
use crate::platform::{location, store};
use crate::records::{Ask, Known, News, Recalled, of_text};
use crate::words;
use leptos::prelude::*;

/// How far this tab has got with what the browser keeps.
#[derive(Debug, Default)]
pub(super) struct Keeping {
    known: Known,
    /// It is known what was kept before, or nobody waits for that any more.
    pub(super) opened: bool,
    /// Something changed before that: it is to be kept once it is known what it is to stand beside.
    pub(super) owed: bool,
    /// What the reader is told once all is kept.
    told: Vec<&'static str>,
    /// How many records could not be read when it was last said.
    unread: usize,
    /// The seconds that the browser has not answered for, while somebody looks at the clock.
    pub(super) waited: Option<u32>,
    /// It has not answered in time.
    pub(super) silent: bool,
}

impl State {
    /// Does what is kept have to be looked up still?
    pub(super) fn recalling(self) -> bool {
        let silent = self.keeping.with_value(|k| k.silent);
        !silent && self.waits_for(|wanted| matches!(wanted, Wanted::Recall(_)))
    }

    pub(super) fn waits_for(self, what: impl Fn(&Wanted) -> bool) -> bool {
        self.waiting
            .with_untracked(|waiting| waiting.iter().any(|(_, wanted)| what(wanted)))
    }

    /// There are other sources than before, or more is known of them.
    pub(super) fn list(self) {
        self.texts.update(|n| *n += 1);
        self.listed.update(|n| *n += 1);
    }

    /// The same, and the browser is to keep them.
    pub fn relist(self) {
        self.listed.update(|n| *n += 1);
        self.remember();
    }

    /// The reader is told this when all that there is to keep is kept.
    pub(super) fn tell_when_kept(self, told: &'static str) {
        self.keeping.update_value(|k| k.told.push(told));
    }

    /// Has the browser keep what has changed of the reader's own sources and corrections.
    pub fn remember(self) {
        self.texts.update(|n| *n += 1);
        // What was kept apart may have found its texts.
        self.session().gather_corrected();
        let now = self.remembered();
        let changes = self.keeping.try_update_value(|k| {
            k.owed = !k.opened;
            k.opened.then(|| k.known.changes(now))
        });
        let Some(changes) = changes.flatten() else {
            return;
        };
        let keys = changes.keys();
        if keys.is_empty() {
            self.all_kept();
        } else if self.failed.get_untracked() {
            self.refused(keys);
        } else {
            self.want(Wanted::Keep(keys.clone()), |id| {
                Request::Keep(id, Ask::Change(Box::new(changes)))
            });
            if self.keeping.with_value(|k| k.silent) {
                self.refused(keys);
            } else {
                self.watch();
            }
        }
    }

    /// What the browser is to keep.
    pub(super) fn remembered(self) -> Content {
        let session = self.session();
        Content {
            texts: session.remembered(),
            corrected: session.remembered_corrections(),
            address: None,
        }
    }

    /// The browser has kept or forgotten what has these keys, but for some.
    pub(super) fn kept(self, mut keys: Vec<String>, refused: Vec<String>) {
        self.answered();
        // What was changed again since is not kept before that is.
        let later = self.underway();
        keys.retain(|key| !refused.contains(key) && !later.contains(key));
        let late = self.keeping.try_update_value(|k| k.known.sure(&keys));
        if late == Some(true) {
            self.texts.update(|n| *n += 1);
        }
        if refused.is_empty() {
            self.all_kept();
        } else {
            self.refused(refused);
        }
    }

    /// The keys of all that waits to be kept or forgotten.
    pub(super) fn underway(self) -> Vec<String> {
        self.waiting.with_untracked(|waiting| {
            let keys = waiting.iter().filter_map(|(_, wanted)| match wanted {
                Wanted::Keep(keys) => Some(keys.clone()),
                _ => None,
            });
            keys.flatten().collect()
        })
    }

    /// Tells the reader what waits for all to be kept, if it is.
    fn all_kept(self) {
        if !self.waits_for(|wanted| matches!(wanted, Wanted::Keep(_))) {
            let told = self
                .keeping
                .try_update_value(|k| std::mem::take(&mut k.told));
            for told in told.unwrap_or_default() {
                self.tell_also(told);
            }
        }
    }

    /// What has these keys is not kept: the work goes on without.
    pub(super) fn refused(self, keys: Vec<String>) {
        self.keeping.update_value(|k| {
            k.known.refused(keys);
            k.told.clear();
        });
        self.texts.update(|n| *n += 1);
        self.tell_also(words::own::NOT_KEPT);
    }

    /// Is it a text of the reader's own that the browser did not keep?
    pub fn is_refused(self, index: usize) -> bool {
        let source = self.session().source(index);
        source.is_some_and(|s| self.keeping.with_value(|k| k.known.is_refused(&s.slug)))
    }

    /// Asks for what the browser keeps: when the page opens, and when another tab has changed it.
    pub(super) fn recall(self) {
        let old: Vec<String> = own::ONCE_STORED
            .into_iter()
            .filter_map(store::get)
            .collect();
        self.want(Wanted::Recall(old.clone()), |id| {
            Request::Keep(id, Ask::Recall(old))
        });
        self.watch();
    }

    /// What the browser keeps is there, or it refuses.
    pub(super) fn recalled(self, recalled: Recalled, old: &[String]) {
        self.answered();
        if recalled.taken {
            for name in own::ONCE_STORED {
                if store::get(name).is_some_and(|kept| old.contains(&kept)) {
                    let _ = store::set(name, "");
                }
            }
        }
        if self.waits_for(|wanted| matches!(wanted, Wanted::Keep(_))) {
            // Something has changed here since this was read.
            self.recall();
            return;
        }
        let mut news = News::default();
        let mut unread = false;
        self.keeping.update_value(|k| {
            k.opened = true;
            unread = k.unread != recalled.unread.len();
            k.unread = recalled.unread.len();
            if recalled.answered {
                news = k.known.follow(recalled.kept);
            }
        });
        let loose = recalled.loose;
        let new = !news.is_empty() || loose != Content::default();
        self.follow(news);
        self.add_loose(loose);
        if new {
            self.ask_regard();
            self.list();
        }
        if self.view.get_untracked() == View::Opening {
            self.open(&location::fragment());
        }
        self.renew();
        if unread && !recalled.unread.is_empty() {
            self.tell_also(&words::own::unread(&recalled.unread));
        }
        if self.keeping.with_value(|k| k.owed) {
            self.remember();
        }
    }

    /// Takes what another tab has changed. What was removed there is removed here, unless the reader is looking at it. What was never
    /// kept, for want of room, stays, and so does what was brought in here before it was known what there was.
    fn follow(self, news: News) {
        let session = self.session();
        let shown = |index: usize| match self.view.get_untracked() {
            View::Comparison { of, .. } => of.a == index || of.b == index,
            _ => false,
        };
        for slug in &news.gone {
            if let Some(index) = session.there(slug).filter(|index| !shown(*index)) {
                session.remove(index, true);
            }
        }
        for (report, known) in news.texts {
            let mine = session.there(&of_text(&report));
            if known || !mine.is_some_and(|index| session.is_kept(index)) {
                session.add(report, true);
            } else {
                self.keeping.update_value(|k| k.owed = true);
            }
        }
        session.gather_corrected();
        for (corrected, before) in news.corrected {
            let owed = session.follow_corrected(corrected, &before);
            self.keeping.update_value(|k| k.owed |= owed);
        }
    }

    /// Takes what the browser still has as an earlier version kept it.
    fn add_loose(self, loose: Content) {
        let session = self.session();
        let some = loose != Content::default();
        for report in loose.texts {
            session.receive_own(report);
        }
        session.keep_corrected(loose.corrected);
        self.keeping.update_value(|k| k.owed |= some);
    }
}
