//! Comparing off the main thread: a request as bytes in, a response as bytes out. What a request means is decided here,
//! without a browser; [`install`] only connects it to a worker's messages.

use crossread_engine::article::{Article, date::Date};
use crossread_engine::compare::{self, Comparison, Options};
use crossread_engine::document::Document;
use crossread_engine::lexicon::Lexicon;
use serde::{Deserialize, Serialize};

/// Two articles to compare.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Given back in the response, so that an answer that came too late can be told.
    pub id: u32,
    /// The first article.
    pub a: Article,
    /// The second article.
    pub b: Article,
    /// When the first was published, if known from elsewhere than its text.
    pub published_a: Option<Date>,
    /// When the second was published.
    pub published_b: Option<Date>,
}

/// What the worker says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// It listens; messages sent before this may be lost.
    Ready,
    /// The comparison for the request of that id.
    Done(u32, Box<Comparison>),
    /// The bytes were no request, and why.
    Failed(String),
}

/// Answers one request. Never fails: bytes that are no request are answered with [`Response::Failed`].
pub fn answer(bytes: &[u8], lexicon: &Lexicon) -> Response {
    match postcard::from_bytes::<Request>(bytes) {
        Ok(request) => {
            let a = Document::read(request.a, request.published_a, lexicon);
            let b = Document::read(request.b, request.published_b, lexicon);
            let comparison = compare::compare(&a, &b, Options::default(), lexicon);
            Response::Done(request.id, Box::new(comparison))
        }
        Err(error) => Response::Failed(error.to_string()),
    }
}

/// Answers every message of this worker's global scope; says [`Response::Ready`] once it listens.
#[cfg(target_arch = "wasm32")]
pub fn install() {
    use crate::platform::worker_scope;
    let lexicon = Lexicon::core();
    let reply = |response: &Response| postcard::to_allocvec(response).unwrap_or_default();
    worker_scope::serve(move |bytes| reply(&answer(bytes, &lexicon)));
    worker_scope::post(&reply(&Response::Ready));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article;

    fn request() -> Request {
        let lexicon = Lexicon::core();
        Request {
            id: 7,
            a: article::read("The mill burned down on Tuesday.", &lexicon),
            b: article::read("On Tuesday a fire destroyed the mill.", &lexicon),
            published_a: Date::new(2024, 5, 8),
            published_b: None,
        }
    }

    #[test]
    fn a_request_is_answered_with_its_comparison() {
        let bytes = postcard::to_allocvec(&request()).unwrap();
        let response = answer(&bytes, &Lexicon::core());
        let Response::Done(7, _) = &response else {
            panic!("{response:?}");
        };
        let sent = postcard::to_allocvec(&response).unwrap();
        assert_eq!(postcard::from_bytes::<Response>(&sent).unwrap(), response);
    }

    #[test]
    fn bytes_that_are_no_request_are_answered_with_an_error() {
        let bytes = postcard::to_allocvec(&request()).unwrap();
        let cut = &bytes[..bytes.len() / 2];
        for bytes in [cut, &[], &[0xff; 64]] {
            let response = answer(bytes, &Lexicon::core());
            assert!(matches!(response, Response::Failed(_)), "{response:?}");
        }
    }
}
