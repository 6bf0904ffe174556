//! What a printed comparison needs and a screen does not: what the two sources are, and where.

use crate::address::Address;
use crate::app::State;
use crate::citation;
use crate::platform::location;
use crate::subject::Subject;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// Both sources with headline, writer, date and address, unless they are hidden, the days that a reader assumes for them, and the address of the comparison.
pub fn printed(of: Subject, hidden: bool) -> AnyView {
    let session = State::expect().session();
    let mut sources = Vec::new();
    for side in [Side::A, Side::B] {
        let Some(source) = session.told(of.of(side), side, hidden) else {
            continue;
        };
        let mut line = [words::letter(side), ": ", &citation::reference(&source)].concat();
        if let Some(day) = of.assumed.of(side) {
            line = [&line, ". ", &words::basis(Some(day), true)].concat();
        }
        sources.push(view! { <p>{line}</p> });
    }
    let state = State::expect();
    let here = move || {
        state.look.track();
        let fragment = state
            .pair(None)
            .map(|pair| Address::Compare(pair).fragment());
        let address = location::with_fragment(&fragment.unwrap_or_default());
        [words::reading::PRINTED_FROM, " ", &address].concat()
    };
    view! {
        <div class="print-only printed">
            {sources}
            <p>{here}</p>
            <p>{words::legend_line()}</p>
        </div>
    }
    .into_any()
}
