//! What the page works with while it is open: the sources, what was asked of the engine, and the comparisons that it has answered
//! with.

mod corrected;
pub mod corrections;
mod own;
pub mod stories;
#[cfg(all(test, feature = "worker"))]
mod tests;

use crate::address::{Look, Pair, RowQuote, SourceRef};
use crate::bundle::{self, Bundle, Source};
use crate::exchange::{
    Answer, Articles, Asked, Given, Known, Regard, Request, Response, Task, Writing,
};
use crate::findings::{self, Found};
use crate::guess;
use crate::overview::{self, Cell};
use crate::parcel::Corrected;
use crate::quote::Quotes;
use crate::rows::{self, Homes, Row};
use crate::subject::{Assumed, Subject};
use crate::summary::{self, Summary};
use crate::words;
use corrections::History;
use crossread_engine::article::{Article, date::Date};
use crossread_engine::compare::Comparison;
use crossread_engine::divergence::Side;
use crossread_engine::export::Format;
use crossread_engine::ordered::Map;
use std::cell::RefCell;
use std::ops::Range;
use std::rc::Rc;

/// The sources and everything computed from them.
#[derive(Debug)]
pub struct Session {
    /// The story; its sources stand in `sources`.
    bundle: Bundle,
    bundled: usize,
    /// The bundled sources, then the reader's own. An index stays with its source for as long as the page is open.
    sources: RefCell<Vec<Slot>>,
    asked: RefCell<Asked>,
    made: RefCell<Vec<Made>>,
    /// What the reader corrects, by the indices of both sources, the smaller one first.
    corrections: RefCell<Map<(usize, usize), History>>,
    /// Corrections of comparisons whose sources are not there.
    apart: RefCell<Vec<Corrected>>,
}

/// A comparison that the engine has made. There are few: they are looked for one by one.
#[derive(Debug)]
struct Made {
    subject: Subject,
    comparison: Rc<Comparison>,
    /// The answer as it came, for a comparison with blanks in it.
    answer: Vec<u8>,
}

/// A source, and whether it is there.
#[derive(Debug, Clone)]
struct Slot {
    source: Rc<Source>,
    /// The text of one that is the reader's own.
    article: Option<Rc<Article>>,
    /// Removed, but it can be brought back.
    gone: bool,
    /// The reader wants it kept when the page is closed.
    kept: bool,
    /// What has to be said about it, once the engine has.
    regard: Option<Rc<Regard>>,
}

/// What an answer of the engine leads to.
#[derive(Debug, Default)]
pub struct Heard {
    /// What to send it now.
    pub requests: Vec<Vec<u8>>,
    /// What came of a text, with the number of the request.
    pub answer: Option<(u32, Answer)>,
    /// Has another tab changed what the browser keeps?
    pub elsewhere: bool,
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
    /// What was found, by section.
    pub found: Rc<Vec<Found>>,
    /// A cell for each passage.
    pub cells: Rc<Vec<Cell>>,
    /// Its counts.
    pub summary: Summary,
    /// For finding rows by what they quote.
    pub quotes: Rc<Quotes>,
}

/// Why a pair that an address names cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// There is no such source, as the address names it.
    Source(String),
    /// Both are the same source, given by its index.
    Same(usize),
}

impl Session {
    /// A session over the bundled sources.
    pub fn new() -> Self {
        let mut bundle = bundle::bundle();
        let slot = |source| Slot {
            source: Rc::new(source),
            article: None,
            gone: false,
            kept: true,
            regard: None,
        };
        let sources: Vec<Slot> = std::mem::take(&mut bundle.sources)
            .into_iter()
            .map(slot)
            .collect();
        Self {
            bundle,
            bundled: sources.len(),
            sources: RefCell::new(sources),
            asked: RefCell::default(),
            made: RefCell::default(),
            corrections: RefCell::default(),
            apart: RefCell::default(),
        }
    }

    /// The day that a source itself states.
    pub fn stated(&self, index: usize) -> Option<Date> {
        let own = || self.article(index)?.published;
        self.source(index)?.published.or_else(own)
    }

    /// The title of the story, and what it is about.
    pub fn bundle(&self) -> &Bundle {
        &self.bundle
    }

    /// A source by its index.
    pub fn source(&self, index: usize) -> Option<Rc<Source>> {
        let sources = self.sources.borrow();
        let slot = sources.get(index).filter(|slot| !slot.gone)?;
        Some(Rc::clone(&slot.source))
    }

    /// The sources there are, by their indices: the bundled ones first.
    pub fn indices(&self) -> Vec<usize> {
        let sources = self.sources.borrow();
        let there = sources.iter().enumerate().filter(|(_, slot)| !slot.gone);
        there.map(|(index, _)| index).collect()
    }

    /// The bundled sources.
    pub fn bundled(&self) -> Range<usize> {
        0..self.bundled
    }

    /// The source that an address names: without its name by its text alone.
    fn find(&self, reference: &SourceRef) -> Option<usize> {
        let same = |source: &Source| match &reference.hash {
            Some(hash) if reference.slug.is_empty() => source.fingerprint == *hash,
            _ => source.slug == reference.slug,
        };
        let sources = self.sources.borrow();
        let mut there = sources.iter();
        there.position(|s| !s.gone && same(&s.source))
    }

    /// The source of that name in addresses, be it removed or not.
    fn named(&self, slug: &str) -> Option<usize> {
        let sources = self.sources.borrow();
        sources.iter().position(|s| s.source.slug == slug)
    }

    /// The same, unless it was removed.
    pub fn there(&self, slug: &str) -> Option<usize> {
        self.named(slug).filter(|index| !self.is_removed(*index))
    }

    /// Was it removed? It can be brought back.
    pub fn is_removed(&self, index: usize) -> bool {
        let sources = self.sources.borrow();
        sources.get(index).is_some_and(|slot| slot.gone)
    }

    /// What a source is called on the page.
    pub fn name(&self, index: usize) -> String {
        let outlet = self.source(index).and_then(|s| s.outlet.clone());
        outlet.unwrap_or_else(|| words::NO_OUTLET.to_owned())
    }

    /// What a source is called where it is a side of a comparison.
    pub fn called(&self, index: usize, side: Side, hidden: bool) -> String {
        if hidden {
            words::guess::source(side)
        } else {
            self.name(index)
        }
    }

    /// What may be said of a source where it is a side of a comparison.
    pub fn told(&self, index: usize, side: Side, hidden: bool) -> Option<Source> {
        let mut source = (*self.source(index)?).clone();
        if hidden {
            source.outlet = Some(words::guess::source(side));
            source.byline = None;
            source.url = None;
        }
        Some(source)
    }

    /// How an address names a source: with the fingerprint of its text.
    pub fn reference(&self, index: usize) -> Option<SourceRef> {
        let source = self.source(index)?;
        SourceRef::new(&source.slug, Some(&source.fingerprint))
    }

    /// The address of two sources in A's order.
    pub fn pair(&self, a: usize, b: usize) -> Option<Pair> {
        Some(Pair {
            a: self.reference(a)?,
            b: self.reference(b)?,
            order: Side::A,
            hidden: false,
            assumed: Assumed::default(),
            look: Look::default(),
            row: None,
        })
    }

    /// The sources that an address names.
    ///
    /// # Errors
    /// If one is not known, or both are the same.
    pub fn resolve(&self, pair: &Pair) -> Result<(usize, usize), Unknown> {
        let find = |source: &SourceRef| {
            self.find(source)
                .ok_or_else(|| Unknown::Source(source.text()))
        };
        let (a, b) = (find(&pair.a)?, find(&pair.b)?);
        if a == b {
            return Err(Unknown::Same(a));
        }
        Ok((a, b))
    }

    /// Has the text of a source changed since the address was made?
    pub fn changed(&self, source: &SourceRef, index: usize) -> bool {
        let now = self.source(index).map(|s| s.fingerprint.clone());
        source.hash.is_some() && source.hash != now
    }

    /// The comparison of two sources, if the engine has made it.
    pub fn compared(&self, subject: Subject) -> Option<Rc<Comparison>> {
        let made = self.made.borrow();
        let found = made.iter().find(|made| made.subject == subject)?;
        Some(Rc::clone(&found.comparison))
    }

    /// The bytes that ask for the comparison of two sources; none if it is known or asked for already, or has to wait until
    /// the engine listens.
    pub fn ask(&self, subject: Subject) -> Option<Vec<u8>> {
        let mut asked = self.asked.borrow_mut();
        if asked.is_open(subject) || self.compared(subject).is_some() {
            return None;
        }
        let articles = self.articles(subject)?;
        let id = asked.open(Task::Pair(subject));
        let corrections = self.steps(subject.a, subject.b).concat();
        asked.send(&Request::Compare(id, Box::new(articles), corrections))
    }

    /// The number of a request, and its bytes; none if it has to wait until the engine listens.
    pub fn request(&self, task: Task, make: impl FnOnce(u32) -> Request) -> (u32, Option<Vec<u8>>) {
        let mut asked = self.asked.borrow_mut();
        let id = asked.open(task);
        (id, asked.send(&make(id)))
    }

    /// Has the engine nothing to do but to wait for the browser's storage?
    pub fn waits_for_storage(&self) -> bool {
        self.asked.borrow().is_waiting()
    }

    /// Nobody waits for the browser's storage any more.
    pub fn give_up_storage(&self) {
        self.asked.borrow_mut().give_up();
    }

    /// The bytes that ask for a comparison that nobody has asked for yet, so that it is there when somebody does. None while
    /// the engine has anything to do: who asks for another waits for one comparison at most.
    pub fn ahead(&self) -> Option<Vec<u8>> {
        if !self.listening() || !self.asked.borrow().is_idle() {
            return None;
        }
        let sources = self.bundled;
        // Each pair as the start page links it, then the other way round.
        for turned in [false, true] {
            for a in 0..sources {
                for b in a + 1..sources {
                    let (a, b) = if turned { (b, a) } else { (a, b) };
                    if let Some(request) = self.ask(Subject::new(a, b)) {
                        return Some(request);
                    }
                }
            }
        }
        None
    }

    /// Does the engine listen yet?
    pub fn listening(&self) -> bool {
        self.asked.borrow().listening()
    }

    /// Takes a message of the engine, and says what to send it now.
    ///
    /// # Errors
    /// If it is no answer to anything that this page asks, with what the engine says.
    pub fn hear(&self, message: &[u8]) -> Result<Heard, String> {
        let response = postcard::from_bytes(message).map_err(|error| error.to_string())?;
        match response {
            Response::Ready => Ok(Heard {
                requests: self.asked.borrow_mut().listen(),
                ..Heard::default()
            }),
            Response::Elsewhere => Ok(Heard {
                elsewhere: true,
                ..Heard::default()
            }),
            Response::Done(id, comparison) => {
                let task = self.asked.borrow_mut().close(id);
                if let Some(Task::Pair(subject)) = task {
                    let mut made = self.made.borrow_mut();
                    // Of two sources one comparison by days that a reader assumes is kept: who tries days comes back to few.
                    let tried = |of: Subject| of.pair() == subject.pair() && of.is_assumed();
                    if subject.is_assumed() {
                        made.retain(|made| !tried(made.subject));
                    }
                    made.push(Made {
                        subject,
                        comparison: Rc::from(comparison),
                        answer: message.to_vec(),
                    });
                }
                Ok(Heard::default())
            }
            Response::Text(id, answer) => {
                let task = self.asked.borrow_mut().close(id);
                Ok(Heard {
                    answer: task.map(|_| (id, answer)),
                    ..Heard::default()
                })
            }
            Response::Failed(why) => Err(why),
        }
    }

    /// What a comparison is made of.
    fn articles(&self, subject: Subject) -> Option<Articles> {
        let Subject { a, b, assumed } = subject;
        let others = self.witnesses(subject).into_iter();
        Some(Articles {
            a: self.given(a, assumed.a)?,
            b: self.given(b, assumed.b)?,
            others: others.filter_map(|other| self.given(other, None)).collect(),
        })
    }

    /// The other sources of the bundled story, for two of them. Texts of the reader's own speak for themselves: a link to them carries two,
    /// and whoever gets it is to see the same.
    pub fn witnesses(&self, subject: Subject) -> Vec<usize> {
        let sides = [subject.a, subject.b];
        if sides.iter().any(|side| *side >= self.bundled) {
            return Vec::new();
        }
        self.bundled().filter(|n| !sides.contains(n)).collect()
    }

    /// A source, seen from a day that a reader assumes, or from its own.
    fn given(&self, index: usize, assumed: Option<Date>) -> Option<Given> {
        let source = self.source(index)?;
        let text = match self.article(index) {
            Some(article) => Known::Own((*article).clone()),
            None => Known::Bundled(index),
        };
        Some(Given {
            text,
            published: assumed.or(source.published),
        })
    }

    /// The comparison of two sources laid out in the order of one, if the engine has made it.
    /// If `hidden`, with blanks for whatever names one of the two.
    pub fn lay(&self, subject: Subject, order: Side, hidden: bool) -> Option<Laid> {
        let comparison = if hidden {
            self.concealed(subject)?
        } else {
            self.compared(subject)?
        };
        Some(Laid::new(comparison, order))
    }

    /// A comparison with blanks for whatever names one of the two: read anew from the answer, which takes no code that is not
    /// there already.
    fn concealed(&self, subject: Subject) -> Option<Rc<Comparison>> {
        let made = self.made.borrow();
        let found = made.iter().find(|made| made.subject == subject)?;
        let Ok(Response::Done(_, mut comparison)) = postcard::from_bytes(&found.answer) else {
            return None;
        };
        guess::conceal(&mut comparison, &self.giveaways(subject.a, subject.b)?);
        Some(Rc::from(comparison))
    }

    /// What names one of two sources.
    fn giveaways(&self, a: usize, b: usize) -> Option<Vec<String>> {
        let mut names = guess::giveaways(&*self.source(a)?);
        names.extend(guess::giveaways(&*self.source(b)?));
        Some(names)
    }

    /// What the engine needs to write a comparison out. If `hidden`, it is to have blanks.
    pub fn writing(
        &self,
        subject: Subject,
        hidden: bool,
        format: Format,
        link: Option<String>,
        summary: String,
    ) -> Option<Writing> {
        let Subject { a, b, assumed } = subject;
        let mut names = Vec::new();
        if hidden {
            names = self.giveaways(a, b)?;
        }
        Some(Writing {
            format,
            articles: self.articles(subject)?,
            corrections: self.steps(a, b).concat(),
            sources: (
                self.told(a, Side::A, hidden)?,
                self.told(b, Side::B, hidden)?,
            ),
            assumed,
            names,
            summary,
            link,
        })
    }

    /// How many words an article's kept text has.
    pub fn words(&self, index: usize) -> usize {
        self.source(index).map_or(0, |source| source.words)
    }
}

impl Default for Session {
    fn default() -> Self {
        Self::new()
    }
}

impl Laid {
    /// A comparison in the order of one side.
    pub fn new(comparison: Rc<Comparison>, order: Side) -> Self {
        let rows = rows::lay(&comparison, order);
        Self {
            summary: summary::summarise(&comparison, &rows),
            found: Rc::new(findings::findings(&comparison, &rows)),
            cells: Rc::new(overview::cells(&comparison, &rows)),
            homes: Rc::new(Homes::new(&comparison)),
            quotes: Rc::new(Quotes::new(&comparison)),
            rows: Rc::new(rows),
            comparison,
        }
    }

    /// The row an address points to.
    pub fn find(&self, quote: &RowQuote) -> Option<usize> {
        self.quotes.find(&self.rows, quote)
    }

    /// How an address points to a row.
    pub fn quote(&self, row: usize) -> Option<RowQuote> {
        self.quotes.quote(&self.rows, row)
    }
}
