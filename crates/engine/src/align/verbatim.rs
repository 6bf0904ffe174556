//! Runs of words that stand in both of two sentences.

use super::space::Row;

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

/// The same for whole sentences, of runs of two words or more; none is `(0, 0)`. Found from the pairs of words that both have:
/// most sentences have few in common.
pub(super) fn longest_run(a: &Row, b: &Row) -> (usize, usize) {
    let mut best = (0, 0);
    let mut at = (0, 0);
    while let (Some((two, i)), Some((other, _))) = (a.twos.get(at.0), b.twos.get(at.1)) {
        if two != other {
            // No branch depends on which is smaller, which no processor could foresee.
            at.0 += usize::from(two < other);
            at.1 += usize::from(other < two);
            continue;
        }
        at.0 += 1;
        let same = b.twos.iter().skip(at.1).take_while(|y| y.0 == *two);
        for (_, j) in same {
            let (i, j) = (*i as usize, *j as usize);
            let before = |words: &[u32], at: usize| words.get(at.checked_sub(1)?).copied();
            let (left, right) = (before(&a.words, i), before(&b.words, j));
            // Only where it begins: it would be found again from every word in it.
            if left.is_some() && left == right {
                continue;
            }
            let (left, right) = (a.words.iter().skip(i), b.words.iter().skip(j));
            let len = left.zip(right).take_while(|(x, y)| x == y).count();
            if len > best.1 || (len == best.1 && i < best.0) {
                best = (i, len);
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn both_ways_to_find_it_agree(a in words(), b in words()) {
            let (left, right) = (Row::of_words(a.clone()), Row::of_words(b.clone()));
            let (whole, quick) = (run(&a, &b), longest_run(&left, &right));
            prop_assert_eq!(quick, if whole.1 > 1 { whole } else { (0, 0) });
        }
    }

    fn words() -> impl Strategy<Value = Vec<u32>> {
        prop::collection::vec(0_u32..4, 0..24)
    }
}
