//! The bookmark that sends the page being read, to be dragged to the bookmarks, or copied.

use crate::app::State;
use crate::bookmark;
use crate::components::live::mouse;
use crate::platform::location;
use crate::words;
use leptos::prelude::*;

/// What it is, and how to get it. Under the page's own policy a click on it would do nothing; it says what to do instead.
pub fn bookmarking(state: State) -> AnyView {
    let code = bookmark::bookmark(&location::with_fragment(""));
    let copied = code.clone();
    let clicked = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        state.tell(Some(words::own::BOOKMARK_CLICKED.to_owned()));
    };
    view! {
        <details class="own-bookmark">
            <summary>{words::own::BOOKMARK_TITLE}</summary>
            <p class="own-about">{words::own::BOOKMARK_ABOUT}</p>
            <p class="own-buttons">
                <a class="quiet" href=code data-testid="bookmark" on:click=mouse(clicked)>
                    {words::own::BOOKMARK}
                </a>
                <button
                    type="button"
                    class="quiet"
                    data-testid="bookmark-copy"
                    on:click=mouse(move |_| state.hand_over(
                        copied.clone(),
                        words::own::BOOKMARK_COPIED.to_owned(),
                        false,
                    ))
                >
                    {words::own::BOOKMARK_COPY}
                </button>
            </p>
            <p class="own-about">{words::own::BOOKMARK_PHONE}</p>
        </details>
    }
    .into_any()
}
