//! A long list that is filled bit by bit: all items are in the page at once, empty; what the reader sees first is filled
//! with them, and the rest in slices right after, so that the page answers in between. What is to be shown before its turn
//! is filled out of turn, and all of it before the page is printed.

use super::{dom, heard};
use crate::markup::Markup;
use gloo_events::EventListener;
use leptos::prelude::{GetUntracked, RwSignal, Set, set_timeout};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;
use web_sys::{Document, Element, Performance};

/// How long a slice may take, in milliseconds: half a picture, so that none is late for it.
const SLICE: f64 = 8.0;
/// How many items are filled at once: more than the largest window shows.
const FIRST: usize = 16;

/// The items of a list, and what fills them.
pub struct Filling {
    document: Document,
    clock: Performance,
    items: Vec<Element>,
    filled: RefCell<Vec<bool>>,
    /// Before it everything is filled.
    next: Cell<usize>,
    make: Box<dyn Fn(usize) -> Vec<Markup>>,
    /// Is everything filled?
    pub done: RwSignal<bool>,
    printed: RefCell<Option<EventListener>>,
}

impl std::fmt::Debug for Filling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {}", self.next.get(), self.items.len())
    }
}

impl Filling {
    /// Fills the first of the items, and the rest for as long as somebody keeps what this returns. None without a window.
    pub fn new(
        items: Vec<Element>,
        make: impl Fn(usize) -> Vec<Markup> + 'static,
    ) -> Option<Rc<Self>> {
        let window = web_sys::window()?;
        let filling = Rc::new(Self {
            document: window.document()?,
            clock: window.performance()?,
            filled: RefCell::new(vec![false; items.len()]),
            items,
            next: Cell::new(0),
            make: Box::new(make),
            done: RwSignal::new(false),
            printed: RefCell::new(None),
        });
        filling.near(0);
        let all = Rc::downgrade(&filling);
        let printed = EventListener::new(&window, "beforeprint", move |_| {
            if let Some(filling) = all.upgrade() {
                filling.finish();
            }
        });
        filling.printed.replace(Some(printed));
        later(Rc::downgrade(&filling));
        Some(filling)
    }

    /// The items.
    pub fn items(&self) -> &[Element] {
        &self.items
    }

    /// Fills an item and those that come into sight with it.
    pub fn near(&self, at: usize) {
        let mut seen = 0;
        for (nth, item) in self.items.iter().enumerate().skip(at) {
            if seen == FIRST {
                break;
            }
            self.fill(nth, item);
            seen += usize::from(!item.has_attribute("hidden"));
        }
    }

    /// Fills what shows a row, which the items name in `data-at`, and what comes into sight with it.
    pub fn ready(&self, row: usize) {
        if self.done.get_untracked() {
            return;
        }
        let item = self.items.get(row);
        if item.is_some_and(|item| heard::number(item, "data-at") == Some(row)) {
            self.near(row);
        } else {
            // Its place is known when all is there.
            self.finish();
        }
    }

    /// Fills all that is empty.
    pub fn finish(&self) {
        self.fill_until(f64::INFINITY);
    }

    fn fill_until(&self, end: f64) {
        if self.next.get() >= self.items.len() {
            return;
        }
        for (at, item) in self.items.iter().enumerate().skip(self.next.get()) {
            self.fill(at, item);
            self.next.set(at + 1);
            if self.clock.now() >= end {
                return;
            }
        }
        self.done.set(true);
    }

    fn fill(&self, at: usize, item: &Element) {
        let mut filled = self.filled.borrow_mut();
        if let Some(filled) = filled.get_mut(at)
            && !std::mem::replace(filled, true)
        {
            // Only what is no node of this page is refused.
            let _ = dom::append(&self.document, item, &(self.make)(at));
        }
    }
}

/// Fills another slice when the browser has done what it has to do.
fn later(filling: Weak<Filling>) {
    set_timeout(
        move || {
            let Some(all) = filling.upgrade() else {
                return;
            };
            all.fill_until(all.clock.now() + SLICE);
            if all.next.get() < all.items.len() {
                later(filling);
            }
        },
        Duration::ZERO,
    );
}
