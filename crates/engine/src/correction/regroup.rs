//! Which sentences are linked and stand in one passage, as a reader wants it.

use crate::align::{self, Grade, Link, Passage, Reason};
use crate::divergence::Side;
use crate::document::Document;
use crate::ordered;

/// The two sentences are linked for certain, since a reader says so.
pub(super) fn link(links: &mut Vec<Link>, a: usize, b: usize) {
    let place = links.partition_point(|l| (l.a, l.b) < (a, b));
    let known = links.get(place).is_some_and(|l| (l.a, l.b) == (a, b));
    let mut reasons = vec![Reason::Reader];
    if known {
        let found = links.remove(place).reasons;
        reasons.extend(found.into_iter().filter(|r| *r != Reason::Reader));
    }
    let link = Link {
        a,
        b,
        score: 1.0,
        grade: Grade::Certain,
        reasons,
    };
    links.insert(place, link);
}

/// Begins a new passage with the sentence `cut` of a side: takes away the links of its passage that lead across that place. The other
/// side is cut where the links that stay weigh most. Gives the sentences of the passage; none if it begins with that sentence, or there is
/// none.
pub(super) fn split(
    links: &mut Vec<Link>,
    documents: (&Document, &Document),
    side: Side,
    cut: usize,
) -> Option<(Vec<usize>, Vec<usize>)> {
    let mut sure = links.clone();
    sure.retain(|l| l.grade > Grade::Possible);
    let passages = align::passages(&sure, documents.0, documents.1);
    let passage = home(&passages, side, cut)?;
    let (own, across) = match side {
        Side::A => (&passage.a, &passage.b),
        Side::B => (&passage.b, &passage.a),
    };
    if own.first() == Some(&cut) {
        return None;
    }
    let inside = |l: &Link| passage.a.contains(&l.a) && passage.b.contains(&l.b);
    // Does the link stay on one side of the cut, if the other side is cut before `place`?
    let stays = |l: &Link, place: usize| match side {
        Side::A => (l.a < cut) == (l.b < place),
        Side::B => (l.b < cut) == (l.a < place),
    };
    let weight = |place: usize| -> f32 {
        let staying = links.iter().filter(|l| inside(l) && stays(l, place));
        staying.map(|l| l.score).sum()
    };
    let places = across.iter().copied().chain(across.last().map(|l| l + 1));
    let place = places.max_by(|x, y| weight(*x).total_cmp(&weight(*y)).then(x.cmp(y)))?;
    links.retain(|l| !inside(l) || stays(l, place));
    Some((passage.a.clone(), passage.b.clone()))
}

/// The passage in which a sentence stands: one that is in place before one that is moved.
fn home(passages: &[Passage], side: Side, sentence: usize) -> Option<&Passage> {
    let holds = |p: &&Passage| match side {
        Side::A => p.a.contains(&sentence),
        Side::B => p.b.contains(&sentence),
    };
    let in_place = passages.iter().filter(holds).find(|p| !p.moved);
    in_place.or_else(|| passages.iter().find(holds))
}

/// Makes one passage of those of a sentence of A and one of B, and gives it; none if they do not stand next to each other on both
/// sides.
pub(super) fn join(passages: &mut Vec<Passage>, a: usize, b: usize) -> Option<Passage> {
    let one = home(passages, Side::A, a)?.clone();
    let other = home(passages, Side::B, b)?.clone();
    if one == other {
        return None;
    }
    let joined = Passage {
        a: in_a_row(&one.a, &other.a)?,
        b: in_a_row(&one.b, &other.b)?,
        score: one.score.max(other.score),
        grade: one.grade.max(other.grade),
        moved: one.moved && other.moved,
    };
    passages.retain(|known| *known != one && *known != other);
    let place = passages.partition_point(|p| (&p.a, &p.b) < (&joined.a, &joined.b));
    passages.insert(place, joined.clone());
    Some(joined)
}

/// The sentences of both, ascending; none if one is missing between them.
fn in_a_row(one: &[usize], other: &[usize]) -> Option<Vec<usize>> {
    let mut all = [one, other].concat();
    ordered::sort(&mut all);
    all.dedup();
    let next = |w: &[usize]| matches!(w, [n, next] if n + 1 == *next);
    all.windows(2).all(next).then_some(all)
}
