//! The start page: the story, its sources, and the choice of two.

use crate::app::State;
use crate::components::pair_list::PairList;
use crate::components::source_choice::SourceChoice;
use crate::platform::location;
use crate::words;
use leptos::prelude::*;

/// The story and its sources.
#[component]
pub fn Start() -> impl IntoView {
    let session = State::expect().session();
    let bundle = session.bundle();
    location::set_title(&words::start_title());
    view! {
        <main class="start" id="content" tabindex="-1">
            <header class="story">
                <h1 id="title" tabindex="-1">
                    {bundle.title.clone()}
                </h1>
                <p class="story-summary">{bundle.summary.clone()}</p>
            </header>
            <p class="purpose">{words::PURPOSE}</p>
            <SourceChoice />
            <PairList />
            <footer class="colophon">
                <p>{words::PRIVACY}</p>
                <p>{words::CAVEAT}</p>
            </footer>
        </main>
    }
    .into_any()
}
