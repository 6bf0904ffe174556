//! A comparison as it is shown: what the rows are made from, and where the reader is in it.

use crate::app::State;
use crate::components::correct::Deeds;
use crate::platform::fill::Filling;
use crate::rows::Row;
use crate::seen::Seen;
use crate::session::Laid;
use crate::subject::Subject;
use crossread_engine::divergence::Side;
use leptos::prelude::*;
use std::rc::Rc;

/// A comparison as it is shown: what the rows are made from, and where the reader is in it.
#[derive(Debug, Clone)]
pub struct Shown {
    /// What is compared.
    pub laid: Laid,
    /// What the sources are called.
    pub names: (String, String),
    /// What the other sources of their story are called, which bear witness; none where names are hidden.
    pub witnesses: Vec<String>,
    /// The divergence that was stepped to.
    pub current: RwSignal<Option<usize>>,
    /// The row that it stands in.
    pub current_row: RwSignal<Option<usize>>,
    /// The divergence that is pointed at.
    pub lit: RwSignal<Option<usize>>,
    /// The row that is pointed at, where both articles stand whole.
    pub lit_row: RwSignal<Option<usize>>,
    /// The row that the address points to.
    pub target: RwSignal<Option<usize>>,
    /// The row at the top of what the reader sees.
    pub here: RwSignal<Option<usize>>,
    /// The row where the reader was when a key led to the filters; Escape leads back.
    pub left: StoredValue<Option<usize>>,
    /// Has the overview gone somewhere, and the reader done nothing since? Then it knows where that is better than the scrolling
    /// tells, which goes on while rows come into sight and get their height.
    pub jumped: RwSignal<bool>,
    /// Do both articles scroll together?
    pub together: RwSignal<bool>,
    /// Has the reader sent away the reason that stood over the text, and pointed at nothing else since?
    pub hushed: RwSignal<bool>,
    /// What is shown.
    pub seen: Memo<Seen>,
    /// What the dialog for corrections does; none where nothing can be corrected.
    pub correct: Option<Deeds>,
    /// What fills the list that is read, bit by bit.
    pub filling: StoredValue<Option<Rc<Filling>>, LocalStorage>,
}

/// The same for what runs later: it belongs to the view, and ends with it.
pub type Kept = StoredValue<Shown, LocalStorage>;

impl Shown {
    pub(super) fn new(
        state: State,
        of: Subject,
        laid: Laid,
        names: (String, String),
        hidden: bool,
    ) -> Self {
        let session = state.session();
        let mut witnesses = Vec::new();
        if !hidden {
            witnesses.extend(session.witnesses(of).into_iter().map(|n| session.name(n)));
        }
        let kept = StoredValue::new_local(laid.clone());
        Self {
            laid,
            names,
            witnesses,
            current: RwSignal::new(None),
            current_row: RwSignal::new(None),
            lit: RwSignal::new(None),
            lit_row: RwSignal::new(None),
            target: RwSignal::new(None),
            here: RwSignal::new(None),
            left: StoredValue::new(None),
            jumped: RwSignal::new(false),
            together: RwSignal::new(true),
            hushed: RwSignal::new(false),
            correct: (!hidden).then(Deeds::new),
            filling: StoredValue::new_local(None),
            seen: Memo::new(move |_| {
                kept.with_value(|laid| state.look.with(|look| Seen::new(laid, look)))
            }),
        }
    }

    /// What the source of a side is called.
    pub fn name(&self, side: Side) -> String {
        match side {
            Side::A => self.names.0.clone(),
            Side::B => self.names.1.clone(),
        }
    }

    /// Sees to it that a row is there before it is shown.
    pub fn ready(&self, row: usize) {
        let filling = self.filling.try_get_value().flatten();
        if let Some(filling) = filling {
            filling.ready(row);
        }
    }

    /// Has the sentence its place in another passage than this row's?
    pub fn repeated(&self, row: &Row, side: Side, sentence: usize) -> bool {
        row.passage()
            .is_some_and(|own| self.laid.homes.of(side, sentence) != Some(own))
    }
}

/// The id of a row's element. It is not an address: rows are numbered anew with every comparison.
pub fn row_id(at: usize) -> String {
    ["row-", &at.to_string()].concat()
}
