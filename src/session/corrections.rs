//! What the reader corrects in comparisons, with steps back and forth.

use super::Session;
use crossread_engine::correction::Correction;

/// What was corrected in one comparison, seen from the source of the smaller index.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The steps that hold.
    pub(super) done: Vec<Vec<Correction>>,
    /// The steps that were taken back, the last one first to come again.
    undone: Vec<Vec<Correction>>,
    /// It came with a link, and the reader has done nothing to it: it is not remembered.
    pub(super) foreign: bool,
}

impl History {
    /// The reader's own, with nothing taken back.
    pub(super) fn of(done: Vec<Vec<Correction>>) -> Self {
        Self {
            done,
            ..Self::default()
        }
    }
}

/// What a reader does with corrections.
#[derive(Debug, Clone)]
pub enum Change {
    /// Makes some, as one step.
    Make(Vec<Correction>),
    /// Takes back the last step.
    Undo,
    /// Makes it again.
    Redo,
    /// Takes back this step.
    TakeBack(usize),
}

impl Session {
    /// The steps that hold for a comparison, in order.
    pub fn steps(&self, a: usize, b: usize) -> Vec<Vec<Correction>> {
        let all = self.corrections.borrow();
        let Some(history) = all.get(&key(a, b)) else {
            return Vec::new();
        };
        let step = |step: &Vec<Correction>| oriented(step, a > b);
        history.done.iter().map(step).collect()
    }

    /// Can a step be taken back, and one made again?
    pub fn can_change(&self, a: usize, b: usize) -> (bool, bool) {
        let all = self.corrections.borrow();
        all.get(&key(a, b)).map_or((false, false), |h| {
            (!h.done.is_empty(), !h.undone.is_empty())
        })
    }

    /// The step that a change would make, take back or make again.
    pub fn step(&self, a: usize, b: usize, change: &Change) -> Option<Vec<Correction>> {
        let all = self.corrections.borrow();
        let history = all.get(&key(a, b));
        let step = match change {
            Change::Make(step) => return Some(step.clone()),
            Change::Undo => history?.done.last(),
            Change::Redo => history?.undone.last(),
            Change::TakeBack(nth) => history?.done.get(*nth),
        };
        Some(oriented(step?, a > b))
    }

    /// Changes the corrections of a comparison. False if there is nothing to change. The comparison then no longer holds.
    pub fn correct(&self, a: usize, b: usize, change: Change) -> bool {
        let mut all = self.corrections.borrow_mut();
        let history = all.entry(key(a, b)).or_default();
        let changed = match change {
            Change::Make(step) if step.is_empty() => false,
            Change::Make(step) => {
                history.done.push(oriented(&step, a > b));
                history.undone.clear();
                true
            }
            Change::Undo => pass(&mut history.done, &mut history.undone),
            Change::Redo => pass(&mut history.undone, &mut history.done),
            Change::TakeBack(nth) if nth < history.done.len() => {
                history.undone.push(history.done.remove(nth));
                true
            }
            Change::TakeBack(_) => false,
        };
        history.foreign &= !changed;
        drop(all);
        if changed {
            self.forget_pair(a, b);
        }
        changed
    }

    pub(super) fn replace(&self, a: usize, b: usize, steps: &[Vec<Correction>]) {
        if self.steps(a, b) != steps {
            let done = steps.iter().map(|step| oriented(step, a > b)).collect();
            self.corrections
                .borrow_mut()
                .insert(key(a, b), History::of(done));
            self.forget_pair(a, b);
        }
    }

    /// What was compared of these two no longer holds.
    pub(super) fn forget_pair(&self, a: usize, b: usize) {
        let mut asked = self.asked.borrow_mut();
        asked.forget_pair((a, b));
        asked.forget_pair((b, a));
        let mut made = self.made.borrow_mut();
        made.retain(|made| key(made.subject.a, made.subject.b) != key(a, b));
    }
}

pub(super) fn key(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

fn pass(from: &mut Vec<Vec<Correction>>, to: &mut Vec<Vec<Correction>>) -> bool {
    let step = from.pop();
    let some = step.is_some();
    to.extend(step);
    some
}

pub(super) fn oriented(step: &[Correction], turned: bool) -> Vec<Correction> {
    let mut step = step.to_vec();
    if turned {
        step = step.into_iter().map(Correction::swapped).collect();
    }
    step
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::testing;
    use crossread_engine::correction::{Act, Quote, Ruling};
    use crossread_engine::divergence::{Kind, Side};

    pub fn opened() -> (Session, usize, usize) {
        let (session, a) = testing::session(&[
            (
                "Post",
                "The mill burned down on Tuesday, the fire service said.",
            ),
            ("Echo", "The river rose by two metres after days of rain."),
        ]);
        (session, a, a + 1)
    }

    pub fn step(exact: &str) -> Vec<Correction> {
        vec![Correction {
            act: Act::Judge(Kind::Date, Ruling::Finer(Side::A)),
            a: Some(Quote {
                exact: exact.to_owned(),
                before: String::new(),
            }),
            b: None,
        }]
    }

    #[test]
    fn steps_go_back_and_forth_until_another_is_made() {
        let (session, a, b) = opened();
        assert!(!session.correct(a, b, Change::Undo));
        assert!(session.correct(a, b, Change::Make(step("one"))));
        assert!(session.correct(a, b, Change::Make(step("two"))));
        assert!(session.correct(a, b, Change::Undo));
        assert_eq!(session.steps(a, b), [step("one")]);
        assert_eq!(session.can_change(a, b), (true, true));
        assert!(session.correct(a, b, Change::Redo));
        assert_eq!(session.steps(a, b), [step("one"), step("two")]);
        assert!(session.correct(a, b, Change::TakeBack(0)));
        assert_eq!(session.steps(a, b), [step("two")]);
        assert!(session.correct(a, b, Change::Make(step("three"))));
        assert_eq!(session.can_change(a, b), (true, false));
    }

    #[test]
    fn they_are_the_same_from_the_other_side() {
        let (session, a, b) = opened();
        session.correct(a, b, Change::Make(step("one")));
        let turned = session.steps(b, a);
        assert_eq!(turned[0][0].a, None);
        assert_eq!(
            turned[0][0].act,
            Act::Judge(Kind::Date, Ruling::Finer(Side::B))
        );
        session.correct(b, a, Change::Undo);
        session.correct(b, a, Change::Make(turned.concat()));
        assert_eq!(session.steps(a, b), [step("one")]);
    }
}
