//! Comparisons and articles in forms for other programs.

pub mod json;
