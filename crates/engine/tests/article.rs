//! Articles as specified in `spec/articles.md`, and what holds for any text and page.
#![allow(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::panic,
    clippy::expect_used,
    clippy::string_slice
)] // a test may panic

use crossread_engine::article::html::{self, Element, Tree};
use crossread_engine::article::{self, Article, BlockKind};
use crossread_engine::lexicon::Lexicon;
use crossread_engine::span::Span;
use proptest::prelude::*;

/// What was read, one line a block or dropped stretch, as the specification writes it.
fn told(article: &Article) -> String {
    let text = |span: Span| span.of(&article.text).replace('\n', "⏎");
    let mut lines: Vec<(usize, String)> = Vec::new();
    for block in &article.blocks {
        let kind = match block.kind {
            BlockKind::Title => "title",
            BlockKind::Heading => "heading",
            BlockKind::Caption => "caption",
            BlockKind::Body => "body",
        };
        lines.push((block.span.start(), format!("{kind} {}", text(block.span))));
    }
    for dropped in &article.dropped {
        let reason = serde_json::to_value(dropped.reason).unwrap();
        lines.push((
            dropped.span.start(),
            format!("drop {} {}", reason.as_str().unwrap(), text(dropped.span)),
        ));
    }
    lines.sort();
    let mut out: Vec<String> = lines.into_iter().map(|(_, l)| l).collect();
    out.extend(article.byline.iter().map(|b| format!("byline {b}")));
    out.extend(article.published.iter().map(|p| format!("published {p}")));
    out.join("\n")
}

/// The tree of a page written without mistakes: enough for a specification.
fn page(html: &str) -> Tree {
    let mut tree = Tree::new();
    for (n, part) in html.split('<').enumerate() {
        let (tag, text) = if n == 0 {
            ("", part)
        } else {
            part.split_once('>').expect("a tag's end")
        };
        if tag.starts_with('/') {
            tree.close();
        } else if !tag.is_empty() {
            let name: String = tag
                .chars()
                .take_while(char::is_ascii_alphanumeric)
                .collect();
            let mut attributes = Vec::new();
            let mut rest = tag[name.len()..].trim();
            while !rest.is_empty() {
                let end = rest.find(['=', ' ']).unwrap_or(rest.len());
                let (key, behind) = (rest[..end].to_owned(), &rest[end..]);
                let value = behind.strip_prefix("=\"").and_then(|v| v.split_once('"'));
                attributes.push((key, value.map_or("", |v| v.0).to_owned()));
                rest = value.map_or(behind, |v| v.1).trim();
            }
            let empty = matches!(name.as_str(), "meta" | "img" | "br");
            tree.open(Element { name, attributes });
            if empty {
                tree.close();
            }
        }
        tree.text(text);
    }
    tree
}

#[test]
fn articles_as_specified() {
    let lexicon = Lexicon::core();
    let mut failures = Vec::new();
    let mut given: Option<(usize, &str, String)> = None;
    let mut lines = include_str!("spec/articles.md").lines().zip(1..);
    while let Some((line, n)) = lines.next() {
        let Some(kind) = line.strip_prefix("```") else {
            continue;
        };
        let block: Vec<&str> = lines
            .by_ref()
            .map(|(l, _)| l)
            .take_while(|l| *l != "```")
            .collect();
        let block = block.join("\n");
        if kind != "expected" {
            given = Some((n, kind, block));
            continue;
        }
        let (at, kind, input) = given.take().expect("a text before what is expected of it");
        let article = if kind == "html" {
            html::read(&page(&input))
        } else {
            article::read(&input, &lexicon)
        };
        let got = told(&article);
        if got != block {
            let differs = |a: &str, b: &str| {
                let lines = a.lines().filter(|l| !b.lines().any(|m| m == *l));
                lines.fold(String::new(), |all, line| all + "    " + line + "\n")
            };
            failures.push(format!(
                "crates/engine/tests/spec/articles.md:{at}\n  missing\n{}  too many\n{}",
                differs(&block, &got),
                differs(&got, &block)
            ));
        }
    }
    assert!(
        failures.is_empty(),
        "{} failed\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// Every visible character stands in exactly one block or dropped stretch, in the order of the text.
fn nothing_vanishes(article: &Article) {
    let mut spans: Vec<Span> = article
        .blocks
        .iter()
        .map(|b| b.span)
        .chain(article.dropped.iter().map(|d| d.span))
        .collect();
    spans.sort();
    let mut at = 0;
    for span in &spans {
        assert!(at <= span.start() && !span.is_empty(), "overlap at {at}");
        assert_eq!(
            article.text[at..span.start()].trim(),
            "",
            "lost before {}",
            span.start()
        );
        assert_eq!(span.trimmed(&article.text), *span);
        at = span.end();
    }
    assert_eq!(article.text[at..].trim(), "", "lost at the end");
    assert!(
        article
            .blocks
            .windows(2)
            .all(|w| w[0].span.end() <= w[1].span.start())
    );
    assert!(
        article
            .dropped
            .windows(2)
            .all(|w| w[0].span.end() <= w[1].span.start())
    );
    assert!(
        article
            .blocks
            .iter()
            .filter(|b| b.kind == BlockKind::Title)
            .count()
            <= 1
    );
}

fn lines() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        Just(
            "Follow us on a siteThe minister said on Monday that it was over and that he would go."
                .to_owned()
        ),
        Just("The minister said on Monday that it was over. REUTERS".to_owned()),
        Just("By Jane Doe".to_owned()),
        Just("PHOTO: AFP".to_owned()),
        Just("Aug 6, 2021".to_owned()),
        Just("The ministers met in the city on Monday, and they said that it was good.".to_owned()),
        Just("\u{2028}\r \u{b}".to_owned()),
        "([A-Za-z]{1,8} ){0,12}[.!]?",
        "\\PC{0,12}",
    ];
    prop::collection::vec(line, 0..20).prop_map(|v| v.join("\n"))
}

fn pages() -> impl Strategy<Value = Tree> {
    let names = prop::sample::select(vec![
        "p",
        "div",
        "nav",
        "script",
        "h1",
        "a",
        "br",
        "figcaption",
        "li",
        "form",
        "title",
        "b",
    ]);
    let step = prop_oneof![
        names.prop_map(|n| Some(Err(n))),
        "[A-Za-z]{0,6}[ \n]?".prop_map(|t| Some(Ok(t))),
        Just(Some(Ok(
            "The ministers met in the city on Monday, and they said that it was good. ".to_owned()
        ))),
        Just(None),
    ];
    prop::collection::vec(step, 0..60).prop_map(|steps| {
        let mut tree = Tree::new();
        for step in steps {
            match step {
                Some(Err(name)) => tree.open(Element {
                    name: name.to_owned(),
                    attributes: vec![("class".to_owned(), "share".to_owned())],
                }),
                Some(Ok(text)) => tree.text(text),
                None => tree.close(),
            }
        }
        tree
    })
}

proptest! {
    #[test]
    fn nothing_of_a_text_vanishes(text in lines()) {
        let article = article::read(&text, &Lexicon::core());
        prop_assert_eq!(&article.text, &text);
        nothing_vanishes(&article);
    }

    #[test]
    fn nothing_of_a_page_vanishes(tree in pages()) {
        nothing_vanishes(&html::read(&tree));
    }
}

/// Were any of these read in quadratic time, the test would not end.
#[test]
fn hostile_texts_and_pages_are_read_in_linear_time() {
    let lexicon = Lexicon::core();
    for unit in [
        "a",
        "aB",
        "\n",
        "a\n",
        "By A\n",
        "subscribeThe ",
        "1",
        ". REUTERS\n",
        "The end of it all was not what they had said it would be.\n",
        "Aug. 6, 2021 ",
        "photo by ",
    ] {
        let text = unit.repeat(100_000 / unit.len());
        nothing_vanishes(&article::read(&text, &lexicon));
    }
    let mut deep = Tree::new();
    for i in 0..20_000 {
        deep.open(Element {
            name: if i % 2 == 0 { "div" } else { "b" }.to_owned(),
            attributes: Vec::new(),
        });
        deep.text("The ministers met in the city. ");
    }
    nothing_vanishes(&html::read(&deep));
}
