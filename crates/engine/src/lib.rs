//! Finds the passages of two articles that state the same fact, and what differs in them.
//!
//! Pure text in, plain data out: no browser, no clock, no randomness, no input or output, and no panic on any input.
//! The modules are listed from the bottom up; each may use only those above it in this list (a test holds this order).

pub mod hash;

pub mod ordered;

pub mod span;

pub mod lexicon;

pub mod article;

pub mod segment;

pub mod mention;

pub mod document;

pub mod align;

pub mod diff;

pub mod divergence;

pub mod correction;

pub mod compare;

pub mod story;

pub mod export;
