//! A browser that does not answer what it keeps is waited for, and then no more.

use super::own_texts::Wanted;
use super::{State, View};
use crate::platform::location;
use crate::words;
use leptos::prelude::*;
use std::time::Duration;

/// How long the browser may take to answer, in seconds in which the worker has nothing else to do.
const PATIENCE: u32 = 5;

impl State {
    /// The browser does answer.
    pub(super) fn answered(self) {
        self.keeping.update_value(|k| {
            k.silent = false;
            k.waited = k.waited.map(|_| 0);
        });
    }

    /// Looks at the clock for as long as something is asked of the browser.
    pub(super) fn watch(self) {
        let watched = self.keeping.with_value(|k| k.silent || k.waited.is_some());
        if !watched {
            self.keeping.update_value(|k| k.waited = Some(0));
            self.look_later();
        }
    }

    fn look_later(self) {
        set_timeout(move || self.look(), Duration::from_secs(1));
    }

    fn look(self) {
        let storing = |wanted: &Wanted| matches!(wanted, Wanted::Keep(_) | Wanted::Recall(_));
        let waited = self.keeping.with_value(|k| k.waited).unwrap_or_default();
        // While the worker is on its way, or at work, the browser may have answered it.
        let waited = waited + u32::from(self.session().waits_for_storage());
        let over = !self.waits_for(storing);
        let silent = waited > PATIENCE;
        let waited = (!over && !silent).then_some(waited);
        self.keeping.update_value(|k| k.waited = waited);
        if waited.is_some() {
            self.look_later();
        } else if !over {
            self.give_up();
        }
    }

    /// The browser does not answer: the work goes on without it. If it answers later, that is taken all the same.
    fn give_up(self) {
        self.session().give_up_storage();
        self.keeping.update_value(|k| k.silent = true);
        if !self.keeping.with_value(|k| k.opened) {
            self.tell_also(words::own::NOT_ANSWERED);
        }
        if self.view.get_untracked() == View::Opening {
            self.open(&location::fragment());
        }
        self.lose();
    }

    /// Nothing that waits to be kept counts as kept, and nobody waits for what was kept before.
    pub(super) fn lose(self) {
        self.keeping.update_value(|k| k.opened = true);
        if self.keeping.with_value(|k| k.owed) {
            self.remember();
        }
        let keys = self.underway();
        if !keys.is_empty() {
            self.refused(keys);
        }
    }
}
