//! What is corrected, as it comes with links and files, is kept by the browser, and goes along with a copy of a text.

use super::Session;
use super::corrections::{History, key, oriented};
use crate::parcel::Corrected;
use crate::records;

impl Session {
    /// Takes what the browser keeps of one comparison, where this tab knew of this `before`, as [`records::bytes`]: another tab may have
    /// changed it. What was corrected here besides stays; true if so. Of a comparison whose sources are not there it is kept for when they
    /// are.
    pub fn follow_corrected(&self, corrected: Corrected, before: &[u8]) -> bool {
        let here = |(a, b)| {
            let steps = self.steps(a, b);
            let here = Corrected {
                steps,
                ..corrected.clone()
            };
            records::bytes((!here.steps.is_empty()).then_some(&here))
        };
        match self.sides(&corrected) {
            Some((a, b)) if here((a, b)) == before => self.replace(a, b, &corrected.steps),
            Some(_) if corrected.steps.is_empty() => {}
            Some(_) => {
                self.take_corrected(vec![corrected], false);
                return true;
            }
            None => self.set_apart(corrected),
        }
        false
    }

    /// There are sources more: takes what was kept for when they are there.
    pub fn gather_corrected(&self) {
        let apart = std::mem::take(&mut *self.apart.borrow_mut());
        self.take_corrected(apart, false);
    }

    /// Keeps corrections of a comparison whose sources are not there, instead of those that were kept before.
    fn set_apart(&self, corrected: Corrected) {
        let mut apart = self.apart.borrow_mut();
        let key = records::of_corrected(&corrected);
        apart.retain(|before| records::of_corrected(before) != key);
        if !corrected.steps.is_empty() {
            apart.push(corrected);
        }
    }

    /// Takes all that was corrected in comparisons with one source along to a copy of it.
    pub(super) fn copy_corrected(&self, from: usize, to: usize) {
        let mut all = self.corrections.borrow_mut();
        let with = all.iter().filter_map(|((a, b), history)| {
            let other = if *a == from { *b } else { *a };
            let is_one = *a == from || *b == from;
            is_one.then(|| (other, *a == from, history.done.clone()))
        });
        let with: Vec<_> = with.collect();
        for (other, first, done) in with {
            // Seen from the copy, then from whichever comes first now.
            let turned = first != (to < other);
            let done = done.iter().map(|step| oriented(step, turned)).collect();
            all.insert(key(to, other), History::of(done));
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
                    self.set_apart(corrected);
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
        let mut remembered: Vec<Corrected> = known.map(|c| c.ordered()).collect();
        remembered.extend(self.apart.borrow().iter().cloned());
        remembered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parcel::Content;
    use crate::records::Known;
    use crate::session::corrections::Change;
    use crate::session::corrections::tests::{opened, step};

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
        for corrected in &kept {
            other.follow_corrected(corrected.clone(), &[]);
        }
        assert_eq!(other.remembered_corrections(), kept);
        for report in sender.remembered() {
            other.add(report, true);
        }
        other.gather_corrected();
        assert_eq!(other.steps(a, b), [step("one")]);
        assert_eq!(other.remembered_corrections(), kept);
    }

    /// What two tabs do: `other` follows `one` as the browser has it.
    fn follow(other: &Session, one: &Session, known: &mut Known) {
        let now = Content {
            corrected: one.remembered_corrections(),
            ..Content::default()
        };
        for (corrected, before) in known.follow(now).corrected {
            let _ = other.follow_corrected(corrected, &before);
        }
    }

    #[test]
    fn what_another_tab_took_back_is_taken_back_here() {
        let (one, a, b) = opened();
        one.correct(b, a, Change::Make(step("one")));
        one.correct(a, b, Change::Make(step("two")));
        let (other, ..) = opened();
        let mut known = Known::default();
        follow(&other, &one, &mut known);
        assert_eq!(other.steps(a, b), one.steps(a, b));
        assert_eq!(other.steps(a, b).len(), 2);
        for left in [1, 0] {
            one.correct(a, b, Change::Undo);
            follow(&other, &one, &mut known);
            assert_eq!(other.steps(a, b), one.steps(a, b));
            assert_eq!(other.steps(a, b).len(), left);
        }
    }

    #[test]
    fn what_was_kept_apart_and_what_is_corrected_anew_are_one() {
        let (sender, a, b) = opened();
        sender.correct(a, b, Change::Make(step("one")));
        let session = Session::new();
        for corrected in sender.remembered_corrections() {
            session.follow_corrected(corrected, &[]);
        }
        for report in sender.remembered() {
            session.add(report, true);
        }
        session.correct(a, b, Change::Make(step("two")));
        session.gather_corrected();
        assert_eq!(session.steps(a, b), [step("two"), step("one")]);
        assert_eq!(session.remembered_corrections().len(), 1);
    }

    #[test]
    fn what_was_corrected_here_besides_stays() {
        let (one, a, b) = opened();
        one.correct(a, b, Change::Make(step("one")));
        let (other, ..) = opened();
        other.correct(a, b, Change::Make(step("two")));
        follow(&other, &one, &mut Known::default());
        assert_eq!(other.steps(a, b), [step("two"), step("one")]);
    }

    #[test]
    fn a_copy_takes_along_what_was_corrected_with_its_original() {
        let (session, a, b) = opened();
        session.correct(a, b, Change::Make(step("one")));
        session.correct(b, a, Change::Make(step("two")));
        let copies = [a, b].map(|of| session.duplicate(of, "Copy", 7).expect("a text"));
        assert_eq!(session.steps(copies[0], b), session.steps(a, b));
        assert_eq!(session.steps(a, copies[1]), session.steps(a, b));
        assert_eq!(session.steps(copies[0], copies[1]), session.steps(a, b));
        // From then on each goes its own way.
        session.correct(copies[0], b, Change::Undo);
        assert_eq!(session.steps(a, b).len(), 2);
        assert_eq!(session.remembered_corrections().len(), 4);
    }
}
