//! What a reader does with the page, done in a browser. Every test also fails if the page reports an error on the console
//! or asks another host for anything.

mod accessible;
mod bringing;
mod choosing;
mod correcting;
mod dating;
mod failing;
mod filtering;
mod guessing;
mod hostile;

mod history;
mod introduction;
mod keeping;
mod keyboard;
mod layout;
mod links;
mod own;
mod pairs;
mod printing;
mod reading;
mod ribbons;
mod saving;
mod speaking;
mod stepping;
mod stories;
