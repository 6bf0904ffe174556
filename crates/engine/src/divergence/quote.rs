//! Quotations of one utterance: word for word, trimmed, reworded, given to somebody else, or told without marks.
//!
//! Quotations of linked sentences are compared first. What one person says is also reported where nothing else in two
//! sentences is alike, so quotations of all sentences are looked up by their rarer words, and those are taken for one
//! utterance that share many words in order, or fewer from a speaker that can be the same.

mod likely;
mod paraphrase;
mod speakers;
mod utterance;

use super::name::Known;
use super::slot::{self, Candidate};
use super::source::Source;
use super::view::{Sent, View, Word};
use super::{Audit, Divergence, Kind, Pair, Side, Verdict, attribution, why};
use crate::lexicon::Lexicon;
use crate::mention::MentionKind;
use crate::ordered::{self, Set};
use crate::span::Span;
use speakers::{Said, Speakers, speakers};
use utterance::one_utterance;

/// Share of telling words above which two quotations are one utterance. Long ones by chance share little; for a phrase
/// of a few words one shared word of two is enough, in sentences that tell one fact.
const ONE_UTTERANCE: f32 = 0.4;

/// The same for quotations that have many words between them: of those, a few are shared by chance.
const ONE_LONG_UTTERANCE: f32 = 0.5;
const MANY: usize = 9;

/// The same where two speakers are named.
const SURE: f32 = 0.6;

/// A quotation as far as it stands in one sentence.
pub(super) struct Piece<'s> {
    sent: usize,
    pub span: Span,
    pub words: Vec<&'s Word<'s>>,
    /// Keys of its telling words.
    pub keys: Set<&'s str>,
    /// The words that name its speaker.
    speaker: Option<Span>,
    /// The speaker stands in the same sentence with a verb of saying.
    plain_speaker: bool,
    matched: bool,
}

fn pieces<'s>(sent: &'s Sent) -> Vec<Piece<'s>> {
    let mut found = Vec::new();
    for mention in &sent.mentions {
        let MentionKind::Quote(quote) = &mention.kind else {
            continue;
        };
        if found.len() >= slot::MOST {
            break;
        }
        let span = sent.cut(mention.span);
        let words: Vec<&Word> = sent
            .words
            .get(sent.words_of(span))
            .unwrap_or(&[])
            .iter()
            .filter(|w| !w.is_mark())
            .collect();
        let mut keys: Set<&str> = words
            .iter()
            .filter(|w| w.weight > 0.0)
            .map(|w| w.key)
            .collect();
        if keys.is_empty() {
            keys = words.iter().map(|w| w.key).collect();
        }
        let here = |s: Option<Span>| s.is_some_and(|s| sent.span.contains(s));
        if !words.is_empty() {
            found.push(Piece {
                sent: sent.n,
                span,
                words,
                keys,
                speaker: quote.speaker,
                plain_speaker: here(quote.speaker) && here(quote.cue),
                matched: false,
            });
        }
    }
    found
}

/// One side: the document, who says what in each of its sentences, and its quotations sentence by sentence.
struct Quoting<'s, 'd> {
    view: &'s View<'d>,
    said: &'s [Vec<Source<'d>>],
    pieces: Vec<Vec<Piece<'s>>>,
}

impl<'s, 'd> Quoting<'s, 'd> {
    fn new(view: &'s View<'d>, said: &'s [Vec<Source<'d>>]) -> Self {
        let pieces = view.sents.iter().map(|s| pieces(s)).collect();
        Self { view, said, pieces }
    }

    /// The sentence and the source in it that says a quotation: its speaker, or the only source of its own sentence.
    fn source(&self, piece: &Piece) -> Said<'s, 'd> {
        let Some(span) = piece.speaker else {
            let mut own = self.said.get(piece.sent)?.iter().filter(|s| !s.doer);
            let lone = own.next().filter(|_| own.next().is_none())?;
            return Some((self.view.sents.get(piece.sent)?, lone));
        };
        let sents = &self.view.sents;
        let n = sents.partition_point(|s| s.span.end() <= span.start());
        let source = self.said.get(n)?.iter().find(|s| s.span.overlaps(span))?;
        Some((sents.get(n)?, source))
    }

    fn piece(&self, at: (usize, usize)) -> Option<&Piece<'s>> {
        self.pieces.get(at.0)?.get(at.1)
    }

    fn take(&mut self, at: (usize, usize)) {
        if let Some(piece) = self.pieces.get_mut(at.0).and_then(|p| p.get_mut(at.1)) {
            piece.matched = true;
        }
    }
}

/// What differs in the quotations of two texts. Near-linear: a quotation is compared with those of linked sentences, and
/// with those that share one of its rarer words.
pub(super) fn divergences<'d>(
    pairs: &[Pair],
    of_a: (&View<'d>, &[Vec<Source<'d>>]),
    of_b: (&View<'d>, &[Vec<Source<'d>>]),
    known: &mut Known,
    lexicon: &Lexicon,
    out: &mut Vec<Divergence>,
) {
    let (mut left, mut right) = (Quoting::new(of_a.0, of_a.1), Quoting::new(of_b.0, of_b.1));
    for pair in pairs {
        linked(*pair, &mut left, &mut right, known, lexicon, out);
    }
    let mut pairs: Vec<Pair> = pairs.to_vec();
    ordered::sort_by_key(&mut pairs, |p| *p);
    for &(i, j) in &candidates(&left, &right) {
        let (Some(x), Some(y)) = (left.piece(i), right.piece(j)) else {
            continue;
        };
        let (Some(a), Some(b)) = (left.view.sents.get(i.0), right.view.sents.get(j.0)) else {
            continue;
        };
        if pairs.binary_search(&(i.0, j.0)).is_ok() {
            continue;
        }
        let (ours, theirs) = (left.source(x), right.source(y));
        let who = speakers(ours, theirs, known, lexicon);
        // Where both have their counterparts already, only one speaker saying it again is news.
        let again = x.matched && y.matched && !who.fit();
        if again || !one_utterance((a, x), (b, y), who) {
            continue;
        }
        out.extend(quoted((a, x), (b, y), who));
        if let (Some(ours), Some(theirs)) = (ours, theirs)
            && who != Speakers::Two
        {
            attribution::of_one_utterance(ours, theirs, known, out);
        }
    }
}

fn linked(
    at: Pair,
    left: &mut Quoting,
    right: &mut Quoting,
    known: &mut Known,
    lexicon: &Lexicon,
    out: &mut Vec<Divergence>,
) {
    let (Some(a), Some(b)) = (left.view.sents.get(at.0), right.view.sents.get(at.1)) else {
        return;
    };
    let (Some(of_a), Some(of_b)) = (left.pieces.get(at.0), right.pieces.get(at.1)) else {
        return;
    };
    let mut candidates = Vec::new();
    for (i, x) in of_a.iter().enumerate() {
        for (j, y) in of_b.iter().enumerate() {
            let likeness = likeness(x, y);
            let floor = if x.keys.len() + y.keys.len() < MANY {
                ONE_UTTERANCE
            } else {
                ONE_LONG_UTTERANCE
            };
            if likeness < ONE_UTTERANCE || term_in_passing(x, y) || term_in_passing(y, x) {
                continue;
            }
            // Who says it is believed against the words only where it stands beside them.
            let who = if x.plain_speaker && y.plain_speaker {
                speakers(left.source(x), right.source(y), known, lexicon)
            } else {
                Speakers::Unknown
            };
            let apart = likeness < floor || (who == Speakers::Two && likeness < SURE);
            if !apart || one_utterance((a, x), (b, y), who) {
                candidates.push(Candidate {
                    a: i,
                    b: j,
                    rank: 0,
                    evidence: likeness,
                    judgement: who,
                });
            }
        }
    }
    let matched = slot::assign(candidates);
    for found in &matched {
        if let (Some(x), Some(y)) = (of_a.get(found.a), of_b.get(found.b)) {
            let two = found.judgement == Speakers::Two;
            let who = if two && !one_utterance((a, x), (b, y), Speakers::Two) {
                Speakers::Unknown
            } else {
                found.judgement
            };
            out.extend(quoted((a, x), (b, y), who));
        }
    }
    for (i, x) in of_a.iter().enumerate() {
        if !matched.iter().any(|m| m.a == i) {
            out.extend(paraphrase::of(x, a, b, Side::A, lexicon));
        }
    }
    for (j, y) in of_b.iter().enumerate() {
        if !matched.iter().any(|m| m.b == j) {
            out.extend(paraphrase::of(y, b, a, Side::B, lexicon));
        }
    }
    for found in matched {
        left.take((at.0, found.a));
        right.take((at.1, found.b));
    }
}

/// One word in marks ("signals") that a long quotation happens to have is no part of that utterance.
fn term_in_passing(short: &Piece, long: &Piece) -> bool {
    short.words.len() == 1 && long.keys.len() > 4
}

/// Dice's coefficient of the telling words; a part of the other counts as the whole.
fn likeness(x: &Piece, y: &Piece) -> f32 {
    let common = x.keys.intersection(&y.keys).count() as f32;
    let (small, large) = (
        x.keys.len().min(y.keys.len()),
        x.keys.len().max(y.keys.len()),
    );
    if small == 0 {
        return 0.0;
    }
    let dice = 2.0 * common / (small + large) as f32;
    let part = common / small as f32;
    // Trimmed: nearly all of the shorter stands in the longer.
    if part >= 0.9 && small >= 1 {
        dice.max(0.7)
    } else {
        dice
    }
}

/// A word that so many quotations of either side have is not rare.
const RARE: usize = 12;

/// A quotation's place: its sentence, and its number in it.
type Place = (usize, usize);

/// The words of all quotations with their places, in order.
fn index<'p>(side: &'p Quoting) -> Vec<(&'p str, Place)> {
    let mut found = Vec::new();
    for (n, of) in side.pieces.iter().enumerate() {
        for (i, piece) in of.iter().enumerate() {
            found.extend(piece.keys.iter().map(|k| (*k, (n, i))));
        }
    }
    ordered::sort_by_key(&mut found, |e| *e);
    found
}

/// Places of quotations that share a rare word, in order. A word gives [`RARE`] times [`RARE`] pairs at most.
fn candidates(left: &Quoting, right: &Quoting) -> Set<(Place, Place)> {
    let (ours, theirs) = (index(left), index(right));
    let mut found = Set::new();
    let mut rest: &[(&str, Place)] = &ours;
    while let Some((key, _)) = rest.first() {
        let end = rest.partition_point(|e| e.0 <= *key);
        let (same, others) = rest.split_at_checked(end).unwrap_or((rest, &[]));
        let from = theirs.partition_point(|e| e.0 < *key);
        let to = theirs.partition_point(|e| e.0 <= *key);
        let there = theirs.get(from..to).unwrap_or(&[]);
        if same.len() <= RARE && there.len() <= RARE {
            for (_, i) in same {
                found.extend(there.iter().map(|(_, j)| (*i, *j)));
            }
        }
        rest = others;
    }
    found
}

/// What two quotations of one utterance come to; nothing where one speaker is quoted word for word on both sides.
fn quoted((a, x): (&Sent, &Piece), (b, y): (&Sent, &Piece), who: Speakers) -> Option<Divergence> {
    // House style is no other wording: "tax-filing", "&" (a mark, for which the other side has "and").
    let words = |p: &Piece| -> Vec<String> {
        let parts = p.words.iter().flat_map(|w| w.lower.split('-'));
        let parts = parts.filter(|w| !w.is_empty() && *w != "and");
        parts.map(str::to_owned).collect()
    };
    let (ours, theirs) = (words(x), words(y));
    if ours == theirs && who != Speakers::Two {
        return None;
    }
    let inside = |long: &[String], short: &[String]| {
        !short.is_empty() && long.windows(short.len()).any(|w| w == short)
    };
    let (audit, verdict, finer, reason) = if who == Speakers::Two {
        // That one of the two is read wrongly from the text is likelier than that one text is wrong.
        (
            Audit::Reattributed,
            Verdict::Open,
            None,
            "the same words, it seems from different persons",
        )
    } else if inside(&ours, &theirs) {
        (
            Audit::Trimmed,
            Verdict::Finer,
            Some(Side::A),
            "B quotes a part of it",
        )
    } else if inside(&theirs, &ours) {
        (
            Audit::Trimmed,
            Verdict::Finer,
            Some(Side::B),
            "A quotes a part of it",
        )
    } else {
        (
            Audit::Reworded,
            Verdict::Open,
            None,
            likely::reason((a, x), (b, y), who),
        )
    };
    Some(Divergence {
        kind: Kind::Quote,
        verdict,
        a: Some(a.filler(x.span, None)),
        b: Some(b.filler(y.span, None)),
        finer_side: finer,
        audit: Some(audit),
        inferred: false,
        why: why::both(&marked(a.say(x.span)), &marked(b.say(y.span)), reason),
    })
}

fn marked(words: &str) -> String {
    format!("“{words}”")
}
