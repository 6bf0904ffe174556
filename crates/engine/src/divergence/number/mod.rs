//! Counts, percentages and sums: which of two sentences count the same thing, and what their difference amounts to.

mod judge;

use super::clash::{self, Bearer, Manner};
use super::slot::{self, Candidate, Context};
use super::view::{Sent, View, Word};
use super::{Divergence, Kind, Side, Verdict, why};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::mention::numbers::Quantity;
use crate::mention::numbers::approximate;
use crate::segment::TokenKind;
use crate::span::Span;
use judge::judge;

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
    /// The noun behind it.
    noun: Option<&'s str>,
    /// The noun that a measure describes ("27-yard line").
    described: Option<&'s str>,
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
    let behind = sent.words.get(words.end..).unwrap_or(&[]).iter();
    let next = behind.take_while(|w| !w.is_mark()).take(3);
    let noun = next
        .enumerate()
        .take_while(|(n, w)| *n == 0 || !clash::is_told(w))
        .map(|(_, w)| w)
        .take_while(|w| !lexicon.words.is_stop(w.lower) || w.lower == "of" || w.lower == "more")
        .filter(|w| w.weight > 0.2 && w.kind == TokenKind::Word)
        .last();
    // A unit that is but the next word: "one rocket launcher" counts no rockets.
    let is_next_word = |unit: &str| {
        let next = sent.after(words.end, 0);
        next.is_some_and(|w| w.lower.get(..3).is_some_and(|head| unit.starts_with(head)))
    };
    let unit = quantity.unit.clone();
    let unit = unit.filter(|unit| noun.is_none() || !is_next_word(unit));
    let counted = unit.or_else(|| noun.map(|w| w.key.to_owned()));
    let said = sent.say(span);
    let describes = quantity.unit.is_some() && said.contains('-') && !said.ends_with("old");
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
        noun: noun.map(|w| w.key),
        described: describes
            .then(|| sent.after(words.end, 0).map(|w| w.key))
            .flatten(),
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
            // "One person and two others" are three in all.
            if clash && (is_parted((a.0, x), a.1) || is_parted((b.0, y), b.1)) {
                continue;
            }
            if clash && (says(b.0, x) || says(a.0, y)) {
                continue;
            }
            // "At least 50 injured" is no bound of 120,000 inhabitants.
            if !same_value(x, y) && two_things((a.0, x), (b.0, y)) {
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

/// Different values of one thing are seldom further apart, and less so where no act of both is named.
const FAR: f64 = 10.0;
const FAR_WITHOUT_ACT: f64 = 3.0;

/// Does anything speak for two things?
fn two_things((a, x): (&Sent, &Item), (b, y): (&Sent, &Item)) -> bool {
    if x.described != y.described || Manner::of(a, x.span) != Manner::of(b, y.span) {
        return true;
    }
    let (of_x, of_y) = (Bearer::of(a, x.span, x.noun), Bearer::of(b, y.span, y.noun));
    let far = if of_x.acts_alike(&of_y) {
        FAR
    } else {
        FAR_WITHOUT_ACT
    };
    let (less, more) = (x.high.min(y.high), x.high.max(y.high));
    of_x.differs(&of_y) || of_x.acts_otherwise(&of_y) || more > far * less
}

/// Does its sentence count others besides?
fn is_parted((sent, item): (&Sent, &Item), all: &[Item]) -> bool {
    let mut others = all.iter().filter(|i| i.span != item.span);
    others.any(|i| Manner::of(sent, i.span).part)
}

/// Does the other side say this number in the same word, be it of something else there?
fn says(sent: &Sent, item: &Item) -> bool {
    sent.words.iter().any(|w| w.lower == item.form)
}

fn same_value(x: &Item, y: &Item) -> bool {
    equal(x.low, y.low) && equal(x.high, y.high)
}

fn equal(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs())
}
