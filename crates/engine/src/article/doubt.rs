//! Which lines the reading was unsure of: those that one sign says are the article and another says are not.

use super::shape::Shape;
use super::{Article, BlockKind, Reason, notice, paste};
use crate::ordered::Set;
use crate::span::Span;

/// A line that was left out for its words has at least so many if it may be a paragraph all the same.
const PARAGRAPH: usize = 25;

impl Article {
    /// The lines that a reader should look at: kept ones that do not read like an article, and such left out that do. The headline and
    /// what a reader has left out are sure. Linear.
    pub fn unsure(&self) -> Vec<Span> {
        let alone = paste::read(&self.text);
        let kept_alone: Set<usize> = alone.blocks.iter().map(|b| b.span.start()).collect();
        let left_out_alone: Set<usize> = alone.dropped.iter().map(|d| d.span.start()).collect();
        let kept = self.blocks.iter().filter(|block| {
            let line = block.span.of(&self.text);
            let shape = Shape::of(line);
            let reads_well = shape.is_prose() || shape.is_short_sentence();
            match block.kind {
                BlockKind::Title | BlockKind::Caption => false,
                // By the page's build it is part of the article, by its words and place among the lines it is not.
                _ if left_out_alone.contains(&block.span.start()) => true,
                BlockKind::Heading => false,
                BlockKind::Body => !reads_well || notice::reason(line, &shape).is_some(),
            }
        });
        let dropped = self.dropped.iter().filter(|dropped| {
            let shape = Shape::of(dropped.span.of(&self.text));
            let paragraph = shape.is_prose() && shape.words >= PARAGRAPH;
            match dropped.reason {
                Reason::Reader
                | Reason::Repeated
                | Reason::Byline
                | Reason::Dateline
                | Reason::Consent => false,
                _ if kept_alone.contains(&dropped.span.start()) => shape.is_prose(),
                Reason::Boilerplate | Reason::Navigation | Reason::Related => shape.is_prose(),
                _ => paragraph,
            }
        });
        let mut unsure: Vec<Span> = kept
            .map(|b| b.span)
            .chain(dropped.map(|d| d.span))
            .collect();
        crate::ordered::sort(&mut unsure);
        unsure
    }
}
