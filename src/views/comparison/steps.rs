//! Stepping from one divergence to the next.

use super::{Kept, Shown};
use crate::address::Mode;
use crate::app::State;
use crate::platform::place;
use crate::seen::Seen;
use crate::words;
use leptos::prelude::*;

/// Stepping through the divergences that are shown. It never goes round: at an end it says that this is the end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Steps {
    /// What is shown, and can be stepped through.
    pub(super) seen: Memo<Seen>,
    /// Where the reader is among them.
    pub(super) at: RwSignal<Option<usize>>,
    /// What was stepped to.
    pub(super) message: RwSignal<String>,
    /// Takes a step: true for the next one.
    pub(super) take: Callback<bool>,
}

impl Steps {
    pub(super) fn new(state: State, kept: Kept) -> Self {
        let seen = kept.with_value(|shown| shown.seen);
        let (at, message) = (RwSignal::new(None), RwSignal::new(String::new()));
        // What is stepped through has changed: it goes on from the same divergence if that is still there, or begins anew.
        Effect::new(move |before: Option<Vec<(usize, usize)>>| {
            let now = seen.with(|seen| seen.stops.clone());
            if before.is_some_and(|before| before != now) {
                let found = kept.with_value(|shown| place_of(shown, &now));
                at.set(found);
                if found.is_none() {
                    message.set(String::new());
                }
            }
            now
        });
        let take = Callback::new(move |forward| {
            kept.with_value(|shown| step(state, shown, at, message, forward));
        });
        Self {
            seen,
            at,
            message,
            take,
        }
    }

    pub(super) fn total(self) -> Signal<usize> {
        Signal::derive(move || self.seen.with(|seen| seen.stops.len()))
    }
}

/// Where among these stops the divergence is that was stepped to last: itself, or what stands for all that are alike.
fn place_of(shown: &Shown, stops: &[(usize, usize)]) -> Option<usize> {
    let current = shown.current.get_untracked()?;
    let stop = |divergence: usize| stops.iter().position(|(_, d)| *d == divergence);
    let all = shown.laid.found.iter().flat_map(|found| &found.findings);
    let alike = || {
        let with_it = all.filter(|finding| finding.divergences.contains(&current));
        with_it
            .flat_map(|finding| &finding.divergences)
            .find_map(|d| stop(*d))
    };
    stop(current).or_else(alike)
}

fn step(
    state: State,
    shown: &Shown,
    at: RwSignal<Option<usize>>,
    message: RwSignal<String>,
    forward: bool,
) {
    let next = match (at.get_untracked(), forward) {
        (None, true) => Some(0),
        (None, false) => None,
        (Some(n), true) => Some(n + 1),
        (Some(n), false) => n.checked_sub(1),
    };
    let (total, stop) = shown.seen.with_untracked(|seen| {
        let stop = next.and_then(|n| Some((n, *seen.stops.get(n)?)));
        (seen.stops.len(), stop)
    });
    state.tell(None);
    let Some((n, (row, divergence))) = stop else {
        let end = words::end(forward, total);
        message.set(end.to_owned());
        state.say(end.to_owned());
        return;
    };
    shown.ready(row);
    at.set(Some(n));
    shown.current.set(Some(divergence));
    shown.current_row.set(Some(row));
    shown.target.set(None);
    match state.look.with_untracked(|look| look.mode) {
        Mode::Findings => {
            place::show_finding(divergence);
        }
        Mode::Full => {
            place::show(row);
        }
        Mode::Aligned => {
            place::show(row);
            place::see(divergence);
        }
    }
    state.at_row(shown.laid.quote(row));
    if let Some(d) = shown.laid.comparison.divergences.get(divergence) {
        message.set(words::heading(d));
        state.say(words::arrived(n, total, d));
    }
}
