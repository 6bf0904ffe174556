//! The order of numbered things that are compared by somebody else: what all maps and sets share, compiled once.

use std::cmp::Ordering;

/// A chunk with more numbers is halved.
const LARGEST: usize = 128;

/// There is room for so many from the first on.
const FEW: usize = 8;

/// Numbers in ascending order of what they stand for, in chunks, so that putting one in between moves few others.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    /// Numbers with the heads of what they stand for; none is empty.
    chunks: Vec<Vec<(u64, u32)>>,
}

/// A place in an index: chunk, and number in the chunk.
pub(super) type Place = (usize, usize);

impl Index {
    /// The number that `compare` calls equal, or else the place where it would stand. `compare` tells how a number stands to what
    /// is looked for; it is asked only about those of the same `head`. Logarithmic.
    #[inline(never)]
    pub(super) fn find(
        &self,
        head: u64,
        compare: &mut dyn FnMut(u32) -> Ordering,
    ) -> Result<u32, Place> {
        let mut order = |known: &(u64, u32)| known.0.cmp(&head).then_with(|| compare(known.1));
        let mut begins_before = |chunk: &Vec<(u64, u32)>| {
            let first = chunk.first();
            first.is_some_and(|first| order(first) != Ordering::Greater)
        };
        let behind = self.chunks.partition_point(&mut begins_before);
        let at = behind.saturating_sub(1);
        let Some(chunk) = self.chunks.get(at) else {
            return Err((0, 0));
        };
        match chunk.binary_search_by(order) {
            Ok(n) => chunk.get(n).map(|known| known.1).ok_or((at, n)),
            Err(n) => Err((at, n)),
        }
    }

    /// Puts a number at a place that [`Index::find`] gave.
    #[inline(never)]
    pub(super) fn insert(&mut self, (at, n): Place, head: u64, number: u32) {
        let Some(chunk) = self.chunks.get_mut(at) else {
            let mut chunk = Vec::with_capacity(FEW);
            chunk.push((head, number));
            self.chunks.push(chunk);
            return;
        };
        chunk.insert(n.min(chunk.len()), (head, number));
        if chunk.len() > LARGEST {
            let mut half = Vec::with_capacity(LARGEST);
            half.extend(chunk.drain(LARGEST / 2..));
            self.chunks.insert(at + 1, half);
        }
    }

    /// The number at a place, which then is the next one.
    #[inline(never)]
    pub(super) fn next(&self, place: &mut Place) -> Option<u32> {
        loop {
            let chunk = self.chunks.get(place.0)?;
            if let Some((_, number)) = chunk.get(place.1) {
                place.1 += 1;
                return Some(*number);
            }
            *place = (place.0 + 1, 0);
        }
    }
}
