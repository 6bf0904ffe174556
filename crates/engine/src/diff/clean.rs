//! From common words to marks that read well.

use super::tokens::Unit;
use super::{Edit, Mark};

/// The edits between the pairs of words that both sides have, made readable. `pairs` ascend on both sides.
pub(super) fn edits(a: &[Unit], b: &[Unit], pairs: &[(usize, usize)]) -> Vec<Edit> {
    let mut edits = between(pairs, a.len(), b.len());
    bridge(&mut edits, a);
    for n in 0..edits.len() {
        let room = room(&edits, n, a.len());
        if let Some(edit) = edits.get_mut(n) {
            slide(edit, a, b, room);
        }
    }
    edits.retain(|e| e.a.0 < e.a.1 || e.b.0 < e.b.1);
    edits
}

fn between(pairs: &[(usize, usize)], a_end: usize, b_end: usize) -> Vec<Edit> {
    let mut edits = Vec::new();
    let (mut a_at, mut b_at) = (0, 0);
    for (a, b) in pairs.iter().copied().chain([(a_end, b_end)]) {
        if a > a_at || b > b_at {
            edits.push(Edit {
                a: (a_at, a),
                b: (b_at, b),
            });
        }
        (a_at, b_at) = (a + 1, b + 1);
    }
    edits
}

/// Joins edits that only glue stands between: at most two such words, no mark of punctuation among them, and something
/// replaced on both sides, so that a plain insertion is not blown up.
fn bridge(edits: &mut Vec<Edit>, a: &[Unit]) {
    let mut joined: Vec<Edit> = Vec::with_capacity(edits.len());
    for edit in edits.drain(..) {
        if let Some(last) = joined.last_mut() {
            let island = a.get(last.a.1..edit.a.0).unwrap_or(&[]);
            let glue = island.len() <= 2 && island.iter().all(|u| u.gap.is_empty() && u.word.glue);
            let replaced = |e: &Edit| e.a.0 < e.a.1 && e.b.0 < e.b.1;
            if glue && replaced(last) && replaced(&edit) {
                last.a.1 = edit.a.1;
                last.b.1 = edit.b.1;
                continue;
            }
        }
        joined.push(edit);
    }
    *edits = joined;
}

/// How many words stand between an edit and the edits before and after it; one of them stays there.
fn room(edits: &[Edit], n: usize, end: usize) -> (usize, usize) {
    let Some(edit) = edits.get(n) else {
        return (0, 0);
    };
    let before = n.checked_sub(1).and_then(|m| edits.get(m));
    let left = before.map_or(edit.a.0, |e| {
        edit.a.0.saturating_sub(e.a.1).saturating_sub(1)
    });
    let after = edits.get(n + 1);
    let right = after.map_or(end.saturating_sub(edit.a.1), |e| {
        e.a.0.saturating_sub(edit.a.1).saturating_sub(1)
    });
    (left, right)
}

/// Moves an insertion to where it reads best among the places that give the same text: "he said[, he said]" rather than
/// "he [said, he] said".
fn slide(edit: &mut Edit, a: &[Unit], b: &[Unit], room: (usize, usize)) {
    if edit.a.0 == edit.a.1 {
        let moved = slid(edit.b, b, room);
        edit.a = shifted(edit.a, edit.b.0, moved.0);
        edit.b = moved;
    } else if edit.b.0 == edit.b.1 {
        let moved = slid(edit.a, a, room);
        edit.b = shifted(edit.b, edit.a.0, moved.0);
        edit.a = moved;
    }
}

fn shifted(range: (usize, usize), from: usize, to: usize) -> (usize, usize) {
    let at = (range.0 + to).saturating_sub(from);
    (at, at)
}

/// The best place for the inserted words `range`. They may go left while the word before them equals their last one,
/// and right while the word after them equals their first, within `room`.
fn slid(range: (usize, usize), units: &[Unit], room: (usize, usize)) -> (usize, usize) {
    let key = |n: usize| units.get(n).map(|u| u.word.id);
    let length = range.1 - range.0;
    let mut left = 0;
    while left < room.0.min(length) && key(range.0 - left - 1) == key(range.1 - left - 1) {
        left += 1;
    }
    let mut right = 0;
    while right < room.1.min(length) && key(range.0 + right) == key(range.1 + right) {
        right += 1;
    }
    let places = range.0 - left..=range.0 + right;
    let best = places
        .map(|start| {
            let score = boundary(units, start) + boundary(units, start + length);
            (score, start == range.0, start)
        })
        .max();
    best.map_or(range, |(_, _, start)| (start, start + length))
}

/// How natural it is to cut before a word: between sentences, after a full stop or semicolon, after any mark, before a
/// word that begins a phrase.
fn boundary(units: &[Unit], at: usize) -> u8 {
    let before = at.checked_sub(1).and_then(|n| units.get(n));
    let (Some(before), Some(unit)) = (before, units.get(at)) else {
        return 4;
    };
    if before.sentence != unit.sentence {
        4
    } else if unit.gap.contains(['.', ';', ':', '!', '?']) {
        3
    } else if !unit.gap.is_empty() {
        2
    } else {
        u8::from(unit.word.opener)
    }
}

/// The marks for a range of words: one for each sentence it touches.
pub(super) fn marks(units: &[Unit], range: (usize, usize), change: usize) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for unit in units.get(range.0..range.1).unwrap_or(&[]) {
        match marks.last_mut() {
            Some(mark) if mark.sentence == unit.sentence => mark.span = mark.span.cover(unit.span),
            _ => marks.push(Mark {
                sentence: unit.sentence,
                span: unit.span,
                change,
            }),
        }
    }
    marks
}

/// How many words that count as the same are written differently, or have other marks before them.
pub(super) fn house_style(a: &[Unit], b: &[Unit], edits: &[Edit]) -> usize {
    let (mut count, mut at) = (0, (0, 0));
    let ends = [((a.len(), a.len()), (b.len(), b.len()))];
    let stops = edits.iter().map(|e| (e.a, e.b)).chain(ends);
    for (stop_a, stop_b) in stops {
        let same = a.get(at.0..stop_a.0).unwrap_or(&[]);
        let other = b.get(at.1..stop_b.0).unwrap_or(&[]);
        for (n, (x, y)) in same.iter().zip(other).enumerate() {
            // What stands before the first word after an edit belongs to the edit.
            let gaps = x.gap != y.gap && (n > 0 || at == (0, 0));
            count += usize::from(x.surface != y.surface) + usize::from(gaps);
        }
        at = (stop_a.1, stop_b.1);
    }
    count
}
