//! Numbers with their unit, approximation and bound.

use crate::lexicon::Lexicon;
use crate::span::Span;
use serde::{Deserialize, Serialize};

/// A number as the text means it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// Its value as a plain decimal ("3.5", "2000000").
    pub value: String,
    /// The upper end, where the text gives a range ("two or three", "25-40").
    pub value_max: Option<String>,
    /// `percent`, an ISO 4217 code, or a normal unit name ("person", "km").
    pub unit: Option<String>,
    /// How exact it is meant to be.
    pub modifier: Option<Modifier>,
}

/// How a number is hedged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Modifier {
    /// "around", "about", "some".
    Approx,
    /// "at least".
    Min,
    /// "up to", "as high as".
    Max,
    /// "more than".
    More,
    /// "less than", "fewer than".
    Less,
}

/// All numbers, in order. A plain duration ("three hours") is a time, not a number.
pub fn find(_text: &str, _blocks: &[Span], _lexicon: &Lexicon) -> Vec<(Span, Quantity)> {
    Vec::new()
}
