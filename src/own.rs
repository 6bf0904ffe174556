//! Sources of the reader's own: how they are named, and what has to hold of one that comes from outside.

use crate::bundle::Source;
use crossread_engine::article::Article;
use crossread_engine::ordered::Map;

/// What the slug of every source of the reader's own begins with; no bundled one does.
const PREFIX: &str = "own-";

/// The longest text that is taken, in bytes. Far more than any article; a text of this length is still compared in seconds.
pub const LONGEST: usize = 1_000_000;

/// The longest outlet, headline or address that is kept, in characters.
const LONGEST_FACT: usize = 300;

/// Is it a source of the reader's own?
pub fn is_own(source: &Source) -> bool {
    source.slug.starts_with(PREFIX)
}

/// Does this slug name a source of some reader's own?
pub fn is_own_slug(slug: &str) -> bool {
    slug.starts_with(PREFIX)
}

/// A source that was just read, called `name` until the reader says otherwise.
pub fn source(name: String, article: Article) -> Source {
    Source {
        slug: slug(&article),
        outlet: Some(name),
        byline: article.byline.clone(),
        headline: article.title().map(str::to_owned),
        url: None,
        published: article.published,
        note: None,
        article,
    }
}

/// A source that came in a link, a file or the browser's storage, made safe: its name in addresses is the one of its text, and no
/// fact is longer than shown. None if its article cannot be.
pub fn received(source: Source) -> Option<Source> {
    if source.article.text.len() > LONGEST || !source.article.is_sound() {
        return None;
    }
    let short = |fact: Option<String>| {
        let fact = fact?.trim().chars().take(LONGEST_FACT).collect::<String>();
        (!fact.is_empty()).then_some(fact)
    };
    Some(Source {
        slug: slug(&source.article),
        outlet: short(source.outlet),
        byline: short(source.byline),
        headline: short(source.headline),
        url: short(source.url).filter(|u| u.starts_with("https://") || u.starts_with("http://")),
        note: None,
        ..source
    })
}

/// The name in addresses: of the same text always the same.
fn slug(article: &Article) -> String {
    [PREFIX, &article.fingerprint()].concat()
}

/// A name for the next text that none of `taken` has: "Text 1", "Text 2".
pub fn next_name<'s>(taken: impl Iterator<Item = &'s str>, name: fn(usize) -> String) -> String {
    let taken: Map<&str, ()> = taken.map(|t| (t, ())).collect();
    let mut names = (1..).map(name);
    names
        .find(|n| !taken.contains_key(n.as_str()))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossread_engine::article;
    use crossread_engine::lexicon::Lexicon;
    use crossread_engine::span::Span;

    fn mill() -> Source {
        let text =
            "The mill burned down on Tuesday, the fire service said in a statement to the press.";
        source("Text 1".to_owned(), article::read(text, &Lexicon::core()))
    }

    #[test]
    fn what_comes_from_outside_has_the_name_of_its_text() {
        let mut sent = mill();
        sent.slug = "tribune".to_owned();
        sent.url = Some("javascript:alert(1)".to_owned());
        sent.outlet = Some(" ".to_owned());
        let received = received(sent).expect("a sound source");
        assert_eq!(received.slug, mill().slug);
        assert!(is_own(&received));
        assert_eq!((received.url, received.outlet), (None, None));
    }

    #[test]
    fn spans_outside_of_the_text_are_refused() {
        let mut sent = mill();
        for block in &mut sent.article.blocks {
            block.span = Span::new(5, 5_000);
        }
        assert_eq!(received(sent), None);
    }

    #[test]
    fn names_are_counted_on() {
        let name = |n: usize| format!("Text {n}");
        assert_eq!(next_name([].into_iter(), name), "Text 1");
        assert_eq!(next_name(["Text 1", "Text 3"].into_iter(), name), "Text 2");
    }
}
