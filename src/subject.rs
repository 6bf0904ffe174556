//! What is compared: two sources, and the days from which a reader wants them seen.

use crossread_engine::article::date::Date;
use crossread_engine::divergence::Side;
use serde::{Deserialize, Serialize};

/// The days from which "Tuesday" and "last week" are seen where a reader says so; none where the source itself is to say it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assumed {
    /// In the first source.
    pub a: Option<Date>,
    /// In the second source.
    pub b: Option<Date>,
}

impl Assumed {
    /// The day of a side.
    pub fn of(self, side: Side) -> Option<Date> {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }

    /// The same with another day for a side, or none.
    #[must_use]
    pub fn with(mut self, side: Side, day: Option<Date>) -> Self {
        match side {
            Side::A => self.a = day,
            Side::B => self.b = day,
        }
        self
    }

    /// The same with the sides exchanged.
    #[must_use]
    pub fn swapped(self) -> Self {
        Self {
            a: self.b,
            b: self.a,
        }
    }
}

/// Two sources by their indices. With other days it is another comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// The first source.
    pub a: usize,
    /// The second source.
    pub b: usize,
    /// The days that a reader assumes for them.
    pub assumed: Assumed,
}

impl Subject {
    /// Two sources as they are.
    pub fn new(a: usize, b: usize) -> Self {
        Self {
            a,
            b,
            assumed: Assumed::default(),
        }
    }

    /// Does a reader assume a day for one of them?
    pub fn is_assumed(self) -> bool {
        self.assumed != Assumed::default()
    }

    /// The sources alone.
    pub fn pair(self) -> (usize, usize) {
        (self.a, self.b)
    }

    /// The source of a side.
    pub fn of(self, side: Side) -> usize {
        match side {
            Side::A => self.a,
            Side::B => self.b,
        }
    }
}
