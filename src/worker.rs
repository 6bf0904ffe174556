//! Comparing off the main thread: requests as bytes in, responses as bytes out. What a request means is decided here,
//! without a browser; [`install`] only connects it to a worker's messages.

use crate::exchange::{Given, Request, Response};
use crossread_engine::compare::{self, Options};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use std::rc::Rc;

/// How many articles are kept read. A reader compares a few with one another.
const KEPT: usize = 16;

/// Answers requests, and keeps the articles it has read.
#[derive(Debug)]
pub struct Answerer {
    lexicon: Lexicon,
    /// The latest last.
    read: Vec<(Given, Rc<Document>)>,
}

impl Answerer {
    /// With the lexicon that is compiled in.
    pub fn new() -> Self {
        Self {
            lexicon: Lexicon::core(),
            read: Vec::new(),
        }
    }

    /// Answers one request; what asks for no answer has none. Never fails: bytes that are no request are answered with
    /// [`Response::Failed`].
    pub fn answer(&mut self, bytes: &[u8]) -> Option<Response> {
        match postcard::from_bytes::<Request>(bytes) {
            Ok(Request::Prepare(given)) => {
                self.document(given);
                None
            }
            Ok(Request::Compare { id, a, b }) => {
                let (a, b) = (self.document(a), self.document(b));
                let comparison = compare::compare(&a, &b, Options::default(), &self.lexicon);
                Some(Response::Done(id, Box::new(comparison)))
            }
            Err(error) => Some(Response::Failed(error.to_string())),
        }
    }

    /// The article read, now or before.
    fn document(&mut self, given: Given) -> Rc<Document> {
        if let Some((_, known)) = self.read.iter().find(|(g, _)| *g == given) {
            return Rc::clone(known);
        }
        let document = Document::read(given.article.clone(), given.published, &self.lexicon);
        let document = Rc::new(document);
        if self.read.len() >= KEPT {
            self.read.remove(0);
        }
        self.read.push((given, Rc::clone(&document)));
        document
    }
}

impl Default for Answerer {
    fn default() -> Self {
        Self::new()
    }
}

/// Answers every message of this worker's global scope; says [`Response::Ready`] once it listens.
#[cfg(target_arch = "wasm32")]
pub fn install() {
    use crate::exchange::write;
    use crate::platform::worker_scope;
    let mut answerer = Answerer::new();
    worker_scope::serve(move |bytes| answerer.answer(bytes).map(|response| write(&response)));
    worker_scope::post(&write(&Response::Ready));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::write;
    use crossread_engine::article::{self, date::Date};

    fn given(text: &str) -> Given {
        Given {
            article: article::read(text, &Lexicon::core()),
            published: Date::new(2024, 5, 8),
        }
    }

    fn request() -> Request {
        Request::Compare {
            id: 7,
            a: given("The mill burned down on Tuesday."),
            b: given("On Tuesday a fire destroyed the mill."),
        }
    }

    #[test]
    fn a_request_is_answered_with_its_comparison() {
        let response = Answerer::new().answer(&write(&request()));
        let Some(Response::Done(7, _)) = &response else {
            panic!("{response:?}");
        };
        let sent = write(&response);
        let received: Option<Response> = postcard::from_bytes(&sent).unwrap();
        assert_eq!(received, response);
    }

    #[test]
    fn what_was_read_before_is_answered_the_same() {
        let mut answerer = Answerer::new();
        let Request::Compare { a, .. } = request() else {
            unreachable!("it is one");
        };
        assert_eq!(answerer.answer(&write(&Request::Prepare(a))), None);
        let first = answerer.answer(&write(&request()));
        assert_eq!(answerer.answer(&write(&request())), first);
        assert_eq!(Answerer::new().answer(&write(&request())), first);
        assert_eq!(answerer.read.len(), 2);
        for n in 0..2 * KEPT {
            answerer.answer(&write(&Request::Prepare(given(&format!(
                "Mill {n} burned down."
            )))));
        }
        assert_eq!(answerer.read.len(), KEPT);
    }

    #[test]
    fn bytes_that_are_no_request_are_answered_with_an_error() {
        let bytes = write(&request());
        let cut = &bytes[..bytes.len() / 2];
        for bytes in [cut, &[], &[0xff; 64]] {
            let response = Answerer::new().answer(bytes);
            assert!(
                matches!(response, Some(Response::Failed(_))),
                "{response:?}"
            );
        }
    }
}
