//! A comparison as a file: what the page asked for, put together and written by the engine. Pure.

use crate::bundle::Source;
use crate::exchange::Writing;
use crate::file_name;
use crate::guess;
use crossread_engine::compare::Comparison;
use crossread_engine::document::Document;
use crossread_engine::export::sheet::{self, Sheet};
use crossread_engine::export::{Format, annotations, csv, data, html, markdown, words};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// What spreadsheets need to see before they read a table as UTF-8.
const UTF8: &str = "\u{feff}";

/// The name of the file, and what is in it.
pub fn write(
    writing: Writing,
    mut comparison: Comparison,
    a: &Document,
    b: &Document,
) -> (String, String) {
    let names = &writing.names;
    guess::conceal(&mut comparison, names);
    let (first, second) = writing.sources;
    let assumed = writing.assumed;
    let sheet = Sheet {
        a: source(first, a, assumed.a.is_some(), names),
        b: source(second, b, assumed.b.is_some(), names),
        comparison: &comparison,
        link: writing.link,
        summary: Some(writing.summary),
    };
    (name(&sheet, writing.format), text(&sheet, writing.format))
}

fn text(sheet: &Sheet, format: Format) -> String {
    match format {
        Format::Html => html::write(sheet),
        Format::Markdown => markdown::write(sheet),
        Format::Csv => [UTF8, &csv::write(sheet)].concat(),
        Format::Json => printed(&data::record(sheet)),
        Format::Annotations => printed(&annotations::collection(sheet)),
    }
}

/// A record as JSON. Nothing instead of one that cannot be printed, which no record of texts and numbers is.
fn printed(record: &impl Serialize) -> String {
    let mut bytes = Vec::new();
    let printed = record.serialize(&mut Serializer::with_formatter(&mut bytes, Scores));
    printed
        .ok()
        .and_then(|()| String::from_utf8(bytes).ok())
        .unwrap_or_default()
}

/// Prints the numbers that are no counts, all of which are scores of four places, without the tables that others take.
struct Scores;

impl Formatter for Scores {
    fn write_f64<W: Write + ?Sized>(&mut self, writer: &mut W, value: f64) -> io::Result<()> {
        writer.write_all(score(value).as_bytes())
    }
}

/// A number from 0 to 1 with up to four places, and at least one.
fn score(value: f64) -> String {
    // Saturates, and no score is out of bounds.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let parts = (value * 1e4).round() as u64 + 10_000;
    let digits = (parts % 10_000 + 10_000).to_string();
    let places = digits.get(1..).unwrap_or("").trim_end_matches('0');
    let places = if places.is_empty() { "0" } else { places };
    [&(parts / 10_000 - 1).to_string(), ".", places].concat()
}

fn source(source: Source, document: &Document, assumed: bool, names: &[String]) -> sheet::Source {
    let name = source.outlet.unwrap_or_else(|| words::NO_OUTLET.to_owned());
    let mut told = sheet::Source {
        headline: source.headline,
        byline: source.byline,
        published: source.published,
        assumed,
        address: source.url,
        ..sheet::Source::of(name, document)
    };
    for text in [&mut told.text].into_iter().chain(&mut told.headline) {
        guess::blank(text, names);
    }
    told
}

/// "post-and-echo-2024-05-08.csv": both names, and the later of both days.
fn name(sheet: &Sheet, format: Format) -> String {
    let names = file_name::of_both(&sheet.a.name, &sheet.b.name);
    let day = sheet.a.published.max(sheet.b.published);
    let day = day.map(|day| ["-", &day.to_string()].concat());
    [&names, &day.unwrap_or_default(), format.ending()].concat()
}

#[cfg(all(test, feature = "page"))]
mod tests {
    use super::*;
    use crate::exchange::{Answer, Articles, Given, Known, Request, Response, write as bytes};
    use crate::own;
    use crate::subject::Assumed;
    use crate::worker::Answerer;
    use crossread_engine::article::{self, Facts, date::Date};
    use crossread_engine::lexicon::Lexicon;

    const MILL: &str = "Mill burns down\n\nThe mill at Barrow burned down on Tuesday night, the fire service told the Post.";
    const FIRE: &str = "Fire at mill\n\nThe mill at Barrow burned down on Monday night, the fire service said on Wednesday.";

    /// What the page asks for of sources with these names, answered.
    fn written(format: Format, names: [&str; 2], hidden: &[&str]) -> (String, String) {
        assuming(format, names, hidden, Assumed::default())
    }

    /// The same, seen from other days.
    fn assuming(
        format: Format,
        names: [&str; 2],
        hidden: &[&str],
        assumed: Assumed,
    ) -> (String, String) {
        let texts = [MILL, FIRE].into_iter().zip(names);
        let mut sides = texts.map(|(text, name)| {
            let mut report = own::report(
                name,
                article::read(text, &Lexicon::core()),
                Facts::default(),
            );
            report.source.published = Date::new(2024, 5, 8);
            let given = Given {
                text: Known::Own(report.article),
                published: report.source.published,
            };
            (given, report.source)
        });
        let (mut a, mut b) = sides.next().zip(sides.next()).expect("two sides");
        a.0.published = assumed.a.or(a.0.published);
        b.0.published = assumed.b.or(b.0.published);
        let writing = Writing {
            format,
            articles: Articles {
                a: a.0,
                b: b.0,
                others: Vec::new(),
            },
            corrections: Vec::new(),
            sources: (a.1, b.1),
            assumed,
            names: hidden.iter().map(|&name| name.to_owned()).collect(),
            link: Some("https://x.example/#/1".to_owned()),
            summary: "1 passage".to_owned(),
        };
        match Answerer::new().answer(&bytes(&Request::Write(2, Box::new(writing)))) {
            Response::Text(2, Answer::Written(name, text)) => (name, text),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_file_is_named_after_both_sources_and_the_later_day() {
        let name = |a, b| written(Format::Csv, [a, b], &[]).0;
        assert_eq!(
            name("The Post", "Écho/<b>"),
            "the-post-and-Écho-b-2024-05-08.csv"
        );
        assert_eq!(name("../..", "CON"), "source-and-con-2024-05-08.csv");
        assert!(name(&"x".repeat(500), "Post").len() < 120);
    }

    #[test]
    fn scores_are_printed_as_others_print_them() {
        for n in 0..=10_000_u32 {
            let value = f64::from(n) / 1e4;
            assert_eq!(score(value), format!("{value:?}"));
        }
    }

    #[test]
    fn every_format_has_both_wordings_and_the_link() {
        for format in Format::ALL {
            let (_, text) = written(format, ["Post", "Echo"], &[]);
            for word in [
                "Tuesday",
                "Monday",
                "Echo",
                "told the Post",
                "https://x.example/#/1",
            ] {
                // An annotation quotes no more than a few words around.
                let told = text.contains(word);
                assert!(
                    told || format == Format::Annotations && word == "told the Post",
                    "{format:?}: no {word} in {text}"
                );
            }
        }
    }

    #[test]
    fn every_format_says_that_a_day_is_assumed_and_keeps_the_stated_one() {
        let june = Date::new(2024, 6, 1);
        let assumed = Assumed { a: june, b: None };
        for format in Format::ALL {
            let names = ["Post", "Echo"];
            let (_, plain) = written(format, names, &[]);
            let (_, text) = assuming(format, names, &[], assumed);
            let says = |text: &str| match format {
                Format::Csv => text.contains("2024-06-01,\r\n"),
                Format::Json => text.contains("\"date_assumed\":true"),
                _ => text.contains("as seen from 1 June 2024, a day that a reader assumes."),
            };
            assert!(says(&text), "{format:?}: {text}");
            assert!(!says(&plain), "{format:?}: {plain}");
            let stated = match format {
                Format::Html | Format::Markdown => "8 May 2024",
                Format::Csv | Format::Json | Format::Annotations => "2024-05-08",
            };
            assert_eq!(
                text.matches(stated).count() > 0,
                plain.matches(stated).count() > 0,
                "{format:?}"
            );
        }
    }

    #[test]
    fn a_hidden_name_is_in_no_file() {
        for format in Format::ALL {
            let (name, text) = written(format, ["Source A", "Source B"], &["Post", "Barrow"]);
            assert!(
                !text.contains("Post") && !text.contains("Barrow"),
                "{format:?}: {text}"
            );
            assert!(
                text.replace('\\', "").contains("______"),
                "{format:?} has no blanks"
            );
            assert!(name.starts_with("source-a-and-source-b"), "{name}");
        }
    }
}
