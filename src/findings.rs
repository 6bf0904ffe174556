//! A comparison as a list of what was found: conflicts first, then what is left open and what is only more exact, the
//! quotations, and what one side alone tells. Pure, and the same for both sides.

use crate::quote::fold;
use crate::rows::{self, Row, RowKind};
use crossread_engine::article::BlockKind;
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::{Divergence, Filler, Kind, Side, Verdict};
use crossread_engine::ordered;

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
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// The sections that have anything in them, in the order in which they are read. Quadratic in the findings of a section.
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
    let mut all = Vec::new();
    for section in sections {
        let findings = match section {
            Section::Only(side) => one_sided(comparison, rows, RowKind::Only(side), side),
            Section::Unsure(side) => one_sided(comparison, rows, RowKind::Unsure(side), side),
            _ => diverging(comparison, rows, section),
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
        (Verdict::Finer, _) => Section::Finer,
        (Verdict::Equal, _) => Section::Equal,
    }
}

fn diverging(comparison: &Comparison, rows: &[Row], wanted: Section) -> Vec<Finding> {
    let of = |index: usize| comparison.divergences.get(index);
    let mut found: Vec<Finding> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        for index in &row.divergences {
            let Some(divergence) = of(*index).filter(|d| section(d) == wanted) else {
                continue;
            };
            let known = found.iter_mut().find(|f| {
                let first = f.divergences.first().and_then(|d| of(*d));
                first.is_some_and(|first| alike(first, divergence))
            });
            match known {
                Some(known) => {
                    known.divergences.push(*index);
                    if known.rows.last() != Some(&at) {
                        known.rows.push(at);
                    }
                }
                None => found.push(Finding {
                    divergences: vec![*index],
                    rows: vec![at],
                }),
            }
        }
    }
    ordered::sort_by_key(&mut found, |f| {
        let first = f.divergences.first().and_then(|d| of(*d));
        first.map(|d| d.kind)
    });
    found
}

/// Do two divergences set the same values against one another?
fn alike(x: &Divergence, y: &Divergence) -> bool {
    let said = |filler: &Option<Filler>| {
        filler
            .as_ref()
            .map(|f| f.value.clone().unwrap_or_else(|| fold(&f.text)))
    };
    (x.kind, x.verdict, x.audit) == (y.kind, y.verdict, y.audit)
        && said(&x.a) == said(&y.a)
        && said(&x.b) == said(&y.b)
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
