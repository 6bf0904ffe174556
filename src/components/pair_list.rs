//! Every pair as a link: any comparison is one step away, and can be opened in a tab of its own.

use crate::address::Address;
use crate::app::State;
use crate::words;
use leptos::prelude::*;

/// The pairs of all sources, each once.
#[component]
pub fn PairList() -> impl IntoView {
    let session = State::expect().session();
    let all = session.bundled();
    let pairs = all
        .clone()
        .flat_map(|a| (a + 1..all.end).map(move |b| (a, b)));
    let items = pairs
        .filter_map(|(a, b)| {
            let href = Address::Compare(session.pair(a, b)?).fragment();
            let (left, right) = (session.source(a)?, session.source(b)?);
            let id = ["pair-", &left.slug, "-", &right.slug].concat();
            Some(view! {
                <li>
                    <a href=href data-testid=id>
                        <span>{session.name(a)}</span>
                        <span class="pair-and">" and "</span>
                        <span>{session.name(b)}</span>
                    </a>
                </li>
            })
        })
        .collect_view();
    view! {
        <section class="pairs" aria-labelledby="pairs-title">
            <h2 id="pairs-title" class="section-title">
                {words::PAIRS}
            </h2>
            <ul class="pair-list">{items}</ul>
        </section>
    }
    .into_any()
}
