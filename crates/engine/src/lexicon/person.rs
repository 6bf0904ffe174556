//! Titles, roles and first names of persons.

/// Titles, roles and first names of persons.
#[derive(Debug, Clone, Default)]
pub struct Persons {}

impl Persons {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        Self {}
    }
}
