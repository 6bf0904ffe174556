//! What a printed comparison needs and a screen does not: what the two sources are, and where.

use crate::address::Address;
use crate::app::State;
use crate::platform::location;
use crate::words;
use crossread_engine::divergence::Side;
use leptos::prelude::*;

/// Both sources with headline, writer, date and address, unless they are hidden, and the address of the comparison.
pub fn printed(a: usize, b: usize, hidden: bool) -> AnyView {
    let session = State::expect().session();
    let mut sources = Vec::new();
    for (side, index) in [(Side::A, a), (Side::B, b)] {
        let Some(source) = session.source(index) else {
            continue;
        };
        let mut facts = vec![session.called(index, side, hidden)];
        facts.extend(source.headline.as_ref().map(|h| ["“", h, "”"].concat()));
        let (byline, url) = if hidden {
            (None, None)
        } else {
            (source.byline.as_deref().map(words::by), source.url.clone())
        };
        facts.extend(byline);
        facts.push(
            source
                .published
                .map_or_else(|| words::NO_DATE.to_owned(), words::date),
        );
        facts.extend(url);
        let line = [words::letter(side), ": ", &facts.join(", ")].concat();
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
