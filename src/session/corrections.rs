//! What the reader corrects in comparisons, with steps back and forth.

use super::Session;
use crate::parcel::Corrected;
use crossread_engine::correction::Correction;

/// What was corrected in one comparison, seen from the source of the smaller index.
#[derive(Debug, Clone, Default)]
pub struct History {
    /// The steps that hold.
    done: Vec<Vec<Correction>>,
    /// The steps that were taken back, the last one first to come again.
    undone: Vec<Vec<Correction>>,
    /// It came with a link, and the reader has done nothing to it: it is not remembered.
    foreign: bool,
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

    /// Takes what the browser remembers in the place of what was remembered before: another tab may have changed it. Of a comparison whose
    /// sources are not there it is kept for when they are.
    pub fn recall_corrected(&self, given: Vec<Corrected>) {
        let mut gone: Vec<(usize, usize)> = {
            let all = self.corrections.borrow();
            let own = all.iter().filter(|(_, history)| !history.foreign);
            own.map(|(pair, _)| *pair).collect()
        };
        self.apart.borrow_mut().clear();
        for corrected in given {
            let Some((a, b)) = self.sides(&corrected) else {
                self.apart.borrow_mut().push(corrected);
                continue;
            };
            gone.retain(|pair| *pair != key(a, b));
            self.replace(a, b, &corrected.steps);
        }
        for (a, b) in gone {
            self.replace(a, b, &[]);
        }
    }

    fn replace(&self, a: usize, b: usize, steps: &[Vec<Correction>]) {
        if self.steps(a, b) != steps {
            let done = steps.iter().map(|step| oriented(step, a > b)).collect();
            let history = History {
                done,
                ..History::default()
            };
            self.corrections.borrow_mut().insert(key(a, b), history);
            self.forget_pair(a, b);
        }
    }

    /// Takes corrections that came with a link: they come after the reader's own. Gives how many steps are new.
    pub fn receive_corrected(&self, given: Vec<Corrected>) -> usize {
        self.take_corrected(given, true)
    }

    /// The same for those of a file that the reader has opened, which are kept.
    pub fn keep_corrected(&self, given: Vec<Corrected>) -> usize {
        self.take_corrected(given, false)
    }

    fn take_corrected(&self, given: Vec<Corrected>, foreign: bool) -> usize {
        let mut new = 0;
        for corrected in given {
            let Some((a, b)) = self.sides(&corrected) else {
                if !foreign {
                    self.apart.borrow_mut().push(corrected);
                }
                continue;
            };
            let mut all = self.corrections.borrow_mut();
            let history = all.entry(key(a, b)).or_default();
            let before = history.done.len();
            for step in corrected.steps {
                let step = oriented(&step, a > b);
                if !history.done.contains(&step) {
                    history.done.push(step);
                }
            }
            let added = history.done.len() - before;
            history.foreign = foreign && (history.foreign || before == 0);
            drop(all);
            if added > 0 {
                self.forget_pair(a, b);
            }
            new += added;
        }
        new
    }

    /// The indices of both sources; none if one is not there.
    fn sides(&self, corrected: &Corrected) -> Option<(usize, usize)> {
        Some((self.named(&corrected.a)?, self.named(&corrected.b)?)).filter(|(a, b)| a != b)
    }

    /// The corrections that a link to a comparison has to carry.
    pub fn corrected(&self, a: usize, b: usize) -> Option<Corrected> {
        let steps = self.steps(a, b);
        let (first, second) = (self.source(a)?, self.source(b)?);
        (!steps.is_empty()).then(|| Corrected {
            a: first.slug.clone(),
            b: second.slug.clone(),
            steps,
        })
    }

    /// What is to be remembered of all corrections.
    pub fn remembered_corrections(&self) -> Vec<Corrected> {
        let all = self.corrections.borrow();
        let own = all.iter().filter(|(_, history)| !history.foreign);
        let pairs: Vec<(usize, usize)> = own.map(|(pair, _)| *pair).collect();
        drop(all);
        let known = pairs.into_iter().filter_map(|(a, b)| self.corrected(a, b));
        let mut remembered: Vec<Corrected> = known.collect();
        remembered.extend(self.apart.borrow().iter().cloned());
        remembered
    }

    /// What was compared of these two no longer holds.
    fn forget_pair(&self, a: usize, b: usize) {
        let mut asked = self.asked.borrow_mut();
        asked.forget_pair((a, b));
        asked.forget_pair((b, a));
        let mut made = self.made.borrow_mut();
        made.retain(|made| key(made.subject.a, made.subject.b) != key(a, b));
    }
}

fn key(a: usize, b: usize) -> (usize, usize) {
    (a.min(b), a.max(b))
}

fn pass(from: &mut Vec<Vec<Correction>>, to: &mut Vec<Vec<Correction>>) -> bool {
    let step = from.pop();
    let some = step.is_some();
    to.extend(step);
    some
}

fn oriented(step: &[Correction], turned: bool) -> Vec<Correction> {
    let mut step = step.to_vec();
    if turned {
        step = step.into_iter().map(Correction::swapped).collect();
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use crossread_engine::correction::{Act, Quote, Ruling};
    use crossread_engine::divergence::{Kind, Side};

    fn opened() -> (Session, usize, usize) {
        let (session, a) = testing::session(&[
            (
                "Post",
                "The mill burned down on Tuesday, the fire service said.",
            ),
            ("Echo", "The river rose by two metres after days of rain."),
        ]);
        (session, a, a + 1)
    }

    fn step(exact: &str) -> Vec<Correction> {
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

    #[test]
    fn what_came_with_a_link_joins_the_readers_own_and_alone_is_not_kept() {
        let (sender, a, b) = opened();
        sender.correct(a, b, Change::Make(step("one")));
        let sent = sender.corrected(a, b).expect("a step");
        let (receiver, a, b) = opened();
        assert_eq!(receiver.receive_corrected(vec![sent.clone()]), 1);
        assert!(receiver.remembered_corrections().is_empty());
        assert_eq!(receiver.steps(a, b), [step("one")]);
        let (other, a, b) = opened();
        other.correct(a, b, Change::Make(step("two")));
        other.receive_corrected(vec![sent.clone()]);
        assert_eq!(other.steps(a, b), [step("two"), step("one")]);
        assert_eq!(other.receive_corrected(vec![sent]), 0);
        assert_eq!(other.remembered_corrections().len(), 1);
    }

    #[test]
    fn corrections_of_texts_that_are_not_there_are_kept() {
        let (sender, a, b) = opened();
        sender.correct(a, b, Change::Make(step("one")));
        let kept = sender.remembered_corrections();
        let other = Session::new();
        other.recall_corrected(kept.clone());
        assert_eq!(other.remembered_corrections(), kept);
    }

    #[test]
    fn what_another_tab_took_back_is_taken_back_here() {
        let (one, a, b) = opened();
        one.correct(a, b, Change::Make(step("one")));
        one.correct(a, b, Change::Make(step("two")));
        let (other, ..) = opened();
        other.recall_corrected(one.remembered_corrections());
        assert_eq!(other.steps(a, b), [step("one"), step("two")]);
        one.correct(a, b, Change::Undo);
        other.recall_corrected(one.remembered_corrections());
        assert_eq!(other.steps(a, b), [step("one")]);
        one.correct(a, b, Change::Undo);
        other.recall_corrected(one.remembered_corrections());
        assert!(other.steps(a, b).is_empty());
    }
}
