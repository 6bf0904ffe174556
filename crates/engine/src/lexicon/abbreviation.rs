//! Abbreviations that end in a full stop without ending a sentence.

use super::table::place;

/// What usually follows an abbreviation, and so whether a full stop behind it may end a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Abbreviation {
    /// A name follows ("Mr.", "Gen.", "Mt."): almost never the end of a sentence.
    BeforeName,
    /// "St.": a saint's or a street's, and where texts are cut off, the end of a sentence.
    Saint,
    /// A number follows ("No. 5", "p. 12"); before anything else it is an ordinary word.
    BeforeNumber,
    /// A month or weekday ("Aug. 6", "Tues."): a number, a comma or the end.
    Calendar,
    /// A body's or person's suffix ("Co.", "Jr.") or another abbreviation that may stand at a sentence's end.
    MayEnd,
    /// Usually the last word of a sentence when a capital letter follows ("etc.").
    OftenEnds,
    /// Never the end of a sentence ("vs.", "i.e.").
    NeverEnds,
}

/// Abbreviations that end in a full stop without ending a sentence.
#[derive(Debug, Clone, Default)]
pub struct Abbreviations {
    /// A line a class.
    table: &'static str,
}

impl Abbreviations {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        Self { table: CORE }
    }

    /// What `word` abbreviates, given without its last full stop, in any case. Linear in the length of the table.
    pub fn get(&self, word: &str) -> Option<Abbreviation> {
        if word.len() > LONGEST || !word.is_ascii() {
            return None;
        }
        let (class, _) = place(self.table, &word.to_ascii_lowercase())?;
        CLASSES.get(class).copied()
    }
}

/// Length of the longest entry below, in bytes.
const LONGEST: usize = 8;

/// The classes in the order of the lines of [`CORE`].
const CLASSES: [Abbreviation; 7] = [
    Abbreviation::BeforeName,
    Abbreviation::Saint,
    Abbreviation::BeforeNumber,
    Abbreviation::Calendar,
    Abbreviation::MayEnd,
    Abbreviation::OftenEnds,
    Abbreviation::NeverEnds,
];

/// Compiled for this project from the styles of the large news agencies.
const CORE: &str = "\
adm amb atty brig bros capt cdr cllr cmdr col comdr cpl cpt det dr fr ft gen gov hon insp lt maj messrs mlle mme mr \
mrs ms msgr mt mx pfc pres prof pvt rep reps rev sen sens sgt spc sr supt
st ste
art arts cf ch chap cl eq fig figs no nos nr op p par pp reg rs sec sect tel vol vols
apr aug dec feb fri jan jul jun mar mon nov oct sat sep sept sun thu thur thurs tue tues wed
admin assn assoc asst ave bldg blvd cia co corp cos dept dist div esq est govt inc intl jr ltd max mfg min misc \
natl ph.d phd plc pty rd univ
al etc
approx c.f ca e.g eg f.e i.e ie v viz vs";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_a_line_for_each_class_and_no_entry_is_longer_than_said() {
        assert_eq!(CORE.lines().count(), CLASSES.len());
        assert!(CORE.split_whitespace().all(|w| w.len() <= LONGEST));
    }

    #[test]
    fn look_ups_ignore_case() {
        let core = Abbreviations::core();
        assert_eq!(core.get("Mr"), Some(Abbreviation::BeforeName));
        assert_eq!(core.get("AUG"), Some(Abbreviation::Calendar));
        assert_eq!(core.get("march"), None);
        assert_eq!(core.get("é"), None);
    }
}
