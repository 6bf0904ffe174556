//! A page that is readable by itself: no script, no request, a small style of its own. It is for keeping, sending and printing.
//!
//! Every text goes through [`Page::text`], which leaves no character that could be markup; nothing from outside stands in an attribute but
//! an address of the web.

use super::notes::{Note, notes as said};
use super::sheet::{self, Sheet, Told};
use super::words::{self, Place};
use crate::compare::SideText;
use crate::divergence::{Divergence, Side};
use crate::ordered;

const STYLE: &str = include_str!("html.css");

const HEAD: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
    <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
    <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
    <meta name=\"referrer\" content=\"no-referrer\">\n";

/// A page that is being written.
#[derive(Debug)]
struct Page(String);

impl Page {
    /// Markup of ours.
    fn markup(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// Text of anybody.
    fn text(&mut self, text: &str) -> &mut Self {
        for c in sheet::clean(text).chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// An address that can be followed.
    fn link(&mut self, address: &str) {
        self.markup("<a rel=\"noreferrer\" href=\"")
            .text(address)
            .markup("\">")
            .text(address)
            .markup("</a>");
    }
}

/// The comparison as a page.
pub fn write(sheet: &Sheet) -> String {
    let mut page = Page(HEAD.to_owned());
    page.markup("<title>").text(&sheet.title());
    page.markup(" – ")
        .text(words::NAME)
        .markup("</title>\n<style>\n")
        .markup(STYLE)
        .markup("</style>\n</head>\n<body>\n<h1>")
        .text(&sheet.title())
        .markup("</h1>\n");
    if let Some(summary) = &sheet.summary {
        page.markup("<p>").text(summary).markup("</p>\n");
    }
    page.markup("<p class=\"basis\">")
        .text(sheet.basis())
        .markup("</p>\n<dl>\n");
    for side in [Side::A, Side::B] {
        source(&mut page, sheet, side);
    }
    page.markup("</dl>\n");
    let places = [Side::A, Side::B].map(|side| sheet::places(sheet.side(side)));
    let (told, apart) = sheet.told();
    if !told.is_empty() {
        page.markup("<h2>Passages on the same facts</h2>\n");
    }
    for told in &told {
        passage(&mut page, sheet, &places, told);
    }
    if !apart.is_empty() {
        page.markup("<h2>Divergences outside of these passages</h2>\n");
        notes(&mut page, &said(sheet, &apart, None, &places), &[]);
    }
    let [a, b] = &places;
    for (heading, side, sentences) in sheet.alone() {
        page.markup("<h2>").text(&heading).markup("</h2>\n<ul>\n");
        let places = if side == Side::A { a } else { b };
        for n in sentences {
            let at = sheet::standing(places, &[*n]);
            page.markup("<li dir=\"auto\"><span class=\"place\">")
                .text(&at)
                .markup(":</span> ")
                .text(&sheet::joined(sheet.side(side), &[*n]))
                .markup("</li>\n");
        }
        page.markup("</ul>\n");
    }
    if let Some(link) = &sheet.link {
        page.markup("<footer><p>The comparison: ").link(link);
        page.markup("</p></footer>\n");
    }
    page.markup("</body>\n</html>\n");
    page.0
}

fn source(page: &mut Page, sheet: &Sheet, side: Side) {
    let source = sheet.source(side);
    page.markup("<dt>")
        .text(words::letter(side))
        .markup("</dt>\n<dd>")
        .text(&source.reference());
    if let Some(given) = &source.address {
        page.markup(", ");
        match source.page() {
            Some(address) => page.link(address),
            None => {
                page.text(given);
            }
        }
    }
    page.markup(". ")
        .text(&words::basis(source.basis, source.assumed))
        .markup("</dd>\n");
}

fn passage(page: &mut Page, sheet: &Sheet, places: &[Vec<Place>; 2], told: &Told) {
    page.markup("<section class=\"passage\">\n");
    for (side, places) in [Side::A, Side::B].into_iter().zip(places) {
        let sentences = sheet::of(told.passage, side);
        let class = match side {
            Side::A => "a",
            Side::B => "b",
        };
        page.markup("<div class=\"")
            .markup(class)
            .markup("\">\n<p class=\"place\">")
            .text(words::letter(side))
            .markup(": ")
            .text(&sheet.source(side).name)
            .markup(", ")
            .text(&sheet::standing(places, sentences))
            .markup("</p>\n<p dir=\"auto\">");
        let text = sheet.side(side);
        for (n, gap) in sheet::spaced(text, sentences) {
            page.markup(if gap == "\n" { "<br>\n" } else { gap });
            sentence(page, text, n, &marked(&told.divergences, side, n));
        }
        page.markup("</p>\n</div>\n");
    }
    let mut more: Vec<&str> = words::grade(told.passage.grade).into_iter().collect();
    if told.moved {
        more.push(words::MOVED);
    }
    if told.by_reader {
        more.push(words::BY_READER);
    }
    let said = said(sheet, &told.divergences, Some(told.passage), places);
    notes(page, &said, &more);
    page.markup("</section>\n");
}

/// Where in sentence `n` of a side something differs, in bytes, in order; they may overlap.
fn marked(divergences: &[(usize, &Divergence)], side: Side, n: usize) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    for (_, divergence) in divergences {
        let Some(filler) = sheet::end(divergence, side) else {
            continue;
        };
        let last = filler.end_sentence.unwrap_or(filler.sentence);
        if filler.sentence <= n && n <= last {
            let start = if n == filler.sentence {
                filler.span.start()
            } else {
                0
            };
            let end = if n == last {
                filler.span.end()
            } else {
                usize::MAX
            };
            spans.push((start, end));
        }
    }
    ordered::sort_by_key(&mut spans, |span| *span);
    spans
}

fn sentence(page: &mut Page, side: &SideText, n: usize, spans: &[(usize, usize)]) {
    let text = side.sentences.get(n).map_or("", |s| s.text.as_str());
    let mut from = 0;
    for (start, end) in spans {
        let (start, end) = ((*start).max(from), (*end).min(text.len()));
        let pieces = text.get(from..start).zip(text.get(start..end));
        let Some((before, inside)) = pieces.filter(|(_, inside)| !inside.is_empty()) else {
            continue;
        };
        page.text(before)
            .markup("<mark>")
            .text(inside)
            .markup("</mark>");
        from = end;
    }
    page.text(text.get(from..).unwrap_or(""));
}

fn notes(page: &mut Page, said: &[Note], more: &[&str]) {
    if said.is_empty() && more.is_empty() {
        return;
    }
    page.markup("<ul class=\"notes\">\n");
    for note in said {
        page.markup("<li><b>")
            .text(&note.heading)
            .markup(".</b> ")
            .text(&note.why)
            .markup("</li>\n");
    }
    for note in more {
        page.markup("<li>").text(note).markup("</li>\n");
    }
    page.markup("</ul>\n");
}
