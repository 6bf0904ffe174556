//! Where the reader goes while a comparison is shown: by keys, to the row of the address, to another way of reading.

use super::controls::conceal;
use super::steps::Steps;
use super::{Kept, Shown, row_id};
use crate::address::{Mode, RowQuote};
use crate::app::State;
use crate::components::modes::MODES;
use crate::components::{correct, filters, guess};
use crate::corrections;
use crate::filter::Filter;
use crate::platform::{focus, keys, place};
use crate::session::corrections::Change;
use crate::words;
use leptos::prelude::*;

/// Reads the comparison another way, at the row where the reader is.
pub(super) fn choosing(state: State, kept: Kept) -> Callback<Mode> {
    Callback::new(move |mode: Mode| {
        if state.look.with_untracked(|look| look.mode) == mode {
            return;
        }
        let at = place::reading();
        let quote = kept.with_value(|shown| at.and_then(|at| shown.laid.quote(at)));
        // What had the focus inside goes away.
        focus::leave("content");
        state.read_as(mode, quote);
        if let Some(at) = at {
            show_soon(kept, at);
        }
    })
}

/// Keys and scrolling while the comparison is shown.
pub(super) fn listen(state: State, kept: Kept, steps: Steps, choose: Callback<Mode>, hidden: bool) {
    let shown = kept.with_value(Shown::clone);
    let (here, jumped) = (shown.here, shown.jumped);
    let scrolled = place::on_scroll(move || {
        if !jumped.get_untracked() {
            here.set(place::reading());
        }
    });
    let acted = place::on_input(move || jumped.set(false));
    let listener = keys::listen(move |key| {
        if key == "Escape" {
            shown.hushed.set(true);
            return filters::close(&shown) || forget(&shown);
        }
        let change = match key {
            keys::UNDO => Some(Change::Undo),
            keys::REDO => Some(Change::Redo),
            _ => None,
        };
        if let Some(change) = change {
            return state.correct(change, None);
        }
        if !state.keys.get_untracked() {
            return false;
        }
        match key {
            "n" | "j" => stride(&shown, steps, true),
            "p" | "k" => stride(&shown, steps, false),
            "g" if hidden => focus::go(guess::ID),
            "g" => conceal(state),
            "c" => {
                let at = shown.current_row.get_untracked().or_else(place::reading);
                if let Some((deeds, at)) = shown.correct.zip(at) {
                    correct::open(kept, deeds, at);
                }
            }
            "f" => {
                shown.left.set_value(place::reading());
                focus::open_details(filters::ID, filters::FIELD);
            }
            "1" | "2" | "3" => {
                let nth = key.parse::<usize>().ok().and_then(|n| MODES.get(n - 1));
                if let Some(mode) = nth {
                    choose.run(*mode);
                }
            }
            _ => return false,
        }
        true
    });
    let listeners = StoredValue::new_local((listener, scrolled, acted));
    on_cleanup(move || listeners.set_value((None, None, Vec::new())));
}

/// The row that a change of corrections is about, as the comparison is before it.
pub(super) fn about(state: State, change: &Change) -> Option<RowQuote> {
    let (of, order) = state.comparison()?;
    let session = state.session();
    let step = session.step(of.a, of.b, change)?;
    let laid = session.lay(of, order, false)?;
    laid.quote(corrections::row_of(&laid.comparison, &laid.rows, &step)?)
}

/// A step by key: the focus goes along, so that Tab goes on from there.
fn stride(shown: &Shown, steps: Steps, forward: bool) {
    steps.take.run(forward);
    let Some(divergence) = shown.current.get_untracked() else {
        return;
    };
    let number = divergence.to_string();
    let row = shown.current_row.get_untracked().unwrap_or(0);
    let places = [
        ["[tabindex=\"0\"][data-of~=\"", &number, "\"]"].concat(),
        ["[data-found~=\"", &number, "\"] a"].concat(),
        ["#", &row_id(row)].concat(),
    ];
    for place in places {
        if focus::quietly("content", &place) {
            return;
        }
    }
}

/// Takes away what marks where the reader has stepped to or was sent. False if nothing does.
fn forget(shown: &Shown) -> bool {
    let marked = shown.current.get_untracked().is_some() || shown.target.get_untracked().is_some();
    if marked {
        shown.current.set(None);
        shown.current_row.set(None);
        shown.target.set(None);
    }
    marked
}

/// Shows the row that the address points to, now and whenever it points to another; stepping goes on from there.
pub(super) fn follow(state: State, kept: Kept, steps: Steps) {
    Effect::new(move |_| {
        let quote = state.row.get();
        kept.with_value(|shown| {
            let found = quote.as_ref().map(|quote| shown.laid.find(quote));
            shown.target.set(found.flatten());
            match found {
                Some(Some(at)) => reach(state, kept, shown, steps, at),
                Some(None) => state.tell_also(words::ROW_GONE),
                None => {}
            }
        });
    });
}

/// Where the comparison was made anew after a correction, the focus goes to the row of the same sentence.
pub(super) fn stay(state: State, kept: Kept) {
    if let Some(quote) = state.stays() {
        let at = kept.with_value(|shown| shown.laid.find(&quote));
        place::soon(move || match at {
            Some(at) => {
                kept.try_with_value(|shown| shown.ready(at));
                focus::rest(&row_id(at));
            }
            None => focus::rest("content"),
        });
    }
}

/// Shows a row when the next picture is due, and once more after it: only then the rows near the window have the heights
/// they have, and those above it may have moved it away.
fn show_soon(kept: Kept, at: usize) {
    place::soon(move || {
        show_now(kept, at);
        place::soon(move || show_now(kept, at));
    });
}

/// Shows a row, unless the view has ended since.
fn show_now(kept: Kept, at: usize) {
    kept.try_with_value(|shown| {
        shown.ready(at);
        place::show(at);
    });
}

fn reach(state: State, kept: Kept, shown: &Shown, steps: Steps, at: usize) {
    let hidden = shown.seen.with_untracked(|seen| seen.hides(at));
    if hidden {
        state.look.update(|look| {
            look.same = true;
            look.filter = Filter::default();
        });
    }
    let before = steps.seen.with_untracked(|seen| {
        let before = seen.stops.iter().take_while(|(row, _)| *row < at);
        before.count()
    });
    steps.at.set(before.checked_sub(1));
    shown.here.set(Some(at));
    if hidden || state.look.with_untracked(|look| look.mode) != Mode::Aligned {
        show_soon(kept, at);
    } else {
        shown.ready(at);
        focus::go(&row_id(at));
    }
}
