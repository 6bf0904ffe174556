//! Whether what is told lies behind or ahead: the verbs around an expression.

use super::Reader;
use crate::lexicon::table::Sorted;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
}

/// How many tokens are looked at before and after an expression.
const WINDOW: usize = 14;

fn cue(word: &str) -> Option<Tense> {
    static FUTURE: Sorted = Sorted::new(
        "\
        arriving could deadline due expect expected expects forthcoming hopes intends ll may might plan planned \
        planning plans scheduled shall slated tomorrow upcoming will would",
    );
    static PAST: Sorted = Sorted::new(
        "\
        ago became began bought broke brought built came cut did drew fell found gave got grew had heard held hit kept \
        killed led left lost made met paid ran rose said saw sent since sold spoke struck told took was went were won \
        wrote",
    );
    if FUTURE.has(word) {
        return Some(Tense::Future);
    }
    let regular = word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed");
    (regular || PAST.has(word)).then_some(Tense::Past)
}

impl Reader<'_> {
    /// The tense of the nearest verb before token `i` in its sentence, else after it.
    pub(super) fn tense(&self, i: usize) -> Option<Tense> {
        let t = self.t;
        if t.is(i.wrapping_sub(1), "as than") && t.is(i.wrapping_sub(2), "soon early later") {
            return Some(Tense::Future);
        }
        for n in 1..=WINDOW.min(i) {
            if t.ends_sentence(i - n) {
                break;
            }
            let word = t.before(i, n);
            // "is to meet", "are to vote".
            if word == "to" && t.is(i.wrapping_sub(n + 1), "is are be") {
                return Some(Tense::Future);
            }
            if let Some(tense) = cue(word) {
                return Some(tense);
            }
        }
        for n in 1..=WINDOW {
            if t.ends_sentence(i + n) || i + n >= t.len() {
                break;
            }
            if let Some(tense) = cue(t.word(i + n)) {
                return Some(tense);
            }
        }
        None
    }
}
