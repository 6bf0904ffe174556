//! Texts of the reader's own: read, packed and unpacked by the engine, carried by links and files.

use super::{Asked, State, View};
use crate::address::{self, Address, Pair, Read};
use crate::exchange::{Answer, Reading, Request, Task, Text};
use crate::own;
use crate::parcel::{Content, Damaged};
use crate::platform::texts;
use crate::words;
use crossread_engine::article::Facts;
use crossread_files::Unreadable;
use leptos::prelude::*;

/// What is known of a text before it is read.
#[derive(Debug, Clone, Default)]
pub struct Called {
    /// The name of its file, or what it is called.
    pub name: String,
    /// What else is known.
    pub facts: Facts,
    /// The story that it becomes part of.
    pub story: Option<String>,
}

impl Called {
    /// A text of which only this name is known.
    pub fn new(name: String) -> Self {
        Self {
            name,
            ..Self::default()
        }
    }
}

/// What a text is wanted for that the engine reads, packs or unpacks.
#[derive(Debug, Clone)]
pub(super) enum Wanted {
    /// A source of which this is known.
    Name(Box<Called>),
    /// The same, from another page: it is shown, and kept only if the reader says so, for any page can send one.
    Page(Box<Called>),
    /// What has to be said about a source.
    Regard(usize),
    /// To be kept by the browser, or forgotten: what has these keys.
    Keep(Vec<String>),
    /// What the browser keeps, with what an earlier version kept elsewhere.
    Recall(Vec<String>),
    /// A link to copy, and what to say then.
    Link(Box<Pair>, &'static str),
    /// The texts that a link carried, to show the pair.
    Receive(Box<Pair>),
    /// The link that was asked for.
    Made,
    /// A file of this name.
    Save(String),
    /// What was in a file of this name.
    File(String),
    /// A comparison as a file to save.
    Written,
}

impl State {
    /// Asks the engine about a text.
    pub(super) fn want(self, wanted: Wanted, make: impl FnOnce(u32) -> Request) {
        let task = match wanted {
            Wanted::Keep(_) | Wanted::Recall(_) => Task::Keep,
            _ => Task::Text,
        };
        let (id, request) = self.session().request(task, make);
        self.waiting.update(|waiting| waiting.push((id, wanted)));
        if let Some(request) = request {
            self.send(&request);
        }
    }

    /// Is the engine reading a text?
    pub fn reading(self) -> bool {
        let name =
            |(_, wanted): &(u32, Wanted)| matches!(wanted, Wanted::Name(..) | Wanted::Page(..));
        self.waiting.with(|waiting| waiting.iter().any(name))
    }

    /// Has a text read, to be a source of which this is known.
    pub fn read(self, text: Text, called: Called) {
        self.want(Wanted::Name(Box::new(called)), |id| Request::Read(id, text));
    }

    /// Has a page read that the browser's bookmark sent, and shows what was made of it.
    pub(super) fn read_page(self, url: String, html: &str) {
        let mut called = Called::new(self.next_name());
        called.facts.url = Some(url);
        match texts::tree(html) {
            Some(tree) => self.want(Wanted::Page(Box::new(called)), |id| {
                Request::Read(id, Text::Page(tree, String::new()))
            }),
            None => self.tell_also(&words::own::unreadable(&called.name, Unreadable::Unknown)),
        }
    }

    /// Takes the HTML of a file apart, and has it read.
    fn read_html(self, html: &str, called: Called) {
        match texts::tree(html) {
            Some(tree) => self.read(Text::Page(tree, String::new()), called),
            None => self.tell_also(&words::own::unreadable(&called.name, Unreadable::Unknown)),
        }
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
            (Some(Wanted::Name(called)), Answer::Article(reading)) => {
                self.add(*called, *reading, true);
            }
            (Some(Wanted::Page(called)), Answer::Article(reading)) => {
                self.add(*called, *reading, false);
            }
            (Some(Wanted::Name(called)), Answer::Html(html, facts)) => {
                self.read_html(&html, Called { facts, ..*called });
            }
            (Some(Wanted::Name(called)), Answer::Unreadable(why)) => {
                self.tell_also(&words::own::unreadable(&called.name, why));
            }
            (Some(Wanted::Regard(index)), Answer::Regard(regard)) => {
                self.session().regard(index, regard);
                self.list();
            }
            (Some(Wanted::Keep(keys)), Answer::Kept(kept)) => self.kept(keys, kept),
            (Some(Wanted::Recall(old)), Answer::Recalled(recalled)) => {
                self.recalled(*recalled, &old);
            }
            (Some(Wanted::Link(pair, copied)), Answer::Packed(parcel)) => {
                self.copy_address(&Address::Sent(parcel, *pair), copied);
            }
            (Some(Wanted::Receive(pair)), Answer::Opened(opened)) => self.received(opened, *pair),
            (Some(Wanted::Made), Answer::Packed(parcel)) => self.made(parcel),
            (Some(Wanted::Save(name)), Answer::Packed(file)) => self.saved(&name, &file),
            (Some(Wanted::File(name)), Answer::Opened(opened)) => self.opened(opened, &name),
            (Some(Wanted::Written), Answer::Written(name, text)) => self.saved(&name, &text),
            _ => {}
        }
    }

    /// There is a text of the reader's own more.
    fn add(self, called: Called, reading: Reading, kept: bool) {
        let Reading {
            article,
            facts: said,
            regard,
        } = reading;
        let mut report = own::report(&called.name, article, said.or(called.facts));
        let mut said = words::own::read(&report);
        if !regard.unsure.is_empty() {
            said.push(' ');
            said.push_str(&words::own::unsure(regard.unsure.len()));
        }
        let session = self.session();
        let same = session.there(&report.source.slug);
        let before = same.map(|index| session.name(index));
        report.source.story = called.story.or_else(|| session.story_of(same?));
        let index = if kept {
            session.add(report, true)
        } else {
            session.receive(report)
        };
        session.regard(index, regard);
        if !kept {
            self.preview.set_value(Some(index));
            said.push(' ');
            said.push_str(words::own::SENT_HERE);
            self.list();
            self.tell_also(&said);
            return;
        }
        self.relist();
        if let Some(before) = before {
            said.push(' ');
            said.push_str(&words::own::same(&before));
            self.tell_also(&said);
        } else if self.shown.get_untracked() == Some(View::Start) {
            self.added.update(|added| added.push((index, said.clone())));
            self.say(said);
        } else {
            // It was dropped on a comparison, where nothing shows it.
            self.tell_also(&[&said, " ", words::own::ON_START].concat());
        }
    }

    /// What a link carried is there, or is damaged.
    fn received(self, opened: Result<Box<Content>, Damaged>, pair: Pair) {
        let content = match opened {
            Ok(content) => *content,
            Err(damaged) => {
                self.show(View::Start, Asked::default());
                self.tell(Some(words::own::damaged(damaged)));
                return;
            }
        };
        let session = self.session();
        let received = content.texts.into_iter().map(|r| session.receive(r));
        let names: Vec<String> = received.map(|index| session.name(index)).collect();
        let told = if pair.hidden { &[] } else { names.as_slice() };
        let texts = words::send::texts(names.len(), told);
        let steps = session.receive_corrected(content.corrected);
        self.ask_regard();
        self.list();
        self.open(&Address::Compare(pair).fragment());
        self.renew();
        self.tell_also(&words::send::received(&texts, steps, false));
    }

    /// Has a file opened that was saved by this page.
    pub fn open_saved(self, name: String, text: String) {
        self.want(Wanted::File(name), |id| Request::Open(id, text));
    }

    /// What such a file holds is there, or is damaged.
    fn opened(self, opened: Result<Box<Content>, Damaged>, name: &str) {
        let content = match opened {
            Ok(content) => *content,
            Err(damaged) => {
                self.tell_also(&words::own::damaged_file(name, damaged));
                return;
            }
        };
        let session = self.session();
        let mut names = Vec::new();
        for report in content.texts {
            let index = session.add(report, true);
            names.push(session.name(index));
        }
        let texts = words::send::texts(names.len(), &names);
        let steps = session.keep_corrected(content.corrected);
        // Anything might stand in a file; what leads to no comparison leads nowhere.
        let address = content.address.as_deref().and_then(address::read);
        if let Some(Ok(Read {
            address: address @ Address::Compare(_),
            ..
        })) = address
        {
            self.go(&address);
        }
        self.renew();
        self.tell_also(&words::send::received(&texts, steps, true));
        if !names.is_empty() || steps > 0 {
            self.tell_when_kept(words::send::KEPT);
        }
        self.relist();
    }

    /// Asks what has to be said about sources that were not read just now.
    pub(super) fn ask_regard(self) {
        for (index, article) in self.session().unregarded() {
            self.want(Wanted::Regard(index), |id| {
                Request::Regard(id, (*article).clone())
            });
        }
    }
}
