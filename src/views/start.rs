//! The start page: the story, its sources, and the choice of two.

use crate::app::State;
use crate::components::intro::introduction;
use crate::components::own::OwnTexts;
use crate::components::pair_list::PairList;
use crate::components::source_choice::SourceChoice;
use crate::platform::location;
use crate::words;
use leptos::prelude::*;

/// The story and its sources.
#[component]
pub fn Start() -> impl IntoView {
    let state = State::expect();
    let session = state.session();
    let bundle = session.bundle();
    location::set_title(&words::start_title());
    let choice = move || {
        state.texts.track();
        if state.session().indices().len() < 2 {
            return view! { <p class="purpose">{words::NO_STORY}</p> }.into_any();
        }
        view! { <SourceChoice /> }.into_any()
    };
    // Made once: a link must not be made anew under somebody's pointer.
    let pairs = (session.bundled().count() > 1).then(|| view! { <PairList /> });
    let title = if bundle.title.is_empty() {
        words::NAME.to_owned()
    } else {
        bundle.title.clone()
    };
    view! {
        <main class="start" id="content" tabindex="-1">
            <header class="story">
                <h1 id="title" tabindex="-1">
                    {title}
                </h1>
                <p class="story-summary">{bundle.summary.clone()}</p>
            </header>
            <p class="purpose">
                {words::PURPOSE} " " <a href="#own-title">{words::own::OR_OWN}</a>
            </p>
            {introduction()}
            <div class="choices">{choice} {pairs}</div>
            <OwnTexts />
            <footer class="colophon">
                <p>{words::PRIVACY}</p>
                <p>{words::CAVEAT}</p>
            </footer>
        </main>
    }
    .into_any()
}
