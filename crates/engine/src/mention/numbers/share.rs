//! Units written once for several numbers: "up to 3.9 million homes from 2.4 million", "four-, five- and six-member",
//! "8 or $9".

use super::Quantity;
use crate::span::Span;

/// Gives numbers without a unit the one of the number beside them, where the words between them say so. Linear.
pub(super) fn units(found: &mut [(Span, Quantity)], text: &str) {
    for i in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(i);
        let (Some((span, number)), Some((next, other))) = (before.last_mut(), after.first()) else {
            continue;
        };
        let between = Span::new(span.end(), next.start()).of(text);
        if number.unit.is_none() && other.unit.is_some() && joins_forward(between) {
            number.unit.clone_from(&other.unit);
        }
    }
    for i in 1..found.len() {
        let (before, after) = found.split_at_mut(i);
        let (Some((span, number)), Some((next, other))) = (before.last(), after.first_mut()) else {
            continue;
        };
        let between = Span::new(span.end(), next.start()).of(text);
        if other.unit.is_none() && number.unit.is_some() && joins_back(between) {
            other.unit.clone_from(&number.unit);
        }
    }
}

fn joins_forward(between: &str) -> bool {
    matches!(
        between,
        "-, " | "-" | "- and " | "- or " | "- to " | " or " | " to "
    )
}

/// Does the second number say how much the same thing was or is elsewhere? Within one sentence, and not far.
fn joins_back(between: &str) -> bool {
    const ENDS: [&str; 9] = [
        " from ",
        " compared with ",
        " compared to ",
        " versus ",
        " against ",
        " including ",
        " up from ",
        " down from ",
        " to ",
    ];
    between.len() < 80
        && !between.contains([';', '\n', '?', '!', '%', '$'])
        && !between.contains(". ")
        && ENDS.iter().any(|end| between.ends_with(end))
}
