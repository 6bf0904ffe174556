//! What page and worker say to one another, as plain data: bytes in either direction, so that nothing is shared and a worker
//! that fails takes nothing with it.

use crossread_engine::article::{Article, date::Date};
use crossread_engine::compare::Comparison;
use serde::{Deserialize, Serialize};

/// An article, and when it was published if that is known from elsewhere than its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// The text, read.
    pub article: Article,
    /// The day its relative dates are resolved against.
    pub published: Option<Date>,
}

/// What the page asks for: the comparison of two articles.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Given back in the response.
    pub id: u32,
    /// The first.
    pub a: Given,
    /// The second.
    pub b: Given,
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

/// Any message as bytes; none if it cannot be written, which no message of this module is.
pub fn write<T: Serialize>(message: &T) -> Vec<u8> {
    postcard::to_allocvec(message).unwrap_or_default()
}

/// What is asked and not answered yet. Requests made before the worker listens are held back.
#[derive(Debug, Default)]
pub struct Asked {
    listening: bool,
    held: Vec<Vec<u8>>,
    next: u32,
    open: Vec<(u32, (usize, usize))>,
}

impl Asked {
    /// Does the worker listen?
    pub fn listening(&self) -> bool {
        self.listening
    }

    /// Is this pair being compared?
    pub fn is_open(&self, pair: (usize, usize)) -> bool {
        self.open.iter().any(|(_, p)| *p == pair)
    }

    /// Is nothing being compared?
    pub fn is_idle(&self) -> bool {
        self.open.is_empty()
    }

    /// A number for a request that compares `pair`, two sources by their indices.
    pub fn open(&mut self, pair: (usize, usize)) -> u32 {
        self.next = self.next.wrapping_add(1);
        self.open.push((self.next, pair));
        self.next
    }

    /// The bytes to send now; none if they are held until the worker listens.
    pub fn send(&mut self, request: &Request) -> Option<Vec<u8>> {
        let bytes = write(request);
        if self.listening {
            return Some(bytes);
        }
        self.held.push(bytes);
        None
    }

    /// The worker listens: what was held back, in order.
    pub fn listen(&mut self) -> Vec<Vec<u8>> {
        self.listening = true;
        std::mem::take(&mut self.held)
    }

    /// The pair that a request of that number was about; none for a number that is not open.
    pub fn close(&mut self, id: u32) -> Option<(usize, usize)> {
        let at = self.open.iter().position(|(open, _)| *open == id)?;
        Some(self.open.swap_remove(at).1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article;
    use crossread_engine::lexicon::Lexicon;

    fn request() -> Request {
        let given = Given {
            article: article::read("The mill burned down on Tuesday.", &Lexicon::core()),
            published: None,
        };
        Request {
            id: 1,
            a: given.clone(),
            b: given,
        }
    }

    #[test]
    fn what_is_asked_too_early_is_held_until_the_worker_listens() {
        let mut asked = Asked::default();
        let request = request();
        assert_eq!(asked.send(&request), None);
        assert_eq!(asked.listen(), [write(&request)]);
        assert_eq!(asked.send(&request), Some(write(&request)));
        assert_eq!(asked.listen(), Vec::<Vec<u8>>::new());
    }

    #[test]
    fn an_answer_is_taken_once() {
        let mut asked = Asked::default();
        let (first, second) = (asked.open((0, 1)), asked.open((1, 0)));
        assert!(asked.is_open((0, 1)) && asked.is_open((1, 0)));
        assert_eq!(asked.close(second), Some((1, 0)));
        assert_eq!(asked.close(second), None);
        assert!(asked.is_open((0, 1)) && !asked.is_open((1, 0)) && !asked.is_idle());
        assert_eq!(asked.close(first), Some((0, 1)));
        assert!(asked.is_idle());
    }
}
