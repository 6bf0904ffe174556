//! The tag of a divergence.

use crate::words;
use crossread_engine::divergence::{Kind, Verdict};
use leptos::prelude::*;

/// The letter of the kind and the sign of the verdict, for the eye: a reason in words stands by wherever a tag does.
pub fn tag(kind: Kind, verdict: Verdict) -> AnyView {
    view! {
        <span class="tag" data-verdict=words::sign(verdict) aria-hidden="true">
            {words::tag(kind)}
            {words::sign(verdict)}
        </span>
    }
    .into_any()
}
