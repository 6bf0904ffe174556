//! What a reader changes about which lines are the article.

use super::{Article, Block, BlockKind, Dropped, Reason};
use crate::span::Span;

impl Article {
    /// Takes a stretch that was left out into the article, as a paragraph; nothing if there is no such stretch. Linear.
    pub fn keep(&mut self, span: Span) {
        let Some(at) = self.dropped.iter().position(|d| d.span == span) else {
            return;
        };
        self.dropped.remove(at);
        let place = self.blocks.partition_point(|b| b.span < span);
        self.blocks.insert(
            place,
            Block {
                kind: BlockKind::Body,
                span,
                whole: false,
            },
        );
    }

    /// Leaves a block out of the article; nothing if there is no such block. Linear.
    pub fn leave_out(&mut self, span: Span) {
        let Some(at) = self.blocks.iter().position(|b| b.span == span) else {
            return;
        };
        self.blocks.remove(at);
        let place = self.dropped.partition_point(|d| d.span < span);
        let reason = Reason::Reader;
        self.dropped.insert(place, Dropped { span, reason });
    }

    /// Do all spans fit the text, in order and without overlap, as in what [`super::read`] gives? For articles that come from
    /// outside. Linear.
    pub fn is_sound(&self) -> bool {
        let fits = |span: &Span| {
            span.start() <= span.end() && self.text.get(span.start()..span.end()).is_some()
        };
        let ascend = |spans: Vec<Span>| {
            let ends = [0].into_iter().chain(spans.iter().map(|s| s.end()));
            spans
                .iter()
                .zip(ends)
                .all(|(s, end)| fits(s) && s.start() >= end)
        };
        ascend(self.blocks.iter().map(|b| b.span).collect())
            && ascend(self.dropped.iter().map(|d| d.span).collect())
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing)] // a test may panic
mod tests {
    use super::*;
    use crate::article;
    use crate::lexicon::Lexicon;

    const TEXT: &str = "The mill\n\nThe old mill at Barrow burned down on Tuesday night, the fire service said.\n\nSign up \
        now\n\nNobody was hurt in the fire, which began in the cellar, said the mayor of the town.";

    #[test]
    fn what_is_left_out_can_be_kept_again() {
        let mut article = article::read(TEXT, &Lexicon::core());
        assert!(article.is_sound());
        let whole = article.clone();
        let last = whole.blocks[whole.blocks.len() - 1].span;
        article.leave_out(last);
        assert_eq!(article.blocks.len() + 1, whole.blocks.len());
        assert!(
            article
                .dropped
                .iter()
                .any(|d| d.span == last && d.reason == Reason::Reader)
        );
        article.keep(last);
        assert_eq!(article, whole);
        let advert = whole.dropped[0].span;
        article.keep(advert);
        assert!(article.is_sound());
        assert!(article.blocks.iter().any(|b| b.span == advert));
    }

    #[test]
    fn spans_that_do_not_fit_are_seen() {
        let article = article::read("Über die Mühle schrieb er nichts.", &Lexicon::core());
        for (start, end) in [(0, 1), (0, 400), (1, 5)] {
            let mut broken = article.clone();
            broken.blocks = vec![Block {
                kind: BlockKind::Body,
                span: Span::new(start, end),
                whole: false,
            }];
            assert!(!broken.is_sound(), "{start} {end}");
        }
    }
}
