//! The visible text of a page, one block a line.

use super::exclude::Exclusion;
use super::tree::{Node, Tree};
use crate::article::Reason;

/// What kind of block a line stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Paragraph,
    Heading(u8),
    Item,
    Caption,
    Cell,
    Preformatted,
    Other,
}

/// One block of a page.
#[derive(Debug, Clone)]
pub(super) struct Line {
    /// White space is one space each.
    pub(super) text: String,
    /// Bytes of the text that are links.
    pub(super) linked: usize,
    pub(super) place: Place,
    /// It stands in a part that is not the article.
    pub(super) excluded: Option<Reason>,
    /// The node whose text begins it.
    pub(super) node: usize,
}

/// The lines of a page. Linear.
pub(super) fn lines(page: &Tree, excluded: &[Option<Exclusion>]) -> Vec<Line> {
    let mut writer = Writer::default();
    // Elements that are open, by where they end.
    let mut open: Vec<(usize, Effect)> = Vec::new();
    let mut i = 0;
    while i < page.nodes().len() {
        while let Some((_, effect)) = open.pop_if(|(end, _)| *end <= i) {
            writer.leave(effect);
        }
        let out = excluded.get(i).copied().flatten();
        if out == Some(Exclusion::Invisible) {
            i = page.end(i);
            continue;
        }
        let reason = match out {
            Some(Exclusion::Dropped(reason)) => Some(reason),
            _ => None,
        };
        match page.nodes().get(i) {
            Some(Node::Text(text)) => writer.text(text, i, reason),
            Some(Node::Element { element, .. }) => {
                let effect = effect(&element.name, element.attribute("class"));
                writer.enter(effect);
                open.push((page.end(i), effect));
            }
            None => {}
        }
        i += 1;
    }
    writer.end_line();
    writer.lines
}

/// What an element does to the text in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Block(Option<Place>),
    Link,
    Break,
    Inline,
}

fn effect(name: &str, class: &str) -> Effect {
    let is_caption = || {
        class.split_whitespace().any(|c| {
            let c = c.to_ascii_lowercase();
            c.contains("caption") || c.contains("cutline")
        })
    };
    match name {
        "br" | "hr" => Effect::Break,
        "a" => Effect::Link,
        "figcaption" => Effect::Block(Some(Place::Caption)),
        "p" | "div" | "span" | "section" | "aside" | "small" if is_caption() => {
            Effect::Block(Some(Place::Caption))
        }
        "p" | "blockquote" => Effect::Block(Some(Place::Paragraph)),
        "h1" => Effect::Block(Some(Place::Heading(1))),
        "h2" => Effect::Block(Some(Place::Heading(2))),
        "h3" | "h4" | "h5" | "h6" => Effect::Block(Some(Place::Heading(3))),
        "li" | "dd" | "dt" => Effect::Block(Some(Place::Item)),
        "td" | "th" | "caption" => Effect::Block(Some(Place::Cell)),
        "pre" => Effect::Block(Some(Place::Preformatted)),
        "address" | "article" | "aside" | "body" | "center" | "details" | "div" | "dl"
        | "fieldset" | "figure" | "footer" | "form" | "header" | "html" | "main" | "nav" | "ol"
        | "section" | "summary" | "table" | "tbody" | "tfoot" | "thead" | "tr" | "ul"
        | "button" | "dialog" | "menu" => Effect::Block(None),
        _ => Effect::Inline,
    }
}

#[derive(Default)]
struct Writer {
    lines: Vec<Line>,
    current: String,
    linked: usize,
    node: usize,
    reason: Option<Reason>,
    places: Vec<Place>,
    links: usize,
}

impl Writer {
    fn enter(&mut self, effect: Effect) {
        match effect {
            Effect::Block(place) => {
                self.end_line();
                if let Some(place) = place {
                    self.places.push(place);
                }
            }
            Effect::Break => self.end_line(),
            Effect::Link => self.links += 1,
            Effect::Inline => {}
        }
    }

    fn leave(&mut self, effect: Effect) {
        match effect {
            Effect::Block(place) => {
                self.end_line();
                if place.is_some() {
                    self.places.pop();
                }
            }
            Effect::Link => self.links = self.links.saturating_sub(1),
            Effect::Break | Effect::Inline => {}
        }
    }

    fn text(&mut self, text: &str, node: usize, reason: Option<Reason>) {
        if reason != self.reason {
            self.end_line();
        }
        let preformatted = self.places.last() == Some(&Place::Preformatted);
        let mut breaks = 0;
        for c in text.chars() {
            // Preformatted text is wrapped by hand: only a blank line ends a block.
            breaks = match c {
                '\n' => breaks + 1,
                c if c.is_whitespace() => breaks,
                _ => 0,
            };
            if preformatted && breaks > 1 {
                self.end_line();
            } else if c.is_whitespace() || c == '\u{feff}' {
                if !self.current.is_empty() && !self.current.ends_with(' ') {
                    self.current.push(' ');
                }
            } else {
                if self.current.is_empty() {
                    (self.node, self.reason) = (node, reason);
                }
                self.current.push(c);
                if self.links > 0 {
                    self.linked += c.len_utf8();
                }
            }
        }
    }

    fn end_line(&mut self) {
        let text = std::mem::take(&mut self.current);
        let linked = std::mem::take(&mut self.linked);
        if text.trim_end().is_empty() {
            return;
        }
        self.lines.push(Line {
            text: text.trim_end().to_owned(),
            linked,
            place: self.places.last().copied().unwrap_or(Place::Other),
            excluded: self.reason,
            node: self.node,
        });
    }
}
