//! Documents read together, and the links between every two of them.

use super::candidates::{self, Candidate, Matrix};
use super::context::{self, Context};
use super::index::Index;
use super::keys::Profile;
use super::model::{Fitted, logistic, sureness};
use super::reasons::{self, View};
use super::space::Space;
use super::{Alignment, Link, Reason, alone};
use crate::article::BlockKind;
use crate::document::Document;
use crate::lexicon::Lexicon;

/// Sentences of the same words tell the same, whatever a model thinks of them.
const SAME_WORDS: f32 = 0.99;

/// So many words of a quotation in both are the same utterance, though they be function words, which have no keys.
const SAME_QUOTATION: usize = 6;

/// The least probability of a link between two sentences that have one: likely, for who spoke may differ.
const QUOTED_IN_BOTH: f32 = 0.6;

/// From this likeness to both sentences on a third source is named as a reason.
const THIRD_SOURCE: f32 = 0.3;

/// Documents read for comparing: every two of them, and each with itself, as candidates.
#[derive(Debug)]
pub struct Gathered {
    profiles: Vec<Profile>,
    space: Space,
    /// Every two documents, the first smaller, and every document with itself.
    pub matrices: Vec<Matrix>,
}

impl Gathered {
    /// Reads documents that are compared together; how rare a word is comes from all of them.
    pub fn new(documents: &[&Document], lexicon: &Lexicon) -> Self {
        Self::with(documents, &|_, _| true, lexicon)
    }

    /// The same for links of the first two alone: without what they do not depend on.
    pub(super) fn first_two(documents: &[&Document], lexicon: &Lexicon) -> Self {
        Self::with(documents, &|a, _| a < 2, lexicon)
    }

    fn with(
        documents: &[&Document],
        needed: &dyn Fn(usize, usize) -> bool,
        lexicon: &Lexicon,
    ) -> Self {
        let profiles: Vec<Profile> = documents.iter().map(|d| Profile::of(d, lexicon)).collect();
        let space = Space::new(documents, &profiles, lexicon);
        let indices: Vec<Index> = space.rows.iter().map(|r| Index::new(&space, r)).collect();
        let mut matrices = Vec::new();
        for a in 0..documents.len() {
            for (b, index) in indices.iter().enumerate().skip(a) {
                if needed(a, b) {
                    matrices.push(candidates::matrix(&space, a, b, index));
                }
            }
        }
        Self {
            profiles,
            space,
            matrices,
        }
    }

    /// The alignments of every two documents that `wanted` names, in the order of `matrices`.
    pub(super) fn alignments(
        &self,
        documents: &[&Document],
        wanted: &dyn Fn(usize, usize) -> bool,
        fitted: &Fitted,
    ) -> Vec<(usize, usize, Alignment)> {
        let wanted = |m: &Matrix| m.a_index != m.b_index && wanted(m.a_index, m.b_index);
        let logit = |m: &Matrix| {
            let first = m.candidates.iter().map(|c| fitted.first.logit(&c.features));
            first.collect()
        };
        let logits: Vec<Vec<f32>> = self.matrices.iter().map(logit).collect();
        let contexts = context::contexts(&self.matrices, &logits, &wanted);
        let both = self.matrices.iter().zip(&contexts);
        both.filter(|(m, _)| wanted(m))
            .map(|(m, contexts)| {
                let alignment = self.judge(m, contexts, documents, fitted);
                (m.a_index, m.b_index, alignment)
            })
            .collect()
    }

    /// What follows from one matrix and its contexts.
    fn judge(
        &self,
        matrix: &Matrix,
        contexts: &[Context],
        documents: &[&Document],
        fitted: &Fitted,
    ) -> Alignment {
        // How likely it is, and how sure.
        let judge = |(c, context): (&Candidate, &Context)| {
            let by_itself = fitted.first.logit(&c.features);
            let in_context = fitted.second.logit(&context.features);
            let likely = logistic(in_context);
            let sure = sureness(by_itself, in_context, &c.features);
            let views = self
                .view(matrix.a_index, c.a)
                .zip(self.view(matrix.b_index, c.b));
            match views {
                Some((x, y)) if x.row.same_words(y.row) => (likely.max(SAME_WORDS), 1.0),
                Some((x, y)) if reasons::quotation(&x, &y).1 >= SAME_QUOTATION => {
                    (likely.max(QUOTED_IN_BOTH), sure)
                }
                _ => (likely, sure),
            }
        };
        let judged: Vec<(f32, f32)> = matrix.candidates.iter().zip(contexts).map(judge).collect();
        let scores: Vec<f32> = judged.iter().map(|(likely, _)| *likely).collect();
        let only = |of_a: bool| {
            let features = self.alone(matrix, &scores, of_a, documents);
            let judged = features.iter().enumerate();
            judged
                .filter(|(_, x)| logistic(fitted.alone.logit(x)) >= fitted.only)
                .map(|(n, _)| n)
                .collect()
        };
        let (only_a, only_b) = (only(true), only(false));
        let candidates = matrix.candidates.iter().zip(contexts).zip(&judged);
        let links = candidates
            .filter_map(|((c, context), (score, sure))| {
                let grade = fitted.grade(*score, *sure)?;
                let reasons = self.reasons(matrix, c, context, documents)?;
                Some(Link {
                    a: c.a,
                    b: c.b,
                    score: *score,
                    grade,
                    reasons,
                })
            })
            .collect();
        Alignment {
            links,
            only_a,
            only_b,
        }
    }

    /// A sentence in all its forms.
    fn view(&self, index: usize, sentence: usize) -> Option<View<'_>> {
        Some(View {
            keys: self.profiles.get(index)?.sentences.get(sentence)?,
            row: self.space.row(index, sentence)?,
        })
    }

    fn reasons(
        &self,
        matrix: &Matrix,
        c: &Candidate,
        context: &Context,
        documents: &[&Document],
    ) -> Option<Vec<Reason>> {
        let (left, right) = (
            self.view(matrix.a_index, c.a)?,
            self.view(matrix.b_index, c.b)?,
        );
        let both = (
            *documents.get(matrix.a_index)?,
            *documents.get(matrix.b_index)?,
        );
        let mut reasons = reasons::reasons(&self.space, both, &left, &right);
        let third = context
            .third
            .filter(|(_, likeness)| *likeness >= THIRD_SOURCE);
        reasons.extend(third.map(|(source, _)| Reason::ThirdSource(source)));
        Some(reasons)
    }

    /// What a model needs to judge which sentences of A (or B) of a matrix are told there alone, given the probabilities of
    /// its candidates.
    pub fn alone(
        &self,
        matrix: &Matrix,
        scores: &[f32],
        of_a: bool,
        documents: &[&Document],
    ) -> Vec<[f32; alone::COUNT]> {
        let index = if of_a { matrix.a_index } else { matrix.b_index };
        let rows = self.space.rows.get(index).map_or(&[][..], Vec::as_slice);
        let running = |n: usize| {
            let sentence = documents.get(index).and_then(|d| d.sentences.get(n));
            sentence.is_some_and(|s| s.kind == BlockKind::Body)
        };
        alone::features(matrix, scores, of_a, rows, &running)
    }
}
