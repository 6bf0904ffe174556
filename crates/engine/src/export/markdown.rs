//! Markdown (`CommonMark`) for notes, messages and issues. Nothing in a text has an effect: what would be a mark there is escaped.

use super::notes::notes;
use super::sheet::{self, Sheet, Told};
use super::words::{self, Place};
use crate::align::Passage;
use crate::divergence::{Divergence, Side};

/// The comparison: sources, passages with what differs in them, and what one side alone tells.
pub fn write(sheet: &Sheet) -> String {
    let mut out = String::new();
    let mut add = |lines: &[&str]| {
        for part in lines {
            out.push_str(part);
        }
        out.push('\n');
    };
    add(&["# ", &text(&sheet.title()), "\n"]);
    if let Some(summary) = &sheet.summary {
        add(&[&text(summary), "\n"]);
    }
    add(&["*", sheet.basis(), "*\n"]);
    if let Some(link) = &sheet.link {
        add(&["The comparison: ", &address(link), "\n"]);
    }
    add(&["## Sources\n"]);
    for side in [Side::A, Side::B] {
        let source = sheet.source(side);
        let mut told = text(&source.reference());
        if let Some(given) = &source.address {
            let page = source.page().map_or_else(|| text(given), address);
            told = [&told, ", ", &page].concat();
        }
        let basis = words::basis(source.basis, source.assumed);
        add(&["- **", words::letter(side), "** ", &told, ". ", &basis]);
    }
    let places = [Side::A, Side::B].map(|side| sheet::places(sheet.side(side)));
    let (told, apart) = sheet.told();
    if !told.is_empty() {
        add(&["\n## Passages on the same facts"]);
    }
    for (number, told) in told.iter().enumerate() {
        add(&["\n### Passage ", &(number + 1).to_string()]);
        passage(sheet, &places, told, &mut add);
    }
    if !apart.is_empty() {
        add(&["\n## Divergences outside of these passages\n"]);
        divergences(sheet, &apart, None, &places, &mut add);
    }
    let [a, b] = &places;
    for (heading, side, sentences) in sheet.alone() {
        add(&["\n## ", &text(&heading), "\n"]);
        let places = if side == Side::A { a } else { b };
        for n in sentences {
            let at = sheet::standing(places, &[*n]);
            let words = text(&sheet::joined(sheet.side(side), &[*n]));
            add(&["- ", &at, ": ", &words]);
        }
    }
    out
}

fn passage(sheet: &Sheet, places: &[Vec<Place>; 2], told: &Told, add: &mut impl FnMut(&[&str])) {
    for (side, places) in [Side::A, Side::B].into_iter().zip(places) {
        let sentences = sheet::of(told.passage, side);
        let (name, at) = (
            text(&sheet.source(side).name),
            sheet::standing(places, sentences),
        );
        add(&["\n> **", words::letter(side), "** ", &name, ", ", &at]);
        let (own, mut line) = (sheet.side(side), String::new());
        for (n, gap) in sheet::spaced(own, sentences) {
            if gap == "\n" {
                add(&[">\n> ", &text(&std::mem::take(&mut line))]);
            } else {
                line.push_str(gap);
            }
            line.push_str(own.sentences.get(n).map_or("", |s| &s.text));
        }
        add(&[">\n> ", &text(&line)]);
    }
    let mut notes: Vec<&str> = words::grade(told.passage.grade).into_iter().collect();
    if told.moved {
        notes.push(words::MOVED);
    }
    if told.by_reader {
        notes.push(words::BY_READER);
    }
    if !notes.is_empty() || !told.divergences.is_empty() {
        add(&[]);
    }
    divergences(sheet, &told.divergences, Some(told.passage), places, add);
    for note in notes {
        add(&["- *", note, "*"]);
    }
}

fn divergences(
    sheet: &Sheet,
    divergences: &[(usize, &Divergence)],
    passage: Option<&Passage>,
    places: &[Vec<Place>; 2],
    add: &mut impl FnMut(&[&str]),
) {
    for note in notes(sheet, divergences, passage, places) {
        add(&["- **", &note.heading, ".** ", &text(&note.why)]);
    }
}

/// An address that becomes a link.
fn address(address: &str) -> String {
    ["<", address, ">"].concat()
}

/// A text on one line in which no character is a mark.
fn text(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    // A number at the beginning of a line, with a point or a bracket behind it, begins a list.
    let mut number = true;
    for word in sheet::clean(text).split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
            number = false;
        }
        for c in word.chars() {
            let always = matches!(
                c,
                '\\' | '`' | '*' | '_' | '^' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '$' | '#'
            );
            let first = out.is_empty() && matches!(c, '+' | '-' | '=' | ':');
            let listed = number && !out.is_empty() && matches!(c, '.' | ')');
            if always || first || listed {
                out.push('\\');
            }
            number &= c.is_ascii_digit();
            out.push(c);
        }
    }
    out
}
