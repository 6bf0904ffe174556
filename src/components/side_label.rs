//! One source of a comparison whose names are hidden, in the header that stays in sight.

use crate::app::State;
use crate::components::dating::dating;
use crate::subject::Subject;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// The letter of the side, the day it is seen from and the headline: what says no more than the text itself.
pub fn side_label(side: Side, of: Subject) -> AnyView {
    let session = State::expect().session();
    let data = match side {
        Side::A => "a",
        Side::B => "b",
    };
    let headline = session.source(of.of(side)).and_then(|s| s.headline.clone());
    view! {
        <div class="side-header" data-side=data>
            <span class="badge" aria-hidden="true">
                {words::letter(side)}
            </span>
            <p class="side-label">{words::guess::source(side)}</p>
            {dating(side, of, true)}
            <p class="side-headline">{headline}</p>
        </div>
    }
    .into_any()
}
