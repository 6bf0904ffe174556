//! Stop words, stems, irregular forms, background frequencies.

/// Stop words, stems, irregular forms, background frequencies.
#[derive(Debug, Clone, Default)]
pub struct Words {}

impl Words {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        Self {}
    }
}
