//! The words that name the subject of a verb of saying.

use super::cue::{is_auxiliary, is_boundary, is_cue, is_determiner, is_preposition, is_pronoun};
use super::speaker::Around;
use crate::mention::names::NameKind;
use crate::mention::words::{Gap, Word};
use crate::span::Span;

/// A subject is no longer than this, in words.
pub(super) const LONGEST_SUBJECT: usize = 8;

impl Around<'_, '_> {
    /// The subject after its verb: "said Angela Merkel, the chancellor", "said the man in the car".
    pub(super) fn inverted(&self, words: &[Word<'_>], start: usize) -> Option<Span> {
        let first = words.get(start)?;
        if first.before != Gap::Space || is_preposition(&first.plain) {
            return None;
        }
        if is_pronoun(&first.plain) {
            return Some(first.span);
        }
        let nominal = first.capital() || is_determiner(&first.plain) || words.len() > start + 1;
        if !nominal {
            return None;
        }
        let end = (start + 1..words.len().min(start + LONGEST_SUBJECT))
            .find(|&i| {
                words.get(i).is_some_and(|w| {
                    w.before != Gap::Space && w.before != Gap::Hyphen
                        || is_boundary(&w.plain)
                        || (is_preposition(&w.plain) && w.plain != "of")
                        || is_calendar(&w.plain)
                })
            })
            .unwrap_or(words.len().min(start + LONGEST_SUBJECT));
        let span = phrase(words, start, end);
        Some(self.with_name(span))
    }

    /// The phrase, cut after the first name in it ("Terry Strada in a statement").
    fn with_name(&self, span: Span) -> Span {
        let at = self.names.partition_point(|n| n.0.end() <= span.start());
        match self.names.get(at) {
            Some((name, _)) if span.contains(*name) && name.start() == span.start() => *name,
            _ => span,
        }
    }

    /// The subject of the verb at `at`.
    pub(super) fn subject(&self, at: usize) -> Option<Span> {
        let words = self.before;
        let mut end = back_over_auxiliaries(words, 0, at);
        if end == 0 {
            return None;
        }
        // "Peskov welcomed the visit, calling it …"
        if end == at
            && words
                .get(at)
                .is_some_and(|w| w.plain.ends_with("ing") && w.before == Gap::Comma)
        {
            return self.first_subject(at);
        }
        // "Sanders, a senator, said": back over what stands between commas, unless that is the subject.
        let comma = words.get(end).is_some_and(|w| w.before == Gap::Comma);
        if comma {
            let start = segment_start(words, end);
            let own = words.get(start).is_some_and(Word::capital);
            if start > 0 && (!own || self.apposition(start, end)) {
                let before = segment_start(words, start);
                let subject = self.nominal(before, start);
                if subject.is_some() {
                    return subject;
                }
            }
            end = end.max(start);
        }
        let last = words.get(end.checked_sub(1)?)?;
        if matches!(last.plain.as_str(), "who" | "which" | "that") {
            // "the man who said", "Trump, who said"
            let to = end - 1;
            return self.nominal(segment_start(words, to), to);
        }
        let mut start = end;
        while start > 0 {
            let Some(word) = words.get(start - 1) else {
                break;
            };
            if is_boundary(&word.plain) {
                break;
            }
            start -= 1;
            if word.before != Gap::Space && word.before != Gap::Hyphen && start < end {
                break;
            }
        }
        if start == end {
            return self.first_subject(at);
        }
        self.nominal(start, end).or_else(|| self.first_subject(at))
    }

    /// Does a segment between commas describe what stands before it?
    fn apposition(&self, start: usize, end: usize) -> bool {
        let words = self.before;
        words.get(start).is_some_and(|w| is_determiner(&w.plain))
            && words.get(end).is_some_and(|w| w.before == Gap::Comma)
    }

    /// What in `start..end` names somebody: the last name with what leads up to it, a pronoun, or a description.
    pub(super) fn nominal(&self, start: usize, end: usize) -> Option<Span> {
        let words = self.before.get(start..end)?;
        let (first, last) = (words.first()?, words.last()?);
        let whole = Span::new(first.span.start(), last.span.end());
        if is_pronoun(&last.plain) {
            return Some(last.span);
        }
        let at = self.names.partition_point(|n| n.0.end() < whole.end());
        if let Some((name, _)) = self.names.get(at)
            && name.end() >= whole.end()
            && whole.start() <= name.start()
            && name.start() < whole.end()
        {
            return Some(*name);
        }
        // Back to the determiner that begins the description.
        let from = words
            .iter()
            .rposition(|w| is_determiner(&w.plain))
            .filter(|&i| words.len() - i <= LONGEST_SUBJECT)
            .unwrap_or_else(|| words.len().saturating_sub(LONGEST_SUBJECT));
        // "In an interview", "an aide earlier on Monday"
        let hangs = from
            .checked_sub(1)
            .and_then(|i| words.get(i))
            .or_else(|| words.get(from))
            .is_some_and(|w| is_preposition(&w.plain));
        let to = (from + 1..words.len())
            .find(|&i| {
                words.get(i).is_some_and(|w| {
                    is_preposition(&w.plain) && w.plain != "of" && w.plain != "for"
                })
            })
            .unwrap_or(words.len());
        let kept = words.get(from..to)?;
        let to = from
            + kept
                .iter()
                .rposition(|w| !is_determiner(&w.plain))
                .map_or(0, |i| i + 1);
        let subject = words.get(from..to)?;
        let bare = subject.is_empty();
        if hangs || bare || subject.iter().any(|w| is_cue(&w.plain)) {
            return None;
        }
        Some(phrase(words, from, to))
    }

    /// The first name in a stretch, but the person where place and role lead up to one ("Ukrainian President Zelenskyy").
    fn bearer(&self, near: Span) -> Option<Span> {
        let from = self.names.partition_point(|n| n.0.end() <= near.start());
        let mut inside = self
            .names
            .get(from..)?
            .iter()
            .take_while(|n| near.contains(n.0));
        let (first, named) = inside.next()?;
        if named.kind == NameKind::Person {
            return Some(*first);
        }
        let leads_to = |person: Span| {
            let between = Span::new(first.end(), person.start());
            self.before
                .iter()
                .filter(|w| between.contains(w.span))
                .all(|w| w.capital() || self.lexicon.persons.is_role(&w.plain))
        };
        let person = inside.find(|n| n.1.kind == NameKind::Person);
        Some(
            person
                .map(|n| n.0)
                .filter(|p| leads_to(*p))
                .unwrap_or(*first),
        )
    }

    /// The first subject of the sentence, for a verb that shares it.
    pub(super) fn first_subject(&self, to: usize) -> Option<Span> {
        let words = self.before.get(..to)?;
        let mut start = 0;
        if words.first().is_some_and(|w| is_preposition(&w.plain)) {
            start = (1..words.len())
                .find(|&i| words.get(i).is_some_and(|w| w.before == Gap::Comma))
                .unwrap_or(0);
        }
        while words.get(start).is_some_and(|w| is_boundary(&w.plain)) {
            start += 1;
        }
        let first = words.get(start)?;
        if is_pronoun(&first.plain) {
            return Some(first.span);
        }
        let near = Span::new(
            first.span.start(),
            words.get(words.len().min(start + 6) - 1)?.span.end(),
        );
        if let Some(name) = self.bearer(near) {
            return Some(name);
        }
        let most = words.len().min(start + 4);
        let named = first.capital() && !is_determiner(&first.plain);
        let end = (start + 1..most)
            .find(|&i| {
                words.get(i).is_some_and(|w| {
                    w.before != Gap::Space
                        || (named && !w.capital())
                        || is_preposition(&w.plain)
                        || is_auxiliary(&w.plain)
                        || is_cue(&w.plain)
                })
            })
            .unwrap_or(most);
        Some(phrase(words, start, end))
    }

    /// The name in a phrase where the phrase holds more than what describes it: "Zelenskyy condemned this" is Zelenskyy,
    /// but "Trump's lawyer" and "the mother of John Smith" stay.
    pub(super) fn tidy(&self, phrase: Span) -> Span {
        let words = [self.before, self.after]
            .into_iter()
            .find(|w| {
                w.first().is_some_and(|f| f.span.start() <= phrase.start())
                    && w.last().is_some_and(|l| l.span.end() >= phrase.end())
            })
            .unwrap_or(&[]);
        let from = self.names.partition_point(|n| n.0.start() < phrase.start());
        let inside = self
            .names
            .get(from..)
            .unwrap_or(&[])
            .iter()
            .take_while(|n| n.0.end() <= phrase.end());
        for (span, name) in inside {
            let first = words.partition_point(|w| w.span.start() < span.start());
            let last = words.partition_point(|w| w.span.start() < span.end());
            let possessive = last
                .checked_sub(1)
                .and_then(|i| words.get(i))
                .is_some_and(|w| w.possessive);
            let hangs = first
                .checked_sub(1)
                .and_then(|i| words.get(i))
                .is_some_and(|w| w.span.start() >= phrase.start() && is_preposition(&w.plain));
            let modifies = words.get(last).is_some_and(|w| {
                w.span.end() <= phrase.end()
                    && (w.capital()
                        || self.lexicon.persons.is_role(&w.plain)
                        || name.kind != NameKind::Person)
            });
            if hangs || possessive {
                return phrase;
            }
            if name.kind == NameKind::Person || !modifies {
                return *span;
            }
        }
        phrase
    }
}

pub(super) fn phrase(words: &[Word<'_>], start: usize, end: usize) -> Span {
    let first = words.get(start).map_or(0, |w| w.span.start());
    let last = end
        .checked_sub(1)
        .and_then(|i| words.get(i))
        .map_or(first, |w| w.span.end());
    Span::new(first, last)
}

pub(super) fn back_over_auxiliaries(words: &[Word<'_>], start: usize, mut end: usize) -> usize {
    while end > start
        && words
            .get(end - 1)
            .is_some_and(|w| is_auxiliary(&w.plain) && !w.capital())
    {
        end -= 1;
    }
    end
}

/// Where the stretch without commas that ends before `end` starts.
pub(super) fn segment_start(words: &[Word<'_>], end: usize) -> usize {
    let mut at = end;
    while at > 0 {
        at -= 1;
        if words
            .get(at)
            .is_none_or(|w| w.before != Gap::Space && w.before != Gap::Hyphen)
        {
            break;
        }
    }
    at
}

fn is_calendar(plain: &str) -> bool {
    matches!(
        plain,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "yesterday"
            | "today"
            | "recently"
            | "earlier"
            | "later"
            | "afterward"
            | "afterwards"
    )
}
