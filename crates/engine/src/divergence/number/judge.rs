//! What two numbers of one slot come to.

use super::{Item, Judgement, same_value};
use crate::divergence::{Side, Verdict};
use crate::mention::numbers::Modifier;

/// A bound that a value is said to have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bound {
    Exact,
    About,
    AtLeast,
    AtMost,
}

fn bound(item: &Item) -> Bound {
    match item.quantity.modifier {
        None => Bound::Exact,
        Some(Modifier::Approx) => Bound::About,
        Some(Modifier::Min | Modifier::More) => Bound::AtLeast,
        Some(Modifier::Max | Modifier::Less) => Bound::AtMost,
    }
}

pub(super) fn judge(x: &Item, y: &Item) -> Judgement {
    let said = |verdict, finer, reason| Judgement {
        verdict,
        finer,
        reason,
    };
    let (p, q) = (bound(x), bound(y));
    if same_value(x, y) {
        return match (p, q) {
            (Bound::AtLeast, Bound::AtMost) | (Bound::AtMost, Bound::AtLeast) => said(
                Verdict::Open,
                None,
                "at least on one side, at most on the other",
            ),
            (Bound::AtLeast | Bound::AtMost, Bound::Exact) => {
                said(Verdict::Finer, Some(Side::B), "A gives it as a limit")
            }
            (Bound::Exact, Bound::AtLeast | Bound::AtMost) => {
                said(Verdict::Finer, Some(Side::A), "B gives it as a limit")
            }
            _ => said(Verdict::Equal, None, "the same value"),
        };
    }
    let (ranged_a, ranged_b) = (x.high > x.low, y.high > y.low);
    if ranged_a && x.low <= y.low && y.high <= x.high {
        return said(
            Verdict::Finer,
            Some(Side::B),
            "B’s figure lies within A’s range",
        );
    }
    if ranged_b && y.low <= x.low && x.high <= y.high {
        return said(
            Verdict::Finer,
            Some(Side::A),
            "A’s figure lies within B’s range",
        );
    }
    match (p, q) {
        (Bound::AtLeast, _) if y.low >= x.low => {
            return said(
                Verdict::Finer,
                Some(Side::B),
                "A gives a limit, and B’s figure is within it",
            );
        }
        (_, Bound::AtLeast) if x.low >= y.low => {
            return said(
                Verdict::Finer,
                Some(Side::A),
                "B gives a limit, and A’s figure is within it",
            );
        }
        (Bound::AtMost, _) if y.high <= x.high => {
            return said(
                Verdict::Finer,
                Some(Side::B),
                "A gives a limit, and B’s figure is within it",
            );
        }
        (_, Bound::AtMost) if x.high <= y.high => {
            return said(
                Verdict::Finer,
                Some(Side::A),
                "B gives a limit, and A’s figure is within it",
            );
        }
        _ => {}
    }
    let apart = (x.low - y.low).abs() / x.low.abs().max(y.low.abs());
    let about = p == Bound::About || q == Bound::About;
    let near = if about { NEAR_ABOUT } else { NEAR };
    if rounds(x, y, q) && apart <= near {
        return said(Verdict::Finer, Some(Side::A), "B gives it rounded");
    }
    if rounds(y, x, p) && apart <= near {
        return said(Verdict::Finer, Some(Side::B), "A gives it rounded");
    }
    if (rounds(x, y, q) || rounds(y, x, p)) && apart <= 2.0 * near {
        return said(Verdict::Open, None, "one may be a round figure");
    }
    said(Verdict::Conflict, None, "different numbers")
}

/// So far, as a share, a value is from what it is rounded to: one digit of a large sum shows little ("$200 million" is hardly
/// "$184 million"), and "about" allows for more.
const NEAR: f64 = 0.05;
const NEAR_ABOUT: f64 = 0.15;

/// Does `exact` give `rounded` at the precision that this shows? A lone zero at the end ("20") is no sign of rounding
/// unless the text says "about".
fn rounds(exact: &Item, rounded: &Item, bound: Bound) -> bool {
    if rounded.high > rounded.low || exact.high > exact.low {
        return false;
    }
    let zeros = rounded
        .quantity
        .value
        .bytes()
        .rev()
        .take_while(|b| *b == b'0')
        .count();
    let places = rounded
        .quantity
        .value
        .split_once('.')
        .map_or(0, |(_, after)| after.len());
    let shown = if places > 0 {
        -i32::try_from(places).unwrap_or(9)
    } else if zeros > 1 || (zeros == 1 && bound == Bound::About) {
        i32::try_from(zeros).unwrap_or(9)
    } else {
        0
    };
    let step = 10_f64.powi(shown);
    let slack = if bound == Bound::About { 1.0 } else { 0.5 };
    // A value at the same precision is another value, not a rounding.
    let finer = (exact.low / step).fract().abs() > 1e-9;
    finer && (exact.low - rounded.low).abs() <= slack * step + 1e-9
}
