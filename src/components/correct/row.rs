//! What can be corrected in a row: its sentences, the passage as a whole, its divergences.

use super::{Deed, Pane, actions, badge, data, heading, list, said};
use crate::corrections::Maker;
use crate::markup::{Element, classed, element};
use crate::rows::{self, Row};
use crate::session::Laid;
use crate::words::{correct as told, findings};
use crossread_engine::divergence::{Divergence, Side};

/// Everything of one row.
pub(super) fn row(laid: &Laid, names: &(String, String), at: usize) -> Pane {
    let mut pane = Pane::default();
    let Some(row) = laid.rows.get(at) else {
        return pane;
    };
    let maker = Maker::new(&laid.comparison);
    for (side, name) in [(Side::A, &names.0), (Side::B, &names.1)] {
        if !row.of(side).is_empty() {
            let items = sentences(&mut pane, laid, (at, row), side, &maker);
            let heading = element("h3").child(badge(side)).text(" ").text(name);
            let section = classed("section", "correct-side")
                .with("data-side", data(side))
                .child(heading)
                .child(list(items));
            pane.content.push(section);
        }
    }
    let unlink = Deed::Make(maker.unlink(&row.a, &row.b));
    let mut whole = pane.button(told::UNLINK, "unlink", unlink);
    if let Some(passage) = row.passage() {
        let join = Deed::Make(maker.join(passage));
        whole.extend(pane.button(told::JOIN, "join", join));
    }
    pane.content.push(actions(whole));
    let mut judged = Vec::new();
    for index in &row.divergences {
        if let Some(divergence) = laid.comparison.divergences.get(*index) {
            judged.push(rulings(&mut pane, &maker, *index, divergence));
        }
    }
    if !judged.is_empty() {
        pane.content.push(heading(told::JUDGE));
        pane.content.push(list(judged));
    }
    pane
}

/// The sentences of one side, each with what can be done with it.
fn sentences(
    pane: &mut Pane,
    laid: &Laid,
    (at, row): (usize, &Row),
    side: Side,
    maker: &Maker<'_>,
) -> Vec<Element> {
    let several = row.a.len() > 1 || row.b.len() > 1;
    let mut items = Vec::new();
    for (nth, sentence) in row.of(side).iter().enumerate() {
        let text = rows::text(&laid.comparison, side).sentences.get(*sentence);
        let about = |buttons: Vec<Element>, label: &str| {
            let heard = told::about(label, text.map_or("", |s| s.text.as_str()));
            let heard = |button: Element| button.with("aria-label", &heard);
            buttons.into_iter().map(heard).collect::<Vec<_>>()
        };
        let mut buttons = pane.button(told::LINK, "pick", Deed::Pick(at, side, *sentence));
        buttons = about(buttons, told::LINK);
        if nth > 0 && row.passage().is_some() {
            let split = Deed::Make(maker.split(side, *sentence));
            buttons.extend(about(pane.button(told::SPLIT, "split", split), told::SPLIT));
        }
        if several {
            let out = Deed::Make(maker.take_out(row, side, *sentence));
            let out = pane.button(told::TAKE_OUT, "take-out", out);
            buttons.extend(about(out, told::TAKE_OUT));
        }
        let words = classed("p", "correct-sentence").children(said(laid, side, *sentence));
        items.push(element("li").child(words).child(actions(buttons)));
    }
    items
}

/// A divergence with a button for each ruling; the one that holds is pressed.
fn rulings(pane: &mut Pane, maker: &Maker<'_>, index: usize, divergence: &Divergence) -> Element {
    let mut buttons = Vec::new();
    for of in told::RULINGS {
        let holds = told::holds(of, divergence);
        let step = if holds {
            Vec::new()
        } else {
            maker.judge(index, of)
        };
        let button = pane
            .press("mode", "ruling", Deed::Make(step))
            .with("aria-pressed", if holds { "true" } else { "false" });
        buttons.push(button.text(told::ruling(of)));
    }
    let title = findings::title(divergence);
    let group = classed("div", "correct-actions")
        .with("role", "group")
        .with("aria-label", &title);
    element("li")
        .child(classed("p", "correct-sentence").text(&title))
        .child(group.children(buttons))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use crossread_engine::divergence::{Kind, Verdict};

    #[test]
    fn a_row_offers_what_can_be_done_with_it() {
        let passages: &[(&[usize], &[usize], bool)] = &[(&[0, 1], &[0], false)];
        let mut made = testing::comparison(
            &["It burned.|It was <b>Monday</b>."],
            &["It burned on Sunday.", "Rain fell."],
            passages,
        );
        let (a, b) = (testing::filler(1, 7, 13), testing::filler(0, 13, 19));
        let day = testing::divergence(Kind::Date, Verdict::Conflict, Some(a), Some(b));
        made.divergences.push(day);
        let laid = testing::laid(made);
        let names = ("Post".to_owned(), "Echo".to_owned());
        let pane = row(&laid, &names, 0);
        let text: Vec<String> = pane.content.iter().map(ToString::to_string).collect();
        let text = text.join("");
        assert!(text.contains("It was &lt;b>Monday&lt;/b>."), "{text}");
        assert!(text.contains("data-testid=\"split\""), "{text}");
        assert!(!text.contains("data-testid=\"join\""), "{text}");
        let pressed = text.split("aria-pressed=\"true\">").nth(1).unwrap_or("");
        assert!(pressed.starts_with("In conflict<"), "{text}");
        let steps = pane.deeds.iter().filter(|d| matches!(d, Deed::Make(_)));
        assert_eq!(steps.count(), 1 + told::RULINGS.len());
        assert_eq!(rows::text(&laid.comparison, Side::B).sentences.len(), 2);
    }
}
