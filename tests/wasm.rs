//! What only holds, or only runs, as WebAssembly in a browser. Run through `cargo xtask test`.

#![cfg(target_arch = "wasm32")]

mod pages;

use crossread_app::bundle;
use crossread_app::exchange::{Articles, Given, Known, Request, Response, write};
use crossread_app::platform::{location, texts, timing};
use crossread_app::worker::Answerer;
use crossread_engine::article::{self, html};
use crossread_engine::lexicon::Lexicon;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Document, Worker};

fn document() -> Document {
    web_sys::window()
        .and_then(|window| window.document())
        .expect("the tests run in a page")
}

#[wasm_bindgen_test]
fn an_article_is_read_as_it_was_natively_when_the_app_was_built() {
    let lexicon = Lexicon::core();
    for article in bundle::texts() {
        assert_eq!(article::read(&article.text, &lexicon), article);
    }
}

/// The parser of the command line is held to the same lines in its own tests.
#[wasm_bindgen_test]
fn a_page_has_the_lines_that_are_found_natively() {
    for (name, page, lines) in pages::PAGES {
        let tree = texts::tree(page).expect("a browser has a parser");
        assert_eq!(html::read(&tree).text, lines.trim_end(), "{name}");
    }
}

#[wasm_bindgen_test]
fn the_worker_compares_what_it_is_sent() {
    let given = |text| Given {
        text: Known::Own(article::read(text, &Lexicon::core())),
        published: None,
    };
    let articles = Articles {
        a: given("The mill burned down on Tuesday."),
        b: given("On Tuesday a fire destroyed the mill."),
        others: vec![given("The mill is gone since Tuesday.")],
    };
    let request = Request::Compare(3, Box::new(articles), Vec::new());
    let response = Answerer::new().answer(&write(&request));
    assert!(matches!(response, Response::Done(3, _)), "{response:?}");
}

#[wasm_bindgen_test]
fn a_measured_piece_of_work_can_be_read_by_the_browsers_tools() {
    timing::begin("a piece of work");
    timing::end("a piece of work");
    let performance = web_sys::window()
        .and_then(|window| window.performance())
        .expect("a page has a clock");
    let found = performance.get_entries_by_name_with_entry_type("a piece of work", "measure");
    assert_eq!(found.length(), 1);
}

#[wasm_bindgen_test]
fn the_fragment_is_written_and_read_back() {
    location::set_fragment("#/1/compare/a/b?row=a:%C3%A9", location::Step::Same);
    assert_eq!(location::fragment(), "#/1/compare/a/b?row=a:%C3%A9");
    assert!(location::with_fragment("#/1/").ends_with("#/1/"));
    location::set_fragment("#/1/", location::Step::Same);
}

#[wasm_bindgen_test]
fn the_page_shows_its_sources_in_the_place_of_the_loading_state() {
    let document = document();
    let root = document.create_element("div").expect("an element");
    root.set_id("app");
    root.set_inner_html("<p id=\"loading\">Loading</p>");
    document
        .body()
        .expect("a page has a body")
        .append_child(&root)
        .expect("the element is added");
    // One that never answers: the start page does not wait for it.
    let engine = Worker::new("data:text/javascript,").expect("a worker");
    crossread_app::page(engine);
    assert!(document.get_element_by_id("loading").is_none());
    let sources = bundle::bundle().sources.len();
    let radios = root
        .query_selector_all("input[type=radio]")
        .expect("a selector");
    assert_eq!(
        radios.length() as usize,
        2 * sources,
        "each source can be A and B"
    );
    root.remove();
}
