//! Who says or does something in a sentence, by its noun phrase; and what a text tells of its persons.

mod words;

use super::slot;
use super::view::{Sent, View, Word};
use crate::lexicon::Lexicon;
use crate::lexicon::place::Role;
use crate::lexicon::word::level;
use crate::mention::MentionKind;
use crate::mention::names::{Name, NameKind};
use crate::ordered::{self, Map, Set};
use crate::span::Span;
use words::{BEFORE_VERB, BORDER, PEOPLE, REPORT};

/// How a source is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Naming {
    /// By name.
    Person(u32),
    /// A body or a country speaks.
    Body,
    /// "an official", "sources close to …".
    Anonymous,
}

/// Who says something in a sentence.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub span: Span,
    pub naming: Naming,
    /// Keys of the telling words of its noun phrase.
    pub keys: Set<String>,
    /// Those that tell with whom the source is: not countries and peoples, not "official" and the like.
    pub with: Set<String>,
    /// Those of the person's name.
    pub name: Set<String>,
    /// What it introduces: "said", or "set" in "set by …".
    pub cue: String,
    /// Where that stands; where nothing does, the source itself.
    pub cue_span: Span,
    /// It did something ("set by") rather than said something.
    pub doer: bool,
}

/// What a text tells of its persons elsewhere: the words that stand before or behind their names.
pub(super) type Roles = Map<u32, Set<String>>;

/// The roles of the persons of a text: words of the noun phrase in front of a name, and of the apposition behind it.
pub(super) fn roles(view: &View) -> Roles {
    let mut roles = Roles::new();
    for sent in &view.sents {
        for mention in &sent.mentions {
            let MentionKind::Name(name) = &mention.kind else {
                continue;
            };
            let words = sent.words_of(mention.span);
            let before = sent.words.get(..words.start).unwrap_or(&[]);
            let near = before.iter().rev().take_while(|w| near_name(w)).take(5);
            let behind = sent.words.get(words.end..).unwrap_or(&[]);
            let apposed = behind.first().is_some_and(|w| w.lower == ",");
            let tail = behind
                .iter()
                .skip(1)
                .take_while(|w| near_name(w))
                .take(if apposed { 6 } else { 0 });
            let inside = sent.words.get(words).unwrap_or(&[]);
            let keys = near.chain(tail).chain(inside).filter(|w| w.weight > 0.0);
            roles
                .entry(name.entity)
                .or_default()
                .extend(keys.map(|w| w.key.clone()));
        }
    }
    roles
}

fn near_name(word: &Word) -> bool {
    !word.is_mark() && !BORDER.contains(&word.lower.as_str()) && word.lower != "and"
}

/// The sources in a sentence, in order.
pub(super) fn sources(sent: &Sent, lexicon: &Lexicon) -> Vec<Source> {
    let mut found: Vec<Source> = Vec::new();
    for (n, word) in sent.words.iter().enumerate() {
        if found.len() >= slot::MOST {
            break;
        }
        let next = sent.after(n + 1, 0).map_or("", |w| w.lower.as_str());
        let phrase = if word.lower == "according" && next == "to" {
            forward(sent, n + 2)
        } else if word.lower == "by" && sent.before(n, 0).is_some_and(participle) {
            forward(sent, n + 1)
        } else if is_report(word, lexicon) && (n == 0 || !word.capital) {
            backward(sent, n).or_else(|| inverted(sent, n))
        } else {
            None
        };
        let Some(span) = phrase.filter(|_| !sent.is_quoted(word.span)) else {
            continue;
        };
        let doer = word.lower == "by";
        let cue = if doer {
            sent.before(n, 0)
                .map_or_else(String::new, |w| w.key.clone())
        } else {
            word.lower.clone()
        };
        if let Some(mut source) = source(sent, span, cue, doer, lexicon)
            && !found.iter().any(|s| s.span.overlaps(source.span))
        {
            source.cue_span = word.span;
            found.push(source);
        }
    }
    for mention in &sent.mentions {
        if let MentionKind::Quote(quote) = &mention.kind
            && let Some(span) = quote.speaker.filter(|s| sent.span.contains(*s))
            && !found.iter().any(|s| s.span.overlaps(span))
        {
            let span = widened(sent, span);
            let cue = quote.cue.filter(|c| sent.span.contains(*c));
            let word = cue.map_or_else(String::new, |c| level(sent.say(c)));
            found.extend(source(sent, span, word, false, lexicon).map(|s| Source {
                cue_span: cue.unwrap_or(s.span),
                ..s
            }));
        }
    }
    ordered::sort_by_key(&mut found, |s| s.span);
    found
}

pub(super) fn is_report(word: &Word, lexicon: &Lexicon) -> bool {
    let finite = word.lower.ends_with("ed")
        || word.lower.ends_with("es")
        || matches!(
            word.lower.as_str(),
            "said" | "says" | "told" | "wrote" | "tells" | "states"
        );
    REPORT.contains(&word.lower.as_str()) || (finite && lexicon.words.is_say(&word.lower))
}

/// A past participle that takes a doer: "set by", "announced by".
fn participle(word: &Word) -> bool {
    word.lower.ends_with("ed")
        || matches!(
            word.lower.as_str(),
            "set" | "made" | "given" | "put" | "led" | "held"
        )
}

/// The noun phrase from word `n` on.
fn forward(sent: &Sent, n: usize) -> Option<Span> {
    let words = sent.words.get(n..)?;
    let stop = |w: &&Word| {
        !w.is_mark()
            && !BORDER.contains(&w.lower.as_str())
            && !matches!(
                w.lower.as_str(),
                "for" | "to" | "on" | "in" | "during" | "with" | "said"
            )
    };
    let phrase: Vec<&Word> = words.iter().take_while(stop).take(16).collect();
    Some(phrase.first()?.span.cover(phrase.last()?.span))
}

/// The noun phrase in front of the report verb at `n`; a relative clause or a description between commas is passed over.
fn backward(sent: &Sent, n: usize) -> Option<Span> {
    let mut end = n;
    let words = sent.words.get(..n)?;
    if words.last().is_some_and(|w| w.lower == ",") {
        let open = words.get(..n - 1)?.iter().rposition(|w| w.lower == ",")?;
        let inside = words.get(open + 1..n - 1)?;
        let first = inside.first()?;
        let relative = matches!(first.lower.as_str(), "who" | "which" | "whose");
        // "Its editor, Ben Smith, said", but "Tom Reed, the coach, said".
        let named = |(span, name): (Span, &Name)| {
            name.kind == NameKind::Person && span.start() == first.span.start()
        };
        end = if inside.len() < 5 && sent.names().any(named) {
            n - 1
        } else {
            open
        };
        if !relative
            && end == open
            && !matches!(
                first.lower.as_str(),
                "the" | "a" | "an" | "its" | "his" | "her"
            )
        {
            return None;
        }
    }
    let head = words.get(..end)?;
    let start = head
        .iter()
        .rposition(|w| w.is_mark() && w.lower != "/" || BORDER.contains(&w.lower.as_str()))
        .map_or(0, |p| p + 1);
    let phrase = head.get(start..)?;
    let length = phrase
        .iter()
        .skip(1)
        .position(|w| {
            BEFORE_VERB.contains(&w.lower.as_str()) || (w.lower.ends_with("ly") && !w.capital)
        })
        .map_or(phrase.len(), |p| p + 1);
    let phrase = phrase.get(..length.min(16))?;
    Some(phrase.first()?.span.cover(phrase.last()?.span))
}

/// "…," said a spokesman.
fn inverted(sent: &Sent, n: usize) -> Option<Span> {
    let before = n.checked_sub(1).and_then(|m| sent.words.get(m))?;
    if !before.is_mark() {
        return None;
    }
    forward(sent, n + 1)
}

/// A speaker with the words of its noun phrase in front.
fn widened(sent: &Sent, span: Span) -> Span {
    let words = sent.words_of(span);
    let before = sent.words.get(..words.start).unwrap_or(&[]);
    let front = before
        .iter()
        .rev()
        .take_while(|w| near_name(w) && w.weight > 0.0 && !w.event)
        .take(4)
        .last();
    front.map_or(span, |w| w.span.cover(span))
}

/// "The spokesman, Peter Carr": with the name that stands behind a comma.
fn with_apposition(sent: &Sent, span: Span) -> Span {
    let end = sent.words_of(span).end;
    let comma = sent.words.get(end).is_some_and(|w| w.lower == ",");
    let name = sent.words.get(end + 1).and_then(|w| {
        let mut names = sent.names().filter(|(_, n)| n.kind == NameKind::Person);
        names.find(|(s, _)| comma && s.start() == w.span.start())
    });
    let closed = |at: Span| {
        sent.words
            .get(sent.words_of(at).end)
            .is_none_or(Word::is_mark)
    };
    match name {
        Some((at, _)) if closed(at) => span.cover(at),
        _ => span,
    }
}

fn source(sent: &Sent, span: Span, cue: String, doer: bool, lexicon: &Lexicon) -> Option<Source> {
    let span = if doer {
        span
    } else {
        with_apposition(sent, span)
    };
    let words = sent.words.get(sent.words_of(span))?;
    let names: Vec<(Span, &Name)> = sent
        .mentions
        .iter()
        .filter_map(|m| match &m.kind {
            MentionKind::Name(name) if span.overlaps(m.span) => Some((m.span, name)),
            _ => None,
        })
        .collect();
    let person = names
        .iter()
        .rfind(|(at, n)| n.kind == NameKind::Person && !sent.is_possessive(*at));
    let first = words.first()?;
    let article = matches!(
        first.lower.as_str(),
        "a" | "an"
            | "some"
            | "several"
            | "two"
            | "three"
            | "one"
            | "unnamed"
            | "anonymous"
            | "senior"
    );
    let role = words
        .iter()
        .any(|w| lexicon.persons.is_role(&w.lower) || PEOPLE.contains(&w.lower.as_str()));
    // "The president" alone is how everybody writes of one who is named.
    let definite =
        role && first.lower == "the" && words.iter().filter(|w| w.weight > 0.0).count() > 1;
    let naming = if let Some((_, name)) = person {
        Naming::Person(name.entity)
    } else if role && (article || words.iter().any(|w| PEOPLE.contains(&w.lower.as_str()))) {
        Naming::Anonymous
    } else if names.iter().any(|(_, n)| n.kind != NameKind::Person) {
        Naming::Body
    } else if definite {
        // "The harbour master": one person, named elsewhere if at all.
        Naming::Anonymous
    } else {
        return None;
    };
    let keys = |at: Span| -> Set<String> {
        let telling = words
            .iter()
            .filter(|w| w.weight > 0.0 && at.overlaps(w.span));
        telling.map(|w| w.key.clone()).collect()
    };
    let with = words
        .iter()
        .filter(|w| w.weight > 0.0 && !PEOPLE.contains(&w.lower.as_str()))
        // "A report by …" tells nothing of whom it is by.
        .filter(|w| !w.event || w.capital)
        .filter(|w| {
            let place = lexicon.places.look(&w.lower);
            !place.is_some_and(|p| matches!(p.role, Role::Country | Role::Demonym))
        })
        .map(|w| w.key.clone())
        .collect();
    Some(Source {
        span,
        naming,
        with,
        keys: keys(span),
        name: person.map(|(at, _)| keys(*at)).unwrap_or_default(),
        cue,
        cue_span: span,
        doer,
    })
}
