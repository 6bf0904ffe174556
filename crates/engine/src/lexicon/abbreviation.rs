//! Abbreviations that end in a full stop without ending a sentence.

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
    table: &'static [(Abbreviation, &'static [&'static str])],
}

impl Abbreviations {
    /// The table that is compiled into the program.
    pub fn core() -> Self {
        Self { table: CORE }
    }

    /// What `word` abbreviates, given without its last full stop, in any case. Logarithmic.
    pub fn get(&self, word: &str) -> Option<Abbreviation> {
        if word.len() > LONGEST || !word.is_ascii() {
            return None;
        }
        let lower = word.to_ascii_lowercase();
        self.table.iter().find_map(|(class, words)| {
            words
                .binary_search(&lower.as_str())
                .is_ok()
                .then_some(*class)
        })
    }
}

/// Length of the longest entry below, in bytes.
const LONGEST: usize = 8;

/// Each list is sorted. Compiled for this project from the styles of the large news agencies.
const CORE: &[(Abbreviation, &[&str])] = &[
    (
        Abbreviation::BeforeName,
        &[
            "adm", "amb", "atty", "brig", "bros", "capt", "cdr", "cllr", "cmdr", "col", "comdr",
            "cpl", "cpt", "det", "dr", "fr", "ft", "gen", "gov", "hon", "insp", "lt", "maj",
            "messrs", "mlle", "mme", "mr", "mrs", "ms", "msgr", "mt", "mx", "pfc", "pres", "prof",
            "pvt", "rep", "reps", "rev", "sen", "sens", "sgt", "spc", "sr", "supt",
        ],
    ),
    (Abbreviation::Saint, &["st", "ste"]),
    (
        Abbreviation::BeforeNumber,
        &[
            "art", "arts", "cf", "ch", "chap", "cl", "eq", "fig", "figs", "no", "nos", "nr", "op",
            "p", "par", "pp", "reg", "rs", "sec", "sect", "tel", "vol", "vols",
        ],
    ),
    (
        Abbreviation::Calendar,
        &[
            "apr", "aug", "dec", "feb", "fri", "jan", "jul", "jun", "mar", "mon", "nov", "oct",
            "sat", "sep", "sept", "sun", "thu", "thur", "thurs", "tue", "tues", "wed",
        ],
    ),
    (
        Abbreviation::MayEnd,
        &[
            "admin", "assn", "assoc", "asst", "ave", "bldg", "blvd", "cia", "co", "corp", "cos",
            "dept", "dist", "div", "esq", "est", "govt", "inc", "intl", "jr", "ltd", "max", "mfg",
            "min", "misc", "natl", "ph.d", "phd", "plc", "pty", "rd", "univ",
        ],
    ),
    (Abbreviation::OftenEnds, &["al", "etc"]),
    (
        Abbreviation::NeverEnds,
        &[
            "approx", "c.f", "ca", "e.g", "eg", "f.e", "i.e", "ie", "v", "viz", "vs",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_sorted_and_no_entry_is_longer_than_said() {
        for (class, words) in CORE {
            for pair in words.windows(2) {
                assert!(
                    pair[0] < pair[1],
                    "{class:?}: {} before {}",
                    pair[0],
                    pair[1]
                );
            }
            assert!(words.iter().all(|w| w.len() <= LONGEST));
        }
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
