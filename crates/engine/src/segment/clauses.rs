//! The clauses of a sentence, told by its marks and closed-class words: no parser, and meant for weighing what a sentence
//! says in passing, not for grammar.

use super::words::{
    is_adjunct_opener, is_coordinator, is_finite, is_relative_pronoun, is_report_verb,
    is_reporting_participle, is_subordinating_conjunction, is_subordinator,
};
use super::{Clause, ClauseKind, Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::lexicon::case::lower;
use crate::lexicon::table::has;

/// How many tokens a speaker may take ("a senior official at the ministry in Kyiv said").
const SPEAKER: usize = 14;
/// How many tokens are looked through for the verb behind a conjunction, or for "that" behind a report verb.
const NEAR: usize = 8;

/// The clauses of one sentence given by its `tokens`; together they cover every token. Linear.
pub fn clauses(text: &str, tokens: &[Token], _lexicon: &Lexicon) -> Vec<Clause> {
    let words: Vec<String> = tokens.iter().map(|t| lower(t.span.of(text))).collect();
    let capital = tokens
        .iter()
        .map(|t| t.span.of(text).starts_with(char::is_uppercase))
        .collect();
    let sentence = Sentence {
        tokens,
        words,
        capital,
    };
    let mut starts: Vec<(usize, ClauseKind)> = Vec::new();
    let mut state = State {
        current: ClauseKind::Main,
        main_seen: false,
    };
    for (n, chunk) in sentence.chunks().into_iter().enumerate() {
        let begun = sentence.chunk(chunk, n == 0, state, &mut starts);
        state.main_seen |= begun == ClauseKind::Main
            && (chunk.start..chunk.end).any(|i| is_finite(sentence.word(i)));
        state.current = starts.last().map_or(begun, |s| s.1);
    }
    sentence.spans(&starts)
}

/// What came before in the sentence.
#[derive(Clone, Copy)]
struct State {
    /// The kind of the clause that is going on.
    current: ClauseKind,
    /// A main clause with its verb has been met.
    main_seen: bool,
}

struct Sentence<'t> {
    tokens: &'t [Token],
    words: Vec<String>,
    /// Which tokens begin with a capital letter.
    capital: Vec<bool>,
}

/// A stretch between commas and the like: the numbers of its first token and of the one behind its last.
#[derive(Clone, Copy)]
struct Chunk {
    start: usize,
    end: usize,
    /// A semicolon, colon, dash or quotation mark stands before it.
    strong: bool,
    /// A quotation mark has just closed.
    quoted: bool,
}

impl Sentence<'_> {
    fn word(&self, i: usize) -> &str {
        self.words.get(i).map_or("", String::as_str)
    }

    fn is_mark(&self, i: usize) -> bool {
        self.tokens.get(i).is_none_or(|t| t.kind == TokenKind::Mark)
    }

    fn chunks(&self) -> Vec<Chunk> {
        let mut out = Vec::new();
        let (mut start, mut strong, mut quoted, mut open) = (0, false, false, false);
        for i in 0..self.tokens.len() {
            let word = self.word(i);
            let quote = has("\" “ ”", word);
            if quote {
                open = word == "“" || (word == "\"" && !open);
            }
            let closes = quote && !open;
            let next_closes = matches!(self.word(i + 1), "”") || (self.word(i + 1) == "\"" && open);
            let weak = word == ",";
            let mark =
                has("; : — – --", word) || (closes && has(", . ! ?", self.word(i.wrapping_sub(1))));
            if (weak || mark) && !next_closes && i + 1 < self.tokens.len() {
                out.push(Chunk {
                    start,
                    end: i + 1,
                    strong,
                    quoted,
                });
                (start, strong, quoted) = (i + 1, mark, closes);
            }
        }
        out.push(Chunk {
            start,
            end: self.tokens.len(),
            strong,
            quoted,
        });
        out
    }

    /// Finds the clauses that begin in a chunk. Gives the kind the chunk itself begins with.
    fn chunk(
        &self,
        chunk: Chunk,
        first: bool,
        state: State,
        starts: &mut Vec<(usize, ClauseKind)>,
    ) -> ClauseKind {
        let head = (chunk.start..chunk.end)
            .find(|&i| !self.is_mark(i))
            .unwrap_or(chunk.start);
        let kind = self.kind_of(chunk, head, first);
        let begun = match (kind, state.current) {
            (Some(kind), _) => kind,
            // "…, he said, in a post": where it was said belongs to the report.
            (None, ClauseKind::Report) if state.main_seen && is_adjunct_opener(self.word(head)) => {
                ClauseKind::Report
            }
            (None, ClauseKind::Report) => ClauseKind::Main,
            (None, _) if first || chunk.strong => ClauseKind::Main,
            // The main clause begins or is taken up again behind an insertion ("…, who came late, left").
            (None, ClauseKind::Subordinate) if !state.main_seen || self.verb_at(head) => {
                ClauseKind::Main
            }
            (None, current) => current,
        };
        let is_new = first || kind.is_some() || chunk.strong || begun != state.current;
        if is_new {
            starts.push((chunk.start, begun));
        }
        let inside = match begun {
            ClauseKind::Report => self.content_of_participle(chunk, head, starts),
            _ if is_new => self.report_lead(chunk, head, starts),
            _ => head,
        };
        self.inner(chunk, inside, starts);
        begun
    }

    /// Is the token a report verb? With a capital it is a name ("the United States").
    fn reports(&self, i: usize) -> bool {
        is_report_verb(self.word(i)) && !self.is_capitalised(i)
    }

    fn verb_at(&self, i: usize) -> bool {
        is_finite(self.word(i)) || (is_adverb(self.word(i)) && is_finite(self.word(i + 1)))
    }

    /// The kind of a chunk that begins a clause of its own; `None` if it does not by itself.
    fn kind_of(&self, chunk: Chunk, head: usize, first: bool) -> Option<ClauseKind> {
        let word = self.word(head);
        if word == "according" && self.word(head + 1) == "to" {
            return Some(ClauseKind::Report);
        }
        if self.is_report(chunk, head, first) {
            return Some(ClauseKind::Report);
        }
        if !first && is_reporting_participle(word) && !is_adjunct_opener(self.word(head + 1)) {
            return Some(ClauseKind::Report);
        }
        if !first
            && (is_relative_pronoun(word)
                || is_relative_pronoun(self.word(head + 1)) && has("in of for with", word))
        {
            return Some(ClauseKind::Subordinate);
        }
        let whole = first && chunk.end == self.tokens.len();
        if is_subordinator(word) && !whole {
            return Some(ClauseKind::Subordinate);
        }
        let verb = (head + 1..chunk.end.min(head + 1 + NEAR)).any(|i| is_finite(self.word(i)));
        (!first && is_coordinator(word) && verb).then_some(ClauseKind::Main)
    }

    /// Does the chunk only say who said it? ("a Kremlin aide said,", "said the minister.", "he told reporters:")
    fn is_report(&self, chunk: Chunk, head: usize, first: bool) -> bool {
        let reach = chunk.end.min(head + SPEAKER);
        let Some(verb) = (head..reach).find(|&i| self.reports(i)) else {
            return false;
        };
        if is_subordinator(self.word(head)) || is_relative_pronoun(self.word(head)) {
            return false;
        }
        let leads_to_quote = has(": ,", self.word(chunk.end.wrapping_sub(1)))
            && has("“ \"", self.word(chunk.end))
            || self.word(chunk.end.wrapping_sub(1)) == ":";
        if first {
            return leads_to_quote;
        }
        let inverted = verb == head && !is_adjunct_opener(self.word(head + 1));
        let short = chunk.end - head <= SPEAKER && chunk.end - verb <= NEAR;
        let after = self.word(verb + 1);
        leads_to_quote
            || chunk.quoted
            || (inverted && short)
            || ((self.is_mark(verb + 1) || is_adjunct_opener(after)) && verb > head && short)
    }

    /// "adding that …": what follows "that" is the content. Gives the last token looked at.
    fn content_of_participle(
        &self,
        chunk: Chunk,
        head: usize,
        starts: &mut Vec<(usize, ClauseKind)>,
    ) -> usize {
        if !is_reporting_participle(self.word(head)) {
            return chunk.end;
        }
        let content = head + 1 + usize::from(self.word(head + 1) == "that");
        if content < chunk.end && !self.is_mark(content) {
            starts.push((content, ClauseKind::Main));
        }
        content
    }

    /// "A minister said (on Monday) that …" at a clause's beginning: that much is the report. Gives the last token of it.
    fn report_lead(
        &self,
        chunk: Chunk,
        head: usize,
        starts: &mut Vec<(usize, ClauseKind)>,
    ) -> usize {
        let reach = chunk.end.min(head + SPEAKER);
        let Some(verb) = (head + 1..reach).find(|&i| self.reports(i)) else {
            return head;
        };
        if self.word(verb - 1) == "what" || self.word(verb.saturating_sub(2)) == "what" {
            return head;
        }
        let opens_adjunct =
            is_adjunct_opener(self.word(verb + 1)) && !has("of about", self.word(verb + 1));
        let reach = if opens_adjunct || self.word(verb) == "told" {
            2 * NEAR
        } else {
            1
        };
        let that = (verb + 1..chunk.end.min(verb + 1 + reach)).find(|&i| self.word(i) == "that");
        let said = has("said says say", self.word(verb))
            && !self.is_mark(verb + 1)
            && !is_adjunct_opener(self.word(verb + 1));
        let last = match that {
            Some(that) => that,
            None if said => verb,
            None => return head,
        };
        if last + 1 >= chunk.end {
            return head;
        }
        if let Some(start) = starts.last_mut() {
            start.1 = ClauseKind::Report;
        }
        starts.push((last + 1, ClauseKind::Main));
        last
    }

    /// Clauses that begin without a comma before them.
    fn inner(&self, chunk: Chunk, from: usize, starts: &mut Vec<(usize, ClauseKind)>) {
        let mut last = from;
        for i in from + 2..chunk.end {
            let word = self.word(i);
            if i < last + 2 {
                continue;
            }
            let verb_near = || {
                (i + 1..chunk.end.min(i + 1 + NEAR))
                    .any(|j| is_finite(self.word(j)) && self.word(j + 1) != "by")
            };
            let before = self.word(i - 1);
            if before == "that" || is_unit_of_time(before) {
                continue;
            }
            let kind = if word == "because"
                || (is_subordinating_conjunction(word) && self.is_subject(i + 1) && verb_near())
            {
                ClauseKind::Subordinate
            } else if word == "but" && is_finite(self.word(i + 1))
                || is_coordinator(word) && is_pronoun(self.word(i + 1)) && verb_near()
            {
                ClauseKind::Main
            } else {
                continue;
            };
            starts.push((i, kind));
            last = i;
        }
    }

    fn is_subject(&self, i: usize) -> bool {
        let word = self.word(i);
        is_pronoun(word)
            || has("the a an his her their its this these mr mr.", word)
            || self.is_capitalised(i)
    }

    fn is_capitalised(&self, i: usize) -> bool {
        self.capital.get(i).copied().unwrap_or(false)
    }

    fn spans(&self, starts: &[(usize, ClauseKind)]) -> Vec<Clause> {
        let ends = starts
            .iter()
            .skip(1)
            .map(|s| s.0)
            .chain([self.tokens.len()]);
        starts
            .iter()
            .zip(ends)
            .filter_map(|(&(start, kind), end)| {
                let own = self.tokens.get(start..end)?;
                let span = own.first()?.span.cover(own.last()?.span);
                Some(Clause { span, kind })
            })
            .collect()
    }
}

fn is_adverb(word: &str) -> bool {
    word.ends_with("ly") || has("also then now later earlier never still", word)
}

fn is_pronoun(word: &str) -> bool {
    has("he she it they we i you there", word)
}

/// "two days before the deadline": the words behind it say when, and are no clause.
fn is_unit_of_time(word: &str) -> bool {
    has(
        "minute minutes hour hours day days week weeks month months year years",
        word,
    )
}
