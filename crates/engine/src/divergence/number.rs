//! Counts, percentages and sums: which of two sentences count the same thing, and what their difference amounts to.

use super::slot::{self, Candidate, Context};
use super::view::{Sent, View, Word};
use super::{Divergence, Kind, Side, Verdict, why};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::mention::numbers::approximate;
use crate::mention::numbers::{Modifier, Quantity};
use crate::segment::TokenKind;
use crate::span::Span;

/// A number in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Item<'s> {
    span: Span,
    low: f64,
    high: f64,
    quantity: Quantity,
    /// What is counted: the unit, or the next telling word.
    counted: Option<String>,
    context: Context<'s>,
    form: String,
}

/// Evidence from which an equal or finer value is reported, and from which a different one is called a conflict.
const REPORT: f32 = 0.3;
const CLASH: f32 = 0.9;

/// Numbers of one unit in a sentence that make a list.
const LIST: usize = 3;

/// The numbers of every sentence.
pub(super) fn items<'s>(view: &View<'s>, lexicon: &Lexicon) -> Vec<Vec<Item<'s>>> {
    let of = |sent: &Sent<'s>| -> Vec<Item<'s>> {
        let each = sent.mentions.iter();
        each.filter_map(|m| match &m.kind {
            MentionKind::Number(q) => item(sent, m.span, q, lexicon),
            _ => None,
        })
        .take(slot::MOST)
        .collect()
    };
    view.sents.iter().map(of).collect()
}

fn item<'s>(
    sent: &Sent<'s>,
    span: Span,
    quantity: &Quantity,
    lexicon: &Lexicon,
) -> Option<Item<'s>> {
    let low = approximate(&quantity.value)?;
    let high = match &quantity.value_max {
        Some(max) => approximate(max).filter(|v| *v >= low)?,
        None => low,
    };
    let words = sent.words_of(span);
    let inside = sent.words.get(words.clone()).unwrap_or(&[]);
    let next = (0..3).filter_map(|n| sent.after(words.end, n));
    let noun = next
        .take_while(|w| !lexicon.words.is_stop(w.lower) || w.lower == "of" || w.lower == "more")
        .filter(|w| w.weight > 0.2 && w.kind == TokenKind::Word)
        .last();
    let counted = quantity
        .unit
        .clone()
        .or_else(|| noun.map(|w| w.key.to_owned()));
    let skip = |w: &Word| w.kind == TokenKind::Number;
    let form = inside.iter().map(|w| w.lower).collect::<Vec<_>>().join(" ");
    Some(Item {
        span,
        low,
        high,
        quantity: quantity.clone(),
        counted,
        context: slot::context(sent, span, &skip),
        form,
    })
}

#[derive(Debug, Clone)]
struct Judgement {
    verdict: Verdict,
    finer: Option<Side>,
    reason: &'static str,
}

/// What differs in the numbers of two linked sentences. `others` are the numbers of all sentences of A linked with this
/// one of B, and of B with this one of A: a value that stands there too belongs to another slot and is no conflict.
pub(super) fn divergences(
    a: (&Sent, &[Item]),
    b: (&Sent, &[Item]),
    others: (&[Item], &[Item]),
    out: &mut Vec<(f32, Divergence)>,
) {
    let mut candidates = Vec::new();
    for (i, x) in a.1.iter().enumerate() {
        for (j, y) in b.1.iter().enumerate() {
            let alike = match (&x.counted, &y.counted) {
                (Some(c), Some(d)) => c == d,
                (None, None) => true,
                _ => false,
            };
            let unit_differs =
                matches!((&x.quantity.unit, &y.quantity.unit), (Some(u), Some(v)) if u != v);
            if unit_differs {
                continue;
            }
            let evidence = slot::shared(&x.context, &y.context) + if alike { 0.3 } else { 0.0 };
            let judgement = judge(x, y);
            let clash = judgement.verdict == Verdict::Conflict;
            let elsewhere = || {
                others.1.iter().any(|o| same_value(x, o))
                    || others.0.iter().any(|o| same_value(y, o))
            };
            let named = x.counted.is_some();
            // Which of a list of shares answers to which of another's is not told by what stands around them.
            if clash && (is_list(x, a.1) || is_list(y, b.1)) {
                continue;
            }
            if clash && (!alike || !named || evidence < CLASH || elsewhere()) {
                continue;
            }
            if judgement.verdict == Verdict::Finer && (!alike || evidence < REPORT) {
                continue;
            }
            if evidence < REPORT && x.form != y.form {
                continue;
            }
            candidates.push(Candidate {
                a: i,
                b: j,
                rank: match judgement.verdict {
                    Verdict::Equal => 0,
                    Verdict::Finer => 1,
                    Verdict::Open => 2,
                    Verdict::Conflict => 3,
                },
                evidence,
                judgement,
            });
        }
    }
    for chosen in slot::assign(candidates) {
        let (Some(x), Some(y)) = (a.1.get(chosen.a), b.1.get(chosen.b)) else {
            continue;
        };
        if x.form == y.form {
            continue;
        }
        let filler = |sent: &Sent, item: &Item| {
            let mut filler = sent.filler(item.span, Some(item.quantity.value.clone()));
            filler.value_max.clone_from(&item.quantity.value_max);
            filler
        };
        let judged = Divergence {
            kind: Kind::Number,
            verdict: chosen.judgement.verdict,
            a: Some(filler(a.0, x)),
            b: Some(filler(b.0, y)),
            finer_side: chosen.judgement.finer,
            audit: None,
            inferred: false,
            why: why::both(a.0.say(x.span), b.0.say(y.span), chosen.judgement.reason),
        };
        out.push((chosen.evidence, judged));
    }
}

/// Without the conflicts of a number that conflicts with another one of the other side for which more speaks: a number fills
/// one slot.
pub(super) fn nearest(judged: Vec<(f32, Divergence)>) -> Vec<Divergence> {
    let at = |f: &Option<super::Filler>| f.as_ref().map(|f| (f.sentence, f.span));
    let value = |f: &Option<super::Filler>| f.as_ref().and_then(|f| f.value.clone());
    let conflicts: Vec<_> = judged
        .iter()
        .filter(|(_, d)| d.verdict == Verdict::Conflict)
        .map(|(e, d)| (*e, (at(&d.a), value(&d.a)), (at(&d.b), value(&d.b))))
        .collect();
    let beaten = |evidence: f32, d: &Divergence| {
        let (a, b) = ((at(&d.a), value(&d.a)), (at(&d.b), value(&d.b)));
        d.verdict == Verdict::Conflict
            && conflicts.iter().any(|(e, x, y)| {
                *e > evidence && ((x.0 == a.0 && y.1 != b.1) || (y.0 == b.0 && x.1 != a.1))
            })
    };
    let kept: Vec<bool> = judged.iter().map(|(e, d)| !beaten(*e, d)).collect();
    let pairs = judged.into_iter().zip(kept);
    pairs.filter(|(_, k)| *k).map(|((_, d), _)| d).collect()
}

/// Is it one of several numbers of one unit in its sentence?
fn is_list(item: &Item, all: &[Item]) -> bool {
    let unit = &item.quantity.unit;
    unit.is_some() && all.iter().filter(|i| i.quantity.unit == *unit).count() >= LIST
}

fn same_value(x: &Item, y: &Item) -> bool {
    equal(x.low, y.low) && equal(x.high, y.high)
}

fn equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}

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

fn judge(x: &Item, y: &Item) -> Judgement {
    let said = |verdict, finer, reason| Judgement {
        verdict,
        finer,
        reason,
    };
    let (p, q) = (bound(x), bound(y));
    if same_value(x, y) {
        return match (p, q) {
            (Bound::AtLeast, Bound::AtMost) | (Bound::AtMost, Bound::AtLeast) => {
                said(Verdict::Open, None, "the bounds point apart")
            }
            (Bound::AtLeast | Bound::AtMost, Bound::Exact) => {
                said(Verdict::Finer, Some(Side::B), "A gives it as a bound")
            }
            (Bound::Exact, Bound::AtLeast | Bound::AtMost) => {
                said(Verdict::Finer, Some(Side::A), "B gives it as a bound")
            }
            _ => said(Verdict::Equal, None, "the same value"),
        };
    }
    let (ranged_a, ranged_b) = (x.high > x.low, y.high > y.low);
    if ranged_a && x.low <= y.low && y.high <= x.high {
        return said(Verdict::Finer, Some(Side::B), "B lies in the range of A");
    }
    if ranged_b && y.low <= x.low && x.high <= y.high {
        return said(Verdict::Finer, Some(Side::A), "A lies in the range of B");
    }
    match (p, q) {
        (Bound::AtLeast, _) if y.low >= x.low => {
            return said(Verdict::Finer, Some(Side::B), "A gives a bound that fits");
        }
        (_, Bound::AtLeast) if x.low >= y.low => {
            return said(Verdict::Finer, Some(Side::A), "B gives a bound that fits");
        }
        (Bound::AtMost, _) if y.high <= x.high => {
            return said(Verdict::Finer, Some(Side::B), "A gives a bound that fits");
        }
        (_, Bound::AtMost) if x.high <= y.high => {
            return said(Verdict::Finer, Some(Side::A), "B gives a bound that fits");
        }
        _ => {}
    }
    if rounds(x, y, q) {
        return said(Verdict::Finer, Some(Side::A), "A rounds to B");
    }
    if rounds(y, x, p) {
        return said(Verdict::Finer, Some(Side::B), "B rounds to A");
    }
    said(Verdict::Conflict, None, "different numbers")
}

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
