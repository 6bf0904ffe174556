//! What the rest of the comparison says about a pair of sentences: its neighbours, its rivals, retellings of the same fact
//! in the same article, and third sources.
//!
//! Third sources count as soft evidence, the weaker of two likenesses: a hard closure would chain facts together, since
//! telling the same fact is not transitive between sentences that tell several.

use super::candidates::{Candidate, Matrix};
use super::model::logistic;

/// Names of the features of a context, in the order of the vector.
pub const NAMES: [&str; COUNT] = [
    "first logit",
    "diagonal neighbour",
    "side neighbour",
    "better rival",
    "lesser rival",
    "retold in one article",
    "third source, best",
    "third source, mean",
    "support elsewhere",
    "relatedness",
    "window",
    "strangers",
];

/// The number of features of a context.
pub const COUNT: usize = 12;

/// Which of them tells that the articles are on different events.
pub const STRANGERS: usize = COUNT - 1;

/// Articles on one event are at least so related: below it the less they are, the more a link needs.
const RELATED: f32 = 0.2;

/// The context of one candidate.
#[derive(Debug, Clone, Copy, Default)]
pub struct Context {
    /// What a model is fitted on.
    pub features: [f32; COUNT],
    /// The third source that is most like both, an index among the documents, and how much it is.
    pub third: Option<(usize, f32)>,
}

/// The surroundings of a pair reach so many sentences to each side.
const REACH: usize = 3;

/// The sentences of one side in the surroundings of a pair.
const AROUND: usize = 2 * REACH + 1;

/// The probabilities of links between a sentence and those of the other side.
#[derive(Debug, Clone, Default)]
struct Row {
    /// Sentences of the other side, ascending, each with its probability.
    links: Vec<(usize, f32)>,
    /// The likeliest of them, its probability, and that of the next one; 0 where there is none.
    first: usize,
    best: f32,
    second: f32,
}

/// The row of a sentence that has none.
static EMPTY: Row = Row {
    links: Vec::new(),
    first: 0,
    best: 0.0,
    second: 0.0,
};

impl Row {
    fn push(&mut self, other: usize, p: f32) {
        self.links.push((other, p));
        if p > self.best {
            (self.first, self.second, self.best) = (other, self.best, p);
        } else {
            self.second = self.second.max(p);
        }
    }

    /// The best probability of another sentence than this one.
    fn rival(&self, not: usize) -> f32 {
        if self.first == not {
            self.second
        } else {
            self.best
        }
    }
}

/// Probabilities of sentence pairs, by either side.
#[derive(Debug, Default)]
struct Table {
    /// By sentence of A, and by sentence of B.
    rows: Vec<Row>,
    columns: Vec<Row>,
    /// The mean of the best probabilities of the sentences of both sides: low where the articles tell different events.
    related: f32,
}

impl Table {
    fn new(candidates: &[Candidate], logits: &[f32]) -> Self {
        let mut table = Self::default();
        let put = |side: &mut Vec<Row>, at: usize, other: usize, p: f32| {
            if side.len() <= at {
                side.resize(at + 1, Row::default());
            }
            if let Some(row) = side.get_mut(at) {
                row.push(other, p);
            }
        };
        for (c, z) in candidates.iter().zip(logits) {
            let p = logistic(*z);
            put(&mut table.rows, c.a, c.b, p);
            put(&mut table.columns, c.b, c.a, p);
        }
        let best = |side: &[Row]| {
            let (mut sum, mut count) = (0.0_f32, 0.0_f32);
            for row in side.iter().filter(|r| !r.links.is_empty()) {
                sum += row.best;
                count += 1.0;
            }
            sum / count.max(1.0)
        };
        table.related = f32::midpoint(best(&table.rows), best(&table.columns));
        table
    }

    fn row(&self, a: usize) -> &Row {
        self.rows.get(a).unwrap_or(&EMPTY)
    }

    fn column(&self, b: usize) -> &Row {
        self.columns.get(b).unwrap_or(&EMPTY)
    }

    /// The probabilities within [`REACH`] sentences of a pair on both sides, the pair's own in the middle.
    fn surroundings(&self, c: &Candidate) -> [[f32; AROUND]; AROUND] {
        let mut around = [[0.0; AROUND]; AROUND];
        for (da, cells) in around.iter_mut().enumerate() {
            let row = (c.a + da)
                .checked_sub(REACH)
                .map_or(&EMPTY, |a| self.row(a));
            let first = row.links.partition_point(|x| x.0 + REACH < c.b);
            let near = row.links.iter().skip(first);
            for (b, p) in near.take_while(|x| x.0 <= c.b + REACH) {
                if let Some(cell) = cells.get_mut(b + REACH - c.b) {
                    *cell = *p;
                }
            }
        }
        around
    }
}

/// How much the surroundings of a pair are linked, given what is there: the probabilities within three sentences on both
/// sides, each divided by the larger distance.
fn window(at: impl Fn(usize, usize) -> f32) -> f32 {
    let ring = |da: usize, db: usize| {
        let ((up, down), (left, right)) = ((REACH - da, REACH + da), (REACH - db, REACH + db));
        let along = at(down, right) + at(up, left);
        let across = at(down, left) + at(up, right);
        if da == 0 || db == 0 {
            along
        } else {
            along + across
        }
    };
    let mut sum = 0.0;
    for far in 1..=REACH {
        for near in 0..=far {
            // Both orders are added before the sum, so that it is the same from the other side.
            let part = if near == far {
                ring(far, far)
            } else {
                ring(near, far) + ring(far, near)
            };
            sum += part / far as f32;
        }
    }
    sum
}

/// The context of every candidate, given the log odds of all of them by the first model; both in the order of `matrices`,
/// which hold every two documents and every document with itself. Only those that `wanted` names are filled in.
pub fn contexts(
    matrices: &[Matrix],
    logits: &[Vec<f32>],
    wanted: &dyn Fn(&Matrix) -> bool,
) -> Vec<Vec<Context>> {
    let sources = matrices.iter().map(|m| m.b_index + 1).max().unwrap_or(0);
    let mut tables = Vec::new();
    tables.resize_with(sources * sources, Table::default);
    let mut story = Tables { tables, sources };
    for (m, z) in matrices.iter().zip(logits) {
        if let Some(table) = story.tables.get_mut(m.a_index * sources + m.b_index) {
            *table = Table::new(&m.candidates, z);
        }
    }
    matrices
        .iter()
        .zip(logits)
        .map(|(m, z)| {
            let of = |(c, z): (&Candidate, &f32)| story.context(m, c, *z);
            let needed = m.a_index != m.b_index && wanted(m);
            let all = m.candidates.iter().zip(z).filter(|_| needed);
            all.map(of).collect()
        })
        .collect()
}

struct Tables {
    /// By A and B; empty where there is no matrix.
    tables: Vec<Table>,
    sources: usize,
}

impl Tables {
    /// The likenesses of sentence `s` of document `x` to those of document `y`, ascending.
    fn like(&self, x: usize, s: usize, y: usize) -> &Row {
        let table = self.tables.get(x.min(y) * self.sources + x.max(y));
        table.map_or(&EMPTY, |t| if x <= y { t.row(s) } else { t.column(s) })
    }

    fn context(&self, m: &Matrix, c: &Candidate, logit: f32) -> Context {
        let Some(own) = self.tables.get(m.a_index * self.sources + m.b_index) else {
            return Context::default();
        };
        let around = own.surroundings(c);
        let at = |a: usize, b: usize| {
            let row = around.get(a);
            row.and_then(|r| r.get(b)).copied().unwrap_or(0.0)
        };
        let (before, behind) = (REACH - 1, REACH + 1);
        let diagonal = at(behind, behind).max(at(before, before));
        let side = at(REACH, behind)
            .max(at(REACH, before))
            .max(at(before, REACH))
            .max(at(behind, REACH));
        let (of_a, of_b) = (own.row(c.a), own.column(c.b));
        let (ra, rb) = (of_a.rival(c.b), of_b.rival(c.a));
        let retold = relay(self.like(m.a_index, c.a, m.a_index), of_b)
            .max(relay(self.like(m.b_index, c.b, m.b_index), of_a));
        let mut source = None;
        let (mut best, mut sum, mut others, mut elsewhere) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        for third in (0..self.sources).filter(|t| *t != m.a_index && *t != m.b_index) {
            let (la, lb) = (
                self.like(m.a_index, c.a, third),
                self.like(m.b_index, c.b, third),
            );
            let through = relay(la, lb);
            if through > best {
                (best, source) = (through, Some((third, through)));
            }
            sum += through;
            others += 1.0;
            elsewhere += la.best.min(lb.best);
        }
        let features = [
            logit,
            diagonal,
            side,
            ra.max(rb),
            ra.min(rb),
            retold,
            best,
            if others > 0.0 { sum / others } else { 0.0 },
            if others > 0.0 {
                elsewhere / others
            } else {
                0.0
            },
            own.related,
            window(at).ln_1p(),
            (1.0 - own.related / RELATED).max(0.0),
        ];
        Context {
            features,
            third: source,
        }
    }
}

/// The best weaker likeness through a sentence that both rows have.
fn relay(a: &Row, b: &Row) -> f32 {
    let mut rest = b.links.iter().peekable();
    let mut best = 0.0_f32;
    for (c, p) in &a.links {
        while rest.next_if(|x| x.0 < *c).is_some() {}
        if let Some((_, q)) = rest.next_if(|x| x.0 == *c) {
            best = best.max(p.min(*q));
        }
    }
    best
}
