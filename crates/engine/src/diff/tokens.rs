//! The words of passages as they are compared.

use super::spelling::fold;
use crate::document::Document;
use crate::lexicon::table::{Sorted, has};
use crate::ordered::{self, Set};
use crate::segment::TokenKind;
use crate::span::Span;
use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;

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
#[derive(Debug, Clone, Copy, Default)]
#[allow(clippy::struct_excessive_bools)] // a word can have any of these properties
pub(super) struct Word {
    /// Its number by alphabet, so that it does not depend on the order of the sides.
    pub id: u32,
    /// It has more than one letter.
    pub long: bool,
    /// Another word begins with it.
    begins: bool,
    /// It carries nothing alone.
    pub glue: bool,
    /// It begins a phrase.
    pub opener: bool,
}

/// A part of a token: which word it is, and where in the token it stands.
#[derive(Debug, Clone, Copy)]
struct Piece {
    /// The number of the word by when it came, and then by alphabet.
    word: usize,
    span: Span,
    /// It is a "Mr", "Mrs" or "Ms".
    courtesy: bool,
}

/// The parts of the forms of a document.
#[derive(Debug, Default)]
struct Pieces {
    all: Vec<Piece>,
    /// Where those of each form are; a mark of punctuation has none.
    of_form: Vec<Range<usize>>,
}

impl Pieces {
    /// Folds the forms of a document and collects them in `keys`.
    fn of(document: &Document, keys: &mut Set<String>) -> Self {
        let mut all = Vec::with_capacity(document.forms.len());
        let mut of_form: Vec<Option<Range<usize>>> = vec![None; document.forms.len()];
        for (token, form) in document.tokens.iter().zip(&document.form_of) {
            let Some(slot) = of_form.get_mut(*form).filter(|slot| slot.is_none()) else {
                continue;
            };
            let start = all.len();
            let text = document.text(token.span);
            if token.kind != TokenKind::Mark || has("% $ € £ ¥ ₹", text) {
                parts(text, |part, span| {
                    let key = fold(part);
                    all.push(Piece {
                        courtesy: matches!(key.as_str(), "mr" | "mrs" | "ms"),
                        word: keys.number(key),
                        span,
                    });
                });
            }
            *slot = Some(start..all.len());
        }
        let of_form = of_form.into_iter().map(Option::unwrap_or_default).collect();
        Self { all, of_form }
    }

    fn of_form(&self, form: usize) -> &[Piece] {
        let range = self.of_form.get(form).cloned();
        range.and_then(|r| self.all.get(r)).unwrap_or(&[])
    }
}

/// The words of two documents, folded and numbered once for every spelling.
#[derive(Debug)]
pub(super) struct Vocabulary {
    /// Folded forms and words by number, which is by alphabet.
    words: Vec<(String, Word)>,
    /// The parts of the words of A and of B.
    pieces: [Pieces; 2],
}

impl Vocabulary {
    /// Near-linear in the length of the documents.
    pub(super) fn of(documents: [&Document; 2]) -> Self {
        let mut keys = Set::new();
        let mut pieces = documents.map(|document| Pieces::of(document, &mut keys));
        let ranks = keys.ranks();
        for piece in pieces.iter_mut().flat_map(|p| &mut p.all) {
            piece.word = ranks.get(piece.word).copied().unwrap_or(usize::MAX);
        }
        let mut words = vec![(String::new(), Word::default()); ranks.len()];
        for (key, rank) in keys.into_items().zip(ranks) {
            let word = Word {
                id: u32::try_from(rank).unwrap_or(u32::MAX),
                long: key.len() > 1,
                begins: false,
                glue: GLUE.has(&key),
                opener: OPENERS.has(&key),
            };
            if let Some(slot) = words.get_mut(rank) {
                *slot = (key, word);
            }
        }
        // What begins with a word stands right behind it.
        let mut rest = words.as_mut_slice();
        while let Some(((key, word), behind)) = rest.split_first_mut() {
            let next = behind.first();
            word.begins = next.is_some_and(|(next, _)| next.starts_with(key.as_str()));
            rest = behind;
        }
        Self { words, pieces }
    }

    fn word(&self, number: usize) -> Option<Word> {
        self.words.get(number).map(|(_, word)| *word)
    }

    /// The word that two words written together are, if it is one of this comparison.
    fn compound(&self, x: Word, y: Word) -> Option<Word> {
        if !x.begins {
            return None;
        }
        let (first, _) = self.words.get(x.id as usize)?;
        let (second, _) = self.words.get(y.id as usize)?;
        let behind = self.words.get(x.id as usize + 1..)?;
        let found = behind.binary_search_by(|(key, _)| {
            let rest = key.strip_prefix(first.as_str());
            rest.map_or(Ordering::Greater, |rest| rest.cmp(second))
        });
        behind.get(found.ok()?).map(|(_, word)| *word)
    }
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
    let Some(pieces) = vocabulary.pieces.get(number) else {
        return Side { units, courtesies };
    };
    for n in sentences {
        let Some(sentence) = document.sentences.get(*n) else {
            continue;
        };
        let mut gap = String::new();
        units.reserve(sentence.tokens.len());
        let tokens = document.tokens_of(sentence).iter();
        for (token, form) in tokens.zip(document.forms_of(sentence)) {
            let text = document.text(token.span);
            let pieces = pieces.of_form(*form);
            if pieces.is_empty() {
                gap.push_str(text);
            }
            let base = token.span.relative_to(sentence.span.start());
            for piece in pieces {
                if piece.courtesy {
                    courtesies += 1;
                    continue;
                }
                let Some(word) = vocabulary.word(piece.word) else {
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

/// Tells the parts of a word at its hyphens ("last-minute"), so that "air-strikes" can meet "air strikes"; an hyphen before
/// digits stays ("-5").
fn parts(word: &str, mut tell: impl FnMut(&str, Span)) {
    let (mut at, mut none) = (0, true);
    for piece in word.split_inclusive(['-', '‐', '‑', '–']) {
        let inner = piece.trim_end_matches(['-', '‐', '‑', '–']);
        if !inner.is_empty() {
            tell(inner, Span::new(at, at + inner.len()));
            none = false;
        }
        at += piece.len();
    }
    if none {
        tell(word, Span::new(0, word.len()));
    }
}

/// Two words of one side that stand as one on the other ("per cent", "percent"; "air strikes", "airstrikes") become one.
pub(super) fn join_compounds(vocabulary: &Vocabulary, a: &mut Vec<Unit>, b: &mut Vec<Unit>) {
    let known = |units: &[Unit]| -> Vec<u32> {
        let mut known = units.iter().map(|u| u.word.id).collect::<Vec<_>>();
        ordered::sort_numbers(&mut known);
        known
    };
    let (of_a, of_b) = (known(a), known(b));
    join(vocabulary, a, &of_b);
    join(vocabulary, b, &of_a);
}

fn join(vocabulary: &Vocabulary, units: &mut Vec<Unit>, known: &[u32]) {
    let compound = |x: &Unit, y: &Unit| {
        let near = x.sentence == y.sentence && y.gap.is_empty() && x.word.long && y.word.long;
        let both = vocabulary.compound(x.word, y.word).filter(|_| near)?;
        known.binary_search(&both.id).is_ok().then_some(both)
    };
    let mut pairs = units.iter().zip(units.iter().skip(1));
    if !pairs.any(|(x, y)| compound(x, y).is_some()) {
        return;
    }
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    for unit in units.drain(..) {
        if let Some(last) = joined.last_mut()
            && let Some(both) = compound(last, &unit)
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
