//! What the marks mean.

use crate::words;
use crossread_engine::divergence::{Kind, Verdict};
use leptos::prelude::*;

/// The marks, each shown as it looks in the text, with what it says.
#[component]
pub fn Legend() -> impl IntoView {
    let kinds = Kind::LISTED.map(|kind| {
        view! {
            <li>
                <span class="divergence" data-kind=words::tag(kind)>
                    <span class="tag">{words::tag(kind)}</span>
                    <span class="marked">{words::kind(kind)}</span>
                </span>
            </li>
        }
    });
    let verdicts = Verdict::ALL.map(|verdict| {
        view! {
            <li>
                <span class="tag" data-verdict=words::sign(verdict)>
                    {words::sign(verdict)}
                </span>
                " "
                {words::verdict(verdict)}
            </li>
        }
    });
    view! {
        <ul class="legend">
            {kinds.into_iter().collect_view()} {verdicts.into_iter().collect_view()}
            <li class="legend-cells">{words::CELLS}</li>
            <li>
                <span class="worded">{words::OTHER_WORDING.0}</span>
                " "
                {words::OTHER_WORDING.1}
            </li>
        </ul>
    }
    .into_any()
}
