//! The words of passages as they are compared.

use super::spelling::fold;
use crate::document::Document;
use crate::lexicon::table::{Sorted, has};
use crate::ordered::{self, Set};
use crate::segment::TokenKind;
use crate::span::Span;
use std::borrow::Cow;

/// Words that carry nothing alone: one or two of them between two changes are part of the change.
static GLUE: Sorted = Sorted::new(
    "\
    a an and are as at be been but by for from had has have he her his in into is it its of on or over she so that the \
    their they this to was were which who will with would",
);

/// Words that begin a phrase.
static OPENERS: Sorted = Sorted::new(
    "\
    after and as at because before but by for from in of on or over that to which while who with",
);

/// A distinct word of a comparison.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its number by alphabet, so that it does not depend on the order of the sides.
    pub id: u32,
    /// It has more than one letter.
    pub long: bool,
    /// It carries nothing alone.
    pub glue: bool,
    /// It begins a phrase.
    pub opener: bool,
}

/// A part of a token: which word it is, and where in the token it stands.
#[derive(Debug, Clone, Copy)]
struct Piece {
    id: u32,
    span: Span,
    /// It is a "Mr", "Mrs" or "Ms".
    courtesy: bool,
}

/// The words of two documents, folded and numbered once for every spelling.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Folded forms and words by number, which is by alphabet.
    words: Vec<(String, Word)>,
    /// For each form of A and of B its pieces; a mark of punctuation has none.
    pieces: [Vec<Vec<Piece>>; 2],
}

impl Vocabulary {
    /// Near-linear in the length of the documents.
    pub(super) fn of(documents: [&Document; 2]) -> Self {
        let folded = documents.map(folded);
        let distinct: Set<&str> = (folded.iter().flatten().flatten())
            .map(|(key, _)| key.as_str())
            .collect();
        let word = |(id, key): (u32, &&str)| {
            let word = Word {
                id,
                long: key.len() > 1,
                glue: GLUE.has(key),
                opener: OPENERS.has(key),
            };
            ((*key).to_owned(), word)
        };
        let words: Vec<(String, Word)> = (0..).zip(distinct.iter()).map(word).collect();
        let piece = |(key, span): (String, Span)| Piece {
            id: find(&words, &key).map_or(u32::MAX, |w| w.id),
            span,
            courtesy: has("mr mrs ms", &key),
        };
        let pieces = folded.map(|forms| {
            let of_form = |parts: Vec<_>| parts.into_iter().map(piece).collect();
            forms.into_iter().map(of_form).collect()
        });
        Self { words, pieces }
    }

    fn word(&self, id: u32) -> Option<Word> {
        self.words.get(id as usize).map(|(_, word)| *word)
    }

    /// The word that two words written together are, if it is one of this comparison.
    fn compound(&self, x: u32, y: u32) -> Option<Word> {
        let text = |id: u32| self.words.get(id as usize).map(|(key, _)| key.as_str());
        let both = [text(x)?, text(y)?].concat();
        find(&self.words, &both)
    }
}

/// The word of a folded form.
fn find(words: &[(String, Word)], key: &str) -> Option<Word> {
    let at = words.binary_search_by(|(known, _)| known.as_str().cmp(key));
    words.get(at.ok()?).map(|(_, word)| *word)
}

/// For each form of a document its parts, folded, and where they stand in it.
fn folded(document: &Document) -> Vec<Vec<(String, Span)>> {
    let mut forms: Vec<Option<Vec<(String, Span)>>> = vec![None; document.forms.len()];
    for (token, form) in document.tokens.iter().zip(&document.form_of) {
        let Some(slot) = forms.get_mut(*form) else {
            continue;
        };
        let text = document.text(token.span);
        slot.get_or_insert_with(|| {
            if token.kind == TokenKind::Mark && !has("% $ € £ ¥ ₹", text) {
                return Vec::new();
            }
            let parts = parts(text).into_iter();
            parts.map(|(part, span)| (fold(part), span)).collect()
        });
    }
    forms.into_iter().map(Option::unwrap_or_default).collect()
}

/// A word of a passage.
#[derive(Debug, Clone)]
pub(super) struct Unit<'d> {
    /// Which word it is.
    pub word: Word,
    /// The word as written.
    pub surface: Cow<'d, str>,
    /// The marks between the word before and this one, without white space.
    pub gap: String,
    /// Its sentence.
    pub sentence: usize,
    /// In bytes from the sentence's start.
    pub span: Span,
}

/// One side of a diff.
pub(super) struct Side<'d> {
    pub units: Vec<Unit<'d>>,
    /// How many "Mr", "Mrs" and "Ms" were left out: some papers set them before every name, others never.
    pub courtesies: usize,
}

/// The words of some sentences of `document`, the one of the given number, in order. Linear in their length.
pub(super) fn side<'d>(
    vocabulary: &Vocabulary,
    number: usize,
    document: &'d Document,
    sentences: &[usize],
) -> Side<'d> {
    let (mut units, mut courtesies) = (Vec::new(), 0);
    let forms = vocabulary.pieces.get(number).map_or(&[][..], Vec::as_slice);
    for n in sentences {
        let Some(sentence) = document.sentences.get(*n) else {
            continue;
        };
        let mut gap = String::new();
        let tokens = document.tokens_of(sentence).iter();
        for (token, form) in tokens.zip(document.forms_of(sentence)) {
            let text = document.text(token.span);
            let pieces = forms.get(*form).map_or(&[][..], Vec::as_slice);
            if pieces.is_empty() {
                gap.push_str(text);
            }
            let base = token.span.relative_to(sentence.span.start());
            for piece in pieces {
                if piece.courtesy {
                    courtesies += 1;
                    continue;
                }
                let Some(word) = vocabulary.word(piece.id) else {
                    continue;
                };
                units.push(Unit {
                    word,
                    surface: Cow::Borrowed(piece.span.of(text)),
                    gap: std::mem::take(&mut gap),
                    sentence: *n,
                    span: piece.span.shifted(base.start()),
                });
            }
        }
    }
    Side { units, courtesies }
}

/// The parts of a word at its hyphens ("last-minute"), so that "air-strikes" can meet "air strikes"; an hyphen before
/// digits stays ("-5").
fn parts(word: &str) -> Vec<(&str, Span)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for piece in word.split_inclusive(['-', '‐', '‑', '–']) {
        let inner = piece.trim_end_matches(['-', '‐', '‑', '–']);
        if !inner.is_empty() {
            parts.push((inner, Span::new(at, at + inner.len())));
        }
        at += piece.len();
    }
    if parts.is_empty() {
        parts.push((word, Span::new(0, word.len())));
    }
    parts
}

/// Two words of one side that stand as one on the other ("per cent", "percent"; "air strikes", "airstrikes") become one.
pub(super) fn join_compounds(vocabulary: &Vocabulary, a: &mut Vec<Unit>, b: &mut Vec<Unit>) {
    let known = |units: &[Unit]| -> Vec<u32> {
        let mut known = units.iter().map(|u| u.word.id).collect::<Vec<_>>();
        ordered::sort(&mut known);
        known
    };
    let (of_a, of_b) = (known(a), known(b));
    join(vocabulary, a, &of_b);
    join(vocabulary, b, &of_a);
}

fn join(vocabulary: &Vocabulary, units: &mut Vec<Unit>, known: &[u32]) {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units.drain(..) {
        if let Some(last) = joined.last_mut()
            && last.sentence == unit.sentence
            && unit.gap.is_empty()
            && last.word.long
            && unit.word.long
            && let Some(both) = vocabulary.compound(last.word.id, unit.word.id)
            && known.binary_search(&both.id).is_ok()
        {
            last.word = both;
            last.surface = format!("{} {}", last.surface, unit.surface).into();
            last.span = last.span.cover(unit.span);
            continue;
        }
        joined.push(unit);
    }
    *units = joined;
}
