//! Countries, capitals, demonyms and metonyms.

/// Countries, capitals, demonyms and metonyms.
#[derive(Debug, Clone, Default)]
pub struct Places {}

impl Places {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        Self {}
    }
}
