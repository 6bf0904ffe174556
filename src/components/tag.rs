//! The tag of a divergence.

use crate::markup::{Element, classed};
use crate::words;
use crossread_engine::divergence::{Kind, Verdict};

/// The letter of the kind and the sign of the verdict, for the eye: a reason in words stands by wherever a tag does.
pub fn tag(kind: Kind, verdict: Verdict) -> Element {
    let sign = words::sign(verdict);
    classed("span", "tag")
        .with("data-verdict", sign)
        .with("aria-hidden", "true")
        .text(words::tag(kind))
        .text(sign)
}
