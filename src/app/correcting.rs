//! Correcting the comparison that is shown: each step is compared anew, remembered, and can be taken back.

use super::{Notice, State, View};
use crate::address::RowQuote;
use crate::session::corrections::Change;
use crate::subject::Subject;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

impl State {
    /// The comparison that can be corrected. Where the names are hidden none can: a correction quotes the texts.
    pub fn correctable(self) -> Option<(usize, usize)> {
        self.comparison().map(|(of, _)| of.pair())
    }

    /// What is compared where names are shown, and in whose order.
    pub fn comparison(self) -> Option<(Subject, Side)> {
        match self.view.get_untracked() {
            View::Comparison {
                of,
                order,
                hidden: false,
            } => Some((of, order)),
            _ => None,
        }
    }

    /// Changes what is corrected in the comparison that is shown. The reader is told, and stays at the row, or else at the one that the
    /// change is about. False if there is nothing to change.
    pub fn correct(self, change: Change, row: Option<RowQuote>) -> bool {
        let Some((a, b)) = self.correctable() else {
            return false;
        };
        let told = match &change {
            Change::Make(_) => words::correct::DONE,
            Change::Undo | Change::TakeBack(_) => words::correct::UNDONE,
            Change::Redo => words::correct::REDONE,
        };
        // Whoever shows the comparison knows which row that is.
        let about = self.about.get_value();
        let row = row.or_else(|| about.and_then(|about| about(self, &change)));
        let made = matches!(change, Change::Make(_) | Change::Redo);
        if !self.session().correct(a, b, change) {
            return false;
        }
        // Who corrects a text that came with a link wants it: without it the corrections would find nothing.
        for index in [a, b] {
            self.session().keep(index);
        }
        if row.is_some() {
            self.corrected.set_value(row.clone());
        }
        self.stay
            .set_value(row.or_else(|| self.corrected.get_value()));
        self.remember();
        self.renew();
        self.notice.set(Some(Notice {
            text: told.to_owned(),
            link: None,
            undo: made,
        }));
        true
    }

    /// Has the comparison that is shown made anew, if it no longer holds.
    pub(super) fn renew(self) {
        if let View::Comparison { of, .. } = self.view.get_untracked()
            && self.session().compared(of).is_none()
        {
            self.stale.set_value(true);
            if let Some(request) = self.session().ask(of) {
                self.send(&request);
            }
        }
    }

    /// Shows the comparison anew, if the one that is shown no longer holds and the new one is there.
    pub(super) fn refresh(self) {
        let View::Comparison { of, .. } = self.view.get_untracked() else {
            return;
        };
        if self.stale.get_value() && self.session().compared(of).is_some() {
            self.stale.set_value(false);
            self.fresh.update(|n| *n += 1);
        }
    }

    /// The row at which the reader stays; none if they were told already.
    pub fn stays(self) -> Option<RowQuote> {
        self.stay.try_update_value(Option::take).flatten()
    }
}
