//! Which lines of a page are the article: the element with the most running text and the least else, and in it the
//! stretch with the most; then each line by its place.

use super::flatten::{Line, Place};
use super::metadata::Metadata;
use super::tree::Tree;
use crate::article::shape::Shape;
use crate::article::{Article, Block, BlockKind, Dropped, Reason, notice, stated};
use crate::ordered::Set;
use crate::span::Span;

struct Judged {
    line: Line,
    shape: Shape,
    notice: Option<Reason>,
    /// The share of the text that is links, 0 to 1.
    links: f64,
}

impl Judged {
    fn of(line: Line) -> Self {
        let shape = Shape::of(&line.text);
        Self {
            notice: notice::reason(&line.text, &shape),
            links: line.linked as f64 / line.text.len().max(1) as f64,
            shape,
            line,
        }
    }

    fn is_text(&self) -> bool {
        self.line.excluded.is_none()
            && self.notice.is_none()
            && self.links < 0.5
            && (self.shape.is_prose() || self.shape.is_short_sentence())
    }

    /// What the line counts towards being in the article.
    fn weight(&self) -> f64 {
        if self.line.excluded.is_some() {
            return 0.0;
        }
        let words = self.shape.words as f64;
        if self.notice.is_some() {
            return -6.0;
        }
        if self.links > 0.6 {
            return -(1.0 + words.min(8.0) / 2.0);
        }
        let prose = self.shape.is_prose();
        match self.line.place {
            Place::Paragraph if prose => words.min(80.0) * (1.0 - self.links),
            Place::Other | Place::Preformatted if prose => words.min(80.0) * (0.9 - self.links),
            Place::Item | Place::Cell if prose => words.min(60.0) * (0.6 - self.links),
            Place::Heading(_) => -1.0,
            Place::Caption | Place::Paragraph => 1.0,
            // A table of results is a part of the article that has many short texts; those of menus are links.
            Place::Cell => -0.2,
            Place::Item | Place::Other | Place::Preformatted => -2.0,
        }
    }
}

/// The article of a page whose lines are given.
pub(super) fn article(page: &Tree, lines: Vec<Line>, metadata: &Metadata) -> Article {
    let lines: Vec<Judged> = lines.into_iter().map(Judged::of).collect();
    let (start, end) = densest(page, &lines);
    let title = headline(&lines, start, metadata);
    let mut article = Article {
        byline: metadata.author.clone(),
        published: metadata.published,
        ..Article::default()
    };
    if let (Title::Given(words), false) = (&title, lines.is_empty()) {
        let span = append(&mut article.text, words);
        article.blocks.push(Block {
            kind: BlockKind::Title,
            span,
            whole: false,
        });
    }
    let mut seen = Set::new();
    for (i, judged) in lines.iter().enumerate() {
        let span = append(&mut article.text, &judged.line.text);
        let verdict = if title == Title::Line(i) {
            Ok(BlockKind::Title)
        } else {
            judge(&lines, i, start, end, &title, &mut seen)
        };
        match verdict {
            Ok(kind) => article.blocks.push(Block {
                kind,
                span,
                whole: false,
            }),
            Err(reason) => {
                if reason == Reason::Byline && article.byline.is_none() {
                    article.byline = stated::byline(&judged.line.text);
                }
                if reason == Reason::Dateline && article.published.is_none() && i < end {
                    article.published = stated::date(&judged.line.text);
                }
                article.dropped.push(Dropped { span, reason });
            }
        }
    }
    article
}

fn append(text: &mut String, line: &str) -> Span {
    if !text.is_empty() {
        text.push('\n');
    }
    let start = text.len();
    text.push_str(line);
    Span::new(start, text.len())
}

/// The stretch of lines with the most running text inside the element with the most. Linear.
fn densest(page: &Tree, lines: &[Judged]) -> (usize, usize) {
    let weights: Vec<f64> = lines.iter().map(Judged::weight).collect();
    let mut sums = vec![0.0];
    for weight in &weights {
        sums.push(sums.last().copied().unwrap_or(0.0) + weight);
    }
    let line_of = |node: usize| lines.partition_point(|l| l.line.node < node);
    let mut best = (0.0, 0, 0);
    for i in 0..page.nodes().len() {
        let Some(element) = page.element(i) else {
            continue;
        };
        if !matches!(
            element.name.as_str(),
            "article"
                | "main"
                | "div"
                | "section"
                | "body"
                | "td"
                | "center"
                | "form"
                | "blockquote"
        ) {
            continue;
        }
        let (from, to) = (line_of(i), line_of(page.end(i)));
        let sum = sums.get(to).unwrap_or(&0.0) - sums.get(from).unwrap_or(&0.0);
        // Of two that hold the same, the inner one.
        if sum >= best.0 && to > from {
            best = (sum, from, to);
        }
    }
    let (_, from, to) = if best.2 > 0 {
        best
    } else {
        (0.0, 0, lines.len())
    };
    stretch(weights.get(from..to).unwrap_or(&[]), from)
}

fn stretch(weights: &[f64], base: usize) -> (usize, usize) {
    let (mut best, mut range) = (0.0, (base, base));
    let (mut sum, mut start) = (0.0, 0);
    for (i, weight) in weights.iter().enumerate() {
        if sum <= 0.0 {
            (sum, start) = (0.0, i);
        }
        sum += weight;
        if sum > best {
            (best, range) = (sum, (base + start, base + i + 1));
        }
    }
    range
}

#[derive(PartialEq, Eq)]
enum Title {
    /// It stands on this line.
    Line(usize),
    /// Only the page's data give it.
    Given(String),
    None,
}

fn headline(lines: &[Judged], body: usize, metadata: &Metadata) -> Title {
    let near = |wanted: &str| {
        let wanted = letters(wanted);
        lines.iter().take(body + 12).position(|l| {
            l.line.excluded.is_none() && !wanted.is_empty() && letters(&l.line.text) == wanted
        })
    };
    let first_heading = || {
        let headings = |last: usize| {
            lines
                .iter()
                .take(last)
                .enumerate()
                .filter(|(_, l)| l.line.place == Place::Heading(1) && l.notice.is_none())
        };
        let shared = |l: &Judged| {
            metadata
                .title
                .as_deref()
                .is_some_and(|t| letters(t).contains(&letters(&l.line.text)))
        };
        headings(body + 12)
            .find(|(_, l)| shared(l) && l.shape.words >= 2)
            .or_else(|| headings(body + 3).rfind(|(_, l)| l.shape.words >= 3))
    };
    if let Some(i) = metadata.headline.as_deref().and_then(near) {
        return Title::Line(i);
    }
    if let Some((i, _)) = first_heading() {
        return Title::Line(i);
    }
    if let Some(i) = metadata.title.as_deref().and_then(near) {
        return Title::Line(i);
    }
    metadata
        .headline
        .clone()
        .or_else(|| metadata.title.clone())
        .map_or(Title::None, Title::Given)
}

/// Letters and digits alone, small.
fn letters(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

fn judge(
    lines: &[Judged],
    i: usize,
    start: usize,
    end: usize,
    title: &Title,
    seen: &mut Set<String>,
) -> Result<BlockKind, Reason> {
    let Some(judged) = lines.get(i) else {
        return Err(Reason::Boilerplate);
    };
    if let Some(reason) = judged.line.excluded {
        return Err(reason);
    }
    let text = &judged.line.text;
    let (paragraph, prose) = (
        judged.line.place == Place::Paragraph,
        judged.shape.is_prose(),
    );
    if stated::byline(text).is_some() {
        return Err(Reason::Byline);
    }
    if stated::is_date_line(text) {
        return Err(Reason::Dateline);
    }
    let inside = (start..end).contains(&i);
    if !inside {
        return Err(judged.notice.unwrap_or(if i < start {
            Reason::Navigation
        } else {
            Reason::Related
        }));
    }
    if let Some(reason) = judged.notice {
        return Err(reason);
    }
    let repeats_title = match title {
        Title::Line(t) => lines.get(*t).is_some_and(|l| l.line.text == *text),
        Title::Given(words) => words == text,
        Title::None => false,
    };
    if repeats_title || (!paragraph && text.len() >= 20 && !seen.insert(text.clone())) {
        return Err(Reason::Repeated);
    }
    if judged.line.place == Place::Caption {
        return Ok(BlockKind::Caption);
    }
    if let Place::Heading(_) = judged.line.place {
        let followed = lines.get(i + 1..end).is_some_and(|rest| {
            rest.iter().take(6).any(|l| {
                l.is_text()
                    || (l.line.excluded.is_none()
                        && matches!(l.line.place, Place::Item | Place::Cell | Place::Paragraph)
                        && l.links < 0.5)
            })
        });
        return if followed && judged.links < 0.9 {
            Ok(BlockKind::Heading)
        } else {
            Err(Reason::Related)
        };
    }
    if judged.links > 0.6 && !(prose && paragraph && judged.links < 0.9) {
        return Err(Reason::Related);
    }
    if paragraph
        || prose
        || judged.shape.is_short_sentence()
        || matches!(
            judged.line.place,
            Place::Item | Place::Cell | Place::Preformatted
        )
    {
        return Ok(BlockKind::Body);
    }
    if judged.shape.words >= 3 {
        return Ok(BlockKind::Body);
    }
    Err(Reason::Boilerplate)
}
