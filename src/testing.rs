//! Comparisons made by hand, and sessions with texts of the reader's own, for the tests of everything that shows them.

use crate::own;
use crate::session::{Laid, Session};
use crossread_engine::align::{Grade, Passage};
use crossread_engine::article::BlockKind;
use crossread_engine::article::{self, Facts};
use crossread_engine::compare::{Comparison, SentenceText, SideText};
use crossread_engine::correction::Revision;
use crossread_engine::diff::WordDiff;
use crossread_engine::divergence::{Divergence, Filler, Kind, Side, Verdict};
use crossread_engine::lexicon::Lexicon;
use crossread_engine::span::Span;
use std::rc::Rc;

/// A side from its blocks: `#` begins a headline, `=` a heading, `!` a caption; sentences are divided by `|`.
pub fn side(blocks: &[&str]) -> SideText {
    let mut sentences = Vec::new();
    for (block, text) in blocks.iter().enumerate() {
        let kind = match text.chars().next() {
            Some('#') => BlockKind::Title,
            Some('=') => BlockKind::Heading,
            Some('!') => BlockKind::Caption,
            _ => BlockKind::Body,
        };
        for sentence in text.trim_start_matches(['#', '=', '!']).split('|') {
            sentences.push(SentenceText {
                text: sentence.trim().to_owned(),
                kind,
                block,
                mentions: Vec::new(),
            });
        }
    }
    SideText { sentences }
}

/// A comparison with passages given as sentences of A, sentences of B, and whether they are moved.
pub fn comparison(a: &[&str], b: &[&str], passages: &[(&[usize], &[usize], bool)]) -> Comparison {
    let (a, b) = (side(a), side(b));
    let free = |own: &SideText, taken: &dyn Fn(usize) -> bool| {
        (0..own.sentences.len()).filter(|s| !taken(*s)).collect()
    };
    Comparison {
        links: Vec::new(),
        only_a: free(&a, &|s| passages.iter().any(|p| p.0.contains(&s))),
        only_b: free(&b, &|s| passages.iter().any(|p| p.1.contains(&s))),
        unsure_a: Vec::new(),
        unsure_b: Vec::new(),
        diffs: passages
            .iter()
            .map(|_| WordDiff {
                similarity: 1.0,
                reworded: false,
                a: Vec::new(),
                b: Vec::new(),
                house_style: 0,
            })
            .collect(),
        passages: passages
            .iter()
            .map(|(a, b, moved)| Passage {
                a: a.to_vec(),
                b: b.to_vec(),
                score: 0.9,
                grade: Grade::Certain,
                moved: *moved,
            })
            .collect(),
        divergences: Vec::new(),
        revision: Revision::default(),
        a,
        b,
    }
}

/// What fills a slot in one sentence.
pub fn filler(sentence: usize, start: usize, end: usize) -> Filler {
    Filler {
        sentence,
        end_sentence: None,
        span: Span::new(start, end),
        text: String::new(),
        value: None,
        value_max: None,
        cut: false,
    }
}

/// A divergence between two fillers.
pub fn divergence(
    kind: Kind,
    verdict: Verdict,
    a: Option<Filler>,
    b: Option<Filler>,
) -> Divergence {
    Divergence {
        kind,
        verdict,
        a,
        b,
        finer_side: None,
        audit: None,
        inferred: false,
        why: "A: one; B: other".to_owned(),
    }
}

/// A comparison in A's order.
pub fn laid(comparison: Comparison) -> Laid {
    Laid::new(Rc::new(comparison), Side::A)
}

/// A session with these texts of the reader's own, each by its name and words, and the index of the first.
pub fn session(texts: &[(&str, &str)]) -> (Session, usize) {
    let session = Session::new();
    let first = session.indices().len();
    for (name, text) in texts {
        let article = article::read(text, &Lexicon::core());
        session.add(own::report(name, article, Facts::default()), true);
    }
    (session, first)
}
