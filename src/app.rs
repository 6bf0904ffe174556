//! The app: which view the address asks for, and what has to be said about it.

use crate::address::{self, Address, Pair, Read, RowQuote};
use crate::components::announcer::Announcer;
use crate::components::help::Help;
use crate::components::masthead::Masthead;
use crate::components::notice::NoticeBar;
use crate::platform::location::{self, Step};
use crate::platform::{clipboard, focus, keys};
use crate::session::{Session, Unknown};
use crate::views::comparison::ComparisonView;
use crate::views::start::Start;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use std::rc::Rc;

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The story and its sources.
    Start,
    /// Two sources, by their indices, in the order of one.
    Comparison {
        /// The first source.
        a: usize,
        /// The second source.
        b: usize,
        /// Whose order the rows follow.
        order: Side,
    },
}

/// Something the reader has to be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// An address to copy by hand.
    pub link: Option<String>,
}

/// The state of the page, handed to every component that needs it.
#[derive(Debug, Clone, Copy)]
pub struct State {
    session: StoredValue<Rc<Session>, LocalStorage>,
    /// What is shown.
    pub view: RwSignal<View>,
    /// The row the address asks for.
    pub row: RwSignal<Option<RowQuote>>,
    /// What the reader is told.
    pub notice: RwSignal<Option<Notice>>,
    /// What a screen reader is told.
    pub said: RwSignal<String>,
}

impl State {
    fn new() -> Self {
        Self {
            session: StoredValue::new_local(Rc::new(Session::new())),
            view: RwSignal::new(View::Start),
            row: RwSignal::new(None),
            notice: RwSignal::new(None),
            said: RwSignal::new(String::new()),
        }
    }

    /// The state that [`App`] provides.
    pub fn expect() -> Self {
        expect_context()
    }

    /// The sources and their comparisons.
    pub fn session(self) -> Rc<Session> {
        self.session.get_value()
    }

    /// Shows what an address asks for; `None` is an address of the browser's own, which changes nothing.
    pub fn open(self, fragment: &str) {
        let Some(read) = address::read(fragment) else {
            return;
        };
        let opened = match read {
            Err(misread) => Err(words::misread(&misread)),
            Ok(Read { address, ignored }) => self.enter(address).map(|changed| {
                let ignored = (!ignored.is_empty()).then(|| words::ignored(&ignored));
                ignored.into_iter().chain(changed).collect::<Vec<_>>()
            }),
        };
        let told = opened.unwrap_or_else(|misunderstood| {
            self.row.set(None);
            self.view_set(View::Start);
            vec![misunderstood]
        });
        self.tell((!told.is_empty()).then(|| told.join(" ")));
    }

    /// Enters a place that was understood. Says what has changed there, or why it cannot be shown.
    fn enter(self, address: Address) -> Result<Vec<String>, String> {
        let Address::Compare(pair) = address else {
            self.row.set(None);
            self.view_set(View::Start);
            return Ok(Vec::new());
        };
        let session = self.session();
        let (a, b) = session.resolve(&pair).map_err(|unknown| match unknown {
            Unknown::Source(slug) => words::unknown_source(&slug),
            Unknown::Same(index) => words::same_source(session.name(index)),
        })?;
        let changed = [(&pair.a, a), (&pair.b, b)]
            .into_iter()
            .filter(|(reference, index)| session.changed(reference, *index))
            .map(|(_, index)| words::text_changed(session.name(index)))
            .collect();
        self.view_set(View::Comparison {
            a,
            b,
            order: pair.order,
        });
        self.row.set(pair.row);
        Ok(changed)
    }

    fn view_set(self, view: View) {
        if self.view.get_untracked() != view {
            self.view.set(view);
        }
    }

    /// Goes somewhere else in the app, as a step that back returns from.
    pub fn go(self, address: &Address) {
        let fragment = address.fragment();
        location::set_fragment(&fragment, Step::New);
        self.open(&fragment);
    }

    /// Writes the row into the address without a step of its own.
    pub fn at_row(self, row: Option<RowQuote>) {
        if let Some(pair) = self.pair(row) {
            location::set_fragment(&Address::Compare(pair).fragment(), Step::Same);
        }
    }

    /// The comparison that is shown, with a row, as an address.
    pub fn pair(self, row: Option<RowQuote>) -> Option<Pair> {
        let View::Comparison { a, b, order } = self.view.get_untracked() else {
            return None;
        };
        let pair = self.session().pair(a, b)?;
        Some(Pair { order, row, ..pair })
    }

    /// Tells the reader something, or nothing any more.
    pub fn tell(self, text: Option<String>) {
        self.notice
            .set(text.map(|text| Notice { text, link: None }));
    }

    /// Tells a screen reader something that others see.
    pub fn say(self, text: String) {
        self.said.set(text);
    }

    /// Copies the address of `fragment`, and says so; where that is not allowed, shows it to be copied by hand.
    pub fn copy(self, fragment: &str, copied: &'static str) {
        let link = location::with_fragment(fragment);
        leptos::task::spawn_local(async move {
            let notice = if clipboard::copy(&link).await {
                Notice {
                    text: copied.to_owned(),
                    link: None,
                }
            } else {
                Notice {
                    text: words::NOT_COPIED.to_owned(),
                    link: Some(link),
                }
            };
            self.notice.set(Some(notice));
        });
    }
}

/// The whole page.
#[component]
pub fn App() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    state.open(&location::fragment());
    // Lives as long as the page.
    if let Some(listener) = location::on_change(move || state.open(&location::fragment())) {
        listener.forget();
    }
    // Lives as long as the page, too.
    let help = keys::listen(|key| {
        let asked = key == "?";
        if asked {
            focus::open_dialog("help");
        }
        asked
    });
    if let Some(help) = help {
        help.forget();
    }
    // A new view begins at its top, with the focus on its heading; the first one leaves both where the browser has them.
    Effect::new(move |before: Option<View>| {
        let view = state.view.get();
        if before.is_some_and(|b| b != view) && state.row.get_untracked().is_none() {
            focus::begin("title");
        }
        view
    });
    let view = move || match state.view.get() {
        View::Start => view! { <Start /> }.into_any(),
        View::Comparison { a, b, order } => view! { <ComparisonView a b order /> }.into_any(),
    };
    view! {
        <Masthead />
        <NoticeBar />
        {view}
        <Help />
        <Announcer />
    }
}
