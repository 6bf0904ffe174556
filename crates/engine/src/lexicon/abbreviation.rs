//! Abbreviations that end in a full stop without ending a sentence.

/// Abbreviations that end in a full stop without ending a sentence.
#[derive(Debug, Clone, Default)]
pub struct Abbreviations {}

impl Abbreviations {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        Self {}
    }
}
