//! Texts of the reader's own: read, packed and unpacked by the engine, remembered by the browser, carried by links.

use super::{Asked, State, View};
use crate::address::{Address, Pair};
use crate::bundle::Report;
use crate::exchange::{Answer, Request, Text};
use crate::own;
use crate::parcel::Damaged;
use crate::platform::{location, store};
use crate::words;
use crossread_engine::article::Article;
use leptos::prelude::*;

/// What a text is wanted for that the engine reads, packs or unpacks.
#[derive(Debug, Clone)]
pub(super) enum Wanted {
    /// A source of this name.
    Name(String),
    /// What the browser is to remember.
    Remember,
    /// What the browser remembers.
    Recall,
    /// A link to copy, and what to say then.
    Link(Box<Pair>, &'static str),
    /// The texts that a link carried, to show the pair.
    Receive(Box<Pair>),
    /// A file to save.
    File,
}

impl State {
    /// What the next text without a name is called.
    pub fn next_name(self) -> String {
        let session = self.session();
        let mut taken: Vec<String> = session
            .indices()
            .into_iter()
            .map(|i| session.name(i))
            .collect();
        self.waiting.with_untracked(|waiting| {
            taken.extend(waiting.iter().filter_map(|(_, wanted)| match wanted {
                Wanted::Name(name) => Some(name.clone()),
                _ => None,
            }));
        });
        own::next_name(taken.iter().map(String::as_str), words::own::name)
    }

    /// Asks the engine about a text.
    pub(super) fn want(self, wanted: Wanted, make: impl FnOnce(u32) -> Request) {
        let (id, request) = self.session().request(make);
        self.waiting.update(|waiting| waiting.push((id, wanted)));
        if let Some(request) = request {
            self.send(&request);
        }
    }

    /// Is the engine reading a text?
    pub fn reading(self) -> bool {
        let name = |(_, wanted): &(u32, Wanted)| matches!(wanted, Wanted::Name(_));
        self.waiting.with(|waiting| waiting.iter().any(name))
    }

    /// Is the engine unpacking what the browser remembers?
    pub(super) fn recalling(self) -> bool {
        let recall = |(_, wanted): &(u32, Wanted)| matches!(wanted, Wanted::Recall);
        self.waiting
            .with_untracked(|waiting| waiting.iter().any(recall))
    }

    /// Has a text read, to be a source called `name`.
    pub fn read(self, text: Text, name: String) {
        self.want(Wanted::Name(name), |id| Request::Read(id, text));
    }

    /// Unpacks the texts that a link carries, to show the pair that it names.
    pub(super) fn receive(self, parcel: String, pair: Pair) {
        self.show(View::Opening, Asked::default());
        self.want(Wanted::Receive(Box::new(pair)), |id| {
            Request::Open(id, parcel)
        });
    }

    /// Takes what came of a text.
    pub(super) fn take(self, id: u32, answer: Answer) {
        let mut wanted = None;
        self.waiting.update(|waiting| {
            let at = waiting.iter().position(|(of, _)| *of == id);
            wanted = at.map(|at| waiting.swap_remove(at).1);
        });
        match (wanted, answer) {
            (Some(Wanted::Name(name)), Answer::Article(article)) => self.add(name, article),
            (Some(Wanted::Remember), Answer::Packed(parcel)) => self.keep(&parcel),
            (Some(Wanted::Recall), Answer::Opened(opened)) => self.recalled(opened),
            (Some(Wanted::Link(pair, copied)), Answer::Packed(parcel)) => {
                self.copy_address(&Address::Sent(parcel, *pair), copied);
            }
            (Some(Wanted::Receive(pair)), Answer::Opened(opened)) => self.received(opened, *pair),
            (Some(Wanted::File), Answer::Written(name, text)) => self.save(&name, &text),
            _ => {}
        }
    }

    /// Gives the browser what it is to remember.
    fn keep(self, parcel: &str) {
        if !store::set(own::STORED, parcel) {
            self.tell(Some(words::own::NOT_KEPT.to_owned()));
        }
    }

    /// There is a text of the reader's own more.
    fn add(self, name: String, article: Article) {
        let report = own::report(name, article);
        let said = words::own::read(&report);
        self.session().add(report, true);
        self.relist();
        if self.shown.get_untracked() == Some(View::Start) {
            self.say(said);
        } else {
            // It was dropped on a comparison, where nothing shows it.
            self.tell(Some([&said, " ", words::own::ON_START].concat()));
        }
    }

    /// What the browser remembered is there, or cannot be read.
    fn recalled(self, opened: Result<Vec<Report>, Damaged>) {
        let unread = opened.as_ref().err().copied();
        for report in opened.unwrap_or_default() {
            self.session().add(report, true);
        }
        self.list();
        if self.view.get_untracked() == View::Opening {
            self.open(&location::fragment());
        }
        if let Some(damaged) = unread {
            // The next text that is kept takes its place; nothing of the reader's is thrown away.
            if let Some(unread) = store::get(own::STORED) {
                let _ = store::set(own::ASIDE, &unread);
            }
            self.tell_also(&words::own::not_recalled(damaged));
        }
    }

    /// What a link carried is there, or is damaged.
    fn received(self, opened: Result<Vec<Report>, Damaged>, pair: Pair) {
        let reports = match opened {
            Ok(reports) => reports,
            Err(damaged) => {
                self.show(View::Start, Asked::default());
                self.tell(Some(words::own::damaged(damaged)));
                return;
            }
        };
        let session = self.session();
        let received = reports.into_iter().map(|r| session.receive(r));
        let mut names: Vec<String> = received.map(|index| session.name(index)).collect();
        if pair.hidden {
            names.clear();
        }
        self.list();
        self.open(&Address::Compare(pair).fragment());
        self.tell_also(&words::own::received(&names));
    }

    /// There are other sources than before.
    fn list(self) {
        self.texts.update(|n| *n += 1);
        self.listed.update(|n| *n += 1);
    }

    /// The same, and the browser is to remember them.
    pub fn relist(self) {
        self.listed.update(|n| *n += 1);
        self.remember();
    }

    /// Has the browser remember the reader's own sources.
    pub fn remember(self) {
        self.texts.update(|n| *n += 1);
        let reports = self.session().remembered();
        if reports.is_empty() {
            self.keep("");
            return;
        }
        self.want(Wanted::Remember, |id| Request::Pack(id, reports));
    }

    /// Takes what was remembered, by this tab before or by another one.
    pub(super) fn recall(self) {
        if let Some(parcel) = store::get(own::STORED) {
            self.want(Wanted::Recall, |id| Request::Open(id, parcel));
        }
    }

    /// Copies the address of a pair for somebody else, and says so; where that is not allowed, shows it to be copied by hand. A link that
    /// carries texts is said to.
    pub fn copy(self, pair: Pair, copied: &'static str) {
        let reports = self.session().carried(&pair);
        if reports.is_empty() {
            self.copy_address(&Address::Compare(pair), copied);
        } else {
            self.want(Wanted::Link(Box::new(pair), copied), |id| {
                Request::Pack(id, reports)
            });
        }
    }
}
