//! Who says or does something in a sentence, by its noun phrase; and what a text tells of its persons.

mod words;

use super::slot;
use super::view::{Sent, View, Word};
use crate::lexicon::Lexicon;
use crate::lexicon::place;
use crate::lexicon::word::level;
use crate::mention::MentionKind;
use crate::mention::names::{Name, NameKind};
use crate::ordered::{self, Map, Set};
use crate::span::Span;
use words::{BEFORE_VERB, BORDER, GENERIC, PEOPLE, REPORT};

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
pub(super) struct Source<'d> {
    pub span: Span,
    pub naming: Naming,
    /// Keys of the telling words of its noun phrase.
    pub keys: Set<&'d str>,
    /// Those that tell with whom the source is: not countries and peoples, not "official" and the like.
    pub with: Set<&'d str>,
    /// Those of the person's name.
    pub name: Set<&'d str>,
    /// What it is by office or calling ("spokesman", "aide").
    pub posts: Set<&'d str>,
    /// What it introduces: "said", or "set" in "set by …".
    pub cue: String,
    /// Where that stands; where nothing does, the source itself.
    pub cue_span: Span,
    /// It did something ("set by") rather than said something.
    pub doer: bool,
}

/// What a text tells of its persons, by entity.
pub(super) type Roles<'d> = Map<u32, Role<'d>>;

/// What a text tells of a person elsewhere.
#[derive(Debug, Default)]
pub(super) struct Role<'d> {
    /// Keys of the words that stand before or behind the name.
    pub words: Set<&'d str>,
    /// The posts among them, as [`post`] gives them.
    pub posts: Set<&'d str>,
}

/// The office or calling that a word names, with one word for those that are one.
fn post<'d>(word: &Word<'d>, lexicon: &Lexicon) -> Option<&'d str> {
    let lower = word.lower;
    Some(match lower.trim_end_matches('s') {
        "spokesman" | "spokeswoman" | "spokesperson" | "spokesmen" | "spokeswomen" => "spokesman",
        "aide" | "adviser" | "advisor" | "assistant" | "counsellor" => "aide",
        "rep" | "rep." | "representative" | "congressman" | "congresswoman" => "congressman",
        _ if lexicon.persons.is_role(lower) || PEOPLE.has(lower) => word.key,
        _ => return None,
    })
}

/// The roles of the persons of a text: words of the noun phrase in front of a name, and of the apposition behind it.
pub(super) fn roles<'d>(view: &View<'d>, lexicon: &Lexicon) -> Roles<'d> {
    let mut roles = Roles::new();
    for sent in &view.sents {
        for mention in &sent.mentions {
            let MentionKind::Name(name) = &mention.kind else {
                continue;
            };
            if matches!(name.kind, NameKind::Place | NameKind::Organisation) {
                continue;
            }
            let words = sent.words_of(mention.span);
            let before = sent.words.get(..words.start).unwrap_or(&[]);
            let part = |w: &&Word| describes(w, lexicon);
            // "His lawyer, Tom Reed": what stands before the comma, as far as it is no name itself.
            let (before, plain) = match before.split_last() {
                Some((comma, rest)) if comma.lower == "," => (rest, true),
                // "The wife of Tom Reed": that is not he.
                Some((of, _)) if of.lower == "of" => (&[][..], false),
                _ => (before, false),
            };
            let near = before.iter().rev().take_while(part);
            let near = near.take_while(|w| !plain || !w.capital).take(5);
            let behind = sent.words.get(words.end..).unwrap_or(&[]);
            let apposed = behind.first().is_some_and(|w| w.lower == ",");
            let tail = behind
                .iter()
                .skip(1)
                .take_while(|w| describes(w, lexicon) || (near_name(w) && w.weight <= 0.0))
                .take(if apposed { 6 } else { 0 });
            let inside = sent.words.get(words).unwrap_or(&[]);
            let all = near.chain(tail).chain(inside).filter(|w| w.weight > 0.0);
            let of = roles.entry(name.entity).or_default();
            for word in all {
                of.posts.extend(post(word, lexicon));
                of.words.insert(word.key);
            }
        }
    }
    roles
}

/// May the word be part of a description in front of a name? What somebody does is none, and "in" leads somewhere else.
fn describes(word: &Word, lexicon: &Lexicon) -> bool {
    near_name(word)
        && (word.weight > 0.0 || matches!(word.lower, "the" | "'s" | "of"))
        && (!word.event || word.capital || post(word, lexicon).is_some())
}

fn near_name(word: &Word) -> bool {
    !word.is_mark() && !BORDER.has(word.lower) && word.lower != "and"
}

/// The sources in a sentence, in order.
pub(super) fn sources<'d>(sent: &Sent<'d>, lexicon: &Lexicon) -> Vec<Source<'d>> {
    let mut found: Vec<Source> = Vec::new();
    for (n, word) in sent.words.iter().enumerate() {
        if found.len() >= slot::MOST {
            break;
        }
        let next = sent.after(n + 1, 0).map_or("", |w| w.lower);
        let phrase = if word.lower == "according" && next == "to" {
            forward(sent, n + 2)
        } else if word.lower == "by" && sent.before(n, 0).is_some_and(participle) {
            forward(sent, n + 1)
        } else if is_report(word, lexicon)
            && (n == 0 || !word.capital)
            && !is_noun_or_passive(sent, n)
        {
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
                .map_or_else(String::new, |w| w.key.to_owned())
        } else {
            word.lower.to_owned()
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

/// Is it one of the verbs of saying beyond those of the lexicon ("denied")?
pub(super) fn is_listed(lower: &str) -> bool {
    REPORT.has(lower)
}

pub(super) fn is_report(word: &Word, lexicon: &Lexicon) -> bool {
    let finite = word.lower.ends_with("ed")
        || word.lower.ends_with("es")
        || matches!(word.lower, "said" | "says" | "told" | "wrote" | "tells");
    is_listed(word.lower) || (finite && lexicon.words.is_say(word.lower))
}

/// "The most liberal states", "the messages were first reported by": nobody says anything.
fn is_noun_or_passive(sent: &Sent, n: usize) -> bool {
    let before = sent.words.get(..n).unwrap_or(&[]).iter().rev();
    let mut near = before.take(4).filter(|w| !w.is_mark());
    let passive = near
        .find(|w| !BEFORE_VERB.has(w.lower) && !w.lower.ends_with("ly"))
        .is_some_and(|w| matches!(w.lower, "was" | "were" | "is" | "are" | "been" | "be"));
    let states = sent.words.get(n).is_some_and(|w| w.lower == "states")
        && sent.after(n + 1, 0).is_none_or(|w| w.lower != "that");
    passive || states
}

/// A past participle that takes a doer: "set by", "announced by".
fn participle(word: &Word) -> bool {
    word.lower.ends_with("ed")
        || matches!(
            word.lower,
            "set" | "made" | "given" | "put" | "led" | "held"
        )
}

/// The noun phrase from word `n` on.
fn forward(sent: &Sent, n: usize) -> Option<Span> {
    let words = sent.words.get(n..)?;
    let stop = |w: &&Word| {
        !w.is_mark()
            && !BORDER.has(w.lower)
            && !matches!(
                w.lower,
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
        let relative = matches!(first.lower, "who" | "which" | "whose");
        // "Its editor, Ben Smith, said", but "Tom Reed, the coach, said".
        let person = |(span, name): (Span, &Name)| {
            name.kind == NameKind::Person && span.start() == first.span.start()
        };
        end = if inside.len() < 5 && sent.names().any(person) {
            n - 1
        } else {
            open
        };
        // "Tom Reed, coach of the Oslo team, said".
        let behind_name = words.get(..open)?.last().is_some_and(|w| {
            let mut persons = sent.names().filter(|(_, n)| n.kind == NameKind::Person);
            persons.any(|(at, _)| at.end() == w.span.end())
        });
        let article = matches!(first.lower, "the" | "a" | "an" | "its" | "his" | "her");
        if !relative && end == open && !article && !behind_name {
            return None;
        }
    }
    let head = words.get(..end)?;
    let start = head
        .iter()
        .rposition(|w| w.is_mark() && w.lower != "/" || BORDER.has(w.lower))
        .map_or(0, |p| p + 1);
    let phrase = head.get(start..)?;
    let length = phrase
        .iter()
        .skip(1)
        .position(|w| BEFORE_VERB.has(w.lower) || (w.lower.ends_with("ly") && !w.capital))
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

/// "Lawyers for Mr. Trump", "messages obtained by the Herald’s Julia Ross": the name is not the one who speaks.
fn is_governed(sent: &Sent, phrase: Span, name: Span) -> bool {
    let words = sent.words_of(phrase).start..sent.words_of(name).start;
    let before = sent.words.get(words).unwrap_or(&[]);
    let owned = |w: &Word| {
        let mut names = sent.names().filter(|(at, _)| at.overlaps(w.span));
        names.any(|(at, _)| sent.is_possessive(at))
    };
    let skipped = |w: &Word| {
        owned(w)
            || matches!(
                w.lower.trim_end_matches('.'),
                "the" | "a" | "an" | "mr" | "mrs" | "ms" | "dr" | "" | "'s"
            )
    };
    let head = before.iter().rev().find(|w| !skipped(w));
    head.is_some_and(|w| matches!(w.lower, "for" | "of" | "by" | "to" | "from" | "with"))
        // "According to" is outside the phrase; what stands first in it governs nothing.
        && before.iter().any(|w| w.weight > 0.0 && !owned(w))
}

fn source<'d>(
    sent: &Sent<'d>,
    span: Span,
    cue: String,
    doer: bool,
    lexicon: &Lexicon,
) -> Option<Source<'d>> {
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
    let person = names.iter().rfind(|(at, n)| {
        n.kind == NameKind::Person && !sent.is_possessive(*at) && !is_governed(sent, span, *at)
    });
    let first = words.first()?;
    let article = matches!(
        first.lower,
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
        .any(|w| lexicon.persons.is_role(w.lower) || PEOPLE.has(w.lower));
    // "The president" alone is how everybody writes of one who is named.
    let definite =
        role && first.lower == "the" && words.iter().filter(|w| w.weight > 0.0).count() > 1;
    let naming = if let Some((_, name)) = person {
        Naming::Person(name.entity)
    } else if role && (article || words.iter().any(|w| PEOPLE.has(w.lower))) {
        Naming::Anonymous
    } else if names.iter().any(|(_, n)| n.kind != NameKind::Person) {
        Naming::Body
    } else if definite {
        // "The harbour master": one person, named elsewhere if at all.
        Naming::Anonymous
    } else {
        return None;
    };
    let keys = |at: Span| -> Set<&str> {
        let telling = words
            .iter()
            .filter(|w| w.weight > 0.0 && at.overlaps(w.span));
        telling.map(|w| w.key).collect()
    };
    let heads = |w: &&Word| PEOPLE.has(w.lower);
    // "Police officials": here the police is the body.
    let head = words.iter().rfind(heads).map(|w| w.span);
    let with = words
        .iter()
        .filter(|w| w.weight > 0.0)
        .filter(|w| !heads(w) || (w.lower == "police" && head != Some(w.span)))
        .filter(|w| !GENERIC.has(w.lower))
        // "A report by …" tells nothing of whom it is by.
        .filter(|w| !w.event || w.capital)
        .filter(|w| {
            let known = lexicon.places.look(sent.say(w.span));
            !known.is_some_and(|p| matches!(p.role, place::Role::Country | place::Role::Demonym))
        })
        .map(|w| w.key)
        .collect();
    Some(Source {
        span,
        naming,
        with,
        keys: keys(span),
        name: person.map(|(at, _)| keys(*at)).unwrap_or_default(),
        posts: words.iter().filter_map(|w| post(w, lexicon)).collect(),
        cue,
        cue_span: span,
        doer,
    })
}
