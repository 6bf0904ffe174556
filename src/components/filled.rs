//! What the three ways to read have in common: nodes that are made once, and what changes of them while they are shown. A row
//! has no signal and no listener of its own; one for all sets attributes on the few elements that something changes of.

use crate::markup::Markup;
use crate::platform::dom::Builder;
use crate::platform::fill::{Filling, Maker, Place};
use crate::platform::{change, heard, place};
use crate::seen::Seen;
use crate::views::comparison::Shown;
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::{Element, Event};

/// The nodes of `content` in a box, for [`put`]. None without a window.
pub fn boxed(content: &[Markup]) -> Option<Place> {
    let document = web_sys::window()?.document()?;
    let made = document.create_element("div").ok()?;
    Builder::new(document).append(&made, content)?;
    Some(Place::new(made))
}

/// Puts what stands in a place, and will, into the element that bears this.
#[allow(
    clippy::needless_pass_by_value,
    reason = "a directive is called with both as values"
)]
pub fn put(within: Element, from: Option<Place>) {
    if let Some(from) = from {
        from.settle(&within);
    }
}

/// Makes the items of what is read.
pub fn fill(shown: &Shown, make: Maker) -> Option<Rc<Filling>> {
    let filling = Filling::new(make);
    shown.filling.set_value(filling.clone());
    filling
}

/// Keeps a class on what a selector finds in the reading: another one whenever what it is made from changes, or all is filled.
pub fn keep(
    class: &'static str,
    filling: Option<&Rc<Filling>>,
    selector: impl Fn() -> Option<String> + 'static,
) {
    let done = filling.map(|filling| filling.done);
    Effect::new(move |before: Option<Vec<Element>>| {
        for element in before.into_iter().flatten() {
            change::class(&element, class, false);
        }
        if let Some(done) = done {
            done.track();
        }
        let found = selector().map(|selector| place::in_reading(&selector));
        let found = found.unwrap_or_default();
        for element in &found {
            change::class(element, class, true);
        }
        found
    });
}

/// Keeps the marks of the divergence that was stepped to, and of the one that is pointed at.
pub fn keep_marks(shown: &Shown, filling: Option<&Rc<Filling>>) {
    for (class, of) in [("current", shown.current), ("lit", shown.lit)] {
        keep(class, filling, move || {
            let d = of.get()?.to_string();
            Some(["[data-of~=\"", &d, "\"],[data-found~=\"", &d, "\"]"].concat())
        });
    }
}

/// Calls `changed` with what is shown, first when it is not `first` any more.
pub fn on_seen(shown: &Shown, first: Seen, changed: impl Fn(&Seen, &Seen) + 'static) {
    let seen = shown.seen;
    Effect::new(move |before: Option<Seen>| {
        let before = before.unwrap_or_else(|| first.clone());
        let now = seen.get();
        if now != before {
            changed(&before, &now);
        }
        now
    });
}

/// Lights the divergence that an event happened on, or none.
pub fn light(lit: RwSignal<Option<usize>>, event: &Event) {
    light_it(lit, heard::number_on(event, "data-of"));
}

/// Lights something or nothing, if that is not lit already. A view that goes away loses the focus while it does, when its signals
/// are gone already.
pub fn light_it(lit: RwSignal<Option<usize>>, now: Option<usize>) {
    if lit.try_get_untracked().is_some_and(|before| before != now) {
        lit.set(now);
    }
}
