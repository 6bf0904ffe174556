//! What differs in linked sentences, by kind and verdict.

mod attribution;
mod calendar;
mod claim;
mod date;
mod name;
mod number;
mod quote;
mod role;
mod slot;
mod source;
mod timex;
mod view;
mod why;

use crate::align::{Grade, Link};
use crate::document::Document;
use crate::lexicon::Lexicon;
use crate::ordered::{self, Ordered as _};
use crate::span::Span;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use view::View;

/// Two fillers of one slot that differ in form or value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Divergence {
    /// What kind of thing differs.
    pub kind: Kind,
    /// What the difference amounts to.
    pub verdict: Verdict,
    /// What A says; `None` where it says nothing there.
    pub a: Option<Filler>,
    /// What B says.
    pub b: Option<Filler>,
    /// Which side is more exact, where the verdict is [`Verdict::Finer`].
    pub finer_side: Option<Side>,
    /// How a quotation was treated.
    pub audit: Option<Audit>,
    /// The verdict rests on a date that no text states but several passages imply.
    pub inferred: bool,
    /// The reason in a sentence a reader can quote: "A: 6 October 2023; B: 8 August - different months".
    pub why: String,
}

/// What fills a slot on one side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filler {
    /// The sentence, an index into its document's sentences.
    pub sentence: usize,
    /// The last sentence, for a quotation over several.
    pub end_sentence: Option<usize>,
    /// Where in the sentence, in bytes from its start (the end: from the start of the last sentence).
    pub span: Span,
    /// The words.
    pub text: String,
    /// The normal value ("2025-08-06", "50", "Steve Witkoff"), if there is one.
    pub value: Option<String>,
    /// The upper end of a range.
    pub value_max: Option<String>,
}

/// What kind of thing differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A date, weekday, time, deadline or duration.
    Date,
    /// A count, percentage or sum.
    Number,
    /// A person, place or body.
    Name,
    /// Words in quotation marks for the same utterance.
    Quote,
    /// Who is said to have said or done it, and how surely.
    Attribution,
    /// The fact itself.
    Claim,
    /// Other wording.
    Wording,
}

/// What a divergence amounts to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Verdict {
    /// Different values for the same slot.
    Conflict,
    /// The texts do not let one tell.
    Open,
    /// One is more exact, and both can be right.
    Finer,
    /// One value in two forms.
    Equal,
}

/// One of the two sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The first source.
    A,
    /// The second source.
    B,
}

/// How one source gives an utterance that the other quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Audit {
    /// Word for word.
    Identical,
    /// A part of it, word for word.
    Trimmed,
    /// The same utterance in other words.
    Reworded,
    /// The same words given to somebody else.
    Reattributed,
    /// Without quotation marks.
    Paraphrase,
}

/// What differs between linked sentences, sorted by A's sentence and place. Precision first: what is not clearly the same
/// slot is not reported, and nothing rests on links of the grade "possible".
pub fn divergences(
    links: &[Link],
    a: &Document,
    b: &Document,
    lexicon: &Lexicon,
) -> Vec<Divergence> {
    let pairs: Vec<Pair> = links
        .iter()
        .filter(|l| l.grade > Grade::Possible)
        .filter(|l| l.a < a.sentences.len() && l.b < b.sentences.len())
        .map(|l| (l.a, l.b))
        .collect();
    let linked = |end: fn(&Pair) -> usize| pairs.iter().map(end).into_set();
    let mut left = View::new(a, &linked(|p| p.0));
    let mut right = View::new(b, &linked(|p| p.1));
    let mut found = Vec::new();
    let known = names(&pairs, &left, &right, lexicon, &mut found);
    sources(&pairs, (&left, &right), &known, lexicon, &mut found);
    left.key_names(&|id| format!("@{id}"));
    let counterparts = known.counterparts();
    right.key_names(&|id| match counterparts.get(&id) {
        Some(a) => format!("@{a}"),
        None => format!("@b{id}"),
    });
    dates(&pairs, &left, &right, lexicon, &mut found);
    numbers(&pairs, &left, &right, lexicon, &mut found);
    for (x, y) in &pairs {
        if let (Some(x), Some(y)) = (left.sents.get(*x), right.sents.get(*y)) {
            quote::divergences(x, y, &mut found);
            claim::divergences(x, y, &known, &mut found);
        }
    }
    ordered::sort_by_key(&mut found, place);
    found
}

/// Two linked sentences.
type Pair = (usize, usize);

/// By A's sentence, B's sentence, and the place in either.
fn place(d: &Divergence) -> (usize, usize, Span, Span, Kind) {
    let at = |f: &Option<Filler>| {
        f.as_ref()
            .map_or((0, Span::default()), |f| (f.sentence, f.span))
    };
    let (a, b) = (at(&d.a), at(&d.b));
    (a.0, b.0, a.1, b.1, d.kind)
}

fn dates(
    pairs: &[Pair],
    left: &View,
    right: &View,
    lexicon: &Lexicon,
    found: &mut Vec<Divergence>,
) {
    let (a, b) = (date::items(left, lexicon), date::items(right, lexicon));
    let calendars = date::calendars(pairs, (left, &a), (right, &b));
    for (x, y) in pairs {
        if let (Some(s), Some(t), Some(i), Some(j)) = (
            left.sents.get(*x),
            right.sents.get(*y),
            a.get(*x),
            b.get(*y),
        ) {
            date::divergences((s, i), (t, j), &calendars, found);
        }
    }
}

fn numbers(
    pairs: &[Pair],
    left: &View,
    right: &View,
    lexicon: &Lexicon,
    found: &mut Vec<Divergence>,
) {
    let (a, b) = (number::items(left, lexicon), number::items(right, lexicon));
    let mut of_a: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let mut of_b: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (x, y) in pairs {
        of_a.entry(*x).or_default().push(*y);
        of_b.entry(*y).or_default().push(*x);
    }
    for (x, y) in pairs {
        if let (Some(s), Some(t), Some(i), Some(j)) = (
            left.sents.get(*x),
            right.sents.get(*y),
            a.get(*x),
            b.get(*y),
        ) {
            if i.is_empty() || j.is_empty() {
                continue;
            }
            let all = |map: &BTreeMap<usize, Vec<usize>>,
                       n: &usize,
                       items: &'_ [Vec<number::Item>]|
             -> Vec<number::Item> {
                let linked = map.get(n).into_iter().flatten();
                linked
                    .filter_map(|m| items.get(*m))
                    .flatten()
                    .cloned()
                    .collect()
            };
            let (of_x, of_y) = (all(&of_b, y, &a), all(&of_a, x, &b));
            number::divergences((s, i), (t, j), (&of_x, &of_y), found);
        }
    }
}

fn names(
    pairs: &[Pair],
    left: &View,
    right: &View,
    lexicon: &Lexicon,
    found: &mut Vec<Divergence>,
) -> name::Known {
    let mut known = name::Known::new((source::roles(left), source::roles(right)));
    for (x, y) in pairs {
        if let (Some(x), Some(y)) = (left.sents.get(*x), right.sents.get(*y)) {
            name::divergences(x, y, &mut known, lexicon, found);
            role::divergences(x, y, &known, lexicon, found);
        }
    }
    known
}

fn sources(
    pairs: &[Pair],
    views: (&View, &View),
    known: &name::Known,
    lexicon: &Lexicon,
    found: &mut Vec<Divergence>,
) {
    let of = |view: &View| -> Vec<Vec<source::Source>> {
        let each = view.sents.iter();
        each.map(|s| source::sources(s, lexicon)).collect()
    };
    let (a, b) = (of(views.0), of(views.1));
    for (x, y) in pairs {
        if let (Some(s), Some(t), Some(i), Some(j)) = (
            views.0.sents.get(*x),
            views.1.sents.get(*y),
            a.get(*x),
            b.get(*y),
        ) {
            attribution::divergences((s, i), (t, j), known, found);
        }
    }
}
