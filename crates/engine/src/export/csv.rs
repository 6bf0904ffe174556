//! A table for spreadsheets, one divergence a line (RFC 4180).
//!
//! A spreadsheet takes a cell that begins with `=`, `+`, `-`, `@`, a tabulator or a carriage return for a formula, and runs it. Such a cell
//! gets an apostrophe before it, which spreadsheets take for "this is text".

use super::sheet::{self, Sheet, Source};
use super::words;
use crate::divergence::{Divergence, Filler, Side};

/// The names of the columns, in order.
pub const COLUMNS: [&str; 27] = [
    "passage",
    "sure",
    "kind",
    "verdict",
    "quotation",
    "rests_on_unstated_date",
    "more_exact",
    "a",
    "a_value",
    "a_sentence",
    "a_place",
    "b",
    "b_value",
    "b_sentence",
    "b_place",
    "why",
    "a_source",
    "a_headline",
    "a_published",
    "a_address",
    "b_source",
    "b_headline",
    "b_published",
    "b_address",
    "comparison",
    "a_assumed_date",
    "b_assumed_date",
];

/// The table with a line of names above it, lines ending as the standard says.
pub fn write(sheet: &Sheet) -> String {
    let mut out = String::new();
    line(&mut out, &COLUMNS.map(str::to_owned));
    let places = [Side::A, Side::B].map(|side| sheet::places(sheet.side(side)));
    let (told, apart) = sheet.told();
    let mut add = |passage: [String; 2], number: usize, divergence: &Divergence| {
        let why = sheet.why(number, divergence);
        let [a_places, b_places] = &places;
        let [a, a_value, a_sentence, a_place] = said(sheet, Side::A, a_places, divergence);
        let [b, b_value, b_sentence, b_place] = said(sheet, Side::B, b_places, divergence);
        let [passage, sure] = passage;
        let finer = divergence.finer_side.map(words::letter);
        let audit = divergence.audit.map(words::audit);
        let [a_name, a_headline, a_date, a_address] = facts(&sheet.a);
        let [b_name, b_headline, b_date, b_address] = facts(&sheet.b);
        let cells = [
            passage,
            sure,
            words::topic(divergence.topic()).to_owned(),
            words::found(divergence).to_owned(),
            audit.unwrap_or_default().to_owned(),
            if divergence.inferred { "yes" } else { "no" }.to_owned(),
            finer.unwrap_or_default().to_owned(),
            a,
            a_value,
            a_sentence,
            a_place,
            b,
            b_value,
            b_sentence,
            b_place,
            why,
            a_name,
            a_headline,
            a_date,
            a_address,
            b_name,
            b_headline,
            b_date,
            b_address,
            sheet.link.clone().unwrap_or_default(),
            assumed(&sheet.a),
            assumed(&sheet.b),
        ];
        line(&mut out, &cells);
    };
    for (number, told) in told.iter().enumerate() {
        let sure = words::surety(told.passage.grade).to_owned();
        for (n, divergence) in &told.divergences {
            add([(number + 1).to_string(), sure.clone()], *n, divergence);
        }
    }
    for (n, divergence) in apart {
        add([String::new(), String::new()], n, divergence);
    }
    out
}

/// What one side says: its words, their value, the sentence, and where that stands.
fn said(
    sheet: &Sheet,
    side: Side,
    places: &[words::Place],
    divergence: &Divergence,
) -> [String; 4] {
    let Some(filler) = sheet::end(divergence, side) else {
        return Default::default();
    };
    let last = filler.end_sentence.unwrap_or(filler.sentence);
    let sentences: Vec<usize> = (filler.sentence..=last).take(places.len()).collect();
    [
        filler.text.clone(),
        value(filler),
        sheet::joined(sheet.side(side), &sentences),
        sheet::standing(places, &sentences),
    ]
}

fn value(filler: &Filler) -> String {
    let ends = [&filler.value, &filler.value_max];
    let ends: Vec<&str> = ends.into_iter().flatten().map(String::as_str).collect();
    ends.join("–")
}

fn facts(source: &Source) -> [String; 4] {
    [
        source.name.clone(),
        source.headline.clone().unwrap_or_default(),
        source.published.map(|d| d.to_string()).unwrap_or_default(),
        source.address.clone().unwrap_or_default(),
    ]
}

/// The day that a reader assumes.
fn assumed(source: &Source) -> String {
    let day = source.basis.filter(|_| source.assumed);
    day.map(|d| d.to_string()).unwrap_or_default()
}

fn line(out: &mut String, cells: &[String]) {
    for (n, cell) in cells.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        let cell = sheet::clean(cell);
        let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
        let mark = if risky { "'" } else { "" };
        if cell.contains(['"', ',', '\n', '\r']) {
            out.push('"');
            out.push_str(mark);
            out.push_str(&cell.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(mark);
            out.push_str(&cell);
        }
    }
    out.push_str("\r\n");
}
