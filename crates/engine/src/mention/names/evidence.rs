//! Whether a capital means a name: by where the word stands, how it is written elsewhere in the text, and what is known of it.

use super::stop::{is_ambiguous, is_calendar, is_common, looks_inflected};
use crate::lexicon::Lexicon;
use crate::lexicon::table::has;
use crate::mention::words::{Gap, Shape, Word};
use crate::ordered::Map;

/// How sure it is that a word belongs to a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Evidence {
    /// No name.
    None,
    /// The capital may have another reason; a name only beside a surer word.
    Weak,
    /// A name.
    Strong,
}

/// How words are written in a text where a capital tells something: inside sentences, outside headlines.
pub(super) struct Usage<'w> {
    /// By plain form: how often with a capital, how often small.
    counts: Map<&'w str, (u32, u32)>,
}

impl<'w> Usage<'w> {
    /// Counts the words of all lines; `headline` tells for each whether its capitals mean nothing.
    pub fn of(lines: &'w [Line<'w>]) -> Self {
        let mut counts: Map<&str, (u32, u32)> = Map::new();
        for line in lines {
            for word in &line.words {
                let telling = !line.headline && !word.start;
                match word.shape {
                    Shape::Lower => counts.entry(&word.plain).or_default().1 += 1,
                    Shape::Capital | Shape::Capitals if telling => {
                        counts.entry(&word.plain).or_default().0 += 1;
                    }
                    _ => {}
                }
            }
        }
        Self { counts }
    }

    /// Is the word written with a capital where that tells something, and more often than small?
    fn is_name(&self, plain: &str) -> bool {
        self.counts.get(plain).is_some_and(|(up, low)| up > low)
    }

    fn is_lower(&self, plain: &str) -> bool {
        self.counts.get(plain).is_some_and(|(up, low)| low >= up)
    }
}

/// A line of the text.
pub(super) struct Line<'t> {
    /// Its words.
    pub words: Vec<Word<'t>>,
    /// Nearly all its words have a capital, so that a capital tells nothing.
    pub headline: bool,
}

/// Splits the words of a block at line breaks and tells headlines from text. Linear.
pub(super) fn lines<'t>(text: &'t str, words: Vec<Word<'t>>) -> Vec<Line<'t>> {
    let mut out: Vec<Vec<Word<'t>>> = Vec::new();
    let mut last_end = 0;
    for word in words {
        let breaks = text
            .get(last_end..word.span.start())
            .is_some_and(|gap| gap.contains('\n'));
        last_end = word.span.end();
        match out.last_mut() {
            Some(line) if !breaks => line.push(word),
            _ => out.push(vec![word]),
        }
    }
    out.into_iter()
        .map(|words| Line {
            headline: is_headline(text, &words),
            words,
        })
        .collect()
}

/// A line of at least four words, three of them of four letters and more, nearly all of these with a capital, without a
/// full stop at its end; or one in capitals throughout.
fn is_headline(text: &str, words: &[Word<'_>]) -> bool {
    let Some(last) = words.last() else {
        return false;
    };
    if words.len() > 40 {
        return false;
    }
    let rest = text.get(last.span.end()..).unwrap_or("");
    if rest.starts_with(['.', ',', ';']) && !rest.starts_with("..") {
        return false;
    }
    let long = words
        .iter()
        .filter(|w| w.text.len() >= 4 && w.shape != Shape::Number);
    let (mut capital, mut small) = (0, 0);
    for word in long {
        if word.capital() {
            capital += 1;
        } else {
            small += 1;
        }
    }
    let shouted = words.len() >= 3
        && words.iter().all(|w| w.shape != Shape::Lower)
        && words.iter().filter(|w| w.shape == Shape::Capitals).count() * 4 >= words.len() * 3;
    shouted || (capital >= 3 && words.len() >= 4 && small * 5 <= capital)
}

/// The evidence for each word of a line. Linear.
pub(super) fn of_line(line: &Line<'_>, usage: &Usage<'_>, lexicon: &Lexicon) -> Vec<Evidence> {
    let words = &line.words;
    let mut out = Vec::with_capacity(words.len());
    for (i, word) in words.iter().enumerate() {
        let next = words.get(i + 1);
        let previous = i.checked_sub(1).and_then(|p| words.get(p));
        let mut evidence = of_word(line, word, previous, next, usage, lexicon);
        // In a headline a word of unknown use is part of a name only right after a first name.
        let named = previous.is_some_and(|p| {
            word.before == Gap::Space
                && out.last() == Some(&Evidence::Strong)
                && (lexicon.persons.is_first_name(&p.plain) || p.plain.chars().count() == 1)
        });
        if line.headline && evidence == Evidence::Weak && !named {
            evidence = Evidence::None;
        }
        out.push(evidence);
    }
    out
}

fn of_word(
    line: &Line<'_>,
    word: &Word<'_>,
    previous: Option<&Word<'_>>,
    next: Option<&Word<'_>>,
    usage: &Usage<'_>,
    lexicon: &Lexicon,
) -> Evidence {
    if !word.capital() || is_address(word.text) || is_affiliation(word) {
        return Evidence::None;
    }
    let plain = word.plain.as_str();
    if is_calendar(plain) {
        let dated = [previous, next]
            .iter()
            .flatten()
            .any(|w| w.shape == Shape::Number);
        let named = is_ambiguous(plain)
            && !dated
            && (previous.is_some_and(|p| {
                p.capital()
                    && word.before == Gap::Space
                    && (lexicon.persons.is_first_name(&p.plain)
                        || lexicon.persons.is_title(&p.plain))
            }) || (usage.is_name(plain)
                && next.is_some_and(|n| {
                    n.capital() && n.before == Gap::Space && lexicon.persons.is_first_name(plain)
                })));
        return if named {
            Evidence::Strong
        } else {
            Evidence::None
        };
    }
    let acronym = word.shape == Shape::Capitals && !line.headline;
    if is_common(plain) && !(acronym && lexicon.places.look(word.text).is_some()) {
        // "New York", "First Bank": a common word counts only where it leads a known name.
        let leads = next.is_some_and(|n| {
            n.capital()
                && n.before == Gap::Space
                && lexicon
                    .places
                    .look(&format!("{} {}", word.text, n.text))
                    .is_some()
        });
        let titled = previous.is_some_and(|p| {
            !line.headline && !word.start && p.capital() && lexicon.persons.is_first_name(&p.plain)
        }) && word.before == Gap::Space;
        let inside = !line.headline && !word.start && plain.len() > 3 && usage.is_name(plain);
        return if leads || titled {
            Evidence::Strong
        } else if inside {
            Evidence::Weak
        } else {
            Evidence::None
        };
    }
    if !line.headline && !word.start {
        return Evidence::Strong;
    }
    if usage.is_name(plain) {
        return Evidence::Strong;
    }
    let persons = &lexicon.persons;
    let known = lexicon.places.look(word.text).is_some()
        || (line.headline && lexicon.places.look_folded(plain).is_some() && plain.len() > 3)
        || persons.is_first_name(plain)
        || persons.is_title(plain);
    if known && !usage.is_lower(plain) {
        return Evidence::Strong;
    }
    if usage.is_lower(plain) || looks_inflected(plain) {
        return Evidence::None;
    }
    // An acronym or initials at the start of a sentence.
    if acronym || (word.text.len() <= 4 && word.text.contains('.')) {
        return Evidence::Strong;
    }
    if !line.headline
        && (word.possessive || next.is_some_and(|n| n.before == Gap::Space && speaks(&n.plain)))
    {
        return Evidence::Strong;
    }
    Evidence::Weak
}

fn speaks(plain: &str) -> bool {
    has("said says told added adds tweeted wrote", plain)
}

/// "(D-Calif.)", ", R-Fla.,": a politician's party and state.
fn is_affiliation(word: &Word<'_>) -> bool {
    matches!(word.before, Gap::Bracket | Gap::Comma)
        && ["d-", "r-", "i-"].iter().any(|p| word.plain.starts_with(p))
}

/// A mail or web address, or a handle.
fn is_address(text: &str) -> bool {
    text.contains(['@', '/', '_']) || text.contains("www.")
}
