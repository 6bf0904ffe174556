//! Which rows and findings a reader asks to see: by kind and verdict of divergence, by who tells it, by how sure the passage
//! is, by words. Plain data with names for the address, and pure predicates; the same for both sides.

use crate::findings::{Finding, Found};
use crate::quote::{Quotes, fold};
use crate::rows::{Row, RowKind};
use crossread_engine::align::Grade;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::{Divergence, Kind, Side, Verdict};

/// One thing to choose by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// What kind of thing differs.
    Kind,
    /// What the difference amounts to.
    Verdict,
    /// Who tells it.
    Told,
    /// How sure a passage of both is.
    Grade,
}

impl Facet {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Kind, Self::Verdict, Self::Told, Self::Grade];

    /// Its name in addresses.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Verdict => "verdict",
            Self::Told => "told",
            Self::Grade => "grade",
        }
    }

    /// What can be chosen, as addresses name it. At most eight.
    pub fn values(self) -> &'static [&'static str] {
        match self {
            Self::Kind => &["date", "number", "name", "quote", "attribution", "claim"],
            Self::Verdict => &["conflict", "open", "finer", "equal"],
            Self::Told => &["both", "a", "b", "unsure"],
            Self::Grade => &["certain", "likely"],
        }
    }
}

/// What is asked for. Within a facet any of the chosen values will do; nothing chosen asks for nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// A bit for each value, by facet.
    chosen: [u8; 4],
    /// Words that a row has on either side.
    pub words: String,
}

impl Filter {
    /// Does it let everything pass?
    pub fn is_idle(&self) -> bool {
        *self == Self::default()
    }

    /// How many things are asked for.
    pub fn size(&self) -> usize {
        let bits: u32 = self.chosen.iter().map(|bits| bits.count_ones()).sum();
        usize::try_from(bits).unwrap_or(0) + usize::from(!self.words.is_empty())
    }

    /// Is this value, by its place in [`Facet::values`], chosen?
    pub fn has(&self, facet: Facet, value: usize) -> bool {
        self.bits(facet) & bit(value) != 0
    }

    /// Chooses a value, or chooses it no longer.
    pub fn toggle(&mut self, facet: Facet, value: usize) {
        if let Some(bits) = self.chosen.get_mut(facet as usize)
            && value < facet.values().len()
        {
            *bits ^= bit(value);
        }
    }

    /// The names of what is chosen, in order, with commas between them; empty if nothing is.
    pub fn names(&self, facet: Facet) -> String {
        let mut names = Vec::new();
        for (at, name) in facet.values().iter().enumerate() {
            if self.has(facet, at) {
                names.push(*name);
            }
        }
        names.join(",")
    }

    /// Takes what [`Filter::names`] gave, in any order. `None`, and nothing changed, if a name is not known or there is none.
    pub fn read(&mut self, facet: Facet, names: &str) -> Option<()> {
        let mut bits = 0;
        for name in names.split(',') {
            bits |= bit(facet.values().iter().position(|v| *v == name)?);
        }
        *self.chosen.get_mut(facet as usize)? = bits;
        Some(())
    }

    /// The same when A and B are exchanged.
    #[must_use]
    pub fn swapped(mut self) -> Self {
        let (a, b) = (self.has(Facet::Told, 1), self.has(Facet::Told, 2));
        if a != b {
            self.toggle(Facet::Told, 1);
            self.toggle(Facet::Told, 2);
        }
        self
    }

    /// Which rows have what is asked for, words among it. Linear in their texts if words are looked for.
    pub fn passing(&self, comparison: &Comparison, rows: &[Row], quotes: &Quotes) -> Vec<bool> {
        let words = fold(&self.words);
        let mut passing = Vec::new();
        for row in rows {
            let fits = self.passes(comparison, row);
            passing.push(fits && (words.is_empty() || quotes.stand_in(row, &words)));
        }
        passing
    }

    /// Does the row have what is asked for but for the words? Kinds, verdicts and grades are of passages that both tell; what one side tells
    /// alone passes beside them only if it is asked for by name.
    fn passes(&self, comparison: &Comparison, row: &Row) -> bool {
        if self.is_idle() {
            return true;
        }
        let of_both =
            self.bits(Facet::Kind) | self.bits(Facet::Verdict) | self.bits(Facet::Grade) != 0;
        let told = match row.kind {
            RowKind::Both { .. } => 0,
            RowKind::Only(Side::A) => 1,
            RowKind::Only(Side::B) => 2,
            RowKind::Unsure(_) => 3,
            // It only points to where the passage is.
            RowKind::Elsewhere { .. } => return false,
        };
        if !self.allows(Facet::Told, told) {
            return false;
        }
        match row.kind {
            RowKind::Both { passage, .. } => {
                self.fits_grade(comparison, passage) && self.fits_divergences(comparison, row)
            }
            _ => !of_both || self.has(Facet::Told, told),
        }
    }

    /// Is the divergence of a kind and verdict that is asked for?
    pub fn passes_divergence(&self, divergence: &Divergence) -> bool {
        let verdict = Verdict::ALL.iter().position(|v| *v == divergence.verdict);
        // No mark of its own tells other wording from what is claimed.
        let kind = Kind::LISTED.iter().position(|k| *k == divergence.kind);
        let (kind, verdict) = (kind.unwrap_or(Kind::Claim as usize), verdict.unwrap_or(0));
        self.allows(Facet::Kind, kind) && self.allows(Facet::Verdict, verdict)
    }

    fn bits(&self, facet: Facet) -> u8 {
        self.chosen.get(facet as usize).copied().unwrap_or(0)
    }

    fn allows(&self, facet: Facet, value: usize) -> bool {
        self.bits(facet) == 0 || self.has(facet, value)
    }

    fn fits_grade(&self, comparison: &Comparison, passage: usize) -> bool {
        let grade = comparison.passages.get(passage).map(|p| p.grade);
        self.allows(Facet::Grade, usize::from(grade != Some(Grade::Certain)))
    }

    fn fits_divergences(&self, comparison: &Comparison, row: &Row) -> bool {
        self.bits(Facet::Kind) | self.bits(Facet::Verdict) == 0
            || row
                .divergences
                .iter()
                .filter_map(|d| comparison.divergences.get(*d))
                .any(|d| self.passes_divergence(d))
    }
}

/// Which findings are shown, by section: those in a row that passes.
pub fn visible_findings(
    comparison: &Comparison,
    found: &[Found],
    filter: &Filter,
    passing: &[bool],
) -> Vec<Vec<bool>> {
    let shown = |finding: &Finding| {
        let first = finding.divergences.first();
        finding
            .rows
            .iter()
            .any(|at| passing.get(*at) == Some(&true))
            && first
                .and_then(|d| comparison.divergences.get(*d))
                .is_none_or(|d| filter.passes_divergence(d))
    };
    let of_section = |section: &Found| section.findings.iter().map(shown).collect();
    found.iter().map(of_section).collect()
}

fn bit(value: usize) -> u8 {
    u8::try_from(value)
        .ok()
        .and_then(|value| 1_u8.checked_shl(value.into()))
        .unwrap_or(0)
}

/// How many rows there are of each value of a facet, in the order of [`Facet::values`].
pub fn counts(comparison: &Comparison, rows: &[Row], facet: Facet) -> Vec<usize> {
    let mut counts = Vec::new();
    for value in 0..facet.values().len() {
        let mut filter = Filter::default();
        filter.toggle(facet, value);
        let passing = rows.iter().filter(|row| filter.passes(comparison, row));
        counts.push(passing.count());
    }
    counts
}

#[cfg(test)]
mod tests;
