//! The marks of one sentence - divergences, other wording, mentions - flattened into stretches that do not overlap,
//! because a page can nest elements but not overlap them. Pure and total.

use crossread_engine::compare::{Comparison, SideText};
use crossread_engine::divergence::{Filler, Kind, Side};
use crossread_engine::ordered;
use crossread_engine::span::Span;

use crate::rows::{self, Row, RowKind};

/// A stretch of a sentence with the same divergences throughout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// Divergences that cover it, indices into the comparison's, the narrowest first.
    pub divergences: Vec<usize>,
    /// Those of them whose first run in this sentence this is: it bears their tags.
    pub opens: Vec<usize>,
    /// Its parts, in order.
    pub parts: Vec<Part>,
}

/// A stretch of a run with the same wording mark throughout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Where it stands in the sentence.
    pub span: Span,
    /// The other side puts it differently or lacks it: the number of the change.
    pub change: Option<usize>,
    /// A date, number, name or quotation stands here.
    pub mention: Option<Kind>,
}

/// What lies over a sentence. Spans may overlap, be out of order or past the end.
#[derive(Debug, Clone, Default)]
pub struct Layers {
    /// Divergences by index.
    pub divergences: Vec<(Span, usize)>,
    /// Word-level changes by number.
    pub changes: Vec<(Span, usize)>,
    /// Mentions by kind.
    pub mentions: Vec<(Span, Kind)>,
}

/// The marks of sentence `index` on `side`, as it stands in `row`.
pub fn of_sentence(comparison: &Comparison, row: &Row, side: Side, index: usize) -> Vec<Run> {
    let own = rows::text(comparison, side);
    let Some(sentence) = own.sentences.get(index) else {
        return Vec::new();
    };
    let len = sentence.text.len();
    let mut layers = Layers {
        mentions: sentence.mentions.iter().map(|m| (m.span, m.kind)).collect(),
        ..Layers::default()
    };
    for d in &row.divergences {
        let filler = comparison.divergences.get(*d).and_then(|d| match side {
            Side::A => d.a.as_ref(),
            Side::B => d.b.as_ref(),
        });
        if let Some(span) = filler.and_then(|f| share(f, index, len)) {
            layers.divergences.push((span, *d));
        }
    }
    if let RowKind::Both { passage, .. } = row.kind
        && let Some(diff) = comparison.diffs.get(passage)
    {
        let marks = match side {
            Side::A => &diff.a,
            Side::B => &diff.b,
        };
        layers.changes.extend(
            marks
                .iter()
                .filter(|m| m.sentence == index)
                .map(|m| (m.span, m.change)),
        );
    }
    flatten(&sentence.text, &layers)
}

/// The sentences in which a filler stands, cut where it begins and ends; true for what is in it.
pub fn around(text: &SideText, filler: &Filler) -> Vec<(String, bool)> {
    let last = filler.end_sentence.unwrap_or(filler.sentence);
    let mut pieces = Vec::new();
    let mut push = |text: &str, inside| {
        if !text.is_empty() {
            pieces.push((text.to_owned(), inside));
        }
    };
    for index in filler.sentence..=last {
        let Some(sentence) = text.sentences.get(index) else {
            break;
        };
        let text = &sentence.text;
        let Some(span) = share(filler, index, text.len()) else {
            continue;
        };
        if index > filler.sentence {
            push(" ", true);
        }
        push(text.get(..span.start()).unwrap_or(""), false);
        push(span.of(text), true);
        push(text.get(span.end()..).unwrap_or(""), false);
    }
    pieces
}

/// The part of a filler that lies in sentence `index` of length `len`.
fn share(filler: &Filler, index: usize, len: usize) -> Option<Span> {
    let last = filler.end_sentence.unwrap_or(filler.sentence);
    if index < filler.sentence || last < index {
        return None;
    }
    let start = if index == filler.sentence {
        filler.span.start()
    } else {
        0
    };
    let end = if index == last {
        filler.span.end()
    } else {
        len
    };
    Some(Span::new(start, end))
}

/// Cuts `text` wherever a mark begins or ends. The parts together give the text back. Marks that do not lie on character
/// boundaries are left out.
pub fn flatten(text: &str, layers: &Layers) -> Vec<Run> {
    let fits = |span: &Span| !span.is_empty() && !span.of(text).is_empty();
    let mut divergences: Vec<_> = layers
        .divergences
        .iter()
        .filter(|(s, _)| fits(s))
        .copied()
        .collect();
    ordered::sort_by_key(&mut divergences, |(s, d)| (s.len(), *d));
    let spans = || {
        let changes = layers.changes.iter().map(|(s, _)| s);
        let mentions = layers.mentions.iter().map(|(s, _)| s);
        divergences
            .iter()
            .map(|(s, _)| s)
            .chain(changes)
            .chain(mentions)
            .filter(|s| fits(s))
    };
    let mut cuts: Vec<usize> = spans()
        .flat_map(|s| [s.start(), s.end()])
        .chain([0, text.len()])
        .collect();
    ordered::sort(&mut cuts);
    cuts.dedup();

    let mut runs: Vec<Run> = Vec::new();
    let mut seen = Vec::new();
    for (start, end) in cuts.iter().zip(cuts.iter().skip(1)) {
        let span = Span::new(*start, *end);
        let mut over: Vec<usize> = Vec::new();
        for (_, d) in divergences.iter().filter(|(s, _)| s.contains(span)) {
            if !over.contains(d) {
                over.push(*d);
            }
        }
        let part = Part {
            span,
            change: layers
                .changes
                .iter()
                .find(|(s, _)| s.contains(span))
                .map(|(_, c)| *c),
            mention: narrowest(&layers.mentions, span),
        };
        match runs.last_mut() {
            Some(run) if run.divergences == over => run.parts.push(part),
            _ => {
                let opens: Vec<usize> = over
                    .iter()
                    .filter(|d| !seen.contains(*d))
                    .copied()
                    .collect();
                seen.extend_from_slice(&opens);
                runs.push(Run {
                    divergences: over,
                    opens,
                    parts: vec![part],
                });
            }
        }
    }
    runs
}

fn narrowest(mentions: &[(Span, Kind)], span: Span) -> Option<Kind> {
    mentions
        .iter()
        .filter(|(s, _)| s.contains(span))
        .min_by_key(|(s, k)| (s.len(), *k))
        .map(|(_, k)| *k)
}

#[cfg(test)]
mod tests;
