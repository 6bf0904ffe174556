//! What the page works with while it is open: the bundled sources, each read once, and the comparisons made so far.

use crate::address::{Pair, RowQuote, SourceRef};
use crate::bundle::{self, Bundle, Source};
use crate::platform::timing;
use crate::quote::Quotes;
use crate::rows::{self, Homes, Row};
use crate::summary::{self, Summary};
use crate::words;
use crossread_engine::compare::{self, Comparison, Options};
use crossread_engine::divergence::Side;
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use crossread_engine::ordered::Map;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

/// The sources and everything computed from them.
#[derive(Debug)]
pub struct Session {
    bundle: Bundle,
    lexicon: Lexicon,
    documents: Vec<OnceCell<Document>>,
    pairs: RefCell<Map<(usize, usize), Rc<Comparison>>>,
}

/// A comparison laid out to be shown.
#[derive(Debug, Clone)]
pub struct Laid {
    /// The comparison.
    pub comparison: Rc<Comparison>,
    /// Its rows.
    pub rows: Rc<Vec<Row>>,
    /// Where each sentence has its place.
    pub homes: Rc<Homes>,
    /// Row and divergence of each stop of "next", in order.
    pub stops: Rc<Vec<(usize, usize)>>,
    /// Its counts.
    pub summary: Summary,
    /// For finding rows by what they quote.
    pub quotes: Rc<Quotes>,
}

/// Why a pair that an address names cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// There is no such source.
    Source(String),
    /// Both are the same source, given by its index.
    Same(usize),
}

impl Session {
    /// A session over the bundled sources. Nothing is read before it is needed.
    pub fn new() -> Self {
        let bundle = bundle::bundle();
        Self {
            documents: bundle.sources.iter().map(|_| OnceCell::new()).collect(),
            bundle,
            lexicon: Lexicon::core(),
            pairs: RefCell::default(),
        }
    }

    /// The story.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// A source by its index.
    pub fn source(&self, index: usize) -> Option<&Source> {
        self.bundle.sources.get(index)
    }

    /// What a source is called on the page.
    pub fn name(&self, index: usize) -> &str {
        self.source(index)
            .and_then(|s| s.outlet.as_deref())
            .unwrap_or(words::NO_OUTLET)
    }

    /// How an address names a source: with the fingerprint of its text.
    pub fn reference(&self, index: usize) -> Option<SourceRef> {
        let source = self.source(index)?;
        SourceRef::new(&source.slug, Some(&source.article.fingerprint()))
    }

    /// The address of two sources in A's order.
    pub fn pair(&self, a: usize, b: usize) -> Option<Pair> {
        Some(Pair {
            a: self.reference(a)?,
            b: self.reference(b)?,
            order: Side::A,
            row: None,
        })
    }

    /// The sources that an address names.
    ///
    /// # Errors
    /// If one is not known, or both are the same.
    pub fn resolve(&self, pair: &Pair) -> Result<(usize, usize), Unknown> {
        let find = |source: &SourceRef| {
            self.bundle
                .sources
                .iter()
                .position(|s| s.slug == source.slug)
                .ok_or_else(|| Unknown::Source(source.slug.clone()))
        };
        let (a, b) = (find(&pair.a)?, find(&pair.b)?);
        if a == b {
            return Err(Unknown::Same(a));
        }
        Ok((a, b))
    }

    /// Has the text of a source changed since the address was made?
    pub fn changed(&self, source: &SourceRef, index: usize) -> bool {
        let now = self.source(index).map(|s| s.article.fingerprint());
        source.hash.is_some() && source.hash != now
    }

    /// The comparison of two sources, computed when it is first asked for.
    pub fn compare(&self, a: usize, b: usize) -> Option<Rc<Comparison>> {
        if let Some(known) = self.pairs.borrow().get(&(a, b)) {
            return Some(Rc::clone(known));
        }
        let (left, right) = (self.document(a)?, self.document(b)?);
        let comparison = timing::measured("compare", || {
            compare::compare(left, right, Options::default(), &self.lexicon)
        });
        let comparison = Rc::new(comparison);
        self.pairs
            .borrow_mut()
            .insert((a, b), Rc::clone(&comparison));
        Some(comparison)
    }

    /// The comparison of two sources laid out in the order of one.
    pub fn lay(&self, a: usize, b: usize, order: Side) -> Option<Laid> {
        let comparison = self.compare(a, b)?;
        let rows = rows::lay(&comparison, order);
        Some(Laid {
            stops: Rc::new(rows::stops(&rows, &comparison.divergences)),
            summary: summary::summarise(&comparison, &rows),
            homes: Rc::new(Homes::new(&comparison)),
            quotes: Rc::new(Quotes::new(&comparison)),
            rows: Rc::new(rows),
            comparison,
        })
    }

    /// How many words an article's kept text has.
    pub fn words(&self, index: usize) -> usize {
        self.source(index).map_or(0, |source| {
            let article = &source.article;
            let blocks = article.blocks.iter().map(|b| b.span.of(&article.text));
            blocks.map(|text| text.split_whitespace().count()).sum()
        })
    }

    fn document(&self, index: usize) -> Option<&Document> {
        let source = self.source(index)?;
        let slot = self.documents.get(index)?;
        Some(slot.get_or_init(|| {
            timing::measured("read", || {
                Document::read(source.article.clone(), source.published, &self.lexicon)
            })
        }))
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

impl Laid {
    /// The row an address points to.
    pub fn find(&self, quote: &RowQuote) -> Option<usize> {
        self.quotes.find(&self.rows, quote)
    }

    /// How an address points to a row.
    pub fn quote(&self, row: usize) -> Option<RowQuote> {
        self.quotes.quote(&self.comparison, &self.rows, row)
    }
}
