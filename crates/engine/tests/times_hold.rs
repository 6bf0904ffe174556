//! What holds for dates and numbers in any text: spans on character boundaries, inside the blocks, in order and apart;
//! no panic; no input that makes them slow.

use crossread_engine::article::date::Date;
use crossread_engine::lexicon::Lexicon;
use crossread_engine::mention::{dates, numbers};
use crossread_engine::span::Span;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Built once: it is large.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::core);

/// Pieces of which dates and numbers are made, and some that break them.
const PIECES: &[&str] = &[
    "1",
    "12",
    "31",
    "99",
    "2024",
    "0",
    "000",
    "9999999999999999999999999999999",
    "two",
    "twenty",
    "hundred",
    "million",
    "billion",
    "trillion",
    "crore",
    "dozen",
    "half",
    "third",
    "quarter",
    "a",
    "an",
    "the",
    "and",
    "of",
    "to",
    "in",
    "on",
    "at",
    "per",
    "cent",
    "or",
    "so",
    "more",
    "than",
    "least",
    "about",
    "up",
    "last",
    "next",
    "this",
    "that",
    "same",
    "following",
    "past",
    "week",
    "weeks",
    "month",
    "year",
    "years",
    "day",
    "days",
    "decade",
    "century",
    "centuries",
    "quarter",
    "fiscal",
    "weekend",
    "May",
    "March",
    "Aug",
    "Sept",
    "February",
    "Monday",
    "Fri",
    "Sundays",
    "yesterday",
    "tomorrow",
    "today",
    "tonight",
    "morning",
    "night",
    "noon",
    "midnight",
    "a.m.",
    "p.m.",
    "pm",
    "GMT",
    "o",
    "clock",
    "ago",
    "earlier",
    "later",
    "from",
    "now",
    "every",
    "each",
    "other",
    "daily",
    "twice",
    "old",
    "long",
    "end",
    "early",
    "late",
    "mid",
    "summer",
    "winter",
    "th",
    "st",
    "Q",
    "H",
    "$",
    "£",
    "US",
    "A",
    "%",
    "°",
    "C",
    "km",
    "m",
    "k",
    "bn",
    "people",
    "dead",
    "minus",
    "several",
    "thousands",
    "between",
    "since",
    "by",
    "will",
    "said",
    "80",
    "s",
    "-",
    "–",
    "/",
    ":",
    ".",
    ",",
    "'",
    "’",
    "(",
    ")",
    "“",
    "½",
    "é",
    "日本",
    "\u{301}",
    "\u{a0}",
    "\n",
    "🕐",
    "İ",
    "K",
];

fn text() -> impl Strategy<Value = String> {
    let piece = (prop::sample::select(PIECES), prop::bool::weighted(0.7));
    prop::collection::vec(piece, 0..60).prop_map(|pieces| {
        pieces
            .into_iter()
            .fold(String::new(), |mut text, (piece, blank)| {
                text.push_str(piece);
                if blank {
                    text.push(' ');
                }
                text
            })
    })
}

/// Two blocks that leave out some of the middle.
fn blocks(text: &str) -> Vec<Span> {
    let edge = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let (a, b) = (edge(text.len() / 3), edge(text.len() / 2));
    vec![Span::new(0, a), Span::new(b, text.len())]
}

fn holds(text: &str, blocks: &[Span], spans: &[Span]) {
    let mut end = 0;
    for span in spans {
        assert!(
            !span.is_empty() && !span.of(text).is_empty(),
            "{span:?} in {text:.200?}"
        );
        assert!(
            blocks.iter().any(|b| b.contains(*span)),
            "{span:?} in {text:.200?}"
        );
        assert!(span.start() >= end, "{span:?} in {text:.200?}");
        end = span.end();
    }
}

fn check(text: &str, published: Option<Date>) {
    let lexicon = &*LEXICON;
    let blocks = blocks(text);
    let times: Vec<Span> = dates::find(text, &blocks, published, lexicon)
        .into_iter()
        .map(|(span, _)| span)
        .collect();
    holds(text, &blocks, &times);
    let found = numbers::find(text, &blocks, lexicon);
    let spans: Vec<Span> = found.iter().map(|(span, _)| *span).collect();
    holds(text, &blocks, &spans);
    for (_, quantity) in &found {
        let decimal = |s: &str| {
            let digits = s.strip_prefix('-').unwrap_or(s);
            digits.bytes().all(|b| b.is_ascii_digit() || b == b'.') && !digits.is_empty()
        };
        assert!(decimal(&quantity.value), "{quantity:?} in {text:?}");
        assert!(
            quantity.value_max.as_deref().is_none_or(decimal),
            "{quantity:?}"
        );
    }
    // A date is no number: what depends on the day of publication is only the value.
    let undated: Vec<Span> = dates::find(text, &blocks, None, lexicon)
        .into_iter()
        .map(|(span, _)| span)
        .collect();
    let mut all: Vec<Span> = undated.into_iter().chain(spans).collect();
    all.sort();
    holds(text, &blocks, &all);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn spans_hold_in_texts_made_of_dates_and_numbers(text in text(), day in 0_i64..2_900_000) {
        check(&text, Date::from_days(day - 719_000));
        check(&text, None);
    }

    #[test]
    fn spans_hold_in_any_text(text in "\\PC{0,80}") {
        check(&text, Date::new(2024, 3, 13));
    }
}

#[test]
fn values_at_the_ends_of_the_calendar_do_not_overflow() {
    let text = "next century, 9999 years ago, in 9999 years, last decade, 5,000,000,000 days from now, next week, last May";
    for date in [Date::new(1, 1, 1), Date::new(9999, 12, 31)] {
        check(text, date);
    }
}

/// Each of these takes a moment where the work grows with the length, and hours where it grows with its square.
#[test]
fn long_hostile_texts_are_read_in_linear_time() {
    let one = [
        "1",
        "1,111",
        "1 ",
        "1,",
        "1.",
        "1-",
        "1/",
        "two ",
        "hundred ",
        "two and ",
        "and a half ",
        "a ",
        "the ",
        "the last ",
        "thousands of ",
        "$",
        "$ ",
        "- ",
        "May ",
        "May 1, ",
        "Friday ",
        "Friday, ",
        "early ",
        "at ",
        "every ",
        "a year ago ",
        "9:",
        "x",
        "’",
        "a.",
        "“",
        "日",
        "more than ",
        "people and ",
        "one big ",
    ];
    for piece in one {
        let text = piece.repeat(8_000 / piece.len());
        check(&text, Date::new(2024, 3, 13));
    }
}
