//! Words and what is known of them: data and look-ups, nothing that reads a text.
//!
//! The lexicon enters every function that needs it as `&Lexicon`, so that results with and without a larger one can both
//! be measured. Each file below holds one kind of knowledge; its tables are constants or files in `data/`.

pub mod abbreviation;
pub mod case;
pub mod fold;
pub mod language;
pub mod person;
pub mod place;
pub mod table;
pub mod word;

/// All lexical data the engine works with.
#[derive(Debug, Clone, Default)]
pub struct Lexicon {
    /// Abbreviations that end in a full stop without ending a sentence.
    pub abbreviations: abbreviation::Abbreviations,
    /// Titles, roles and first names of persons.
    pub persons: person::Persons,
    /// Countries, capitals, demonyms and metonyms.
    pub places: place::Places,
    /// Stop words, stems, irregular forms, background frequencies.
    pub words: word::Words,
}

impl Lexicon {
    /// The lexicon that is compiled into the program.
    pub fn core() -> Self {
        Self {
            abbreviations: abbreviation::Abbreviations::core(),
            persons: person::Persons::core(),
            places: place::Places::core(),
            words: word::Words::core(),
        }
    }
}
