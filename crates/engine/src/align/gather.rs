//! Documents read together, and the links between every two of them.

use super::candidates;
use super::candidates::Matrix;
use super::context::{self, Context};
use super::keys::Profile;
use super::model::{Fitted, logistic};
use super::reasons::{self, View};
use super::space::Space;
use super::{Grade, Link, Reason};
use crate::document::Document;
use crate::lexicon::Lexicon;

/// Sentences of the same words tell the same, whatever a model thinks of them.
const SAME_WORDS: f32 = 0.99;

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
        let profiles: Vec<Profile> = documents.iter().map(|d| Profile::of(d, lexicon)).collect();
        let space = Space::new(&profiles.iter().collect::<Vec<_>>(), lexicon);
        let pairs = (0..documents.len()).flat_map(|a| (a..documents.len()).map(move |b| (a, b)));
        let matrices = pairs
            .map(|(a, b)| candidates::matrix(&space, a, b))
            .collect();
        Self {
            profiles,
            space,
            matrices,
        }
    }

    /// The links of every two documents, in the order of `matrices` without those of a document with itself.
    pub(super) fn links(
        &self,
        documents: &[&Document],
        possible: bool,
        fitted: &Fitted,
    ) -> Vec<(usize, usize, Vec<Link>)> {
        let logits: Vec<Vec<f32>> = self
            .matrices
            .iter()
            .map(|m| {
                m.candidates
                    .iter()
                    .map(|c| fitted.first.logit(&c.features))
                    .collect()
            })
            .collect();
        let contexts = context::contexts(&self.matrices, &logits);
        let both = self.matrices.iter().zip(&contexts);
        both.filter(|(m, _)| m.a_index != m.b_index)
            .filter_map(|(m, contexts)| {
                let document = documents.get(m.a_index)?;
                let links = self.judged(m, contexts, document, fitted);
                let shown = links.filter(|l| possible || l.grade > Grade::Possible);
                Some((m.a_index, m.b_index, shown.collect()))
            })
            .collect()
    }

    /// The links of one matrix; `document` is its A.
    fn judged(
        &self,
        matrix: &Matrix,
        contexts: &[Context],
        document: &Document,
        fitted: &Fitted,
    ) -> impl Iterator<Item = Link> {
        let judge = move |(c, context): (&candidates::Candidate, &Context)| {
            let view = |index: usize, sentence: usize| {
                let keys = self.profiles.get(index)?.sentences.get(sentence)?;
                Some(View {
                    keys,
                    row: self.space.row(index, sentence)?,
                })
            };
            let (left, right) = (view(matrix.a_index, c.a)?, view(matrix.b_index, c.b)?);
            let estimate = logistic(fitted.second.logit(&context.features));
            let score = if left.row.same_words(right.row) {
                estimate.max(SAME_WORDS)
            } else {
                estimate
            };
            let grade = fitted.grade(score)?;
            let mut reasons = reasons::reasons(&self.space, document, &left, &right);
            let third = context
                .third
                .filter(|(_, likeness)| *likeness >= THIRD_SOURCE);
            reasons.extend(third.map(|(source, _)| Reason::ThirdSource(source)));
            Some(Link {
                a: c.a,
                b: c.b,
                score,
                grade,
                reasons,
            })
        };
        matrix.candidates.iter().zip(contexts).filter_map(judge)
    }
}
