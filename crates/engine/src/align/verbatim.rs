//! Runs of words that stand in both of two sentences.

/// Where in `a` the longest run of words that stands in both begins, and its length in words. Costs the product of the lengths.
pub(super) fn run(a: &[u32], b: &[u32]) -> (usize, usize) {
    let mut best = (0, 0);
    let mut before = vec![0_usize; b.len() + 1];
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = 0;
        for (y, cell) in b.iter().zip(before.iter_mut().skip(1)) {
            let above = *cell;
            *cell = if x == y { diagonal + 1 } else { 0 };
            if *cell > best.1 {
                best = (i + 1 - *cell, *cell);
            }
            diagonal = above;
        }
    }
    best
}
