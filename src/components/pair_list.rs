//! Every pair as a link: any comparison is one step away, and can be opened in a tab of its own.

use crate::address::Address;
use crate::app::State;
use crate::markup::{Element, classed, element};
use crate::platform::dom;
use crate::session::Session;
use crate::words;
use leptos::prelude::*;

/// The id of what holds the pairs of all bundled sources.
const ID: &str = "pairs-list";

/// Pairs of sources, each as a link.
pub fn links(session: &Session, pairs: Vec<(usize, usize)>) -> Element {
    let item = |(a, b): (usize, usize)| {
        let href = Address::Compare(session.pair(a, b)?).fragment();
        let (left, right) = (session.source(a)?, session.source(b)?);
        let id = ["pair-", &left.slug, "-", &right.slug].concat();
        let link = element("a")
            .with("href", &href)
            .with("data-testid", &id)
            .child(element("span").text(&session.name(a)))
            .child(classed("span", "pair-and").text(" and "))
            .child(element("span").text(&session.name(b)));
        Some(element("li").child(link))
    };
    let items = pairs.into_iter().filter_map(item);
    classed("ul", "pair-list").children(items.collect())
}

/// The pairs of all bundled sources, each once.
#[component]
pub fn PairList() -> impl IntoView {
    let session = State::expect().session();
    let bundled: Vec<usize> = session.bundled().collect();
    let list = links(&session, Session::pairs(&bundled));
    Effect::new(move |_| dom::fill(ID, std::slice::from_ref(&list)));
    view! {
        <section class="pairs" aria-labelledby="pairs-title">
            <h2 id="pairs-title" class="section-title">
                {words::PAIRS}
            </h2>
            <div id=ID></div>
        </section>
    }
    .into_any()
}
