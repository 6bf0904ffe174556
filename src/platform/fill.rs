//! A long list that is made bit by bit. What the reader sees first is there at once; right after, in slices, so that the page
//! answers in between, come all other items, empty at first, and then what stands in them. What is to be shown before its turn
//! is made out of turn, and all of it before the page is printed. What a filter hides or shows goes the same way.

use super::dom::Builder;
use super::{change, heard};
use crate::markup::{self, Markup};
use gloo_events::EventListener;
use leptos::prelude::{GetUntracked, RwSignal, Set, set_timeout};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;
use web_sys::{Element, Performance, Window};

/// How long a slice may take, in milliseconds: half a picture, so that none is late for it.
const SLICE: f64 = 8.0;
/// An item is at least so high, in pixels, once it is filled: as many as the window shows are filled at once.
const LEAST: f64 = 100.0;
/// Above the list stands something at least so high, in pixels, before the page is scrolled.
const ABOVE: f64 = 300.0;
/// How many are there at once, empty or not: as many as a comparison of two usual articles has.
const AT_ONCE: usize = 96;
/// How long the first slice waits, in milliseconds, so that the browser shows first what is there.
const PICTURE: u64 = 20;

/// Where the items of a list stand: a box until the page has a place for them.
#[derive(Debug, Clone)]
pub struct Place(Rc<RefCell<Element>>);

impl Place {
    /// In this element.
    pub fn new(element: Element) -> Self {
        Self(Rc::new(RefCell::new(element)))
    }

    /// The element now.
    pub fn element(&self) -> Element {
        self.0.borrow().clone()
    }

    /// All that stands in it, and will, goes into this element.
    pub fn settle(&self, within: &Element) {
        let before = self.0.replace(within.clone());
        while let Some(node) = before.first_child() {
            // Only what is no node of this page is refused.
            let _ = within.append_child(&node);
        }
    }
}

/// An item that nothing stands in yet.
#[derive(Debug)]
pub struct Shell {
    /// The list it stands in.
    pub place: Place,
    /// What stands there before it.
    pub before: Option<markup::Element>,
    /// The item.
    pub item: markup::Element,
}

/// What makes the items of a list, each by its number.
pub struct Maker {
    /// How many there are.
    pub count: usize,
    /// How many stand side by side.
    pub abreast: usize,
    /// An item as it is at first, hidden or not.
    pub shell: Box<dyn Fn(usize) -> Option<Shell>>,
    /// What stands in it.
    pub content: Box<dyn Fn(usize) -> Vec<Markup>>,
    /// Is it hidden now?
    pub hidden: Box<dyn Fn(usize) -> bool>,
}

/// An item that is there.
struct Item {
    /// None if the browser refused it.
    element: Option<Element>,
    hidden: bool,
    filled: bool,
}

/// A list, and how far it is.
pub struct Filling {
    builder: Builder,
    clock: Performance,
    make: Maker,
    /// How many items come into sight together, at most.
    fitting: usize,
    items: RefCell<Vec<Item>>,
    /// Before it every item is hidden or not as it should be.
    right: Cell<usize>,
    /// Before it everything is filled.
    next: Cell<usize>,
    /// Is another slice due?
    due: Cell<bool>,
    /// Is everything filled?
    pub done: RwSignal<bool>,
    printed: RefCell<Option<EventListener>>,
}

impl std::fmt::Debug for Filling {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} of {}", self.next.get(), self.make.count)
    }
}

impl Filling {
    /// Makes the first items, and the rest for as long as somebody keeps what this returns. None without a window.
    pub fn new(make: Maker) -> Option<Rc<Self>> {
        let window = web_sys::window()?;
        let filling = Rc::new(Self {
            builder: Builder::new(window.document()?),
            clock: window.performance()?,
            fitting: fitting(&window, 0.0) * make.abreast,
            make,
            items: RefCell::default(),
            right: Cell::new(0),
            next: Cell::new(0),
            due: Cell::new(false),
            done: RwSignal::new(false),
            printed: RefCell::new(None),
        });
        filling.stand(AT_ONCE, f64::INFINITY);
        filling.fill_seen(0, fitting(&window, ABOVE) * filling.make.abreast);
        let all = Rc::downgrade(&filling);
        let printed = EventListener::new(&window, "beforeprint", move |_| {
            if let Some(filling) = all.upgrade() {
                filling.finish();
            }
        });
        filling.printed.replace(Some(printed));
        filling.go_on_later();
        Some(filling)
    }

    /// Other items are hidden now than before. Those that the reader can see, from the item `here` on, are put right at once,
    /// and those above them, which would move them later; all, if they are few.
    pub fn rehide(self: &Rc<Self>, here: usize) {
        self.right.set(0);
        let few = self.make.count <= AT_ONCE;
        self.put_right(if few { AT_ONCE } else { here }, f64::INFINITY);
        self.near(here);
        self.go_on_later();
    }

    /// Fills an item and those that come into sight with it.
    pub fn near(&self, at: usize) {
        self.fill_seen(at, self.fitting);
    }

    /// Fills items from this one on, so many of those that are shown.
    fn fill_seen(&self, at: usize, number: usize) {
        let mut seen = 0;
        for nth in at..self.make.count {
            if seen >= number {
                break;
            }
            self.stand(nth + 1, f64::INFINITY);
            self.put_right(nth + 1, f64::INFINITY);
            self.fill(nth);
            let items = self.items.borrow();
            seen += usize::from(items.get(nth).is_some_and(|item| !item.hidden));
        }
    }

    /// Fills what shows a row, which the items name in `data-at`, and what comes into sight with it.
    pub fn ready(&self, row: usize) {
        self.put_right(self.make.count, f64::INFINITY);
        if self.done.get_untracked() {
            return;
        }
        self.stand(row + 1, f64::INFINITY);
        let item = self.element(row);
        if item.is_some_and(|item| heard::number(&item, "data-at") == Some(row)) {
            // Those right above it, too: they would move it when they are filled.
            for above in row.saturating_sub(self.fitting)..row {
                self.fill(above);
            }
            self.near(row);
        } else {
            // Its place is known when all is there.
            self.finish();
        }
    }

    /// Makes all that is not there yet.
    pub fn finish(&self) {
        self.go_on(f64::INFINITY);
    }

    /// Does what comes next until a time by the page's clock, in milliseconds. Is anything left to do?
    fn go_on(&self, end: f64) -> bool {
        let count = self.make.count;
        if !self.put_right(count, end) || !self.stand(count, end) {
            return true;
        }
        for at in self.next.get()..count {
            self.fill(at);
            self.next.set(at + 1);
            if self.clock.now() >= end {
                return at + 1 < count;
            }
        }
        if !self.done.get_untracked() {
            self.done.set(true);
        }
        false
    }

    /// The same in slices, the first of them when the browser has shown what is there.
    fn go_on_later(self: &Rc<Self>) {
        if !self.due.replace(true) {
            later(Rc::downgrade(self), Duration::from_millis(PICTURE));
        }
    }

    fn element(&self, at: usize) -> Option<Element> {
        self.items.borrow().get(at)?.element.clone()
    }

    /// Sees to it that so many items are there, if that can be done until a time. Are they?
    fn stand(&self, until: usize, end: f64) -> bool {
        let there = self.items.borrow().len();
        for at in there..until.min(self.make.count) {
            if at >= AT_ONCE && self.clock.now() >= end {
                return false;
            }
            let element = (self.make.shell)(at).and_then(|shell| {
                let within = shell.place.element();
                let before = shell.before.map(Markup::from);
                self.builder.append(&within, before.as_slice())?;
                let element = self.builder.build(&shell.item)?;
                within.append_child(&element).ok()?;
                Some(element)
            });
            let hidden = (self.make.hidden)(at);
            if let Some(element) = element.as_ref().filter(|_| hidden) {
                change::hide(element, true);
            }
            self.items.borrow_mut().push(Item {
                element,
                hidden,
                filled: false,
            });
        }
        true
    }

    /// Hides and shows so many of the items that are there, if that can be done until a time. Are they as they should be?
    fn put_right(&self, until: usize, end: f64) -> bool {
        let mut items = self.items.borrow_mut();
        let from = self.right.get();
        let there = items.len();
        for (at, item) in items.iter_mut().enumerate().take(until).skip(from) {
            let hidden = (self.make.hidden)(at);
            if item.hidden != hidden {
                item.hidden = hidden;
                if let Some(element) = &item.element {
                    change::hide(element, hidden);
                }
            }
            self.right.set(at + 1);
            if self.clock.now() >= end {
                return at + 1 == there;
            }
        }
        true
    }

    fn fill(&self, at: usize) {
        let mut items = self.items.borrow_mut();
        if let Some(item) = items.get_mut(at)
            && let Some(element) = &item.element
            && !std::mem::replace(&mut item.filled, true)
        {
            // Only what is no node of this page is refused.
            let _ = self.builder.append(element, &(self.make.content)(at));
        }
    }
}

/// How many items, one below the other, a window can show below what stands above them.
fn fitting(window: &Window, above: f64) -> usize {
    let height = window.inner_height().ok().and_then(|h| h.as_f64());
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a small count, and the cast is total"
    )]
    let items = ((height.unwrap_or_default() - above) / LEAST).ceil() as usize;
    items.max(4)
}

/// Makes another slice when so much time has passed and the browser has done what it has to do.
fn later(filling: Weak<Filling>, after: Duration) {
    set_timeout(
        move || {
            let Some(all) = filling.upgrade() else {
                return;
            };
            if all.go_on(all.clock.now() + SLICE) {
                later(filling, Duration::ZERO);
            } else {
                all.due.set(false);
            }
        },
        after,
    );
}
