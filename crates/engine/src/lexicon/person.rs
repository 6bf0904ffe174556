//! Titles, roles and first names of persons, and the words that tell a body or a site from a person.

use super::table::Sorted;
use crate::ordered;

/// Grammatical gender as a title or a first name shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gender {
    /// "Mrs", "Angela".
    Female,
    /// "Mr", "Boris".
    Male,
}

/// Titles, roles, first names and cue words. Every look-up takes words in plain form ([`super::fold`]) and is logarithmic.
#[derive(Debug, Clone, Default)]
pub struct Persons {
    // Lists in ascending order, with "_" for the spaces in a phrase.
    titles: Sorted,
    roles: Sorted,
    female_titles: Sorted,
    male_titles: Sorted,
    men: Sorted,
    women: Sorted,
    bodies: Sorted,
    sites: Sorted,
    particles: Sorted,
    /// (name, short form), both ways round, ascending.
    nicknames: Vec<(&'static str, &'static str)>,
}

impl Persons {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        let mut table = Self::default();
        let mut section = "";
        for line in include_str!("../../data/persons.txt").lines() {
            if let Some(name) = line.strip_prefix('[') {
                section = name.trim_end_matches(']');
                continue;
            }
            let list = match section {
                "title" => &mut table.titles,
                "role" => &mut table.roles,
                "female" => &mut table.female_titles,
                "male" => &mut table.male_titles,
                "man" => &mut table.men,
                "woman" => &mut table.women,
                "body" => &mut table.bodies,
                "site" => &mut table.sites,
                "particle" => &mut table.particles,
                "nickname" => {
                    table.nicknames = nicknames(line);
                    continue;
                }
                _ => continue,
            };
            *list = Sorted::new(line);
        }
        table
    }

    /// "mr", "prime minister", "secretary of state".
    pub fn is_title(&self, words: &str) -> bool {
        has(&self.titles, words)
    }

    /// "envoy", "president": what somebody is, written small before or after a name.
    pub fn is_role(&self, word: &str) -> bool {
        has(&self.roles, word)
    }

    /// A common first name.
    pub fn is_first_name(&self, word: &str) -> bool {
        has(&self.men, word) || has(&self.women, word)
    }

    /// What gender a title shows, if one.
    pub fn gender_of_title(&self, words: &str) -> Option<Gender> {
        gender(&self.female_titles, &self.male_titles, words)
    }

    /// What gender a first name shows; none for a name of both.
    pub fn gender_of_name(&self, word: &str) -> Option<Gender> {
        gender(&self.women, &self.men, word)
    }

    /// Is one the short form of the other, or both of one name ("bill", "william")?
    pub fn same_first_name(&self, a: &str, b: &str) -> bool {
        a == b
            || self.is_nickname(a, b)
            || self
                .nicknames
                .iter()
                .filter(|(n, _)| *n == a)
                .any(|(_, full)| self.is_nickname(full, b) && full.len() >= b.len())
    }

    fn is_nickname(&self, a: &str, b: &str) -> bool {
        self.nicknames
            .binary_search_by(|pair| pair.cmp(&(a, b)))
            .is_ok()
    }

    /// "ministry", "inc", "times": the last or first word of a body's name.
    pub fn is_body(&self, word: &str) -> bool {
        has(&self.bodies, word)
    }

    /// "county", "lake", "airport": the last or first word of a site's name.
    pub fn is_site(&self, word: &str) -> bool {
        has(&self.sites, word)
    }

    /// "van", "bin", "de": small words inside a name.
    pub fn is_particle(&self, word: &str) -> bool {
        has(&self.particles, word)
    }
}

fn has(list: &Sorted, words: &str) -> bool {
    if words.contains(' ') {
        return list.has(&words.replace(' ', "_"));
    }
    list.has(words)
}

fn gender(female: &Sorted, male: &Sorted, word: &str) -> Option<Gender> {
    match (has(female, word), has(male, word)) {
        (true, false) => Some(Gender::Female),
        (false, true) => Some(Gender::Male),
        _ => None,
    }
}

/// "william=bill,will" to its pairs, both ways round.
fn nicknames(line: &'static str) -> Vec<(&'static str, &'static str)> {
    let mut pairs = Vec::new();
    for entry in line.split(' ') {
        let (name, short) = entry.split_once('=').unwrap_or_default();
        for short in short.split(',') {
            pairs.push((name, short));
            pairs.push((short, name));
        }
    }
    ordered::sort(&mut pairs);
    pairs.dedup();
    pairs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::fold::fold;

    #[test]
    fn lists_ascend_and_are_in_plain_form() {
        let table = include_str!("../../data/persons.txt");
        for line in table.lines().filter(|l| !l.starts_with(['#', '['])) {
            assert_eq!(fold(line), line);
            assert!(line.contains('=') || Sorted::new(line).ascends(), "{line}");
        }
    }

    #[test]
    fn titles_names_and_nicknames() {
        let persons = Persons::core();
        assert!(persons.is_title("mr") && persons.is_title("secretary of state"));
        assert!(persons.is_role("envoy") && !persons.is_role("letter"));
        assert_eq!(persons.gender_of_name("angela"), Some(Gender::Female));
        assert_eq!(persons.gender_of_name("kim"), None);
        assert!(persons.same_first_name("bill", "william"));
        assert!(persons.same_first_name("katie", "kate"));
        assert!(!persons.same_first_name("bill", "hillary"));
    }
}
