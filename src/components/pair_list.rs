//! Every pair as a link: any comparison is one step away, and can be opened in a tab of its own.

use crate::address::Address;
use crate::app::State;
use crate::session::Session;
use crate::words;
use leptos::prelude::*;

/// Pairs of sources, each as a link.
pub fn links(session: &Session, pairs: Vec<(usize, usize)>) -> AnyView {
    let items = pairs
        .into_iter()
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
    view! { <ul class="pair-list">{items}</ul> }.into_any()
}

/// The pairs of all bundled sources, each once.
#[component]
pub fn PairList() -> impl IntoView {
    let session = State::expect().session();
    let bundled: Vec<usize> = session.bundled().collect();
    let list = links(&session, Session::pairs(&bundled));
    view! {
        <section class="pairs" aria-labelledby="pairs-title">
            <h2 id="pairs-title" class="section-title">
                {words::PAIRS}
            </h2>
            {list}
        </section>
    }
    .into_any()
}
