//! The app: which view the address asks for, and what has to be said about it.

mod correcting;
mod keeping;
mod naming;
mod own_texts;
mod patience;
mod saving;
mod sending;

use crate::address::{self, Address, Look, Mode, Pair, Read, RowQuote};
use crate::components::announcer::Announcer;
use crate::components::help::Help;
use crate::components::live::text;
use crate::components::masthead::Masthead;
use crate::components::notice::NoticeBar;
use crate::components::own::intake;
use crate::components::own::send::send;
use crate::components::save_menu;
use crate::own;
use crate::platform::engine::Engine;
use crate::platform::location::{self, Step};
use crate::platform::{focus, keys, store, texts, timing};
use crate::reading::{self, Views};
use crate::session::corrections::Change;
use crate::session::{Session, Unknown};
use crate::subject::Subject;
use crate::views::start::Start;
use crate::views::waiting::Waiting;
use crate::words;
use crossread_engine::divergence::Side;
use keeping::Keeping;
use leptos::prelude::*;
pub use own_texts::Called;
use own_texts::Wanted;
pub use sending::Sending;
use std::rc::Rc;
use web_sys::Worker;

/// Where it is remembered that the introduction was seen.
const INTRODUCED: &str = "crossread-introduced";

/// What the page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// The story and its sources.
    Start,
    /// Not known yet: the texts are being unpacked.
    Opening,
    /// Two sources in the order of one.
    Comparison {
        /// What is compared.
        of: Subject,
        /// Whose order the rows follow.
        order: Side,
        /// Is it hidden who wrote which?
        hidden: bool,
    },
}

/// Something the reader has to be told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// The sentence.
    pub text: String,
    /// An address or another text to copy by hand.
    pub link: Option<String>,
    /// Can what happened be taken back from here?
    pub undo: bool,
}

/// How a view that is not shown yet is to be read, and at which row.
#[derive(Debug, Clone, Default)]
struct Asked {
    look: Look,
    row: Option<RowQuote>,
}

/// Which row a change of corrections is about.
pub type About = fn(State, &Change) -> Option<RowQuote>;

/// The state of the page, handed to every component that needs it.
#[derive(Debug, Clone, Copy)]
pub struct State {
    session: StoredValue<Rc<Session>, LocalStorage>,
    engine: StoredValue<Option<Engine>, LocalStorage>,
    /// What shows comparisons, once it is there.
    views: StoredValue<Option<Views>>,
    /// What the address asks for.
    view: RwSignal<View>,
    /// What is shown: the same, or what was before until the engine has made the comparison; none while it loads.
    shown: RwSignal<Option<View>>,
    /// Has the engine failed? What was compared before stays.
    pub failed: RwSignal<bool>,
    /// How the comparison is read.
    pub look: RwSignal<Look>,
    /// The row the address asks for, once its comparison is shown.
    pub row: RwSignal<Option<RowQuote>>,
    /// Both before; none when that has happened.
    asked: StoredValue<Option<Asked>>,
    /// Does the reader want keys of one letter?
    pub keys: RwSignal<bool>,
    /// Is the introduction shown?
    pub intro: RwSignal<bool>,
    /// What the reader is told.
    pub notice: RwSignal<Option<Notice>>,
    /// What a screen reader is told.
    pub said: RwSignal<String>,
    /// Counts the changes of what is known of sources, and of which there are.
    pub texts: RwSignal<u32>,
    /// Counts the changes of which sources there are.
    pub listed: RwSignal<u32>,
    /// Counts how often the comparison that is shown was made anew.
    fresh: RwSignal<u32>,
    /// Does the comparison that is shown no longer hold?
    stale: StoredValue<bool>,
    /// The row at which the reader stays when it is made anew.
    stay: StoredValue<Option<RowQuote>>,
    /// The row that a change of corrections is about: known once a comparison was shown, by what shows it, which the start page does without.
    pub about: StoredValue<Option<About>>,
    /// The row that was corrected last.
    corrected: StoredValue<Option<RowQuote>>,
    /// What is to be sent with texts of the reader's own.
    pub sending: RwSignal<Option<Sending>>,
    /// What becomes of texts that the engine reads, packs or unpacks, by the number of the request.
    waiting: RwSignal<Vec<(u32, Wanted)>>,
    /// The texts that were added last, each with what is said of it.
    pub added: RwSignal<Vec<(usize, String)>>,
    /// The source that another page sent, to be shown as it was read.
    pub preview: StoredValue<Option<usize>>,
    /// What is known of what the browser keeps.
    keeping: StoredValue<Keeping>,
    /// The id of the control that gets the focus when the reader's own texts are listed anew.
    pub landing: StoredValue<Option<String>>,
    /// The control that keeps the focus when the view it stands in is made anew.
    keeper: StoredValue<Option<&'static str>>,
}

impl State {
    fn new() -> Self {
        Self {
            session: StoredValue::new_local(Rc::new(Session::new())),
            engine: StoredValue::new_local(None),
            views: StoredValue::new(None),
            view: RwSignal::new(View::Start),
            shown: RwSignal::new(None),
            failed: RwSignal::new(false),
            look: RwSignal::new(Look::default()),
            row: RwSignal::new(None),
            asked: StoredValue::new(None),
            keys: RwSignal::new(keys::wanted()),
            intro: RwSignal::new(store::get(INTRODUCED).is_none()),
            notice: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            texts: RwSignal::new(0),
            listed: RwSignal::new(0),
            fresh: RwSignal::new(0),
            stale: StoredValue::new(false),
            stay: StoredValue::new(None),
            about: StoredValue::new(None),
            corrected: StoredValue::new(None),
            sending: RwSignal::new(None),
            waiting: RwSignal::new(Vec::new()),
            added: RwSignal::new(Vec::new()),
            preview: StoredValue::new(None),
            keeping: StoredValue::new(Keeping::default()),
            landing: StoredValue::new(None),
            keeper: StoredValue::new(None),
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
            Err(misread) => Err(words::notices::misread(&misread)),
            Ok(Read { address, ignored }) => self.enter(address).map(|changed| {
                let ignored = (!ignored.is_empty()).then(|| words::notices::ignored(&ignored));
                ignored.into_iter().chain(changed).collect::<Vec<_>>()
            }),
        };
        let told = opened.unwrap_or_else(|misunderstood| {
            self.show(View::Start, Asked::default());
            vec![misunderstood]
        });
        self.tell((!told.is_empty()).then(|| told.join(" ")));
    }

    /// Enters a place that was understood. Says what has changed there, or why it cannot be shown.
    fn enter(self, address: Address) -> Result<Vec<String>, String> {
        let session = self.session();
        let mut told = Vec::new();
        let pair = match address {
            Address::Start => {
                self.show(View::Start, Asked::default());
                return Ok(told);
            }
            Address::Compare(pair) => pair,
            Address::Page(url, html) => {
                // Like the texts of a link, below.
                location::set_fragment(&Address::Start.fragment(), Step::Same);
                self.show(View::Start, Asked::default());
                if html.len() > own::LONGEST_PAGE {
                    return Err(words::own::PAGE_TOO_LONG.to_owned());
                }
                self.read_page(url, &html);
                return Ok(told);
            }
            Address::Sent(parcel, pair) => {
                // The texts are taken out of the address bar, so that they do not stay in a history that is synchronised.
                let address = Address::Compare(pair.clone()).fragment();
                location::set_fragment(&address, Step::Same);
                self.receive(parcel, pair);
                return Ok(told);
            }
        };
        let resolved = session.resolve(&pair);
        if matches!(resolved, Err(Unknown::Source(_))) && self.recalling() {
            // It is opened again when what the browser remembers is there.
            self.show(View::Opening, Asked::default());
            return Ok(told);
        }
        let (a, b) = resolved.map_err(|unknown| match unknown {
            Unknown::Source(slug) if own::is_own_slug(&slug) => words::own::ELSEWHERE.to_owned(),
            Unknown::Source(slug) => words::notices::unknown_source(&slug),
            Unknown::Same(index) => words::notices::same_source(&session.name(index)),
        })?;
        let changed: Vec<String> = [(&pair.a, a), (&pair.b, b)]
            .into_iter()
            .filter(|(reference, index)| session.changed(reference, *index))
            .map(|(_, index)| {
                let side = if index == a { Side::A } else { Side::B };
                words::notices::text_changed(&session.called(index, side, pair.hidden))
            })
            .collect();
        let Pair {
            order,
            hidden,
            assumed,
            look,
            row,
            ..
        } = pair;
        let view = View::Comparison {
            of: Subject { a, b, assumed },
            order,
            hidden,
        };
        self.show(view, Asked { look, row });
        told.extend(changed);
        Ok(told)
    }

    /// Shows a view now, or as soon as the engine has made what it takes.
    fn show(self, view: View, asked: Asked) {
        let other = self.view.get_untracked() != view;
        if other && self.shown.get_untracked() == Some(View::Start) {
            // Who goes on has seen it.
            self.introduced();
        }
        if let View::Comparison { of, .. } = view {
            if other {
                timing::begin("compare");
            }
            if let Some(request) = self.session().ask(of) {
                self.send(&request);
            }
        }
        self.asked.set_value(Some(asked));
        if other {
            self.view.set(view);
        }
        self.settle();
    }

    /// Shows what the address asks for if it can be shown. While the engine works, which is a moment, what was shown stays;
    /// while it is being loaded, the reader is told.
    fn settle(self) {
        let view = self.view.get_untracked();
        let (known, listening) = match view {
            View::Start => (true, true),
            View::Opening => (false, self.session().listening()),
            View::Comparison { of, .. } => {
                let session = self.session();
                let views = self.views.get_value().is_some();
                let known = session.compared(of).is_some();
                (known && views, session.listening() && views)
            }
        };
        if !known && listening && !self.failed.get_untracked() {
            return;
        }
        let asked = if known {
            self.asked.try_update_value(Option::take).flatten()
        } else {
            None
        };
        if let Some(asked) = &asked
            && self.look.with_untracked(|look| *look != asked.look)
        {
            self.look.set(asked.look.clone());
        }
        let shown = known.then_some(view);
        if self.shown.get_untracked() != shown {
            self.shown.set(shown);
            if matches!(shown, Some(View::Comparison { .. })) {
                timing::end("compare");
            }
        }
        if let Some(asked) = asked {
            self.row.set(asked.row);
        }
    }

    /// Is the start page shown?
    pub fn at_start(self) -> bool {
        self.shown.get() == Some(View::Start)
    }

    /// Is what is shown not what the address asks for?
    fn busy(self) -> bool {
        self.shown.get() != Some(self.view.get())
    }

    fn send(self, bytes: &[u8]) {
        self.engine.with_value(|engine| {
            if let Some(engine) = engine {
                timing::begin("engine");
                engine.send(bytes);
            }
        });
    }

    /// Takes what the engine says.
    fn hear(self, message: &[u8]) {
        timing::end("engine");
        match self.session().hear(message) {
            Ok(heard) => {
                if let Some((id, answer)) = heard.answer {
                    self.take(id, answer);
                }
                for request in heard.requests {
                    self.send(&request);
                }
                if heard.elsewhere {
                    self.recall();
                }
                if let Some(request) = self.session().ahead() {
                    self.send(&request);
                }
                self.settle();
                self.refresh();
            }
            Err(_) => self.fail(),
        }
    }

    /// The engine could not be loaded, or has ended.
    fn fail(self) {
        self.failed.set(true);
        self.lose();
        self.waiting.set(Vec::new());
        self.settle();
    }

    /// Goes somewhere else in the app, as a step that back returns from.
    pub fn go(self, address: &Address) {
        let fragment = address.fragment();
        location::set_fragment(&fragment, Step::New);
        self.open(&fragment);
    }

    /// The same by a control that stands in the next view too, where the reader may want to use it again.
    pub fn go_from(self, control: &'static str, address: &Address) {
        self.keeper.set_value(Some(control));
        self.go(address);
    }

    /// Writes the row into the address without a step of its own.
    pub fn at_row(self, row: Option<RowQuote>) {
        if let Some(pair) = self.pair(row) {
            location::set_fragment(&Address::Compare(pair).fragment(), Step::Same);
        }
    }

    /// The comparison that is shown, with a row, as an address. It names nobody where the names are hidden.
    pub fn pair(self, row: Option<RowQuote>) -> Option<Pair> {
        let pair = self.named(row)?;
        Some(match self.view.get_untracked() {
            View::Comparison { hidden: true, .. } => pair.sealed(),
            _ => pair,
        })
    }

    /// The same with the names.
    pub fn named(self, row: Option<RowQuote>) -> Option<Pair> {
        let View::Comparison { of, order, .. } = self.view.get_untracked() else {
            return None;
        };
        let pair = self.session().pair(of.a, of.b)?;
        let look = self.look.get_untracked();
        Some(Pair {
            order,
            assumed: of.assumed,
            look,
            row,
            ..pair
        })
    }

    /// The introduction was read, or is not wanted.
    pub fn introduced(self) {
        if self.intro.get_untracked() {
            self.intro.set(false);
            // Where it cannot be remembered, the next visit is a first one again.
            let _ = store::set(INTRODUCED, "yes");
        }
    }

    /// The row that the address names now.
    pub fn here(self) -> Option<RowQuote> {
        match address::read(&location::fragment()) {
            Some(Ok(Read {
                address: Address::Compare(pair),
                ..
            })) => pair.row,
            _ => None,
        }
    }

    /// Asks to see something else of the same comparison, without a step of its own.
    pub fn relook(self, change: impl FnOnce(&mut Look)) {
        let here = self.here();
        self.look.update(change);
        self.at_row(here);
    }

    /// Reads the same comparison another way, as a step that back returns from; `row` is where the reader is.
    pub fn read_as(self, mode: Mode, row: Option<RowQuote>) {
        self.look.update(|look| look.mode = mode);
        if let Some(pair) = self.pair(row) {
            location::set_fragment(&Address::Compare(pair).fragment(), Step::New);
        }
    }

    /// Tells the reader something, or nothing any more.
    pub fn tell(self, text: Option<String>) {
        self.notice.set(text.map(|text| Notice {
            text,
            ..Notice::default()
        }));
    }

    /// Tells the reader something more.
    pub fn tell_also(self, text: &str) {
        let before = self.notice.get_untracked().map(|n| n.text);
        if before.as_ref().is_some_and(|before| before.contains(text)) {
            return;
        }
        let all: Vec<&str> = before.iter().map(String::as_str).chain([text]).collect();
        self.tell(Some(all.join(" ")));
    }

    /// Tells a screen reader something that others see.
    pub fn say(self, text: String) {
        self.said.set(text);
    }
}

/// The whole page.
#[component]
pub fn App(
    /// The worker that compares.
    engine: Worker,
) -> impl IntoView {
    let state = State::new();
    provide_context(state);
    let engine = Engine::new(
        engine,
        move |message| state.hear(message),
        move || state.fail(),
    );
    state.engine.set_value(Some(engine));
    state.recall();
    state.open(&location::fragment());
    state.settle();
    leptos::task::spawn_local(async move {
        match reading::views().await {
            Some(views) => {
                state.views.set_value(Some(views));
                state.settle();
            }
            None => state.fail(),
        }
    });
    texts::listen(move |brought| intake::take(state, brought));
    // Lives as long as the page.
    if let Some(listener) = location::on_change(move || state.open(&location::fragment())) {
        listener.forget();
    }
    // Lives as long as the page, too.
    let help = keys::listen(move |key| match key {
        "?" if state.keys.get_untracked() => {
            focus::open_dialog("help");
            true
        }
        "Escape" if focus::close_details(save_menu::ID) => true,
        "Escape" if state.notice.get_untracked().is_some() => {
            state.tell(None);
            true
        }
        _ => false,
    });
    if let Some(help) = help {
        help.forget();
    }
    // A new view begins at its top, with the focus on its heading; the first one leaves both where the browser has them.
    Effect::new(move |before: Option<Option<View>>| {
        let before = before.flatten();
        let Some(view) = state.shown.get() else {
            return before;
        };
        let keeper = state.keeper.try_update_value(Option::take).flatten();
        if before.is_some_and(|b| b != view) && state.row.get_untracked().is_none() {
            focus::begin(keeper.unwrap_or("title"));
        }
        Some(view)
    });
    let view = move || match state.shown.get() {
        None | Some(View::Opening) => view! { <Waiting /> }.into_any(),
        Some(View::Start) => view! { <Start /> }.into_any(),
        Some(View::Comparison { of, order, hidden }) => {
            state.fresh.track();
            match state.views.get_value() {
                Some(views) => (views.comparison)(of, order, hidden),
                None => ().into_any(),
            }
        }
    };
    view! {
        <Masthead />
        <NoticeBar />
        <div class="stage" aria-busy=text(move || state.busy().to_string())>
            {view}
        </div>
        <Help />
        {send(state)}
        <Announcer />
    }
}
