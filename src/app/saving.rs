//! A comparison saved as a file or handed to another program, and what of it is copied.

use super::own_texts::Wanted;
use super::{Notice, State, View};
use crate::address::{Address, RowQuote};
use crate::citation;
use crate::exchange::Request;
use crate::platform::{clipboard, location, save, share};
use crate::session::Laid;
use crate::subject::Subject;
use crate::words;
use crossread_engine::divergence::Side;
use crossread_engine::export::Format;
use leptos::prelude::*;

impl State {
    /// What is compared, and whether the names are hidden.
    fn compared(self) -> Option<(Subject, bool)> {
        match self.shown.get_untracked()? {
            View::Comparison { of, hidden, .. } => Some((of, hidden)),
            _ => None,
        }
    }

    /// Has the comparison that is shown written out and saved. `summary` is what stands above it.
    pub fn save_as(self, format: Format, summary: String) {
        if self.failed.get_untracked() {
            self.tell(Some(words::ENGINE_FAILED_WHAT_TO_DO.to_owned()));
            return;
        }
        let link = self.link(None);
        let compared = self.compared();
        let writing = compared.and_then(|(of, hidden)| {
            let session = self.session();
            session.writing(of, hidden, format, link, summary)
        });
        if let Some(writing) = writing {
            self.want(Wanted::Written, |id| Request::Write(id, Box::new(writing)));
        }
    }

    /// A file is there.
    pub(super) fn saved(self, name: &str, text: &str) {
        let told = if !text.is_empty() && save::file(name, text) {
            words::saving::saved(name)
        } else {
            words::saving::NOT_SAVED.to_owned()
        };
        self.tell(Some(told));
    }

    /// The address of what is shown, if others can open it: one that names a text of the reader's own leads nowhere without the text, and
    /// that is sent only where the reader asks for it.
    fn link(self, row: Option<RowQuote>) -> Option<String> {
        let pair = self.pair(row)?;
        let alone = self.session().carried(&pair).is_empty();
        alone.then(|| location::with_fragment(&Address::Compare(pair).fragment()))
    }

    /// Hands the address of what is shown to another program; copies it where the browser cannot, or where it carries texts.
    pub fn send_link(self) {
        let here = self.here();
        let Some(link) = self.link(here.clone()) else {
            if let Some(pair) = self.pair(here) {
                self.copy(pair, words::COPIED);
            }
            return;
        };
        self.hand_over(link, words::COPIED.to_owned(), true);
    }

    /// Copies a row as a quotation of both sides.
    pub fn copy_row(self, laid: &Laid, at: usize) {
        let Some(((of, hidden), row)) = self.compared().zip(laid.rows.get(at)) else {
            return;
        };
        let mut text = String::new();
        for side in [Side::A, Side::B] {
            if let Some(source) = self.session().told(of.of(side), side, hidden) {
                text.push_str(&citation::side(&laid.comparison, row, side, &source));
            }
        }
        text.push_str(&self.link(laid.quote(at)).unwrap_or_default());
        self.hand_over(text, words::saving::ROW_QUOTED.to_owned(), false);
    }

    /// Copies a text, and says so; where that is not allowed, shows it to be copied by hand. A link is offered to other programs first, if
    /// it is to be sent.
    pub fn hand_over(self, text: String, copied: String, send: bool) {
        leptos::task::spawn_local(async move {
            if send && share::link(&text).await {
                return;
            }
            let notice = if clipboard::copy(&text).await {
                Notice {
                    text: copied,
                    ..Notice::default()
                }
            } else {
                Notice {
                    text: words::NOT_COPIED.to_owned(),
                    link: Some(text),
                    undo: false,
                }
            };
            self.notice.set(Some(notice));
        });
    }
}
