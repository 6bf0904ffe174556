//! Who says a quotation, read from the words around it.

use super::cue::{is_auxiliary, is_boundary, is_cue, is_preposition};
use super::marks::Marked;
use super::subject::{LONGEST_SUBJECT, back_over_auxiliaries, phrase};
use crate::lexicon::Lexicon;
use crate::mention::names::Name;
use crate::mention::words::{Gap, Word};
use crate::span::Span;

/// Of the words on either side of a quotation so many are looked at: longer sentences do not name the speaker farther away,
/// and the cost stays linear.
const REACH: usize = 40;

/// The words around a quotation in its own sentence.
pub(super) struct Around<'a, 't> {
    pub text: &'t str,
    /// Before the opening mark, back to the sentence's start or the quotation before.
    pub before: &'a [Word<'t>],
    /// After the closing mark, on to the sentence's end or the next quotation.
    pub after: &'a [Word<'t>],
    pub quote: Marked,
    /// Names, ascending.
    pub names: &'a [(Span, Name)],
    pub lexicon: &'a Lexicon,
}

/// The words that name the speaker and the verb that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Saying {
    pub speaker: Span,
    pub cue: Option<Span>,
}

impl Around<'_, '_> {
    /// Who says it, from its own sentence alone.
    pub fn saying(&self) -> Option<Saying> {
        let introduced = self.introduced();
        let inner = self.quote.inner.of(self.text);
        let after = self.text.get(self.quote.outer.end()..).unwrap_or("");
        // "…," he said; after a full stop a new sentence begins.
        let goes_on =
            inner.ends_with([',', '?', '!', '—', '…', '-', '–']) || after.starts_with(',');
        let saying = if introduced || !goes_on {
            self.named_before(introduced)
                .or_else(|| self.named_after(goes_on))
        } else {
            self.named_after(true)
                .or_else(|| self.named_before(introduced))
        };
        saying.map(|s| Saying {
            speaker: self.tidy(s.speaker),
            ..s
        })
    }

    /// Does a colon or a comma after a verb of saying lead up to the opening mark?
    fn introduced(&self) -> bool {
        let lead = self
            .before
            .last()
            .and_then(|w| self.text.get(w.span.end()..self.quote.outer.start()))
            .unwrap_or("");
        lead.contains(':')
            || (lead.contains(',') && self.last_cue().is_some())
            || (self.before.last().is_some_and(|w| is_cue(&w.plain)))
    }

    fn last_cue(&self) -> Option<usize> {
        self.before
            .iter()
            .rposition(|w| is_cue(&w.plain) && !w.capital())
    }

    /// "…," he said; "…," said the man; "…" ― Somebody
    fn named_after(&self, goes_on: bool) -> Option<Saying> {
        let words = self.after;
        let first = words.first()?;
        let gap = self
            .text
            .get(self.quote.outer.end()..first.span.start())
            .unwrap_or("");
        if gap.contains(['\n', '.', ';']) {
            return None;
        }
        if gap.contains(['―', '—', '–', '-']) && first.capital() {
            return Some(Saying {
                speaker: phrase(words, 0, words.len().min(LONGEST_SUBJECT)),
                cue: None,
            });
        }
        // "…." According to a report that is another sentence's, …
        let ended = self.quote.inner.of(self.text).ends_with('.') && first.capital();
        if let Some(saying) = according(words).filter(|_| !ended) {
            return Some(saying);
        }
        let most = if goes_on { words.len() } else { 4 };
        let at = words
            .iter()
            .take(most)
            .position(|w| is_cue(&w.plain) && !w.capital())?;
        let cue = words.get(at)?.span;
        let leading = words.get(..at)?;
        if leading
            .iter()
            .all(|w| is_auxiliary(&w.plain) || matches!(w.plain.as_str(), "and" | "but" | "as"))
        {
            let speaker = self.inverted(words, at + 1)?;
            return Some(Saying {
                speaker,
                cue: Some(cue),
            });
        }
        let mut start = 0;
        while start < at
            && words
                .get(start)
                .is_some_and(|w| is_boundary(&w.plain) || is_preposition(&w.plain))
        {
            // An adverbial before the subject ends at a comma.
            start = match words.get(start) {
                Some(w) if is_preposition(&w.plain) => (start + 1..at)
                    .find(|&i| words.get(i).is_some_and(|w| w.before == Gap::Comma))?,
                _ => start + 1,
            };
        }
        if start == at {
            return None;
        }
        let end = (start + 1..at)
            .find(|&i| {
                words
                    .get(i)
                    .is_some_and(|w| w.before == Gap::Comma || w.before == Gap::Bracket)
            })
            .unwrap_or(at);
        let end = back_over_auxiliaries(words, start, end);
        let end = (start + 1..end)
            .find(|&i| {
                words
                    .get(i)
                    .is_some_and(|w| matches!(w.plain.as_str(), "who" | "which" | "that"))
            })
            .unwrap_or(end);
        Some(Saying {
            speaker: phrase(words, start, end),
            cue: Some(cue),
        })
    }

    /// "He said: …", "the letter, which says …", "according to him …"
    pub fn named_before(&self, introduced: bool) -> Option<Saying> {
        let words = self.before;
        if let Some(at) = self.last_cue() {
            let cue = words.get(at)?.span;
            let speaker = self.subject(at)?;
            return Some(Saying {
                speaker,
                cue: Some(cue),
            });
        }
        if let Some(saying) = according(words) {
            return Some(saying);
        }
        // "Merkel: …", "Obama to Congress: …"
        introduced
            .then(|| self.first_subject(words.len()))
            .flatten()
            .map(|speaker| Saying { speaker, cue: None })
    }
}

/// "according to NP"
fn according(words: &[Word<'_>]) -> Option<Saying> {
    let at = words
        .windows(2)
        .position(|w| matches!(w, [a, b] if a.plain == "according" && b.plain == "to"))?;
    let start = at + 2;
    words.get(start)?;
    let end = (start + 1..words.len().min(start + LONGEST_SUBJECT))
        .find(|&i| {
            words
                .get(i)
                .is_some_and(|w| w.before != Gap::Space || is_boundary(&w.plain))
        })
        .unwrap_or(words.len().min(start + LONGEST_SUBJECT));
    Some(Saying {
        speaker: phrase(words, start, end),
        cue: words.get(at).map(|w| w.span),
    })
}

/// The words of `words` that stand before `quote` in its sentence, and those after it.
pub(super) fn around<'a, 't>(
    text: &str,
    words: &'a [Word<'t>],
    quote: Marked,
    previous: Option<Marked>,
    next: Option<Marked>,
) -> (&'a [Word<'t>], &'a [Word<'t>]) {
    let first = words.partition_point(|w| w.span.start() < quote.outer.start());
    let floor = previous.map_or(0, |p| p.outer.end());
    let ended = first
        .checked_sub(1)
        .and_then(|i| words.get(i))
        .and_then(|w| text.get(w.span.end()..quote.outer.start()))
        .is_some_and(|gap| gap.contains(['.', '?', '!']) && !gap.contains(':'));
    let mut start = first;
    while !ended && start > 0 && first - start < REACH {
        let Some(word) = words.get(start - 1) else {
            break;
        };
        if word.span.start() < floor {
            break;
        }
        start -= 1;
        if word.before == Gap::Stop {
            break;
        }
    }
    let last = words.partition_point(|w| w.span.start() < quote.outer.end());
    let ceiling = next.map_or(usize::MAX, |n| n.outer.start());
    let mut end = last;
    while end - last < REACH {
        let Some(word) = words.get(end) else {
            break;
        };
        if word.span.start() >= ceiling || (end > last && word.before == Gap::Stop) {
            break;
        }
        end += 1;
    }
    (
        words.get(start..first).unwrap_or(&[]),
        words.get(last..end).unwrap_or(&[]),
    )
}
