//! A comparison laid out for reading: passages level with each other in one source's order, and between them, in place,
//! what only one source says. Pure: no browser, and the same for both sides.

mod homes;

pub use homes::Homes;

use crate::address::other;
use crossread_engine::align::Passage;
use crossread_engine::article::BlockKind;
use crossread_engine::compare::{Comparison, SideText};
use crossread_engine::divergence::{Divergence, Filler, Side, Verdict};
pub use crossread_engine::export::words::Place;
use crossread_engine::ordered::{self, Map, Set};
use std::cmp::Reverse;

/// One line of the page: what A says on the left, what B says on the right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What stands in it.
    pub kind: RowKind,
    /// Sentences of A, ascending; empty if A says nothing here.
    pub a: Vec<usize>,
    /// Sentences of B.
    pub b: Vec<usize>,
    /// Divergences between them, indices into the comparison's. Each divergence stands in exactly one row.
    pub divergences: Vec<usize>,
}

/// What stands in a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A passage that both tell: its index in the comparison, and the row that marks its other end if it is moved.
    Both {
        /// Index into the comparison's passages.
        passage: usize,
        /// The [`RowKind::Elsewhere`] row for it.
        elsewhere: Option<usize>,
    },
    /// Sentences that this side alone tells, as far as was found.
    Only(Side),
    /// Sentences of this side with no counterpart found, which may have one.
    Unsure(Side),
    /// Where this side tells a passage that is laid in another row.
    Elsewhere {
        /// The side that tells it here.
        side: Side,
        /// The row where it stands.
        row: usize,
    },
}

impl Row {
    /// The sentences of one side.
    pub fn of(&self, side: Side) -> &[usize] {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
        }
    }

    /// The passage it shows, an index into the comparison's.
    pub fn passage(&self) -> Option<usize> {
        match self.kind {
            RowKind::Both { passage, .. } => Some(passage),
            RowKind::Only(_) | RowKind::Unsure(_) | RowKind::Elsewhere { .. } => None,
        }
    }

    fn both(index: usize, passage: &Passage) -> Self {
        Self {
            kind: RowKind::Both {
                passage: index,
                elsewhere: None,
            },
            a: passage.a.clone(),
            b: passage.b.clone(),
            divergences: Vec::new(),
        }
    }

    fn new(kind: RowKind, side: Side, sentences: Vec<usize>) -> Self {
        let (a, b) = match side {
            Side::A => (sentences, Vec::new()),
            Side::B => (Vec::new(), sentences),
        };
        Self {
            kind,
            a,
            b,
            divergences: Vec::new(),
        }
    }
}

/// The text of one side.
pub fn text(comparison: &Comparison, side: Side) -> &SideText {
    match side {
        Side::A => &comparison.a,
        Side::B => &comparison.b,
    }
}

/// Where sentence `index` of a side stands; the headline if there is no such sentence. Linear in the sentences before it.
pub fn place(side: &SideText, index: usize) -> Place {
    let Some(sentence) = side.sentences.get(index) else {
        return Place::Headline;
    };
    match sentence.kind {
        BlockKind::Title => Place::Headline,
        BlockKind::Heading => Place::Heading,
        BlockKind::Caption => Place::Caption,
        BlockKind::Body => {
            let (mut paragraphs, mut block) = (0, None);
            for before in side.sentences.iter().take(index + 1) {
                if before.kind == BlockKind::Body && block != Some(before.block) {
                    block = Some(before.block);
                    paragraphs += 1;
                }
            }
            Place::Paragraph(paragraphs)
        }
    }
}

/// Lays a comparison out in the order of one side. Every sentence of both sides stands in at least one row, and every
/// passage in exactly one.
///
/// A passage stands where the leading side tells it; one that only repeats sentences of the leading side stands where the
/// other side tells it, so that nobody has to read a headline five times before the first paragraph.
pub fn lay(comparison: &Comparison, order: Side) -> Vec<Row> {
    let homes = Homes::new(comparison);
    let lead = leading(comparison, order, &homes);
    let mut attached = following(comparison, other(order), &lead, &homes).into_iter();
    let mut rows = attached.next().unwrap_or_default();
    for (row, after) in lead.into_iter().zip(attached) {
        rows.push(row);
        rows.extend(after);
    }
    connect(&mut rows);
    distribute(&mut rows, &comparison.divergences, &homes);
    rows
}

/// The rows that stand where the leading side has them.
fn leading(comparison: &Comparison, order: Side, homes: &Homes) -> Vec<Row> {
    let mut rows: Vec<((usize, bool), Row)> = free_runs(comparison, order, homes)
        .into_iter()
        .map(|run| {
            let start = run.first().copied().unwrap_or(0);
            let kind = alone(comparison, order, start);
            ((start, false), Row::new(kind, order, run))
        })
        .collect();
    for (index, passage) in comparison.passages.iter().enumerate() {
        let own = homes.owns(order, index, passage);
        if own || !homes.owns(other(order), index, passage) {
            let start = of_passage(passage, order).first().copied().unwrap_or(0);
            rows.push(((start, !own), Row::both(index, passage)));
        }
    }
    ordered::sort_by_key(&mut rows, |(start, _)| *start);
    rows.into_iter().map(|(_, row)| row).collect()
}

/// What stands where the other side has it: by the leading row that it comes after, counted from 1; 0 is before all.
fn following(comparison: &Comparison, side: Side, lead: &[Row], homes: &Homes) -> Vec<Vec<Row>> {
    let mut attached: Vec<Vec<Row>> = vec![Vec::new(); lead.len() + 1];
    let row_of: Map<usize, usize> = lead
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((row.passage()?, at)))
        .collect();
    // Headlines stay on top: what stands before the first shared passage comes after the leading side's headline.
    let own = text(comparison, other(side));
    let headline = |row: &&Row| {
        let mut sentences = row.of(other(side)).iter();
        matches!(row.kind, RowKind::Only(_) | RowKind::Unsure(_))
            && sentences.all(|s| place(own, *s) == Place::Headline)
    };
    let mut anchor = lead.iter().take_while(headline).count();
    if comparison.passages.is_empty() {
        // With nothing to stand beside, one article after the other.
        anchor = lead.len();
    }
    let mut runs = free_runs(comparison, side, homes).into_iter().peekable();
    let mut met = Set::new();
    for sentence in 0..text(comparison, side).sentences.len() {
        let mut put = |row, anchor: usize| {
            if let Some(slot) = attached.get_mut(anchor) {
                slot.push(row);
            }
        };
        if let Some(run) = runs.next_if(|run| run.first() == Some(&sentence)) {
            put(
                Row::new(alone(comparison, side, sentence), side, run),
                anchor,
            );
            continue;
        }
        let Some((index, passage)) = homes
            .of(side, sentence)
            .and_then(|index| Some((index, comparison.passages.get(index)?)))
        else {
            continue;
        };
        let first = met.insert(index);
        match row_of.get(&index) {
            Some(at) if !passage.moved => anchor = at + 1,
            Some(at) if first && anchor != at + 1 => {
                let kind = RowKind::Elsewhere { side, row: index };
                put(
                    Row::new(kind, side, of_passage(passage, side).to_vec()),
                    anchor,
                );
            }
            // What is repeated is not shown before the row in which it has its place.
            None if first => {
                let place = of_passage(passage, other(side))
                    .iter()
                    .filter_map(|s| row_of.get(&homes.of(other(side), *s)?))
                    .max();
                put(
                    Row::both(index, passage),
                    place.map_or(anchor, |at| anchor.max(at + 1)),
                );
            }
            _ => {}
        }
    }
    attached
}

/// The sentences of one side of a passage.
pub fn of_passage(passage: &Passage, side: Side) -> &[usize] {
    match side {
        Side::A => &passage.a,
        Side::B => &passage.b,
    }
}

/// The kind of row in which a sentence stands that is in no passage: the engine says which of them one side alone tells.
fn alone(comparison: &Comparison, side: Side, sentence: usize) -> RowKind {
    let only = match side {
        Side::A => &comparison.only_a,
        Side::B => &comparison.only_b,
    };
    if only.binary_search(&sentence).is_ok() {
        RowKind::Only(side)
    } else {
        RowKind::Unsure(side)
    }
}

/// Sentences of a side that are in no passage, as runs within one block and of one kind.
fn free_runs(comparison: &Comparison, side: Side, homes: &Homes) -> Vec<Vec<usize>> {
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    for (index, sentence) in text(comparison, side).sentences.iter().enumerate() {
        if homes.of(side, index).is_some() {
            last = None;
            continue;
        }
        let here = Some((sentence.block, alone(comparison, side, index)));
        match runs.last_mut() {
            Some(run) if last == here => run.push(index),
            _ => runs.push(vec![index]),
        }
        last = here;
    }
    runs
}

/// Turns passage numbers of [`RowKind::Elsewhere`] into row numbers, and tells each moved passage its other end.
fn connect(rows: &mut [Row]) {
    let row_of: Map<usize, usize> = rows
        .iter()
        .enumerate()
        .filter_map(|(at, row)| Some((row.passage()?, at)))
        .collect();
    let mut ends = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
        if let RowKind::Elsewhere { row: target, .. } = &mut row.kind
            && let Some(found) = row_of.get(target)
        {
            *target = *found;
            ends.push((*found, at));
        }
    }
    for (target, end) in ends {
        if let Some(Row {
            kind: RowKind::Both { elsewhere, .. },
            ..
        }) = rows.get_mut(target)
        {
            *elsewhere = Some(end);
        }
    }
}

/// Gives each divergence to the first row that holds both of its ends. One whose ends stand apart (a quotation is found where
/// the sentences around it are not) goes where one of them has its place, and not where that is only repeated.
fn distribute(rows: &mut [Row], divergences: &[Divergence], homes: &Homes) {
    let holding = [Side::A, Side::B].map(|side| holding(rows, side));
    let weight = |row: &Row, side: Side, filler: &Option<Filler>| match filler {
        Some(f) if row.of(side).contains(&f.sentence) => {
            10 + 2 * usize::from(homes.of(side, f.sentence) == row.passage())
        }
        _ => 0,
    };
    for (index, divergence) in divergences.iter().enumerate() {
        // The best of the rows that hold one of its ends: of two as good the first.
        let mut best: Option<(usize, Reverse<usize>)> = None;
        for (filler, holding) in [&divergence.a, &divergence.b].into_iter().zip(&holding) {
            let of = |filler: &Filler| holding.get(filler.sentence);
            for at in filler.as_ref().and_then(of).into_iter().flatten() {
                if let Some(row) = rows.get(*at) {
                    let held = weight(row, Side::A, &divergence.a)
                        + weight(row, Side::B, &divergence.b)
                        + usize::from(row.passage().is_some());
                    best = best.max(Some((held, Reverse(*at))));
                }
            }
        }
        if let Some(row) = best.and_then(|(_, Reverse(at))| rows.get_mut(at)) {
            row.divergences.push(index);
        }
    }
}

/// The rows that tell each sentence of a side.
fn holding(rows: &[Row], side: Side) -> Vec<Vec<usize>> {
    let mut holding = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if matches!(row.kind, RowKind::Elsewhere { .. }) {
            continue;
        }
        for sentence in row.of(side) {
            if holding.len() <= *sentence {
                holding.resize(sentence + 1, Vec::new());
            }
            if let Some(rows) = holding.get_mut(*sentence) {
                rows.push(at);
            }
        }
    }
    holding
}

/// The divergences a reader steps through, in the order of the rows: all but those that come to the same.
pub fn stops(rows: &[Row], divergences: &[Divergence]) -> Vec<(usize, usize)> {
    rows.iter()
        .enumerate()
        .flat_map(|(at, row)| row.divergences.iter().map(move |d| (at, *d)))
        .filter(|(_, d)| {
            divergences
                .get(*d)
                .is_some_and(|d| d.verdict != Verdict::Equal)
        })
        .collect()
}

#[cfg(test)]
mod tests;
