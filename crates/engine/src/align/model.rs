//! From features to a probability: logistic regression.

use super::{Grade, alone, context, features};

/// A fitted model: the probability is the logistic function of `bias` plus the weighted features.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Model<const N: usize> {
    /// The constant term.
    pub bias: f32,
    /// A weight a feature.
    pub weights: [f32; N],
}

impl<const N: usize> Model<N> {
    /// Bias plus weighted features: the log odds.
    pub fn logit(&self, features: &[f32; N]) -> f32 {
        self.weights
            .iter()
            .zip(features)
            .fold(self.bias, |sum, (w, x)| sum + w * x)
    }
}

/// The logistic function.
pub fn logistic(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// How sure a link is, 0 to 1: the mean of the log odds by itself and in its context, less what only one of both sentences denies or tells
/// as not (yet) real. At the same precision more links are certain by it than by their probability: neighbours and third sources speak for
/// a sentence on the same matter as well as for one on the same fact (`docs/alignment.md`).
pub fn sureness(by_itself: f32, in_context: f32, features: &features::Features) -> f32 {
    let clash = |feature: usize| features.get(feature).copied().unwrap_or(0.0);
    let clash = clash(features::POLARITY) + clash(features::MODALITY);
    logistic(f32::midpoint(by_itself, in_context) - clash)
}

/// All that is fitted for one kind of comparison.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fitted {
    /// Judges a pair of sentences by itself.
    pub first: Model<{ features::COUNT }>,
    /// Judges it in its context, of which the first judgement is a part.
    pub second: Model<{ context::COUNT }>,
    /// Judges whether a sentence is told by one article alone.
    pub alone: Model<{ alone::COUNT }>,
    /// From which probability on it is said to be: at least 85% of such sentences are in honest folds, on every set.
    pub only: f32,
    /// From which sureness on a link is certain: at least 95% of such links are right in honest folds,
    /// on every set with more than one annotator.
    pub certain: f32,
    /// From which probability on it is likely: the best F1 in honest folds.
    pub likely: f32,
    /// From which probability on it is possible: half of what makes it likely.
    pub possible: f32,
}

impl Fitted {
    /// The plain word for a probability and a sureness, none where the probability is too small to be a link at all.
    pub fn grade(&self, probability: f32, sureness: f32) -> Option<Grade> {
        match probability {
            p if p >= self.likely && sureness >= self.certain => Some(Grade::Certain),
            p if p >= self.likely => Some(Grade::Likely),
            p if p >= self.possible => Some(Grade::Possible),
            _ => None,
        }
    }
}
