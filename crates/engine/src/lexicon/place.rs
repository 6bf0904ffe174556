//! Countries, capitals, demonyms and metonyms.

use super::fold::fold;
use crate::ordered;

/// What a word says about a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The country, union or region itself ("Russia", "U.S.").
    Country,
    /// Its adjective or its people ("Russian", "Russians").
    Demonym,
    /// Its capital, which also stands for its government ("Moscow").
    Capital,
    /// What else stands for its government ("Kremlin").
    Metonym,
    /// A city or region in it ("Siberia").
    City,
}

/// A look-up's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// ISO 3166-1 alpha-2; `EU`, `UN`, `NATO`, `SU` and `XK` besides; empty for continents, seas and other regions.
    pub code: &'static str,
    /// What the words say about it.
    pub role: Role,
    /// The plain name of the country or of the place asked for.
    pub name: &'static str,
    /// Written in capitals in the table: "us" is no country.
    capitals: bool,
}

impl Place {
    /// May the words stand for the country or its government?
    pub fn stands_for_country(&self) -> bool {
        !self.code.is_empty() && self.role != Role::City
    }
}

/// Countries, capitals, demonyms and metonyms.
#[derive(Debug, Clone, Default)]
pub struct Places {
    /// By folded words, ascending.
    entries: Vec<(String, Place)>,
}

impl Places {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        const ROLES: [Role; 5] = [
            Role::Country,
            Role::Demonym,
            Role::Capital,
            Role::Metonym,
            Role::City,
        ];
        let mut entries = Vec::new();
        for line in include_str!("../../data/places.txt").lines() {
            let mut fields = line.split('|');
            let code = fields.next().unwrap_or("").trim_end_matches('-');
            if code.starts_with('#') {
                continue;
            }
            let mut country = "";
            for (field, role) in fields.zip(ROLES) {
                for words in field.split(';').filter(|w| !w.is_empty()) {
                    if country.is_empty() {
                        country = words;
                    }
                    let own = code.is_empty() && role == Role::Country;
                    let name = match role {
                        Role::Country | Role::Demonym if !own => country,
                        _ => words,
                    };
                    let capitals = !words.chars().any(char::is_lowercase);
                    let place = Place {
                        code,
                        role,
                        name,
                        capitals,
                    };
                    entries.push((fold(words), place));
                }
            }
        }
        // Stable: of two places with one name the one listed first, or in the more important role, is found.
        ordered::sort_by(&mut entries, |a, b| (&a.0, a.1.role).cmp(&(&b.0, b.1.role)));
        entries.dedup_by(|later, first| later.0 == first.0);
        Self { entries }
    }

    /// What `words`, as written in the text, say about a country. Logarithmic in the size of the table.
    pub fn look(&self, words: &str) -> Option<Place> {
        let place = self.look_folded(&fold(words))?;
        let written = words.chars().any(char::is_lowercase);
        (!place.capitals || !written).then_some(place)
    }

    /// The same for words in plain form, whatever their case was.
    pub fn look_folded(&self, words: &str) -> Option<Place> {
        let at = self
            .entries
            .binary_search_by(|e| e.0.as_str().cmp(words))
            .ok()?;
        self.entries.get(at).map(|e| e.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(words: &str) -> Option<(&'static str, Role)> {
        Places::core().look(words).map(|p| (p.code, p.role))
    }

    #[test]
    fn countries_and_what_stands_for_them() {
        for (words, code, role) in [
            ("U.S.", "US", Role::Country),
            ("US", "US", Role::Country),
            ("Americans", "US", Role::Demonym),
            ("White House", "US", Role::Metonym),
            ("Kremlin", "RU", Role::Metonym),
            ("Élysée", "FR", Role::Metonym),
            ("Kiev", "UA", Role::Capital),
            ("Brussels", "EU", Role::Capital),
            ("Türkiye", "TR", Role::Country),
            ("São Paulo", "BR", Role::City),
        ] {
            assert_eq!(look(words), Some((code, role)), "{words}");
        }
        assert_eq!(look("us"), None);
        assert_eq!(look("Us"), None);
        assert_eq!(look("turkeys"), None);
        assert!(Places::default().look("France").is_none());
    }
}
