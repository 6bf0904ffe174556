//! Choosing the sentence that states the same fact as another.

use super::{Deed, Pane, actions, heading, list, said};
use crate::address::other;
use crate::corrections::Maker;
use crate::markup::{classed, element};
use crate::session::Laid;
use crate::words::correct as told;
use crossread_engine::divergence::Side;

/// The sentences of the other side, the likeliest first; a field narrows them down.
pub(super) fn pick(
    laid: &Laid,
    names: &(String, String),
    at: usize,
    side: Side,
    sentence: usize,
) -> Pane {
    let mut pane = Pane::default();
    let across = other(side);
    let name = match across {
        Side::A => &names.0,
        Side::B => &names.1,
    };
    let maker = Maker::new(&laid.comparison);
    let own = classed("p", "correct-sentence").children(said(laid, side, sentence));
    let back = actions(pane.button(told::BACK, "pick-back", Deed::Row(at)));
    let field = element("input")
        .with("type", "search")
        .with("data-testid", "pick-find");
    let field = classed("label", "own-field")
        .child(element("span").text(told::FIND))
        .child(field);
    let mut items = Vec::new();
    for candidate in maker.candidates(side, sentence) {
        let link = Deed::Make(maker.link(side, sentence, candidate));
        let button = pane.press("correct-pick", "candidate", link);
        let words = said(laid, across, candidate);
        items.push(element("li").child(button.children(words)));
    }
    pane.content = vec![
        own,
        back,
        heading(&told::which(across, name)),
        field,
        list(items),
    ];
    pane
}
