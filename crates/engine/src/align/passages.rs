//! Links grouped into passages for reading side by side.
//!
//! Strongest links first. A link whose sentences are both free founds a passage. A free sentence joins the passage of its
//! partner only where it stands next to that passage's sentences on its own side and is linked to at least half of those on
//! the other side; so neighbours that retell one long sentence stand together, and a busy sentence never pulls in what stands
//! elsewhere. Two passages grow together under the same condition on both sides. Every sentence is in one such passage at
//! most: there it is shown level. A linked sentence that is left over (a fact told twice) forms a passage of its own with its
//! best partner, which then stands in two passages; the partner is level in the one with the higher score.

use super::{Grade, Link, Passage};
use crate::ordered::{self, Map};

/// More sentences than this on one side are no passage but a section.
const LONGEST: usize = 5;

/// See the module. Near-linear in the number of links.
pub(super) fn passages(links: &[Link]) -> Vec<Passage> {
    let mut order: Vec<&Link> = links.iter().collect();
    ordered::sort_by(&mut order, |x, y| {
        let place = |l: &Link| (l.a + l.b, l.a.abs_diff(l.b), l.a);
        y.score.total_cmp(&x.score).then(place(x).cmp(&place(y)))
    });
    let mut groups = Groups::new(links);
    for link in &order {
        groups.take(link);
    }
    for link in &order {
        groups.leftover(link);
    }
    let mut passages = groups.finish();
    mark_moved(&mut passages);
    passages
}

#[derive(Debug, Clone, Default)]
struct Group {
    a: Vec<usize>,
    b: Vec<usize>,
    level: bool,
}

struct Groups {
    scores: Map<(usize, usize), (f32, Grade)>,
    all: Vec<Group>,
    /// The passage in which a sentence is level, by side.
    home: [Map<usize, usize>; 2],
}

impl Groups {
    fn new(links: &[Link]) -> Self {
        Self {
            scores: links
                .iter()
                .map(|l| ((l.a, l.b), (l.score, l.grade)))
                .collect(),
            all: Vec::new(),
            home: [Map::new(), Map::new()],
        }
    }

    fn take(&mut self, link: &Link) {
        let [left, right] = &self.home;
        match (left.get(&link.a).copied(), right.get(&link.b).copied()) {
            (None, None) => self.found(vec![link.a], vec![link.b], true),
            (Some(g), None) => self.join(g, 1, link.b),
            (None, Some(g)) => self.join(g, 0, link.a),
            (Some(g), Some(h)) if g != h => self.merge(g.min(h), g.max(h)),
            _ => {}
        }
    }

    fn found(&mut self, a: Vec<usize>, b: Vec<usize>, level: bool) {
        let number = self.all.len();
        let [left, right] = &mut self.home;
        for s in &a {
            left.entry(*s).or_insert(number);
        }
        for s in &b {
            right.entry(*s).or_insert(number);
        }
        self.all.push(Group { a, b, level });
    }

    fn join(&mut self, number: usize, side: usize, sentence: usize) {
        let Some(group) = self.all.get(number) else {
            return;
        };
        let mut grown = group.clone();
        let own = if side == 0 {
            &mut grown.a
        } else {
            &mut grown.b
        };
        own.push(sentence);
        ordered::sort(own);
        if self.holds(&grown) {
            if let Some(group) = self.all.get_mut(number) {
                *group = grown;
            }
            if let Some(home) = self.home.get_mut(side) {
                home.insert(sentence, number);
            }
        }
    }

    fn merge(&mut self, into: usize, from: usize) {
        let (Some(x), Some(y)) = (self.all.get(into), self.all.get(from)) else {
            return;
        };
        let both = |p: &[usize], q: &[usize]| {
            let mut all = [p, q].concat();
            ordered::sort(&mut all);
            all
        };
        let grown = Group {
            a: both(&x.a, &y.a),
            b: both(&x.b, &y.b),
            level: true,
        };
        if !self.holds(&grown) {
            return;
        }
        for (home, own) in self.home.iter_mut().zip([&grown.a, &grown.b]) {
            for s in own {
                home.insert(*s, into);
            }
        }
        if let Some(group) = self.all.get_mut(from) {
            *group = Group::default();
        }
        if let Some(group) = self.all.get_mut(into) {
            *group = grown;
        }
    }

    /// Contiguous on both sides, and each sentence linked to at least half of the other side?
    fn holds(&self, group: &Group) -> bool {
        let row = |s: &[usize]| {
            s.windows(2).all(|w| matches!(w, [x, y] if x + 1 == *y)) && s.len() <= LONGEST
        };
        let linked = |a: usize, b: usize| self.scores.contains_key(&(a, b));
        row(&group.a)
            && row(&group.b)
            && group
                .a
                .iter()
                .all(|a| 2 * group.b.iter().filter(|b| linked(*a, **b)).count() >= group.b.len())
            && group
                .b
                .iter()
                .all(|b| 2 * group.a.iter().filter(|a| linked(**a, *b)).count() >= group.a.len())
    }

    fn leftover(&mut self, link: &Link) {
        let [left, right] = &self.home;
        if !left.contains_key(&link.a) || !right.contains_key(&link.b) {
            self.found(vec![link.a], vec![link.b], false);
        }
    }

    fn finish(self) -> Vec<Passage> {
        let best = |g: &Group| {
            let pairs = g.a.iter().flat_map(|a| g.b.iter().map(move |b| (*a, *b)));
            let found = pairs.filter_map(|k| self.scores.get(&k).copied());
            found.reduce(|x, y| (x.0.max(y.0), x.1.max(y.1)))
        };
        let mut out: Vec<Passage> = self
            .all
            .iter()
            .filter_map(|g| best(g).map(|s| (g, s)))
            .map(|(g, (score, grade))| Passage {
                a: g.a.clone(),
                b: g.b.clone(),
                score,
                grade,
                moved: !g.level,
            })
            .collect();
        ordered::sort_by(&mut out, |x, y| (&x.a, &x.b).cmp(&(&y.a, &y.b)));
        out
    }
}

/// Marks the passages that stand in every heaviest ascending subsequence of B's places (a passage weighs as many sentences as
/// it has) as in place, all others as moved. Passages that only repeat a sentence come in with `moved` set and stay out of it.
/// Takes n log n.
fn mark_moved(passages: &mut [Passage]) {
    // Passages that are level share no sentence, and are in A's order: the place in B tells all.
    let level: Vec<(usize, usize, usize)> = passages
        .iter()
        .enumerate()
        .filter(|(_, p)| !p.moved)
        .map(|(i, p)| {
            let place = p.b.first().copied().unwrap_or(0);
            (i, place, p.a.len() + p.b.len())
        })
        .collect();
    let end = level.iter().map(|l| l.1 + 1).max().unwrap_or(0);
    // The weight of the heaviest sequence that ends with each passage, and that begins with it.
    let mut heaviest = Heaviest::new(end);
    let ending: Vec<usize> = level.iter().map(|l| heaviest.add(l.1, l.2)).collect();
    let mut heaviest = Heaviest::new(end);
    let backwards = level.iter().rev().map(|l| heaviest.add(end - 1 - l.1, l.2));
    let mut starting: Vec<usize> = backwards.collect();
    starting.reverse();
    let total = ending.iter().max().copied().unwrap_or(0);
    // In every heaviest sequence is what is in some, and in order with all others that are.
    let some: Vec<(usize, usize)> = ending
        .iter()
        .zip(&starting)
        .zip(&level)
        .filter(|((e, s), l)| *e + *s == total + l.2)
        .map(|(_, l)| (l.0, l.1))
        .collect();
    let mut after = vec![usize::MAX; some.len()];
    let mut lowest = usize::MAX;
    for (slot, (_, place)) in after.iter_mut().zip(&some).rev() {
        *slot = lowest;
        lowest = lowest.min(*place);
    }
    let mut kept = vec![false; passages.len()];
    let mut before = None;
    for ((i, place), after) in some.iter().zip(after) {
        if let Some(keep) = kept.get_mut(*i) {
            *keep = before < Some(*place) && *place < after;
        }
        before = before.max(Some(*place));
    }
    for (passage, kept) in passages.iter_mut().zip(kept) {
        passage.moved |= !kept;
    }
}

/// The highest value at any place below a given one (P. Fenwick's tree, for maxima).
struct Heaviest(Vec<usize>);

impl Heaviest {
    fn new(places: usize) -> Self {
        Self(vec![0; places + 1])
    }

    /// The highest value below `place`, with `weight` added, which becomes the value at `place`. Logarithmic.
    fn add(&mut self, place: usize, weight: usize) -> usize {
        let (mut at, mut best) = (place, 0);
        while at > 0 {
            best = best.max(self.0.get(at).copied().unwrap_or(0));
            at &= at - 1;
        }
        at = place + 1;
        while let Some(cell) = self.0.get_mut(at) {
            *cell = (*cell).max(best + weight);
            at += at & at.wrapping_neg();
        }
        best + weight
    }
}
