//! What of a comparison is shown: all that follows from how the reader asks to read it, computed together.

use crate::address::{Look, Mode};
use crate::filter;
use crate::findings::Section;
use crate::folds;
use crate::rows;
use crate::session::Laid;

/// What is shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Seen {
    /// Which rows.
    pub rows: Vec<bool>,
    /// Which findings, by section.
    pub findings: Vec<Vec<bool>>,
    /// Row and divergence of each stop of "next", in the order in which they are read: those that are shown, and do not come
    /// to the same.
    pub stops: Vec<(usize, usize)>,
    /// How many entries of the way it is read pass the filter.
    pub passing: usize,
    /// How many entries there are.
    pub entries: usize,
}

impl Seen {
    /// Linear in the texts if words are looked for, else in the rows and findings.
    pub fn new(laid: &Laid, look: &Look) -> Self {
        let (comparison, rows) = (&laid.comparison, &laid.rows);
        let passing = look.filter.passing(comparison, rows, &laid.quotes);
        let found = &laid.found;
        let mut seen = Self {
            rows: folds::visible(comparison, rows, look, &passing),
            findings: filter::visible_findings(comparison, found, &look.filter, &passing),
            ..Self::default()
        };
        if look.mode == Mode::Findings {
            seen.among_findings(laid);
        } else {
            seen.among_rows(laid, look, &passing);
        }
        seen
    }

    fn among_findings(&mut self, laid: &Laid) {
        for (found, shown) in laid.found.iter().zip(&self.findings) {
            for (finding, shown) in found.findings.iter().zip(shown) {
                self.entries += 1;
                self.passing += usize::from(*shown);
                if *shown && found.section != Section::Equal {
                    let first = finding.rows.first().zip(finding.divergences.first());
                    self.stops.extend(first.map(|(row, d)| (*row, *d)));
                }
            }
        }
    }

    fn among_rows(&mut self, laid: &Laid, look: &Look, passing: &[bool]) {
        let comparison = &laid.comparison;
        for cell in laid.cells.iter() {
            self.entries += 1;
            self.passing += usize::from(passing.get(cell.row) == Some(&true));
        }
        for (row, index) in rows::stops(&laid.rows, &comparison.divergences) {
            let divergence = comparison.divergences.get(index);
            if self.rows.get(row) == Some(&true)
                && divergence.is_some_and(|d| look.filter.passes_divergence(d))
            {
                self.stops.push((row, index));
            }
        }
    }

    /// Is the row hidden?
    pub fn hides(&self, row: usize) -> bool {
        self.rows.get(row) == Some(&false)
    }

    /// Is the finding, by its section and its place there, shown?
    pub fn shows(&self, section: usize, finding: usize) -> bool {
        let section = self.findings.get(section);
        section.and_then(|s| s.get(finding)) == Some(&true)
    }
}
