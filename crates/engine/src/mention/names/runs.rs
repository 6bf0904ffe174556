//! Stretches of words that may be one name or several in a row.

use super::evidence::Evidence;
use crate::lexicon::Lexicon;
use crate::lexicon::table::has;
use crate::mention::words::{Gap, Word};
use std::ops::Range;

/// Small words that may stand inside a name are looked at no further than this.
const MOST_PARTICLES: usize = 3;

/// The longest run; a longer one is a list in capitals, not a name.
const LONGEST: usize = 12;

/// Runs of words with evidence, joined over particles, "of" and "&". Linear.
pub(super) fn runs(
    words: &[Word<'_>],
    evidence: &[Evidence],
    lexicon: &Lexicon,
) -> Vec<Range<usize>> {
    let of = |i: usize| evidence.get(i).copied().unwrap_or(Evidence::None);
    let mut out = Vec::new();
    let mut i = 0;
    while i < words.len() {
        if of(i) == Evidence::None {
            i += 1;
            continue;
        }
        let start = i;
        let mut end = i + 1;
        while end - start < LONGEST
            && let Some(next) = extend(words, evidence, start, end, lexicon)
        {
            end = next;
        }
        i = end;
        out.push(leading_particles(words, start, lexicon)..end);
    }
    out
}

/// The end of the run if it goes on at `end`.
fn extend(
    words: &[Word<'_>],
    evidence: &[Evidence],
    start: usize,
    end: usize,
    lexicon: &Lexicon,
) -> Option<usize> {
    let previous = words.get(end - 1)?;
    let word = words.get(end)?;
    if previous.possessive || !matches!(word.before, Gap::Space | Gap::And) {
        return None;
    }
    let strong = |i: usize| evidence.get(i).is_some_and(|e| *e != Evidence::None);
    let spaced = |i: usize| words.get(i).is_some_and(|w| w.before == Gap::Space);
    if strong(end) {
        return Some(end + 1);
    }
    if word.before == Gap::And {
        return None;
    }
    let run = words.get(start..end)?;
    let persons = &lexicon.persons;
    if word.plain == "of" || word.plain == "for" {
        let cue = run
            .iter()
            .any(|w| persons.is_body(&w.plain) || persons.is_site(&w.plain) || is_head(&w.plain))
            || (word.plain == "of" && persons.is_title(&previous.plain));
        let texts: Vec<&str> = run.iter().map(|w| w.text).collect();
        let cue = cue && lexicon.places.look(&texts.join(" ")).is_none();
        let skip = usize::from(words.get(end + 1).is_some_and(|w| w.plain == "the"));
        let at = end + 1 + skip;
        let first = run.first().is_some_and(Word::capital);
        return (cue && first && strong(at) && spaced(at) && spaced(end + 1)).then_some(at + 1);
    }
    if word.plain == "and" {
        let listed = run.iter().any(|w| w.plain == "of" || w.plain == "for")
            && words.get(end + 1).is_some_and(|w| {
                spaced(end + 1)
                    && strong(end + 1)
                    && !persons.is_first_name(&w.plain)
                    && !persons.is_title(&w.plain)
                    && lexicon.places.look(w.text).is_none()
                    && w.shape == crate::mention::words::Shape::Capital
            })
            && lexicon.places.look(previous.text).is_none();
        let place = || {
            let name = format!("{} and {}", previous.text, words.get(end + 1)?.text);
            lexicon.places.look(&name)
        };
        return (listed || place().is_some()).then_some(end + 2);
    }
    let mut at = end;
    while at - end < MOST_PARTICLES
        && spaced(at)
        && words.get(at).is_some_and(|w| persons.is_particle(&w.plain))
    {
        at += 1;
    }
    (at > end && strong(at) && spaced(at)).then_some(at + 1)
}

/// Heads that take "of" and are neither body nor title.
fn is_head(plain: &str) -> bool {
    has(
        "\
         kingdom republic states commonwealth bill declaration treaty day statue order chamber chambers joint chiefs \
         bureau school duke prince king queen duchess earl",
        plain,
    )
}

/// The words in plain form with spaces between.
pub(super) fn joined(words: &[Word<'_>]) -> String {
    let plain: Vec<&str> = words.iter().map(|w| w.plain.as_str()).collect();
    plain.join(" ")
}

/// Moves the start back over particles ("de Gaulle", "bin Salman").
fn leading_particles(words: &[Word<'_>], start: usize, lexicon: &Lexicon) -> usize {
    let mut at = start;
    while at > 0
        && start - at < MOST_PARTICLES
        && words.get(at).is_some_and(|w| w.before == Gap::Space)
        && words
            .get(at - 1)
            .is_some_and(|w| !w.capital() && !w.possessive && lexicon.persons.is_particle(&w.plain))
    {
        at -= 1;
    }
    at
}
