//! Splits a text into sentences, by rules.
//!
//! A full stop is judged by the word before it (abbreviation, initial, number) and the word behind it (written small, a
//! name, a word that begins sentences). No rule looks further than a few words, so the cost is linear.

use super::scan::{Chars, is_apostrophe, is_cjk, is_hyphen, is_word};
use super::stops::{
    is_calendar_or_zone, is_closer, is_dotted, is_joint, is_mark_that_goes_on, is_quote,
    is_roman_context, is_stop, is_time_of_day, is_wide_stop,
};
use super::words::{is_never_a_name, is_report_verb, is_starter, is_strong_starter};
use super::{lines, markers};
use crate::lexicon::Lexicon;
use crate::lexicon::abbreviation::Abbreviation;
use crate::span::Span;

/// The sentences of `text`, in order, without white space at their ends. A line break ends a sentence only
/// where a blank line follows or the next line does not go on. Linear.
pub fn sentences(text: &str, lexicon: &Lexicon) -> Vec<Span> {
    let splitter = Splitter {
        text,
        chars: Chars::new(text),
        lexicon,
    };
    let mut out = Vec::new();
    for (start, end) in lines::paragraphs(&splitter.chars) {
        splitter.paragraph(start, end, &mut out);
    }
    out
}

/// How far back a word is looked at, in characters: longer ones are no abbreviations.
pub(super) const WORD_REACH: usize = 24;

pub(super) struct Splitter<'t> {
    text: &'t str,
    chars: Chars,
    lexicon: &'t Lexicon,
}

impl Splitter<'_> {
    fn paragraph(&self, start: usize, end: usize, out: &mut Vec<Span>) {
        let mut begin = start;
        let mut marker = markers::Marker::at(&self.chars, start);
        let mut i = marker.as_ref().map_or(start, |m| m.end);
        let mut push = |from: usize, to: usize| {
            let span = self.chars.span(from, to).trimmed(self.text);
            if !span.is_empty() {
                out.push(span);
            }
        };
        while i < end {
            let c = self.chars.at(i);
            if let Some(next) = marker.as_ref().and_then(|m| m.next_at(&self.chars, i, end)) {
                push(begin, i);
                (begin, i) = (i, next.end);
                marker = Some(next);
            } else if is_stop(c) {
                let run = self.stop_run(i, end);
                let tail = self.tail(run, end);
                if tail >= end {
                    break;
                }
                if self.ends_sentence(begin, i, run, tail, end) {
                    let cut = self.cut(i, run, tail);
                    push(begin, cut);
                    begin = cut;
                    if let Some(m) =
                        markers::Marker::at(&self.chars, self.chars.skip(cut, char::is_whitespace))
                    {
                        i = m.end.max(tail);
                        marker = Some(m);
                        continue;
                    }
                }
                i = tail.max(i + 1);
            } else {
                i += 1;
            }
        }
        push(begin, end);
    }

    /// The end of a run of stops; the spaced ellipsis (". . .") is one run.
    fn stop_run(&self, i: usize, end: usize) -> usize {
        let c = &self.chars;
        let mut at = c.skip(i, is_stop).min(end);
        while c.at(at) == ' '
            && c.at(at + 1) == '.'
            && at + 1 < end
            && c.before(at) == '.'
            && !c.at(at + 2).is_alphanumeric()
        {
            at += 2;
        }
        at
    }

    /// The end of what belongs to the stop: closing quotation marks and brackets, numbers of notes.
    fn tail(&self, run: usize, end: usize) -> usize {
        let c = &self.chars;
        let mut at = run;
        loop {
            // Notes may stand off by a space: "in 1805. [6] He".
            let gap = c.skip(at, |d| matches!(d, ' ' | '\u{a0}')).min(at + 2);
            let note = c.skip(gap + 1, |d| d.is_ascii_digit());
            if at < end && c.at(gap) == '[' && note > gap + 1 && c.at(note) == ']' {
                at = note + 1;
            } else if at < end && is_closer(c.at(at)) {
                at += 1;
            } else {
                break;
            }
        }
        let note = c.skip(at, |d| d.is_ascii_digit());
        let stop_follows_word = c.before(run) == '.' && !c.before(run - 1).is_ascii_digit();
        if note > at
            && note <= at + 3
            && stop_follows_word
            && c.at(note).is_whitespace()
            && c.before(run - 1) != '.'
        {
            at = note;
        }
        at.min(end)
    }

    /// Where the sentence ends, once it is known to: behind the tail, or before a spaced ellipsis that opens the next.
    fn cut(&self, i: usize, run: usize, tail: usize) -> usize {
        let spaced_from_the_next = self.chars.at(i + 1) == ' ' && run >= i + 7;
        if spaced_from_the_next && is_word(self.chars.before(i)) {
            i + 1
        } else {
            tail
        }
    }

    fn ends_sentence(&self, begin: usize, i: usize, run: usize, tail: usize, end: usize) -> bool {
        let c = &self.chars;
        let stop = c.at(i);
        if is_wide_stop(stop) {
            return !is_closer(c.at(tail));
        }
        if matches!(c.before(i), '[' | '(') && is_closer(c.at(run)) {
            return false;
        }
        let gap = c.skip(tail, char::is_whitespace);
        if gap == tail {
            return self.runs_on(i, run, tail);
        }
        let Some(next) = self.next_word(gap, end) else {
            return true;
        };
        let is_camel = next.word.chars().skip(1).any(char::is_uppercase);
        if next.first.is_lowercase() && !is_camel {
            return false;
        }
        let quoted = tail > run && is_quote(c.before(tail));
        let trails_off = run > i + 1 && stop == '.' || stop == '…';
        if trails_off && next.word == "I" {
            return false;
        }
        if stop != '.' || run > i + 1 {
            return !(quoted && matches!(stop, '!' | '?') && self.is_attribution(next.start, end));
        }
        // "[George W.] Bush": a bracket closes around an initial too; a quotation mark ends what was said.
        if quoted {
            return true;
        }
        if next.mark {
            return !is_mark_that_goes_on(c.at(gap));
        }
        self.full_stop_ends(begin, i, &next)
    }

    /// No white space behind the stop: "word.Next", "word.”Next".
    fn runs_on(&self, i: usize, run: usize, tail: usize) -> bool {
        let c = &self.chars;
        let from = c.skip_back(i, WORD_REACH, |d| d.is_alphabetic() || is_apostrophe(d));
        let word_before = i - from >= 3
            && c.before(i).is_lowercase()
            && !is_word(c.before(from))
            && !is_joint(c.before(from));
        let next_is_capitalised = c.at(tail).is_uppercase()
            && (c.at(tail + 1).is_lowercase()
                || (c.at(tail + 1) == ' ' && matches!(c.at(tail), 'A' | 'I')));
        let next_end = c.skip(tail, char::is_alphabetic);
        let goes_on_as_address = is_joint(c.at(next_end)) && c.at(next_end + 1).is_alphanumeric();
        word_before && run == i + 1 && next_is_capitalised && !goes_on_as_address
    }

    /// The case that needs judgement: one full stop, white space, a capital or a digit.
    fn full_stop_ends(&self, begin: usize, i: usize, next: &Next) -> bool {
        let c = &self.chars;
        let from = c.skip_back(i, WORD_REACH, |d| is_word(d) || d == '.' || d == '&');
        let word = c.span(from, i).of(self.text).trim_start_matches('.');
        let starter = is_starter(&next.word);
        let mut letters = word.chars();
        let (first, second) = (letters.next().unwrap_or('\0'), letters.next());
        if second.is_none() && first.is_alphabetic() {
            return self.after_initial(begin, from, first, next);
        }
        if let Some(class) = self.lexicon.abbreviations.get(word) {
            return match class {
                Abbreviation::BeforeName if first.is_uppercase() => is_never_a_name(&next.word),
                Abbreviation::BeforeName | Abbreviation::OftenEnds => true,
                Abbreviation::Saint => is_strong_starter(&next.word),
                Abbreviation::BeforeNumber => !next.first.is_ascii_digit(),
                Abbreviation::Calendar if first.is_lowercase() => true,
                Abbreviation::Calendar | Abbreviation::MayEnd => starter,
                Abbreviation::NeverEnds => false,
            };
        }
        if is_time_of_day(word) {
            return self.after_time_of_day(begin, from, next);
        }
        if is_dotted(word) {
            return starter;
        }
        true
    }

    /// "J. Smith", "George W. Bush", "vitamin C. The".
    fn after_initial(&self, begin: usize, from: usize, first: char, next: &Next) -> bool {
        let c = &self.chars;
        // "p. 5", "(b. March 2009)"
        if first.is_lowercase() {
            return !next.first.is_ascii_digit() && c.before(from) != '(';
        }
        if first == 'I' && !is_roman_context(c, from) {
            return true;
        }
        from > begin && is_starter(&next.word)
    }

    /// "At 5 a.m. Mr. Smith left" goes on; "He left at 6 p.m. Mr. Smith" does not: a sentence of three words has not
    /// said anything yet.
    fn after_time_of_day(&self, begin: usize, from: usize, next: &Next) -> bool {
        if is_starter(&next.word) {
            return true;
        }
        if is_calendar_or_zone(&next.word) || next.first.is_ascii_digit() {
            return false;
        }
        let words = self
            .chars
            .span(begin, from)
            .of(self.text)
            .split_whitespace()
            .take(4)
            .count();
        words >= 4
    }

    /// The first word from `gap` on, behind opening marks and dashes; `None` if there is none before `end`.
    fn next_word(&self, gap: usize, end: usize) -> Option<Next> {
        let c = &self.chars;
        let mut at = gap;
        while at < end && at < gap + 6 && !c.at(at).is_alphanumeric() {
            at += 1;
        }
        if at >= end {
            return None;
        }
        let stop = c
            .skip(at, |d| is_word(d) && !is_cjk(d))
            .min(at + WORD_REACH);
        let word = c.span(at, stop).of(self.text);
        // "I’m", "It's": the apostrophe ends the word that is looked up.
        Some(Next {
            start: at,
            first: c.at(at),
            mark: at > gap,
            word: word.to_owned(),
        })
    }

    /// "…made!” Mr Smith said, in a post": the words behind an exclamation say who made it, and no more.
    fn is_attribution(&self, start: usize, end: usize) -> bool {
        let c = &self.chars;
        let mut at = start;
        for _ in 0..7 {
            let stop = c
                .skip(at, |d| is_word(d) || is_apostrophe(d) || is_hyphen(d))
                .min(end);
            let word = c.span(at, stop).of(self.text);
            let bare = c.skip(stop, |d| d == '.');
            if is_report_verb(word) {
                return stop >= end || matches!(c.at(stop), ',' | '.' | ';' | ':');
            }
            if stop <= at || stop - at > WORD_REACH || c.at(bare) != ' ' || at > start + 80 {
                return false;
            }
            at = bare + 1;
        }
        false
    }
}

/// What stands behind a stop.
struct Next {
    start: usize,
    first: char,
    /// A mark stands before the word.
    mark: bool,
    word: String,
}
