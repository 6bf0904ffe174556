//! A comparison laid out for reading: passages level with each other in one source's order, and between them, in place,
//! what only one source says. Pure: no browser, and the same for both sides.

use crate::address::other;
use crossread_engine::align::Passage;
use crossread_engine::article::BlockKind;
use crossread_engine::compare::{Comparison, SideText};
use crossread_engine::divergence::{Divergence, Filler, Side, Verdict};
use std::collections::BTreeMap;

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
    /// Sentences with no counterpart found.
    Only(Side),
    /// Where this side tells a passage that is laid in another row.
    Elsewhere {
        /// The side that tells it here.
        side: Side,
        /// The row where it stands.
        row: usize,
    },
}

/// Where in its article a sentence stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The headline.
    Headline,
    /// A heading between paragraphs.
    Heading,
    /// The text under a picture.
    Caption,
    /// A paragraph, counted from 1; headlines, headings and captions do not count.
    Paragraph(usize),
}

impl Row {
    /// The sentences of one side.
    pub fn of(&self, side: Side) -> &[usize] {
        match side {
            Side::A => &self.a,
            Side::B => &self.b,
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
            let before = side.sentences.iter().take(index + 1);
            let mut blocks: Vec<usize> = before
                .filter(|s| s.kind == BlockKind::Body)
                .map(|s| s.block)
                .collect();
            blocks.dedup();
            Place::Paragraph(blocks.len())
        }
    }
}

/// Lays a comparison out in the order of one side. Every sentence of both sides stands in at least one row, and every
/// passage in exactly one.
pub fn lay(comparison: &Comparison, order: Side) -> Vec<Row> {
    let (mut lead, first) = leading(comparison, order);
    let follow = following(comparison, other(order), &lead, &first);
    let mut rows = Vec::new();
    let mut row_of = BTreeMap::new();
    for (item, attached) in follow.into_iter().enumerate() {
        // The first entry is what comes before every leading row.
        if let Some(row) = item.checked_sub(1).and_then(|i| lead.get_mut(i)) {
            if let RowKind::Both { passage, .. } = row.kind {
                row_of.insert(passage, rows.len());
            }
            rows.push(std::mem::replace(
                row,
                Row::new(RowKind::Only(order), order, Vec::new()),
            ));
        }
        rows.extend(attached);
    }
    connect(&mut rows, &row_of, &comparison.passages);
    distribute(&mut rows, &comparison.divergences);
    rows
}

/// The rows that follow from the leading side alone, and of each passage the index of its row among them.
fn leading(comparison: &Comparison, order: Side) -> (Vec<Row>, Vec<Option<usize>>) {
    let side = text(comparison, order);
    let mut rows: Vec<(usize, Row)> = free_runs(comparison, order)
        .into_iter()
        .map(|run| {
            let start = run.first().copied().unwrap_or(0);
            (start, Row::new(RowKind::Only(order), order, run))
        })
        .collect();
    for (index, passage) in comparison.passages.iter().enumerate() {
        let start = of_passage(passage, order)
            .first()
            .copied()
            .unwrap_or(side.sentences.len());
        rows.push((
            start,
            Row {
                kind: RowKind::Both {
                    passage: index,
                    elsewhere: None,
                },
                a: passage.a.clone(),
                b: passage.b.clone(),
                divergences: Vec::new(),
            },
        ));
    }
    rows.sort_by_key(|(start, _)| *start);
    let mut first = vec![None; comparison.passages.len()];
    for (at, (_, row)) in rows.iter().enumerate() {
        if let RowKind::Both { passage, .. } = row.kind
            && let Some(slot) = first.get_mut(passage)
        {
            *slot = Some(at);
        }
    }
    (rows.into_iter().map(|(_, row)| row).collect(), first)
}

/// What the other side adds, by the leading row that it stands after, counted from 1: 0 is before all of them.
fn following(
    comparison: &Comparison,
    side: Side,
    lead: &[Row],
    row_of: &[Option<usize>],
) -> Vec<Vec<Row>> {
    let mut attached: Vec<Vec<Row>> = vec![Vec::new(); lead.len() + 1];
    // Headlines stay on top: what stands before the first shared passage comes after the leading side's headline.
    let own = text(comparison, other(side));
    let headline = |row: &&Row| {
        let mut sentences = row.of(other(side)).iter();
        matches!(row.kind, RowKind::Only(_)) && sentences.all(|s| place(own, *s) == Place::Headline)
    };
    let mut anchor = lead.iter().take_while(headline).count();
    let mut runs = free_runs(comparison, side).into_iter().peekable();
    let total = text(comparison, side).sentences.len();
    let in_place = in_place(comparison, side);
    for sentence in 0..total {
        if let Some(run) = runs.next_if(|run| run.first() == Some(&sentence)) {
            if let Some(slot) = attached.get_mut(anchor) {
                slot.push(Row::new(RowKind::Only(side), side, run));
            }
            continue;
        }
        let mut away = None;
        for (index, passage) in comparison.passages.iter().enumerate() {
            let sentences = of_passage(passage, side);
            let Some(at) = row_of.get(index).copied().flatten() else {
                continue;
            };
            if !passage.moved && sentences.contains(&sentence) {
                anchor = at + 1;
            }
            // One mark for all passages that begin here: the way leads to the surest of them.
            if passage.moved
                && sentences.first() == Some(&sentence)
                && away.is_none_or(|(_, score)| passage.score > score)
            {
                away = Some((index, passage.score));
            }
        }
        let Some((index, _)) = away.filter(|_| in_place.get(sentence) == Some(&false)) else {
            continue;
        };
        let kind = RowKind::Elsewhere { side, row: index };
        let own = comparison.passages.get(index);
        if let (Some(slot), Some(passage)) = (attached.get_mut(anchor), own) {
            slot.push(Row::new(kind, side, of_passage(passage, side).to_vec()));
        }
    }
    attached
}

/// Which sentences of a side stand in a passage that is not moved: a reader comes by them in order.
fn in_place(comparison: &Comparison, side: Side) -> Vec<bool> {
    covered(comparison, side, |passage| !passage.moved)
}

fn covered(comparison: &Comparison, side: Side, counts: impl Fn(&Passage) -> bool) -> Vec<bool> {
    let mut covered = vec![false; text(comparison, side).sentences.len()];
    for passage in comparison.passages.iter().filter(|p| counts(p)) {
        for sentence in of_passage(passage, side) {
            if let Some(c) = covered.get_mut(*sentence) {
                *c = true;
            }
        }
    }
    covered
}

/// The sentences of one side of a passage.
pub fn of_passage(passage: &Passage, side: Side) -> &[usize] {
    match side {
        Side::A => &passage.a,
        Side::B => &passage.b,
    }
}

/// Sentences of a side that are in no passage, as runs within one block.
fn free_runs(comparison: &Comparison, side: Side) -> Vec<Vec<usize>> {
    let own = text(comparison, side);
    let taken = covered(comparison, side, |_| true);
    let mut runs: Vec<Vec<usize>> = Vec::new();
    let mut last = None;
    for (index, sentence) in own.sentences.iter().enumerate() {
        if taken.get(index) == Some(&true) {
            last = None;
            continue;
        }
        match runs.last_mut() {
            Some(run) if last == Some(sentence.block) => run.push(index),
            _ => runs.push(vec![index]),
        }
        last = Some(sentence.block);
    }
    runs
}

/// Turns passage numbers of [`RowKind::Elsewhere`] into row numbers, and tells each moved passage its other end.
fn connect(rows: &mut [Row], row_of: &BTreeMap<usize, usize>, passages: &[Passage]) {
    let mut ends = BTreeMap::new();
    for (at, row) in rows.iter_mut().enumerate() {
        if let RowKind::Elsewhere { side, row: target } = row.kind {
            let Some(found) = row_of.get(&target) else {
                continue;
            };
            row.kind = RowKind::Elsewhere { side, row: *found };
            if let Some(first) = row.of(side).first() {
                ends.insert((*first, side == Side::A), at);
            }
        }
    }
    for row in rows {
        if let RowKind::Both { passage, elsewhere } = &mut row.kind
            && passages.get(*passage).is_some_and(|p| p.moved)
        {
            let end = |side: &[usize], a: bool| ends.get(&(side.first().copied()?, a)).copied();
            *elsewhere = end(&row.a, true).or_else(|| end(&row.b, false));
        }
    }
}

/// Gives each divergence to the first row that holds both of its ends, else to the first that holds one.
fn distribute(rows: &mut [Row], divergences: &[Divergence]) {
    let holds = |row: &Row, side: Side, filler: &Option<Filler>| {
        filler
            .as_ref()
            .is_some_and(|f| row.of(side).contains(&f.sentence))
    };
    for (index, divergence) in divergences.iter().enumerate() {
        let score = |row: &Row| {
            if matches!(row.kind, RowKind::Elsewhere { .. }) {
                return 0;
            }
            usize::from(holds(row, Side::A, &divergence.a))
                + usize::from(holds(row, Side::B, &divergence.b))
        };
        let best = rows.iter().map(score).max().unwrap_or(0);
        if best == 0 {
            continue;
        }
        if let Some(row) = rows.iter_mut().find(|row| score(row) == best) {
            row.divergences.push(index);
        }
    }
}

/// Does the sentence already stand in a row before this one? A sentence that states two facts can be in two passages.
pub fn repeated(rows: &[Row], at: usize, side: Side, sentence: usize) -> bool {
    rows.iter().take(at).any(|row| {
        !matches!(row.kind, RowKind::Elsewhere { .. }) && row.of(side).contains(&sentence)
    })
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
