//! A comparison as a list of what was found: conflicts first, then what is left open and what is only more exact, the
//! quotations, and what one side alone tells. Pure, and the same for both sides.

use crate::quote::fold;
use crate::rows::{self, Row, RowKind};
use crossread_engine::article::BlockKind;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::{Audit, Divergence, Filler, Kind, Side, Verdict};
use crossread_engine::ordered::{self, Map};

/// What findings have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// Divergences in conflict.
    Conflict,
    /// Divergences that the texts leave open.
    Open,
    /// One side is more exact.
    Finer,
    /// How one side gives what the other quotes, where that is no conflict.
    Quotes,
    /// What one side alone tells.
    Only(Side),
    /// What one side tells and the other may tell too.
    Unsure(Side),
    /// The same in another form.
    Equal,
}

/// One finding: the same two fillers, however often the articles repeat them; or sentences of one side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Finding {
    /// Indices into the comparison's divergences, all alike; none for what one side alone tells.
    pub divergences: Vec<usize>,
    /// The rows they stand in, in order, each once; never empty.
    pub rows: Vec<usize>,
}

/// The findings of a section, in the order of kinds and then of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What they have in common.
    pub section: Section,
    /// The findings; never empty.
    pub findings: Vec<Finding>,
}

/// The sections that have anything in them, in the order in which they are read. Linear, but for looking up what is alike.
pub fn findings(comparison: &Comparison, rows: &[Row]) -> Vec<Found> {
    let sections = [
        Section::Conflict,
        Section::Open,
        Section::Finer,
        Section::Quotes,
        Section::Only(Side::A),
        Section::Only(Side::B),
        Section::Unsure(Side::A),
        Section::Unsure(Side::B),
        Section::Equal,
    ];
    let mut diverging = diverging(comparison, rows);
    let mut all = Vec::new();
    for section in sections {
        let findings = match section {
            Section::Only(side) => one_sided(comparison, rows, RowKind::Only(side), side),
            Section::Unsure(side) => one_sided(comparison, rows, RowKind::Unsure(side), side),
            _ => {
                let here = diverging.iter_mut().filter(|(s, _)| *s == section);
                here.map(|(_, finding)| std::mem::take(finding)).collect()
            }
        };
        if !findings.is_empty() {
            all.push(Found { section, findings });
        }
    }
    all
}

impl Found {
    /// How much there is: findings, or sentences where one side alone tells them.
    pub fn size(&self, comparison: &Comparison, rows: &[Row]) -> usize {
        let (Section::Only(side) | Section::Unsure(side)) = self.section else {
            return self.findings.len();
        };
        let all = self.findings.iter().flat_map(|f| &f.rows);
        all.filter_map(|at| rows.get(*at))
            .map(|row| running(comparison, side, row.of(side)))
            .sum()
    }
}

/// Where a divergence belongs.
pub fn section(divergence: &Divergence) -> Section {
    match (divergence.verdict, divergence.kind) {
        (Verdict::Conflict, _) => Section::Conflict,
        (_, Kind::Quote) => Section::Quotes,
        (Verdict::Open, _) => Section::Open,
        (Verdict::Finer, _) if divergence.is_undecided() => Section::Open,
        (Verdict::Finer, _) => Section::Finer,
        (Verdict::Equal, _) => Section::Equal,
    }
}

/// What diverges, by kind and then in the order of the rows, each with its section.
fn diverging(comparison: &Comparison, rows: &[Row]) -> Vec<(Section, Finding)> {
    let mut found: Vec<(&Divergence, Finding)> = Vec::new();
    let mut known: Map<Sense, usize> = Map::new();
    for (at, row) in rows.iter().enumerate() {
        for index in &row.divergences {
            let Some(divergence) = comparison.divergences.get(*index) else {
                continue;
            };
            let nth = *known.entry(sense(divergence)).or_insert(found.len());
            match found.get_mut(nth) {
                Some((_, known)) => {
                    known.divergences.push(*index);
                    if known.rows.last() != Some(&at) {
                        known.rows.push(at);
                    }
                }
                None => found.push((
                    divergence,
                    Finding {
                        divergences: vec![*index],
                        rows: vec![at],
                    },
                )),
            }
        }
    }
    ordered::sort_by_key(&mut found, |(first, _)| first.kind);
    let in_section = |(first, finding)| (section(first), finding);
    found.into_iter().map(in_section).collect()
}

/// What two divergences have in common that set the same values against one another.
type Sense = (
    Option<String>,
    (Option<String>, Kind, Verdict, Option<Audit>),
);

fn sense(divergence: &Divergence) -> Sense {
    let said = |filler: &Filler| filler.value.clone().unwrap_or_else(|| fold(&filler.text));
    let [a, b] = [&divergence.a, &divergence.b].map(|filler| filler.as_ref().map(said));
    let Divergence {
        kind,
        verdict,
        audit,
        ..
    } = divergence;
    (a, (b, *kind, *verdict, *audit))
}

fn one_sided(comparison: &Comparison, rows: &[Row], kind: RowKind, side: Side) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if row.kind == kind && running(comparison, side, row.of(side)) > 0 {
            found.push(Finding {
                divergences: Vec::new(),
                rows: vec![at],
            });
        }
    }
    found
}

/// How many of the sentences are running text or captions: a headline that the other source words differently is no
/// omission.
pub fn running(comparison: &Comparison, side: Side, sentences: &[usize]) -> usize {
    let text = rows::text(comparison, side);
    sentences
        .iter()
        .filter_map(|s| text.sentences.get(*s))
        .filter(|s| matches!(s.kind, BlockKind::Body | BlockKind::Caption))
        .count()
}

#[cfg(test)]
mod tests;
