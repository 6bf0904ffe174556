//! Comparing off the main thread: requests as bytes in, responses as bytes out. What a request means is decided here,
//! without a browser; [`install`] only connects it to a worker's messages.

#[cfg(target_arch = "wasm32")]
mod keeper;

use crate::bundle;
use crate::exchange::{
    Answer, Articles, Given, Known, Language, Reading, Regard, Request, Response, Text, Writing,
};
use crate::own;
use crate::parcel;
use crate::records::Ask;
use crate::writing;
use crossread_engine::article::{self, Article, Facts};
use crossread_engine::compare::{Comparison, Options};
use crossread_engine::correction::Correction;
use crossread_engine::document::Document;
use crossread_engine::lexicon::{Lexicon, language};
use crossread_engine::story;
use crossread_files::{Body, Unreadable};
use std::rc::Rc;

/// How many articles are kept read. A reader compares a few with one another.
const KEPT: usize = 16;

/// Answers requests, and keeps the articles it has read.
#[derive(Debug)]
pub struct Answerer {
    lexicon: Lexicon,
    bundled: Vec<Article>,
    /// The latest last.
    read: Vec<(Given, Rc<Document>)>,
}

impl Answerer {
    /// With the lexicon that is compiled in.
    pub fn new() -> Self {
        Self {
            lexicon: Lexicon::core(),
            bundled: bundle::texts(),
            read: Vec::new(),
        }
    }

    /// Answers one request. Never fails: bytes that are no request are answered with [`Response::Failed`].
    pub fn answer(&mut self, bytes: &[u8]) -> Response {
        match postcard::from_bytes(bytes) {
            Ok(request) => self.respond(request),
            Err(error) => Response::Failed(error.to_string()),
        }
    }

    /// Answers one request. What is to be kept is refused here: it takes a browser.
    fn respond(&mut self, request: Request) -> Response {
        match request {
            Request::Compare(id, articles, corrections) => {
                let (_, _, comparison) = self.compared(*articles, &corrections);
                Response::Done(id, Box::new(comparison))
            }
            Request::Read(id, text) => Response::Text(id, read(&text, &self.lexicon)),
            Request::Regard(id, article) => Response::Text(id, Answer::Regard(regard(&article))),
            Request::Pack(id, content, form) => {
                Response::Text(id, Answer::Packed(parcel::pack(&content, form)))
            }
            Request::Open(id, text) => {
                Response::Text(id, Answer::Opened(parcel::open(&text).map(Box::new)))
            }
            Request::Write(id, writing) => {
                let Writing {
                    articles,
                    corrections,
                    ..
                } = &*writing;
                let (a, b, comparison) = self.compared(articles.clone(), corrections);
                let (name, text) = writing::write(*writing, comparison, &a, &b);
                Response::Text(id, Answer::Written(name, text))
            }
            Request::Keep(id, Ask::Change(changes)) => {
                Response::Text(id, Answer::Kept(changes.keys()))
            }
            Request::Keep(id, Ask::Recall(_)) => {
                Response::Text(id, Answer::Recalled(Box::default()))
            }
        }
    }

    /// Both articles, and what was found in them.
    fn compared(
        &mut self,
        articles: Articles,
        corrections: &[Correction],
    ) -> (Rc<Document>, Rc<Document>, Comparison) {
        let (a, b) = (self.document(articles.a), self.document(articles.b));
        let others: Vec<_> = articles
            .others
            .into_iter()
            .map(|other| self.document(other))
            .collect();
        let others: Vec<&Document> = others.iter().map(Rc::as_ref).collect();
        let options = Options::default();
        let comparison = story::pair(&a, &b, &others, corrections, options, &self.lexicon);
        (a, b, comparison)
    }

    /// The article read, now or before.
    fn document(&mut self, given: Given) -> Rc<Document> {
        if let Some((_, known)) = self.read.iter().find(|(g, _)| *g == given) {
            return Rc::clone(known);
        }
        let article = match &given.text {
            Known::Own(article) => article.clone(),
            Known::Bundled(number) => self.bundled.get(*number).cloned().unwrap_or_default(),
        };
        let document = Document::read(article, given.published, &self.lexicon);
        let document = Rc::new(document);
        if self.read.len() >= KEPT {
            self.read.remove(0);
        }
        self.read.push((given, Rc::clone(&document)));
        document
    }
}

/// The article in a text. Of a page whose article is less than half of what its plain text gives, the text is read: what was copied
/// was no page of an article.
fn read(text: &Text, lexicon: &Lexicon) -> Answer {
    match text {
        Text::Plain(text) => reading(article::read(text, lexicon), Facts::default()),
        Text::Page(tree, plain) => {
            let page = article::html::read(tree);
            let text = article::read(plain, lexicon);
            if 2 * kept(&page) < kept(&text) {
                reading(text, Facts::default())
            } else {
                reading(page, article::html::facts(tree))
            }
        }
        Text::File(name, bytes) => match crossread_files::read(name, bytes) {
            Ok(content) => match content.body {
                Body::Text(text) if text.len() > own::LONGEST => {
                    Answer::Unreadable(Unreadable::TooLarge)
                }
                Body::Text(text) => reading(article::read(&text, lexicon), content.facts),
                Body::Page(page) => Answer::Html(page, content.facts),
            },
            Err(why) => Answer::Unreadable(why),
        },
    }
}

fn reading(article: Article, facts: Facts) -> Answer {
    let mut regard = regard(&article);
    // Pages are made from templates that say of every language that it is English: what they say counts where the words tell nothing.
    if regard.language.as_ref().is_none_or(|l| l.name.is_empty()) {
        let stated = facts.language.clone().map(|code| Language {
            code,
            name: String::new(),
        });
        regard.language = stated.or(regard.language);
    }
    Answer::Article(Box::new(Reading {
        article,
        facts,
        regard,
    }))
}

/// What has to be said about an article of the reader's own.
fn regard(article: &Article) -> Regard {
    let kept: Vec<&str> = article
        .blocks
        .iter()
        .map(|b| b.span.of(&article.text))
        .collect();
    let language = language::of(&kept.join(" ")).map(|language| Language {
        code: language.code.to_owned(),
        name: language.name.to_owned(),
    });
    Regard {
        unsure: article.unsure(),
        language,
    }
}

/// How many bytes of an article are kept.
fn kept(article: &Article) -> usize {
    article.blocks.iter().map(|b| b.span.len()).sum()
}

impl Default for Answerer {
    fn default() -> Self {
        Self::new()
    }
}

/// Answers every message of this worker's global scope; says [`Response::Ready`] once it listens. What is to be kept is answered when the
/// browser has it, the rest at once.
#[cfg(target_arch = "wasm32")]
pub fn install() {
    use crate::exchange::write;
    use crate::platform::{line::Line, worker_scope};
    let post = |response: &Response| worker_scope::post(&write(response));
    let line = Line::new();
    wasm_bindgen_futures::spawn_local(keeper::keep(line.clone(), post));
    let mut answerer = Answerer::new();
    worker_scope::serve(move |bytes| match postcard::from_bytes(bytes) {
        Ok(Request::Keep(id, ask)) => line.put((id, ask)),
        Ok(request) => post(&answerer.respond(request)),
        Err(error) => post(&Response::Failed(error.to_string())),
    });
    post(&Response::Ready);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::write;
    use crossread_engine::article::date::Date;
    use crossread_engine::article::html::{Element, Tree};

    fn given(text: &str) -> Given {
        Given {
            text: Known::Own(article::read(text, &Lexicon::core())),
            published: Date::new(2024, 5, 8),
        }
    }

    fn request(a: &str) -> Request {
        let articles = Articles {
            a: given(a),
            b: given("On Tuesday a fire destroyed the mill."),
            others: Vec::new(),
        };
        Request::Compare(7, Box::new(articles), Vec::new())
    }

    const MILL: &str = "The mill burned down on Tuesday.";

    #[test]
    fn a_request_is_answered_with_its_comparison() {
        let response = Answerer::new().answer(&write(&request(MILL)));
        let Response::Done(7, _) = &response else {
            panic!("{response:?}");
        };
        let received: Response = postcard::from_bytes(&write(&response)).unwrap();
        assert_eq!(received, response);
    }

    #[test]
    fn what_was_read_before_is_answered_the_same_and_not_kept_for_ever() {
        let mut answerer = Answerer::new();
        let first = answerer.answer(&write(&request(MILL)));
        assert_eq!(answerer.answer(&write(&request(MILL))), first);
        assert_eq!(Answerer::new().answer(&write(&request(MILL))), first);
        assert_eq!(answerer.read.len(), 2);
        for n in 0..2 * KEPT {
            answerer.answer(&write(&request(&format!("Mill {n} burned down."))));
        }
        assert_eq!(answerer.read.len(), KEPT);
    }

    #[test]
    fn a_page_is_read_as_a_page_and_a_scrap_of_one_as_text() {
        let long = "The old mill at Barrow burned down on Tuesday night, the fire service said on Wednesday.";
        let mut page = Tree::new();
        page.open(Element {
            name: "p".to_owned(),
            attributes: Vec::new(),
        });
        page.text(long);
        page.close();
        let lexicon = Lexicon::core();
        let from_page = read(&Text::Page(page, long.to_owned()), &lexicon);
        let from_text = read(&Text::Page(Tree::new(), long.to_owned()), &lexicon);
        for answer in [from_page, from_text] {
            let Answer::Article(reading) = answer else {
                panic!("{answer:?}");
            };
            let article = reading.article;
            let kept: Vec<&str> = article
                .blocks
                .iter()
                .map(|b| b.span.of(&article.text))
                .collect();
            assert_eq!(kept, [long]);
        }
    }

    #[test]
    fn a_file_is_read_given_back_as_html_or_refused_by_what_it_is() {
        let lexicon = Lexicon::core();
        let file =
            |name: &str, bytes: &[u8]| read(&Text::File(name.to_owned(), bytes.to_vec()), &lexicon);
        let answer = file("mill.txt", MILL.as_bytes());
        assert!(matches!(answer, Answer::Article(_)), "{answer:?}");
        let answer = file("mill.html", b"<p>The mill.");
        assert!(matches!(&answer, Answer::Html(html, _) if html == "<p>The mill."));
        let long = MILL.repeat(own::LONGEST / MILL.len() + 1);
        for (bytes, why) in [
            (b"%PDF-1.4".as_slice(), Unreadable::Print),
            (long.as_bytes(), Unreadable::TooLarge),
        ] {
            assert_eq!(file("mill", bytes), Answer::Unreadable(why));
        }
    }

    #[test]
    fn the_language_of_a_text_is_told() {
        let german = "Die alte Mühle in Barrow ist in der Nacht abgebrannt, wie die Feuerwehr am Mittwoch mitteilte.";
        let request = Request::Regard(4, article::read(german, &Lexicon::core()));
        let answer = Answerer::new().answer(&write(&request));
        let Response::Text(4, Answer::Regard(regard)) = &answer else {
            panic!("{answer:?}");
        };
        assert_eq!(
            regard.language.as_ref().map(|l| l.name.as_str()),
            Some("German")
        );
    }

    #[test]
    fn bytes_that_are_no_request_are_answered_with_an_error() {
        let bytes = write(&request(MILL));
        let cut = &bytes[..bytes.len() / 2];
        for bytes in [cut, &[], &[0xff; 64]] {
            let response = Answerer::new().answer(bytes);
            assert!(matches!(response, Response::Failed(_)), "{response:?}");
        }
    }
}
