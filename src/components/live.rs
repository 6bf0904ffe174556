//! What changes while it is shown, and what answers to the reader, each under one type: the page's code is compiled anew
//! for every type that stands in an element, and every closure is a type of its own. That is about one part in a hundred of the download.

use leptos::prelude::*;
use web_sys::{Event, FocusEvent, KeyboardEvent, MouseEvent, PointerEvent};

/// A yes or no that follows what it is made from.
pub fn flag(of: impl Fn() -> bool + Send + Sync + 'static) -> Signal<bool> {
    Signal::derive(of)
}

/// Words that follow what they are made from.
pub fn text(of: impl Fn() -> String + Send + Sync + 'static) -> Signal<String> {
    Signal::derive(of)
}

/// Answers a mouse, or whatever presses a button.
pub fn mouse(answer: impl FnMut(MouseEvent) + 'static) -> Box<dyn FnMut(MouseEvent)> {
    Box::new(answer)
}

/// Answers a pointer of any kind.
pub fn pointer(answer: impl FnMut(PointerEvent) + 'static) -> Box<dyn FnMut(PointerEvent)> {
    Box::new(answer)
}

/// Answers the focus coming or going.
pub fn focused(answer: impl FnMut(FocusEvent) + 'static) -> Box<dyn FnMut(FocusEvent)> {
    Box::new(answer)
}

/// Answers a key.
pub fn key(answer: impl FnMut(KeyboardEvent) + 'static) -> Box<dyn FnMut(KeyboardEvent)> {
    Box::new(answer)
}

/// Answers any other event.
pub fn event(answer: impl FnMut(Event) + 'static) -> Box<dyn FnMut(Event)> {
    Box::new(answer)
}
