//! A line in which things wait until somebody takes them, in the order in which they came.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// A line; each copy of it is an end of the same one.
#[derive(Debug)]
pub struct Line<T>(Rc<RefCell<Waiting<T>>>);

#[derive(Debug)]
struct Waiting<T> {
    things: VecDeque<T>,
    taker: Option<Waker>,
}

impl<T> Line<T> {
    /// With nothing in it.
    pub fn new() -> Self {
        Self(Rc::new(RefCell::new(Waiting {
            things: VecDeque::new(),
            taker: None,
        })))
    }

    /// Puts something at its end.
    pub fn put(&self, thing: T) {
        let taker = {
            let mut waiting = self.0.borrow_mut();
            waiting.things.push_back(thing);
            waiting.taker.take()
        };
        if let Some(taker) = taker {
            taker.wake();
        }
    }

    /// What stands first, once there is something. One taker at a time.
    pub async fn next(&self) -> T {
        poll_fn(|context| {
            let mut waiting = self.0.borrow_mut();
            let first = waiting.things.pop_front();
            if first.is_none() {
                waiting.taker = Some(context.waker().clone());
            }
            first.map_or(Poll::Pending, Poll::Ready)
        })
        .await
    }
}

impl<T> Clone for Line<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> Default for Line<T> {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::pin::pin;
    use std::task::Context;

    #[test]
    fn what_came_first_is_taken_first_and_nothing_is_taken_twice() {
        let line = Line::new();
        let end = line.clone();
        let mut context = Context::from_waker(Waker::noop());
        let mut taken = pin!(async {
            let mut taken = Vec::new();
            while taken.len() < 3 {
                taken.push(line.next().await);
            }
            taken
        });
        assert_eq!(taken.as_mut().poll(&mut context), Poll::Pending);
        end.put(1);
        end.put(2);
        assert_eq!(taken.as_mut().poll(&mut context), Poll::Pending);
        end.put(3);
        assert_eq!(
            taken.as_mut().poll(&mut context),
            Poll::Ready(vec![1, 2, 3])
        );
    }
}
