//! From features to a probability: logistic regression.

use super::Grade;
use super::context;
use super::features::COUNT;

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

/// The plain word for a probability, none where it is too small to be a link at all.
pub fn grade(probability: f32) -> Option<Grade> {
    match probability {
        p if p >= CERTAIN => Some(Grade::Certain),
        p if p >= LIKELY => Some(Grade::Likely),
        p if p >= POSSIBLE => Some(Grade::Possible),
        _ => None,
    }
}

// What follows is written by `cargo xtask train --write`; do not edit by hand.
include!("fitted.rs");
