//! What page and worker say to one another, as plain data: bytes in either direction, so that nothing is shared and a worker
//! that fails takes nothing with it.

use crate::bundle::Source;
use crate::parcel::{Content, Damaged, Form};
use crate::records::{Ask, Recalled};
use crate::subject::{Assumed, Subject};
use crossread_engine::article::html::Tree;
use crossread_engine::article::{Article, Facts, date::Date};
use crossread_engine::compare::Comparison;
use crossread_engine::correction::Correction;
use crossread_engine::export::Format;
use crossread_engine::span::Span;
use crossread_files::Unreadable;
use serde::{Deserialize, Serialize};

/// An article to compare.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Given {
    /// What is compared.
    pub text: Known,
    /// When it was published, if that is known from elsewhere than its text, or the day that a reader assumes: its relative dates are
    /// resolved against it.
    pub published: Option<Date>,
}

/// The articles of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Articles {
    /// The first one.
    pub a: Given,
    /// The second one.
    pub b: Given,
    /// The others of the story that both belong to, which may bear witness to what both tell. Empty where each has to speak for itself.
    pub others: Vec<Given>,
}

/// An article, or the number of one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Known {
    /// A bundled one.
    Bundled(usize),
    /// One of the reader's own.
    Own(Article),
}

/// What the page asks for. The number is given back in the response.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// The comparison of two articles, with what the reader corrects in it.
    Compare(u32, Box<Articles>, Vec<Correction>),
    /// The article in a text of the reader's own.
    Read(u32, Text),
    /// Texts and corrections of the reader's own as a parcel or a file.
    Pack(u32, Box<Content>, Form),
    /// What is in a parcel or a file.
    Open(u32, String),
    /// What has to be said about an article of the reader's own.
    Regard(u32, Article),
    /// A comparison as a file.
    Write(u32, Box<Writing>),
    /// What is to be done with what the browser keeps of the reader's own.
    Keep(u32, Ask),
}

/// A comparison that is to be written out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Writing {
    /// As what.
    pub format: Format,
    /// What is compared.
    pub articles: Articles,
    /// What the reader corrects in it.
    pub corrections: Vec<Correction>,
    /// What may be said of both sources.
    pub sources: (Source, Source),
    /// The days that a reader assumes for them.
    pub assumed: Assumed,
    /// What is to have blanks in its place.
    pub names: Vec<String>,
    /// What it comes to, in a sentence or two.
    pub summary: String,
    /// The address of the comparison, if it has one that others can open.
    pub link: Option<String>,
}

/// A text that is to be read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Text {
    /// As typed, pasted or opened.
    Plain(String),
    /// A page, or a part of one as copied, with the same as plain text where the browser gives that too.
    Page(Tree, String),
    /// A file, by its name and its bytes.
    File(String, Vec<u8>),
}

/// What is being done for the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Two sources are compared.
    Pair(Subject),
    /// A text is read, packed or unpacked.
    Text,
    /// Something is kept, or what is kept is looked for.
    Keep,
    /// The same, and the browser has not answered for so long that nobody waits for it.
    Late,
}

/// What the worker says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// It listens; messages sent before this may be lost.
    Ready,
    /// The comparison for the request of that id.
    Done(u32, Box<Comparison>),
    /// What came of a text, for the request of that id.
    Text(u32, Answer),
    /// Another tab has changed what the browser keeps of the reader's own.
    Elsewhere,
    /// The bytes were no request, and why.
    Failed(String),
}

/// What came of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The article in it.
    Article(Box<Reading>),
    /// There is HTML in a file, for the page's parser, and what the file says about it.
    Html(String, Facts),
    /// There is no text to be had from a file.
    Unreadable(Unreadable),
    /// What has to be said about an article.
    Regard(Regard),
    /// The parcel or file.
    Packed(String),
    /// What was in it.
    Opened(Result<Box<Content>, Damaged>),
    /// A comparison as a file: its name, and what is in it.
    Written(String, String),
    /// The browser keeps what it was asked to keep, but for what has these keys.
    Kept(Vec<String>),
    /// What it keeps.
    Recalled(Box<Recalled>),
}

/// A text as read.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// The article in it.
    pub article: Article,
    /// What it says about itself.
    pub facts: Facts,
    /// What has to be said about it.
    pub regard: Regard,
}

/// What has to be said about an article of the reader's own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Regard {
    /// The lines that the parser was unsure of.
    pub unsure: Vec<Span>,
    /// The language it is written in, as far as its words tell.
    pub language: Option<Language>,
}

/// A language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Language {
    /// As in HTML's `lang`.
    pub code: String,
    /// What it is called; empty where it is not known here.
    pub name: String,
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
    open: Vec<(u32, Task)>,
}

impl Asked {
    /// Does the worker listen?
    pub fn listening(&self) -> bool {
        self.listening
    }

    /// Is this being compared?
    pub fn is_open(&self, subject: Subject) -> bool {
        let task = Task::Pair(subject);
        self.open.iter().any(|(_, open)| *open == task)
    }

    /// Is nothing being done?
    pub fn is_idle(&self) -> bool {
        self.open.iter().all(|(_, task)| *task == Task::Late)
    }

    /// Has the worker nothing to do but to wait for the browser's storage?
    pub fn is_waiting(&self) -> bool {
        let storage = |task: &Task| matches!(task, Task::Keep | Task::Late);
        self.listening && self.open.iter().all(|(_, task)| storage(task))
    }

    /// Nobody waits for the browser's storage any more. Its answers are taken all the same.
    pub fn give_up(&mut self) {
        for (_, task) in &mut self.open {
            if *task == Task::Keep {
                *task = Task::Late;
            }
        }
    }

    /// A number for a request.
    pub fn open(&mut self, task: Task) -> u32 {
        self.next = self.next.wrapping_add(1);
        self.open.push((self.next, task));
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

    /// Nothing of this source is waited for any more: its text has changed.
    pub fn forget(&mut self, source: usize) {
        let of = |task: Task| matches!(task, Task::Pair(s) if s.a == source || s.b == source);
        self.open.retain(|(_, task)| !of(*task));
    }

    /// Nothing of this pair is waited for any more: something was corrected.
    pub fn forget_pair(&mut self, pair: (usize, usize)) {
        let of = |task: Task| matches!(task, Task::Pair(subject) if subject.pair() == pair);
        self.open.retain(|(_, task)| !of(*task));
    }

    /// What a request of that number was for; none for a number that is not open.
    pub fn close(&mut self, id: u32) -> Option<Task> {
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
            text: Known::Own(article::read(
                "The mill burned down on Tuesday.",
                &Lexicon::core(),
            )),
            published: None,
        };
        let articles = Articles {
            a: given.clone(),
            b: given,
            others: Vec::new(),
        };
        Request::Compare(1, Box::new(articles), Vec::new())
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
        let (pair, back) = (Subject::new(0, 1), Subject::new(1, 0));
        let (first, second) = (asked.open(Task::Pair(pair)), asked.open(Task::Pair(back)));
        assert!(asked.is_open(pair) && asked.is_open(back));
        assert_eq!(asked.close(second), Some(Task::Pair(back)));
        assert_eq!(asked.close(second), None);
        assert!(asked.is_open(pair) && !asked.is_open(back) && !asked.is_idle());
        assert_eq!(asked.close(first), Some(Task::Pair(pair)));
        assert!(asked.is_idle());
    }

    #[test]
    fn a_storage_that_never_answers_holds_up_nothing_and_may_answer_late() {
        let mut asked = Asked::default();
        asked.listen();
        let kept = asked.open(Task::Keep);
        assert!(asked.is_waiting() && !asked.is_idle());
        let text = asked.open(Task::Text);
        assert!(!asked.is_waiting());
        asked.close(text);
        asked.give_up();
        assert!(asked.is_idle());
        assert_eq!(asked.close(kept), Some(Task::Late));
    }
}
